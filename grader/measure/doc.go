// Package measure finds out how a function grows: it has the sandbox run it on a generator's inputs at a ladder of
// sizes, woven with counters, and hands the counts to grader/growth. It decides nothing about classes, and nothing here
// depends on time: which sizes are run, and when a ladder ends, follows from counts alone, so that the same function
// gives the same report on every machine.
//
// # Errors
//
// A [*GeneratorError] says that the inputs are at fault, a [*FunctionError] that the function is; both carry a Hint.
// Errors of the sandbox pass through. What can be run but not told apart is a finding of grader/growth, not an error.
package measure
