package grader_test

import (
	"strings"
	"testing"

	"pyprep/grader"
	"pyprep/grader/growth/growthtest"
	"pyprep/problems"
	"pyprep/problems/bigo"
)

// Advice names the line and what takes its place, and only where something better is known.
func TestAdvice(t *testing.T) {
	t.Parallel()
	tests := map[string]struct{ best, says string }{
		"quadratic":   {"O(n)", "Line 4 searches a list from its start; a set or a dict finds the same in one step: that makes your code O(n^2), and O(n) is known."},
		"sort":        {"O(n)", "Line 2 sorts; ask whether"},
		"exponential": {"O(n^2)", "Line 5 "},
		"tie":         {"O(1)", ""}, // what was not measured clearly is not blamed
		"cannot-tell": {"O(1)", ""},
	}
	for _, sample := range growthtest.Samples() {
		test, ok := tests[sample.Name]
		if !ok {
			continue
		}
		report := sample.Report
		for best, says := range map[string]string{test.best: test.says, "O(n!)": ""} {
			class, err := bigo.Parse(best, []string{"n"})
			if err != nil {
				t.Fatal(err)
			}
			p := &problems.Problem{Complexity: &problems.Complexity{Time: problems.Bound{Best: class, Full: []bigo.Class{class}}}}
			got := grader.JudgeClaims(p, grader.Claims{}, grader.Grounds{Report: &report})[0].Advice
			if says == "" && got != "" || !strings.HasPrefix(got, says) {
				t.Errorf("%s, best %s: %q, want %q", sample.Name, best, got, says)
			}
		}
	}
}
