package sandboxtest

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"pyprep/sandbox"
)

// Factory makes the runner under test, for one scenario; the zero Scenario stands for a job whose cases all report.
// The suite closes the runner.
type Factory func(t *testing.T, scenario Scenario) sandbox.Runner

// Suite says what a runner under test can do.
type Suite struct {
	New Factory
	// Confined: run the scenarios that only a real sandbox can show, too.
	Confined bool
	// Scripted: the runner runs nothing, so what depends on code is left out.
	Scripted bool
	// Untraced: its Python is too old to record what a case does.
	Untraced bool
	// Left, when set, counts what is left of a runner after it was closed.
	Left func(t *testing.T) int
}

// Conformance holds a runner to the contract of [sandbox.Runner].
func Conformance(t *testing.T, suite Suite) {
	t.Helper()
	for _, scenario := range Scenarios() {
		if scenario.Confined && !suite.Confined && !suite.Scripted {
			continue
		}
		if scenario.Job.Trace != nil && suite.Untraced {
			continue
		}
		t.Run(scenario.Name, func(t *testing.T) { suite.runScenario(t, scenario) })
	}
	t.Run("stops when told to", suite.stops)
	t.Run("stops at the total limit", suite.totals)
	t.Run("is cancelled", suite.cancels)
	t.Run("many cases", suite.many)
	t.Run("several jobs at once", suite.parallel)
	t.Run("closed", suite.closes)
	if !suite.Scripted {
		t.Run("a source that does not compile", suite.source)
		t.Run("a case with limits of its own", suite.ownLimits)
	}
	if suite.Left != nil {
		if left := suite.Left(t); left != 0 {
			t.Errorf("%d things are left", left)
		}
	}
}

// open makes a runner and sees to it that closing it leaves no error.
func (s Suite) open(t *testing.T, scenario Scenario) sandbox.Runner {
	t.Helper()
	runner := s.New(t, scenario)
	t.Cleanup(func() {
		if err := runner.Close(context.WithoutCancel(t.Context())); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return runner
}

func (s Suite) runScenario(t *testing.T, scenario Scenario) {
	t.Helper()
	var results []sandbox.CaseResult
	outcome, err := s.open(t, scenario).Run(t.Context(), scenario.Job, func(result sandbox.CaseResult) bool {
		results = append(results, result)
		return true
	})
	if err != nil {
		t.Fatal(err)
	}
	if outcome.Source.Index != -1 || !compiles(outcome.Source.Report) {
		t.Fatalf("source step: %+v, report %q", outcome.Source, outcome.Source.Report)
	}
	if len(results) != len(scenario.Want) || outcome.Ran != len(results) {
		t.Fatalf("%d results of %d cases, want %d", len(results), outcome.Ran, len(scenario.Want))
	}
	for index, want := range scenario.Want {
		if results[index].Index != index {
			t.Errorf("result %d says it is %d", index, results[index].Index)
		}
		want.check(t, results[index])
	}
}

// one is a job with n cases that all report 1.
func one(n int) sandbox.Job {
	inputs := make([]string, n)
	for i := range inputs {
		inputs[i] = "t0:"
	}
	return function("def f():\n    return 1\n", inputs...)
}

func (s Suite) stops(t *testing.T) {
	seen := 0
	outcome, err := s.open(t, Scenario{}).Run(t.Context(), one(5), func(sandbox.CaseResult) bool { seen++; return seen < 2 })
	if err != nil || seen != 2 || outcome.Ran != 2 {
		t.Errorf("%d results, outcome %+v, err %v; want 2 cases", seen, outcome, err)
	}
}

func (s Suite) totals(t *testing.T) {
	slow := Scenario{Want: make([]Want, 5)}
	for i := range slow.Want {
		slow.Want[i] = Want{Status: sandbox.StatusReported, AtLeast: 100 * time.Millisecond}
	}
	job := function("import time\ndef f():\n    time.sleep(0.1)\n    return 1\n", "t0:", "t0:", "t0:", "t0:", "t0:")
	job.Limits.Total = 150 * time.Millisecond
	outcome, err := s.open(t, slow).Run(t.Context(), job, func(sandbox.CaseResult) bool { return true })
	if err != nil || outcome.Ran == 0 || outcome.Ran > 2 || !outcome.OutOfTotal {
		t.Errorf("outcome %+v, err %v; want at most 2 cases and out of total", outcome, err)
	}
}

func (s Suite) cancels(t *testing.T) {
	left := errors.New("the person left")
	ctx, cancel := context.WithCancelCause(t.Context())
	defer cancel(nil)
	job := function("import time\ndef f(bad):\n    if bad:\n        time.sleep(60)\n    return 1\n", "t1:F", "t1:T")
	time.AfterFunc(10*time.Second, func() { cancel(errors.New("too late")) })
	started := time.Now()
	_, err := s.open(t, Scenario{}).Run(ctx, job, func(sandbox.CaseResult) bool {
		cancel(left)
		return true
	})
	if !errors.Is(err, left) {
		t.Errorf("err %v, want the cause of the cancelling", err)
	}
	if took := time.Since(started); took > 8*time.Second {
		t.Errorf("a cancelled run took %v", took)
	}
}

func (s Suite) many(t *testing.T) {
	const cases = 300
	job := one(cases)
	job.Limits.Total = 0
	next := 0
	outcome, err := s.open(t, Scenario{}).Run(t.Context(), job, func(result sandbox.CaseResult) bool {
		if result.Index != next || result.Status != sandbox.StatusReported {
			t.Errorf("result %d: %+v", next, result)
		}
		next++
		return !t.Failed()
	})
	if err != nil || outcome.Ran != cases {
		t.Errorf("ran %d of %d, err %v", outcome.Ran, cases, err)
	}
}

func (s Suite) parallel(t *testing.T) {
	runner := s.open(t, Scenario{})
	var jobs sync.WaitGroup
	for range 3 {
		jobs.Go(func() {
			outcome, err := runner.Run(t.Context(), one(3), func(sandbox.CaseResult) bool { return true })
			if err != nil || outcome.Ran != 3 {
				t.Errorf("ran %d of 3, err %v", outcome.Ran, err)
			}
		})
	}
	jobs.Wait()
}

func (s Suite) closes(t *testing.T) {
	runner := s.New(t, Scenario{})
	runner.Prepare(sandbox.DefaultLimits())
	if err := runner.Close(t.Context()); err != nil {
		t.Errorf("close: %v", err)
	}
	if err := runner.Close(t.Context()); err != nil {
		t.Errorf("close again: %v", err)
	}
	if _, err := runner.Run(t.Context(), one(1), func(sandbox.CaseResult) bool { return true }); err == nil {
		t.Error("a closed runner runs")
	}
}

func (s Suite) source(t *testing.T) {
	job := one(1)
	job.Source = []byte("def f(:\n")
	ran := 0
	outcome, err := s.open(t, Scenario{}).Run(t.Context(), job, func(sandbox.CaseResult) bool { ran++; return true })
	if err != nil || ran != 0 || !strings.Contains(string(outcome.Source.Report), "s6:syntax") {
		t.Errorf("%d cases ran, source %q, err %v", ran, outcome.Source.Report, err)
	}
}

func (s Suite) ownLimits(t *testing.T) {
	job := function("def f():\n    print('x' * 5000)\n    return 1\n", "t0:", "t0:")
	own := job.Limits
	own.OutputBytes = 1000
	job.Cases[1].Limits = &own
	var statuses []sandbox.Status
	_, err := s.open(t, Scenario{}).Run(t.Context(), job, func(result sandbox.CaseResult) bool {
		statuses = append(statuses, result.Status)
		return true
	})
	if err != nil || len(statuses) != 2 || statuses[0] != sandbox.StatusReported || statuses[1] != sandbox.StatusOutputLimit {
		t.Errorf("statuses %v, err %v", statuses, err)
	}
}
