package docker

import (
	"strings"
	"testing"

	"pyprep/sandbox/docker/enginetest"
)

func testRuntimes(t *testing.T, own *enginetest.Engine) {
	t.Helper()
	options := func(t *testing.T, runtime string) Options {
		t.Helper()
		return Options{Getenv: at(t, own.Host).getenv, Runtime: runtime}
	}
	t.Run("asked for", func(t *testing.T) {
		t.Parallel()
		r := engineRunner(t, options(t, "other"))
		session, err := r.fresh(t.Context(), needOf(printing("1", 1).Limits, 0))
		if err != nil {
			t.Fatal(err)
		}
		defer session.Drop()
		for _, id := range own.Containers() {
			if found, err := r.engine.inspect(t.Context(), id); err == nil && r.engine.owner.isHere(found.Config.Labels) && found.HostConfig.Runtime == "other" {
				return
			}
		}
		t.Error("no container runs under the runtime that was asked for")
	})
	t.Run("unknown", func(t *testing.T) {
		t.Parallel()
		_, err := New(t.Context(), options(t, "nope"))
		wantUnavailable(t, err, `has no runtime "nope"; it has broken, `, "pyprep doctor --runtime runc")
	})
	t.Run("broken", func(t *testing.T) {
		t.Parallel()
		r := engineRunner(t, options(t, "broken"))
		_, err := r.Run(t.Context(), printing("1", 1), nil)
		wantUnavailable(t, err, "can't start containers under broken", "pyprep doctor --runtime runc")
	})
	t.Run("proved by the doctor", func(t *testing.T) {
		t.Parallel()
		report := Diagnose(t.Context(), options(t, "other"))
		if report.Worst() > LevelNote {
			t.Errorf("findings %+v", report.Findings)
		}
		wantFinding(t, report, "runtime", LevelOK, "other")
	})
	t.Run("compared by the doctor", func(t *testing.T) {
		t.Parallel()
		report := Diagnose(t.Context(), options(t, ""))
		wantFinding(t, report, "runtime broken", LevelOK, "does not work here")
		wantFinding(t, report, "runtime other", LevelInvalid, "holds every limit")
	})
}

// wantFinding checks that a report has a finding of that name with the text in it; any level when it is LevelInvalid.
func wantFinding(t *testing.T, report Report, name string, level Level, text string) {
	t.Helper()
	for _, finding := range report.Findings {
		if finding.Name == name && (level == LevelInvalid || finding.Level == level) && strings.Contains(finding.Text, text) {
			return
		}
	}
	t.Errorf("no finding %q (%s) says %q: %+v", name, level, text, report.Findings)
}
