package proof_test

import (
	"context"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"pyprep/grader"
	"pyprep/sandbox/docker"
)

const declaredGrowth = "declared-growth"

// pairLast puts the pair behind all other items: with one anywhere, counts don't follow the size.
const pairLast = "problems/pair/generate.py | rng.sample(range(n), 2) | n - 2, n - 1\n"

// TestEngineMeasuresWhatIsDeclared proves declared classes, which takes the Python of the image.
func TestEngineMeasuresWhatIsDeclared(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("engine suite: run make test")
	}
	runner, err := docker.New(t.Context(), docker.Options{})
	if err != nil {
		t.Fatalf("the test needs an engine (or go test -short): %v", err)
	}
	t.Cleanup(func() { _ = runner.Close(context.WithoutCancel(t.Context())) })
	g := &grader.Grader{Runner: runner}
	for name, c := range map[string]struct{ edit, want string }{
		"right": {"", ""},
		"time":  {`problems/pair/solutions.yaml | time: "O(n)", score | time: "O(n^2)", score`, "problems/pair/solutions.yaml:1 " + declaredGrowth + ": model.py: time"},
		"space": {`problems/pair/solutions.yaml | time: "O(n)", score | time: "O(n)", space: "O(1)", score`, "problems/pair/solutions.yaml:1 " + declaredGrowth + ": model.py: space"},
		"generator": {
			`problems/pair/generate.py | KINDS = ("random",) | KINDS = ("random",)\nWHERE = ("n >",)`,
			"problems/pair/generate.py:",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			archive := &txtar.Archive{Comment: []byte("pair measured\n"), Files: []txtar.File{{Name: "edit", Data: []byte(pairLast + c.edit)}}}
			if found := prove(t, g, archive); c.want == "" && found != "" || !strings.Contains(found, c.want) {
				t.Errorf("found:\n%s\nwant:\n%s", found, c.want)
			}
		})
	}
}
