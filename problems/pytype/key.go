package pytype

import (
	"math"
	"slices"
	"strings"
)

// Key returns bytes that are the same for two values exactly when they are [Equal], for use in maps and multisets.
// The exceptions are what equals nothing: every NaN has one key, and so do objects of one type and reason, so that
// a checker may choose to let them match.
func Key(v Value) string { return string(appendKey(nil, v)) }

// appendKey appends the wire form with what is free in it settled: the order of sets and dicts, the sign of zero,
// the bits of NaN, the spelling of a Decimal.
func appendKey(dst []byte, v Value) []byte {
	switch v.Kind {
	case KindInvalid:
		return append(dst, '?')
	case KindFloat:
		return Append(dst, Value{Kind: KindFloat, Num: settledBits(v.Num)})
	case KindComplex:
		return appendBits(appendBits(append(dst, 'c'), settledBits(v.Items[0].Num)), settledBits(v.Items[1].Num))
	case KindDecimal:
		d, _ := parseDecimal(v.Text)
		return appendText(append(dst, 'm'), d.key())
	case KindSet, KindFrozenSet, KindDict:
		return appendUnordered(dst, v)
	case KindList, KindTuple, KindLinked, KindTree, KindGraph, KindIterator, KindRepeat:
		dst = appendHeader(dst, v)
		for _, item := range v.Items {
			dst = appendKey(dst, item)
		}
		return dst
	default:
		return Append(dst, v)
	}
}

func settledBits(bits uint64) uint64 {
	switch f := math.Float64frombits(bits); {
	case f == 0:
		return 0
	case math.IsNaN(f):
		return math.Float64bits(math.NaN())
	}
	return bits
}

// appendUnordered appends the sorted keys of the items, or of the pairs of a dict.
func appendUnordered(dst []byte, v Value) []byte {
	if len(v.Items) == 1 { // no order, so no copies: they would add up in deeply nested sets
		return appendKey(appendHeader(dst, v), v.Items[0])
	}
	width := 1
	if v.Kind == KindDict {
		width = 2
	}
	keys := make([]string, 0, len(v.Items)/width)
	for group := range slices.Chunk(v.Items, width) {
		var key []byte
		for _, item := range group {
			key = appendKey(key, item)
		}
		keys = append(keys, string(key))
	}
	slices.SortFunc(keys, strings.Compare)
	dst = appendHeader(dst, v)
	for _, key := range keys {
		dst = append(dst, key...)
	}
	return dst
}
