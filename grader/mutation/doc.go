// Package mutation measures how strong a problem's cases are: it makes small mistakes in the model solution, grades each
// such mutant as a learner's file, and looks for an input on which one that passes differs from the model.
//
// A mutant is killed when the cases do not accept it. One that they accept has survived when an input shows that it is
// wrong; that input is then proposed as a case. With no such input among many it is undecided: perhaps it is no mistake
// at all, such as < where nothing is ever equal. Like everything of a set, mutants and generators run only in the sandbox.
//
// It does not say which mistakes people make: a set's own wrong solutions are for that.
//
// Error contract: what the set's code does wrong is a [*grader.SetError]. Other errors are faults of the sandbox or of
// ours, or the context's cause, and then there is no outcome.
package mutation
