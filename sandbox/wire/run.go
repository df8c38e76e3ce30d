package wire

import (
	"context"
	"errors"
	"slices"
	"time"

	"pyprep/sandbox"
)

const (
	// grace is what a harness gets beyond a limit to kill, clean up and tell, before the host stops waiting.
	grace = 1500 * time.Millisecond
	// mostExtension is how many times the wall limit a harness may give a case for which a busy machine had no CPU.
	mostExtension = 3
	// sourcePatience is how long the harness may take to have the source compiled.
	sourcePatience = 10*time.Second + grace
	// sourceReport bounds what is kept of the names that a source imports and calls.
	sourceReport = 2 << 20
	// sendPatience bounds how long a harness may take to read a message.
	sendPatience = 10 * time.Second
	// transferPatience bounds how long a frame that has begun may take to come to its end.
	transferPatience = 30 * time.Second
	// aheadBytes bounds what is sent of cases whose turn has not come: as much as lies in a pipe that nobody reads.
	aheadBytes = 32 << 10
	// maxSessions bounds how many harnesses one job may wear out.
	maxSessions = 16
)

// Opener gives a session that has not been used, and says whether it had been waiting.
type Opener func(ctx context.Context) (session *Session, warm bool, err error)

// Run runs the job's cases in order, each with every result, see [sandbox.Runner]. A harness that is lost, stuck or
// talks nonsense is replaced, and the next case runs in the new one. What is lost is tried once more before it is
// told: code under test can't end a harness, so the first suspect is the machine.
//
// Cases are sent ahead, so that a harness need not wait for the host between two. Until their turn comes they lie in
// the pipe to the harness, which no other process can open, and nowhere in a process's memory.
func Run(ctx context.Context, job sandbox.Job, open Opener, each func(sandbox.CaseResult) bool, now func() time.Time) (sandbox.Outcome, error) {
	r := &run{job: job, open: open, began: now(), now: now}
	defer r.finish()
	source, err := r.twice(ctx, func() (sandbox.CaseResult, error) { return r.start(ctx, 0) })
	r.outcome.Source = source
	if err != nil || !compiles(source) {
		return r.outcome, err
	}
	var spent time.Duration
	for index := 0; r.hasCase(index); index++ {
		if job.Limits.Total > 0 && spent >= job.Limits.Total {
			r.outcome.OutOfTotal = true
			break
		}
		sent := now()
		result, err := r.twice(ctx, func() (sandbox.CaseResult, error) { return r.one(ctx, index) })
		if err != nil {
			return r.outcome, err
		}
		spent += timeOf(result, now().Sub(sent))
		r.outcome.Ran++
		if !each(result) {
			break
		}
	}
	return r.outcome, nil
}

// hasCase asks for more cases when those that were known have run.
func (r *run) hasCase(index int) bool {
	if index == len(r.job.Cases) && r.job.More != nil {
		r.job.Cases = append(slices.Clip(r.job.Cases), r.job.More()...)
	}
	return index < len(r.job.Cases)
}

// timeOf is what a case counts towards the total: by the harness's clock, which leaves out waiting for a busy machine,
// where there is one.
func timeOf(result sandbox.CaseResult, here time.Duration) time.Duration {
	if result.Status == sandbox.StatusLost || result.Status == sandbox.StatusMalformed {
		return here
	}
	return min(max(result.Wall, here/mostExtension), here)
}

// run is one job on its way through one session or several.
type run struct {
	job     sandbox.Job
	open    Opener
	outcome sandbox.Outcome
	began   time.Time
	now     func() time.Time

	session *Session // nil: none, or the last one is worn out
	ahead   sentAhead
	nonce   [nonceBytes]byte
	opened  int
	taken   time.Time // when the last message had been written
}

func (r *run) drop() {
	if r.session != nil {
		r.session.Drop()
		r.session = nil
	}
}

// finish ends the run: a harness that has run all that it was sent has nothing left to do.
func (r *run) finish() {
	if r.session != nil && r.outcome.Ran == r.ahead.next {
		r.session.Finish()
		r.session = nil
	}
	r.drop()
}

// twice takes a step again, in a new session, when the first one was lost or the harness failed.
func (r *run) twice(ctx context.Context, step func() (sandbox.CaseResult, error)) (sandbox.CaseResult, error) {
	result, err := step()
	if isHarnessFault := errors.As(err, new(*harnessError)); isHarnessFault || err == nil && result.Status == sandbox.StatusLost {
		if ctx.Err() == nil {
			result, err = step()
		}
	}
	if fault := (*harnessError)(nil); errors.As(err, &fault) {
		err = fault.unavailable()
	}
	return result, err
}

// start opens a session, gives it the job and returns what became of the source. The case whose turn is next, and those
// behind it, follow the source without a wait.
func (r *run) start(ctx context.Context, next int) (sandbox.CaseResult, error) {
	r.drop()
	if r.opened >= maxSessions {
		return sandbox.CaseResult{Index: sourceIndex, Status: sandbox.StatusLost}, nil
	}
	r.opened++
	session, warm, err := r.open(ctx)
	if err != nil {
		return sandbox.CaseResult{Index: sourceIndex}, err
	}
	r.session, r.nonce = session, newNonce()
	messages, err := jobMessages(r.job, r.nonce)
	if err != nil {
		return sandbox.CaseResult{Index: sourceIndex}, err
	}
	r.ahead = sentAhead{next: next}
	_, cases, err := r.ahead.fill(r.job, next-1)
	if err != nil {
		return sandbox.CaseResult{Index: sourceIndex}, err
	}
	result, err := r.exchange(ctx, expectation{nonce: r.nonce, index: sourceIndex, limits: r.job.Limits, report: sourceReport}, sending{messages, cases}, sourcePatience)
	if r.opened == 1 {
		r.outcome.Warm, r.outcome.Start = warm, r.taken.Sub(r.began)
	}
	return result, err
}

// one runs one case, in a new session if the last one is worn out.
func (r *run) one(ctx context.Context, index int) (sandbox.CaseResult, error) {
	if r.session == nil {
		source, err := r.start(ctx, index)
		if err != nil {
			return sandbox.CaseResult{Index: index}, err
		}
		if !compiles(source) || r.session == nil {
			return sandbox.CaseResult{Index: index, Status: sandbox.StatusLost}, nil
		}
	}
	own, further, err := r.ahead.fill(r.job, index)
	if err != nil {
		return sandbox.CaseResult{Index: index}, err
	}
	want := expect(r.job, index, r.nonce)
	return r.exchange(ctx, want, sending{own, further}, mostExtension*want.limits.CaseWall+grace)
}
