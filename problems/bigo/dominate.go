package bigo

import (
	"math"
	"slices"
)

// dominated reports that t is O(s) whenever all variables are large. Names in ratios stand for quotients that may
// also stay 1, see order.go.
func dominated(t, s term, ratios map[string]bool) bool {
	rest := addExponents(t.exponent, s.exponent, -1)
	for _, part := range rest {
		if part.factor > 0 && !outgrown(part, rest, ratios) {
			return false
		}
	}
	for name, p := range t.product.times(s.product, -1) {
		if p.sign() > 0 && !swallowed(name, rest, ratios) {
			return false
		}
	}
	return true
}

// outgrown reports that a negative part of the exponent is at least as large as this positive one.
func outgrown(part summand, rest []summand, ratios map[string]bool) bool {
	return slices.ContainsFunc(rest, func(other summand) bool {
		if other.factor >= 0 {
			return false
		}
		below, strictly := part.of.below(other.of, ratios)
		return below && (strictly || part.factor <= -other.factor*(1+sameFactor))
	})
}

// below compares two monomials variable by variable; strictly when the quotient is sure to grow.
func (m monomial) below(other monomial, ratios map[string]bool) (below, strictly bool) {
	for name, p := range m.times(other, -1) {
		if p.sign() > 0 {
			return false, false
		}
		strictly = strictly || !ratios[name]
	}
	return true, strictly
}

// swallowed reports that an exponential in a variable falls faster than any power of it grows: e^-v, or v^-k where k
// grows too.
func swallowed(name string, rest []summand, ratios map[string]bool) bool {
	return slices.ContainsFunc(rest, func(part summand) bool {
		p := part.of[name]
		if part.factor >= 0 || p.sign() <= 0 {
			return false
		}
		if p[levelPower] > 0 || p[levelLog] > 1 {
			return true
		}
		for other, q := range part.of {
			if p[levelLog] == 1 && other != name && !ratios[other] && q[levelPower] > 0 {
				return true
			}
		}
		return false
	})
}

// within reports that t is O(s): one term of s dominates it, or some term does in every order of the variables.
func (t term) within(s sum) bool {
	if slices.ContainsFunc(s, func(u term) bool { return dominated(t, u, nil) }) {
		return true
	}
	names := variablesOf(append(sum{t}, s...))
	if len(names) < 2 || len(names) > maxOrdered {
		return false
	}
	for order := range orders(names) {
		if !order.within(t, s) {
			return false
		}
	}
	return true
}

func (s sum) within(other sum) bool {
	return !slices.ContainsFunc(s, func(t term) bool { return !t.within(other) })
}

// simplified drops every term that the others dominate.
func (s sum) simplified() sum {
	kept := slices.Clone(s)
	for i := len(kept) - 1; i >= 0; i-- {
		others := slices.Delete(slices.Clone(kept), i, i+1)
		if len(others) > 0 && kept[i].within(others) {
			kept = others
		}
	}
	return kept
}

// variablesOf returns the names in a sum, pseudo-variables as their members, sorted.
func variablesOf(s sum) []string {
	seen := map[string]bool{}
	note := func(m monomial) {
		for name := range m {
			for _, member := range members(name) {
				seen[member] = true
			}
		}
	}
	for _, t := range s {
		note(t.product)
		for _, part := range t.exponent {
			note(part.of)
		}
	}
	names := make([]string, 0, len(seen))
	for name := range seen {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// isWhole reports a number that is an integer for all that anybody writes.
func isWhole(f float64) bool { return math.Abs(f-math.Round(f)) < sameExponent }
