// Package analysis counts what the rows of a graded class say together: how the scores lie, how hard each problem and each
// case was and whether it tells the better solutions from the others, what was answered wrong most often, and which
// growth was claimed against which was measured.
//
//	Of(report) Class
//
// It draws nothing and judges no submission. What is too little to say something about is not said: a [Correlation] knows
// why it has no value. The same report gives the same figures in the same order.
//
// Two scores are kept apart. What counts for a student is Row.Score, after lateness and what was set by hand. What tells
// of a problem is Row.RawScore: work that came late is no worse for it.
//
// Error contract: none. A report that contradicts itself (a score that is no number, a row of a problem that is not
// listed) gives figures without the part that contradicts.
package analysis
