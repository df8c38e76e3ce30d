package problems

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"pyprep/problems/pytype"
)

// Text returns a case as an entry of the list in cases.yaml, which reads back as the same case. The error says what of
// it has no form there.
func (c Case) Text() (text string, err error) {
	w := &caseWriter{}
	w.field("- id", string(c.ID))
	if c.Group != "" {
		w.field("  group", yamlText(c.Group))
	}
	w.input(c)
	w.expectation(c.Expect)
	for _, word := range []struct{ key, text string }{{"  hint", c.Hint}, {"  note", c.Note}} {
		if word.text != "" {
			w.field(word.key, yamlText(word.text))
		}
	}
	return w.String(), w.err
}

// caseWriter writes a case line by line and keeps the first thing that it could not write.
type caseWriter struct {
	strings.Builder
	err error
}

func (w *caseWriter) field(key, text string) { fmt.Fprintf(w, "%s: %s\n", key, text) }

func (w *caseWriter) input(c Case) {
	switch {
	case c.Stdin != "" || c.Expect.Stdout != nil:
		w.field("  stdin", yamlText(c.Stdin))
	case c.Ops != nil:
		w.field("  init", w.list(c.Args))
		calls := make([]string, len(c.Ops))
		for i, op := range c.Ops {
			calls[i] = w.list(append([]pytype.Value{pytype.Str(op.Method)}, op.Args...))
		}
		w.lines("  ops", calls)
	default:
		w.field("  args", w.list(c.Args))
	}
}

// mostInLine is how long a list of calls may be and still stand on one line.
const mostInLine = 100

func (w *caseWriter) lines(key string, items []string) {
	if text := "[" + strings.Join(items, ", ") + "]"; len(text) <= mostInLine {
		w.field(key, text)
		return
	}
	w.WriteString(key + ":\n")
	for _, item := range items {
		w.WriteString("    - " + item + "\n")
	}
}

func (w *caseWriter) expectation(e Expectation) {
	switch {
	case e.Raises != nil:
		w.field("  raises", raisesText(e.Raises))
	case e.Stdout != nil:
		w.field("  expect_stdout", yamlText(*e.Stdout))
	case e.Ops != nil:
		results := make([]string, len(e.Ops))
		for i, one := range e.Ops {
			if results[i] = "{raises: "; one.Raises != nil {
				results[i] += raisesText(one.Raises) + "}"
			} else {
				results[i] = w.value(one.Value)
			}
		}
		w.field("  expect", "["+strings.Join(results, ", ")+"]")
	case len(e.AnyOf) > 0:
		w.field("  expect_any", w.list(e.AnyOf))
	case e.Value != nil && e.Value.Kind == pytype.KindIterator: // its items are what is expected
		w.field("  expect", w.list(e.Value.Items))
	case e.Value != nil:
		w.field("  expect", w.value(*e.Value))
	}
	if len(e.ArgsAfter) > 0 {
		w.field("  expect_args", w.list(e.ArgsAfter))
	}
}

func raisesText(r *Raises) string {
	if r.Match == "" && r.At != "next" {
		return r.Type
	}
	text := "{type: " + r.Type
	if r.Match != "" {
		text += ", match: " + yamlText(r.Match)
	}
	if r.At != "" {
		text += ", at: " + r.At
	}
	return text + "}"
}

func (w *caseWriter) list(items []pytype.Value) string {
	words := make([]string, len(items))
	for i, item := range items {
		words[i] = w.value(item)
	}
	return "[" + strings.Join(words, ", ") + "]"
}

// value writes a value in flow style; what YAML has no form for stands behind a tag.
func (w *caseWriter) value(v pytype.Value) string {
	switch v.Kind {
	case pytype.KindNone, pytype.KindGap:
		return "null"
	case pytype.KindBool, pytype.KindInt:
		return strings.ToLower(pytype.Source(v))
	case pytype.KindFloat:
		return floatText(v)
	case pytype.KindComplex:
		return "!complex " + w.list(v.Items)
	case pytype.KindDecimal:
		return "!decimal " + strconv.Quote(v.Text)
	case pytype.KindStr:
		if !utf8.ValidString(v.Text) || referencePattern.MatchString(v.Text) {
			return "!py " + strconv.Quote(pytype.Source(v))
		}
		return yamlText(v.Text)
	case pytype.KindBytes:
		return "!py " + strconv.Quote(pytype.Source(v))
	case pytype.KindList, pytype.KindLinked, pytype.KindTree:
		return w.list(v.Items)
	case pytype.KindTuple:
		return "!tuple " + w.list(v.Items)
	case pytype.KindSet:
		return "!set " + w.list(v.Items)
	case pytype.KindFrozenSet:
		return "!frozenset " + w.list(v.Items)
	case pytype.KindDict:
		return w.dict(v)
	default:
		return w.special(v)
	}
}

func floatText(v pytype.Value) string {
	text := pytype.Source(v)
	if plainKind(text) == nodeFloat {
		return text
	}
	f, _ := v.Float64()
	return "!float " + strings.ToLower(strings.Replace(strconv.FormatFloat(f, 'g', -1, 64), "+Inf", "inf", 1))
}

// dict writes keys that are plain words as YAML does.
func (w *caseWriter) dict(v pytype.Value) string {
	words, pairs, plain := make([]string, 0, v.Len()), make([]string, 0, v.Len()), true
	for i := 0; i+1 < len(v.Items); i += 2 {
		key, value := v.Items[i], w.value(v.Items[i+1])
		text := w.value(key)
		plain = plain && key.Kind == pytype.KindStr && text == key.Text && text != "raises"
		words = append(words, text+": "+value)
		pairs = append(pairs, "["+text+", "+value+"]")
	}
	if plain {
		return "{" + strings.Join(words, ", ") + "}"
	}
	return "!dict [" + strings.Join(pairs, ", ") + "]"
}

// special writes what stands only in arguments.
func (w *caseWriter) special(v pytype.Value) string {
	switch {
	case v.Kind == pytype.KindIterator && v.End() != pytype.EndMore:
		then := map[pytype.IteratorEnd]string{
			pytype.EndExhausted: "end", pytype.EndRepeat: "repeat", pytype.EndRaise: "raise",
		}[v.End()]
		return "!iter {values: " + w.list(v.Items) + ", then: " + then + "}"
	case v.Kind == pytype.KindRepeat:
		return fmt.Sprintf("!repeat {value: %s, n: %d}", w.value(v.Items[0]), v.Num)
	case v.Kind == pytype.KindReference:
		return fmt.Sprintf("$%d", v.Num)
	case v.Kind == pytype.KindGraph:
		nodes := make([]string, len(v.Items))
		for i, node := range v.Items {
			nodes[i] = "{value: " + w.value(node.Items[0]) + ", next: " + w.list(node.Items[1].Items) + "}"
		}
		return "[" + strings.Join(nodes, ", ") + "]"
	}
	if w.err == nil {
		w.err = fmt.Errorf("a %s can't be written as a value of a case", v.TypeName())
	}
	return "null"
}

// yamlText writes a text as it is where YAML reads that as text, else in quotes.
func yamlText(text string) string {
	if text == "" {
		return `""`
	}
	return scalar(text)
}
