package prose_test

import (
	"testing"

	"pyprep/grader/prose"
	"pyprep/problems"
	"pyprep/problems/bank"
)

// Explanations in a learner's words against the rubrics of the built-in set.
func TestRubricsOfTheBank(t *testing.T) {
	t.Parallel()
	fsys, _ := bank.Find(bank.Core)
	set, err := problems.Load(fsys, bank.Core)
	if err != nil {
		t.Fatal(err)
	}
	points := map[string][]prose.Point{}
	for _, p := range set.Problems {
		for _, r := range p.Complexity.Rubric {
			points[string(p.ID)] = append(points[string(p.ID)], prose.Point{Point: r.Point, Accept: r.Accept, Deny: r.Deny, Message: r.Message})
		}
	}
	tests := []struct{ id, text, want string }{
		{"two-sum", "I loop through nums once. For every number I check whether target - num is already in a dict, which takes constant time on average. In the worst case the dict ends up with n numbers.", "+++"},
		{"two-sum", "We go over the array once and for each value look for the complement in a hash map in O(1). The map stores at most n values.", "+++"},
		{"two-sum", "single for loop, dict lookups are O(1) average, dict grows to n", "+++"},
		{"two-sum", "There are two nested loops which compare every pair, nothing is stored", "!--"},
		{"two-sum", "Each number is only visited once because I store what I have seen in a dictionary and membership tests there are constant", "+++"},
		{"two-sum", "it's a one-pass hash table", "++-"},
		{"two-sum", "the for loop goes n times and the inside is O(1)", "+--"},
		{"two-sum", "I don't use nested loops", "---"},
		{"two-sum", "x in list is O(1)", "-!-"},
		{"binary-search", "Every iteration discards half of the remaining elements, so after log2(n) iterations nothing is left. I only keep lo and hi.", "++-"},
		{"binary-search", "the search space halves each step so log n steps, and only two pointers are stored", "+++"},
		{"binary-search", "I look at every element", "-!-"},
		{"binary-search", "I slice the list in half each time", "+-!"},
		{"binary-search", "We repeatedly divide the range by two. That can happen log n times. There is no slicing.", "+++"},
		{"coin-change", "For each amount from 1 to A I try all coins, and store the best in a table of size A+1", "-++"}, // what is not recognised is missed, and not wrong,
		{"coin-change", "memoised recursion: each amount is computed once and for each I try every coin", "++-"},
		{"coin-change", "greedy, always take the biggest coin", "-!-"},
		{"lru-cache", "A dict maps each key to a node in a doubly linked list, so lookup is O(1), moving to the front is O(1) by relinking neighbours, and the least recently used one is at the tail. It never holds more than capacity entries", "++++"},
		{"lru-cache", "OrderedDict with move_to_end and popitem", "--+-"},
		{"group-anagrams", "Each word gets a key made of its sorted letters; sorting costs k log k; words with the same key are put together in a dict with O(1) lookup.", "+++"},
		{"group-anagrams", "I compare all pairs of words", "!--"},
		{"async-crawler", "Every page is fetched exactly once thanks to the seen set and each link is checked once", "+++"},
	}
	for _, test := range tests {
		if got := marks(prose.Points(test.text, points[test.id])); got != test.want {
			t.Errorf("%s, %q: %s, want %s", test.id, test.text, got, test.want)
		}
	}
	for id, all := range points {
		for _, p := range all {
			for _, wording := range p.Accept {
				if r := prose.Points(wording, []prose.Point{p})[0]; !r.Met {
					t.Errorf("%s: %q does not meet its own point %q", id, wording, p.Point)
				}
			}
			for _, wording := range p.Deny {
				if r := prose.Points(wording, []prose.Point{p})[0]; !r.Contradicted {
					t.Errorf("%s: %q does not contradict its own point %q", id, wording, p.Point)
				}
			}
		}
	}
}
