package parallel_test

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"

	"pyprep/grader/parallel"
)

func TestEach(t *testing.T) {
	t.Parallel()
	for _, workers := range []int{0, 1, 3, 50} {
		var mu sync.Mutex
		var done []int
		busy, most := 0, 0
		err := parallel.Each(t.Context(), workers, 20, func(_ context.Context, i int) error {
			mu.Lock()
			busy++
			most = max(most, busy)
			mu.Unlock()
			mu.Lock()
			defer mu.Unlock()
			busy--
			done = append(done, i)
			return nil
		})
		slices.Sort(done)
		if err != nil || len(done) != 20 || done[0] != 0 || done[19] != 19 || most > max(workers, 1) {
			t.Errorf("%d workers: %v, %v, %d at once", workers, done, err, most)
		}
	}
}

func TestEachEndsWithTheFirstError(t *testing.T) {
	t.Parallel()
	broken, begun := errors.New("broken"), 0
	err := parallel.Each(t.Context(), 1, 20, func(_ context.Context, i int) error {
		begun++
		if i == 3 {
			return broken
		}
		return nil
	})
	if !errors.Is(err, broken) || begun != 4 {
		t.Errorf("%v after %d pieces", err, begun)
	}
	ctx, stop := context.WithCancelCause(t.Context())
	stop(broken)
	if err := parallel.Each(ctx, 1, 3, func(context.Context, int) error { t.Error("begun"); return nil }); !errors.Is(err, broken) {
		t.Errorf("an ended context: %v", err)
	}
}
