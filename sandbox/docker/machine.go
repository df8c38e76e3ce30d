package docker

import (
	"os"
	"os/exec"
	"os/user"
	"runtime"
	"slices"
	"strconv"
	"strings"
)

// machine is what decides which commands mend an engine here.
type machine struct {
	system  string // runtime.GOOS
	root    bool
	user    string // name of the person, or the number where there is no name
	sudo    bool
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
		user:    userName(),
		sudo:    has("sudo"),
		systemd: systemdErr == nil,
		apt:     has("apt-get"),
		docker:  has("dockerd") || has("/usr/sbin/dockerd"), // that folder is not on everybody's path
		podman:  has("podman"),
	}
}

// userName is the name, not $USER: that is inherited by whoever the process became.
func userName() string {
	uid := strconv.Itoa(os.Geteuid())
	if found, err := user.LookupId(uid); err == nil {
		return found.Username
	}
	return uid
}

// isMember says whether the person is in a group by now, whatever this process has inherited.
func (m machine) isMember(group *user.Group) bool {
	found, err := user.Lookup(m.user)
	if err != nil {
		return false
	}
	ids, err := found.GroupIds()
	return err == nil && slices.Contains(ids, group.Gid)
}

// asRoot is a command as this person has root do it.
func (m machine) asRoot(command string) string {
	switch {
	case m.root:
		return command
	case m.sudo && strings.ContainsAny(command, "|&;()"):
		return "sudo sh -c '" + command + "'"
	case m.sudo:
		return "sudo " + command
	default:
		return "su -c '" + command + "'"
	}
}

// install brings an engine to a machine that has none.
func (m machine) install() []string {
	const manual = "https://docs.docker.com/engine/install/"
	switch {
	case m.system == "darwin":
		return []string{"brew install --cask docker && open -a Docker", manual}
	case m.podman:
		return []string{m.podmanService("start", !m.root)}
	case m.apt:
		return []string{m.asRoot("apt-get install -y docker.io"), manual}
	default:
		return []string{manual}
	}
}

// service starts or restarts the engine behind a socket in one of the usual places.
func (m machine) service(socket, verb string) string {
	perUser := strings.HasPrefix(socket, "/run/user/")
	switch {
	case m.system == "darwin":
		return "open -a Docker"
	case strings.Contains(socket, "podman"):
		return m.podmanService(verb, perUser)
	case perUser:
		return "systemctl --user " + verb + " docker"
	case m.systemd:
		return m.asRoot("systemctl " + verb + " docker")
	default:
		return m.asRoot(m.daemon(verb))
	}
}

// daemon starts dockerd without systemd: by its script, and where that fails (in a container, say, it may not raise the
// limits that it wants to) directly.
func (m machine) daemon(verb string) string {
	directly := "setsid dockerd >/var/log/dockerd.log 2>&1 & sleep 3"
	if verb == "restart" {
		directly = "kill -KILL $(cat /var/run/docker.pid); sleep 1; " + directly
	}
	return "service docker " + verb + " || (" + directly + ")"
}

// podmanService starts Podman's API socket; without systemd, one of the person's own.
func (m machine) podmanService(verb string, perUser bool) string {
	switch {
	case !m.systemd:
		return ownPodman("")
	case perUser:
		return "systemctl --user " + verb + " podman.socket"
	default:
		return m.asRoot("systemctl " + verb + " podman.socket")
	}
}

// podmanUnder starts a Podman service with a runtime of its own; one that is not there is installed before.
func (m machine) podmanUnder(runtime string, isThere bool) string {
	if isThere || !m.apt {
		return ownPodman(runtime)
	}
	return m.asRoot("apt-get install -y "+runtime) + " && " + ownPodman(runtime)
}

func ownPodman(runtime string) string {
	const socket = "unix:///tmp/pyprep-podman.sock"
	if runtime != "" {
		runtime = "--runtime " + runtime + " "
	}
	return "(podman " + runtime + "system service -t 0 " + socket + " >/dev/null 2>&1 &) && sleep 1 && export DOCKER_HOST=" + socket
}
