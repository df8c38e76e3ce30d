// Package proof shows that a problem set grades as it says: it runs everything an author wrote in the same sandbox as
// learners' code, and compares what happens with what the set declares. It is what stands behind `pyprep set check`.
//
// One file holds one rule. A rule looks at one problem and returns findings; it changes nothing. Rules that only read
// are in package problems, which a set passes before it comes here.
//
// It is not a linter of texts, and no benchmark: times are reported beside limits, but only verdicts decide.
//
// Error contract: what is wrong with the set is a [Finding]. An error is a fault of the sandbox or of ours, or the
// context's cause, and then there is no result.
package proof
