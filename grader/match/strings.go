package match

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"pyprep/problems/pytype"
)

// around is how many bytes of a string are shown on each side of the first difference.
const around = 30

// stringNote says where two strings first differ, or that nothing but case or space differs.
func (r rules) stringNote(want, got string) string {
	switch {
	case foldCase(want) == foldCase(got):
		return "only upper and lower case differ"
	case strings.Join(strings.Fields(want), "") == strings.Join(strings.Fields(got), ""):
		return "only space differs" + spaceDetail(want, got)
	case got == "":
		return "an empty string"
	}
	at := sharedPrefix(want, got)
	position := "character " + strconv.Itoa(utf8.RuneCountInString(want[:at])+1)
	switch {
	case at == len(got):
		return "ends too early, before " + position
	case at == len(want):
		return "too long, from " + position + " on"
	}
	return "differs from " + position + " on: expected " + firstRune(want[at:]) + ", got " + firstRune(got[at:])
}

// spaceDetail names the most frequent differences in space.
func spaceDetail(want, got string) string {
	switch {
	case strings.TrimRight(got, "\n") == strings.TrimRight(want, "\n") && len(got) > len(want):
		return ": a newline too many at the end"
	case strings.TrimRight(got, "\n") == strings.TrimRight(want, "\n"):
		return ": no newline at the end"
	case strings.TrimRight(got, " \t\r\n") == strings.TrimRight(want, " \t\r\n") && len(got) > len(want):
		return ": too much at the end"
	case strings.ReplaceAll(got, "\r\n", "\n") == strings.ReplaceAll(want, "\r\n", "\n"):
		return ": \\r\\n and \\n"
	}
	return ""
}

// sharedPrefix returns how many bytes two strings have in common, up to a whole character.
func sharedPrefix(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	for n > 0 && (n < len(a) && !utf8.RuneStart(a[n]) || n < len(b) && !utf8.RuneStart(b[n])) {
		n--
	}
	return n
}

func firstRune(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	if s[0] == 0xed && size == 1 && len(s) >= 3 { // a lone surrogate takes three bytes
		size = 3
	}
	return pytype.Source(pytype.Str(s[:size]))
}

// window returns the part of a string around a byte, with marks where it was cut, as source; and the column in it
// where that byte is shown.
func window(s string, at int) (text string, column int) {
	start, end := max(0, at-around), min(len(s), at+around)
	for start > 0 && !utf8.RuneStart(s[start]) {
		start--
	}
	for end < len(s) && !utf8.RuneStart(s[end]) {
		end++
	}
	before, after := "", ""
	if start > 0 {
		before = ellipsis
	}
	if end < len(s) {
		after = ellipsis
	}
	lead := pytype.Source(pytype.Str(s[start:at]))
	column = utf8.RuneCountInString(before) + utf8.RuneCountInString(lead) - 1 // without the closing quote
	return before + pytype.Source(pytype.Str(s[start:end])) + after, column
}

// stringText points at the first difference of two strings.
func stringText(want, got string) string {
	at := sharedPrefix(want, got)
	w, _ := window(want, at)
	g, column := window(got, at)
	return "expected " + w + "\n" + "got      " + g + "\n" + strings.Repeat(" ", len("expected ")+column) + "^"
}

// showAt returns the source of a string, around the first difference when it is long.
func showAt(s string, at int) string {
	v := pytype.Str(s)
	if text, cut := pytype.SourceLimited(v, longestSource); !cut {
		return text
	}
	text, _ := window(s, at)
	return text
}
