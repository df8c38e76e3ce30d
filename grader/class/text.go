package class

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// shownLimit is how much of a value or a message a report keeps: pages and tables show a line or two of it.
const shownLimit = 400

// cut shortens a text without cutting a letter in two.
func cut(text string) string {
	if len(text) <= shownLimit {
		return text
	}
	end := shownLimit
	for end > 0 && !utf8.RuneStart(text[end]) {
		end--
	}
	return strings.Clone(text[:end]) + "…"
}

// isHidden is true for control and format characters, bidirectional marks among them.
func isHidden(r rune) bool {
	return unicode.Is(unicode.C, r) || r == '\u2028' || r == '\u2029'
}
