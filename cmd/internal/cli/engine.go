package cli

import (
	"context"

	"pyprep/cmd/internal/session"
	"pyprep/grader"
	"pyprep/problems"
	"pyprep/sandbox"
)

// engine connects to the sandbox in the background, so that a person reads meanwhile.
type engine struct {
	app    *app
	ready  chan struct{}
	runner sandbox.Runner
	err    error
}

// startEngine begins to connect and to do what is done ahead.
func startEngine(ctx context.Context, a *app, warm bool, progress func(string), ahead func(*grader.Grader) error) *engine {
	e := &engine{app: a, ready: make(chan struct{})}
	a.engine = e
	options, err := a.runnerOptions(warm, progress)
	if err == nil {
		_, err = a.findPaths() // found here: the goroutine below must not write to a
	}
	if err != nil {
		e.err = err
		close(e.ready)
		return e
	}
	go func() {
		defer close(e.ready)
		e.runner, e.err = a.NewRunner(ctx, options)
		if e.err != nil {
			return
		}
		g, err := a.graderOn(e.runner)
		if err == nil {
			err = ahead(g)
		}
		e.err = err
	}()
	return e
}

// wait returns the grader once the sandbox is there, or why it is not.
func (e *engine) wait(ctx context.Context) (*grader.Grader, error) {
	select {
	case <-e.ready:
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
	if e.err != nil {
		return nil, e.err
	}
	return e.app.graderOn(e.runner)
}

// close waits until the background is done and gives the runner back.
func (e *engine) close(ctx context.Context) error {
	select {
	case <-e.ready:
	case <-ctx.Done():
		return context.Cause(ctx)
	}
	if e.runner == nil {
		return nil
	}
	return e.runner.Close(ctx)
}

// suggestNext is the one command to go on with.
func suggestNext(ctx context.Context, a *app, p *problems.Problem, o session.Outcome) string {
	if o.Rating == session.RatingAgain {
		return a.command("solve", a.idOf(p.Set, p.ID), "--restart")
	}
	next, err := a.findAny(ctx, "next")
	if err != nil {
		return a.command("solve", "random")
	}
	return a.command("solve", a.idOf(next.Listing().Set, next.Listing().ID))
}
