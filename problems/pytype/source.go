package pytype

import (
	"slices"
	"strconv"
	"unicode/utf8"
)

// maxSorted is how many values a set may hold, at all depths, to be put in order for reading: sorting must not cost
// more than the text is worth. Larger sets keep their order.
const maxSorted = 1000

// Source returns the value as Python source that evaluates to it, written as repr() writes it where that is exact.
// What has no literal is shown in the same spirit: linked_list([1, 2]), tree([1, None, 2]), graph([…]), iter([1]),
// $0 for a reference, <Type: reason> for an object. Invisible and steering characters are always escaped.
func Source(v Value) string {
	text, _ := SourceLimited(v, -1)
	return text
}

// SourceLimited returns the beginning of [Source], at most limit bytes of it cut between two code points, and
// whether it was cut. It does no more work than those bytes need. A negative limit means all.
func SourceLimited(v Value, limit int) (text string, truncated bool) {
	w := sourceWriter{limit: limit}
	w.value(v)
	if limit < 0 || len(w.out) <= limit {
		return string(w.out), false
	}
	for limit > 0 && !utf8.RuneStart(w.out[limit]) {
		limit--
	}
	return string(w.out[:limit]), true
}

// sourceWriter writes until it is over its limit; every loop asks full before it goes on.
type sourceWriter struct {
	out   []byte
	limit int
}

func (w *sourceWriter) full() bool { return w.limit >= 0 && len(w.out) > w.limit }

func (w *sourceWriter) put(text string) { w.out = append(w.out, text...) }

func (w *sourceWriter) value(v Value) {
	if w.full() {
		return
	}
	switch v.Kind {
	case KindNone:
		w.put("None")
	case KindBool:
		w.bool(v.Num != 0)
	case KindInt:
		w.int(v)
	case KindFloat:
		f, _ := v.Float64()
		w.float(f)
	case KindComplex:
		c, _ := v.Complex128()
		w.complex(c)
	case KindDecimal:
		w.put("Decimal(")
		w.str(v.Text)
		w.put(")")
	case KindStr:
		w.str(v.Text)
	case KindBytes:
		w.bytes(v.Text)
	case KindReference:
		w.put("$")
		w.out = strconv.AppendUint(w.out, v.Num, 10)
	case KindGap:
		w.put("None")
	case KindObject:
		w.object(v)
	default:
		w.container(v)
	}
}

func (w *sourceWriter) bool(b bool) {
	if b {
		w.put("True")
		return
	}
	w.put("False")
}

func (w *sourceWriter) object(v Value) {
	w.put("<")
	w.escaped(v.Text, 0)
	if len(v.Items) > 0 && v.Items[0].Text != "" {
		w.put(": ")
		w.escaped(v.Items[0].Text, 0)
	}
	w.put(">")
}

func (w *sourceWriter) container(v Value) {
	switch v.Kind {
	case KindList:
		w.items("[", v.Items, "]")
	case KindTuple:
		w.tuple(v.Items)
	case KindSet:
		w.set("set()", "{", v.Items, "}")
	case KindFrozenSet:
		w.set("frozenset()", "frozenset({", v.Items, "})")
	case KindDict:
		w.dict(v.Items)
	case KindLinked:
		w.items("linked_list([", v.Items, "])")
	case KindTree:
		w.tree(v.Items)
	case KindGraph:
		w.items("graph([", v.Items, "])")
	case KindIterator:
		w.iterator(v)
	case KindRepeat:
		w.items("[", v.Items, "] * ")
		w.out = strconv.AppendUint(w.out, v.Num, 10)
	default:
		w.put("<" + v.Kind.String() + ">")
	}
}

func (w *sourceWriter) items(open string, items []Value, closing string) {
	w.put(open)
	for i, item := range items {
		if w.full() {
			return
		}
		if i > 0 {
			w.put(", ")
		}
		w.value(item)
	}
	w.put(closing)
}

func (w *sourceWriter) tuple(items []Value) {
	if len(items) == 1 {
		w.items("(", items, ",)")
		return
	}
	w.items("(", items, ")")
}

// set writes the items in order, so that two equal sets look alike.
func (w *sourceWriter) set(empty, open string, items []Value, closing string) {
	if len(items) == 0 {
		w.put(empty)
		return
	}
	if countTo(maxSorted+1, items) <= maxSorted {
		items = slices.SortedStableFunc(slices.Values(items), Compare)
	}
	w.items(open, items, closing)
}

// countTo counts the values at all depths, but not beyond limit.
func countTo(limit int, items []Value) int {
	count := len(items)
	for i := 0; i < len(items) && count < limit; i++ {
		count += countTo(limit-count, items[i].Items)
	}
	return count
}

func (w *sourceWriter) dict(items []Value) {
	w.put("{")
	for i := 0; i+1 < len(items) && !w.full(); i += 2 {
		if i > 0 {
			w.put(", ")
		}
		w.value(items[i])
		w.put(": ")
		w.value(items[i+1])
	}
	w.put("}")
}

// tree writes None for an absent child; a node that holds None gets parentheses to tell it apart.
func (w *sourceWriter) tree(items []Value) {
	w.put("tree([")
	for i, item := range items {
		if w.full() {
			return
		}
		if i > 0 {
			w.put(", ")
		}
		if item.Kind == KindNone {
			w.put("(None)")
			continue
		}
		w.value(item)
	}
	w.put("])")
}

func (w *sourceWriter) iterator(v Value) {
	switch v.End() {
	case EndMore:
		w.items("iter([", v.Items, ", ...])")
	case EndRepeat:
		w.items("itertools.cycle([", v.Items, "])")
	case EndRaise:
		w.items("iter_then_raise([", v.Items, "])")
	default:
		w.items("iter([", v.Items, "])")
	}
}
