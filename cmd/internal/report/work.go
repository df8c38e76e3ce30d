package report

import (
	"fmt"
	"strings"

	"pyprep/grader/class"
)

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
)

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
