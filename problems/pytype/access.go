package pytype

import (
	"math"
	"math/big"
)

// Int64 returns the number of an int that fits 64 bits.
func (v Value) Int64() (i int64, ok bool) {
	return int64(v.Num), v.Kind == KindInt && v.Big == nil
}

// BigInt returns the number of an int; nil for any other kind. The result must not be changed.
func (v Value) BigInt() *big.Int {
	switch {
	case v.Kind != KindInt:
		return nil
	case v.Big != nil:
		return v.Big
	}
	return big.NewInt(int64(v.Num))
}

// Float64 returns the number of a float.
func (v Value) Float64() (f float64, ok bool) {
	return math.Float64frombits(v.Num), v.Kind == KindFloat
}

// Complex128 returns the number of a complex.
func (v Value) Complex128() (c complex128, ok bool) {
	if v.Kind != KindComplex || len(v.Items) != 2 {
		return 0, false
	}
	return complex(math.Float64frombits(v.Items[0].Num), math.Float64frombits(v.Items[1].Num)), true
}

// Truth returns the truth of a bool.
func (v Value) Truth() (b, ok bool) { return v.Num != 0, v.Kind == KindBool }

// Str returns the text of a str, in which a lone surrogate takes three bytes that are no UTF-8.
func (v Value) Str() (s string, ok bool) { return v.Text, v.Kind == KindStr }

// End returns how an iterator ends.
func (v Value) End() IteratorEnd { return IteratorEnd(v.Num) }

// Get returns what a dict holds under a str key.
func (v Value) Get(key string) (Value, bool) {
	if v.Kind != KindDict {
		return Value{}, false
	}
	for i := 0; i+1 < len(v.Items); i += 2 {
		if v.Items[i].Kind == KindStr && v.Items[i].Text == key {
			return v.Items[i+1], true
		}
	}
	return Value{}, false
}

// Len returns Python's len(): items, pairs of a dict, code points of a str, bytes, nodes; 0 for what has no length.
func (v Value) Len() int {
	switch v.Kind {
	case KindList, KindTuple, KindSet, KindFrozenSet, KindLinked, KindGraph, KindIterator:
		return len(v.Items)
	case KindDict:
		return len(v.Items) / 2
	case KindTree:
		return countNodes(v.Items)
	case KindRepeat:
		return int(min(v.Num, math.MaxInt))
	case KindStr:
		return countCodePoints(v.Text)
	case KindBytes:
		return len(v.Text)
	default:
		return 0
	}
}

func countNodes(items []Value) int {
	nodes := 0
	for _, item := range items {
		if item.Kind != KindGap {
			nodes++
		}
	}
	return nodes
}
