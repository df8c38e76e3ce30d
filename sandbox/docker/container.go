package docker

import (
	"context"
	"errors"
	"fmt"
	"net"
	"sync"
	"time"

	"github.com/containerd/errdefs"
	"github.com/docker/docker/api/types"
	"github.com/docker/docker/api/types/container"

	"pyprep/sandbox"
	"pyprep/sandbox/wire"
)

const (
	helloPatience = 20 * time.Second       // a cold start on a busy machine takes a second
	deathPatience = time.Second            // an engine says that a container ended a little after its stream did
	partPatience  = 200 * time.Millisecond // an engine takes 30 ms to see a container end
	deathStep     = 20 * time.Millisecond
)

// box is one container: a [wire.Link] to the harness inside.
type box struct {
	engine  *Engine
	id      string
	conn    net.Conn
	out     *demux
	started chan struct{} // closed when the call that starts it has returned
	ended   chan struct{} // closed when the harness's stream has ended
	over    sync.Once     // closes ended
	drop    sync.Once
	remover *remover
}

var _ wire.Parting = (*box)(nil)

// Read returns what the harness wrote to stdout.
func (b *box) Read(p []byte) (int, error) {
	n, err := b.out.Read(p)
	if err != nil {
		b.over.Do(func() { close(b.ended) })
	}
	return n, err
}

// Write sends to the harness's stdin.
func (b *box) Write(p []byte) (int, error) { return b.conn.Write(p) }

// Drop kills and removes the container in the background.
func (b *box) Drop() {
	b.drop.Do(func() {
		b.remover.remove(b, nil)
		_ = b.conn.Close()
	})
}

// Part sends the last message, and removes the container in the background once the harness has left; one that stays is
// killed.
func (b *box) Part(goodbye []byte) {
	b.drop.Do(func() {
		b.remover.remove(b, func() {
			go func() { _, _ = b.conn.Write(goodbye) }()
			select {
			case <-b.ended:
			case <-time.After(partPatience):
			}
			_ = b.conn.Close()
		})
	})
}

// Autopsy asks the engine what ended the container.
func (b *box) Autopsy(ctx context.Context) (wire.Death, error) {
	for until := time.Now().Add(deathPatience); ; {
		found, err := b.engine.inspect(ctx, b.id)
		switch {
		case errdefs.IsNotFound(err):
			return wire.DeathUnknown, nil
		case err != nil:
			return wire.DeathUnknown, b.engine.unavailable(ctx, err)
		case found.State != nil && found.State.OOMKilled:
			return wire.DeathMemory, nil
		case found.State != nil && !found.State.Running:
			return wire.DeathUnknown, nil
		case time.Now().After(until):
			return wire.DeathUnknown, &sandbox.UnavailableError{
				Problem: "the engine at " + b.engine.endpoint.String() + " dropped the connection to a container",
				Hints:   b.engine.hangFix(),
			}
		}
		select {
		case <-ctx.Done():
		case <-time.After(deathStep):
		}
	}
}

// Answers asks the engine for the container; that it is gone is an answer, too.
func (b *box) Answers(ctx context.Context) error {
	_, err := b.engine.inspect(ctx, b.id)
	if errdefs.IsNotFound(err) {
		return nil
	}
	return err
}

// newBox makes a container, starts it and waits for the harness's hello.
func (e *Engine) newBox(ctx context.Context, image string, n need, remover *remover) (*wire.Session, error) {
	id, err := e.create(ctx, image, n)
	if err != nil {
		return nil, err
	}
	b := &box{engine: e, id: id, started: make(chan struct{}), ended: make(chan struct{}), remover: remover}
	conn, err := e.attach(ctx, id)
	if err != nil {
		close(b.started)
		remover.remove(b, nil)
		return nil, err
	}
	b.conn, b.out = conn, &demux{from: conn}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	go func() {
		defer close(b.started)
		if err := e.start(context.WithoutCancel(ctx), id); err != nil {
			cancel(err)
		}
	}()
	// The harness is often there before the engine has answered the call that started it.
	session, err := wire.Greet(ctx, b, helloPatience)
	if err != nil {
		return nil, e.startFailure(ctx, b, err)
	}
	return session, nil
}

// startFailure prefers what the engine said over what was, or was not, heard from inside.
func (e *Engine) startFailure(ctx context.Context, b *box, err error) error {
	select {
	case <-b.started: // the stream ends a moment before the call fails
	case <-time.After(deathPatience):
	}
	var known *sandbox.UnavailableError
	if cause := context.Cause(ctx); cause != nil && !errors.As(err, &known) {
		return cause
	}
	if said := b.out.tail.String(); said != "" {
		err = fmt.Errorf("%w; it said: %s", err, said)
	}
	found, inspectErr := e.inspect(context.WithoutCancel(ctx), b.id)
	if errors.As(inspectErr, &known) {
		return inspectErr
	}
	if inspectErr != nil || found.State == nil {
		return e.unavailable(context.WithoutCancel(ctx), err)
	}
	return &sandbox.UnavailableError{
		Problem: fmt.Sprintf("the sandbox does not start (it is %s, exit code %d)", found.State.Status, found.State.ExitCode),
		Hints:   []string{"pyprep setup --rebuild", "pyprep doctor"},
		Err:     err,
	}
}

// create makes a container. The call itself is not cut short: of one that is made all the same, nobody would know the id.
func (e *Engine) create(ctx context.Context, image string, n need) (string, error) {
	id, err := e.createUncut(context.WithoutCancel(ctx), image, n)
	if err == nil && ctx.Err() != nil {
		e.discard(ctx, id)
		return "", context.Cause(ctx)
	}
	return id, err
}

func (e *Engine) createUncut(ctx context.Context, image string, n need) (string, error) {
	ctx, cancel := context.WithTimeoutCause(ctx, createPatience, &hangError{"create", createPatience})
	defer cancel()
	config, name := e.containerConfig(image, n), e.containerName(e.options.Now())
	made, err := e.calls.ContainerCreate(ctx, config, e.hostConfig(n, "none"), nil, nil, name)
	if err != nil && saysIPC(err) {
		made, err = e.calls.ContainerCreate(ctx, config, e.hostConfig(n, container.IPCModePrivate), nil, nil, name)
	}
	if errdefs.IsNotFound(err) {
		return "", errNoImage
	}
	if err != nil {
		return "", e.unavailable(ctx, err)
	}
	if err := e.checkWarnings(made.Warnings); err != nil {
		e.discard(ctx, made.ID)
		return "", err
	}
	return made.ID, nil
}

// attach connects to the streams. The client's call knows no context once the connection stands, so it is left behind
// when it hangs.
func (e *Engine) attach(ctx context.Context, id string) (net.Conn, error) {
	ctx, cancel := context.WithTimeoutCause(ctx, attachPatience, &hangError{"attach", attachPatience})
	defer cancel()
	type answer struct {
		stream types.HijackedResponse
		err    error
	}
	got := make(chan answer, 1)
	go func() {
		options := container.AttachOptions{Stream: true, Stdin: true, Stdout: true, Stderr: true}
		stream, err := e.calls.ContainerAttach(ctx, id, options)
		got <- answer{stream, err}
	}()
	select {
	case a := <-got:
		if a.err != nil {
			return nil, e.unavailable(ctx, a.err)
		}
		return buffered{a.stream.Conn, a.stream.Reader}, nil
	case <-ctx.Done():
		go func() {
			if a := <-got; a.err == nil {
				a.stream.Close()
			}
		}()
		return nil, e.unavailable(ctx, ctx.Err())
	}
}

func (e *Engine) start(ctx context.Context, id string) error {
	ctx, cancel := context.WithTimeoutCause(ctx, startPatience, &hangError{"start", startPatience})
	defer cancel()
	return e.unavailable(ctx, e.calls.ContainerStart(ctx, id, container.StartOptions{}))
}

func (e *Engine) inspect(ctx context.Context, id string) (container.InspectResponse, error) {
	ctx, cancel := context.WithTimeoutCause(ctx, inspectPatience, &hangError{"inspect", inspectPatience})
	defer cancel()
	found, err := e.calls.ContainerInspect(ctx, id)
	if err != nil && !errdefs.IsNotFound(err) {
		err = e.unavailable(ctx, err)
	}
	return found, err
}
