// Package growth turns counts into complexity classes. It is given what a function did at several sizes, line by line,
// and says how each line and the whole grow: see [Report]. It runs nothing and knows no Python and no problems
// (grader/measure does the running).
//
// # Errors
//
// There are none: what the counts do not decide is a [Tie] of two classes, or [CannotTell] with the reason.
package growth
