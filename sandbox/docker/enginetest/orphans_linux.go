package enginetest

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// A daemon that is killed while it makes a container forgets it: a shim, a process that waits to become the container,
// or a socket is left, and the next daemon does not look for them. That it was this engine's tells its cgroup, which
// lies in one of the engine's own.
const (
	cgroups     = "/sys/fs/cgroup"
	shimSockets = "/run/containerd/s" // of every containerd on the machine
)

// cgroupParent is the name of the cgroup that holds those of the engine's containers.
func (e *Engine) cgroupParent() string {
	sum := sha256.Sum256([]byte(e.dir))
	return "pyprep-test-" + hex.EncodeToString(sum[:6])
}

// removeOrphans kills what is left in the engine's cgroups, and removes them. It returns how many containers there were.
func (e *Engine) removeOrphans() int {
	found := map[string]bool{}
	parents, _ := filepath.Glob(filepath.Join(cgroups, "*", e.cgroupParent())) // cgroup v1: one for each controller
	parents = append(parents, filepath.Join(cgroups, e.cgroupParent()))
	for _, parent := range parents {
		containers, _ := filepath.Glob(filepath.Join(parent, "*", "cgroup.procs"))
		for _, list := range containers {
			folder := filepath.Dir(list)
			found[filepath.Base(folder)] = true
			killListed(list)
			removeSoon(folder)
		}
		removeSoon(parent)
	}
	for id := range found {
		_ = os.Remove(e.shimSocket(id))
	}
	return len(found)
}

// killListed kills the processes of a cgroup.
func killListed(list string) {
	text, _ := os.ReadFile(list)
	for line := range strings.FieldsSeq(string(text)) {
		if pid, err := strconv.Atoi(line); err == nil && pid > 1 {
			_ = syscall.Kill(pid, syscall.SIGKILL)
		}
	}
}

// removeSoon removes a cgroup as soon as the last of its processes is gone.
func removeSoon(folder string) {
	for range 50 {
		if err := syscall.Rmdir(folder); err == nil || os.IsNotExist(err) {
			return
		}
		time.Sleep(step)
	}
}

// shimSocket is where containerd's shim of a container listens.
func (e *Engine) shimSocket(id string) string {
	const namespace = "moby"
	containerd := filepath.Join(e.dir, "exec", "containerd", "containerd.sock")
	sum := sha256.Sum256([]byte(filepath.Join(containerd, namespace, id)))
	return filepath.Join(shimSockets, hex.EncodeToString(sum[:]))
}
