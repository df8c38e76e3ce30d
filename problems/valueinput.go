package problems

import (
	"pyprep/problems/pytype"
)

// maxRepeats bounds !repeat where it is written out here rather than in the container.
const (
	maxRepeats      = 100_000_000
	maxWrittenOut   = 1_000_000
	repeatExample   = "{value: 0, n: 1000}"
	iteratorExample = "{values: [1, 2], then: end}"
)

// repeat reads !repeat {value, n}: a list of n times the value.
func (r *valueReader) repeat(n *node, t pytype.Type) (pytype.Value, bool) {
	if !r.wants(n, nodeMap, repeatExample) {
		return pytype.Value{}, false
	}
	var item pytype.Value
	times, itemOK := -1, false
	fieldsOK := r.fields(n, "!repeat",
		must("value", func(v *node) { item, itemOK = r.read(v, itemType(listLike(t), 0)) }),
		must("n", whole(r.source, "n of !repeat", &times, 0, maxRepeats)))
	if !fieldsOK || !itemOK || times < 0 {
		return pytype.Value{}, false
	}
	if r.input {
		return pytype.Repeat(item, times), true
	}
	// A result is compared on this side, so it is written out.
	if times > maxWrittenOut {
		return r.bad(n, "!repeat in an expected result may have n up to %d", maxWrittenOut)
	}
	items := make([]pytype.Value, times)
	for i := range items {
		items[i] = item
	}
	return pytype.List(items...), true
}

// iterator reads !iter {values, then}.
func (r *valueReader) iterator(n *node, t pytype.Type) (pytype.Value, bool) {
	if !r.input {
		return r.bad(n, "!iter is an argument; write the items that are expected as a list")
	}
	if !r.wants(n, nodeMap, iteratorExample) {
		return pytype.Value{}, false
	}
	var items []pytype.Value
	itemsOK, then := false, "end"
	fieldsOK := r.fields(n, "!iter",
		must("values", func(v *node) {
			if r.is(v, nodeList, "values of !iter") {
				items, itemsOK = r.items(v, listLike(t))
			}
		}),
		may("then", func(v *node) {
			then = ""
			oneOf(r.source, "then of !iter", &then, "end", "repeat", "raise")(v)
		}))
	if !fieldsOK || !itemsOK || then == "" {
		return pytype.Value{}, false
	}
	end := map[string]pytype.IteratorEnd{"end": pytype.EndExhausted, "repeat": pytype.EndRepeat, "raise": pytype.EndRaise}[then]
	if end == pytype.EndRepeat && len(items) == 0 {
		return r.bad(n, "!iter can't repeat no values")
	}
	return pytype.Iterator(end, items...), true
}

// literal reads !py "…", a Python literal.
func (r *valueReader) literal(n *node) (pytype.Value, bool) {
	if n.kind == nodeList || n.kind == nodeMap {
		return r.bad(n, `!py takes a Python literal as text: !py "(1, 2)"`)
	}
	v, err := parseLiteral(n.text)
	if err != nil {
		return r.bad(n, "!py: %v", err)
	}
	return v, true
}
