package sandboxtest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"pyprep/sandbox"
)

// Fake is a runner that runs nothing and tells what it was told to. The zero Fake reports nothing but source steps
// that compile; it is safe for concurrent use once its fields are set.
type Fake struct {
	// Result gives the result of a case; nil: StatusReported with an empty report.
	Result func(job sandbox.Job, index int) sandbox.CaseResult
	// Source gives the result of the source step; nil: it compiles.
	Source func(job sandbox.Job) sandbox.CaseResult
	// Err, when it is set, is what every Run ends in.
	Err error

	mu       sync.Mutex
	jobs     []sandbox.Job
	prepared []sandbox.Limits
	closed   bool
}

var _ sandbox.Runner = (*Fake)(nil)

// ErrClosed is what a fake's Run ends in after Close.
var ErrClosed = errors.New("the fake sandbox is closed")

// Prepare keeps the limits for Prepared.
func (f *Fake) Prepare(limits sandbox.Limits) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.prepared = append(f.prepared, limits)
}

// Run tells the scripted results.
func (f *Fake) Run(ctx context.Context, job sandbox.Job, each func(sandbox.CaseResult) bool) (sandbox.Outcome, error) {
	if err := f.take(job); err != nil {
		return sandbox.Outcome{}, err
	}
	outcome := sandbox.Outcome{Source: f.source(job)}
	if outcome.Source.Status != sandbox.StatusReported || !compiles(outcome.Source.Report) {
		return outcome, nil
	}
	var spent time.Duration
	for index := 0; ; index++ {
		if index == len(job.Cases) && job.More != nil {
			job.Cases = append(slices.Clip(job.Cases), job.More()...)
		}
		if index >= len(job.Cases) {
			break
		}
		if ctx.Err() != nil {
			return outcome, fmt.Errorf("run stopped: %w", context.Cause(ctx))
		}
		if job.Limits.Total > 0 && spent >= job.Limits.Total {
			outcome.OutOfTotal = true
			break
		}
		result := sandbox.CaseResult{Status: sandbox.StatusReported}
		if f.Result != nil {
			result = f.Result(job, index)
		}
		result.Index = index
		spent += result.Wall
		outcome.Ran++
		if !each(result) {
			break
		}
	}
	return outcome, nil
}

// Close makes every later Run fail.
func (f *Fake) Close(context.Context) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.closed = true
	return nil
}

// Jobs returns the jobs that were run.
func (f *Fake) Jobs() []sandbox.Job {
	f.mu.Lock()
	defer f.mu.Unlock()
	return append([]sandbox.Job(nil), f.jobs...)
}

// Prepared returns the limits that containers were to be prepared for.
func (f *Fake) Prepared() []sandbox.Limits {
	f.mu.Lock()
	defer f.mu.Unlock()
	return append([]sandbox.Limits(nil), f.prepared...)
}

func (f *Fake) take(job sandbox.Job) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.closed {
		return ErrClosed
	}
	f.jobs = append(f.jobs, job)
	return f.Err
}

func (f *Fake) source(job sandbox.Job) sandbox.CaseResult {
	if f.Source == nil {
		return sandbox.CaseResult{Index: -1, Status: sandbox.StatusReported, Report: []byte(SourceOK)}
	}
	result := f.Source(job)
	result.Index = -1
	return result
}
