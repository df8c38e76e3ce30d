package grader

import "strings"

const (
	opening   = "([{"
	closing   = ")]}"
	separator = ",:"
)

// plainLayout is a line without what says nothing of values: inside brackets the spaces beside a bracket, a comma or a colon,
// and which of the two quotes a text stands in. Outside of brackets, and inside of texts, all stays.
func plainLayout(line string) string {
	var b strings.Builder
	depth := 0
	for line != "" {
		c := line[0]
		switch {
		case depth > 0 && c == ' ':
			line = strings.TrimLeft(line, " ")
			if !endsWithAny(b.String(), opening+separator) && !startsWithAny(line, closing+separator) {
				b.WriteByte(' ')
			}
			continue
		case depth > 0 && (c == '\'' || c == '"'):
			end := quotedEnd(line)
			b.WriteString(plainQuotes(line[:end]))
			line = line[end:]
			continue
		case strings.IndexByte(opening, c) >= 0:
			depth++
		case depth > 0 && strings.IndexByte(closing, c) >= 0:
			depth--
		}
		b.WriteByte(c)
		line = line[1:]
	}
	return b.String()
}

func endsWithAny(text, bytes string) bool {
	return text != "" && strings.IndexByte(bytes, text[len(text)-1]) >= 0
}

func startsWithAny(text, bytes string) bool {
	return text != "" && strings.IndexByte(bytes, text[0]) >= 0
}

// quotedEnd is where the text ends that begins with a quote: the whole of it when the quote is never closed.
func quotedEnd(text string) int {
	for i := 1; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case text[0]:
			return i + 1
		}
	}
	return len(text)
}

// plainQuotes puts a text into single quotes, unless it holds what would then mean something else.
func plainQuotes(quoted string) string {
	inner, ok := strings.CutPrefix(quoted, `"`)
	if !ok {
		return quoted
	}
	if inner, ok = strings.CutSuffix(inner, `"`); !ok || strings.ContainsAny(inner, `'"\`) {
		return quoted
	}
	return "'" + inner + "'"
}
