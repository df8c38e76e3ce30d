package mutation

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"time"

	"pyprep/grader"
	"pyprep/grader/parallel"
	"pyprep/problems"
	"pyprep/sandbox"
)

// Options say how much is tried.
type Options struct {
	Grader   *grader.Grader
	Most     int // mutants of one problem; 0 means 200
	Inputs   int // on which a mutant that passes is compared with the model; 0 means 600
	Workers  int // mutants graded at once; 0 means 1
	Progress func(step string)
}

const (
	mostMutants = 200
	mostInputs  = 600
	// mostChecked is how many inputs there are where a checker of the set has to look at each in a container of its own.
	mostChecked = 40
	// patience is how many times the model's CPU time a mutant may take, and leastCPU what it may take in any case.
	patience = 4
	leastCPU = 500 * time.Millisecond
	// trialTime bounds a mutant's run on all cases, or on all inputs.
	trialTime = 3 * time.Minute
)

// Run makes the mutants of a problem's model and finds out what becomes of each. They come in the order of their places.
func Run(ctx context.Context, p *problems.Problem, o Options) (Outcome, error) {
	r := &run{problem: p, options: o, model: model(p)}
	if r.options.Progress == nil {
		r.options.Progress = func(string) {}
	}
	if r.model == nil {
		return Outcome{Unfit: "there is no solution that should be accepted"}, nil
	}
	unfit, err := r.look(ctx)
	if err != nil || unfit != "" {
		return Outcome{Model: r.model.File, Unfit: unfit}, err
	}
	return r.outcome(ctx)
}

// model is the solution that is mutated: the model, else the first one that should be accepted.
func model(p *problems.Problem) *problems.Solution {
	if m := p.Model(); m != nil {
		return m
	}
	at := slices.IndexFunc(p.Solutions, func(s problems.Solution) bool { return s.Expect == problems.ExpectAccepted })
	if at < 0 {
		return nil
	}
	return &p.Solutions[at]
}

type run struct {
	problem *problems.Problem
	options Options
	model   *problems.Solution
	limits  sandbox.Limits // what a mutant may take
	order   []int          // numbers of the cases, those that take the model little time first
}

// look grades the model itself; there is nothing to be learnt from mutants of one that is not accepted.
func (r *run) look(ctx context.Context) (unfit string, err error) {
	report, err := r.grade(ctx, r.problem, r.model.Source, grader.Options{})
	if err != nil {
		return "", err
	}
	if report.Verdict != grader.Accepted {
		return fmt.Sprintf("%s itself gets %s", r.model.File, report.Verdict), nil
	}
	slowest := time.Duration(0)
	for _, c := range report.Cases {
		slowest = max(slowest, c.CPU)
	}
	slices.SortStableFunc(report.Cases, func(a, b grader.CaseReport) int { return int(tenths(a.CPU) - tenths(b.CPU)) })
	for _, c := range report.Cases {
		r.order = append(r.order, c.N)
	}
	r.limits = grader.LimitsOf(r.problem)
	r.limits.CaseCPU = min(max(leastCPU, patience*slowest), r.limits.CaseCPU)
	r.limits.Total = trialTime // a busy machine must kill nothing
	return "", nil
}

// tenths are coarse enough that cases of much the same time keep their order from run to run.
func tenths(d time.Duration) time.Duration { return d / (100 * time.Millisecond) }

func (r *run) grade(ctx context.Context, p *problems.Problem, source []byte, o grader.Options) (grader.Report, error) {
	report, err := r.options.Grader.Grade(ctx, p, grader.Submission{Source: source, FileName: r.model.File}, o)
	if err != nil {
		return grader.Report{}, fmt.Errorf("grade a mutant of %s: %w", r.model.File, err)
	}
	return report, nil
}

func (r *run) outcome(ctx context.Context) (Outcome, error) {
	most := r.options.Most
	if most == 0 {
		most = mostMutants
	}
	r.options.Progress("making mutants of " + r.model.File)
	made, all, err := mutants(ctx, r.options.Grader, r.problem, r.model, most)
	if err != nil {
		return Outcome{}, err
	}
	results := make([]Result, len(made))
	err = r.each(ctx, len(made), "mutant", func(ctx context.Context, i int) error {
		var err error
		results[i], err = r.judged(ctx, made[i])
		return err
	})
	if err != nil {
		return Outcome{}, err
	}
	out := Outcome{Model: r.model.File, LeftOut: all - len(made)}
	out.Results = slices.DeleteFunc(results, func(one Result) bool { return one.Fate == "" })
	out.Broken = len(made) - len(out.Results)
	out.Inputs, err = r.compare(ctx, out.Results)
	return out, err
}

// judged grades a mutant against the problem's cases, up to the first that it fails.
func (r *run) judged(ctx context.Context, m Mutant) (Result, error) {
	report, err := r.grade(ctx, r.problem, m.Source, grader.Options{First: true, Only: r.order, InOrder: true, Limits: &r.limits})
	if err != nil {
		return Result{}, err
	}
	return resultOf(m, report), nil
}

// resultOf is a result without a fate where the mutant does not load, or is no solution at all: it proves nothing. Cases
// that did not run for lack of time prove nothing either.
func resultOf(m Mutant, report grader.Report) Result {
	one := Result{Mutant: m, Fate: Undecided, Verdict: report.Verdict}
	if report.Verdict == grader.InvalidSubmission {
		one.Fate = ""
	}
	for _, c := range report.Cases {
		if c.Verdict == grader.Accepted {
			continue
		}
		one.Fate, one.By = Killed, c.ID
		if c.Loading {
			one.Fate = ""
		}
		break
	}
	return one
}

// each calls work for 0 to n-1, as many at once as there are workers, and tells of each as it begins.
func (r *run) each(ctx context.Context, n int, what string, work func(ctx context.Context, i int) error) error {
	var telling sync.Mutex
	return parallel.Each(ctx, r.options.Workers, n, func(ctx context.Context, i int) error {
		telling.Lock()
		r.options.Progress(fmt.Sprintf("%s %d of %d", what, i+1, n))
		telling.Unlock()
		return work(ctx, i)
	})
}
