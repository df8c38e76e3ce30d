package grader

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// printable makes a text safe to show: what could steer a terminal or hide is written out, newlines and tabs stay.
func printable(text string) string {
	if !strings.ContainsFunc(text, isUnsafe) && utf8.ValidString(text) {
		return text
	}
	var b strings.Builder
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, text[at])
		case !isUnsafe(r):
			b.WriteRune(r)
		case r < 0x100:
			fmt.Fprintf(&b, `\x%02x`, r)
		case r < 0x10000:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			fmt.Fprintf(&b, `\U%08x`, r)
		}
		at += size
	}
	return b.String()
}

// isUnsafe is true for control and format characters, bidirectional marks among them, but not for newline and tab.
func isUnsafe(r rune) bool {
	if r == '\n' || r == '\t' {
		return false
	}
	return unicode.Is(unicode.C, r) || r == '\u2028' || r == '\u2029' || (r == utf8.RuneError)
}

// printedLimit is how much of what a solution printed is kept in a report.
const printedLimit = 4 << 10

// printed is captured output, made safe and cut in the middle.
func printed(output []byte) string {
	if len(output) > printedLimit {
		cut := len(output) - printedLimit
		half := printedLimit / 2
		text := printable(string(output[:half]))
		return text + fmt.Sprintf("\n… %d bytes left out …\n", cut) + printable(string(output[len(output)-half:]))
	}
	return printable(string(output))
}
