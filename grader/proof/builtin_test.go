package proof

import (
	"testing"

	"pyprep/grader"
	"pyprep/problems"
	"pyprep/problems/bank"
)

func builtInSets(t *testing.T) []*problems.Set {
	t.Helper()
	var sets []*problems.Set
	for _, name := range bank.Names() {
		fsys, _ := bank.Find(name)
		set, err := problems.Load(fsys, name)
		if err != nil {
			t.Fatal(err)
		}
		sets = append(sets, set)
	}
	return sets
}

// TestBuiltInProofsAreCurrent holds the built-in sets to their locks: whoever changes one of their files, the harness or a
// rule has to prove again what that touches. `make prove` does, and writes the lock.
func TestBuiltInProofsAreCurrent(t *testing.T) {
	t.Parallel()
	for _, set := range builtInSets(t) {
		if set.Lock == nil {
			t.Fatalf("%s has no %s", set.ID, problems.LockFile())
		}
		files, err := set.HashFiles()
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range set.Lock.Differences(files) {
			t.Error(found)
		}
		ids := map[problems.Slug]bool{}
		for _, p := range set.Problems {
			ids[p.ID] = true
		}
		for _, item := range set.Items {
			ids[item.ID] = true
		}
		for id := range ids {
			isProved, err := (Options{}).isProved(set, id)
			if err != nil {
				t.Fatal(err)
			}
			if !isProved {
				t.Errorf("%s changed since it was proved, or what it is proved by did: make prove", id)
			}
		}
		for id := range set.Lock.Proved {
			if !ids[id] {
				t.Errorf("%s is locked and is not there", id)
			}
		}
	}
}

// everything is a Known for which all was proved.
type everything struct{}

func (everything) Has(string) bool { return true }
func (everything) Add(string)      {}

// TestBuiltInSetsReadWell holds the built-in sets to the rules that need no run.
func TestBuiltInSetsReadWell(t *testing.T) {
	t.Parallel()
	for _, set := range builtInSets(t) {
		result, err := Check(t.Context(), set, Options{Grader: &grader.Grader{}, Known: everything{}})
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range result.Problems {
			for _, f := range p.Findings {
				if f.Severity == problems.SeverityError {
					t.Errorf("%s", f)
				}
			}
		}
	}
}
