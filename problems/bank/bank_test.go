package bank_test

import (
	"errors"
	"reflect"
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
		sameInOutline(t, set)
		if len(set.Problems) == 0 {
			t.Errorf("the built-in set %s has no problems", name)
		}
	}
}

// sameInOutline holds the outline of a set against the whole.
func sameInOutline(t *testing.T, set *problems.Set) {
	t.Helper()
	outline, err := problems.Outline(set.FS)
	if err != nil || len(outline) != len(set.Problems) {
		t.Fatalf("an outline of %d problems, %v", len(outline), err)
	}
	for i, whole := range set.Problems {
		want := &problems.Problem{Set: whole.Set, ID: whole.ID, Title: whole.Title, Kind: whole.Kind, Level: whole.Level, Topics: whole.Topics}
		if !reflect.DeepEqual(outline[i], want) {
			t.Errorf("%s: the outline is %+v", whole.ID, outline[i])
		}
	}
}
