package bank_test

import (
	"errors"
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
		if len(set.Problems) == 0 {
			t.Errorf("the built-in set %s has no problems", name)
		}
	}
}
