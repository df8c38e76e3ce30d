// Package match compares the value that came back from a submission with the value that was expected, and says in
// words and as a short diff where and how the two differ.
//
// [Value] compares with one expected value, [AnyOf] with several acceptable ones, [Text] compares what a program
// printed. All follow the problem's [problems.Checker]: exact types, tolerances for floats, free order, loose numbers.
//
// # How it stays cheap
//
// Equality is decided by our own walk in one pass, which stops at the first difference. Free order is decided by
// counting canonical keys, so that unhashable items cost no more than others. Only then go-cmp sees a window of at
// most 200 items around that difference, with nesting cut so that its exponential cost in depth is bounded, and
// reports through a reporter of ours; its own text is never used. Should it panic, the plain result stands.
//
// # What it is not
//
// It runs no Python and no custom checkers, gives no verdicts and knows nothing of cases, points or identity of
// objects. The texts are for reading, and may be cut; nothing may be decided from them.
//
// # Errors
//
// There are none: any two values can be compared, however hostile the one that came. The zero Value, which stands for
// a forgotten one, equals nothing.
package match
