package analysis

import (
	"cmp"
	"slices"

	"pyprep/grader"
	"pyprep/grader/class"
)

// Case is how the submissions that ran did on one case.
type Case struct {
	class.CaseInfo
	Ran            int     // submissions that reached it
	Failed         int     // of them
	Share          float64 // Failed of Ran
	Verdicts       []Tally // of those that failed
	Who            []string
	Discrimination Correlation // of passing it with how many other cases of the problem were passed
}

// Output is a wrong answer that several gave to the same case.
type Output struct {
	N          int
	Hidden     bool
	Call, Want string
	Got        string
	Count      int
	Who        []string
}

// newCases counts the cases of a problem over the submissions that ran, and how many those are. An invalid submission
// reached no case: counted, it would make every case look as if it told good from bad.
func newCases(p class.ProblemInfo, rows []*class.Row) ([]Case, int) {
	ran := slices.DeleteFunc(slices.Clone(rows), func(row *class.Row) bool { return row.Verdict == grader.InvalidSubmission })
	failures := make([]map[int]grader.Verdict, len(ran))
	for i, row := range ran {
		failures[i] = make(map[int]grader.Verdict, len(row.Failures))
		for _, f := range row.Failures {
			failures[i][f.N] = f.Verdict
		}
	}
	infos := allCases(p, ran)
	cases := make([]Case, 0, len(infos))
	for _, info := range infos {
		c := Case{CaseInfo: info}
		verdicts := map[string]int{}
		var passed, rest []float64
		for i, row := range ran {
			verdict, failed := failures[i][info.N]
			if !failed && info.N > row.Passed+len(row.Failures) || verdict == grader.InternalError {
				continue // never run, or our own failure
			}
			c.Ran++
			if failed {
				c.Failed++
				c.Who = append(c.Who, row.Student)
				verdicts[string(verdict)]++
				passed, rest = append(passed, 0), append(rest, float64(row.Passed))
				continue
			}
			passed, rest = append(passed, 1), append(rest, float64(row.Passed-1))
		}
		c.Share = share(float64(c.Failed), float64(c.Ran))
		c.Verdicts = tallied(verdicts, outcomes())
		c.Discrimination = Correlation{Why: "there is no other case"}
		if len(infos) > 1 {
			c.Discrimination = correlate(passed, rest)
		}
		cases = append(cases, c)
	}
	return cases, len(ran)
}

// allCases are those that the problem lists, and those that somebody failed although it does not list them: a problem of
// test modules knows its cases only when they run.
func allCases(p class.ProblemInfo, rows []*class.Row) []class.CaseInfo {
	infos := slices.Clone(p.Cases)
	known := map[int]bool{}
	for _, info := range infos {
		known[info.N] = true
	}
	for _, row := range rows {
		for _, f := range row.Failures {
			if !known[f.N] {
				known[f.N] = true
				infos = append(infos, class.CaseInfo{N: f.N, ID: f.ID, Group: f.Group, Hidden: f.Hidden})
			}
		}
	}
	slices.SortStableFunc(infos, func(a, b class.CaseInfo) int { return a.N - b.N })
	return infos
}

// outputs are the wrong answers that were given most often. What one alone answered is no pattern, unless nothing is.
func outputs(rows []*class.Row) []Output {
	type answer struct {
		n   int
		got string
	}
	at := map[answer]int{}
	var found []Output
	for _, row := range rows {
		for i := range row.Failures {
			f := &row.Failures[i]
			if f.Verdict != grader.WrongAnswer {
				continue
			}
			key := answer{f.N, f.Got}
			n, known := at[key]
			if !known {
				n = len(found)
				at[key] = n
				found = append(found, Output{N: f.N, Hidden: f.Hidden, Call: f.Call, Want: f.Want, Got: f.Got})
			}
			found[n].Count++
			found[n].Who = append(found[n].Who, row.Student)
		}
	}
	slices.SortFunc(found, func(a, b Output) int {
		return cmp.Or(b.Count-a.Count, a.N-b.N, cmp.Compare(a.Got, b.Got))
	})
	if alone := slices.IndexFunc(found, func(o Output) bool { return o.Count == 1 }); alone > 0 {
		found = found[:alone]
	}
	return found[:min(len(found), listed)]
}
