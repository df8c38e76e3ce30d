package problems

import (
	"fmt"
	"slices"

	"pyprep/problems/pytype"
)

// WriteValue writes a value as it stands in a case file, on one line, so that reading it where nothing is declared gives
// an equal value. What only a run makes, such as an object, or only a declared type, such as a node structure, is an error.
func WriteValue(v pytype.Value) (string, error) {
	if kind, is := needsType(v); is {
		return "", fmt.Errorf("a %s can't be written where no type is declared", kind)
	}
	w := &caseWriter{}
	text := w.value(v)
	return text, w.err
}

// needsType finds what reads back as itself only by its declared type, or only among arguments.
func needsType(v pytype.Value) (kind string, is bool) {
	switch v.Kind {
	case pytype.KindLinked, pytype.KindTree, pytype.KindGraph, pytype.KindGap, pytype.KindIterator, pytype.KindRepeat, pytype.KindReference:
		return v.TypeName(), true
	}
	at := slices.IndexFunc(v.Items, func(item pytype.Value) bool {
		_, is := needsType(item)
		return is
	})
	if at < 0 {
		return "", false
	}
	return needsType(v.Items[at])
}
