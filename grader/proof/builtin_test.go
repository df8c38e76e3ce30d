package proof

import (
	"testing"

	"pyprep/problems"
	"pyprep/problems/bank"
)

// TestBuiltInProofsAreCurrent holds the built-in sets to their locks: whoever changes one of their files, the harness or a
// rule has to prove again what that touches. `make prove` does, and writes the lock.
func TestBuiltInProofsAreCurrent(t *testing.T) {
	t.Parallel()
	for _, name := range bank.Names() {
		fsys, _ := bank.Find(name)
		set, err := problems.Load(fsys, name)
		if err != nil {
			t.Fatal(err)
		}
		if set.Lock == nil {
			t.Fatalf("%s has no %s", name, problems.LockFile())
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
			hash, err := proofHash(set, id)
			if err != nil {
				t.Fatal(err)
			}
			if set.Lock.Proved[id] != hash {
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
