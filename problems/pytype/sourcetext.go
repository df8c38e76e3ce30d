package pytype

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// invisible are code points that Unicode calls letters, marks or symbols, though nothing of them can be seen.
var invisible = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x034f, Hi: 0x034f, Stride: 1}, // combining grapheme joiner
		{Lo: 0x115f, Hi: 0x1160, Stride: 1}, // Hangul fillers
		{Lo: 0x17b4, Hi: 0x17b5, Stride: 1}, // Khmer inherent vowels
		{Lo: 0x180b, Hi: 0x180f, Stride: 1}, // Mongolian variation selectors
		{Lo: 0x2800, Hi: 0x2800, Stride: 1}, // blank braille pattern
		{Lo: 0x3164, Hi: 0x3164, Stride: 1}, // Hangul filler
		{Lo: 0xfe00, Hi: 0xfe0f, Stride: 1}, // variation selectors
		{Lo: 0xffa0, Hi: 0xffa0, Stride: 1}, // halfwidth Hangul filler
	},
	R32: []unicode.Range32{
		{Lo: 0xe0100, Hi: 0xe01ef, Stride: 1}, // more variation selectors
	},
}

// str writes a str literal: single quotes unless only those occur in it, as repr() chooses.
func (w *sourceWriter) str(text string) {
	quote := quoteFor(text)
	w.out = append(w.out, quote)
	w.escaped(text, quote)
	w.out = append(w.out, quote)
}

func quoteFor(text string) byte {
	if strings.IndexByte(text, '\'') >= 0 && strings.IndexByte(text, '"') < 0 {
		return '"'
	}
	return '\''
}

// escaped writes the code points of a text; quote is what must not appear bare, 0 for none.
func (w *sourceWriter) escaped(text string, quote byte) {
	first := true
	for len(text) > 0 && !w.full() {
		point, size := decodePoint(text)
		switch {
		case point == rune(quote) && quote != 0 || point == '\\':
			w.out = append(w.out, '\\', byte(point))
		case point < utf8.RuneSelf:
			w.ascii(byte(point))
		case point == utf8.RuneError && size == 1:
			w.ascii(text[0])
		case !isVisible(point) || first && unicode.Is(unicode.M, point): // a mark would sit on the quote
			w.escape(point)
		default:
			w.put(text[:size])
		}
		text, first = text[size:], false
	}
}

// bytes writes a bytes literal.
func (w *sourceWriter) bytes(text string) {
	quote := quoteFor(text)
	w.out = append(w.out, 'b', quote)
	for i := 0; i < len(text) && !w.full(); i++ {
		if c := text[i]; c == quote || c == '\\' {
			w.out = append(w.out, '\\', c)
		} else {
			w.ascii(c)
		}
	}
	w.out = append(w.out, quote)
}

// ascii writes one byte, those that are no printable ASCII as an escape.
func (w *sourceWriter) ascii(c byte) {
	switch {
	case c == '\n':
		w.put(`\n`)
	case c == '\r':
		w.put(`\r`)
	case c == '\t':
		w.put(`\t`)
	case c < ' ' || c >= 0x7f:
		w.out = fmt.Appendf(w.out, `\x%02x`, c)
	default:
		w.out = append(w.out, c)
	}
}

func (w *sourceWriter) escape(point rune) {
	switch {
	case point <= 0xff:
		w.out = fmt.Appendf(w.out, `\x%02x`, point)
	case point <= 0xffff:
		w.out = fmt.Appendf(w.out, `\u%04x`, point)
	default:
		w.out = fmt.Appendf(w.out, `\U%08x`, point)
	}
}

// isVisible reports that a reader sees the code point as itself: not a control, a surrogate, a mark that steers the
// direction of text, a space that looks like another, or nothing at all.
func isVisible(point rune) bool {
	return unicode.IsPrint(point) && !unicode.Is(invisible, point)
}
