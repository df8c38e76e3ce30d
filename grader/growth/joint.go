package growth

import (
	"cmp"
	"math"
	"slices"
)

// joint ranks sums of products over several variables, the best first.
func joint(samples []Sample, variables int, k kind) []choice {
	monomials := products(axes(samples, variables, k))
	fit := newFitting(samples, k)
	var ranked []choice
	seen := map[[mostTerms]int]bool{}
	consider := func(picked ...int) {
		var key [mostTerms]int
		slices.Sort(picked)
		copy(key[:], picked)
		if len(picked) > mostTerms || seen[key] || len(slices.Compact(slices.Clone(picked))) < len(picked) {
			return
		}
		seen[key] = true
		terms := make([]term, len(picked))
		for i, at := range picked {
			terms[i] = monomials[at-1]
		}
		if c, ok := sumOf(terms, fit); ok {
			c.picked = picked
			ranked = append(ranked, c)
		}
	}
	consider()
	for a := range monomials {
		consider(a + 1)
		for b := range a {
			consider(a+1, b+1)
		}
	}
	sortChoices(ranked)
	for range 2 { // a third term, and a fourth, only to what is good already
		for _, c := range slices.Clone(ranked[:min(6, len(ranked))]) {
			for more := range monomials {
				consider(append(slices.Clone(c.picked), more+1)...)
			}
		}
		sortChoices(ranked)
	}
	return ranked
}

func sortChoices(ranked []choice) {
	slices.SortStableFunc(ranked, func(a, b choice) int { return cmp.Compare(a.score, b.score) })
}

// mostTerms of a sum, beside a constant.
const mostTerms = 4

// sumOf fits a sum with a constant, or without one where that would be negative.
func sumOf(terms []term, fit *fitting) (choice, bool) {
	leading, lower := splitLeading(terms)
	ordered := append(leading, lower...)
	m, ok := fit.model(append(slices.Clone(ordered), term{}), len(lower)+1)
	if !ok && len(ordered) > 0 {
		m, ok = fit.model(ordered, len(lower))
	}
	if !ok {
		return choice{}, false
	}
	score := m.score(len(fit.samples), fit.kind)
	for _, t := range leading {
		for _, f := range t {
			score += fit.penalty(f)
			if !f.isPlain() {
				score += oddInProduct
			}
		}
	}
	return choice{model: m, score: score}, true
}

// splitLeading separates the terms that no other term bounds.
func splitLeading(terms []term) (leading, lower []term) {
	for i, t := range terms {
		bounded := false
		for j, other := range terms {
			bounded = bounded || i != j && t.within(other)
		}
		if bounded {
			lower = append(lower, t)
		} else {
			leading = append(leading, t)
		}
	}
	return leading, lower
}

// oddInProduct is what a factor has to be better by that is seldom part of a product of several variables.
const oddInProduct = 6

// isPlain says that a factor is what products are mostly made of.
func (f factor) isPlain() bool {
	switch f {
	case factor{}, factor{logs: 1}, factor{power: 1}, factor{power: 1, logs: 1}, factor{power: 2}, factor{power: 3}, factor{base: 2}, factor{base: 2, power: 1}:
		return true
	}
	return false
}

// axes says for each variable with which factors it may be in a product: what it grows with while the others are held,
// and what grows slower.
func axes(samples []Sample, variables int, k kind) [][]factor {
	all := make([][]factor, variables)
	for v := range variables {
		fastest := factor{}
		seen := []factor{{}}
		for _, group := range groups(samples, v) {
			ranked := alongOne(group, v, k)
			for i, c := range ranked {
				if i > 1 || c.score > ranked[0].score+separable {
					break
				}
				f := c.terms[0][v]
				seen = append(seen, f)
				if f.faster(fastest) {
					fastest = f
				}
			}
		}
		for _, f := range []factor{{logs: 1}, {power: 1}, {power: 1, logs: 1}, {power: 2}, {power: 3}, {base: 2}} {
			if fastest.faster(f) {
				seen = append(seen, f)
			}
		}
		all[v] = unique(seen)
		slices.SortFunc(all[v], slower)
	}
	return all
}

// slower orders factors, the one that grows slowest first.
func slower(a, b factor) int {
	switch {
	case a == b:
		return 0
	case a.faster(b):
		return 1
	}
	return -1
}

// leastAlong is how many sizes a variable needs while the others are held, to say how it grows.
const leastAlong = 4

// mostGroups bounds the groups that one variable is looked at in.
const mostGroups = 6

// groups are the samples in which only one variable differs, those with the most sizes first, at most mostGroups.
func groups(samples []Sample, variable int) [][]Sample {
	found := grouped(samples, func(s Sample) string { return keyOf(s.At, variable) })
	found = slices.DeleteFunc(found, func(group []Sample) bool { return len(group) < leastAlong })
	slices.SortStableFunc(found, func(a, b []Sample) int { return cmp.Compare(len(b), len(a)) })
	return found[:min(len(found), mostGroups)]
}

// grouped puts together what has the same key, in the order in which keys are first met.
func grouped[T any](all []T, keyOf func(T) string) [][]T {
	at := map[string]int{}
	var found [][]T
	for _, one := range all {
		key := keyOf(one)
		i, known := at[key]
		if !known {
			i = len(found)
			at[key] = i
			found = append(found, nil)
		}
		found[i] = append(found[i], one)
	}
	return found
}

func keyOf(at []float64, without int) string {
	var key []byte
	for i, v := range at {
		if i != without {
			bits := math.Float64bits(v)
			for shift := 0; shift < 64; shift += 8 {
				key = append(key, byte(bits>>shift))
			}
		}
	}
	return string(key)
}

// products are all products of one factor a variable, without the constant.
func products(factors [][]factor) []term {
	all := []term{{}}
	for v, choices := range factors {
		var longer []term
		for _, t := range all {
			for _, f := range choices {
				t[v] = f
				longer = append(longer, t)
			}
		}
		all = longer
	}
	return slices.DeleteFunc(all, term.isConstant)
}
