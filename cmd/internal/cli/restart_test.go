package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"pyprep/grader"
	"pyprep/sandbox/docker"
	"pyprep/sandbox/docker/enginetest"
)

const (
	// restartsVariable says how many times the engine is restarted; the default keeps `make test` short.
	restartsVariable = "PYPREP_TEST_RESTARTS"
	usualRestarts    = 3
	// restartSpan is how long after its start a run may be hit: it takes that long on an engine that lives.
	restartSpan = 3 * time.Second
	// endBound is how long a run whose engine was restarted may take to end.
	endBound = 60 * time.Second
)

// needsTime is right, and takes its time: 28 cases of 70 ms.
const needsTime = `import time


def two_sum(nums, target):
    time.sleep(0.07)
    place = {}
    for i, value in enumerate(nums):
        if target - value in place:
            return [place[target - value], i]
        place[value] = i
`

// TestEngineRestartsUnderARun kills and restarts an engine of the test's own while pyprep grades on it, at moments that
// are spread over the run. A right solution is accepted, or the engine is named as the fault; the next start leaves
// nothing. PYPREP_TEST_RESTARTS=20 go test -run RestartsUnderARun -v ./cmd/internal/cli
func TestEngineRestartsUnderARun(t *testing.T) {
	t.Parallel()
	rounds := restarts(t)
	own := enginetest.Start(t, enginetest.Options{})
	giveImage(t, own)
	file := filepath.Join(t.TempDir(), "slow.py")
	if err := os.WriteFile(file, []byte(needsTime), 0o600); err != nil {
		t.Fatal(err)
	}
	p := program{env: []string{"DOCKER_HOST=" + own.Host, "HOME=" + t.TempDir(), "PYPREP_HOME=" + t.TempDir()}}
	accepted, told := 0, 0
	for round := range rounds {
		signal := []syscall.Signal{syscall.SIGKILL, syscall.SIGTERM}[round%2]
		run := p.start(t, "test", "two-sum", file, "--json")
		time.Sleep(restartSpan * time.Duration(round) / time.Duration(rounds)) // the moment is what varies
		own.Signal(signal)
		own.Wait()
		own.Boot()
		switch code := run.wait(t); {
		case code == exitSolved && run.verdict(t) == string(grader.Accepted):
			accepted++
		case code == exitUnavailable && run.isTold() && run.stdout.Len() == 0:
			told++
			t.Logf("round %d, %v: %s", round, signal, run.stderr.String())
		case code == exitUnavailable && run.isTold() && run.verdict(t) == string(grader.Accepted):
			accepted++ // and its container could not be removed any more
			t.Logf("round %d, %v: %s", round, signal, run.stderr.String())
		default:
			t.Errorf("round %d, %v: exit code %d\n%s%s", round, signal, code, run.stdout.String(), run.stderr.String())
		}
		again := p.start(t, "test", "two-sum", file, "--first", "-c", "1", "--json")
		if code := again.wait(t); code != exitSolved {
			t.Errorf("round %d: after the restart: exit code %d\n%s", round, code, again.stderr.String())
		}
		if left := own.Containers(); len(left) != 0 {
			t.Errorf("round %d: %d containers are left", round, len(left))
		}
	}
	t.Logf("%d restarts: %d accepted, %d told that the engine failed", rounds, accepted, told)
}

func restarts(t *testing.T) int {
	t.Helper()
	given := os.Getenv(restartsVariable)
	if given == "" {
		return usualRestarts
	}
	rounds, err := strconv.Atoi(given)
	if err != nil {
		t.Fatalf("%s: %v", restartsVariable, err)
	}
	return rounds
}

// giveImage copies the sandbox image from the machine's engine.
func giveImage(t *testing.T, own *enginetest.Engine) {
	t.Helper()
	machines, err := docker.Connect(t.Context(), docker.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = machines.Close() }()
	if err := machines.Provision(t.Context()); err != nil {
		t.Fatal(err)
	}
	tag, err := machines.ImageTag()
	if err != nil {
		t.Fatal(err)
	}
	own.TakeImage(machines.Endpoint().Host, tag)
}

// program starts pyprep as a process of its own.
type program struct{ env []string }

// programRun is one process.
type programRun struct {
	command        *exec.Cmd
	stdout, stderr bytes.Buffer
}

func (p program) start(t *testing.T, args ...string) *programRun {
	t.Helper()
	path, err := exec.LookPath("pyprep") // as TestMain has put it on the path
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), endBound)
	t.Cleanup(cancel)
	run := &programRun{command: exec.CommandContext(ctx, path, args...)}
	run.command.Env = append(os.Environ(), p.env...)
	run.command.Stdout, run.command.Stderr = &run.stdout, &run.stderr
	if err := run.command.Start(); err != nil {
		t.Fatal(err)
	}
	return run
}

// wait returns the exit code.
func (r *programRun) wait(t *testing.T) int {
	t.Helper()
	err := r.command.Wait()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return r.command.ProcessState.ExitCode()
}

func (r *programRun) verdict(t *testing.T) string {
	t.Helper()
	var report struct{ Verdict string }
	if err := json.Unmarshal(r.stdout.Bytes(), &report); err != nil {
		t.Errorf("%v: %s", err, r.stdout.String())
	}
	return report.Verdict
}

// isTold says whether an error names the engine and what to do about it.
func (r *programRun) isTold() bool {
	said := r.stderr.String()
	return strings.Contains(said, "pyprep: error: ") && strings.Contains(said, "engine") && strings.Contains(said, "\nhint: ")
}
