package pytype

import "math/big"

// Kind says which Python type a [Value] stands for. The zero Kind is invalid, so that a forgotten value is never None.
type Kind uint8

// The kinds, and for each the fields of [Value] that it uses.
const (
	KindInvalid   Kind = iota
	KindNone           // nothing
	KindBool           // Num: 0 or 1
	KindInt            // Num as int64 bits when Big is nil, else Big
	KindFloat          // Num: math.Float64bits
	KindComplex        // Items: two KindFloat, real and imaginary
	KindDecimal        // Text: the digits as decimal.Decimal prints them
	KindStr            // Text: UTF-8; lone surrogates as their three-byte WTF-8 form
	KindBytes          // Text: the bytes
	KindList           // Items
	KindTuple          // Items
	KindSet            // Items, in no meaningful order
	KindFrozenSet      // Items, in no meaningful order
	KindDict           // Items: key, value, key, value, …
	KindLinked         // Items: the values of a linked list from its head
	KindTree           // Items: level order, KindGap for an absent child, no trailing gaps
	KindGraph          // Items: one KindTuple(value, KindList of neighbour indexes) for each node
	KindIterator       // Items: what was (or will be) yielded; Num: an IteratorEnd
	KindRepeat         // Items: one value; Num: how often (the input !repeat, expanded in the container)
	KindReference      // Num: the operation whose result is meant ($0 is 0); only as an operation's argument
	KindGap            // nothing: an absent child in KindTree
	KindObject         // Text: type name; a value that can't cross, with the reason in Items[0] (KindStr)
)

// IteratorEnd says how a [KindIterator] ends.
type IteratorEnd uint64

// The ends of an iterator.
const (
	EndExhausted IteratorEnd = iota // StopIteration came
	EndMore                         // the cap was reached while items were still coming
	EndRepeat                       // input only: the items again and again, for ever
	EndRaise                        // input only: an exception comes after the items
)

// Value is one Python value as plain data, exact to the type: True is not 1, 1 is not 1.0, a tuple is not a list.
// Values are made by the constructors of this package, by [Decode] and by the readers of set files; treat them as read-only.
type Value struct {
	Kind  Kind
	Num   uint64
	Text  string
	Items []Value
	Big   *big.Int
}
