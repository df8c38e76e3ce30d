package problems_test

import (
	"errors"
	"testing"
	"testing/fstest"

	"pyprep/problems"
)

func TestItems(t *testing.T) {
	t.Parallel()
	set, err := problems.Load(baseSet(t), "base")
	if err != nil || len(set.Items) != 2 {
		t.Fatalf("%d items, %v", len(set.Items), err)
	}
	one := set.Items[0]
	if one.Kind != problems.KindComplexity || one.Level != 1 || one.Case != "worst" || len(one.Parts) != 1 || one.Intro == "" || one.Why == "" ||
		len(one.Rubric) != 1 || one.Letters()[0] != "n" {
		t.Errorf("read as %+v", one)
	}
	part := one.Parts[0]
	if part.Name != "" || part.Time.Best.String() != "O(n^2)" || part.Time.Half[0].String() != "O(n^2 log n)" ||
		part.Measured.Time.String() != "O(n)" || len(part.Misconceptions) != 2 ||
		part.Snippet != "def solve(a: list[int]) -> None:\n    while a:\n        a.pop(0)\n" || len(part.Generator) == 0 {
		t.Errorf("read as %+v", part)
	}
	two := set.Items[1].Parts
	if len(two) != 2 || two[0].Name != "front" || two[1].Name != "back" || two[1].Time.Best.String() != "O(n)" ||
		string(two[0].Generator) == string(two[1].Generator) || two[0].Snippet == two[1].Snippet {
		t.Errorf("read as %+v", two)
	}
}

// TestSetOfItemsOnly holds that a set needs no coding problem.
func TestSetOfItemsOnly(t *testing.T) {
	t.Parallel()
	fsys := fstest.MapFS{
		"pyprep-set.yaml": {Data: []byte("format: 1\nid: small\ntitle: t\nlicense: MIT\nitems: [drain]\n")},
		"items/drain.md":  baseSet(t)["items/drain.md"],
	}
	set, err := problems.Load(fsys, "small")
	if err != nil || len(set.Items) != 1 {
		t.Fatalf("%+v, %v", set, err)
	}
	items, err := problems.LoadItems(fsys, "small")
	if err != nil || len(items) != 1 {
		t.Errorf("%d items, %v", len(items), err)
	}
	listed, err := problems.Outline(fsys)
	if err != nil || len(listed) != 1 || listed[0].Kind != problems.KindComplexity {
		t.Errorf("outline %+v, %v", listed, err)
	}
}

func TestFindAny(t *testing.T) {
	t.Parallel()
	set, err := problems.Load(baseSet(t), "base")
	if err != nil {
		t.Fatal(err)
	}
	l, err := problems.NewLibrary(set)
	if err != nil {
		t.Fatal(err)
	}
	for id, want := range map[string]string{"drain": "drain", "base:which": "which-pop", "add": "add", "sum-up": "add"} {
		found, err := l.FindAny(id)
		if err != nil || string(found.Listing().ID) != want {
			t.Errorf("%s: %+v, %v", id, found, err)
		}
	}
	var missing *problems.NotFoundError
	if _, err := l.FindAny("dran"); !errors.As(err, &missing) || missing.Near != "drain" {
		t.Errorf("dran: %v", err)
	}
	var wrong *problems.WrongKindError
	if _, err := l.Find("drain"); !errors.As(err, &wrong) || wrong.Hint() != "pyprep solve drain" || wrong.Error() == "" {
		t.Errorf("drain as a problem: %v", err)
	}
	if items := l.Items(problems.OfKind(problems.KindComplexity), problems.OfTopic("LISTS")); len(items) != 1 {
		t.Errorf("%d items of the topic", len(items))
	}
}
