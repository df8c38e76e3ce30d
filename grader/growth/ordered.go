package growth

import "slices"

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
