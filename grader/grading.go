package grader

import (
	"context"
	"errors"
	"fmt"

	"pyprep/problems"
	"pyprep/sandbox"
)

// grading is one call of Grade under way.
type grading struct {
	grader     *Grader
	problem    *problems.Problem
	submission Submission
	options    Options
	report     *Report
	cases      []testCase
	judge      judge
	invalid    bool            // the submission turned out to be none
	hangs      bool            // a case that ran out of wall time did so again, alone
	sound      map[string]bool // test files that an accepted solution can run
}

func (r *grading) execute(ctx context.Context) error {
	began := r.grader.now()
	last := began
	var fault error
	outcome, err := r.grader.Runner.Run(ctx, r.job(r.cases), func(result sandbox.CaseResult) bool {
		last = r.grader.now()
		var more bool
		more, fault = r.judged(ctx, result)
		return more && fault == nil
	})
	if err := errors.Join(fault, err); err != nil {
		return err
	}
	r.report.Engine = EngineTimes{Start: outcome.Start, Verdict: max(last.Sub(began)-outcome.Start, 0), Warm: outcome.Warm}
	if bad := r.judge.source(outcome.Source); bad != nil {
		r.refuse(bad.report)
	}
	if !r.invalid {
		r.conclude(outcome)
	}
	return nil
}

func (r *grading) job(cases []testCase) sandbox.Job {
	job := jobOf(r.problem, r.submission, cases)
	job.HashSeed, job.Limits = r.options.HashSeed, r.judge.limits
	return job
}

// judged judges one result and says whether a further case is wanted.
func (r *grading) judged(ctx context.Context, result sandbox.CaseResult) (more bool, err error) {
	if result.Index < 0 || result.Index >= len(r.cases) {
		return true, nil
	}
	c := r.cases[result.Index]
	if result.Status == sandbox.StatusWallLimit && result.CPU < r.judge.limits.CaseCPU && !r.hangs {
		if result, err = r.confirm(ctx, c, result); err != nil {
			return false, err
		}
	}
	verdict := r.judge.observed(c, result)
	if err := r.settle(ctx, c, &verdict); err != nil {
		return false, err
	}
	if verdict.Verdict == InvalidSubmission {
		r.refuse(verdict.Error)
		return false, nil
	}
	r.report.Cases = append(r.report.Cases, verdict.CaseReport)
	if r.options.Progress != nil {
		r.options.Progress(verdict.CaseReport)
	}
	if r.options.Enough != nil && r.options.Enough(verdict.CaseReport) {
		return false, nil
	}
	return verdict.Verdict == Accepted || !r.options.First, nil
}

// settle asks the set's own code where a case alone doesn't decide its verdict.
func (r *grading) settle(ctx context.Context, c testCase, verdict *judged) error {
	if verdict.pending != nil {
		if err := r.grader.checkCustom(ctx, r.problem, c, verdict); err != nil {
			return err
		}
	}
	if verdict.broken != "" {
		return r.blame(ctx, c, verdict.broken)
	}
	return nil
}

// refuse ends a grading whose submission is no solution at all.
func (r *grading) refuse(why *ErrorReport) {
	r.invalid = true
	r.report.Verdict, r.report.Error, r.report.Cases = InvalidSubmission, why, nil
}

// confirm runs a case alone once more that ran out of wall time without the CPU time to show for it: the machine may
// have been busy. Code that hangs, hangs again, and its other cases are then believed at once.
func (r *grading) confirm(ctx context.Context, c testCase, first sandbox.CaseResult) (sandbox.CaseResult, error) {
	second := first
	_, err := r.grader.Runner.Run(ctx, r.job([]testCase{c}), func(result sandbox.CaseResult) bool {
		second = result
		return false
	})
	if err != nil {
		return first, fmt.Errorf("confirm a time limit: %w", err)
	}
	second.Index = first.Index
	r.hangs = second.Status == sandbox.StatusWallLimit
	return second, nil
}

// conclude derives the submission's verdict: that of its first failing case.
func (r *grading) conclude(outcome sandbox.Outcome) {
	r.report.Verdict = Accepted
	for _, c := range r.report.Cases {
		if c.Verdict == Accepted {
			r.report.Passed++
			continue
		}
		if r.report.Verdict == Accepted {
			r.report.Verdict, r.report.Error = c.Verdict, c.Error
		}
	}
	r.report.Note = r.judge.note
	if r.problem.Kind == problems.KindModule && r.report.Verdict == Accepted {
		r.report.Note = "the tests run in one process with the solution, so code that is made to fool them can"
	}
	notRun := len(r.cases) - len(r.report.Cases)
	if notRun > 0 && r.report.Verdict == Accepted {
		r.report.Verdict = TimeLimit
		r.report.Note = fmt.Sprintf("only %d of %d cases fitted into %v", len(r.report.Cases), len(r.cases), r.judge.limits.Total)
	}
	if outcome.OutOfTotal && r.report.Verdict != Accepted && r.report.Note == "" {
		r.report.Note = fmt.Sprintf("%d cases were not run: all together may take %v", notRun, r.judge.limits.Total)
	}
}
