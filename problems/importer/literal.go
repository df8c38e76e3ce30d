package importer

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"

	"pyprep/problems/pytype"
)

// valueWriter writes values as case files hold them: in YAML a tag stands before its value, in JSON it is a key.
type valueWriter struct {
	strings.Builder
	json bool
}

func (w *valueWriter) value(v pytype.Value) {
	switch v.Kind {
	case pytype.KindNone:
		w.WriteString("null")
	case pytype.KindBool:
		w.WriteString(strconv.FormatBool(v.Num != 0))
	case pytype.KindInt:
		w.WriteString(v.BigInt().String())
	case pytype.KindFloat:
		w.float(v)
	case pytype.KindStr:
		w.text(v.Text)
	case pytype.KindList:
		w.items(v.Items)
	case pytype.KindTuple:
		w.tagged("!tuple", func() { w.items(v.Items) })
	case pytype.KindSet:
		w.tagged("!set", func() { w.items(v.Items) })
	case pytype.KindFrozenSet:
		w.tagged("!frozenset", func() { w.items(v.Items) })
	case pytype.KindDict:
		w.dict(v)
	default: // bytes, complex: rare, and their own source says it best
		w.tagged("!py", func() { w.text(pytype.Source(v)) })
	}
}

func (w *valueWriter) tagged(tag string, write func()) {
	if w.json {
		w.WriteString(`{"` + tag + `": `)
		write()
		w.WriteByte('}')
		return
	}
	w.WriteString(tag + " ")
	write()
}

// float writes a number that reads back as the same float, and never as an int.
func (w *valueWriter) float(v pytype.Value) {
	f, _ := v.Float64()
	if math.IsInf(f, 0) || math.IsNaN(f) {
		w.tagged("!float", func() { w.text(strings.ToLower(strings.TrimPrefix(strconv.FormatFloat(f, 'g', -1, 64), "+"))) })
		return
	}
	text := strconv.FormatFloat(f, 'g', -1, 64)
	if !strings.ContainsAny(text, ".e") {
		text += ".0"
	}
	w.WriteString(text)
}

func (w *valueWriter) items(items []pytype.Value) {
	w.WriteByte('[')
	for i, item := range items {
		if i > 0 {
			w.WriteString(", ")
		}
		w.value(item)
	}
	w.WriteByte(']')
}

// dict writes a mapping where all keys are plain text, and pairs where they are not.
func (w *valueWriter) dict(v pytype.Value) {
	if !hasPlainKeys(v) {
		w.tagged("!dict", func() {
			w.WriteByte('[')
			for i := 0; i+1 < len(v.Items); i += 2 {
				if i > 0 {
					w.WriteString(", ")
				}
				w.items(v.Items[i : i+2])
			}
			w.WriteByte(']')
		})
		return
	}
	w.WriteByte('{')
	for i := 0; i+1 < len(v.Items); i += 2 {
		if i > 0 {
			w.WriteString(", ")
		}
		w.text(v.Items[i].Text)
		w.WriteString(": ")
		w.value(v.Items[i+1])
	}
	w.WriteByte('}')
}

const (
	longestKey = 60 // YAML limits what may stand before a colon
	mostKeys   = 200
)

// hasPlainKeys is false also for text that means something as a key: a tag, a merge, an exception.
func hasPlainKeys(v pytype.Value) bool {
	for i := 0; i < len(v.Items); i += 2 {
		key := v.Items[i]
		if key.Kind != pytype.KindStr || len(key.Text) > longestKey || strings.HasPrefix(key.Text, "!") || key.Text == "<<" || key.Text == "raises" {
			return false
		}
	}
	return len(v.Items) <= 2*mostKeys
}

func (w *valueWriter) text(text string) { w.WriteString(quote(text)) }

// quote writes text in double quotes, as YAML and JSON both read it.
func quote(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case !unicode.IsPrint(r) && r <= 0xFFFF: // JSON has no escape for one character beyond, and YAML takes those as they are
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
