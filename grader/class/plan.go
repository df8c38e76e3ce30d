package class

import (
	"cmp"
	"time"

	"pyprep/problems"
)

// Step is what grading does about one row.
type Step string

// The steps.
const (
	StepGrade Step = "grade"
	StepKnown Step = "known" // the journal has it
	StepNone  Step = "none"  // nothing can be graded
)

// Planned is one submission, and what there is to do about it.
type Planned struct {
	Student string
	Problem problems.Slug
	File    string
	Step    Step
	Reason  string // why nothing can be graded
}

// Plan lists what grading would do, student by student.
func (b *Batch) Plan() []Planned {
	var all []Planned
	for _, t := range b.tasks {
		one := Planned{Student: t.student, Step: StepNone, Reason: "nothing was submitted"}
		if t.problem != nil {
			one.Problem = t.problem.ID
		}
		if len(t.attempts) == 0 {
			all = append(all, one)
		}
		for _, a := range t.graded(b.options.Attempts) {
			one.File, one.Step, one.Reason = a.path, StepNone, cmp.Or(a.fault, "")
			if a.fault == "" {
				one.Step = StepGrade
				if _, known := b.done[b.key(t, a)]; known {
					one.Step = StepKnown
				}
			}
			all = append(all, one)
		}
	}
	return all
}

// guess is what a submission takes where nothing is known: a container, and thirty small cases.
const guess = 700 * time.Millisecond

// Estimate is about how long grading takes, by what the journal says of the submissions before. Those of today may be
// quicker, or hang.
func (b *Batch) Estimate(jobs int) time.Duration {
	each := guess
	if known := b.journal.known; known.runs > 0 {
		each = known.took / time.Duration(known.runs)
	}
	jobs = min(max(jobs, 1), max(len(b.waiting), 1))
	return (each * time.Duration(len(b.waiting)) / time.Duration(jobs)).Round(time.Second)
}

// Waiting is how many submissions have to run, and Reused how many are known from the journal.
func (b *Batch) Waiting() (waiting, reused int) { return len(b.waiting), b.reused }

// Damage is how many lines of the journal could not be read; what they said is graded anew.
func (b *Batch) Damage() int { return b.journal.known.damage }
