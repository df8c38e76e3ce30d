package problems

import (
	"regexp"
	"strconv"
	"strings"

	"pyprep/problems/pytype"
)

// valueReader turns nodes into Python values by their tags and by the type that is declared for their place.
type valueReader struct {
	*source
	adapters map[string]Adapter
	// operation is the number of the operation whose arguments are read: $0 up to the one before it may be used.
	// Below 0 there are no references, and "$0" is text.
	operation int
	// input is set for arguments, where endless iterators and repeats that are written out in the container may stand.
	input bool
}

// read returns the value of a node at a place of type t (zero when undeclared); ok is false after a finding.
func (r *valueReader) read(n *node, t pytype.Type) (v pytype.Value, ok bool) {
	if n.tag != "" {
		return r.tagged(n, t)
	}
	if adapter, found := r.adapterOf(t); found {
		return r.structure(n, t, adapter)
	}
	switch n.kind {
	case nodeBool:
		return pytype.Bool(isTrue(n.text)), true
	case nodeInt:
		return r.int(n)
	case nodeFloat:
		return r.float(n)
	case nodeText:
		return r.text(n)
	case nodeList:
		return r.list(n, t)
	case nodeMap:
		return r.mapping(n, t)
	default:
		return pytype.None(), true
	}
}

// maxValueDepth leaves room within what may cross into the container, where values are nested up to 64 deep.
const maxValueDepth = 60

func depthOf(v pytype.Value) int {
	deepest := 0
	for _, item := range v.Items {
		deepest = max(deepest, depthOf(item))
	}
	return deepest + 1
}

// bad reports a value that can't be read.
func (r *valueReader) bad(n *node, format string, args ...any) (pytype.Value, bool) {
	r.at(n, "value", format, args...)
	return pytype.Value{}, false
}

func (r *valueReader) int(n *node) (pytype.Value, bool) {
	number, ok := parseInt(n.text)
	if !ok {
		return r.bad(n, "a whole number may have at most %d digits", maxIntDigits)
	}
	return pytype.BigInt(number), true
}

func (r *valueReader) float(n *node) (pytype.Value, bool) {
	text := strings.Replace(strings.ToLower(n.text), ".inf", "inf", 1)
	number, err := strconv.ParseFloat(strings.Replace(text, ".nan", "nan", 1), 64)
	if err != nil {
		return r.bad(n, "%s is beyond what a float can hold; write !float inf for infinity", cutText(n.text))
	}
	return pytype.Float(number), true
}

// cutText keeps a message short.
func cutText(text string) string {
	if runes := []rune(text); len(runes) > 40 {
		return string(runes[:40]) + "…"
	}
	return text
}

var referencePattern = regexp.MustCompile(`^\$[0-9]{1,9}$`)

func (r *valueReader) text(n *node) (pytype.Value, bool) {
	if r.operation < 0 || !referencePattern.MatchString(n.text) {
		return pytype.Str(n.text), true
	}
	operation, err := strconv.Atoi(n.text[1:])
	if err != nil || operation >= r.operation {
		return r.bad(n, "%s must be the number of an earlier operation, counted from 0; as text write !py \"'%s'\"", n.text, n.text)
	}
	return pytype.Reference(operation), true
}

func (r *valueReader) list(n *node, t pytype.Type) (pytype.Value, bool) {
	t = listLike(t)
	items, ok := r.items(n, t)
	if !ok {
		return pytype.Value{}, false
	}
	if t.Name == "tuple" {
		return pytype.Tuple(items...), true
	}
	return pytype.List(items...), true
}

// items reads the items of a list whose own type is t.
func (r *valueReader) items(n *node, t pytype.Type) ([]pytype.Value, bool) {
	items, all := make([]pytype.Value, 0, len(n.items)), true
	for i, item := range n.items {
		v, ok := r.read(item, itemType(t, i))
		all = all && ok
		items = append(items, v)
	}
	return items, all
}

// listLike chooses the member of a union that a YAML list can be, when only one can.
func listLike(t pytype.Type) pytype.Type {
	if t.Name != pytype.NameUnion {
		return t
	}
	var found []pytype.Type
	for _, member := range t.Args {
		if len(member.Args) > 0 && member.Name != "dict" && member.Name != "Literal" {
			found = append(found, member)
		}
	}
	if len(found) == 1 {
		return found[0]
	}
	return pytype.Type{}
}

// itemType is the declared type of the item at an index of a container.
func itemType(t pytype.Type, index int) pytype.Type {
	switch {
	case len(t.Args) == 0 || t.Name == pytype.NameUnion || t.Name == "Callable" || t.Name == "Literal":
		return pytype.Type{}
	case t.Name != "tuple":
		return t.Args[0]
	case len(t.Args) == 2 && t.Args[1].Name == pytype.NameEllipsis:
		return t.Args[0]
	case index < len(t.Args):
		return t.Args[index]
	}
	return pytype.Type{}
}

// mapping reads a YAML mapping as a dict with keys that are scalars.
func (r *valueReader) mapping(n *node, t pytype.Type) (pytype.Value, bool) {
	var values pytype.Type
	if len(t.Args) == 2 && t.Name != "tuple" {
		values = t.Args[1]
	}
	keyReader := *r
	keyReader.operation = -1 // a key is never a result
	pairs, all := make([]pytype.Value, 0, len(n.items)), true
	for i := 0; i+1 < len(n.items); i += 2 {
		key, keyOK := keyReader.read(n.items[i], pytype.Type{})
		value, valueOK := r.read(n.items[i+1], values)
		all = all && keyOK && valueOK
		pairs = append(pairs, key, value)
	}
	if !all {
		return pytype.Value{}, false
	}
	return pytype.Dict(pairs...), true
}
