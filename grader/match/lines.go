package match

import (
	"strings"

	"pyprep/problems/pytype"
)

// lines writes edits as a diff: "-" for what is missing, "+" for what is extra, "~" for what is another value.
// more says that there may be other differences than these.
func lines(edits []edit, more bool) string {
	var out []string
	for n, e := range edits {
		if left := len(edits) - n; len(out) == mostLines-1 && (left > 1 || more) {
			rest := "… and " + count(left, "more difference")
			if more {
				rest += " at least"
			}
			return strings.Join(append(out, rest), "\n")
		}
		out = append(out, e.line())
	}
	if more && len(out) > 0 {
		out = append(out, "… and more differences after these")
	}
	return strings.Join(out, "\n")
}

// line writes one edit.
func (e edit) line() string {
	at := ""
	if e.path != "" {
		at = " at " + clip(e.path, longestInNote)
	}
	room := longestLine - len(at) - len("-   missing")
	switch {
	case e.got == nil:
		return "- " + show(e.want, room) + "  missing" + at
	case e.want == nil:
		return "+ " + show(e.got, room) + "  extra" + at
	}
	at = strings.TrimPrefix(at, " at ")
	if at != "" {
		at += ": "
	}
	room = (longestLine - len(at) - len("~ expected , got ")) / 2
	w, g := showPair(e.want, e.got, room)
	return "~ " + at + "expected " + w + ", got " + g
}

// showPair shows two values within so much room each; of long strings the parts where they differ.
func showPair(want, got *pytype.Value, room int) (w, g string) {
	if want.Kind != pytype.KindStr || got.Kind != pytype.KindStr || max(len(want.Text), len(got.Text)) < room-2 {
		return show(want, room), show(got, room)
	}
	at := max(0, sharedPrefix(want.Text, got.Text)-room/3)
	for at > 0 && want.Text[at]&0xc0 == 0x80 {
		at--
	}
	lead := ""
	if at > 0 {
		lead, room = ellipsis, room-len(ellipsis)
	}
	wantPart, gotPart := pytype.Str(want.Text[at:]), pytype.Str(got.Text[at:])
	return lead + show(&wantPart, room), lead + show(&gotPart, room)
}

// unorderedLines writes what is missing and what is extra where order does not matter.
func unorderedLines(want, got []pytype.Value, missing, extra []int) string {
	edits := make([]edit, 0, min(len(missing)+len(extra), 2*mostLines))
	// Both kinds of lines are shown, when there are many of both.
	first := min(len(missing), max(mostLines/2, mostLines-1-len(extra)))
	for _, i := range missing[:first] {
		edits = append(edits, edit{want: &want[i]})
	}
	for _, i := range extra {
		edits = append(edits, edit{got: &got[i]})
	}
	for _, i := range missing[first:] {
		edits = append(edits, edit{want: &want[i]})
	}
	return lines(edits, false)
}
