package docker

import (
	"net"
	"os"
	"os/user"
	"path/filepath"
	"testing"

	"github.com/docker/docker/api/types/system"
)

func TestFixesOfADefaultEngine(t *testing.T) {
	t.Parallel()
	usual := Endpoint{Host: "unix://" + defaultSocket, Origin: OriginDefault}
	podman := Endpoint{Host: "unix:///run/podman/podman.sock", Origin: OriginPodman}
	for _, test := range []struct {
		name           string
		machine        machine
		endpoint       Endpoint
		absent, silent string
	}{
		{
			"root with systemd",
			machine{system: "linux", root: true, systemd: true, docker: true},
			usual,
			"systemctl start docker", "systemctl start docker",
		},
		{
			"a person with sudo",
			machine{system: "linux", sudo: true, systemd: true, docker: true},
			usual,
			"sudo systemctl start docker", "sudo systemctl start docker",
		},
		{
			"no systemd",
			machine{system: "linux", root: true, docker: true},
			usual,
			"service docker start || (setsid dockerd >/var/log/dockerd.log 2>&1 & sleep 3)",
			"service docker start || (setsid dockerd >/var/log/dockerd.log 2>&1 & sleep 3)",
		},
		{
			"no systemd and no sudo",
			machine{system: "linux", docker: true},
			usual,
			"su -c 'service docker start || (setsid dockerd >/var/log/dockerd.log 2>&1 & sleep 3)'",
			"su -c 'service docker start || (setsid dockerd >/var/log/dockerd.log 2>&1 & sleep 3)'",
		},
		{
			"no systemd, with sudo",
			machine{system: "linux", sudo: true, docker: true},
			usual,
			"sudo sh -c 'service docker start || (setsid dockerd >/var/log/dockerd.log 2>&1 & sleep 3)'",
			"sudo sh -c 'service docker start || (setsid dockerd >/var/log/dockerd.log 2>&1 & sleep 3)'",
		},
		{
			"nothing on Debian",
			machine{system: "linux", root: true, apt: true, systemd: true},
			usual,
			"apt-get install -y docker.io", "systemctl start docker",
		},
		{
			"only Podman, for a person",
			machine{system: "linux", podman: true, systemd: true},
			usual,
			"systemctl --user start podman.socket", "su -c 'systemctl start docker'",
		},
		{
			"only Podman, no systemd",
			machine{system: "linux", root: true, podman: true},
			podman,
			ownPodman(""), ownPodman(""),
		},
		{"a Mac", machine{system: "darwin"}, usual, "brew install --cask docker && open -a Docker", "open -a Docker"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			e := &Engine{machine: test.machine, endpoint: test.endpoint, options: Options{Getenv: at(t, "").getenv}}
			if got := e.absentFix()[0]; got != test.absent {
				t.Errorf("absent: %q, want %q", got, test.absent)
			}
			if got := e.silentFix()[0]; got != test.silent {
				t.Errorf("silent: %q, want %q", got, test.silent)
			}
		})
	}
}

// A socket is for its group where that may write, and else for its owner.
func TestFixOfASocketWithoutPermission(t *testing.T) {
	t.Parallel()
	socket := filepath.Join(t.TempDir(), "engine.sock")
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = listener.Close() }()
	fix := func(name string) string {
		e := &Engine{
			endpoint: Endpoint{Host: "unix://" + socket, Origin: OriginHost, leave: "unset DOCKER_HOST"},
			machine:  machine{system: "linux", sudo: true, user: name},
			options:  Options{Getenv: at(t, "unix://"+socket).getenv},
		}
		return e.permissionFix()[0]
	}
	if err := os.Chmod(socket, 0o600); err != nil {
		t.Fatal(err)
	}
	if got, want := fix("learner"), "sudo chown learner "+socket; got != want {
		t.Errorf("a socket of its owner alone: %q, want %q", got, want)
	}
	group, err := user.LookupGroup("daemon")
	if err != nil || os.Chown(socket, -1, 1) != nil || os.Chmod(socket, 0o660) != nil || group.Gid != "1" {
		t.Skip("only root can give a socket to a group, and here that would be the group daemon")
	}
	if got, want := fix("learner"), "sudo usermod -aG daemon learner && newgrp daemon"; got != want {
		t.Errorf("a socket of a group: %q, want %q", got, want)
	}
	if got, want := fix("daemon"), "newgrp daemon"; got != want {
		t.Errorf("for a member: %q, want %q", got, want)
	}
	if got, want := fix("65533"), "sudo chown 65533 "+socket; got != want {
		t.Errorf("for nobody with a name: %q, want %q", got, want)
	}
}

func TestDroppedLimits(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		warning string
		want    string
	}{
		{"Your kernel does not support memory limit capabilities or the cgroup is not mounted. Limitation discarded.", "memory"},
		{"Your kernel does not support pids limit capabilities or the cgroup is not mounted. PIDs limit discarded.", "pids"},
		{"Your kernel does not support CPU CFS scheduler. CPU period/quota discarded.", "cpu"},
		{"Your kernel does not support swap limit capabilities or the cgroup is not mounted. Memory limited without swap.", ""},
		{"Resource limits are not supported and ignored on cgroups V1 rootless systems", "memory, pids, cpu"},
		{"something else", ""},
	} {
		e := &Engine{endpoint: Endpoint{Host: "unix:///x", Origin: OriginHost}}
		err := e.checkWarnings([]string{test.warning})
		if (err == nil) != (test.want == "") {
			t.Errorf("%q: %v", test.warning, err)
		}
		if err != nil {
			wantUnavailable(t, err, "it does not enforce: "+test.want, "pyprep doctor")
		}
		e.options.AllowWeak = true
		if err := e.checkWarnings([]string{test.warning}); err != nil {
			t.Errorf("allowed: %v", err)
		}
	}
}

func TestRootlessOnCgroupV1LimitsNothing(t *testing.T) {
	t.Parallel()
	info := func(version string, options ...string) system.Info {
		return system.Info{CgroupVersion: version, SecurityOptions: options}
	}
	var docker Engine
	if !docker.limitsNothing(info("1", "name=seccomp", "name=rootless")) {
		t.Error("rootless on v1 passes")
	}
	if docker.limitsNothing(info("2", "name=rootless")) || docker.limitsNothing(info("1", "name=seccomp")) {
		t.Error("an engine that limits is refused")
	}
	socket := filepath.Join(t.TempDir(), "podman.sock")
	mustWrite(t, socket, nil)
	podman := Engine{podman: true, endpoint: Endpoint{Host: "unix://" + socket}}
	if os.Geteuid() == 0 && podman.limitsNothing(info("1", "name=seccomp")) {
		t.Error("root's Podman is refused")
	}
	if os.Chown(socket, 12345, -1) == nil && !podman.limitsNothing(info("1", "name=seccomp")) {
		t.Error("a person's Podman, which does not say that it is rootless, passes")
	}
}

func TestRuntimes(t *testing.T) {
	t.Parallel()
	info := system.Info{DefaultRuntime: "runc", Runtimes: map[string]system.RuntimeWithStatus{}}
	for name, path := range map[string]string{"runc": "/bin/sh", "crun": "/nowhere/crun"} {
		var runtime system.RuntimeWithStatus
		runtime.Path = path
		info.Runtimes[name] = runtime
	}
	docker := Engine{endpoint: Endpoint{Host: "unix:///x"}, machine: machine{system: "linux", apt: true, root: true}}
	podman := docker
	podman.podman = true
	for _, test := range []struct {
		name          string
		engine        Engine
		runtime       string
		problem, hint string
	}{
		{"none asked for", docker, "", "", ""},
		{"one that is there", docker, "crun", "", ""},
		{"a shim, which is in no list", docker, "io.containerd.kata.v2", "", ""},
		{"one that is not", docker, "nope", `no runtime "nope"; it has crun, runc`, "pyprep doctor --runtime runc"},
		{"Podman's own", podman, "runc", "", ""},
		{"another of Podman's", podman, "crun", "starts every container under runc", "apt-get install -y crun && (podman --runtime crun system service"},
	} {
		test.engine.options.Runtime = test.runtime
		err := test.engine.missingRuntime(info)
		if test.problem == "" {
			if err != nil {
				t.Errorf("%s: %v", test.name, err)
			}
			continue
		}
		wantUnavailable(t, err, test.problem, test.hint)
	}
	if got := podman.runtimeNames(info); len(got) != 1 || got[0] != "runc" {
		t.Errorf("Podman's runtimes are %v, want those that are there", got)
	}
}
