package docker

import (
	"os"
	"testing"

	"pyprep/sandbox"
	"pyprep/sandbox/docker/enginetest"
)

// TestEngineThatIsWeak runs an engine that can't limit memory, because it does not see that controller.
func TestEngineThatIsWeak(t *testing.T) {
	t.Parallel()
	if _, err := os.Stat("/sys/fs/cgroup/memory"); err != nil {
		t.Skip("only on cgroup v1 can an engine be kept from one controller")
	}
	own := ownEngine(t, enginetest.Options{WithoutCgroup: "memory"})
	env := at(t, own.Host)
	strict := engineRunner(t, Options{Getenv: env.getenv})
	_, err := strict.Run(t.Context(), printing("1", 1), func(sandbox.CaseResult) bool { return true })
	wantUnavailable(t, err, "does not enforce: memory", "pyprep doctor")

	mustPrint(t, Options{Getenv: env.getenv, AllowWeak: true})

	report := Diagnose(t.Context(), Options{Getenv: env.getenv})
	wantFinding(t, report, "memory limit", LevelWeak, "does not hold")
	wantFinding(t, report, "process limit", LevelOK, "")
}
