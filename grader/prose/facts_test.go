package prose_test

import (
	"strings"
	"testing"

	"pyprep/grader/growth/growthtest"
	"pyprep/grader/prose"
)

// What a text says of the code is set against the code; what is about other code, or is denied, is not.
func TestConflicts(t *testing.T) {
	t.Parallel()
	nested := prose.Facts{LeadingLine: 7, LeadingSource: "if a + b == target:", Runs: "O(n^2)", Cost: "O(n^2)", Kinds: []string{prose.KindNested}}
	scan := prose.Facts{LeadingLine: 4, LeadingSource: "if x in seen:", Runs: "O(n)", Cost: "O(n^2)", Kinds: []string{"search in a list"}}
	linear := prose.Facts{LeadingLine: 3, Runs: "O(n)", Cost: "O(n)"}
	sorts := prose.Facts{LeadingLine: 2, Runs: "O(1)", Cost: "O(n log n)", Kinds: []string{"sort", "copy"}}
	grid := prose.Facts{LeadingLine: 5, Runs: "O(R*C)", Cost: "O(R*C)", Kinds: []string{prose.KindNested}}
	recursive := prose.Facts{LeadingLine: 5, Runs: "O(2^n)", Cost: "O(2^n)", Kinds: []string{prose.KindRecursion}}
	tests := []struct {
		text  string
		facts prose.Facts
		says  string // "" for no conflict
	}{
		{"I make one pass over the list", nested, "you say one pass, but line 7 runs n^2 times"},
		{"a single loop, each number is looked at once", nested, "you say one pass, but line 7 runs n^2 times"},
		{"there is no nested loop", nested, "you say one pass, but line 7 runs n^2 times"},
		{"it isn't one pass, there are nested loops", nested, ""},
		{"two nested loops", nested, ""},
		{"A better version would need only one pass.", nested, ""},
		{"one pass over the list", linear, ""},
		{"one pass over the list", prose.Facts{}, ""},
		{"one pass over the grid", grid, ""},
		{"nested loops over rows and columns", grid, ""},
		{"two nested loops, so quadratic", linear, "you say nested loops, but no line runs more often than n times"},
		{"brute force has two nested loops; mine has a dict", linear, ""},
		{"no nested loops", linear, ""},
		{"I check every pair", linear, "you say nested loops"},
		{"instead of all pairs I remember what I saw", linear, ""},
		{"looking it up is O(1)", scan, "you say a look-up takes constant time, but line 4 searches a list: its n times cost O(n^2) together"},
		{"the membership check is constant", scan, "line 4 searches a list"},
		{"the lookup is not constant because seen is a list", scan, ""},
		{"lookup is O(1)", linear, ""},
		{"nothing is sorted", sorts, "you say nothing is sorted, but your code sorts"},
		{"without sorting", sorts, "your code sorts"},
		{"sorting dominates", sorts, ""},
		{"I sort with my own merge sort", linear, ""}, // a sort by hand is not seen as one
		{"no copies are made", sorts, "your code copies"},
		{"I use recursion", linear, "your code never calls itself"},
		{"it has no recursion", recursive, "your code calls itself"},
		{"each call makes two recursive calls", recursive, ""},
		{"each step halves the range", linear, "you say the range is halved, but line 3 runs n times"},
		{"", nested, ""},
	}
	for _, test := range tests {
		said := ""
		for _, c := range prose.Conflicts(test.text, test.facts) {
			said += c.Says + "; "
		}
		if test.says == "" && said != "" || !strings.Contains(said, test.says) {
			t.Errorf("%q: %q, want %q", test.text, said, test.says)
		}
	}
}

func TestFactsOfMeasurements(t *testing.T) {
	t.Parallel()
	want := map[string]prose.Facts{
		"sort":          {LeadingLine: 2, Runs: "O(1)", Cost: "O(n log n)", Kinds: []string{"sort"}},
		"quadratic":     {LeadingLine: 4, Runs: "O(n)", Cost: "O(n^2)", Kinds: []string{"search in a list"}},
		"two-variables": {LeadingLine: 5, Runs: "O(n*m)", Cost: "O(n*m)", Kinds: []string{"fill", prose.KindNested}},
	}
	for _, sample := range growthtest.Samples() {
		facts, ok := want[sample.Name]
		if !ok {
			continue
		}
		got := prose.FactsOf(sample.Report, false)
		if got.LeadingLine != facts.LeadingLine || got.Runs != facts.Runs || got.Cost != facts.Cost || strings.Join(got.Kinds, "|") != strings.Join(facts.Kinds, "|") {
			t.Errorf("%s: %+v, want %+v", sample.Name, got, facts)
		}
	}
}

func TestFalseClaims(t *testing.T) {
	t.Parallel()
	claims := []prose.FalseClaim{
		{Wordings: []string{"list.remove is O(1)", "remove from a list is constant"}, Message: "It searches."},
		{Wordings: []string{"the GIL makes it thread safe"}},
		{Wordings: []string{"await runs at the same time"}},
	}
	tests := map[string]string{
		"Removing from the list is constant.":                                   "1",
		"removing something from a list isn't O(1)":                             "",
		"the GIL makes this thread-safe":                                        "2",
		"the GIL doesn't make it thread safe":                                   "",
		"I have no idea":                                                        "",
		"await runs them at the same time, and removal from a list is constant": "13",
	}
	for text, want := range tests {
		got := ""
		_, flags := prose.Concept(text, nil, claims)
		for _, flag := range flags {
			got += string(rune('0' + flag.N))
			if flag.Quote == "" {
				t.Errorf("%q: claim %d is flagged without a quote", text, flag.N)
			}
		}
		if got != want {
			t.Errorf("%q: flagged %q, want %q", text, got, want)
		}
	}
}

func TestJudgeLine(t *testing.T) {
	t.Parallel()
	reports := map[string]growthtest.Sample{}
	for _, sample := range growthtest.Samples() {
		reports[sample.Name] = sample
	}
	tests := []struct {
		sample, answer string
		line, runs     prose.Verdict
	}{
		{"quadratic", "line 4, n times", prose.Right, prose.Right},
		{"quadratic", "Line 4 runs n times and costs n each", prose.Right, prose.Right},
		{"quadratic", "line 4, n^2 times", prose.Right, prose.Right}, // what its runs cost together
		{"quadratic", "L4", prose.Right, prose.Unread},
		{"quadratic", "the 4th line, once per element", prose.Right, prose.Right},
		{"quadratic", "line 6, n times", prose.Wrong, prose.Right},
		{"quadratic", "line 3 runs log n times", prose.Wrong, prose.Wrong},
		{"quadratic", "if x in seen", prose.Right, prose.Unread},
		{"quadratic", "`x in seen`, n times", prose.Right, prose.Right},
		{"quadratic", "the membership test", prose.Right, prose.Unread},
		{"quadratic", "searching the list, O(n) times", prose.Right, prose.Right},
		{"quadratic", "the for loop", prose.Right, prose.Unread},
		{"quadratic", "seen.append(x)", prose.Wrong, prose.Unread},
		{"quadratic", "no idea", prose.Unread, prose.Unread},
		{"quadratic", "", prose.Unread, prose.Unread},
		{"sort", "the sort, once", prose.Right, prose.Right},
		{"sort", "sorted() on line 2 runs once", prose.Right, prose.Right},
		{"sort", "line 5, n times", prose.Wrong, prose.Wrong},
		{"sort", "sorting, n log n", prose.Right, prose.Right},
		{"two-variables", "the inner loop, n*m times", prose.Right, prose.Right},
		{"two-variables", "line 4", prose.Right, prose.Unread}, // the head of the same loop
		{"two-variables", "line 5 runs n * m times", prose.Right, prose.Right},
		{"two-variables", "lines 4-5, nm times", prose.Right, prose.Right},
		{"two-variables", "line 3, n times", prose.Wrong, prose.Wrong},
		{"two-variables", "the outer loop", prose.Wrong, prose.Unread},
		{"cannot-tell", "line 3", prose.Unread, prose.Unread},
	}
	for _, test := range tests {
		got := prose.JudgeLine(test.answer, reports[test.sample].Report)
		if got.Line != test.line || got.Runs != test.runs {
			t.Errorf("%s, %q: line %s, runs %s (%v), want %s and %s", test.sample, test.answer, got.Line, got.Runs, got.Named, test.line, test.runs)
		}
	}
	if got := prose.JudgeLine("line 3", reports["quadratic"].Report).Says; got != "line 4 dominates: if x in seen:; it runs about n times and costs O(n^2) together, because of what it does each time: search in a list" {
		t.Errorf("says %q", got)
	}
}
