package docker

import (
	"context"
	"os"
	"slices"
	"strings"
	"syscall"

	"github.com/docker/docker/api/types/system"

	"pyprep/sandbox"
)

// allowFix goes on where limits are dropped, from now on.
const allowFix = "pyprep config allow_weak true"

// weakError is an engine that drops limits which the sandbox rests on.
type weakError struct{ dropped []string }

// Error names the limits.
func (e *weakError) Error() string { return "it does not enforce: " + strings.Join(e.dropped, ", ") }

func (e *Engine) refuseWeak(dropped []string) error {
	if len(dropped) == 0 || e.options.AllowWeak {
		return nil
	}
	return &sandbox.UnavailableError{
		Problem: "the engine at " + e.endpoint.String() + " would not confine the code (--allow-weak runs it all the same)",
		Hints:   []string{"pyprep doctor", allowFix},
		Err:     &weakError{dropped},
	}
}

// checkWarnings refuses a container whose engine drops a limit.
func (e *Engine) checkWarnings(warnings []string) error { return e.refuseWeak(droppedLimits(warnings)) }

// checkRootless refuses what says nothing of the limits that it drops: a rootless Podman on cgroup v1. Its cgroups are
// asked for only where it is one, because the answer takes a tenth of a second.
func (e *Engine) checkRootless(ctx context.Context) error {
	if !e.isPersons() || e.options.AllowWeak {
		return nil
	}
	info, err := e.info(ctx)
	if err != nil || !e.limitsNothing(info) {
		return err
	}
	return e.refuseWeak(allLimits())
}

// allLimits are those that an engine sets through cgroups.
func allLimits() []string { return []string{"memory", "pids", "cpu"} }

// limitsNothing says whether an engine has no cgroups to set limits in.
func (e *Engine) limitsNothing(info system.Info) bool {
	return e.isRootless(info) && info.CgroupVersion == "1"
}

func (e *Engine) isRootless(info system.Info) bool {
	said := slices.ContainsFunc(info.SecurityOptions, func(option string) bool { return strings.Contains(option, "rootless") })
	return said || e.isPersons() // Podman does not say it in Docker's words
}

// isPersons says whether this is a Podman whose socket is not root's: then it is not root's either.
func (e *Engine) isPersons() bool {
	info, err := os.Stat(e.endpoint.socketPath())
	if err != nil || !e.podman {
		return false
	}
	stat, isUnix := info.Sys().(*syscall.Stat_t)
	return isUnix && stat.Uid != 0
}

// droppedLimits reads an engine's warnings. No limit on swap is left to the doctor: memory itself is limited then.
func droppedLimits(warnings []string) []string {
	var dropped []string
	for _, warning := range warnings {
		lower := strings.ToLower(warning)
		if strings.Contains(lower, "resource limits are not supported") { // Podman, of all that there are
			return allLimits()
		}
		if strings.Contains(lower, "swap") || !strings.Contains(lower, "discard") && !strings.Contains(lower, "does not support") {
			continue
		}
		for _, limit := range allLimits() {
			if strings.Contains(lower, limit) {
				dropped = append(dropped, limit)
				break
			}
		}
	}
	return dropped
}
