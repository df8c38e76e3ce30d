package bigo

import (
	"errors"
	"math"
)

// errUnsupported is an expression that has a meaning, but none that the algebra can hold.
var errUnsupported = errors.New("an expression beyond the algebra")

// evaluate turns an expression into a sum up to constant factors. It expects no unknown names.
func evaluate(n node) (sum, error) {
	switch n := n.(type) {
	case number:
		return sum{one}, nil
	case name:
		return sum{{product: variable(string(n))}}, nil
	case add:
		return evaluateAll(n.parts)
	case subtract:
		return evaluate(n.from) // what is taken away leaves an upper bound
	case multiply:
		return evaluateProduct(n.parts)
	case divide:
		return evaluateQuotient(n)
	case power:
		return evaluatePower(n)
	case fact:
		return evaluateFactorial(n)
	case call:
		return evaluateCall(n)
	}
	return nil, errUnsupported
}

// evaluateAll puts the terms of several expressions together.
func evaluateAll(parts []node) (sum, error) {
	var total sum
	for _, part := range parts {
		s, err := evaluate(part)
		if err != nil {
			return nil, err
		}
		if total = append(total, s...); len(total) > maxTerms {
			return nil, errUnsupported
		}
	}
	return total.simplified(), nil
}

func evaluateProduct(parts []node) (sum, error) {
	product := sum{one}
	for _, part := range parts {
		s, err := evaluate(part)
		if err != nil {
			return nil, err
		}
		var ok bool
		if product, ok = product.times(s); !ok {
			return nil, errUnsupported
		}
		product = product.simplified()
	}
	return product, nil
}

func evaluateQuotient(n divide) (sum, error) {
	over, err := evaluate(n.over)
	if err != nil {
		return nil, err
	}
	by, err := evaluate(n.by)
	if err != nil {
		return nil, err
	}
	if len(by) != 1 {
		return nil, errUnsupported
	}
	quotient, _ := over.times(by.power(-1))
	return quotient, nil
}

func evaluatePower(n power) (sum, error) {
	if exponent, ok := constant(n.exponent); ok {
		base, err := evaluate(n.base)
		if err != nil {
			return nil, err
		}
		if exponent < 0 && len(base) != 1 {
			return nil, errUnsupported
		}
		return base.power(exponent), nil
	}
	exponent, err := exact(n.exponent)
	if err != nil {
		return nil, err
	}
	logs, err := exactLogarithm(n.base)
	if err != nil {
		return nil, err
	}
	parts, ok := multiplyExact(exponent, logs)
	if !ok {
		return nil, errUnsupported
	}
	return sum{term{exponent: parts}.settled()}, nil
}

// evaluateFactorial takes the factorial of scale·v + shift, or of a constant.
func evaluateFactorial(n fact) (sum, error) {
	if _, ok := constant(n.of); ok {
		return sum{one}, nil
	}
	parts, err := exact(n.of)
	if err != nil {
		return nil, err
	}
	var of string
	var scale, shift float64
	for _, part := range parts {
		variable, exponent, isVariable := part.of.isRoot()
		switch {
		case len(part.of) == 0:
			shift = part.factor
		case isVariable && exponent == 1 && of == "" && part.factor > 0:
			of, scale = variable, part.factor
		default:
			return nil, errUnsupported
		}
	}
	return sum{factorial(of, scale, shift)}, nil
}

func evaluateCall(n call) (sum, error) {
	switch n.function {
	case functionMin:
		return evaluateLeast(n.args)
	case functionMax:
		return evaluateAll(n.args)
	case functionChoose:
		return evaluatePower(power{base: n.args[0], exponent: n.args[1]}) // an upper bound, tight for constants
	}
	of, err := evaluate(n.args[0])
	if err != nil {
		return nil, err
	}
	switch n.function {
	case functionSqrt:
		return of.power(0.5), nil
	case functionAlpha:
		return of.slow(levelAlpha), nil
	case functionLogStar:
		return of.slow(levelLogStar), nil
	}
	return of.logarithm().simplified(), nil
}

// slow returns a function of all variables that is too slow to tell n from n^2.
func (s sum) slow(level int) sum {
	slow := sum{one}
	for _, name := range variablesOf(s) {
		var p powers
		p[level] = 1
		slow = append(slow, term{product: monomial{name: p}})
	}
	return slow.simplified()
}

// evaluateLeast drops what is above another argument; what remains must be plain variables.
func evaluateLeast(args []node) (sum, error) {
	var parts []sum
	for _, arg := range args {
		s, err := evaluate(arg)
		if err != nil {
			return nil, err
		}
		parts = append(parts, s)
	}
	least := smallest(parts)
	if len(least) == 1 {
		return least[0], nil
	}
	var names []string
	for _, s := range least {
		plain, exponent, ok := s[0].product.isRoot()
		if len(s) != 1 || !ok || exponent != 1 || len(s[0].exponent) > 0 {
			return nil, errUnsupported
		}
		names = append(names, members(plain)...)
	}
	return sum{{product: variable(leastOf(sortedUnique(names)))}}, nil
}

// smallest returns the sums that are above no other.
func smallest(parts []sum) []sum {
	var least []sum
	for i, s := range parts {
		above := false
		for j, other := range parts {
			above = above || i != j && other.within(s) && (!s.within(other) || j < i)
		}
		if !above {
			least = append(least, s)
		}
	}
	return least
}

// constant returns the number that an expression without variables stands for.
func constant(n node) (float64, bool) {
	parts, err := exact(n)
	switch {
	case err != nil || len(parts) > 1:
		return 0, false
	case len(parts) == 0:
		return 0, true
	}
	return parts[0].factor, len(parts[0].of) == 0 && !math.IsNaN(parts[0].factor)
}
