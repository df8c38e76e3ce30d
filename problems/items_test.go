package problems_test

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"pyprep/problems"
)

func TestItems(t *testing.T) {
	t.Parallel()
	set, err := problems.Load(baseSet(t), "base")
	if err != nil || len(set.Items) != 5 {
		t.Fatalf("%d items, %v", len(set.Items), err)
	}
	one, growth, part := set.Items[0], set.Items[0].Complexity, set.Items[0].Complexity.Parts[0]
	front, back := set.Items[1].Complexity.Parts[0], set.Items[1].Complexity.Parts[1]
	for _, c := range []struct{ what, got, want string }{
		{"kind", string(one.Kind), "complexity"},
		{"case", growth.Case, "worst"},
		{"letters", strings.Join(growth.Letters(), " "), "n"},
		{"intro", one.Intro, "Words before the code.\n\n```text\n## Not a heading\n```"},
		{"why", growth.Why, "Every pop moves what is left:\n\n```python\na.pop(0)\n```"},
		{"rubric", growth.Rubric[0].Point, "The rest moves"},
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

// TestItemsOfWords reads the kinds that are answered in words or lines.
func TestItemsOfWords(t *testing.T) {
	withoutPlaces := cmpopts.IgnoreTypes(problems.Places{})
	t.Parallel()
	set, err := problems.Load(baseSet(t), "base")
	if err != nil {
		t.Fatal(err)
	}
	want := []*problems.Item{
		{
			Set: "base", ID: "what-prints", Title: "One list", Level: 2, Topics: []string{"defaults"}, Kind: problems.KindPredict,
			Intro: "Read it twice.",
			Predict: &problems.PredictItem{
				Snippet: "def add(x, acc=[]):\n    acc.append(x)\n    return acc\n\n\nprint(add(1), add(2))\n",
				Trap:    "A new list each time.", Why: "One default:\n\n```python\nadd.__defaults__\n```",
			},
		},
		{
			Set: "base", ID: "list-or-tuple", Title: "List or tuple", Level: 1, Kind: problems.KindConcept,
			Concept: &problems.ConceptItem{
				Question: "What differs?",
				Points: []problems.ConceptPoint{
					{Point: "A list changes in place", Accept: []string{"list is mutable"}, Deny: []string{"tuple is mutable"}, Required: true},
					{Point: "A tuple is smaller", Accept: []string{"tuple is smaller"}},
				},
				FalseClaims: []problems.FalseClaim{
					{Patterns: []string{"tuples are always hashable"}, Message: "Only when all items are."},
					{Patterns: []string{"contents never change", "items never change"}, Message: "An inner list may."},
				},
				ModelAnswer: "A list is mutable.", Proof: "print((1).__sizeof__())\n", ProofNote: "It shows the sizes:",
				FollowUps: []string{"What does `t[0] += [2]` do?", "When is a tuple a record?"},
			},
		},
		{
			Set: "base", ID: "job-runner", Title: "A job runner", Level: 1, Kind: problems.KindDesign,
			Design: &problems.DesignItem{
				Prompt: "Design one:\n\n```python\nrun(job)\n```",
				Dimensions: []problems.Dimension{
					{Name: "Retry", Strong: []string{"backoff", "dead letters"}, Weight: 2}, {Name: "Shutdown", Strong: []string{"drain"}, Weight: 1},
				},
				FollowUps: []string{"Exactly once?"}, ModelOutline: "Retry with backoff, drain at shutdown.", Drill: "add",
			},
		},
	}
	if diff := cmp.Diff(want, set.Items[2:], withoutPlaces); diff != "" {
		t.Error(diff)
	}
	alone, err := problems.LoadItem(baseSet(t), "base", "job-runner")
	if err != nil || cmp.Diff(want[2], alone, withoutPlaces) != "" {
		t.Errorf("alone: %+v, %v", alone, err)
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
