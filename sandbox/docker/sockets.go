package docker

import (
	"context"
	"errors"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"time"
)

const (
	defaultSocket = "/var/run/docker.sock"
	dialPatience  = 500 * time.Millisecond
)

// reachability says what came of knocking at a socket; more is better.
type reachability uint8

const (
	reachAbsent  reachability = iota // no such file
	reachSilent                      // a file, and nobody listens
	reachRefused                     // this user may not
	reachOpen
)

// dialSocket knocks at a unix socket.
func dialSocket(path string) reachability {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return reachAbsent
	}
	dialer := net.Dialer{Timeout: dialPatience}
	conn, err := dialer.DialContext(context.Background(), "unix", path) // bounded by the patience: a local knock
	switch {
	case err == nil:
		_ = conn.Close()
		return reachOpen
	case errors.Is(err, fs.ErrPermission):
		return reachRefused
	default:
		return reachSilent
	}
}

// fromSockets takes the first well-known socket that answers, else the one that comes nearest to it.
func (e environment) fromSockets() Endpoint {
	best := Endpoint{Host: "unix://" + defaultSocket, Origin: OriginDefault}
	bestReach := reachAbsent
	for _, candidate := range e.sockets() {
		reach := e.reach(candidate.socketPath())
		if reach > bestReach {
			best, bestReach = candidate, reach
		}
		if reach == reachOpen {
			break
		}
	}
	return best
}

// sockets lists where engines listen by default.
func (e environment) sockets() []Endpoint {
	list := []Endpoint{{Host: "unix://" + defaultSocket, Origin: OriginDefault}}
	add := func(origin Origin, parts ...string) {
		list = append(list, Endpoint{Host: "unix://" + filepath.Join(parts...), Origin: origin})
	}
	runtimeDir := e.getenv("XDG_RUNTIME_DIR")
	if e.home != "" {
		add(OriginDefault, e.home, ".docker", "run", "docker.sock")
		add(OriginDefault, e.home, ".docker", "desktop", "docker.sock")
	}
	if runtimeDir != "" {
		add(OriginDefault, runtimeDir, "docker.sock")
		add(OriginPodman, runtimeDir, "podman", "podman.sock")
	}
	add(OriginPodman, "/run/podman/podman.sock")
	if e.home != "" {
		add(OriginPodman, e.home, ".local", "share", "containers", "podman", "machine", "podman.sock")
	}
	return list
}
