package cli

import (
	"context"
	"testing"

	"pyprep/grader"
	"pyprep/sandbox/docker"
)

// TestEngineGrades grades what is built in and what attacks, on the real engine and side by side: both wait more than
// they work. One runner serves both, so that what it leaves behind can be counted once both have ended.
func TestEngineGrades(t *testing.T) {
	t.Parallel()
	g := engineGrader(t)
	t.Run("attacks", func(t *testing.T) {
		t.Parallel()
		gradeAttacks(t, g)
	})
	t.Run("built-in sets", func(t *testing.T) {
		t.Parallel()
		proveBuiltInSets(t, g)
	})
}

// engineGrader grades on the real engine, which has to be there, and fails the test if a container is left at its end.
func engineGrader(t *testing.T) *grader.Grader {
	t.Helper()
	if testing.Short() {
		t.Skip("engine suite: run make test")
	}
	needEngine(t)
	runner, err := docker.New(t.Context(), docker.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { closeAndCount(t, runner) })
	return &grader.Grader{Runner: runner, Cache: grader.FileCache{Dir: t.TempDir()}}
}

// closeAndCount closes a runner and fails the test if a container of this process is left.
func closeAndCount(t *testing.T, runner *docker.Runner) {
	t.Helper()
	ctx := context.WithoutCancel(t.Context())
	if err := runner.Close(ctx); err != nil {
		t.Errorf("close: %v", err)
	}
	engine, err := docker.Connect(ctx, docker.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = engine.Close() }()
	if left, err := engine.Left(ctx); err != nil || left != 0 {
		t.Errorf("%d containers are left (%v)", left, err)
	}
}
