// Package chart says what a measurement shows before anyone draws it: findings in words, the doubling table with what its
// ratios mean, the curves of the plot with those of the classes below and above, and the source line by line. The
// terminal (view) and the page (report) draw the same from it, so they can't say different things.
//
//	Says(Finding) string           "O(n) or O(n log n): not separable here"
//	NewTable(Report) Table         rows, factors, and two sentences
//	NewPlot(Report) (Plot, bool)   curves in a unit square, ticks, and the same in words
//	Listing(Report, source) []Line the source, annotated
//	Count, Bytes, Percent          numbers as people read them
//
// Nothing here is cleaned for a terminal or escaped for a page: who draws it does that.
//
// # Errors
//
// There are none: what can't be drawn, such as a plot of a single point, is absent.
package chart
