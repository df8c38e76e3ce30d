package match

import (
	"math"
	"strconv"

	"pyprep/problems/pytype"
)

// note says in words what is wrong at a place whose values differ in themselves, not in one of their items. top says
// that it is the whole answer.
func (r rules) note(p *place, top bool) string {
	want, got := p.want, p.got
	w, g := r.kindOf(want), r.kindOf(got)
	switch {
	case got.Kind == pytype.KindObject:
		return objectNote(want, got)
	case want.Kind != got.Kind && (want.Kind == pytype.KindNone || got.Kind == pytype.KindNone):
		return noneNote(want, got, top)
	case w == pytype.KindStr && g == pytype.KindStr:
		return r.stringNote(want.Text, got.Text)
	case isNaN(want) || isNaN(got):
		return nanNote(want, got)
	case isContainer(w) && r.sameShape(want, got):
		return r.itemsNote(p)
	case w != g && !isContainer(w) && !isContainer(g):
		return scalarKindNote(want, got)
	case w != g:
		return r.kindNote(want, got)
	}
	return offNote(want, got)
}

// noneNote is for None on one side.
func noneNote(want, got *pytype.Value, top bool) string {
	switch {
	case got.Kind == pytype.KindNone && top:
		return "returned None: is a return missing?"
	case top:
		return kindName(got) + " where None was expected: change the argument, return nothing"
	}
	return kindName(got) + " where " + kindWithArticle(want) + " was expected"
}

// scalarKindNote is for two values of different types without items.
func scalarKindNote(want, got *pytype.Value) string {
	text := show(got, longestInNote) + " where " + show(want, longestInNote) + " was expected"
	switch {
	case want.Kind == pytype.KindGap:
		return "the node " + show(got, longestInNote) + " where no node was expected"
	case got.Kind == pytype.KindGap:
		return "no node where " + show(want, longestInNote) + " was expected"
	case got.Kind == pytype.KindBool && want.Kind == pytype.KindInt:
		return text + " (bool is not int)"
	case want.Kind == pytype.KindBool && got.Kind == pytype.KindInt:
		return text + " (int is not bool)"
	case got.Kind == pytype.KindStr && got.Text == pytype.Source(*want):
		return text + " (a str, not " + kindWithArticle(want) + ")"
	case got.Kind == pytype.KindFloat && want.Kind == pytype.KindInt && floatOf(got) == math.Trunc(floatOf(got)):
		return text + " (float is not int: // divides to an int)"
	}
	if len(text) <= 2*longestInNote && looksAlike(want, got) {
		return text
	}
	return kindName(got) + " where " + kindWithArticle(want) + " was expected"
}

// looksAlike reports that a reader may take one value for the other, so that the note shows both.
func looksAlike(want, got *pytype.Value) bool {
	loose := rules{}
	loose.NumericLoose = true
	return loose.sameScalar(want, got)
}

// kindNote is for a container where something else was expected, or the other way round.
func (r rules) kindNote(want, got *pytype.Value) string {
	text := kindName(got) + " where " + kindWithArticle(want) + " was expected"
	switch {
	case isSequence(want.Kind) && isSequence(got.Kind) && len(want.Items) == len(got.Items) && r.sameItems(want, got):
		return text + ", with the right items"
	case isSet(got.Kind) && (isSequence(want.Kind) || isSet(want.Kind)) && r.holdsSame(want, got):
		return text + ", with the right items"
	case len(got.Items) == 1 && isSequence(got.Kind) && r.equal(want, &got.Items[0], 0):
		return text + ": the right answer within one more pair of brackets"
	}
	return text
}

// sameItems compares the items of two sequences, whatever kinds these are.
func (r rules) sameItems(want, got *pytype.Value) bool {
	for i := range want.Items {
		if !r.equal(&want.Items[i], &got.Items[i], 0) {
			return false
		}
	}
	return true
}

// holdsSame compares the items without their order.
func (r rules) holdsSame(want, got *pytype.Value) bool {
	missing, extra := r.unmatched(want.Items, got.Items, 0)
	return len(missing) == 0 && len(extra) == 0
}

func nanNote(want, got *pytype.Value) string {
	switch {
	case isNaN(want) && isNaN(got):
		return "nan equals nothing, not even nan"
	case isNaN(got):
		return "nan where " + show(want, longestInNote) + " was expected"
	}
	return show(got, longestInNote) + " where nan was expected"
}

// offNote says by how much a number is off.
func offNote(want, got *pytype.Value) string {
	w, okWant := number(want)
	g, okGot := number(got)
	bothInts := want.Kind == pytype.KindInt && got.Kind == pytype.KindInt
	if !okWant || !okGot || bothInts || math.IsInf(w, 0) || math.IsInf(g, 0) {
		return ""
	}
	by := strconv.FormatFloat(math.Abs(w-g), 'g', 3, 64)
	if w == 0 {
		return "off by " + by
	}
	return "off by " + by + " (" + strconv.FormatFloat(math.Abs((w-g)/w)*100, 'g', 3, 64) + "%)"
}
