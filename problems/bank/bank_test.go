package bank_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"pyprep/problems"
	"pyprep/problems/bank"
)

func TestBuiltInSetsLoad(t *testing.T) {
	t.Parallel()
	for _, name := range bank.Names() {
		fsys, ok := bank.Find(name)
		if !ok {
			t.Fatalf("the built-in set %s is not embedded", name)
		}
		set, err := problems.Load(fsys, name)
		if load := (*problems.LoadError)(nil); errors.As(err, &load) {
			for _, finding := range load.Findings {
				t.Errorf("%s\n%s", finding, finding.Excerpt)
			}
		}
		if err != nil {
			t.Fatal(err)
		}
		for _, warning := range set.Warnings {
			t.Errorf("%s\n%s", warning, warning.Excerpt)
		}
		sameInOutline(t, set)
		sameAlone(t, set)
		if len(set.Problems) == 0 {
			t.Errorf("the built-in set %s has no problems", name)
		}
	}
}

// sameAlone holds each problem and item that is read alone against the one in the whole set.
func sameAlone(t *testing.T, set *problems.Set) {
	t.Helper()
	for _, want := range set.Problems {
		alone, err := problems.LoadProblem(set.FS, set.Dir, want.ID)
		if err != nil || !reflect.DeepEqual(alone, want) {
			t.Errorf("%s alone: %v, %+v", want.ID, err, alone)
		}
	}
	for _, want := range set.Items {
		alone, err := problems.LoadItem(set.FS, set.Dir, want.ID)
		if err != nil || !reflect.DeepEqual(alone, want) {
			t.Errorf("%s alone: %v, %+v", want.ID, err, alone)
		}
	}
	if none, err := problems.LoadProblem(set.FS, set.Dir, "no-such-problem"); none != nil || err != nil {
		t.Errorf("a problem that is not listed: %+v, %v", none, err)
	}
}

// sameInOutline holds the outline of a set against the whole.
func sameInOutline(t *testing.T, set *problems.Set) {
	t.Helper()
	var want []problems.Listing
	for _, p := range set.Problems {
		want = append(want, p.Listing())
	}
	for _, i := range set.Items {
		want = append(want, i.Listing())
	}
	outline, err := problems.Outline(set.FS)
	if err != nil || !reflect.DeepEqual(outline, want) {
		t.Fatalf("an outline of %d listings, want %d; %v", len(outline), len(want), err)
	}
	stages, err := problems.OutlinePath(set.FS)
	if err != nil || !reflect.DeepEqual(stages, set.Path) {
		t.Fatalf("an outline of the path: %v, %+v\nwant %+v", err, stages, set.Path)
	}
}

// TestItemsAreComplete holds the built-in items to what a learner is promised: nothing of them is optional.
func TestItemsAreComplete(t *testing.T) {
	t.Parallel()
	fsys, _ := bank.Find(bank.Core)
	items, err := problems.LoadItems(fsys, bank.Core)
	if err != nil {
		t.Fatal(err)
	}
	if len(items) < 60 {
		t.Errorf("only %d items", len(items))
	}
	for _, i := range items {
		if i.UUID == "" || i.Title == "" || len(i.Topics) == 0 || i.Source == "" {
			t.Errorf("%s: something is missing of %+v", i.ID, i)
		}
		switch {
		case i.Complexity != nil:
			completeComplexity(t, i)
		case i.Concept != nil && (len(i.Concept.FalseClaims) == 0 || len(i.Concept.Points) < 3):
			t.Errorf("%s: few points, or no false claim", i.ID)
		case i.Design != nil && len(i.Design.Dimensions) < 5:
			t.Errorf("%s: few dimensions", i.ID)
		}
	}
}

func completeComplexity(t *testing.T, i *problems.Item) {
	t.Helper()
	if len(i.Complexity.Rubric) == 0 {
		t.Errorf("%s: no rubric", i.ID)
	}
	for _, point := range i.Complexity.Rubric {
		if len(point.Accept) == 0 {
			t.Errorf("%s: nothing meets the point %q", i.ID, point.Point)
		}
	}
	for _, part := range i.Complexity.Parts {
		if lines := strings.Count(strings.TrimSpace(part.Snippet), "\n") + 1; lines > 16 {
			t.Errorf("%s: %d lines are no snippet", i.ID, lines)
		}
		if !strings.Contains(string(part.Generator), "MAX = {") || len(part.Misconceptions) == 0 {
			t.Errorf("%s %s: no MAX, or no misconception", i.ID, part.Name)
		}
	}
}

// TestMissedItemsLeadToTheirConcepts holds what a missed item sends people to: the concept that a teacher would name.
func TestMissedItemsLeadToTheirConcepts(t *testing.T) {
	t.Parallel()
	fsys, _ := bank.Find(bank.Core)
	set, err := problems.Load(fsys, bank.Core)
	if err != nil {
		t.Fatal(err)
	}
	for item, want := range map[problems.Slug]problems.Slug{
		"po-late-lambda": "cq-late-binding", "po-mutable-default": "cq-mutable-default", "po-task-start": "cq-event-loop",
		"po-class-scope": "cq-legb", "po-diamond-super": "cq-mro", "cx-append": "cq-list-internals", "cx-pop-front": "cq-list-internals",
		"cx-sorted-runs": "cq-sorting", "dq-scalable-scraper": "cq-scraper", "dq-dependency-management": "cq-dependencies",
		"cx-two-loops": "", // no concept is about loops
	} {
		var got problems.Slug
		if found := set.ConceptFor(set.Item(item)); found != nil {
			got = found.ID
		}
		if got != want {
			t.Errorf("%s leads to %q, want %q", item, got, want)
		}
	}
}
