package analysis

import (
	"cmp"
	"slices"
	"strings"

	"pyprep/grader"
	"pyprep/grader/class"
)

// Item is how a class did on one problem.
type Item struct {
	Problem        class.ProblemInfo
	Outcomes       []Tally // what became of the submissions, from best to worst
	Judged         int     // submissions whose verdict tells of the problem
	Solved         int
	Mean           float64 // share of the points that was reached, before lateness: the difficulty index, 1 is easiest
	Difficulty     Difficulty
	Discrimination Correlation // of the points with those of all other problems
	Ran            int         // submissions of Judged that are no invalid ones: only they reach the cases
	Cases          []Case
	Outputs        []Output // the commonest wrong answers to a case
	Errors         []Error  // what submissions ended with
	Time, Space    Claims
	Notes          []Tally // what is said beside claims, such as why nothing was measured: the commonest first
}

// Error is an exception, or a reason why a file is no solution, that ended submissions.
type Error struct {
	Type     string
	Count    int
	Message  string // the commonest, its first line
	Messages int    // how many different ones
	Who      []string
}

// listed is how many of the commonest outputs and errors of a problem are told.
const listed = 8

func newItem(p class.ProblemInfo, column int, students []Student) Item {
	item := Item{Problem: p}
	outcome := map[string]int{}
	var rows []*class.Row
	var own, rest, with []float64
	for i := range students {
		row := students[i].Rows[column]
		if row != nil {
			outcome[Outcome(row)]++
		}
		if !judged(row) {
			continue
		}
		rows = append(rows, row)
		if row.Verdict == grader.Accepted {
			item.Solved++
		}
		points := finite(row.RawScore)
		own = append(own, share(points, cmp.Or(row.MaxScore, p.MaxScore)))
		if others, complete := students[i].rest(column); complete {
			with = append(with, points)
			rest = append(rest, others)
		}
	}
	item.Outcomes = tallied(outcome, outcomes())
	item.Judged, item.Mean = len(own), mean(own)
	item.Difficulty = difficulty(item.Mean, item.Judged)
	item.Discrimination = Correlation{Why: "there is no other problem"}
	if len(students) > 0 && len(students[0].Rows) > 1 {
		item.Discrimination = correlate(with, rest)
	}
	item.Cases, item.Ran = newCases(p, rows)
	item.Outputs = outputs(rows)
	item.Errors = errorsOf(rows)
	item.Time = newClaims(rows, func(c class.Claims) claim { return claim{c.Time, c.TimeMeasured, c.TimeJudged} })
	item.Space = newClaims(rows, func(c class.Claims) claim { return claim{c.Space, c.SpaceMeasured, c.SpaceJudged} })
	item.Notes = notes(rows)
	return item
}

// rest is what a student reached in all problems but one, before lateness. It is not complete where we failed at one.
func (s *Student) rest(column int) (sum float64, complete bool) {
	for i, row := range s.Rows {
		switch {
		case i == column || row == nil:
		case judged(row):
			sum += finite(row.RawScore)
		case Outcome(row) == string(class.StatusGraderError):
			return 0, false
		}
	}
	return sum, true
}

func errorsOf(rows []*class.Row) []Error {
	byType := map[string]*Error{}
	messages := map[string]map[string]int{}
	for _, row := range rows {
		if row.Error == nil || row.Verdict == grader.Accepted {
			continue
		}
		kind := row.Error.Type
		if byType[kind] == nil {
			byType[kind], messages[kind] = &Error{Type: kind}, map[string]int{}
		}
		byType[kind].Count++
		byType[kind].Who = append(byType[kind].Who, row.Student)
		line, _, _ := strings.Cut(row.Error.Message, "\n")
		messages[kind][line]++
	}
	found := make([]Error, 0, len(byType))
	for kind, e := range byType {
		e.Messages = len(messages[kind])
		e.Message = commonest(messages[kind])
		found = append(found, *e)
	}
	slices.SortFunc(found, func(a, b Error) int { return cmp.Or(b.Count-a.Count, cmp.Compare(a.Type, b.Type)) })
	return found[:min(len(found), listed)]
}

// commonest is the text that was seen most often, of several the first by its letters.
func commonest(counts map[string]int) string {
	best, most := "", 0
	for text, n := range counts {
		if n > most || n == most && text < best {
			best, most = text, n
		}
	}
	return best
}
