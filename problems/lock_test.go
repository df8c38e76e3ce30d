package problems_test

import (
	"maps"
	"slices"
	"testing"
	"testing/fstest"

	"pyprep/problems"
)

func loadBase(t *testing.T, fsys fstest.MapFS) *problems.Set {
	t.Helper()
	set, err := problems.Load(fsys, "base")
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func TestLockRoundTrip(t *testing.T) {
	t.Parallel()
	fsys := baseSet(t)
	set := loadBase(t, fsys)
	if set.Lock != nil {
		t.Fatal("a lock out of nothing")
	}
	files, err := set.HashFiles()
	if err != nil || len(files) != len(fsys) {
		t.Fatalf("%d hashes of %d files, %v", len(files), len(fsys), err)
	}
	lock := &problems.Lock{
		Files:     files,
		Generated: map[string]problems.GeneratedProof{"add/rnd-1-1": {Python: "3.13", Args: "a", Want: "w"}},
		Proved:    map[problems.Slug]string{"add": "p"},
		Mutants:   map[problems.Slug]problems.MutantCounts{"add": {Killed: 3, Undecided: 1}},
	}
	text, err := lock.Encode()
	if err != nil {
		t.Fatal(err)
	}
	fsys[problems.LockFile()] = &fstest.MapFile{Data: text}
	again := loadBase(t, fsys)
	if !maps.Equal(again.Lock.Files, files) || again.Lock.Generated["add/rnd-1-1"].Want != "w" || again.Lock.Proved["add"] != "p" ||
		again.Lock.Mutants["add"].Killed != 3 {
		t.Errorf("read back %+v", again.Lock)
	}
	if second, err := again.Lock.Encode(); err != nil || string(second) != string(text) {
		t.Errorf("written again it differs: %v", err)
	}
	if files, err := again.HashFiles(); err != nil || !maps.Equal(files, lock.Files) {
		t.Errorf("the lock is part of its own hashes: %v", err)
	}
}

func TestProofHashDependsOnWhatIsProved(t *testing.T) {
	t.Parallel()
	base := loadBase(t, baseSet(t))
	hashOf := func(set *problems.Set, others ...string) string {
		hash, err := set.ProofHash(set.Problem("add"), others...)
		if err != nil {
			t.Fatal(err)
		}
		return hash
	}
	whole := hashOf(base)
	if hashOf(base) != whole || hashOf(base, "3.13") == whole || hashOf(base, "3.13") == hashOf(base, "3.14") {
		t.Error("the hash does not follow what the caller adds")
	}
	for name, matters := range map[string]bool{
		"problems/add/problem.yaml": true, "problems/add/cases.yaml": true, "problems/add/cases.jsonl": true, "problems/add/statement.md": true,
		"problems/add/generate.py": true, "problems/add/solutions/minus.py": true, "problems/add/solutions.yaml": true,
		"problems/add/hints.md": false, "problems/stack/statement.md": false, "pyprep-set.yaml": false,
	} {
		fsys := baseSet(t)
		fsys[name].Data = append(slices.Clone(fsys[name].Data), '\n')
		if changed := hashOf(loadBase(t, fsys)) != whole; changed != matters {
			t.Errorf("%s changed: hash changed %t, want %t", name, changed, matters)
		}
	}
}

func TestGeneratedCases(t *testing.T) {
	t.Parallel()
	p := loadBase(t, baseSet(t)).Problem("add")
	var ids []string
	for _, c := range p.ExpandGenerated() {
		ids = append(ids, string(c.ID))
		if c.Visibility != problems.Hidden || c.Group != "large" || c.Family.Kind != "random" {
			t.Errorf("%+v", c)
		}
	}
	if want := []string{"rnd-1-1", "rnd-1-2", "rnd-20-1", "rnd-20-2"}; !slices.Equal(ids, want) {
		t.Errorf("ids %v", ids)
	}
	several := problems.Generated{ID: "g", Sizes: [][]int{{5, 2}}, Seeds: 1}
	if got := several.Expand()[0].ID; got != "g-5x2-1" {
		t.Errorf("two sizes make the id %s", got)
	}
}

func TestLockOfOutputs(t *testing.T) {
	t.Parallel()
	fsys := baseSet(t)
	set := loadBase(t, fsys)
	item := set.Item("what-prints")
	lock := &problems.Lock{}
	if _, ok := lock.Output(item, "3.13"); ok {
		t.Error("an output out of nothing")
	}
	lock.SetOutput(item, "3.13", "[1]\n")
	lock.SetOutput(item, "3.12", "[2]\n")
	text, err := lock.Encode()
	if err != nil {
		t.Fatal(err)
	}
	fsys[problems.LockFile()] = &fstest.MapFile{Data: text}
	again := loadBase(t, fsys).Lock
	if output, ok := again.Output(item, "3.13"); !ok || output != "[1]\n" {
		t.Errorf("read back %q, %t", output, ok)
	}
	next := &problems.Lock{}
	if next.KeepOutputs(again, set.Items); len(next.Outputs) != 2 {
		t.Errorf("kept %v", next.Outputs)
	}
	item.Predict.Snippet += "print(3)\n"
	if _, ok := again.Output(item, "3.13"); ok {
		t.Error("the output of another program is known")
	}
	stale := &problems.Lock{}
	if stale.KeepOutputs(again, set.Items); stale.Outputs != nil {
		t.Errorf("kept what is stale: %v", stale.Outputs)
	}
}
