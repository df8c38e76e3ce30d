package docker

import (
	"io/fs"
	"os"
	"os/user"
	"strconv"
	"syscall"
)

// absentFix mends that there is no socket.
func (e *Engine) absentFix() []string {
	switch {
	case e.endpoint.leave != "" && !e.isUsual():
		return e.elsewhere()
	case e.machine.docker || e.endpoint.Origin == OriginPodman:
		return []string{e.machine.service(e.endpoint.socketPath(), "start")}
	default:
		return e.machine.install()
	}
}

// silentFix mends that nobody listens at a socket.
func (e *Engine) silentFix() []string { return e.serviceFix("start") }

// hangFix mends an engine that does not answer, or stopped to.
func (e *Engine) hangFix() []string { return e.serviceFix("restart") }

func (e *Engine) serviceFix(verb string) []string {
	if e.isUsual() {
		return []string{e.machine.service(e.endpoint.socketPath(), verb)}
	}
	return e.elsewhere()
}

// isUsual says whether the endpoint is a socket in one of the usual places, so that it is known what starts it.
func (e *Engine) isUsual() bool {
	for _, usual := range newEnvironment(e.options.Getenv).sockets() {
		if usual.Host == e.endpoint.Host {
			return true
		}
	}
	return false
}

// elsewhere gives up an endpoint that somebody chose. What is in its place is mended if it does not answer either.
func (e *Engine) elsewhere() []string {
	there := newEnvironment(e.options.Getenv).fromSockets()
	instead := &Engine{endpoint: there, machine: e.machine, options: e.options}
	fix := e.endpoint.leave
	switch dialSocket(there.socketPath()) {
	case reachOpen:
	case reachRefused:
		fix += " && " + instead.permissionFix()[0]
	case reachSilent:
		fix += " && " + instead.silentFix()[0]
	case reachAbsent:
		fix += " && " + instead.absentFix()[0]
	}
	return []string{fix, "docker context ls"}
}

// pruneFix frees space where the images lie.
func (e *Engine) pruneFix() string {
	if e.podman {
		return "podman system prune"
	}
	return "docker system prune"
}

// permissionFix lets this person use a socket: through its group where that has the right.
func (e *Engine) permissionFix() []string {
	path := e.endpoint.socketPath()
	info, err := os.Stat(path)
	if err != nil { // not even its folder may be entered, which is how root's Podman is guarded
		return append([]string{ownPodman("")}, e.elsewhereIfChosen()...)
	}
	fix := e.machine.asRoot("chown " + e.machine.user + " " + path)
	if group := writingGroup(info); group != nil && !isNumber(e.machine.user) {
		fix = "newgrp " + group.Name // of a shell that is older than the membership, all that is missing
		if !e.machine.isMember(group) {
			fix = e.machine.asRoot("usermod -aG "+group.Name+" "+e.machine.user) + " && " + fix
		}
	}
	return append([]string{fix}, e.elsewhereIfChosen()...)
}

func (e *Engine) elsewhereIfChosen() []string {
	if e.endpoint.leave == "" {
		return nil
	}
	return e.elsewhere()
}

// writingGroup is the group whose members may use a socket; nil when there is none but root's.
func writingGroup(info fs.FileInfo) *user.Group {
	const groupWrites = 0o020
	stat, isUnix := info.Sys().(*syscall.Stat_t)
	if !isUnix || info.Mode()&groupWrites == 0 || stat.Gid == 0 {
		return nil
	}
	group, err := user.LookupGroupId(strconv.FormatUint(uint64(stat.Gid), 10))
	if err != nil {
		return nil
	}
	return group
}

func isNumber(text string) bool {
	_, err := strconv.Atoi(text)
	return err == nil
}
