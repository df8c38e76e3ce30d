package docker

import (
	"context"
	"errors"

	"github.com/docker/docker/api/types/container"
	"github.com/docker/docker/api/types/filters"
)

// Sweep removes containers whose process on this host and boot is dead, and returns how many. Containers of processes
// that live, of other hosts (an engine may be shared) and of other boots stay.
func (e *Engine) Sweep(ctx context.Context) (int, error) {
	return e.removeWhere(ctx, func(c container.Summary) bool { return e.owner.isDead(c.Labels) })
}

// Clean removes what Sweep does, and what this host left before its last boot, unless it runs: a clone of this host
// may look like it.
func (e *Engine) Clean(ctx context.Context) (int, error) {
	return e.removeWhere(ctx, func(c container.Summary) bool {
		formerBoot := c.Labels[labelBoot] != e.owner.boot && (c.State == container.StateExited || c.State == container.StateDead)
		return formerBoot || e.owner.isDead(c.Labels)
	})
}

// Left counts the containers of this process, whatever state they are in; after [Runner.Close] there should be none.
func (e *Engine) Left(ctx context.Context) (int, error) {
	found, err := e.ownContainers(ctx)
	count := 0
	for _, c := range found {
		if e.owner.isHere(c.Labels) {
			count++
		}
	}
	return count, err
}

// removeWhere removes this host's containers that were left.
func (e *Engine) removeWhere(ctx context.Context, left func(container.Summary) bool) (int, error) {
	found, err := e.ownContainers(ctx)
	if err != nil {
		return 0, err
	}
	removed := 0
	var errs []error
	for _, c := range found {
		if !left(c) {
			continue
		}
		if err := e.kill(ctx, c.ID); err != nil {
			errs = append(errs, err)
			continue
		}
		removed++
	}
	return removed, errors.Join(errs...)
}

// ownContainers lists the containers of this host, of all its processes.
func (e *Engine) ownContainers(ctx context.Context) ([]container.Summary, error) {
	ctx, cancel := context.WithTimeoutCause(ctx, listPatience, &hangError{"list", listPatience})
	defer cancel()
	found, err := e.calls.ContainerList(ctx, container.ListOptions{
		All:     true,
		Filters: filters.NewArgs(filters.Arg("label", labelOwner+"="+e.owner.host)),
	})
	return found, e.unavailable(ctx, err)
}
