package docker

import (
	"os"
	"os/exec"
	"runtime"
	"strings"
)

// machine is what decides which commands mend an engine here.
type machine struct {
	system  string // runtime.GOOS
	root    bool
	systemd bool
	apt     bool
	docker  bool // dockerd is installed
	podman  bool
}

func thisMachine() machine {
	has := func(program string) bool { _, err := exec.LookPath(program); return err == nil }
	_, systemdErr := os.Stat("/run/systemd/system")
	return machine{
		system:  runtime.GOOS,
		root:    os.Geteuid() == 0,
		systemd: systemdErr == nil,
		apt:     has("apt-get"),
		docker:  has("dockerd"),
		podman:  has("podman"),
	}
}

// asRoot puts sudo in front where it is needed.
func (m machine) asRoot(command string) string {
	if m.root {
		return command
	}
	return "sudo " + command
}

func (m machine) installHints(at Endpoint) []string {
	switch {
	case at.Origin == OriginHost:
		return []string{"unset DOCKER_HOST"}
	case at.Origin == OriginContext:
		return []string{"docker context use default"}
	case m.docker || at.Origin == OriginPodman:
		return m.startHints(at)
	case m.system == "darwin":
		return []string{"brew install --cask docker && open -a Docker"}
	case m.podman:
		return []string{"systemctl --user start podman.socket"}
	case m.apt:
		return []string{m.asRoot("apt-get install -y docker.io"), "https://docs.docker.com/engine/install/"}
	default:
		return []string{"https://docs.docker.com/engine/install/"}
	}
}

func (m machine) startHints(at Endpoint) []string { return m.serviceHints(at, "start") }

func (m machine) restartHints(at Endpoint) []string { return m.serviceHints(at, "restart") }

func (m machine) serviceHints(at Endpoint, verb string) []string {
	socket := at.socketPath()
	perUser := strings.HasPrefix(socket, "/run/user/")
	switch {
	case strings.Contains(socket, "podman") && perUser:
		return []string{"systemctl --user " + verb + " podman.socket"}
	case strings.Contains(socket, "podman"):
		return []string{m.asRoot("systemctl " + verb + " podman.socket")}
	case m.system == "darwin":
		return []string{"open -a Docker"}
	case perUser:
		return []string{"systemctl --user " + verb + " docker"}
	case socket == "":
		return []string{"docker context ls"}
	case m.systemd:
		return []string{m.asRoot("systemctl " + verb + " docker")}
	default:
		return []string{m.asRoot("service docker " + verb)}
	}
}

// otherPodman starts a Podman service with a runtime of its own; one that is not there is installed before.
func (m machine) otherPodman(runtime string, isThere bool) string {
	service := "(podman --runtime " + runtime + " system service -t 0 unix:///tmp/pyprep-podman.sock &) && export DOCKER_HOST=unix:///tmp/pyprep-podman.sock"
	if isThere || !m.apt {
		return service
	}
	return m.asRoot("apt-get install -y "+runtime) + " && " + service
}

func (m machine) permissionHints(at Endpoint) []string {
	if at.socketPath() != defaultSocket {
		return []string{`sudo chown "$USER" ` + at.socketPath(), "unset DOCKER_HOST"}
	}
	return []string{`sudo usermod -aG docker "$USER" && newgrp docker`}
}
