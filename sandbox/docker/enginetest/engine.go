package enginetest

import (
	"os"
	"os/exec"
	"runtime"
	"testing"
)

// Options say what is special about an engine. The zero value is a plain one on a unix socket.
type Options struct {
	// TLS makes it listen on TCP, too, for clients that have a certificate of its authority.
	TLS bool
	// Runtimes are further runtimes, by name, and the programs that they are.
	Runtimes map[string]string
	// WithoutCgroup hides a controller of cgroup v1, so that the engine can't set its limits.
	WithoutCgroup string
}

// WhyNot says why there can't be an engine of a test's own here; "" when there can.
func WhyNot() string {
	switch {
	case runtime.GOOS != "linux":
		return "an engine of the test's own needs Linux"
	case os.Geteuid() != 0:
		return "an engine of the test's own needs root"
	default:
		if _, err := exec.LookPath("dockerd"); err != nil {
			return "an engine of the test's own needs dockerd (Debian: apt-get install docker.io)"
		}
		return ""
	}
}

// Start starts an engine and waits until it answers. It ends with the test; where there can be none, the test is
// skipped and says why.
func Start(t *testing.T, options Options) *Engine {
	t.Helper()
	if testing.Short() {
		t.Skip("engine suite: run make test")
	}
	if why := WhyNot(); why != "" {
		t.Skip(why)
	}
	return start(t, options)
}
