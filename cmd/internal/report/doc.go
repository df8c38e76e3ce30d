// Package report writes what pyprep found as one HTML file: no scripts, nothing loaded, readable on a phone, on paper and
// by a screen reader, light or dark as the reader's system is. The same report gives the same bytes, so it has no dates
// of its making and no durations.
//
//	Growth(w, GrowthPage) error      how a function grows
//	Interview(w, mock.Report) error  what a mock interview came to
//	Class(w, class.Report) error     how a class did, for its instructor
//	NewFeedback(class.Report)        a page for each student, to hand out or with everything
//
// Of a class it also writes tables for other programs: ClassCSV and ClassJUnit.
//
// A page is made by html/template alone, which escapes whatever a learner or an author wrote; on top of that the page
// forbids its browser to run or load anything.
//
// Error contract: the writer's error, and nothing is written of a page that could not be made.
package report
