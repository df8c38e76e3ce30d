// Package grader turns what a run observed into a verdict. It decides which cases run, what each observation means by
// the verdict policy, and what a person is told about it. It draws nothing and knows no Docker: it has a
// [sandbox.Runner]. Values are compared in grader/match; claims about growth are compared in this package.
//
// Error contract: a learner's mistake is a [Verdict] in a [Report], whatever it is. An error is a fault of ours, of the
// problem set (a [*SetError]) or of the sandbox (a [*sandbox.UnavailableError]), and then there is no report.
package grader

import (
	"context"
	"fmt"
	"slices"
	"time"

	"pyprep/problems"
	"pyprep/sandbox"
)

// Grader grades submissions. Its methods may be called from several goroutines if its Runner may.
type Grader struct {
	Runner sandbox.Runner
	Cache  GeneratedCache   // of generated cases; nil: they are made anew each time
	Locked bool             // generated cases must be those in the lock of the problem's set, where that has one
	Now    func() time.Time // nil: time.Now

	ready  readyCases
	python askedPython
}

// Options select and follow a grading.
type Options struct {
	First    bool             // stop at the first case that fails
	Only     []int            // only the cases with these numbers
	InOrder  bool             // run them in the order of Only, not in the problem's
	Progress func(CaseReport) // hears of each case as it is judged
	// Enough ends the run after a case that it says yes to; nil: all cases run. What was not run has not passed.
	Enough   func(CaseReport) bool
	HashSeed uint32          // PYTHONHASHSEED of the run
	Limits   *sandbox.Limits // in place of the problem's own
}

// SetError is a fault of the problem set that shows only when its code runs.
type SetError struct {
	Problem problems.Slug
	Message string
	File    string          // of the problem's folder, "" when no one file is at fault
	Line    int             // from 1, 0 unknown
	Case    problems.CaseID // for which the code ran, "" for none in particular
}

// Error names the problem and the fault.
func (e *SetError) Error() string { return fmt.Sprintf("problem %s: %s", e.Problem, e.Message) }

// Hint names the command that says more.
func (e *SetError) Hint() string { return "pyprep set check --only " + string(e.Problem) + " SET" }

// Prepare gets ready for grading p: a container for the first run, and the generated cases.
func (g *Grader) Prepare(ctx context.Context, p *problems.Problem) error {
	g.Runner.Prepare(LimitsOf(p))
	_, err := g.allCases(ctx, p)
	return err
}

// Grade runs a submission against a problem's cases and judges every one that ran.
func (g *Grader) Grade(ctx context.Context, p *problems.Problem, s Submission, o Options) (Report, error) {
	report := Report{Problem: p.ID, Set: p.Set, Total: CaseCount(p)}
	if refused := s.Refusal(); refused != nil {
		report.Verdict, report.Error = InvalidSubmission, refused
		return report, nil
	}
	limits := LimitsOf(p)
	if o.Limits != nil {
		limits = *o.Limits
	}
	if o.HashSeed == 0 {
		g.Runner.Prepare(limits) // it starts while the cases are read
	}
	cases, err := g.chosenCases(ctx, p, o.Only)
	if err != nil {
		return Report{}, err
	}
	if o.InOrder {
		rank := make(map[int]int, len(o.Only))
		for i, n := range o.Only {
			rank[n] = i
		}
		slices.SortFunc(cases, func(a, b testCase) int { return rank[a.n] - rank[b.n] })
	}
	run := &grading{
		grader: g, problem: p, submission: s, options: o, report: &report,
		cases: cases, judge: judge{problem: p, submission: s, limits: limits},
	}
	if err := run.execute(ctx); err != nil {
		return Report{}, err
	}
	return report, nil
}

// chosenCases returns the cases with these numbers, all when there are none. Cases are generated only when needed.
func (g *Grader) chosenCases(ctx context.Context, p *problems.Problem, numbers []int) ([]testCase, error) {
	literal := literalCases(p)
	generated := len(numbers) == 0 || slices.Max(numbers) > len(literal)
	if !generated {
		return only(literal, numbers), nil
	}
	cases, err := g.allCases(ctx, p)
	if err != nil {
		return nil, err
	}
	return only(cases, numbers), nil
}

func (g *Grader) now() time.Time {
	if g.Now == nil {
		return time.Now()
	}
	return g.Now()
}
