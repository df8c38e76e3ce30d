package workspace_test

import (
	"path/filepath"
	"strings"
	"testing"

	"pyprep/cmd/internal/workspace"
)

func env(pairs ...string) func(string) string {
	return func(key string) string {
		for i := 0; i < len(pairs); i += 2 {
			if pairs[i] == key {
				return pairs[i+1]
			}
		}
		return ""
	}
}

func TestFindPaths(t *testing.T) {
	home := t.TempDir()
	p, err := workspace.FindPaths(env("PYPREP_HOME", home))
	if err != nil {
		t.Fatal(err)
	}
	want := workspace.Paths{
		Config: filepath.Join(home, "config"), Data: filepath.Join(home, "data"),
		State: filepath.Join(home, "state"), Cache: filepath.Join(home, "cache"),
	}
	if p != want {
		t.Errorf("got %+v, want %+v", p, want)
	}
	for _, file := range []string{p.ConfigFile(), p.HistoryFile(), p.SolutionsDir(), p.SetsDir(), p.LogFile()} {
		if !strings.HasPrefix(file, home) {
			t.Errorf("%s is outside of PYPREP_HOME", file)
		}
	}
	xdg, err := workspace.FindPaths(env())
	if err != nil || !filepath.IsAbs(xdg.Data) || filepath.Base(xdg.Data) != "pyprep" {
		t.Errorf("without PYPREP_HOME: %+v, %v", xdg, err)
	}
	if p, err := workspace.FindPaths(env("PYPREP_HOME", "relative")); err != nil || !filepath.IsAbs(p.Data) {
		t.Errorf("a relative PYPREP_HOME: %+v, %v", p, err)
	}
}
