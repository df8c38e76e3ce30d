package problems_test

import (
	"errors"
	"strings"
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
	one, part := set.Items[0], set.Items[0].Parts[0]
	front, back := set.Items[1].Parts[0], set.Items[1].Parts[1]
	for _, c := range []struct{ what, got, want string }{
		{"kind", string(one.Kind), "complexity"},
		{"case", one.Case, "worst"},
		{"letters", strings.Join(one.Letters(), " "), "n"},
		{"intro", one.Intro, "Words before the code.\n\n```text\n## Not a heading\n```"},
		{"why", one.Why, "Every pop moves what is left:\n\n```python\na.pop(0)\n```"},
		{"rubric", one.Rubric[0].Point, "The rest moves"},
		{"part", part.Name, ""},
		{"time", part.Time.Best.String(), "O(n^2)"},
		{"half", part.Time.Half[0].String(), "O(n^2 log n)"},
		{"measured", part.Measured.Time.String(), "O(n)"},
		{"misconception", part.Misconceptions[1].Claim, "O(n) space"},
		{"snippet", part.Snippet, "def solve(a: list[int]) -> None:\n    while a:\n        a.pop(0)\n"},
		{"first part", front.Name + " " + front.Time.Best.String(), "front O(n^2)"},
		{"second part", back.Name + " " + back.Time.Best.String(), "back O(n)"},
		{"its snippet", back.Snippet, "def solve(a):\n    while a:\n        a.pop()\n"},
		{"its generator", string(back.Generator), "def generate(n, rng):\n    return [[0] * n]\n"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", c.what, c.got, c.want)
		}
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
