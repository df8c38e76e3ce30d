// Package mock is the mock interview on paper: which slots a level has, which items are drawn for them, how its one clock
// runs, what an answer is worth, and what the report says. It is pure: no terminal, no storage, no sandbox, no clock of its
// own. The loop that puts the questions is package session's; drawing is view's and report's.
//
//	Blueprints() []Blueprint           Blueprint.Adjusted(Mix, minutes) (Blueprint, error)     ParseMix(text) (Mix, error)
//	Draw(Blueprint, []Item, seed) Plan           New(Plan, …) Interview
//	Clock.Advance, Clock.Resume        Interview.Status() Status
//	OfPrediction, OfConcept, OfDesign, OfCode, OfGrowth, OfDrill, OfQuestions: one answer into an [Outcome]
//	Conclude(Interview, []Item) Report
//
// # The clock
//
// There is one clock, and it counts the time spent in the interview. Between two readings within one sitting it adds what
// has passed; a clock that went back adds nothing, and a gap longer than the whole interview (the machine slept, somebody
// set the clock) is written down as a pause and adds nothing either. From the last reading of a sitting that ended, by
// Ctrl-C or by a crash, to the first of the next one is a pause: it is in the report and not on the clock. So nothing
// that happens to the machine's clock makes an interview longer than it was, and nothing breaks it.
//
// # The score
//
// Every answer is worth 0 to 4, with the reasons in words. A line of the sheet is the mean of its answers, an answer that
// was not reached counts 0, and a line of which nothing was asked counts nothing: its weight goes to the others. The weighted mean
// of the lines is the verdict, with one cap: a line of weight 15 or more under 1.5 allows no more than near.
package mock
