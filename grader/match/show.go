package match

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"pyprep/problems/pytype"
)

// The sizes of what is shown, in bytes of UTF-8, which are never fewer than columns on a screen.
const (
	longestSource = 1000 // Want, Got, Nearest
	longestLine   = 96   // of Text, leaving room for the marks around it
	longestInNote = 40   // a value within a sentence
	longestPath   = 120
	mostLines     = 12
)

const ellipsis = "…"

// show returns the source of a value, cut where it is longer than limit.
func show(v *pytype.Value, limit int) string {
	text, cut := pytype.SourceLimited(*v, limit)
	if cut {
		text += ellipsis
	}
	return text
}

// plain makes a name that came from outside fit to be shown within a sentence.
func plain(name string) string {
	text, cut := pytype.SourceLimited(pytype.Str(name), longestInNote)
	text = strings.Trim(text, `'"`)
	if cut {
		text += ellipsis
	}
	return text
}

// clip cuts a line to the limit, between two code points.
func clip(line string, limit int) string {
	if len(line) <= limit {
		return line
	}
	for limit > 0 && !utf8.RuneStart(line[limit]) {
		limit--
	}
	return line[:limit] + ellipsis
}

// source writes a step as Python writes a subscript.
func (s step) source() string {
	if s.key != nil {
		return "[" + show(s.key, longestInNote) + "]"
	}
	return "[" + strconv.Itoa(s.index) + "]"
}

// pathOf returns the subscripts that lead to a place. The middle of a very long path is left out.
func pathOf(steps []step) string {
	var b strings.Builder
	for _, s := range steps {
		b.WriteString(s.source())
	}
	path := b.String()
	if len(path) <= longestPath {
		return path
	}
	tail := path[len(path)-longestPath/2:]
	for tail != "" && !utf8.RuneStart(tail[0]) {
		tail = tail[1:]
	}
	return clip(path, longestPath/2) + tail
}

// count writes a number with its noun.
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

// list writes the first values of many, as in "3, 5, …".
func list(items []pytype.Value, indexes []int) string {
	var b strings.Builder
	for n, i := range indexes {
		text := show(&items[i], longestInNote)
		if n > 0 {
			b.WriteString(", ")
		}
		if b.Len()+len(text) > 2*longestInNote {
			b.WriteString(ellipsis)
			break
		}
		b.WriteString(text)
	}
	return b.String()
}
