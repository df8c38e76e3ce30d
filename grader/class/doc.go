// Package class grades the submissions of a whole class: it finds them, runs them a few at a time, keeps a journal that an
// interrupted run goes on from, and makes the [Report] that tables and pages are written from.
//
// [Open] finds the submissions and reads the journal; [Batch.Plan] says what there is to do, [Batch.Grade] does it, and
// [Batch.Finish] ends the grading once its reports are written. A result is known by the hashes of submission, problem and
// settings: whatever changed is run again, and nothing else is.
//
// It draws nothing and writes no report: that is cmd/internal/report's and cli's work. One submission is graded by package
// grader.
//
// Error contract: whatever is wrong with a submission is a [Row] with a [Status]; one bad submission never stops a batch.
// An error is a roster, a rule or a folder that can't be read, a journal of another grading, or the context's cause.
package class
