package cli

import (
	"testing"

	"pyprep/grader"
	"pyprep/grader/proof"
	"pyprep/problems"
	"pyprep/problems/bank"
)

// proveBuiltInSets grades every solution of the built-in sets once, with all other proofs of `set check` but measuring, mutants and random cases.
// `make prove` does it three times over, and measures every declared class and every key.
func proveBuiltInSets(t *testing.T, g *grader.Grader) {
	t.Helper()
	for _, name := range bank.Names() {
		fsys, _ := bank.Find(name)
		set, err := problems.Load(fsys, name)
		if err != nil {
			t.Fatal(err)
		}
		result, err := proof.Check(t.Context(), set, proof.Options{Grader: g, Workers: 2, Unmeasured: true, ListedOnly: true})
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
			if len(p.Solutions) == 0 && set.Problem(problems.Slug(p.ID)) != nil {
				t.Errorf("%s: no solution was graded", p.ID)
			}
		}
		proved := len(set.Problems)
		for _, item := range set.Items {
			if item.Complexity == nil {
				proved++
			}
		}
		if len(result.Problems) != proved {
			t.Errorf("%d of %d problems and items of %s were proved", len(result.Problems), proved, name)
		}
	}
}
