package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
	"testing"

	"pyprep/cmd/internal/ask"
	"pyprep/cmd/internal/history"
	"pyprep/cmd/internal/workspace"
	"pyprep/grader"
	"pyprep/problems"
	"pyprep/sandbox"
)

func TestExitCode(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		err  error
		want int
	}{
		{"nothing", nil, exitSolved},
		{"a verdict", errNotSolved, exitNotSolved},
		{"a flag", usage("no", "yes"), exitUsage},
		{"a path", &workspace.UsageError{Problem: "is a folder"}, exitUsage},
		{"an id", &problems.NotFoundError{ID: "x"}, exitUsage},
		{"answers that end", ask.ErrNoInput, exitUsage},
		{"a full disk of the history", &history.Error{Problem: "full", Fix: "free some"}, exitUsage},
		{"a reader that left", &fs.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.EPIPE}, exitUsage},
		{"no engine", &sandbox.UnavailableError{Problem: "none"}, exitUnavailable},
		{"no engine, told already", &reportedError{&sandbox.UnavailableError{Problem: "none"}}, exitUnavailable},
		{"a set that does not load", &problems.LoadError{}, exitBadSet},
		{"a set that does not hold", &badSetError{errNotSolved}, exitBadSet},
		{"a set whose code fails", &grader.SetError{Problem: "x", Message: "generate.py"}, exitBadSet},
		{"Ctrl-C at a question", ask.ErrInterrupted, exitInterrupted},
		{"anything else", errors.New("index out of range"), exitInternal},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if got := exitCode(t.Context(), test.err); got != test.want {
				t.Errorf("exit code %d, want %d", got, test.want)
			}
			if test.err == nil {
				return
			}
			if got := exitCode(t.Context(), fmt.Errorf("wrapped: %w", test.err)); got != test.want {
				t.Errorf("wrapped: exit code %d, want %d", got, test.want)
			}
		})
	}
}

func TestExitCodeAfterASignal(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancelCause(t.Context())
	cancel(interrupted{syscall.SIGTERM})
	if got := exitCode(ctx, errors.New("the engine was cut off")); got != exitInterrupted {
		t.Errorf("exit code %d, want %d", got, exitInterrupted)
	}
	if got := exitCode(ctx, nil); got != exitSolved {
		t.Errorf("exit code %d for a clean end, want %d", got, exitSolved)
	}
}

func TestExplainOutput(t *testing.T) {
	t.Parallel()
	full := &fs.PathError{Op: "write", Path: os.Stdout.Name(), Err: syscall.ENOSPC}
	var told *usageError
	if !errors.As(explainOutput(fmt.Errorf("print JSON: %w", full)), &told) || told.hint == "" {
		t.Error("a full disk behind stdout gets no hint")
	}
	elsewhere := &fs.PathError{Op: "write", Path: "/home/me/notes", Err: syscall.ENOSPC}
	if got := explainOutput(elsewhere); !errors.Is(got, elsewhere) {
		t.Errorf("another file became %v", got)
	}
	left := &fs.PathError{Op: "write", Path: os.Stdout.Name(), Err: syscall.EPIPE}
	if got := explainOutput(left); !errors.Is(got, syscall.EPIPE) {
		t.Errorf("a reader that left became %v", got)
	}
	if got := explainOutput(nil); got != nil {
		t.Errorf("nothing became %v", got)
	}
}
