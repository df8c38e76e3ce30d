// Package pytype holds Python values and Python type expressions as plain data.
//
// A [Value] is made by a constructor ([Int], [List], [Dict], …), by [Decode] from the bytes that cross the border of a
// container, or by a reader of set files. It is exact to the type: True is not 1, 1 is not 1.0, a tuple is not a list.
// [Append] writes it to the wire, [Source] shows it as Python source, [Equal], [Compare] and [Key] compare it.
// A [Type] is read by [ParseType]; [Fits] says whether a value belongs to it.
//
// # The wire
//
// Every value has exactly one form: a tag byte, then a payload. Counts and lengths are decimal without leading zeros.
//
//	N T F                  None, True, False
//	i<hex>;                int: optional '-', lowercase, no leading zeros
//	f<16 hex>              float: its IEEE 754 bits, big-endian
//	c<16 hex><16 hex>      complex: real, imaginary
//	m<len>:<text>          decimal.Decimal as str() prints it
//	s<len>:<bytes>         str as UTF-8, surrogates as three bytes each (Python's surrogatepass)
//	b<len>:<bytes>         bytes
//	l t S Z <n>: items     list, tuple, set, frozenset
//	d<n>: key value …      dict, n pairs in insertion order
//	L<n>: items            linked list from its head
//	R<n>: items            binary tree in level order, '_' for an absent child, no trailing '_'
//	G<n>: items            graph: t2: (value, list of indexes) for each node
//	I<n><end> items        iterator; end is '.' exhausted, '+' cut, '*' repeated (input), '!' then raises (input)
//	r<n>:<item>            a list of n times that item (input)
//	$<n>;                  the result of operation n (input)
//	o<len>:<type><reason>  a value that can't cross, with the reason as a str
//
// # What it is not
//
// It is no Python: nothing is evaluated, and there is no arithmetic. It does not decide whether an answer is right;
// checkers with tolerances, free order or loose numbers are in grader/match.
//
// # Errors
//
// [Decode] takes hostile bytes: it returns an error for anything but one well-formed value and never panics, nor uses
// memory or stack beyond a fixed multiple of its input and its [Options]. Its errors say the offset and wrap
// [ErrTooDeep] or [ErrTooMany] when a limit was met. [ParseType] returns a [*TypeError] with a hint. All else can't
// fail; only [Append] panics, when it is given a Value of no kind, because that is a mistake in the calling code.
package pytype
