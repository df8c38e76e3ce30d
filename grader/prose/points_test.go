package prose_test

import (
	"fmt"
	"strings"
	"testing"

	"pyprep/grader/prose"
)

// The points of two-sum and of a binary search, as a rubric words them.
var (
	onePass  = prose.Point{Point: "one pass", Accept: []string{"one pass", "single loop", "each item once", "every number is visited once", "iterate once", "loop runs n times"}, Deny: []string{"nested loop", "every pair", "all pairs"}, Message: "Say how often."}
	lookup   = prose.Point{Point: "lookup", Accept: []string{"dict lookup is constant", "O(1) lookup", "dictionary access is O(1)"}, Deny: []string{"list lookup is constant", "in a list is O(1)"}}
	holds    = prose.Point{Point: "holds n", Accept: []string{"dict holds up to n", "stores every number", "up to n entries"}}
	halves   = prose.Point{Point: "halves", Accept: []string{"halves the range", "discards half", "cut in half each step", "range is divided by two"}, Deny: []string{"one item is dropped"}}
	logSteps = prose.Point{Point: "log steps", Accept: []string{"log n steps", "logarithmic number of steps", "loop runs log n times"}, Deny: []string{"loop runs n times", "visits every element"}}
	noCopies = prose.Point{Point: "no copies", Accept: []string{"two indices", "no copies", "no slices", "works in place"}, Deny: []string{"copies half of the list", "new list each step"}}
)

func TestPoints(t *testing.T) {
	t.Parallel()
	tests := []struct {
		text   string
		points []prose.Point
		want   string // for each point: + met, - missed, ! contradicted
	}{
		{"", []prose.Point{onePass, lookup, holds}, "---"},
		{"one pass over the list", []prose.Point{onePass}, "+"},
		{"I only make a single pass.", []prose.Point{onePass}, "+"},
		{"There's one loop and every number is looked at exactly once", []prose.Point{onePass}, "+"},
		{"Each element gets visited once", []prose.Point{onePass}, "+"},
		{"we iterate over nums once", []prose.Point{onePass}, "+"},
		{"The loop executes n times.", []prose.Point{onePass}, "+"},
		{"I go through the array one time, touching every element once", []prose.Point{onePass}, "+"},
		{"the list is traversed in a single pass, with no nested loop", []prose.Point{onePass}, "+"},
		{"It doesn't use nested loops: one pass is enough", []prose.Point{onePass}, "+"},
		{"without nested loops, only one pass", []prose.Point{onePass}, "+"},
		{"not one pass but two nested loops", []prose.Point{onePass}, "!"},
		{"It's not a single pass", []prose.Point{onePass}, "-"},
		{"it never makes one pass", []prose.Point{onePass}, "-"},
		{"Two nested loops check all pairs", []prose.Point{onePass}, "!"},
		{"a loop inside a loop compares every pair", []prose.Point{onePass}, "!"},
		{"instead of checking every pair I go over it in one pass", []prose.Point{onePass}, "+"},
		{"I don't compare every pair, I loop once", []prose.Point{onePass}, "+"},
		{"not only one pass", []prose.Point{onePass}, "+"},
		{"it never needs more than one pass", []prose.Point{onePass}, "+"},

		{"looking up a key in a dictionary is O(1)", []prose.Point{lookup}, "+"},
		{"a hash map gives constant-time lookups", []prose.Point{lookup}, "+"},
		{"Because dict lookups are constant on average", []prose.Point{lookup}, "+"},
		{"I keep a dict. Every lookup is constant.", []prose.Point{lookup}, "+"},
		{"membership in a hashmap takes constant time", []prose.Point{lookup}, "+"},
		{"finding the partner in the dict costs O(1)", []prose.Point{lookup}, "+"},
		{"list lookup is constant", []prose.Point{lookup}, "!"},
		{"looking something up in a list is O(1)", []prose.Point{lookup}, "!"},
		{"lookup in a list is not O(1)", []prose.Point{lookup}, "-"},
		{"a dict lookup isn't constant", []prose.Point{lookup}, "-"},
		{"a dictionary is nice. Something else entirely is going on in the rest of it. The end of all this is constant", []prose.Point{lookup}, "-"},

		{"the dict can hold up to n entries", []prose.Point{holds}, "+"},
		{"in the worst case the map stores all the numbers", []prose.Point{holds}, "+"},
		{"at most n entries are kept in the dictionary", []prose.Point{holds}, "+"},
		{"nothing is stored", []prose.Point{holds}, "-"},
		{
			"I iterate over nums once and look each complement up in a dictionary, which is O(1) on average; the dictionary holds up to n numbers.",
			[]prose.Point{onePass, lookup, holds},
			"+++",
		},
		{"because of the loop", []prose.Point{onePass, lookup, holds}, "---"},
		{"two for loops, so quadratic", []prose.Point{onePass, lookup, holds}, "---"},

		{"each step cuts the range in half", []prose.Point{halves}, "+"},
		{"Half of the range is thrown away in every turn", []prose.Point{halves}, "+"},
		{"the search range gets halved", []prose.Point{halves}, "+"},
		{"the range is divided by 2", []prose.Point{halves}, "+"},
		{"it doesn't halve the range", []prose.Point{halves}, "-"},
		{"in every turn one item is dropped", []prose.Point{halves}, "!"},
		{"so there are log n steps", []prose.Point{logSteps}, "+"},
		{"so the number of steps is logarithmic", []prose.Point{logSteps}, "+"},
		{"the loop runs about log2(n) times", []prose.Point{logSteps}, "+"},
		{"the loop runs log n times, it does not visit every element", []prose.Point{logSteps}, "+"},
		{"the loop runs n times", []prose.Point{logSteps}, "!"},
		{"it visits all the elements", []prose.Point{logSteps}, "!"},
		{"only two indices are kept", []prose.Point{noCopies}, "+"},
		{"nothing is copied, no slices", []prose.Point{noCopies}, "+"},
		{"without copying anything", []prose.Point{noCopies}, "+"},
		{"two pointers move towards each other", []prose.Point{noCopies}, "+"},
		{"every step copies half of the list", []prose.Point{noCopies}, "!"},
		{"it doesn't copy half of the list", []prose.Point{noCopies}, "+"},
	}
	for _, test := range tests {
		results := prose.Points(test.text, test.points)
		var why []string
		for _, r := range results {
			why = append(why, fmt.Sprintf("%s: %q", r.Point, r.Quote))
		}
		got := marks(results)
		if got != test.want {
			t.Errorf("%q: %s, want %s (%s)", test.text, got, test.want, strings.Join(why, "; "))
		}
	}
}

// marks writes + for a point that is met, ! for one that is contradicted, - for one that is missed.
func marks(results []prose.Result) (marks string) {
	for _, r := range results {
		switch {
		case r.Contradicted:
			marks += "!"
		case r.Met:
			marks += "+"
		default:
			marks += "-"
		}
	}
	return marks
}
