package match

import (
	"slices"

	"pyprep/problems/pytype"
)

// place is where two values first differ.
type place struct {
	steps     []step // the way there, innermost first until finish turns it round
	want, got *pytype.Value
	free      int       // levels of free order that are left at this place
	left      *leftover // what leftovers has found, nil before
}

// leftover is what has no partner in two containers whose order does not matter, as indexes.
type leftover struct{ missing, extra []int }

// leftovers finds what is missing and extra at a place, once.
func (r rules) leftovers(p *place) (missing, extra []int) {
	if p.left == nil {
		p.left = new(leftover)
		p.left.missing, p.left.extra = r.unmatched(p.want.Items, p.got.Items, inside(p.free))
	}
	return p.left.missing, p.left.extra
}

// step leads from a container into one of its items. It keeps the containers, because what is wrong may be easier to
// say of one of them.
type step struct {
	index     int
	key       *pytype.Value // of a dict
	want, got *pytype.Value
	free      int
}

// differ returns the first difference, nil when the values are equal. It looks at each item once.
func (r rules) differ(want, got *pytype.Value, free int) *place {
	kind := r.kindOf(want)
	switch {
	case !isContainer(kind) && !isContainer(got.Kind):
		if r.sameScalar(want, got) {
			return nil
		}
		return &place{want: want, got: got, free: free}
	case !r.sameShape(want, got) || len(want.Items) != len(got.Items):
		return &place{want: want, got: got, free: free}
	case kind == pytype.KindDict:
		return r.differInDict(want, got, free)
	case isSet(kind) || free != 0 && mayShuffle(kind):
		p := &place{want: want, got: got, free: free}
		if missing, _ := r.leftovers(p); len(missing) > 0 {
			return p
		}
		return nil
	}
	for i := range want.Items {
		if p := r.differ(&want.Items[i], &got.Items[i], inside(free)); p != nil {
			p.steps = append(p.steps, step{index: i, want: want, got: got, free: free})
			return p
		}
	}
	return nil
}

// equal reports that there is no difference.
func (r rules) equal(want, got *pytype.Value, free int) bool { return r.differ(want, got, free) == nil }

// finish turns the steps round, so that they lead from the outside to the inside.
func (p *place) finish() *place {
	slices.Reverse(p.steps)
	return p
}

// unmatched returns which items were expected and did not come, and which came unexpected, whatever their order.
// free is for the items.
func (r rules) unmatched(want, got []pytype.Value, free int) (missing, extra []int) {
	start := 0 // the same order is frequent, and needs no counting
	for start < min(len(want), len(got)) && r.equal(&want[start], &got[start], free) {
		start++
	}
	if start == len(want) && start == len(got) {
		return nil, nil
	}
	open := newTally(len(got) - start)
	for i := start; i < len(got); i++ {
		open.put(r.cellOf(&got[i], free, given))
	}
	for i := start; i < len(want); i++ {
		if !open.take(r.cellOf(&want[i], free, wanted)) {
			missing = append(missing, i)
		}
	}
	if len(got) == len(want)-len(missing) {
		return missing, nil
	}
	// What is still open came too often: the last ones of its kind are the extra ones.
	for i := len(got) - 1; i >= start; i-- {
		if open.take(r.cellOf(&got[i], free, given)) {
			extra = append(extra, i)
		}
	}
	slices.Reverse(extra)
	return r.withoutNear(want, got, missing, extra, free)
}
