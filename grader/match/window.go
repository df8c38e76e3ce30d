package match

import (
	"pyprep/problems/pytype"
)

// The limits of what go-cmp is given: items side by side, levels, and its work. It compares the items of a sequence
// several times in order to align them, and so do they theirs: each level multiplies its work by up to eight.
const (
	widestWindow = 200
	deepestNode  = 6
	levelFactor  = 3 // bits
	mostWork     = 200_000
	longestIndex = 80 // a dict's key that go-cmp may see, as source
)

// part is what go-cmp is given of two containers: the items from the first difference on, up to where only equal
// ones follow.
type part struct {
	path      string // of the containers
	want, got []pytype.Value
	start     int  // index of the first item in both
	cut       bool // more items differ, or may differ
	whole     bool // the containers are dicts, given as one item each
	free      int  // of the items
}

// partOf returns the outermost part around a place that is small enough, so that a reader sees all differences there.
func (r rules) partOf(p *place) (part, bool) {
	for n, s := range p.steps {
		found := part{path: pathOf(p.steps[:n]), start: s.index, free: inside(s.free)}
		if s.key != nil {
			found.free = s.free
			found = wholeDict(found, s.want, s.got)
		} else {
			found.want, found.got, found.cut = r.middle(s.want.Items, s.got.Items, s.index, s.free)
		}
		if fits(found) {
			return found, true
		}
	}
	if !isContainer(p.want.Kind) || !r.sameShape(p.want, p.got) || isSet(p.want.Kind) {
		return part{}, false
	}
	found := part{path: pathOf(p.steps), free: inside(p.free)}
	if p.want.Kind == pytype.KindDict {
		found.free = p.free
		found = wholeDict(found, p.want, p.got)
	} else {
		for found.start < min(len(p.want.Items), len(p.got.Items)) &&
			r.equal(&p.want.Items[found.start], &p.got.Items[found.start], inside(p.free)) {
			found.start++
		}
		found.want, found.got, found.cut = r.middle(p.want.Items, p.got.Items, found.start, p.free)
	}
	return found, fits(found)
}

func wholeDict(p part, want, got *pytype.Value) part {
	p.want, p.got, p.whole = []pytype.Value{*want}, []pytype.Value{*got}, true
	return p
}

// middle drops what is equal before start and at the end, and cuts the rest to the window.
func (r rules) middle(want, got []pytype.Value, start, free int) (w, g []pytype.Value, cut bool) {
	w, g = want[start:], got[start:]
	for len(w) > 0 && len(g) > 0 && r.equal(&w[len(w)-1], &g[len(g)-1], inside(free)) {
		w, g = w[:len(w)-1], g[:len(g)-1]
	}
	cut = len(w) > widestWindow || len(g) > widestWindow
	return w[:min(len(w), widestWindow)], g[:min(len(g), widestWindow)], cut
}

// fits reports that go-cmp will be done with a part soon.
func fits(p part) bool {
	left := mostWork
	return spend(p.want, 1, &left) && spend(p.got, 1, &left)
}

// spend takes from left what comparing these items may cost.
func spend(items []pytype.Value, depth int, left *int) bool {
	for i := range items {
		*left -= 1 << (levelFactor * depth)
		if *left < 0 || len(items[i].Items) > 0 && (depth >= deepestNode || !spend(items[i].Items, depth+1, left)) {
			return false
		}
	}
	return true
}

// The nodes that go-cmp walks. Their Go types stand for Python's, so that a tuple is no list to it.
type (
	leaf struct {
		v    *pytype.Value
		free int
		from side
	}
	branch struct {
		Items  []any
		Origin leaf
	}
	listBranch   branch
	tupleBranch  branch
	linkedBranch branch
	treeBranch   branch
	dictBranch   struct {
		Pairs  map[string]any
		Origin leaf
	}
)

// nodes turns values into what go-cmp walks.
func (r rules) nodes(items []pytype.Value, depth, free int, from side) []any {
	all := make([]any, len(items))
	for i := range items {
		all[i] = r.node(&items[i], depth, free, from)
	}
	return all
}

// node turns one value into what go-cmp walks. What has no order, or lies too deep, is a leaf, which we compare.
func (r rules) node(v *pytype.Value, depth, free int, from side) any {
	origin := leaf{v: v, free: free, from: from}
	kind := r.kindOf(v)
	if depth >= deepestNode || free != 0 && mayShuffle(kind) {
		return origin
	}
	switch kind {
	case pytype.KindList:
		return listBranch{r.nodes(v.Items, depth+1, inside(free), from), origin}
	case pytype.KindTuple:
		return tupleBranch{r.nodes(v.Items, depth+1, inside(free), from), origin}
	case pytype.KindLinked:
		return linkedBranch{r.nodes(v.Items, depth+1, inside(free), from), origin}
	case pytype.KindTree:
		return treeBranch{r.nodes(v.Items, depth+1, inside(free), from), origin}
	case pytype.KindDict:
		if pairs, ok := r.pairNodes(v, depth, free, from); ok {
			return dictBranch{pairs, origin}
		}
		return origin
	default:
		return origin
	}
}

// pairNodes turns a dict's pairs into a map, as long as their keys are short.
func (r rules) pairNodes(v *pytype.Value, depth, free int, from side) (pairs map[string]any, ok bool) {
	pairs = make(map[string]any, len(v.Items)/2)
	for i := 0; i+1 < len(v.Items); i += 2 {
		key, cut := pytype.SourceLimited(r.settle(v.Items[i]), longestIndex)
		if _, twice := pairs[key]; cut || twice || isNaN(&v.Items[i]) {
			return nil, false
		}
		pairs[key] = r.node(&v.Items[i+1], depth+1, inside(free), from)
	}
	return pairs, true
}
