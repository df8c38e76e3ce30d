package docker

import (
	"os"
	"testing"
	"time"

	"pyprep/sandbox"
	"pyprep/sandbox/sandboxtest"
)

// endpointVariable names an engine that is neither the machine's nor the test's own, Podman's for one:
//
//	podman system service -t 0 unix:///tmp/podman.sock &
//	PYPREP_TEST_ENDPOINT=unix:///tmp/podman.sock go test -run TestEndpoint -v ./sandbox/docker
const endpointVariable = "PYPREP_TEST_ENDPOINT"

// TestEndpoint holds whatever engine is named to all that the machine's is held to. The image is made on it if need be.
func TestEndpoint(t *testing.T) {
	host := os.Getenv(endpointVariable)
	if host == "" {
		t.Skip(endpointVariable + " names no engine")
	}
	options := Options{Getenv: at(t, host).getenv}
	mustPrint(t, options)
	t.Run("conforms", func(t *testing.T) {
		sandboxtest.Conformance(t, sandboxtest.Suite{
			Confined: true,
			Left:     func(t *testing.T) int { t.Helper(); return leftAt(t, options) },
			New: func(t *testing.T, _ sandboxtest.Scenario) sandbox.Runner {
				t.Helper()
				return engineRunner(t, options)
			},
		})
	})
	t.Run("limits hold", func(t *testing.T) {
		for _, finding := range Diagnose(t.Context(), options).Findings {
			t.Logf("%s: %s: %s", finding.Level, finding.Name, finding.Text)
			if finding.Level > LevelNote {
				t.Errorf("%s does not hold", finding.Name)
			}
		}
	})
	t.Run("files are bounded", func(t *testing.T) { filesAreBounded(t, options) })
	t.Run("a warm container", func(t *testing.T) {
		warm := options
		warm.Warm = 1
		r := engineRunner(t, warm)
		r.Prepare(sandbox.DefaultLimits())
		waitUntil(t, func() bool { return r.warm.isReady() })
		if outcome, _ := first(t, r, printing("1", 1)); !outcome.Warm {
			t.Errorf("outcome %+v, want a warm start", outcome)
		}
	})
	t.Run("an image through a file", func(t *testing.T) {
		e := connect(t, options)
		transfer(t, e, e)
		mustPrint(t, options)
	})
	t.Run("a runtime that is not there", func(t *testing.T) {
		asking := options
		asking.Runtime = "nope"
		_, err := New(t.Context(), asking)
		wantUnavailable(t, err, "runtime", "")
	})
}

// filesAreBounded fills the scratch folder with empty files. A count ends it, or what they take of memory; and since
// that is the kernel's own, it may be the whole sandbox that has to go for it.
func filesAreBounded(t *testing.T, options Options) {
	t.Helper()
	job := printing("1", 2)
	job.Source = []byte("import os, sys\nif sys.stdin.read():\n    n = 0\n    while True:\n        os.close(os.open(f'/tmp/{n}', os.O_CREAT))\n        n += 1\nprint(1)\n")
	job.Cases[0].Input = []byte("fill")
	job.Limits.CaseCPU, job.Limits.CaseWall, job.Limits.Total = 30*time.Second, 60*time.Second, 2*time.Minute
	var results []sandbox.CaseResult
	if _, err := engineRunner(t, options).Run(t.Context(), job, func(result sandbox.CaseResult) bool {
		results = append(results, result)
		return true
	}); err != nil {
		t.Fatal(err)
	}
	if got := results[0].Status; got != sandbox.StatusMemoryLimit && got != sandbox.StatusReported && got != sandbox.StatusLost {
		t.Errorf("filling ended with %s", got)
	}
	if len(results) != 2 || results[1].Status != sandbox.StatusReported {
		t.Errorf("the next case: %+v", results)
	}
}
