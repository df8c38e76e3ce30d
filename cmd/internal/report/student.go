package report

import (
	"fmt"
	"path"
	"strings"

	"pyprep/grader"
	"pyprep/grader/class"
	"pyprep/grader/class/analysis"
)

// studentPage is one student's page as the template walks through it.
type studentPage struct {
	Title, Set    string
	Name, ID      string
	ForInstructor bool
	Cards         []card
	Problems      []workView
	Strays        []trouble
}

// workView is what a student did on one problem.
type workView struct {
	Anchor, Name   string
	Outcome        outcome
	Points, Max    string
	Facts          []string
	Said           string // why it was not graded
	Error          *faultView
	Failures       []failureView
	MoreFailures   int
	Growth         []Comparison
	Why, Note      string
	File           string
	Source         []sourceLine
	SourceCut      bool
	SourceMissing  string
	AllCasesPassed bool
}

// medianOf is how many it takes: a median of fewer tells what single people have.
const medianOf = 5

func (f *Feedback) newPage(s *analysis.Student, level Redaction) studentPage {
	page := studentPage{
		Title: title(f.report), Set: setLine(f.report), Name: shortName(s.Name), ID: shortName(s.ID), ForInstructor: level == ForInstructor,
	}
	score := card{"Score", inPoints(s.Score), "of " + inPoints(s.Max) + " points", s.Owed > 0}
	if s.Owed > 0 {
		score.Words = "of the " + inPoints(s.Max) + " points graded so far"
	}
	if s.Max > 0 {
		score.Words += ", " + whole(reached(s))
	}
	solved := card{"Solved", fmt.Sprint(s.Solved), "of " + some(len(s.Rows), "problem"), false}
	if s.Missing > 0 {
		solved.Words, solved.Open = solved.Words+fmt.Sprintf(", %d not handed in", s.Missing), true
	}
	page.Cards = []card{score, solved}
	if f.scores.N >= medianOf && (f.Median || page.ForInstructor) {
		page.Cards = append(page.Cards, card{"Class", whole(f.scores.Median / 100), "median of " + some(f.scores.N, "student"), false})
	}
	for i, row := range s.Rows {
		if row != nil {
			page.Problems = append(page.Problems, f.newWork(i, row, level))
		}
	}
	for _, row := range s.Strays {
		page.Strays = append(page.Strays, trouble{File: fileFor(row, level), Reason: shortLine(row.Reason)})
	}
	return page
}

// reached is a student's share of the points.
func reached(s *analysis.Student) float64 { return min(max(s.Score/s.Max, 0), 1) }

// fileFor is a file as handed in; the folders above it may be named after others.
func fileFor(row *class.Row, level Redaction) string {
	if level == ForInstructor {
		return shortLine(row.File)
	}
	return shortName(path.Base(strings.ReplaceAll(row.File, `\`, "/")))
}

func (f *Feedback) newWork(i int, row *class.Row, level Redaction) workView {
	p := f.report.Problems[i]
	w := workView{
		Anchor: anchor(i), Name: problemName(p), Outcome: outcomeOf(analysis.Outcome(row)), Points: inPoints(row.Score), Max: inPoints(row.MaxScore),
		Facts: f.facts(row, level), Said: said(row, level), AllCasesPassed: row.Total > 0 && row.Passed == row.Total,
	}
	if w.Outcome.Name == "owed" {
		w.Points = "?"
	}
	if row.File != "" {
		w.File = fileFor(row, level)
	}
	if row.Status != class.StatusOK {
		return w
	}
	w.Error = newFault(row, level)
	for _, failure := range row.Failures[:min(len(row.Failures), failuresShown)] {
		w.Failures = append(w.Failures, newFailure(failure, level))
	}
	w.MoreFailures = max(len(row.Failures)-failuresShown, 0)
	w.Growth = comparisons(row.Claims, p)
	w.Why, w.Note = shortText(row.Claims.Why), shortText(row.Claims.Note)
	w.addSource(row, level)
	return w
}

// facts say how the score came about.
func (f *Feedback) facts(row *class.Row, level Redaction) []string {
	var facts []string
	if row.Status == class.StatusOK && row.Total > 0 && row.Verdict != grader.InternalError {
		facts = append(facts, fmt.Sprintf("%d of %s passed", row.Passed, some(row.Total, "case")))
	}
	if row.Score != row.RawScore {
		facts = append(facts, inPoints(row.RawScore)+" points by the tests")
	}
	if wasLate(row) {
		late := "late"
		if by := lateBy(row.Submitted, f.report.Due); by != "" {
			late = "late by " + by
		}
		if row.Penalty > 0 {
			late += ": " + tenth(row.Penalty) + " % off"
		}
		facts = append(facts, late)
	}
	if row.Override != nil {
		byHand := "score set by hand to " + inPoints(row.Override.Score)
		if level == ForInstructor {
			byHand += ": " + shortText(row.Override.Reason)
		}
		facts = append(facts, byHand)
	}
	if row.Attempts > 1 {
		facts = append(facts, fmt.Sprintf("attempt %d of %d counts", row.Attempt, row.Attempts))
	}
	return facts
}

// said is why there is no verdict. What went wrong with us is not for students: it may name our machine.
func said(row *class.Row, level Redaction) string {
	switch analysis.Outcome(row) {
	case string(class.StatusNoSubmission):
		return "Nothing was handed in for this problem."
	case string(class.StatusNotGradable):
		return "It could not be graded: " + shortLine(row.Reason) + "."
	case string(class.StatusGraderError):
		if level == ForInstructor {
			return "We failed to grade it: " + shortLine(row.Reason) + "."
		}
		return "It could not be graded yet. That is our fault and not yours; it does not count as zero."
	default:
		return ""
	}
}
