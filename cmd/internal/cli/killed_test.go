package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"testing"
	"time"

	"pyprep/sandbox/sandboxtest"
)

// killsVariable says how many processes TestEngineKilledAtAnyMoment kills; a few when it is not set.
const killsVariable = "PYPREP_TEST_KILLS"

// TestEngineKilledAtAnyMoment kills pyprep at random moments of a grading, with no chance to clean up. The next start
// removes what was left on the engine, and no attempt is lost that was told.
func TestEngineKilledAtAnyMoment(t *testing.T) {
	if testing.Short() {
		t.Skip("engine suite: run make test")
	}
	t.Parallel()
	needEngine(t)
	kills := 6
	if text := os.Getenv(killsVariable); text != "" {
		var err error
		if kills, err = strconv.Atoi(text); err != nil {
			t.Fatal(err)
		}
	}
	p := newKillable(t)
	began := time.Now()
	p.run(t.Context(), t, 0, "test", "two-sum", p.file, "--json")
	whole := time.Since(began)
	told := 1
	for i := range kills {
		args := []string{"test", "two-sum", p.file, "--json"}
		if i%3 == 2 {
			args[0] = "watch" // never ends by itself, and holds a second container that waits
		}
		moment := rand.N(whole * 3 / 2)
		ctx, cancel := context.WithTimeout(t.Context(), moment)
		told += bytes.Count(p.run(ctx, t, -1, args...), []byte(`"verdict":"accepted","summary"`))
		cancel()
	}
	told += bytes.Count(p.run(t.Context(), t, 0, "test", "two-sum", p.file, "--json"), []byte(`"verdict":"accepted","summary"`))
	p.expectNothingLeft(t)
	var history struct{ Attempts []json.RawMessage }
	if err := json.Unmarshal(p.run(t.Context(), t, 0, "history", "--json", "--limit", "0"), &history); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d kills within %v, %d verdicts told, %d attempts kept", kills, whole*3/2, told, len(history.Attempts))
	if len(history.Attempts) < told {
		t.Errorf("%d verdicts were told and %d attempts are kept", told, len(history.Attempts))
	}
}

// killable runs the real command line in processes of its own, with a home of its own.
type killable struct {
	program string
	file    string
	env     []string
}

func newKillable(t *testing.T) killable {
	t.Helper()
	program, err := exec.LookPath("pyprep") // as TestMain has put it on the path
	if err != nil {
		t.Fatal(err)
	}
	return killable{program, sandboxtest.RightTwoSum(t), append(os.Environ(), "PYPREP_HOME="+t.TempDir())}
}

// run returns what a command wrote to stdout until it ended, or was killed when ctx ended; code -1 allows either.
func (p killable) run(ctx context.Context, t *testing.T, code int, args ...string) []byte {
	t.Helper()
	command := exec.CommandContext(ctx, p.program, args...) // kills with SIGKILL
	command.Env = p.env
	var stderr bytes.Buffer
	command.Stderr = &stderr
	out, err := command.Output()
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) && ctx.Err() == nil {
		t.Fatal(err)
	}
	if got := command.ProcessState.ExitCode(); code >= 0 && got != code {
		t.Fatalf("pyprep %v: exit code %d, want %d: %s%s", args, got, code, out, stderr.Bytes())
	}
	return out
}

// expectNothingLeft asks the doctor, who counts what dead processes left.
func (p killable) expectNothingLeft(t *testing.T) {
	t.Helper()
	var report struct {
		Findings []struct{ Name, Value string }
	}
	if err := json.Unmarshal(p.run(t.Context(), t, -1, "doctor", "--json"), &report); err != nil {
		t.Fatal(err)
	}
	for _, finding := range report.Findings {
		if finding.Name == "leftovers" {
			t.Error(finding.Value)
		}
	}
	if len(report.Findings) == 0 {
		t.Error("the doctor found nothing at all")
	}
}
