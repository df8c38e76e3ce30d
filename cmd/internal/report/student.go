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

type failureView struct {
	N               int
	ID, Group       string
	Closed          bool // only the verdict and the hint may be told
	Hidden          bool
	Outcome         outcome
	Call, Want, Got string
	Reason, Hint    string
}

// faultView is an exception or what is wrong with a file.
type faultView struct {
	Type, Message, Place string
	Frames               []frameView
	Hint                 string
}

type frameView struct {
	Line             int
	Function, Source string
}

type sourceLine struct {
	N      int
	Text   string
	Marked bool
}

// How much of one submission a page has room for.
const (
	failuresShown = 60
	framesShown   = 12
	linesShown    = 3000
	medianOf      = 5 // a median of fewer tells what single people have
)

func (f *Feedback) newPage(s *analysis.Student, level Redaction) studentPage {
	page := studentPage{
		Title: title(f.report), Set: setLine(f.report), Name: shortName(s.Name), ID: shortName(s.ID), ForInstructor: level == ForInstructor,
	}
	score := card{"Score", points(s.Score), "of " + points(s.Max) + " points", false}
	if s.Max > 0 {
		score.Words += ", " + whole(analysisShare(s))
	}
	if s.Owed > 0 {
		score.Words, score.Open = score.Words+" that were graded so far", true
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

func analysisShare(s *analysis.Student) float64 { return min(max(s.Score/s.Max, 0), 1) }

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
		Anchor: anchor(i), Name: problemName(p), Outcome: outcomeOf(analysis.Outcome(row)), Points: points(row.Score), Max: points(row.MaxScore),
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
		facts = append(facts, points(row.RawScore)+" points by the tests")
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
		byHand := "score set by hand to " + points(row.Override.Score)
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

// newFault is the error of the first failing case, which a student may not see where that case is hidden.
func newFault(row *class.Row, level Redaction) *faultView {
	e := row.Error
	if e == nil || level != ForInstructor && len(row.Failures) > 0 && row.Failures[0].Hidden {
		return nil
	}
	fault := &faultView{Type: shortName(e.Type), Message: shortText(e.Message), Hint: shortText(e.Hint)}
	if e.Line > 0 {
		fault.Place = fmt.Sprintf("line %d", e.Line)
	}
	for _, frame := range e.Frames[max(len(e.Frames)-framesShown, 0):] {
		fault.Frames = append(fault.Frames, frameView{frame.Line, shortName(frame.Function), shortLine(frame.Source)})
	}
	return fault
}

func newFailure(f class.Failure, level Redaction) failureView {
	shown := failureView{N: f.N, Group: shortName(f.Group), Hidden: f.Hidden, Outcome: outcomeOf(string(f.Verdict)), Hint: shortText(f.Hint)}
	if f.Hidden && level != ForInstructor {
		shown.Closed = true
		return shown
	}
	shown.ID, shown.Reason = shortName(string(f.ID)), shortText(f.Reason)
	shown.Call, shown.Want, shown.Got = shortText(f.Call), shortText(f.Want), shortText(f.Got)
	return shown
}

func comparisons(c class.Claims, p class.ProblemInfo) []Comparison {
	var rows []Comparison
	add := func(name, claimed, measured, best, judged string) {
		if claimed == "" && measured == "" {
			return
		}
		row := Comparison{Name: name, Claimed: shortName(claimed), Measured: shortName(measured), Best: shortName(best), Verdict: "no claim"}
		if claimed != "" {
			row.Verdict, row.Standing = claimWords(judged)
		}
		rows = append(rows, row)
	}
	add("time", c.Time, c.TimeMeasured, p.BestTime, c.TimeJudged)
	add("space", c.Space, c.SpaceMeasured, p.BestSpace, c.SpaceJudged)
	return rows
}

// addSource reads what was handed in and marks the line of the error.
func (w *workView) addSource(row *class.Row, level Redaction) {
	if row.Source == nil {
		return
	}
	source, err := row.Source()
	if err != nil {
		w.SourceMissing = "The file is no longer the one that was graded."
		if level == ForInstructor {
			w.SourceMissing += " " + shortLine(err.Error())
		}
		return
	}
	text := string(source[:min(len(source), sourceLimit)])
	lines := strings.Split(strings.TrimRight(text, "\r\n"), "\n")
	w.SourceCut = len(source) > sourceLimit || len(lines) > linesShown
	for i, line := range lines[:min(len(lines), linesShown)] {
		marked := w.Error != nil && row.Error.Line == i+1
		w.Source = append(w.Source, sourceLine{i + 1, cut(code(strings.TrimSuffix(line, "\r")), valueLimit), marked})
	}
}
