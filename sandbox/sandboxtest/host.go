package sandboxtest

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"pyprep/sandbox"
	"pyprep/sandbox/harness"
	"pyprep/sandbox/wire"
)

const (
	hostHello    = 20 * time.Second
	oldestPython = "3.11"
	// versionScript ends with the interpreter itself: the python3 of a version manager looks for it at each start.
	versionScript = `import sys; print("%d.%d" % sys.version_info[:2], sys.version_info >= (3, 11), hasattr(sys, "monitoring"), sys.executable or "")`
)

// Host runs jobs with the real harness in a process of this machine. Nothing is confined: for tests with code of their
// own only. It knows no memory limit.
type Host struct {
	python string
	folder string
	traces bool

	mu      sync.Mutex
	closed  bool
	running sync.WaitGroup
}

var _ sandbox.Runner = (*Host)(nil)

// NewHost returns a host runner that is closed when the test ends. The test fails where there is no Python 3.11 or newer.
func NewHost(tb testing.TB) *Host {
	tb.Helper()
	python, err := exec.LookPath("python3")
	if err != nil {
		tb.Fatalf("the host runner needs python3 (%s or newer): %v", oldestPython, err)
	}
	out, err := exec.CommandContext(tb.Context(), python, "-c", versionScript).Output()
	said := strings.SplitN(strings.TrimSpace(string(out))+"   ", " ", 4)
	if err != nil || said[1] != "True" {
		tb.Fatalf("the host runner needs Python %s or newer: %s is %q (%v)", oldestPython, python, said[0], err)
	}
	h := &Host{python: cmp.Or(strings.TrimSpace(said[3]), python), folder: tb.TempDir(), traces: said[2] == "True"}
	if err := os.CopyFS(h.folder, harness.Files()); err != nil {
		tb.Fatalf("write the harness: %v", err)
	}
	tb.Cleanup(func() { _ = h.Close(context.WithoutCancel(tb.Context())) })
	return h
}

// Traces says whether this machine's Python can record what a case does; that takes 3.12.
func (h *Host) Traces() bool { return h.traces }

// Prepare does nothing: a process starts fast enough.
func (h *Host) Prepare(sandbox.Limits) {}

// Run runs a job; see [sandbox.Runner].
func (h *Host) Run(ctx context.Context, job sandbox.Job, each func(sandbox.CaseResult) bool) (sandbox.Outcome, error) {
	h.mu.Lock()
	if h.closed {
		h.mu.Unlock()
		return sandbox.Outcome{}, errors.New("the host runner is closed")
	}
	h.running.Add(1)
	h.mu.Unlock()
	defer h.running.Done()
	open := func(ctx context.Context) (*wire.Session, bool, error) {
		link, err := h.start(job.HashSeed)
		if err != nil {
			return nil, false, err
		}
		session, err := wire.Greet(ctx, link, hostHello)
		if err != nil {
			return nil, false, fmt.Errorf("%w; it said: %s", err, link.said.String())
		}
		return session, false, nil
	}
	return wire.Run(ctx, job, open, each, time.Now)
}

// Close waits for runs to end.
func (h *Host) Close(context.Context) error {
	h.mu.Lock()
	h.closed = true
	h.mu.Unlock()
	h.running.Wait()
	return nil
}

// process is a harness in a process of this machine.
type process struct {
	command *exec.Cmd
	in      io.WriteCloser
	out     io.ReadCloser
	said    *strings.Builder
	drop    sync.Once
}

func (h *Host) start(hashSeed uint32) (*process, error) {
	// Without the -B that containers have: nothing is compiled here, so the first process does it for those that follow.
	command := exec.Command(h.python, "-P", "-s", "-S", "-X", "utf8", filepath.Join(h.folder, harness.Main)) //nolint:noctx // Drop ends it
	command.Env = []string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + h.folder, "LANG=C.UTF-8",
		"PYTHONHASHSEED=" + strconv.FormatUint(uint64(hashSeed), 10),
	}
	p := &process{command: command, said: &strings.Builder{}}
	command.Stderr = p.said
	var err error
	if p.in, err = command.StdinPipe(); err == nil {
		p.out, err = command.StdoutPipe()
	}
	if err == nil {
		err = command.Start()
	}
	if err != nil {
		return nil, fmt.Errorf("start the harness: %w", err)
	}
	return p, nil
}

func (p *process) Read(b []byte) (int, error) { return p.out.Read(b) }

func (p *process) Write(b []byte) (int, error) { return p.in.Write(b) }

// Drop kills the harness and what it started. It waits for that: tests count what is left.
func (p *process) Drop() {
	p.drop.Do(func() {
		killTree(p.command.Process.Pid)
		_ = p.in.Close()
		_ = p.command.Wait()
	})
}

// Autopsy knows nothing: nobody counts what the kernel kills here.
func (p *process) Autopsy(context.Context) (wire.Death, error) { return wire.DeathUnknown, nil }

// Answers knows nothing of engines either.
func (p *process) Answers(context.Context) error { return nil }

// killTree stops a process, kills its descendants, then itself; where /proc does not list children, itself only.
func killTree(pid int) {
	process, err := os.FindProcess(pid)
	if err != nil {
		return
	}
	children, _ := os.ReadFile(fmt.Sprintf("/proc/%d/task/%d/children", pid, pid))
	_ = process.Kill()
	for _, child := range strings.Fields(string(children)) {
		if number, err := strconv.Atoi(child); err == nil {
			killTree(number)
		}
	}
}
