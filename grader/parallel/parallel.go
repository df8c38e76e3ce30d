// Package parallel does a number of independent pieces of work, a few at a time. It is no queue: all pieces are known
// when it begins.
//
// Error contract: the first error of a piece comes back, or the context's cause.
package parallel

import (
	"context"
	"sync"
)

// Each calls work for 0 to n-1, with at most so many workers at once (0 means 1), and begins nothing more after an error.
// It returns when all that was begun has ended.
func Each(ctx context.Context, workers, n int, work func(ctx context.Context, i int) error) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	var group sync.WaitGroup
	free := make(chan struct{}, max(workers, 1))
	for i := range n {
		free <- struct{}{}
		if ctx.Err() != nil {
			break
		}
		group.Go(func() {
			defer func() { <-free }()
			if err := work(ctx, i); err != nil {
				stop(err)
			}
		})
	}
	group.Wait()
	return context.Cause(ctx)
}
