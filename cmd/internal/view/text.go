package view

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// safe makes text harmless to a terminal: what could steer it, hide or reorder text is made visible. Line ends stay;
// tabs become spaces.
func safe(text string) string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	clean := strings.IndexFunc(text, isSteering) < 0 && utf8.ValidString(text)
	if clean {
		return text
	}
	var b strings.Builder
	for i, r := range text {
		switch {
		case r == '\n':
			b.WriteRune(r)
		case r == '\t':
			b.WriteString("    ")
		case r == utf8.RuneError && !strings.HasPrefix(text[i:], "\uFFFD"):
			fmt.Fprintf(&b, `\x%02x`, text[i])
		case isSteering(r) && r < 0x100:
			fmt.Fprintf(&b, `\x%02x`, r)
		case isSteering(r):
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isSteering finds control characters, direction overrides, and invisible ones but for the joiners of letters and emoji.
func isSteering(r rune) bool {
	const joiner, nonJoiner = '\u200d', '\u200c'
	switch {
	case r == '\n', r == joiner, r == nonJoiner:
		return false
	default:
		return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
	}
}

// OneLine is text of someone else in one line, safe to be printed among our own words.
func OneLine(text string) string { return oneLine(text) }

// oneLine is safe text in one line.
func oneLine(text string) string {
	return strings.ReplaceAll(strings.TrimSpace(safe(text)), "\n", " ")
}

// Inline is text in one line that is harmless to a terminal, for what is written beside what is drawn here.
func Inline(text string) string { return oneLine(text) }

// wrapped is safe text in lines of at most width columns, of which at most limit are kept (0: all).
func (t Theme) wrapped(text string, width, limit int) []string {
	width = max(width, 8)
	var lines []string
	for line := range strings.SplitSeq(strings.TrimRight(safe(text), "\n"), "\n") {
		for part := range strings.SplitSeq(ansi.Wrap(line, width, ""), "\n") {
			lines = append(lines, strings.TrimRight(part, " "))
			if limit > 0 && len(lines) > limit {
				return t.shortened(lines[:limit], width, text)
			}
		}
	}
	return lines
}

// shortened says on the last line how much there is in all.
func (t Theme) shortened(lines []string, width int, whole string) []string {
	note := fmt.Sprintf("%s (%d characters)", t.ellipsis(), utf8.RuneCountInString(whole))
	last := len(lines) - 1
	lines[last] = ansi.Truncate(lines[last], max(width-ansi.StringWidth(note), 0), "") + note
	return lines
}

// fit cuts one line of safe text to width columns.
func (t Theme) fit(text string, width int) string {
	return ansi.Truncate(text, max(width, 1), t.ellipsis())
}

// pad fills text up to width columns.
func pad(text string, width int) string {
	return text + strings.Repeat(" ", max(width-ansi.StringWidth(text), 0))
}

// plural is "1 case" or "2 cases".
func plural(n int, noun string) string {
	if n == 1 {
		return fmt.Sprintf("%d %s", n, noun)
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
