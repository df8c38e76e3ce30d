package match

import (
	"pyprep/problems"
	"pyprep/problems/pytype"
)

// AnyOf compares the value that came with several acceptable ones; the result describes the difference from the
// nearest one. Without any acceptable value nothing is equal.
func AnyOf(want []pytype.Value, got pytype.Value, c problems.Checker) Result {
	r := rules{c}
	expanded := make([]pytype.Value, len(want))
	for i := range want {
		expanded[i] = expand(want[i])
		if r.equal(&expanded[i], &got, r.free()) {
			return Result{Equal: true}
		}
	}
	if len(want) == 0 {
		return Result{Got: show(&got, longestSource), Note: "no answer is acceptable"}
	}
	best, distance := 0, -1
	for i := range expanded {
		if d := r.distance(&expanded[i], &got); distance < 0 || d < distance {
			best, distance = i, d
		}
	}
	result := Value(expanded[best], got, c)
	if result.Nearest == "" {
		result.Nearest = show(&expanded[best], longestSource)
	}
	return result
}

// mostCompared bounds what distance looks at in each acceptable answer, of which there may be many.
const mostCompared = 500

// distance says roughly how far two values are from each other, for choosing the nearest.
func (r rules) distance(want, got *pytype.Value) int {
	left := mostCompared
	return r.distanceWithin(want, got, &left)
}

// distanceWithin counts the items that differ, and counts a difference in kind or length more.
func (r rules) distanceWithin(want, got *pytype.Value, left *int) int {
	*left--
	const otherKind = 1 << 20
	switch {
	case *left < 0:
		return 0
	case !isContainer(want.Kind) && !isContainer(got.Kind):
		if r.sameScalar(want, got) {
			return 0
		}
		if want.Kind == got.Kind {
			return 1
		}
		return 2
	case !r.sameShape(want, got):
		return otherKind
	}
	n := 2 * max(len(want.Items)-len(got.Items), len(got.Items)-len(want.Items))
	if isSet(want.Kind) || want.Kind == pytype.KindDict || r.free() != 0 {
		w, g := want.Items[:min(len(want.Items), mostCompared)], got.Items[:min(len(got.Items), mostCompared)]
		missing, extra := r.unmatched(w, g, inside(r.free()))
		return n + len(missing) + len(extra)
	}
	for i := range min(len(want.Items), len(got.Items)) {
		if *left < 0 {
			break
		}
		n += r.distanceWithin(&want.Items[i], &got.Items[i], left)
	}
	return n
}

// mostShown is how many items of a nearest answer are written; more would be cut anyway.
const mostShown = longestSource

// nearestOrder returns, as source, the expected items in the order that keeps most of what came in its place.
func (r rules) nearestOrder(p *place) string {
	want, got := p.want, p.got
	if !mayShuffle(want.Kind) {
		return ""
	}
	missing, extra := r.leftovers(p)
	items := make([]pytype.Value, 0, min(len(want.Items), mostShown))
	for i := range got.Items {
		if len(items) == mostShown {
			break
		}
		switch {
		case len(extra) == 0 || extra[0] != i:
			items = append(items, got.Items[i])
			continue
		case len(missing) > 0:
			items = append(items, want.Items[missing[0]])
			missing = missing[1:]
		}
		extra = extra[1:]
	}
	for _, i := range missing {
		if len(items) == mostShown {
			break
		}
		items = append(items, want.Items[i])
	}
	nearest := pytype.Value{Kind: want.Kind, Num: want.Num, Items: items}
	return show(&nearest, longestSource)
}
