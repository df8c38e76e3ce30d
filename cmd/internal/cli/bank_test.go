package cli

import (
	"context"
	"testing"

	"pyprep/grader"
	"pyprep/grader/proof"
	"pyprep/problems"
	"pyprep/problems/bank"
	"pyprep/sandbox/docker"
)

// TestEngineBuiltInSetsHold grades every solution of the built-in sets once on the real engine, with all other proofs
// of `set check`. `make prove` does it three times over.
func TestEngineBuiltInSetsHold(t *testing.T) {
	if testing.Short() {
		t.Skip("engine suite: run make test")
	}
	needEngine(t)
	runner, err := docker.New(t.Context(), docker.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := runner.Close(context.WithoutCancel(t.Context())); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	g := &grader.Grader{Runner: runner, Cache: grader.FileCache{Dir: t.TempDir()}}
	for _, name := range bank.Names() {
		fsys, _ := bank.Find(name)
		set, err := problems.Load(fsys, name)
		if err != nil {
			t.Fatal(err)
		}
		result, err := proof.Check(t.Context(), set, proof.Options{Grader: g, Workers: 2})
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range result.Problems {
			for _, finding := range p.Findings {
				if finding.Severity == problems.SeverityError {
					t.Errorf("%s", finding)
				} else {
					t.Logf("%s", finding)
				}
			}
			if len(p.Solutions) == 0 {
				t.Errorf("%s: no solution was graded", p.ID)
			}
		}
		if len(result.Problems) != len(set.Problems) {
			t.Errorf("%d of %d problems of %s were proved", len(result.Problems), len(set.Problems), name)
		}
	}
}
