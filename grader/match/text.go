package match

import (
	"strconv"
	"strings"

	"pyprep/problems"
	"pyprep/problems/pytype"
)

// Text compares what a program printed with what was expected. Unless the checker says otherwise one newline more or
// less at the end does not matter. The path is that of a line, such as "line 3".
func Text(want, got string, c problems.Checker) Result {
	c.Mode = problems.CheckText
	r := rules{c}
	if want == got || r.text(want) == r.text(got) {
		return Result{Equal: true}
	}
	w, g := splitLines(want), splitLines(got)
	inLines := r
	inLines.TrailingNewline = true // the lines have none
	at := 0
	for at < min(len(w), len(g)) && inLines.equal(&w[at], &g[at], 0) {
		at++
	}
	result := inLines.describeLines(w, g, at)
	switch {
	case got == "":
		result.Path, result.Note = "", "nothing was printed"
	case at < len(w) || at < len(g):
	case len(want) > len(got):
		result.Note = "the newline at the end is missing"
	default:
		result.Note = "a newline too many at the end"
	}
	result.Text = inLines.linesText(w, g, at)
	return result
}

// describeLines says how two texts differ whose lines differ first at a line.
func (r rules) describeLines(want, got []pytype.Value, at int) Result {
	result := Result{Path: "line " + strconv.Itoa(at+1)}
	switch {
	case at < len(want) && at < len(got):
		w, g := want[at].Text, got[at].Text
		column := sharedPrefix(w, g)
		result.Want, result.Got, result.Note = showAt(w, column), showAt(g, column), r.stringNote(w, g)
		if missing := len(want) - len(got); missing > 0 && r.isWithin(got, want) {
			result.Note = count(missing, "line") + " missing"
		} else if missing < 0 && r.isWithin(want, got) {
			result.Note = count(-missing, "line") + " too many"
		}
	case at < len(want):
		result.Want, result.Note = show(&want[at], longestSource), count(len(want)-at, "line")+" missing at the end"
	case at < len(got):
		result.Got, result.Note = show(&got[at], longestSource), count(len(got)-at, "line")+" too many at the end"
	}
	return result
}

// splitLines returns the lines of a text as values; a final newline starts no further line.
func splitLines(text string) []pytype.Value {
	text = strings.TrimSuffix(text, "\n")
	if text == "" {
		return nil
	}
	all := make([]pytype.Value, 0, strings.Count(text, "\n")+1)
	for line := range strings.SplitSeq(text, "\n") {
		all = append(all, pytype.Value{Kind: pytype.KindStr, Text: line})
	}
	return all
}

// isWithin reports that the short text is the long one without some of its lines.
func (r rules) isWithin(short, long []pytype.Value) bool {
	_, ok := r.left(long, short, 0, false)
	return ok
}

// linesText writes the diff of two texts from the first line on that differs.
func (r rules) linesText(want, got []pytype.Value, at int) string {
	p := part{start: at}
	p.want, p.got, p.cut = r.middle(want, got, at, 0)
	edits := r.editsOf(p)
	for i := range edits {
		edits[i].path = lineNumber(edits[i].path)
	}
	return lines(edits, p.cut)
}

// lineNumber turns "[2]" into "line 3".
func lineNumber(path string) string {
	n, err := strconv.Atoi(strings.Trim(path, "[]"))
	if err != nil {
		return path
	}
	return "line " + strconv.Itoa(n+1)
}
