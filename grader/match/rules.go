package match

import (
	"strings"

	"pyprep/problems"
	"pyprep/problems/pytype"
)

// rules decide whether two values are equal, as a problem's checker asks.
type rules struct{ problems.Checker }

// free returns in how many levels, from the outermost, the order of sequences does not matter; -1 is all.
func (r rules) free() int {
	switch {
	case r.Mode != problems.CheckUnordered:
		return 0
	case r.Depth == 0: // an author who asks for any order means at least the list itself
		return 1
	}
	return max(r.Depth, -1)
}

// inside returns what is left of free one level further in.
func inside(free int) int {
	if free > 0 {
		return free - 1
	}
	return free
}

// kindOf returns the kind as which a value is compared.
func (r rules) kindOf(v *pytype.Value) pytype.Kind {
	if r.SequenceAny && v.Kind == pytype.KindTuple {
		return pytype.KindList
	}
	return v.Kind
}

// sameShape reports that two containers may be compared item by item: the kinds agree, or a list was expected and an
// iterator gave the items. How an iterator ended is of no interest, since as many items must have come as expected.
func (r rules) sameShape(want, got *pytype.Value) bool {
	w, g := r.kindOf(want), r.kindOf(got)
	return w == g || w == pytype.KindList && g == pytype.KindIterator
}

// text returns the form in which strings are compared.
func (r rules) text(s string) string {
	if r.Mode != problems.CheckText {
		return s
	}
	if r.IgnoreSpace {
		s = strings.Join(strings.Fields(s), " ")
	} else if !r.TrailingNewline {
		s = withoutNewline(s)
	}
	if r.IgnoreCase {
		s = foldCase(s)
	}
	return s
}

// withoutNewline drops one final newline.
func withoutNewline(s string) string {
	return strings.TrimSuffix(strings.TrimSuffix(s, "\n"), "\r")
}

// foldCase makes strings equal that differ in case only, also where one letter has two lowercase forms.
func foldCase(s string) string { return strings.ToLower(strings.ToUpper(s)) }

// isSequence reports that the items of a kind have an order.
func isSequence(k pytype.Kind) bool {
	switch k {
	case pytype.KindList, pytype.KindTuple, pytype.KindLinked, pytype.KindTree, pytype.KindGraph, pytype.KindIterator:
		return true
	}
	return false
}

// mayShuffle reports that a checker can make the order of this kind free; a tree's or a graph's positions are its shape.
func mayShuffle(k pytype.Kind) bool {
	return isSequence(k) && k != pytype.KindTree && k != pytype.KindGraph
}

// isSet reports that the items of a kind have no order.
func isSet(k pytype.Kind) bool { return k == pytype.KindSet || k == pytype.KindFrozenSet }

// isContainer reports that a kind has items that are values of their own.
func isContainer(k pytype.Kind) bool { return isSequence(k) || isSet(k) || k == pytype.KindDict }
