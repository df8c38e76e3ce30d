package growth

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// factor is the part of a term that one variable makes: v^power · (log v)^logs · (log log v)^loglogs, or an exponential.
type factor struct {
	power, logs, loglogs float64
	base                 float64 // of base^v, 0 for none
	factorial            bool
}

// MostVariables is how many variables a generator may have.
const MostVariables = 4

// term is a product of factors, one for each variable in order. The one after the last is of the least of them; those beyond
// it are constant.
type term [MostVariables]factor

// value is the factor at v. Logarithms are of v + 1 where v is small, so that a term is never zero.
func (f factor) value(v float64) float64 {
	y := math.Pow(v, f.power)
	if f.logs != 0 {
		y *= math.Pow(math.Log2(math.Max(v, 1)+1), f.logs)
	}
	if f.loglogs != 0 {
		y *= math.Pow(math.Log2(math.Log2(math.Max(v, 1)+1)+1), f.loglogs)
	}
	if f.base != 0 {
		y *= math.Pow(f.base, v)
	}
	if f.factorial {
		y *= math.Gamma(v + 1)
	}
	return y
}

func (t term) value(at []float64) float64 {
	y := 1.0
	for i, v := range at {
		if !t[i].isConstant() {
			y *= t[i].value(v)
		}
	}
	if n := len(at); n > 1 && n < MostVariables && !t[n].isConstant() {
		y *= t[n].value(slices.Min(at))
	}
	return y
}

// isExponential says that it grows faster than any power.
func (f factor) isExponential() bool { return f.base != 0 || f.factorial }

// isConstant says that the variable does not matter to the term.
func (f factor) isConstant() bool { return f == factor{} }

func (t term) isConstant() bool { return t == term{} }

// faster says that the factor outgrows the other one.
func (f factor) faster(than factor) bool {
	switch {
	case f.factorial != than.factorial:
		return f.factorial
	case f.base != than.base:
		return f.base > than.base
	case f.power != than.power:
		return f.power > than.power
	case f.logs != than.logs:
		return f.logs > than.logs
	}
	return f.loglogs > than.loglogs
}

// within says that the term is O(other) by its factors alone, however the variables relate.
func (t term) within(other term) bool {
	for i, f := range t {
		if f.faster(other[i]) {
			return false
		}
	}
	return true
}

// text writes the term for bigo to read, such as n*sqrt(n)*log(m).
func (t term) text(vars []string) string {
	var parts []string
	for i, name := range vars {
		parts = t[i].appendText(parts, name)
	}
	if len(parts) == 0 {
		return "1"
	}
	return strings.Join(parts, "*")
}

func (f factor) appendText(parts []string, name string) []string {
	if f.base != 0 {
		parts = append(parts, fmt.Sprintf("%g^%s", f.base, name))
	}
	if f.factorial {
		parts = append(parts, name+"!")
	}
	if f.power != 0 {
		parts = append(parts, fmt.Sprintf("%s^%g", name, f.power))
	}
	if f.logs != 0 {
		parts = append(parts, fmt.Sprintf("log(%s)^%g", name, f.logs))
	}
	if f.loglogs != 0 {
		parts = append(parts, fmt.Sprintf("log(log(%s))^%g", name, f.loglogs))
	}
	return parts
}

// polynomials are the factors that are tried for a variable of ordinary size, slowest first.
func polynomials() []factor {
	return []factor{
		{},
		{loglogs: 1},
		{logs: 1},
		{logs: 2},
		{logs: 3},
		{power: 1.0 / 3},
		{power: 0.5},
		{power: 0.5, logs: 1},
		{power: 1},
		{power: 1, loglogs: 1},
		{power: 1, logs: 1},
		{power: 1, logs: 2},
		{power: 1.5},
		{power: math.Log2(3)},
		{power: 2},
		{power: 2, logs: 1},
		{power: 2, logs: 2},
		{power: 2.5},
		{power: math.Log2(7)},
		{power: 3},
		{power: 3, logs: 1},
		{power: 4},
		{power: 5},
		{power: 6},
	}
}

// golden is the growth of plain Fibonacci recursion.
const golden = 1.618

// exponentials are the factors that are tried for a variable that only takes small values, slowest first.
func exponentials() []factor {
	return []factor{
		{base: math.Sqrt2},
		{base: math.Sqrt2, power: 1},
		{base: golden},
		{base: golden, power: 1},
		{base: 2},
		{base: 2, power: 0.5},
		{base: 2, power: 1},
		{base: 2, power: 2},
		{base: 3},
		{base: 3, power: 1},
		{base: 4, power: -1.5},
		{base: 4, power: -0.5},
		{base: 4},
		{base: 4, power: 1},
		{factorial: true, power: -1},
		{factorial: true},
		{factorial: true, power: 1},
		{factorial: true, power: 2},
	}
}
