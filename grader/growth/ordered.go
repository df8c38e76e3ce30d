package growth

import (
	"math"
	"slices"
)

// What the sizes that could be run say of each other: where a generator takes no k above n, a term in k that would be
// less than another one with n in its place is less than that.

// moreOf is how many times as large one variable may be as another that bounds it: V of a graph is at most E + 1.
const moreOf = 2

// bounds says for two variables whether the first was never larger than the second, and mostly far smaller was possible.
func bounds(counts []Counts, lesser, greater int) bool {
	farBelow := false
	for _, c := range counts {
		low, high := c.Sizes[lesser], c.Sizes[greater]
		if low > max(high, 1)+1 {
			return false
		}
		farBelow = farBelow || low*moreOf*moreOf <= high
	}
	return farBelow
}

// withoutBounded leaves out the terms that grow slower than another one, once their variable is exchanged for one that
// bounds it. What would grow alike stays: O(n + k) says more than O(n), and is as right.
func withoutBounded(leading []term, counts []Counts, variables int) []term {
	if variables < 2 || len(leading) < 2 || len(counts) == 0 {
		return leading
	}
	isLess := func(t, other term) bool {
		for lesser := range variables {
			for greater := range variables {
				if lesser == greater || t[lesser].isConstant() || !t[greater].isConstant() || !bounds(counts, lesser, greater) {
					continue
				}
				raised := t
				raised[greater], raised[lesser] = t[lesser], factor{}
				if raised.within(other) && !other.within(raised) {
					return true
				}
			}
		}
		return false
	}
	kept := slices.DeleteFunc(slices.Clone(leading), func(t term) bool {
		return slices.ContainsFunc(leading, func(other term) bool { return isLess(t, other) })
	})
	if len(kept) == 0 {
		return leading
	}
	return kept
}

// steadyRatio is how many times the share of a product may differ from run to run for the product alone to be possible: a
// logarithm over the sizes that are run differs by more.
const steadyRatio = 3

// plainProduct is a product of several variables without the logarithms of its leading term, where the counts may as well
// be that: what a window of k in n items leaves out at its ends looks like one.
func plainProduct(leading []term, samples []Sample) ([]term, bool) {
	if len(leading) != 1 {
		return nil, false
	}
	plain, powers, logs := leading[0], 0, 0.0
	for v := range plain {
		if plain[v].isExponential() || plain[v].loglogs != 0 {
			return nil, false
		}
		if plain[v].power > 0 {
			powers, logs = powers+1, logs+plain[v].logs
			plain[v].logs = 0
		}
	}
	if powers < 2 || logs == 0 {
		return nil, false
	}
	_, most := extremes(samples)
	least, largest := math.Inf(1), 0.0
	for _, s := range samples {
		if s.Y >= noisyShare*most {
			ratio := s.Y / plain.value(s.At)
			least, largest = min(least, ratio), max(largest, ratio)
		}
	}
	return []term{plain}, largest <= steadyRatio*least
}
