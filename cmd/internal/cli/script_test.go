package cli

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/testscript"

	"pyprep/sandbox"
	"pyprep/sandbox/docker"
	"pyprep/sandbox/sandboxtest"
)

// onHost says to a script's pyprep that learner code runs on this machine's Python: the scripts' own code only.
const onHost = "PYPREP_TEST_ON_HOST"

// patience is ample for a loaded machine; nothing waits for it when all is well.
const patience = time.Minute

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"pyprep": func() {
			system := RealSystem()
			if os.Getenv(onHost) != "" {
				system.NewRunner = newHostRunner
			}
			os.Exit(mainOn(system))
		},
	})
}

// TestScripts runs testdata/script: on a real engine, which has to be there, and with -short on the host's Python.
func TestScripts(t *testing.T) {
	python := hostPython()
	program, err := exec.LookPath("pyprep") // as TestMain has put it on the path
	if err != nil {
		t.Fatal(err)
	}
	if !testing.Short() {
		needEngine(t)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       flag.Lookup("update").Value.String() == "true",
		Condition: func(cond string) (bool, error) {
			switch cond {
			case "engine":
				return !testing.Short(), nil
			case "sandbox":
				return !testing.Short() || python != "", nil
			case "tracing":
				return !testing.Short() || python != "" && hasMonitoring(python), nil
			case "root":
				return os.Getuid() == 0, nil
			case "devfull":
				_, err := os.Stat("/dev/full")
				return err == nil, nil
			}
			return false, fmt.Errorf("unknown condition %q", cond)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "json": matchJSON, "lines": waitForLines, "terminate": terminate, "talk": talk,
		},
		Setup: func(env *testscript.Env) error {
			env.Setenv("HOME", env.WorkDir)
			env.Setenv("PYPREP_HOME", filepath.Join(env.WorkDir, "home"))
			env.Setenv("PYPREP_NOW", "2026-03-02T09:00:00Z")
			env.Setenv("TZ", "UTC")
			env.Setenv("BIN", filepath.Dir(program))
			env.Setenv("GORACE", "atexit_sleep_ms=0") // or each of some 700 processes would wait a second at its end
			if err := os.CopyFS(filepath.Join(env.WorkDir, "sums"), os.DirFS("testdata/sums")); err != nil {
				return err
			}
			if testing.Short() && python == "" {
				return nil
			}
			if testing.Short() {
				env.Setenv(onHost, "1")
				env.Setenv("PATH", filepath.Dir(python)+string(filepath.ListSeparator)+env.Getenv("PATH"))
				return nil
			}
			return passEngine(env)
		},
	})
}

var _ = flag.Bool("update", false, "rewrite the files in testdata/script that cmp compares with")

// hostPython is the interpreter itself, for a version manager's shim does not work in another home; "" when it is too old.
func hostPython() string {
	const script = `import sys; print(sys.executable if sys.version_info >= (3, 11) else "")`
	out, err := exec.Command("python3", "-c", script).Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(out))
}

// hasMonitoring says whether an interpreter can record what code does, which takes 3.12.
func hasMonitoring(python string) bool {
	return exec.Command(python, "-c", "import sys; sys.monitoring").Run() == nil
}

// needEngine fails the test where there is no engine: these scripts prove nothing without one.
func needEngine(t *testing.T) {
	t.Helper()
	engine, err := docker.Connect(t.Context(), docker.Options{})
	if err != nil {
		t.Fatalf("the scripts need an engine (or go test -short): %v", err)
	}
	defer func() { _ = engine.Close() }()
	if err := engine.Provision(t.Context()); err != nil {
		t.Fatalf("the scripts need the sandbox image: %v", err)
	}
}

// passEngine lets a script's pyprep find the engine from its home of its own.
func passEngine(env *testscript.Env) error {
	for _, name := range []string{"DOCKER_HOST", "DOCKER_CONTEXT", "DOCKER_CERT_PATH", "DOCKER_TLS_VERIFY", "XDG_RUNTIME_DIR"} {
		if value := os.Getenv(name); value != "" {
			env.Setenv(name, value)
		}
	}
	config := os.Getenv("DOCKER_CONFIG")
	if config == "" {
		home, err := os.UserHomeDir()
		if err != nil {
			return err
		}
		config = filepath.Join(home, ".docker")
	}
	env.Setenv("DOCKER_CONFIG", config)
	return nil
}

// exits runs a program and checks its exit code: exits 2 pyprep show nothing.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE program [args...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	err = ts.Exec(args[1], args[2:]...)
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// matchJSON checks that a file, or stdout, is one JSON value like the wanted one, where "*" stands for anything. Keys
// have to be the same: one more or less is a difference.
func matchJSON(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: json stdout|FILE WANTED")
	}
	var got, want any
	for i, into := range []*any{&got, &want} {
		if err := json.Unmarshal([]byte(ts.ReadFile(args[i])), into); err != nil {
			ts.Fatalf("%s is not one JSON value: %v", args[i], err)
		}
	}
	if diff := cmp.Diff(want, wildcards(got, want)); diff != "" {
		ts.Fatalf("%s differs (- wanted, + there):\n%s", args[0], diff)
	}
}

// wildcards puts "*" into got where want has it.
func wildcards(got, want any) any {
	switch want := want.(type) {
	case string:
		if want == "*" {
			return want
		}
	case map[string]any:
		if got, ok := got.(map[string]any); ok {
			for key := range got {
				got[key] = wildcards(got[key], want[key])
			}
		}
	case []any:
		if got, ok := got.([]any); ok {
			for i := range min(len(got), len(want)) {
				got[i] = wildcards(got[i], want[i])
			}
		}
	}
	return got
}

// waitForLines waits until a file has so many lines.
func waitForLines(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: lines FILE N")
	}
	want, err := strconv.Atoi(args[1])
	ts.Check(err)
	path := ts.MkAbs(args[0])
	for end := time.Now().Add(patience); ; time.Sleep(5 * time.Millisecond) {
		text, err := os.ReadFile(path)
		if got := strings.Count(string(text), "\n"); err == nil && got >= want {
			return
		}
		if time.Now().After(end) {
			ts.Fatalf("%s never had %d lines: %q", args[0], want, text)
		}
	}
}

// terminate asks all background programs to end: testscript's kill knows no SIGTERM.
func terminate(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 0 {
		ts.Fatalf("usage: terminate")
	}
	for _, command := range ts.BackgroundCmds() {
		ts.Check(command.Process.Signal(syscall.SIGTERM))
	}
}

// newHostRunner is a Host for a process that is no test but was started by one.
func newHostRunner(ctx context.Context, _ RunnerOptions) (runner sandbox.Runner, err error) {
	defer func() {
		if failed := recover(); failed != nil {
			err = fmt.Errorf("host runner: %v", failed)
		}
	}()
	return sandboxtest.NewHost(&process{ctx: ctx}), nil
}

// process gives a Host what it wants of a test; the script's folder goes, with what is in it, when the script ends.
type process struct {
	testing.TB
	ctx context.Context
}

func (p *process) Helper()                         {}
func (p *process) Cleanup(func())                  {}
func (p *process) Context() context.Context        { return p.ctx }
func (p *process) Fatalf(text string, args ...any) { panic(fmt.Sprintf(text, args...)) }

func (p *process) TempDir() string {
	dir := filepath.Join(os.Getenv("WORK"), ".harness-"+strconv.Itoa(os.Getpid()))
	if err := os.Mkdir(dir, 0o755); err != nil {
		panic(err)
	}
	return dir
}
