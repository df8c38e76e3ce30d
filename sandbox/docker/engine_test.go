package docker

import (
	"context"
	"testing"
	"time"

	"github.com/docker/docker/api/types/container"

	"pyprep/sandbox"
	"pyprep/sandbox/sandboxtest"
)

// needEngine skips in the fast loop only; without an engine the test fails.
func needEngine(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("engine suite: run make test")
	}
}

// engineRunner returns a runner on the machine's engine that must leave nothing.
func engineRunner(t *testing.T, options Options) *Runner {
	t.Helper()
	needEngine(t)
	options.Progress = func(step Step) { t.Logf("%s: %s %v", step.Stage, step.Text, step.Err) }
	r, err := New(t.Context(), options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := r.Close(context.WithoutCancel(t.Context())); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return r
}

// left counts the containers of this process.
func left(t *testing.T) int {
	t.Helper()
	return leftAt(t, Options{})
}

func leftAt(t *testing.T, options Options) int {
	t.Helper()
	e, err := Connect(t.Context(), options)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = e.Close() }()
	count, err := e.Left(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return count
}

func printing(text string, cases int) sandbox.Job {
	return sandbox.Job{
		Source: []byte("print(" + text + ")"),
		Entry:  sandbox.Entry{Kind: sandbox.EntryProgram},
		Limits: sandbox.DefaultLimits(),
		Cases:  make([]sandbox.Case, cases),
	}
}

// first runs a job and returns its outcome and the result of its first case.
func first(t *testing.T, r *Runner, job sandbox.Job) (sandbox.Outcome, sandbox.CaseResult) {
	t.Helper()
	var result sandbox.CaseResult
	outcome, err := r.Run(t.Context(), job, func(got sandbox.CaseResult) bool { result = got; return false })
	if err != nil {
		t.Fatal(err)
	}
	return outcome, result
}

func TestEngineConforms(t *testing.T) {
	needEngine(t)
	sandboxtest.Conformance(t, sandboxtest.Suite{
		Confined: true,
		Left:     left,
		New: func(t *testing.T, _ sandboxtest.Scenario) sandbox.Runner {
			t.Helper()
			return engineRunner(t, Options{})
		},
	})
}

func TestEngineWarmContainerIsUsedOnce(t *testing.T) {
	r := engineRunner(t, Options{Warm: 1})
	r.Prepare(sandbox.DefaultLimits())
	r.Prepare(sandbox.DefaultLimits()) // one is enough
	waitUntil(t, func() bool { return r.warm.waitingCount() == 1 && r.warm.isReady() })
	warm, result := first(t, r, printing("1", 1))
	if !warm.Warm || string(result.Stdout) != "1\n" || warm.Start > 200*time.Millisecond {
		t.Errorf("outcome %+v, stdout %q; want a warm start", warm, result.Stdout)
	}
	cold, _ := first(t, r, printing("1", 1))
	if cold.Warm {
		t.Error("a container was used twice")
	}
	t.Logf("start: warm %v, cold %v", warm.Start, cold.Start)
}

func TestEngineWarmContainerForOtherLimitsIsNotUsed(t *testing.T) {
	r := engineRunner(t, Options{Warm: 1})
	r.Prepare(sandbox.DefaultLimits())
	job := printing("1", 1)
	job.Limits.MemoryBytes = 64 << 20
	if outcome, _ := first(t, r, job); outcome.Warm {
		t.Error("a container with other limits was used")
	}
	job = printing("1", 1)
	job.HashSeed = 7
	if outcome, _ := first(t, r, job); outcome.Warm {
		t.Error("a container with another hash seed was used")
	}
}

func TestEngineWarmContainerIsGivenUp(t *testing.T) {
	r := engineRunner(t, Options{Warm: 1, WarmFor: 20 * time.Millisecond})
	r.Prepare(sandbox.DefaultLimits())
	waitUntil(t, func() bool { return r.warm.waitingCount() == 0 })
	waitUntil(t, func() bool { return left(t) == 0 })
}

// A container that is being made when the runner closes must not be forgotten, whenever that is.
func TestEngineCloseWhileAContainerIsMade(t *testing.T) {
	for _, after := range []time.Duration{0, 2 * time.Millisecond, 5 * time.Millisecond, 10 * time.Millisecond, 30 * time.Millisecond, 100 * time.Millisecond} {
		r := engineRunner(t, Options{Warm: 1})
		r.Prepare(sandbox.DefaultLimits())
		time.Sleep(after) // the moment is what varies
		if err := r.Close(t.Context()); err != nil {
			t.Errorf("closed after %v: %v", after, err)
		}
		if n := left(t); n != 0 {
			t.Errorf("closed after %v: %d containers are left", after, n)
		}
	}
}

func TestEngineDeadWarmContainerIsReplaced(t *testing.T) {
	r := engineRunner(t, Options{Warm: 1})
	r.Prepare(sandbox.DefaultLimits())
	waitUntil(t, func() bool { return r.warm.isReady() })
	if err := r.removeAll(); err != nil {
		t.Fatal(err)
	}
	if _, result := first(t, r, printing("1", 1)); result.Status != sandbox.StatusReported {
		t.Errorf("result %+v", result)
	}
}

func TestEngineHashSeed(t *testing.T) {
	r := engineRunner(t, Options{})
	print := func(seed uint32) string {
		job := printing("hash('a')", 1)
		job.HashSeed = seed
		_, result := first(t, r, job)
		return string(result.Stdout)
	}
	if a, again, b := print(1), print(1), print(2); a != again || a == b || a == "" {
		t.Errorf("hashes %q, %q with seed 1 and %q with seed 2", a, again, b)
	}
}

// A container that goes away in mid-case is tried again, and what the person sees is the code's own doing.
func TestEngineContainerRemovedUnderARun(t *testing.T) {
	r := engineRunner(t, Options{})
	job := printing("1", 2)
	job.Source = []byte("import time\ntime.sleep(0.5)\nprint(1)")
	removed := make(chan error, 1)
	var results []sandbox.CaseResult
	_, err := r.Run(t.Context(), job, func(result sandbox.CaseResult) bool {
		if results = append(results, result); len(results) == 1 {
			go func() { removed <- r.removeAll() }()
		}
		return true
	})
	if err == nil && len(results) > 0 {
		err = <-removed
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, result := range results {
		if result.Status != sandbox.StatusReported || string(result.Stdout) != "1\n" {
			t.Errorf("result %+v", result)
		}
	}
	if len(results) != 2 {
		t.Errorf("%d results, want 2", len(results))
	}
}

// removeAll removes every container of this process, as somebody else might. Other tests have processes of their own.
func (r *Runner) removeAll() error {
	_, err := r.engine.removeWhere(context.Background(), func(c container.Summary) bool { return r.engine.owner.isHere(c.Labels) })
	return err
}

func TestEngineLimitsHold(t *testing.T) {
	needEngine(t)
	engineRunner(t, Options{}).provideNow(t)
	report := Diagnose(t.Context(), Options{})
	for _, finding := range report.Findings {
		if finding.Level > LevelNote {
			t.Errorf("%s: %s: %s", finding.Level, finding.Name, finding.Text)
		}
	}
	if !report.HasImage || report.Engine == "" || len(report.Findings) < 12 {
		t.Errorf("report %+v", report)
	}
	if n := left(t); n != 0 {
		t.Errorf("%d containers are left", n)
	}
}

func TestEngineSweepsOnlyTheDead(t *testing.T) {
	r := engineRunner(t, Options{})
	r.provideNow(t)
	alive := r.engine.owner
	dead := alive
	dead.started = "1"
	foreign := dead
	foreign.host = "0123456789abcdef"
	ids := map[string]owner{}
	for _, who := range []owner{alive, dead, foreign} {
		other := *r.engine
		other.owner = who
		id, err := other.create(t.Context(), r.image, needOf(sandbox.DefaultLimits(), 0))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { r.engine.discard(context.WithoutCancel(t.Context()), id) })
		ids[id] = who
	}
	if removed, err := r.engine.Sweep(t.Context()); err != nil || removed != 1 {
		t.Errorf("removed %d, err %v; want 1", removed, err)
	}
	for id, who := range ids {
		_, err := r.engine.inspect(t.Context(), id)
		if isThere := err == nil; isThere == (who == dead) {
			t.Errorf("container of %+v is there: %t", who, isThere)
		}
	}
}

// provideNow makes sure that there is an image.
func (r *Runner) provideNow(t *testing.T) {
	t.Helper()
	if err := r.engine.Provision(t.Context()); err != nil {
		t.Fatal(err)
	}
}

func (s *shelf) waitingCount() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.slots)
}

func (s *shelf) isReady() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, w := range s.slots {
		select {
		case <-w.ready:
		default:
			return false
		}
	}
	return len(s.slots) > 0
}

func waitUntil(t *testing.T, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(20 * time.Second); !holds(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("waited 20 s in vain")
		}
	}
}
