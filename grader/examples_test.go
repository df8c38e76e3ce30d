package grader

import (
	"fmt"
	"strings"
	"testing"

	"pyprep/problems"
)

func TestExamplesOfAStatement(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ block, want string }{
		{"two_sum([2, 7], 9)  ->  [1, 0]", ""},
		{"two_sum([2, 7], target=9) → [0, 1]", ""},
		{"two_sum(nums=[2, 7], target=9)\n    ->  [0, 1]", ""},
		{">>> two_sum([2, 7], 9)\n[0, 1]", ""},
		{"def two_sum(nums, target)", ""},
		{"two_sum(nums, target)", ""},
		{"two_sum([2, 7], 9)  ->  [0, 2]", "4: the example shows [0, 2], but case basic expects [0, 1]"},
		{"x\n>>> two_sum([2, 7], 9)\n[0]", "5: the example shows [0], but case basic expects [0, 1]"},
		{"two_sum([2, 8], 9)  ->  [0, 1]", "4: no public case"},
		{"two_sum([2, 7], goal=9)  ->  [0, 1]", "4: goal is not the next parameter"},
		{"two_sum([2, 7], 9)  ->  the places", "4: what this example shows is no Python literal"},
		{"tow_sum([2, 7], 9)  ->  [0, 1]", "4: the example calls tow_sum"},
	} {
		p := twoSum()
		p.Statement = "# Two sum\n\n```text\n" + c.block + "\n```\n"
		faults, _ := CheckExamples(p)
		got := ""
		for _, fault := range faults {
			got += fmt.Sprintf("%d: %s", fault.Line, fault.Message)
		}
		if (c.want == "") != (got == "") || !strings.HasPrefix(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.block, got, c.want)
		}
	}
}

func TestExamplesOfADocstringAreQuoted(t *testing.T) {
	t.Parallel()
	p := twoSum()
	p.Statement = "# Two sum\n\n```python\ndef two_sum(nums, target):\n    \"\"\" Two places.\n    >>> two_sum([1], 2)\n    [0]\n    \"\"\"\n" +
		"two_sum([2], 2)  ->  [0]\n```\n\n```text\ntwo_sum([3], 2)  ->  [0]\n```\n"
	faults, _ := CheckExamples(p)
	got := ""
	for _, fault := range faults {
		got += fmt.Sprintf("%d %t, ", fault.Line, fault.IsQuoted)
	}
	if want := "6 true, 9 false, 13 false, "; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// FuzzCheckExamples takes any text for a statement.
func FuzzCheckExamples(f *testing.F) {
	f.Add("```text\ntwo_sum([2, 7], 9)  ->  [1, 0]\n```")
	f.Add("````\n>>> two_sum(*a, **b)\n```\n->\n````\n```input\n```output")
	f.Fuzz(func(_ *testing.T, statement string) {
		p := twoSum()
		for _, kind := range []problems.Kind{problems.KindFunction, problems.KindClass, problems.KindStdio} {
			p.Kind, p.Statement = kind, statement
			CheckExamples(p)
		}
	})
}
