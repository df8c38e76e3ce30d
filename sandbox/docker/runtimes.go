package docker

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"

	"github.com/docker/docker/api/types"
	"github.com/docker/docker/api/types/system"

	"pyprep/sandbox"
)

// checkRuntime says early, and once, when the runtime that was asked for is not to be had.
func (e *Engine) checkRuntime(ctx context.Context) error {
	if e.options.Runtime == "" {
		return nil
	}
	info, err := e.info(ctx)
	if err != nil {
		return err
	}
	return e.missingRuntime(info)
}

func (e *Engine) missingRuntime(info system.Info) error {
	name, there := e.options.Runtime, e.runtimeNames(info)
	switch {
	case name == "" || name == info.DefaultRuntime:
		return nil
	case e.podman: // its API takes the name and does not heed it
		return &sandbox.UnavailableError{
			Problem: fmt.Sprintf("Podman at %s starts every container under %s; through its API another runtime can't be chosen", e.endpoint, info.DefaultRuntime),
			Hints:   []string{e.machine.podmanUnder(name, slices.Contains(there, name))},
		}
	case isShim(name) || slices.Contains(there, name):
		return nil // a shim need not be in the list
	default:
		return &sandbox.UnavailableError{
			Problem: fmt.Sprintf("the engine at %s has no runtime %q; it has %s", e.endpoint, name, strings.Join(there, ", ")),
			Hints:   []string{"pyprep doctor --runtime " + info.DefaultRuntime},
		}
	}
}

// isShim tells names of containerd shims from those that an engine gives.
func isShim(name string) bool { return strings.Contains(name, ".") }

// info asks an engine about itself.
func (e *Engine) info(ctx context.Context) (system.Info, error) {
	ctx, cancel := context.WithTimeoutCause(ctx, listPatience, &hangError{"info", listPatience})
	defer cancel()
	info, err := e.calls.Info(ctx)
	return info, e.unavailable(ctx, err)
}

// runtimeNames lists what an engine can use, in order. Podman lists all that it knows of, there or not.
func (e *Engine) runtimeNames(info system.Info) []string {
	isHere := e.podman && e.machine.system == "linux" && e.endpoint.socketPath() != ""
	var names []string
	for name, runtime := range info.Runtimes {
		if isHere && filepath.IsAbs(runtime.Path) {
			if _, err := os.Stat(runtime.Path); err != nil {
				continue
			}
		}
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

// runtimeVersions joins the runtimes with the versions that an engine tells.
func (e *Engine) runtimeVersions(info system.Info, version types.Version) map[string]string {
	found := map[string]string{}
	for _, name := range e.runtimeNames(info) {
		found[name] = ""
	}
	for _, component := range version.Components {
		name := component.Name
		if inner, isPodmans := strings.CutPrefix(name, "OCI Runtime ("); isPodmans {
			name = strings.TrimSuffix(inner, ")")
		}
		if _, isRuntime := found[name]; isRuntime || name == "crun" {
			line, _, _ := strings.Cut(component.Version, "\n")
			found[name] = strings.TrimPrefix(line, name+" version ")
		}
	}
	return found
}

// RuntimeList returns the runtimes as text, in order.
func (r *Report) RuntimeList() string {
	var list []string
	for name, version := range r.Runtimes {
		list = append(list, strings.TrimSpace(name+" "+version))
	}
	sort.Strings(list)
	return strings.Join(list, ", ")
}
