package enginetest

import (
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

const (
	bootPatience = 30 * time.Second
	stopPatience = 20 * time.Second
	step         = 20 * time.Millisecond
)

// Engine is a dockerd that belongs to a test.
type Engine struct {
	Host    string // unix://…
	TLSHost string // tcp://…, with Options.TLS
	Certs   string // folder of ca.pem, cert.pem and key.pem for clients

	t      *testing.T
	dir    string
	args   []string
	hidden string
	killed bool // a daemon was, once
	daemon *exec.Cmd
	ended  chan struct{} // closed when daemon has ended
}

func start(t *testing.T, options Options) *Engine {
	t.Helper()
	dir := t.TempDir()
	e := &Engine{t: t, dir: dir, hidden: options.WithoutCgroup, Host: "unix://" + filepath.Join(dir, "engine.sock")}
	config := filepath.Join(dir, "daemon.json") // not the machine's, which would name the machine's folders
	if err := os.WriteFile(config, []byte("{}"), 0o600); err != nil {
		t.Fatal(err)
	}
	e.args = []string{
		"--config-file", config, "--data-root", filepath.Join(dir, "data"), "--exec-root", filepath.Join(dir, "exec"),
		"--pidfile", filepath.Join(dir, "pid"), "--host", e.Host, "--bridge=none", "--iptables=false", "--ip6tables=false",
		"--shutdown-timeout", "2", "--exec-opt", "native.cgroupdriver=cgroupfs", "--cgroup-parent", "/" + e.cgroupParent(),
	}
	for name, path := range options.Runtimes {
		e.args = append(e.args, "--add-runtime", name+"="+path)
	}
	if options.TLS {
		e.secure()
	}
	t.Cleanup(e.clear)
	e.Boot()
	return e
}

// secure adds a TCP address where both sides show certificates.
func (e *Engine) secure() {
	e.t.Helper()
	e.TLSHost = "tcp://" + freeAddress(e.t)
	e.Certs = filepath.Join(e.dir, "client")
	server := filepath.Join(e.dir, "server")
	authority := NewAuthority(e.t)
	authority.IssueServer(server)
	authority.IssueClient(e.Certs)
	e.args = append(e.args, "--host", e.TLSHost, "--tlsverify", "--tlscacert", filepath.Join(server, "ca.pem"),
		"--tlscert", filepath.Join(server, "cert.pem"), "--tlskey", filepath.Join(server, "key.pem"))
}

func freeAddress(t *testing.T) string {
	t.Helper()
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = listener.Close() }()
	return listener.Addr().String()
}

// Boot starts the daemon, which must not be running, and waits until it answers.
func (e *Engine) Boot() {
	e.t.Helper()
	said, err := os.OpenFile(e.logFile(), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		e.t.Fatal(err)
	}
	defer func() { _ = said.Close() }()
	daemon := exec.Command("dockerd", e.args...) //nolint:noctx // it ends with the test, not with a context
	// With the test, whatever ends that.
	daemon.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
	if e.hidden != "" {
		// In a mount namespace of its own: the machine's mounts stay as they are.
		daemon.Args = append([]string{"sh", "-c", `umount "$0" && exec dockerd "$@"`, "/sys/fs/cgroup/" + e.hidden}, e.args...)
		daemon.Path = "/bin/sh"
		daemon.SysProcAttr.Unshareflags = syscall.CLONE_NEWNS
	}
	daemon.Stdout, daemon.Stderr = said, said
	if err := daemon.Start(); err != nil {
		e.t.Fatal(err)
	}
	ended := make(chan struct{})
	go func() {
		_ = daemon.Wait()
		close(ended)
	}()
	e.daemon, e.ended = daemon, ended
	for end := time.Now().Add(bootPatience); !e.answers(); time.Sleep(step) {
		select {
		case <-ended:
			e.t.Fatalf("dockerd ended: %s", e.lastWords())
		default:
		}
		if time.Now().After(end) {
			e.t.Fatalf("dockerd does not answer: %s", e.lastWords())
		}
	}
}

// Signal sends a signal to the daemon.
func (e *Engine) Signal(signal syscall.Signal) {
	e.t.Helper()
	e.killed = e.killed || signal == syscall.SIGKILL
	if err := e.daemon.Process.Signal(signal); err != nil && !errors.Is(err, os.ErrProcessDone) {
		e.t.Fatal(err)
	}
}

// Wait returns when the daemon has ended, and fails the test when it does not.
func (e *Engine) Wait() {
	e.t.Helper()
	select {
	case <-e.ended:
	case <-time.After(stopPatience):
		e.t.Fatalf("dockerd does not end: %s", e.lastWords())
	}
	// Its containerd ends a moment later. The next dockerd would take up with it, and with a dead one, too, as long as
	// nobody has asked how it ended.
	defer func() { _ = os.Remove(filepath.Join(e.dir, "exec", "containerd", "containerd.pid")) }()
	for end := time.Now().Add(stopPatience); len(e.processes("containerd.toml")) > 0; time.Sleep(step) {
		if time.Now().After(end) {
			e.t.Fatalf("containerd does not end: %s", e.lastWords())
		}
	}
}

func (e *Engine) isRunning() bool {
	if e.ended == nil {
		return false
	}
	select {
	case <-e.ended:
		return false
	default:
		return true
	}
}

// clear ends the daemon and what it had running, and lets go of its mounts.
func (e *Engine) clear() {
	e.t.Helper()
	if e.ended != nil {
		if !e.isRunning() && len(e.processes("")) > 0 {
			e.Boot() // a daemon that died left containers; only one that runs removes them
		}
		if e.isRunning() {
			e.Signal(syscall.SIGCONT)
			e.removeContainers()
			e.Signal(syscall.SIGTERM)
			e.Wait()
		}
	}
	for end := time.Now().Add(stopPatience); len(e.processes("")) > 0 && time.Now().Before(end); time.Sleep(step) {
	}
	for _, pid := range e.processes("") {
		if !e.killed {
			e.t.Errorf("process %d of the test's engine was left", pid)
		}
		_ = syscall.Kill(pid, syscall.SIGKILL)
	}
	if orphans := e.removeOrphans(); orphans > 0 && !e.killed {
		e.t.Errorf("%d containers of the test's engine were left", orphans)
	}
	for _, mount := range e.mounts() {
		if err := syscall.Unmount(mount, syscall.MNT_DETACH); err != nil {
			e.t.Errorf("unmount %s: %v", mount, err)
		}
	}
	if e.t.Failed() {
		e.t.Logf("the end of the engine's log: %s", e.lastWords())
	}
}

// processes finds what belongs to the engine: each names a file of its folder on its command line.
func (e *Engine) processes(file string) []int {
	var found []int
	paths, _ := filepath.Glob("/proc/[0-9]*/cmdline")
	for _, path := range paths {
		line, err := os.ReadFile(path)
		var pid int
		if err != nil || !strings.Contains(string(line), e.dir+"/") || !strings.Contains(string(line), file) {
			continue
		}
		if _, err := fmt.Sscanf(path, "/proc/%d/cmdline", &pid); err == nil && pid != os.Getpid() {
			found = append(found, pid)
		}
	}
	return found
}

// mounts lists what is mounted below the folder, the innermost first.
func (e *Engine) mounts() []string {
	table, err := os.ReadFile("/proc/self/mounts")
	if err != nil {
		e.t.Error(err)
	}
	var found []string
	for line := range strings.Lines(string(table)) {
		if fields := strings.Fields(line); len(fields) > 1 && strings.HasPrefix(fields[1], e.dir+"/") {
			found = append([]string{fields[1]}, found...)
		}
	}
	return found
}

func (e *Engine) logFile() string { return filepath.Join(e.dir, "log") }

func (e *Engine) lastWords() string {
	const most = 2000
	said, _ := os.ReadFile(e.logFile())
	return string(said[max(0, len(said)-most):])
}
