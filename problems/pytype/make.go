package pytype

import (
	"math"
	"math/big"
)

// None returns None.
func None() Value { return Value{Kind: KindNone} }

// Bool returns True or False.
func Bool(b bool) Value {
	if b {
		return Value{Kind: KindBool, Num: 1}
	}
	return Value{Kind: KindBool}
}

// Int returns an int.
func Int(i int64) Value { return Value{Kind: KindInt, Num: uint64(i)} }

// BigInt returns an int of any size. The number is not copied and must not change afterwards.
func BigInt(i *big.Int) Value {
	if i.IsInt64() {
		return Int(i.Int64())
	}
	return Value{Kind: KindInt, Big: i}
}

// Float returns a float.
func Float(f float64) Value { return Value{Kind: KindFloat, Num: math.Float64bits(f)} }

// Complex returns a complex.
func Complex(c complex128) Value {
	return Value{Kind: KindComplex, Items: []Value{Float(real(c)), Float(imag(c))}}
}

// Decimal returns a decimal.Decimal of the text that its str() would print; ok is false when none prints so.
func Decimal(text string) (v Value, ok bool) {
	if _, ok := parseDecimal(text); !ok {
		return Value{}, false
	}
	return Value{Kind: KindDecimal, Text: text}, true
}

// Str returns a str. Bytes that are no UTF-8 (nor a surrogate in three bytes) become U+FFFD.
func Str(s string) Value {
	if !validWTF8(s) {
		s = repairWTF8(s)
	}
	return Value{Kind: KindStr, Text: s}
}

// Bytes returns a bytes; they are copied.
func Bytes(b []byte) Value { return Value{Kind: KindBytes, Text: string(b)} }

// List returns a list. Like all constructors below it keeps the given slice.
func List(items ...Value) Value { return Value{Kind: KindList, Items: items} }

// Tuple returns a tuple.
func Tuple(items ...Value) Value { return Value{Kind: KindTuple, Items: items} }

// Set returns a set; the items must be distinct.
func Set(items ...Value) Value { return Value{Kind: KindSet, Items: items} }

// FrozenSet returns a frozenset; the items must be distinct.
func FrozenSet(items ...Value) Value { return Value{Kind: KindFrozenSet, Items: items} }

// Dict returns a dict of keys and values in turn. It panics when a key has no value.
func Dict(keysAndValues ...Value) Value {
	if len(keysAndValues)%2 != 0 {
		panic("pytype: Dict needs a value for each key")
	}
	return Value{Kind: KindDict, Items: keysAndValues}
}

// Linked returns a linked list of these values, head first; without values it stands for a head that is None.
func Linked(items ...Value) Value { return Value{Kind: KindLinked, Items: items} }

// Tree returns a binary tree in level order, with [Gap] for an absent child; trailing gaps are dropped.
func Tree(items ...Value) Value {
	for len(items) > 0 && items[len(items)-1].Kind == KindGap {
		items = items[:len(items)-1]
	}
	return Value{Kind: KindTree, Items: items}
}

// Gap returns the mark of an absent child in a [Tree].
func Gap() Value { return Value{Kind: KindGap} }

// GraphNode is one node of a [Graph]: its value, and the numbers of the nodes that it leads to.
type GraphNode struct {
	Value      Value
	Neighbours []int
}

// Graph returns a graph that is entered at its first node.
func Graph(nodes ...GraphNode) Value {
	items := make([]Value, len(nodes))
	for i, node := range nodes {
		indexes := make([]Value, len(node.Neighbours))
		for j, n := range node.Neighbours {
			indexes[j] = Int(int64(n))
		}
		items[i] = Tuple(node.Value, List(indexes...))
	}
	return Value{Kind: KindGraph, Items: items}
}

// Iterator returns an iterator over the items.
func Iterator(end IteratorEnd, items ...Value) Value {
	return Value{Kind: KindIterator, Num: uint64(end), Items: items}
}

// Repeat returns a list of n times the item, which is written out only inside the container; n below 0 counts as 0.
func Repeat(item Value, n int) Value {
	return Value{Kind: KindRepeat, Num: uint64(max(n, 0)), Items: []Value{item}}
}

// Reference returns the stand-in for the result of an earlier operation.
func Reference(operation int) Value {
	return Value{Kind: KindReference, Num: uint64(max(operation, 0))}
}

// Object returns the stand-in for a value that can't cross.
func Object(typeName, reason string) Value {
	return Value{Kind: KindObject, Text: Str(typeName).Text, Items: []Value{Str(reason)}}
}
