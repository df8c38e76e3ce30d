package docker

import (
	"context"
	"errors"
	"syscall"
	"testing"
	"time"

	"pyprep/sandbox"
	"pyprep/sandbox/docker/enginetest"
)

// An engine that is stopped in mid-run says nothing any more. That is the engine's fault and not the code's, and it is
// told within bounds; when the engine goes on, nothing is left.
func TestEngineThatStopsInMidRun(t *testing.T) {
	t.Parallel()
	own := ownEngine(t, enginetest.Options{})
	r, err := New(t.Context(), Options{Getenv: at(t, own.Host).getenv})
	if err != nil {
		t.Fatal(err)
	}
	job := printing("1", 2)
	job.Source = []byte("import time\ntime.sleep(1)\nprint(1)")
	job.Limits.CaseWall = 2 * time.Second
	var stopped time.Time
	var results []sandbox.CaseResult
	_, err = r.Run(t.Context(), job, func(result sandbox.CaseResult) bool {
		results = append(results, result)
		if stopped.IsZero() {
			stopped = time.Now()
			own.Signal(syscall.SIGSTOP)
		}
		return true
	})
	took := time.Since(stopped)
	var unavailable *sandbox.UnavailableError
	if !errors.As(err, &unavailable) || len(unavailable.Hints) == 0 {
		t.Errorf("err %v, want an UnavailableError with a hint", err)
	}
	if len(results) != 1 || results[0].Status != sandbox.StatusReported {
		t.Errorf("results %+v: the case that was cut off has none", results)
	}
	t.Logf("told after %v: %v", took, err)
	if took > 30*time.Second {
		t.Errorf("it took %v to tell", took)
	}
	own.Signal(syscall.SIGCONT)
	if err := r.Close(context.WithoutCancel(t.Context())); err != nil {
		t.Errorf("close: %v", err)
	}
}
