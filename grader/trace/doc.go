// Package trace makes of a recorded run what a person reads and is asked: the execution table, a quiz over cells of it, and
// questions about the learner's own code. It runs nothing and draws nothing; a run is a [sandbox.Trace].
//
// Everything it says follows from the record, and a record is as honest as the process that wrote it: learner code can
// spoil its own table, and nobody else's. No verdict rests on one.
//
// Error contract: there is nothing to fail. What can't be asked is not asked.
package trace
