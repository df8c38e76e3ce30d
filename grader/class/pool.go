package class

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"pyprep/grader"
	"pyprep/problems"
	"pyprep/sandbox"
)

// Progress says how far a grading is.
type Progress struct {
	Done, Total int // submissions that have to run
	Reused      int // beside them: known from the journal
}

// Grade runs what has to run, jobs at a time, and returns the report. What was graded before an error is in the journal.
// The errors are the context's cause, a [*grader.SetError], an [*InputError] about the journal, and a
// [*sandbox.UnavailableError] when the engine runs nothing at all any more.
func (b *Batch) Grade(ctx context.Context, g *grader.Grader, jobs int, progress func(Progress)) (Report, error) {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	pool := &pool{batch: b, grader: g, progress: progress, total: len(b.waiting)}
	queue := make(chan work)
	var workers sync.WaitGroup
	for range max(jobs, 1) {
		workers.Go(func() {
			for w := range queue {
				if err := pool.run(ctx, w); err != nil {
					stop(err)
				}
			}
		})
	}
	if err := pool.feed(ctx, queue, b.waiting); err != nil {
		stop(err)
	}
	close(queue)
	workers.Wait()
	if err := context.Cause(ctx); err != nil {
		return Report{}, err
	}
	b.waiting = nil
	return b.report(), nil
}

// pool is a grading under way.
type pool struct {
	batch    *Batch
	grader   *grader.Grader
	progress func(Progress)

	mu          sync.Mutex
	done, total int
}

// feed hands out the work, and gets the cases of each problem ready before its first submission: a set's own fault ends
// the grading rather than to become everybody's.
func (p *pool) feed(ctx context.Context, queue chan<- work, waiting []work) error {
	var last *problems.Problem
	for _, w := range waiting {
		if w.problem != last {
			err := p.patiently(ctx, func() error { return p.grader.Prepare(ctx, w.problem) })
			if err != nil {
				return fmt.Errorf("prepare %s: %w", w.problem.ID, err)
			}
			last = w.problem
		}
		select {
		case queue <- w:
		case <-ctx.Done():
			return nil
		}
	}
	return nil
}

// run grades one submission. Only what keeps all others from being graded as well is an error.
func (p *pool) run(ctx context.Context, w work) error {
	if ctx.Err() != nil {
		return nil
	}
	var o outcome
	began := p.batch.options.Now()
	err := p.patiently(ctx, func() (err error) {
		o, err = p.grade(ctx, w)
		return err
	})
	switch {
	case ctx.Err() != nil:
		return nil // the cause is known
	case err != nil:
		if gone := p.engineGone(ctx); gone != nil {
			return gone
		}
		o = outcome{broken: visible(cut(err.Error()))}
	case o.fault == "":
		if err := p.batch.journal.graded(w.key, p.batch.options.Now().Sub(began), o.result); err != nil {
			return err
		}
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.batch.done[w.key] = o
	p.done++
	if p.progress != nil {
		p.progress(Progress{Done: p.done, Total: p.total, Reused: p.batch.reused})
	}
	return nil
}

// patiently tries again once what failed for lack of a sandbox.
func (p *pool) patiently(ctx context.Context, work func() error) error {
	err := work()
	var unavailable *sandbox.UnavailableError
	if !errors.As(err, &unavailable) {
		return err
	}
	select {
	case <-time.After(p.batch.options.Pause): // an engine that restarts is back soon
		return work()
	case <-ctx.Done():
		return err
	}
}

// engineGone runs a program of one line, after a submission could not be run twice. If that can't be run either, the
// fault is no single submission's, and it returns what is wrong.
func (p *pool) engineGone(ctx context.Context) error {
	job := sandbox.Job{
		Source: []byte("def probe():\n    return 0\n"), Entry: sandbox.Entry{Kind: sandbox.EntryFunction, Name: "probe"},
		Limits: sandbox.DefaultLimits(),
	}
	_, err := p.grader.Runner.Run(ctx, job, func(sandbox.CaseResult) bool { return true })
	var unavailable *sandbox.UnavailableError
	if errors.As(err, &unavailable) {
		return err
	}
	return nil
}

// grade runs one submission and, if it passes and claims something about its growth, measures it.
func (p *pool) grade(ctx context.Context, w work) (o outcome, err error) {
	defer func() {
		if r := recover(); r != nil { // a fault of ours that one submission brings out must not cost the others theirs
			err = fmt.Errorf("a fault of pyprep: %v", r)
		}
	}()
	source, fault := readSource(w.attempt.entry)
	if fault == "" && hashOf(source) != w.attempt.source {
		fault = "it was changed while the class was graded"
	}
	if fault != "" {
		return outcome{fault: fault}, nil
	}
	submission := grader.Submission{Source: source, FileName: stem(w.attempt.path) + ".py"}
	graded, err := p.grader.Grade(ctx, w.problem, submission, grader.Options{Enough: enoughTime(w.problem)})
	if err != nil {
		return outcome{}, err
	}
	o.result = resultOf(w.problem, graded)
	o.result.Claims, err = p.claims(ctx, w.problem, source, graded.Verdict)
	return o, err
}

func (p *pool) claims(ctx context.Context, problem *problems.Problem, source []byte, verdict grader.Verdict) (Claims, error) {
	s := readClaims(source)
	switch {
	case s.isNothing():
		return Claims{Why: cut(s.why)}, nil
	case verdict != grader.Accepted:
		return settled(problem, s, nil, "not measured: it does not pass"), nil
	case p.batch.options.Unmeasure:
		return settled(problem, s, nil, "not measured: measuring was left out"), nil
	}
	return judgeClaims(ctx, p.grader.Runner, problem, source, s)
}

// enoughTime ends a submission that runs out of time in so many cases that all of them may soon have used up their total.
// When that would be, differs from run to run; this does not.
func enoughTime(p *problems.Problem) func(grader.CaseReport) bool {
	limits := grader.LimitsOf(p)
	const share = 0.7 // of the total, so that other cases and a second look fit in, too
	most := max(int(share*float64(limits.Total/time.Millisecond)/float64(max(limits.CaseWall, time.Millisecond)/time.Millisecond)), 1)
	slow := 0
	return func(c grader.CaseReport) bool {
		if c.Verdict == grader.TimeLimit {
			slow++
		}
		return slow >= most
	}
}
