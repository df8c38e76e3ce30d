package bigo

import (
	"math"
	"slices"
	"strconv"
)

// phi is the golden ratio: what the plain recursion for Fibonacci numbers branches by.
const phi = 1.618033988749895

// exponentials writes the exponential factors of a term and returns the term without them. A part n·ln n of the
// exponent is a factorial, with its own share of the other parts, or else n^n; v·ln w is w^v; the rest is a base to a
// monomial.
func (f formatter) exponentials(t term) (rest term, texts []string) {
	rest = t
	for _, part := range t.exponent {
		if name, ok := selfPower(part); ok {
			var text string
			rest, text = takeFactorial(rest, part, name)
			texts = append(texts, text)
		}
	}
	var bases []string
	rest.exponent = slices.SortedStableFunc(slices.Values(rest.exponent), f.compareSummands)
	for _, part := range rest.exponent {
		bases = append(bases, f.baseText(part))
	}
	rest.exponent = nil
	return rest, append(bases, texts...)
}

func (f formatter) compareSummands(a, b summand) int {
	return f.compareTerms(term{product: a.of}, term{product: b.of})
}

// selfPower reports a part k·(v·ln v) for a whole k.
func selfPower(part summand) (name string, ok bool) {
	if len(part.of) != 1 || part.factor < 0.5 || !isWhole(part.factor) {
		return "", false
	}
	for name, p := range part.of {
		return name, p == powers{levelPower: 1, levelLog: 1}
	}
	return "", false
}

// takeFactorial takes a factorial, or v^v where there is no e^-v beside it, out of the exponent.
func takeFactorial(t term, part summand, name string) (rest term, text string) {
	count := math.Round(part.factor)
	linear := 0.0
	for _, other := range t.exponent {
		if other.of.same(variable(name)) {
			linear = other.factor
		}
	}
	rest = term{product: t.product, exponent: addExponents(t.exponent, []summand{part}, -1)}
	if math.Abs(linear) < sameFactor {
		exponent := name
		if count > 1 {
			exponent = "(" + strconv.Itoa(int(count)) + "*" + name + ")"
		}
		return rest, name + "^" + exponent
	}
	rest.exponent = addExponents(rest.exponent, []summand{{factor: -count, of: variable(name)}}, -1)
	rest.product = rest.product.times(monomial{name: {levelPower: 0.5 * count}}, -1)
	text = name + "!"
	if count > 1 {
		text = "(" + text + ")^" + strconv.Itoa(int(count))
	}
	return rest, text
}

// baseText writes e^(factor·of) as a variable or a number to a power: e^(k·ln n) as n^k, e^(n·ln 2) as 2^n.
func (f formatter) baseText(part summand) string {
	if name := f.firstLog(part.of); name != "" {
		over := part.of.times(logOf(name), -1)
		return f.nameText(name) + "^" + f.powerOf(part.factor*binary(over), over)
	}
	return numberText(math.Exp(part.factor*binary(part.of))) + "^" + f.powerOf(1, part.of)
}

// firstLog returns the first variable, in declared order, of which a logarithm is a factor; "" for none.
func (f formatter) firstLog(m monomial) string {
	first := ""
	for name, p := range m {
		if p[levelLog] >= 1 && (first == "" || f.compareNames(name, first) < 0) {
			first = name
		}
	}
	return first
}

// binary returns what natural logarithms are worth as the binary ones that are written.
func binary(m monomial) float64 {
	worth := 1.0
	for _, p := range m {
		worth *= math.Pow(math.Ln2, p[levelLog])
	}
	return worth
}

// powerOf writes a monomial as an exponent.
func (f formatter) powerOf(factor float64, of monomial) string {
	text := f.term(term{product: of})
	whole := math.Abs(factor-1) < sameFactor
	if !whole {
		text = numberText(factor) + "*" + text
	}
	if name, exponent, ok := of.isRoot(); ok && exponent == 1 && whole {
		return f.nameText(name)
	}
	return "(" + text + ")"
}

// numberText writes a base: whole where it is meant to be, else with three decimals.
func numberText(f float64) string {
	if math.Abs(f-math.Round(f)) < 0.002*f {
		return strconv.FormatFloat(math.Round(f), 'f', -1, 64)
	}
	return strconv.FormatFloat(math.Round(f*1000)/1000, 'f', -1, 64)
}
