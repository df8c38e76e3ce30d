package grader

import (
	"fmt"
	"strings"

	"pyprep/grader/growth"
	"pyprep/problems/bigo"
)

// remedies say what takes the place of a kind of work.
var remedies = map[string]string{
	"search in a list":   "searches a list from its start; a set or a dict finds the same in one step",
	"search in a text":   "searches a text from its start; note what was seen in a set or a dict, or remember where you were",
	"sort":               "sorts; ask whether the order is needed, or whether counting in a dict or a heap of the few that matter will do",
	"shift items":        "moves all items up by one place; collections.deque takes from the front for nothing, and appending is free, too",
	"copy":               "copies; pass indices instead of slices, or change what is there in place",
	"slice":              "copies a slice; pass indices instead",
	"join":               "puts a text or list together anew; collect the parts in a list and join them once at the end",
	"scan":               "looks at all items again; keep the running result and update it",
	"compare":            "compares whole sequences; compare what differs only, or hash them once",
	"hash":               "hashes long keys; use shorter ones",
	"set algebra":        "builds whole sets again; update one set in place",
	"skip items":         "skips items one by one; keep an index",
	"heap":               "works on a heap; keep it as small as the few items that matter",
	"big integers":       "works on integers of many digits; keep them small, such as by a modulus",
	"text":               "goes over a text again; go over it once",
	"rotate":             "rotates the whole; change the index where you start instead",
	"look over a text":   "goes over a text again; go over it once",
	"walk along a deque": "walks along a deque; a list or a dict finds an index in one step",
}

// advise says in one sentence what to change, when a class that grows slower than what was measured is known; "" when not.
func advise(report *growth.Report, best bigo.Class) string {
	if report == nil || report.Time.Status != growth.OK || len(report.Time.Classes) != 1 {
		return ""
	}
	measured := report.Time.Classes[0]
	if bigo.Compare(best, measured) != bigo.Tighter {
		return ""
	}
	line := report.Leading()
	if line == nil {
		return fmt.Sprintf("Your code is %s and %s is known: look for work that is done again and again.", measured, best)
	}
	return fmt.Sprintf("Line %d %s: that makes your code %s, and %s is known.", line.Number, remedy(*line), measured, best)
}

// remedy says what the line does too much of. Work counts only where it, and not the runs, makes the cost.
func remedy(line growth.Line) string {
	if len(line.Work) > 0 && (line.Runs == nil || line.Cost == nil || bigo.Compare(*line.Cost, *line.Runs) == bigo.Looser) {
		if words, ok := remedies[line.Work[0].Kind]; ok {
			return words
		}
	}
	if line.Runs == nil {
		return "does most of the work; look for what is done again and again"
	}
	runs := strings.TrimSuffix(strings.TrimPrefix(line.Runs.String(), "O("), ")")
	if strings.Contains(runs, "^n") || strings.Contains(runs, "!") {
		return fmt.Sprintf("runs about %s times; keep the results of calls that are made again (functools.cache)", runs)
	}
	return fmt.Sprintf("runs about %s times; keep what the inner loop looks for in a dict, or move two pointers", runs)
}
