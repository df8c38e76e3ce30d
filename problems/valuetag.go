package problems

import (
	"math/big"
	"regexp"
	"strconv"
	"strings"

	"pyprep/problems/pytype"
)

// valueTags are the tags of case values, in the order in which help lists them.
func valueTags() []string {
	return []string{
		"!tuple", "!set", "!frozenset", "!bytes", "!dict", "!float", "!complex", "!decimal", "!int", "!repeat", "!iter", "!py",
	}
}

func (r *valueReader) tagged(n *node, t pytype.Type) (pytype.Value, bool) {
	plain := *n
	plain.tag = ""
	switch n.tag {
	case "!tuple":
		return r.container(&plain, t, pytype.Tuple)
	case "!set":
		return r.unique(&plain, t, pytype.Set)
	case "!frozenset":
		return r.unique(&plain, t, pytype.FrozenSet)
	case "!dict":
		return r.dict(&plain, t)
	case "!bytes":
		return r.bytes(&plain)
	case "!float":
		return r.floatTag(&plain)
	case "!complex":
		return r.complexTag(&plain)
	case "!decimal":
		return r.decimalTag(&plain)
	case "!int":
		return r.intTag(&plain)
	case "!repeat":
		return r.repeat(&plain, t)
	case "!iter":
		return r.iterator(&plain, t)
	case "!py":
		return r.literal(&plain)
	}
	r.at(n, "value-tag", "there is no tag %s%s", cutText(n.tag), suggestion(n.tag, valueTags()))
	return pytype.Value{}, false
}

// wants reports a tagged value that is not of the kind.
func (r *valueReader) wants(n *node, kind nodeKind, example string) bool {
	if n.kind != kind {
		r.at(n, "value", "this tag needs %s, such as %s", kind, example)
	}
	return n.kind == kind
}

func (r *valueReader) container(n *node, t pytype.Type, build func(...pytype.Value) pytype.Value) (pytype.Value, bool) {
	if !r.wants(n, nodeList, "[1, 2]") {
		return pytype.Value{}, false
	}
	items, ok := r.items(n, listLike(t))
	if !ok {
		return pytype.Value{}, false
	}
	return build(items...), true
}

// unique reads a set: its items must be hashable and distinct.
func (r *valueReader) unique(n *node, t pytype.Type, build func(...pytype.Value) pytype.Value) (pytype.Value, bool) {
	set, ok := r.container(n, t, build)
	if !ok {
		return set, false
	}
	return set, r.distinct(set.Items, func(i int) *node { return n.items[i] })
}

// distinct reports values that can't be in a set, or are in it twice.
func (r *valueReader) distinct(values []pytype.Value, where func(int) *node) bool {
	seen := make(map[string]bool, len(values))
	for i, v := range values {
		if !hashable(v) {
			r.at(where(i), "value", "Python can't hash a %s, so it can't be in a set or a key", v.TypeName())
			return false
		}
		key := hashKey(v)
		if seen[key] {
			r.at(where(i), "value", "%s stands here twice", cutText(pytype.Source(v)))
			return false
		}
		seen[key] = true
	}
	return true
}

func hashable(v pytype.Value) bool {
	switch v.Kind {
	case pytype.KindList, pytype.KindSet, pytype.KindDict, pytype.KindIterator, pytype.KindRepeat, pytype.KindReference,
		pytype.KindLinked, pytype.KindTree, pytype.KindGraph:
		return false
	case pytype.KindTuple:
		for _, item := range v.Items {
			if !hashable(item) {
				return false
			}
		}
	}
	return true
}

// hashKey is equal for values that are one key to Python: 1, 1.0 and True.
func hashKey(v pytype.Value) string {
	if b, ok := v.Truth(); ok && b {
		return pytype.Key(pytype.Int(1))
	} else if ok {
		return pytype.Key(pytype.Int(0))
	}
	if f, ok := v.Float64(); ok {
		if whole, accuracy := big.NewFloat(0).SetFloat64(finite(f)).Int(nil); accuracy == big.Exact && finite(f) == f {
			return pytype.Key(pytype.BigInt(whole))
		}
	}
	return pytype.Key(v)
}

// finite replaces infinities and nan, which big.Float does not take.
func finite(f float64) float64 {
	if f-f != 0 {
		return 0.5
	}
	return f
}

// dict reads [[key, value], ...], or a mapping.
func (r *valueReader) dict(n *node, t pytype.Type) (pytype.Value, bool) {
	if n.kind == nodeMap {
		return r.mapping(n, t)
	}
	if !r.wants(n, nodeList, "[[(key), (value)], ...]") {
		return pytype.Value{}, false
	}
	keys, pairs := make([]pytype.Value, 0, len(n.items)), make([]pytype.Value, 0, 2*len(n.items))
	for _, item := range n.items {
		if item.kind != nodeList || item.tag != "" || len(item.items) != 2 {
			return r.bad(item, "an entry of !dict is [key, value]")
		}
		key, keyOK := r.read(item.items[0], itemType(t, 0))
		var valueType pytype.Type
		if len(t.Args) == 2 && t.Name != "tuple" {
			valueType = t.Args[1]
		}
		value, valueOK := r.read(item.items[1], valueType)
		if !keyOK || !valueOK {
			return pytype.Value{}, false
		}
		keys, pairs = append(keys, key), append(pairs, key, value)
	}
	return pytype.Dict(pairs...), r.distinct(keys, func(i int) *node { return n.items[i].items[0] })
}

// bytes reads text of one byte a character, or a list of numbers.
func (r *valueReader) bytes(n *node) (pytype.Value, bool) {
	var raw []byte
	if n.kind == nodeList {
		for _, item := range n.items {
			number, ok := parseInt(item.text)
			if item.kind != nodeInt || !ok || !number.IsInt64() || number.Int64() < 0 || number.Int64() > 255 {
				return r.bad(item, "a byte is a number from 0 to 255")
			}
			raw = append(raw, byte(number.Int64()))
		}
		return pytype.Bytes(raw), true
	}
	if !r.wants(n, nodeText, `"ab\x00"`) {
		return pytype.Value{}, false
	}
	for _, c := range n.text {
		if c > 255 {
			return r.bad(n, "%q is no byte: in !bytes each character stands for one, U+0000 to U+00FF", c)
		}
		raw = append(raw, byte(c))
	}
	return pytype.Bytes(raw), true
}

func (r *valueReader) floatTag(n *node) (pytype.Value, bool) {
	text := strings.ToLower(n.text)
	if !regexp.MustCompile(`^[+-]?(nan|inf|[0-9]+(\.[0-9]*)?(e[+-]?[0-9]+)?|\.[0-9]+(e[+-]?[0-9]+)?)$`).MatchString(text) {
		return r.bad(n, "!float takes a number, nan, inf or -inf")
	}
	f, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return r.bad(n, "%s is beyond what a float can hold; write !float inf for infinity", cutText(n.text))
	}
	return pytype.Float(f), true
}

func (r *valueReader) complexTag(n *node) (pytype.Value, bool) {
	if n.kind == nodeList && len(n.items) == 2 {
		var parts [2]float64
		for i, item := range n.items {
			v, ok := r.floatTag(item)
			if !ok {
				return v, false
			}
			parts[i], _ = v.Float64()
		}
		return pytype.Complex(complex(parts[0], parts[1])), true
	}
	text := strings.TrimSpace(n.text)
	if text == "" || strings.ContainsAny(text, "iIxXpP_()") && !strings.Contains(text, "inf") {
		return r.bad(n, `!complex takes "1+2j" or [1, 2]`)
	}
	c, err := strconv.ParseComplex(strings.Replace(text, "j", "i", 1), 128)
	if err != nil {
		return r.bad(n, `!complex takes "1+2j" or [1, 2]`)
	}
	return pytype.Complex(c), true
}

func (r *valueReader) decimalTag(n *node) (pytype.Value, bool) {
	if n.kind != nodeText && n.kind != nodeInt && n.kind != nodeFloat {
		return r.bad(n, `!decimal takes text such as "1.10"`)
	}
	v, ok := pytype.Decimal(n.text)
	if !ok {
		return r.bad(n, `!decimal takes what str() of a Decimal prints, such as "1.10" or "1E+3", not %q`, cutText(n.text))
	}
	return v, true
}

var digitsPattern = regexp.MustCompile(`^[+-]?[0-9]+$`)

func (r *valueReader) intTag(n *node) (pytype.Value, bool) {
	if n.kind != nodeText && n.kind != nodeInt || !digitsPattern.MatchString(n.text) {
		return r.bad(n, `!int takes decimal digits, such as "12345678901234567890"`)
	}
	return r.int(n)
}
