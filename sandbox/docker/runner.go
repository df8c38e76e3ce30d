package docker

import (
	"context"
	"errors"
	"sync"
	"time"

	"pyprep/sandbox"
	"pyprep/sandbox/wire"
)

// closePatience bounds Close when its context does not.
const closePatience = 60 * time.Second

// Runner runs jobs in containers of an engine. It is safe for concurrent use.
type Runner struct {
	engine  *Engine
	image   string
	removed *remover
	warm    *shelf

	lifetime context.Context // of what happens in the background
	end      context.CancelCauseFunc
	sweeping sync.WaitGroup
	provide  sync.Mutex // one goroutine at a time provides the image

	mu      sync.Mutex
	closed  bool
	running sync.WaitGroup
}

var _ sandbox.Runner = (*Runner)(nil)

var errClosed = errors.New("the sandbox is closed")

// New connects to the engine and begins to sweep what dead processes left there. The image is provided when the first
// container needs it, see [Engine.Provision].
func New(ctx context.Context, options Options) (*Runner, error) {
	engine, err := Connect(ctx, options)
	if err != nil {
		return nil, err
	}
	for _, check := range []func(context.Context) error{engine.checkRuntime, engine.checkRootless} {
		if err := check(ctx); err != nil {
			_ = engine.Close()
			return nil, err
		}
	}
	return newRunner(ctx, engine)
}

func newRunner(ctx context.Context, engine *Engine) (*Runner, error) {
	image, err := imageTag()
	if err != nil {
		return nil, err
	}
	r := &Runner{engine: engine, image: image, removed: &remover{engine: engine}}
	r.lifetime, r.end = context.WithCancelCause(context.WithoutCancel(ctx))
	r.warm = &shelf{room: engine.options.Warm, keep: engine.options.WarmFor, make: func(n need) (*wire.Session, error) {
		return r.fresh(r.lifetime, n)
	}}
	r.sweeping.Go(func() { _, _ = engine.Sweep(r.lifetime) })
	return r, nil
}

// Engine returns the engine that the runner uses; it is closed with the runner.
func (r *Runner) Engine() *Engine { return r.engine }

// Prepare begins to get a container ready, as far as Options.Warm allows.
func (r *Runner) Prepare(limits sandbox.Limits) { r.warm.put(needOf(limits, 0)) }

// Run runs a job; see [sandbox.Runner].
func (r *Runner) Run(ctx context.Context, job sandbox.Job, each func(sandbox.CaseResult) bool) (sandbox.Outcome, error) {
	if !r.enter() {
		return sandbox.Outcome{}, errClosed
	}
	defer r.running.Done()
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	stop := context.AfterFunc(r.lifetime, func() { cancel(context.Cause(r.lifetime)) })
	defer stop()
	n := needOf(job.Limits, job.HashSeed)
	open := func(ctx context.Context) (*wire.Session, bool, error) {
		if session, wasReady := r.warm.take(ctx, n); session != nil {
			return session, wasReady, nil
		}
		session, err := r.fresh(ctx, n)
		return session, false, err
	}
	outcome, err := wire.Run(ctx, job, open, each, r.engine.options.Now)
	if err == nil && r.engine.options.Refill {
		r.warm.put(n)
	}
	return outcome, err
}

// enter counts a run in, unless the runner is closed.
func (r *Runner) enter() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if !r.closed {
		r.running.Add(1)
	}
	return !r.closed
}

// fresh returns a session in a new container, and provides the image if it is missing.
func (r *Runner) fresh(ctx context.Context, n need) (*wire.Session, error) {
	session, err := r.engine.newBox(ctx, r.image, n, r.removed)
	if !errors.Is(err, errNoImage) {
		return session, err
	}
	r.provide.Lock()
	err = r.engine.Provision(ctx)
	r.provide.Unlock()
	if err != nil {
		return nil, err
	}
	return r.engine.newBox(ctx, r.image, n, r.removed)
}

// Close ends what runs, drops containers that wait, and returns when every container of this runner is removed; it
// gives up when ctx ends, or after a minute.
func (r *Runner) Close(ctx context.Context) error {
	ctx, cancel := context.WithTimeoutCause(ctx, closePatience, &hangError{"remove", closePatience})
	defer cancel()
	r.mu.Lock()
	r.closed = true
	r.mu.Unlock()
	r.end(errClosed)
	settled := make(chan struct{})
	go func() {
		r.running.Wait()
		r.warm.close()
		r.sweeping.Wait()
		close(settled)
	}()
	select {
	case <-settled:
	case <-ctx.Done():
	}
	return errors.Join(r.removed.wait(ctx), r.engine.Close())
}
