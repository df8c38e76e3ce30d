package mutation

import (
	"context"
	"slices"

	"pyprep/grader"
	"pyprep/problems"
)

// compare holds mutants that pass against the model on many inputs, and returns how many these are.
func (r *run) compare(ctx context.Context, results []Result) (int, error) {
	var passed []int
	for i, one := range results {
		if one.Fate == Undecided {
			passed = append(passed, i)
		}
	}
	if len(passed) == 0 {
		return 0, nil
	}
	r.options.Progress("inputs to compare mutants with " + r.model.File)
	trials, err := r.trials(ctx)
	if err != nil || len(trials) == 0 {
		return 0, err
	}
	asked := asProblem(r.problem, trials)
	err = r.each(ctx, len(passed), "comparing survivor", func(ctx context.Context, i int) error {
		report, err := r.grade(ctx, asked, results[passed[i]].Source, grader.Options{First: !manyAnswers(r.problem), Limits: &r.limits})
		if err == nil {
			convict(&results[passed[i]], r.problem, report, trials)
		}
		return err
	})
	return len(trials), err
}

// asProblem is the problem with these cases in place of its own.
func asProblem(p *problems.Problem, trials []trial) *problems.Problem {
	asked := *p
	asked.Generated, asked.Cases = nil, make([]problems.Case, len(trials))
	for i, t := range trials {
		asked.Cases[i] = t.Case
	}
	return &asked
}

// manyAnswers says that of several right answers the model gives one, and no checker knows the others: then a value
// that differs proves nothing.
func manyAnswers(p *problems.Problem) bool {
	return p.Checker.Mode == problems.CheckAnyOf ||
		slices.ContainsFunc(p.Cases, func(c problems.Case) bool { return len(c.Expect.AnyOf) > 0 })
}

// convict takes the first input, which is the smallest, on which a mutant is wrong.
func convict(one *Result, p *problems.Problem, report grader.Report, trials []trial) {
	for _, c := range report.Cases {
		if c.Verdict == grader.Accepted || c.Verdict == grader.WrongAnswer && manyAnswers(p) || c.N < 1 || c.N > len(trials) {
			continue
		}
		found := trials[c.N-1]
		one.Fate, one.Verdict, one.Doubtful = Survived, c.Verdict, found.doubtful
		proposed := found.Case
		one.Case = &proposed
		return
	}
}
