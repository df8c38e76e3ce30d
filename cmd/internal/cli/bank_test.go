package cli

import (
	"testing"

	"pyprep/grader"
	"pyprep/grader/proof"
	"pyprep/problems"
	"pyprep/problems/bank"
)

// proveBuiltInSets grades every solution of the built-in sets once and runs every program of an item. `make prove` does it
// three times over, with all other proofs, and measures every declared class and every key.
func proveBuiltInSets(t *testing.T, g *grader.Grader) {
	t.Helper()
	for _, name := range bank.Names() {
		fsys, _ := bank.Find(name)
		set, err := problems.Load(fsys, name)
		if err != nil {
			t.Fatal(err)
		}
		graded := proved(t, set, proof.Options{Grader: g, Workers: 2, ReferencesOnly: true})
		for _, p := range graded {
			if len(p.Solutions) == 0 {
				t.Errorf("%s: no solution was graded", p.ID)
			}
		}
		items := *set
		items.Problems = nil
		answered := proved(t, &items, proof.Options{Grader: g, Workers: 2, Unmeasured: true, ListedOnly: true})
		inWords := 0
		for _, item := range set.Items {
			if item.Complexity == nil {
				inWords++
			}
		}
		if len(graded) != len(set.Problems) || len(answered) != inWords {
			t.Errorf("%s: %d of %d problems and %d of %d items were proved", name, len(graded), len(set.Problems), len(answered), inWords)
		}
	}
}

func proved(t *testing.T, set *problems.Set, o proof.Options) []proof.ProblemResult {
	t.Helper()
	result, err := proof.Check(t.Context(), set, o)
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
	}
	return result.Problems
}
