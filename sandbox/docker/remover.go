package docker

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/containerd/errdefs"
	"github.com/docker/docker/api/types/container"

	"pyprep/sandbox"
)

const (
	removeTries = 5
	removePause = 200 * time.Millisecond
)

// remover kills and removes containers in the background and knows when it is done.
type remover struct {
	engine  *Engine
	pending sync.WaitGroup
	mu      sync.Mutex
	failed  []error
}

// remove begins to remove a container, after a wait if there is one; it must not be called for the same one twice.
func (r *remover) remove(b *box, wait func()) {
	r.pending.Go(func() {
		<-b.started // an engine that is about to start a container loses track of removing it
		if wait != nil {
			wait()
		}
		if err := r.engine.kill(context.Background(), b.id); err != nil {
			r.mu.Lock()
			defer r.mu.Unlock()
			r.failed = append(r.failed, fmt.Errorf("container %.12s: %w", b.id, err))
		}
	})
}

// wait returns when nothing is left to remove, or ctx ends. It tells of containers that could not be removed, once.
func (r *remover) wait(ctx context.Context) error {
	done := make(chan struct{})
	go func() {
		r.pending.Wait()
		close(done)
	}()
	select {
	case <-done:
	case <-ctx.Done():
		return &sandbox.UnavailableError{
			Problem: "the engine does not remove containers in time",
			Hints:   []string{"pyprep doctor --clean"},
			Err:     context.Cause(ctx),
		}
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.failed) == 0 {
		return nil
	}
	err := &sandbox.UnavailableError{
		Problem: "a container could not be removed",
		Hints:   []string{"pyprep doctor --clean"},
		Err:     errors.Join(r.failed...),
	}
	r.failed = nil
	return err
}

// kill kills and removes a container, whatever state it is in.
func (e *Engine) kill(ctx context.Context, id string) error {
	var err error
	for range removeTries {
		err = e.removeOnce(ctx, id)
		switch {
		case err == nil || errdefs.IsNotFound(err):
			return nil
		case !mayPass(err):
			return e.unavailable(ctx, err)
		}
		select {
		case <-ctx.Done():
			return e.unavailable(ctx, err)
		case <-time.After(removePause):
		}
	}
	return e.unavailable(ctx, err)
}

func (e *Engine) removeOnce(ctx context.Context, id string) error {
	ctx, cancel := context.WithTimeoutCause(ctx, removePatience, &hangError{"remove", removePatience})
	defer cancel()
	return e.calls.ContainerRemove(ctx, id, container.RemoveOptions{Force: true, RemoveVolumes: true})
}

// mayPass says whether an error of removing tends to go away: someone else is at it, or a mount is still busy.
func mayPass(err error) bool {
	text := strings.ToLower(err.Error())
	return errdefs.IsConflict(err) || strings.Contains(text, "in progress") || strings.Contains(text, "busy") || strings.Contains(text, "could not kill") ||
		strings.Contains(text, "container state improper") // Podman, when it ended a moment before
}

// discard removes a container that never ran, whatever became of ctx.
func (e *Engine) discard(ctx context.Context, id string) {
	_ = e.kill(context.WithoutCancel(ctx), id)
}
