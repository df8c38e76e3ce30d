package bigo

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
)

// String returns the canonical form: O(n log n), O(n*m), O((V + E) log V), O(n*2^n).
func (c Class) String() string {
	f := formatter{order: c.vars}
	return "O(" + f.sum(c.sum()) + ")"
}

// formatter writes terms with the variables in declared order.
type formatter struct {
	order []string
}

func (f formatter) rank(name string) int {
	if i := slices.Index(f.order, members(name)[0]); i >= 0 {
		return i
	}
	return len(f.order)
}

func (f formatter) compareNames(a, b string) int {
	return cmp.Or(cmp.Compare(f.rank(a), f.rank(b)), cmp.Compare(len(members(a)), len(members(b))), cmp.Compare(a, b))
}

// nameText writes a variable, and min(…) with its members in order.
func (f formatter) nameText(name string) string {
	parts := members(name)
	if len(parts) == 1 {
		return name
	}
	return leastOf(slices.SortedFunc(slices.Values(parts), f.compareNames))
}

func (f formatter) sum(terms sum) string {
	if len(terms) == 1 {
		return f.term(terms[0])
	}
	terms = slices.Clone(terms)
	slices.SortStableFunc(terms, f.compareTerms)
	shared := sharedFactor(terms)
	var parts []string
	for _, t := range terms {
		parts = append(parts, f.term(t.times(term{product: monomial{}.times(shared, -1)})))
	}
	inner := strings.Join(parts, " + ")
	if len(shared) == 0 {
		return inner
	}
	product, logs := f.factors(term{product: shared})
	return join(append(product, "("+inner+")"), logs)
}

// compareTerms puts first what is larger in the first variable.
func (f formatter) compareTerms(a, b term) int {
	names := variablesOf(sum{a, b})
	slices.SortFunc(names, f.compareNames)
	for _, name := range names {
		if byExponent := cmp.Compare(exponentOf(b, name), exponentOf(a, name)); byExponent != 0 {
			return byExponent
		}
		if byPower := a.product[name].plus(b.product[name], -1).sign(); byPower != 0 {
			return -byPower
		}
	}
	return 0
}

// exponentOf returns the factor of the fastest exponential in a variable, 0 for none.
func exponentOf(t term, name string) float64 {
	largest := 0.0
	for _, part := range t.exponent {
		if _, ok := part.of[name]; ok {
			largest = math.Max(largest, part.factor)
		}
	}
	return largest
}

// sharedFactor returns the growing monomial that all terms contain.
func sharedFactor(terms sum) monomial {
	shared := monomial{}
	for name, p := range terms[0].product {
		for _, t := range terms[1:] {
			other := t.product[name]
			for level := range p {
				p[level] = math.Max(0, math.Min(p[level], other[level]))
			}
		}
		if p.sign() != 0 {
			shared[name] = p
		}
	}
	return shared
}

func (f formatter) term(t term) string {
	product, logs := f.factors(t)
	var upper, lower []string
	for _, factor := range product {
		if below, ok := strings.CutPrefix(factor, "/"); ok {
			lower = append(lower, below)
		} else {
			upper = append(upper, factor)
		}
	}
	var upperLogs []string
	for _, log := range logs {
		if below, ok := strings.CutPrefix(log, "/"); ok {
			lower = append(lower, below)
		} else {
			upperLogs = append(upperLogs, log)
		}
	}
	text := join(upper, upperLogs)
	switch len(lower) {
	case 0:
		return text
	case 1:
		return text + "/" + lower[0]
	}
	return text + "/(" + strings.Join(lower, "*") + ")"
}

// join writes what stands between stars, then the logarithms after spaces.
func join(product, logs []string) string {
	if len(product) == 0 && len(logs) == 0 {
		return "1"
	}
	text := strings.Join(product, "*")
	if text != "" && len(logs) > 0 {
		text += " "
	}
	return text + strings.Join(logs, " ")
}

// factors writes the parts of a term; those that divide begin with a slash.
func (f formatter) factors(t term) (product, logs []string) {
	t, exponentials := f.exponentials(t)
	names := make([]string, 0, len(t.product))
	for name := range t.product {
		names = append(names, name)
	}
	slices.SortFunc(names, f.compareNames)
	for _, name := range names {
		p, text := t.product[name], f.nameText(name)
		product = append(product, powerText(text, p[levelPower])...)
		logs = append(logs, slowText(text, p)...)
	}
	return append(product, exponentials...), logs
}

// powerText writes v^exponent as one or two factors: n^2, sqrt(n), n*sqrt(n), n^(1/3), n^1.585.
func powerText(name string, exponent float64) []string {
	switch {
	case math.Abs(exponent) < sameExponent:
		return nil
	case exponent < 0:
		over := powerText(name, -exponent)
		for i := range over {
			over[i] = "/" + over[i]
		}
		return over
	case math.Abs(exponent-0.5) < sameExponent:
		return []string{"sqrt(" + name + ")"}
	case isWhole(exponent - 0.5):
		return append(powerText(name, exponent-0.5), powerText(name, 0.5)...)
	case math.Abs(exponent-1) < sameExponent:
		return []string{name}
	}
	return []string{name + "^" + exponentText(exponent)}
}

// slowText writes the levels below powers: log n, log^2 n, log log n, log* n, alpha(n).
func slowText(name string, p powers) []string {
	var texts []string
	for level := levelLog; level < levels; level++ {
		exponent := math.Abs(p[level])
		if exponent < sameExponent {
			continue
		}
		text := slowPowerText(name, level, exponent)
		if p[level] < 0 {
			text = "/" + text
		}
		texts = append(texts, text)
	}
	return texts
}

func slowPowerText(name string, level int, exponent float64) string {
	single := math.Abs(exponent-1) < sameExponent
	if level == levelLog && !single {
		return "log^" + exponentText(exponent) + " " + name
	}
	text := map[int]string{
		levelLog:     "log " + name,
		levelLogLog:  "log log " + name,
		levelLogStar: "log* " + name,
		levelAlpha:   "alpha(" + name + ")",
	}[level]
	if single {
		return text
	}
	return "(" + text + ")^" + exponentText(exponent)
}

// exponentText writes a number as a whole, a small fraction in parentheses, or at most three decimals.
func exponentText(f float64) string {
	if isWhole(f) {
		return strconv.Itoa(int(math.Round(f)))
	}
	for divisor := 2; divisor <= 6; divisor++ {
		if over := f * float64(divisor); isWhole(over) && math.Abs(over-math.Round(over)) < 1e-9*over {
			return "(" + strconv.Itoa(int(math.Round(over))) + "/" + strconv.Itoa(divisor) + ")"
		}
	}
	return strconv.FormatFloat(math.Round(f*1000)/1000, 'f', -1, 64)
}
