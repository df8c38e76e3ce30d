package cli

import (
	"fmt"
	"time"
)

// clock is the time that pyprep goes by: the system's, or the one that PYPREP_NOW fixes.
func clock(system System) (func() time.Time, error) {
	text := system.Getenv("PYPREP_NOW")
	if text == "" {
		return system.Now, nil
	}
	fixed, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return system.Now, usage(fmt.Sprintf("PYPREP_NOW is %q, which is no time", text), "export PYPREP_NOW=2026-01-31T09:00:00Z, or unset it")
	}
	return func() time.Time { return fixed }, nil
}
