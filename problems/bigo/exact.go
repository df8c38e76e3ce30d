package bigo

import (
	"math"
	"slices"
)

// In an exponent constants count: 2^(2n) is 4^n. So exponents are evaluated exactly, as a sum of monomials with
// factors; only a logarithm's base is guessed, as 2, where none is written.

func exact(n node) ([]summand, error) {
	switch n := n.(type) {
	case number:
		return []summand{{factor: float64(n)}}, nil
	case name:
		return []summand{{factor: 1, of: variable(string(n))}}, nil
	case add:
		return exactSum(n.parts, 1)
	case subtract:
		return exactSum([]node{n.from, n.what}, -1)
	case multiply:
		return exactProduct(n.parts)
	case divide:
		return exactQuotient(n)
	case power:
		return exactPower(n)
	case call:
		return exactCall(n)
	}
	return nil, errUnsupported
}

// exactSum adds the parts, all but the first with a factor.
func exactSum(parts []node, factor float64) ([]summand, error) {
	var total []summand
	for i, part := range parts {
		s, err := exact(part)
		if err != nil {
			return nil, err
		}
		if i == 0 {
			total = s
			continue
		}
		total = addExponents(total, s, factor)
	}
	return total, nil
}

func exactProduct(parts []node) ([]summand, error) {
	product := []summand{{factor: 1}}
	for _, part := range parts {
		s, err := exact(part)
		if err != nil {
			return nil, err
		}
		var ok bool
		if product, ok = multiplyExact(product, s); !ok {
			return nil, errUnsupported
		}
	}
	return product, nil
}

func multiplyExact(a, b []summand) (product []summand, ok bool) {
	if len(a)*len(b) > maxTerms {
		return nil, false
	}
	for _, s := range a {
		for _, t := range b {
			product = addSummand(product, summand{factor: s.factor * t.factor, of: s.of.times(t.of, 1)})
		}
	}
	return product, true
}

func exactQuotient(n divide) ([]summand, error) {
	over, err := exact(n.over)
	if err != nil {
		return nil, err
	}
	by, err := exact(n.by)
	if err != nil {
		return nil, err
	}
	if len(by) != 1 || by[0].factor == 0 {
		return nil, errUnsupported
	}
	inverse := []summand{{factor: 1 / by[0].factor, of: monomial{}.times(by[0].of, -1)}}
	quotient, _ := multiplyExact(over, inverse)
	return quotient, nil
}

func exactPower(n power) ([]summand, error) {
	exponent, ok := constant(n.exponent)
	if !ok {
		return nil, errUnsupported
	}
	base, err := exact(n.base)
	if err != nil {
		return nil, err
	}
	if len(base) != 1 {
		return nil, errUnsupported
	}
	return []summand{{factor: math.Pow(base[0].factor, exponent), of: monomial{}.times(base[0].of, exponent)}}, nil
}

func exactCall(n call) ([]summand, error) {
	switch n.function {
	case functionSqrt:
		return exactPower(power{base: n.args[0], exponent: number(0.5)})
	case functionLog:
		logs, err := exactLogarithm(n.args[0])
		if err != nil {
			return nil, err
		}
		base := n.base
		if base == 0 {
			base = 2
		}
		return addExponents(nil, logs, 1/math.Log(base)), nil
	case functionMin:
		least, err := evaluateLeast(n.args)
		if err != nil || len(least) != 1 || len(least[0].exponent) > 0 {
			return nil, errUnsupported
		}
		return []summand{{factor: 1, of: least[0].product}}, nil
	}
	return nil, errUnsupported
}

// exactLogarithm returns the natural logarithm of an expression of one term.
func exactLogarithm(n node) ([]summand, error) {
	if value, ok := constant(n); ok {
		if value <= 0 {
			return nil, errUnsupported
		}
		return []summand{{factor: math.Log(goldenRatio(value))}}, nil
	}
	of, err := evaluate(n)
	if err != nil {
		return nil, err
	}
	if len(of) != 1 {
		return nil, errUnsupported
	}
	logs := slices.Clone(of[0].exponent)
	for name, p := range of[0].product {
		for level, exponent := range p {
			switch {
			case exponent == 0:
				continue
			case level > levelLog:
				return nil, errUnsupported
			}
			var log powers
			log[level+1] = 1
			logs = addSummand(logs, summand{factor: exponent, of: monomial{name: log}})
		}
	}
	return logs, nil
}

// goldenRatio takes 1.6, 1.61, 1.62, 1.618 and so on for what they are meant as.
func goldenRatio(value float64) float64 {
	for _, digits := range []float64{10, 100, 1000, 10_000} {
		if value == math.Round(phi*digits)/digits || value == math.Floor(phi*digits)/digits {
			return phi
		}
	}
	return value
}

func sortedUnique(names []string) []string {
	slices.Sort(names)
	return slices.Compact(names)
}
