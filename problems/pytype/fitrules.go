package pytype

import (
	"fmt"
	"slices"
	"strconv"
)

// scalarKinds are the kinds that belong to a type without arguments.
var scalarKinds = map[string][]Kind{
	"None":       {KindNone},
	"int":        {KindInt},
	"float":      {KindFloat, KindInt},
	"complex":    {KindComplex, KindFloat, KindInt},
	"Decimal":    {KindDecimal},
	"bool":       {KindBool},
	"str":        {KindStr},
	"bytes":      {KindBytes},
	"bytearray":  {KindBytes},
	"memoryview": {KindBytes},
}

func fitScalar(v Value, t Type) *misfit {
	if slices.Contains(scalarKinds[t.Name], v.Kind) {
		return nil
	}
	return notA(v, t)
}

// fitLiteral compares by source: a literal is written as repr writes it, or with the other quotes.
func fitLiteral(v Value, t Type) *misfit {
	source, cut := SourceLimited(v, maxTypeBytes)
	for _, arg := range t.Args {
		name := arg.Name
		if name != "" && (name[0] == '\'' || name[0] == '"') {
			name = Source(Str(name[1 : len(name)-1]))
		}
		if !cut && source == name {
			return nil
		}
	}
	return notA(v, t)
}

// fitAwaited judges what comes out when the result is awaited, which is all that crosses.
func fitAwaited(v Value, t Type) *misfit {
	if len(t.Args) == 0 {
		return nil
	}
	return fit(v, t.Args[len(t.Args)-1])
}

// containerKinds are the kinds that belong to a generic type.
var containerKinds = map[string][]Kind{
	"list":            {KindList},
	"set":             {KindSet},
	"frozenset":       {KindFrozenSet},
	"tuple":           {KindTuple},
	"dict":            {KindDict},
	"defaultdict":     {KindDict},
	"OrderedDict":     {KindDict},
	"Mapping":         {KindDict},
	"MutableMapping":  {KindDict},
	"Counter":         {KindDict},
	"deque":           {KindList}, // a list stands for it
	"Sequence":        {KindList, KindTuple, KindStr, KindBytes},
	"MutableSequence": {KindList},
	"Reversible":      {KindList, KindTuple, KindStr, KindBytes, KindDict},
	"Collection":      {KindList, KindTuple, KindStr, KindBytes, KindSet, KindFrozenSet, KindDict},
	"Iterable":        {KindList, KindTuple, KindStr, KindBytes, KindSet, KindFrozenSet, KindDict, KindIterator},
	"AsyncIterable":   {KindList, KindIterator},
	"Iterator":        {KindIterator, KindList}, // a list stands for what was yielded
	"Generator":       {KindIterator, KindList},
	"AsyncIterator":   {KindIterator, KindList},
	"AsyncGenerator":  {KindIterator, KindList},
}

func fitContainer(v Value, t Type) *misfit {
	if !slices.Contains(containerKinds[t.Name], v.Kind) {
		return notA(v, t)
	}
	if len(t.Args) == 0 && !t.isEmptyTuple() {
		return nil
	}
	switch v.Kind {
	case KindDict:
		return fitDict(v, t)
	case KindTuple:
		if t.Name == "tuple" {
			return fitTuple(v, t)
		}
	case KindStr:
		return fitCharacters(v, t, Str("a"))
	case KindBytes:
		return fitCharacters(v, t, Int(0))
	}
	for i, item := range v.Items {
		if m := fit(item, t.Args[0]); m != nil {
			return m.at(place(v.Kind, i))
		}
	}
	return nil
}

// place says where an item is; a set's items have no index.
func place(k Kind, index int) string {
	if k == KindSet || k == KindFrozenSet {
		return " in the set"
	}
	return "[" + strconv.Itoa(index) + "]"
}

// fitDict judges keys and values; for a type of one argument, such as Iterable, only keys.
func fitDict(v Value, t Type) *misfit {
	for i := 0; i+1 < len(v.Items); i += 2 {
		if m := fit(v.Items[i], t.Args[0]); m != nil {
			return m.at(" among the keys")
		}
		valueType := Type{Name: "int"} // of a Counter
		switch {
		case len(t.Args) == 2:
			valueType = t.Args[1]
		case t.Name != "Counter":
			continue
		}
		if m := fit(v.Items[i+1], valueType); m != nil {
			key, _ := SourceLimited(v.Items[i], shownBytes)
			return m.at("[" + key + "]")
		}
	}
	return nil
}

func fitTuple(v Value, t Type) *misfit {
	endless := len(t.Args) == 2 && t.Args[1].Name == NameEllipsis
	if !endless && len(v.Items) != len(t.Args) {
		return &misfit{why: fmt.Sprintf("a tuple of %d items is not %s", len(v.Items), article(t))}
	}
	for i, item := range v.Items {
		want := t.Args[0]
		if !endless {
			want = t.Args[i]
		}
		if m := fit(item, want); m != nil {
			return m.at(place(KindTuple, i))
		}
	}
	return nil
}

// fitCharacters judges a text as the sequence of what indexing it gives.
func fitCharacters(v Value, t Type, sample Value) *misfit {
	if fit(sample, t.Args[0]) != nil {
		return notA(v, t)
	}
	return nil
}
