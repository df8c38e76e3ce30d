package docker

import (
	"strings"

	"pyprep/sandbox"
)

// checkWarnings refuses a container whose engine drops a limit that the sandbox rests on.
func (e *Engine) checkWarnings(warnings []string) error {
	dropped := droppedLimits(warnings)
	if len(dropped) == 0 || e.options.AllowWeak {
		return nil
	}
	return &sandbox.UnavailableError{
		Problem: "the engine at " + e.endpoint.String() + " does not enforce: " + strings.Join(dropped, ", "),
		Hints:   []string{"pyprep doctor", "repeat the command with --allow-weak to go on all the same"},
	}
}

// droppedLimits reads an engine's warnings. No limit on swap is left to the doctor: memory itself is limited then.
func droppedLimits(warnings []string) []string {
	var dropped []string
	for _, warning := range warnings {
		lower := strings.ToLower(warning)
		if strings.Contains(lower, "swap") || !strings.Contains(lower, "discard") && !strings.Contains(lower, "does not support") {
			continue
		}
		for _, limit := range []string{"memory", "pids", "cpu"} {
			if strings.Contains(lower, limit) {
				dropped = append(dropped, limit)
				break
			}
		}
	}
	return dropped
}
