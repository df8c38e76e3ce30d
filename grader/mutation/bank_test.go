package mutation

import (
	"os"
	"testing"

	"pyprep/grader"
	"pyprep/problems"
	"pyprep/problems/bank"
)

// TestEngineBuiltInCases holds that no mutant of a built-in model survives, that each one which passes is argued, and that
// these are few. It looks at one problem; make prove looks at them all.
func TestEngineBuiltInCases(t *testing.T) {
	g := &grader.Grader{Runner: engineRunner(t)}
	fsys, _ := bank.Find(bank.Core)
	set, err := problems.Load(fsys, bank.Core)
	if err != nil {
		t.Fatal(err)
	}
	chosen := set.Problems
	if os.Getenv("PYPREP_PROVE") == "" {
		chosen = []*problems.Problem{set.Problem("reverse-list")}
	}
	all, undecided := 0, 0
	for _, p := range chosen {
		outcome, err := Run(t.Context(), p, Options{Grader: g, Workers: 2})
		if err != nil || outcome.Unfit != "" || len(outcome.Results) == 0 {
			t.Errorf("%s: %d mutants, %s, %v", p.ID, len(outcome.Results), outcome.Unfit, err)
		}
		t.Logf("%s: %d of %d killed", p.ID, outcome.Count(Killed), len(outcome.Results))
		all, undecided = all+len(outcome.Results), undecided+outcome.Count(Undecided)
		argued := 0
		for _, one := range outcome.Results {
			switch {
			case one.Fate == Survived:
				t.Errorf("%s: %s is wrong and passes\n%s", p.ID, one.Name(), one.Diff())
			case one.Fate == Undecided && Argued(p, one.Mutant) == nil:
				t.Errorf("%s: %s passes, and survivors.yaml does not say why\n%s", p.ID, one.Name(), one.Diff())
			case one.Fate == Undecided:
				argued++
			}
		}
		if argued < len(p.Survivors) {
			t.Errorf("%s: survivors.yaml argues %d mutants, %d of them pass", p.ID, len(p.Survivors), argued)
		}
	}
	if 20*undecided > all {
		t.Errorf("%d of %d mutants are undecided, which is more than 5 %%", undecided, all)
	}
}
