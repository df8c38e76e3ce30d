package problems

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"pyprep/problems/pytype"
)

// WriteValue writes a value as it stands in a case file, on one line, so that reading it where nothing is declared gives
// an equal value. What only a run makes, such as an object or a node structure, is an error.
func WriteValue(v pytype.Value) (string, error) {
	w := valueWriter{}
	w.value(v)
	return w.String(), w.err
}

type valueWriter struct {
	strings.Builder
	err error
}

func (w *valueWriter) value(v pytype.Value) {
	switch v.Kind {
	case pytype.KindNone:
		w.WriteString("null")
	case pytype.KindBool:
		truth, _ := v.Truth()
		fmt.Fprintf(w, "%t", truth)
	case pytype.KindInt:
		w.WriteString(v.BigInt().String())
	case pytype.KindFloat:
		f, _ := v.Float64()
		w.float(f)
	case pytype.KindComplex:
		c, _ := v.Complex128()
		fmt.Fprintf(w, "!complex [%s, %s]", floatText(real(c)), floatText(imag(c)))
	case pytype.KindDecimal:
		fmt.Fprintf(w, "!decimal %s", strconv.Quote(v.Text))
	case pytype.KindStr:
		w.text(v)
	case pytype.KindBytes:
		w.bytes(v.Text)
	case pytype.KindList:
		w.items("", v.Items)
	case pytype.KindTuple:
		w.items("!tuple ", v.Items)
	case pytype.KindSet:
		w.items("!set ", v.Items)
	case pytype.KindFrozenSet:
		w.items("!frozenset ", v.Items)
	case pytype.KindDict:
		w.dict(v.Items)
	default:
		w.err = fmt.Errorf("a %s can't be written in a case file", v.TypeName())
	}
}

// float writes what reads back as a float, never as a whole number.
func (w *valueWriter) float(f float64) {
	text := floatText(f)
	if strings.ContainsAny(text, "in") { // inf and nan
		text = "!float " + text
	}
	w.WriteString(text)
}

func floatText(f float64) string {
	text := strings.ToLower(strings.TrimPrefix(strconv.FormatFloat(f, 'g', -1, 64), "+"))
	if !strings.ContainsAny(text, ".ein") {
		text += ".0"
	}
	return text
}

// text quotes, unless the text is a word that YAML takes for text. Half of a surrogate pair is no character of YAML,
// and "$0" would be the result of an operation.
func (w *valueWriter) text(v pytype.Value) {
	switch {
	case !utf8.ValidString(v.Text) || referencePattern.MatchString(v.Text):
		fmt.Fprintf(w, "!py %s", strconv.Quote(pytype.Source(v)))
	case v.Text != "" && scalar(v.Text) == v.Text:
		w.WriteString(v.Text)
	default:
		w.WriteString(strconv.Quote(v.Text))
	}
}

func (w *valueWriter) bytes(raw string) {
	numbers := make([]string, len(raw))
	for i := range len(raw) {
		numbers[i] = strconv.Itoa(int(raw[i]))
	}
	fmt.Fprintf(w, "!bytes [%s]", strings.Join(numbers, ", "))
}

func (w *valueWriter) items(tag string, items []pytype.Value) {
	w.WriteString(tag + "[")
	for i, item := range items {
		if i > 0 {
			w.WriteString(", ")
		}
		w.value(item)
	}
	w.WriteString("]")
}

// dict writes a mapping where all keys are words, and pairs otherwise. A dict with the one key raises would be read as
// an expected exception.
func (w *valueWriter) dict(pairs []pytype.Value) {
	plain := len(pairs) > 0 && (len(pairs) != 2 || pairs[0].Text != "raises")
	for i := 0; i < len(pairs); i += 2 {
		plain = plain && pairs[i].Kind == pytype.KindStr && scalar(pairs[i].Text) == pairs[i].Text && pairs[i].Text != ""
	}
	if !plain {
		w.pairs(pairs)
		return
	}
	w.WriteString("{")
	for i := 0; i+1 < len(pairs); i += 2 {
		if i > 0 {
			w.WriteString(", ")
		}
		w.WriteString(pairs[i].Text + ": ")
		w.value(pairs[i+1])
	}
	w.WriteString("}")
}

func (w *valueWriter) pairs(pairs []pytype.Value) {
	w.WriteString("!dict [")
	for i := 0; i+1 < len(pairs); i += 2 {
		if i > 0 {
			w.WriteString(", ")
		}
		w.items("", pairs[i:i+2])
	}
	w.WriteString("]")
}
