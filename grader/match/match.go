package match

import (
	"pyprep/problems"
	"pyprep/problems/pytype"
)

// Result says whether what came is right, and if not, where and how it differs. All texts are "" when Equal.
type Result struct {
	Equal   bool
	Path    string // where the two first differ, such as "[3]['key']"; "" at the top
	Want    string // the part at Path as Python source, cut when long
	Got     string
	Note    string // the difference in words, "" when Want and Got say it all
	Text    string // a diff of at most 12 lines
	Nearest string // for any order and any of: the acceptable answer nearest to what came, as source
}

// Value compares the value that came with the one expected. In mode any_of it compares exactly; CheckCustom must not
// be given.
func Value(want, got pytype.Value, c problems.Checker) Result {
	r := rules{c}
	want = expand(want)
	p := r.differ(&want, &got, r.free())
	if p == nil {
		return Result{Equal: true}
	}
	result := r.describe(p.finish())
	if r.free() != 0 && isContainer(want.Kind) && r.sameShape(&want, &got) && len(p.steps) == 0 {
		result.Nearest = r.nearestOrder(p)
	}
	return result
}

// describe puts a place into words.
func (r rules) describe(p *place) Result {
	var note string
	edits, more := r.edits(p)
	if n, ok := r.reordered(p); ok {
		s := p.steps[n]
		p = &place{steps: p.steps[:n], want: s.want, got: s.got, free: s.free}
		note = "same items, other order"
	} else {
		note = r.note(p, len(p.steps) == 0)
	}
	result := Result{Path: pathOf(p.steps), Want: show(p.want, longestSource), Got: show(p.got, longestSource), Note: note}
	if p.want.Kind == pytype.KindStr && p.got.Kind == pytype.KindStr {
		at := sharedPrefix(p.want.Text, p.got.Text)
		result.Want, result.Got = showAt(p.want.Text, at), showAt(p.got.Text, at)
	}
	result.Text = r.diffText(p, edits, more)
	return result
}

// edits returns the differences around a place, in which order matters.
func (r rules) edits(p *place) (edits []edit, more bool) {
	if found, ok := r.partOf(p); ok {
		return r.editsOf(found), found.cut
	}
	return nil, false
}

// diffText writes the diff that fits the place best.
func (r rules) diffText(p *place, edits []edit, more bool) string {
	want, got := p.want, p.got
	switch {
	case isContainer(want.Kind) && r.sameShape(want, got) && (isSet(want.Kind) || p.free != 0 && mayShuffle(want.Kind)):
		missing, extra := r.leftovers(p)
		return unorderedLines(want.Items, got.Items, missing, extra)
	case want.Kind == pytype.KindStr && got.Kind == pytype.KindStr && len(edits) < 2:
		return stringText(want.Text, got.Text)
	case len(edits) == 0:
		edits = []edit{{path: pathOf(p.steps), want: want, got: got}}
	}
	return lines(edits, more)
}

// mostRepeated bounds what a !repeat among the expected values may become.
const mostRepeated = 2 << 20

// expand writes out the repeats in an expected value, which is not changed.
func expand(v pytype.Value) pytype.Value {
	if !holdsRepeat(&v) {
		return v
	}
	if v.Kind == pytype.KindRepeat && len(v.Items) == 1 {
		items := make([]pytype.Value, min(v.Num, mostRepeated))
		item := expand(v.Items[0])
		for i := range items {
			items[i] = item
		}
		return pytype.List(items...)
	}
	items := make([]pytype.Value, len(v.Items))
	for i := range v.Items {
		items[i] = expand(v.Items[i])
	}
	v.Items = items
	return v
}

func holdsRepeat(v *pytype.Value) bool {
	if v.Kind == pytype.KindRepeat {
		return true
	}
	for i := range v.Items {
		if holdsRepeat(&v.Items[i]) {
			return true
		}
	}
	return false
}
