package view

import (
	"fmt"
	"io"
	"strings"
	"time"

	"pyprep/cmd/internal/mock"
)

// InterviewOptions are what a report needs beside itself.
type InterviewOptions struct {
	Command func(set, id string) string // the one that puts an item
}

// Interview draws what an interview came to: the sheet with its reasons, calibration, moments, and what comes next.
func Interview(w io.Writer, t Theme, r mock.Report, o InterviewOptions) error {
	s := &sheet{theme: t}
	s.interviewHead(r)
	s.gap()
	s.interviewSheet(r)
	s.gap()
	s.interviewReasons(r)
	s.interviewCalibration(r.Calibration)
	s.interviewMoments(r.Moments)
	s.interviewThoughts(r.Thoughts)
	s.interviewNext(r.Next, o)
	return s.flush(w)
}

func (s *sheet) interviewHead(r mock.Report) {
	t := s.theme
	mood := map[mock.Verdict]ink{mock.Strong: good, mock.Pass: good, mock.Near: doubt, mock.NotYet: doubt}[r.Verdict]
	s.add(t.paint(mood, strings.ToUpper(string(r.Verdict)[:1])+string(r.Verdict)[1:]) + "   " + t.paint(strong, t.fit("Mock interview, "+string(r.Level), max(t.Width-12, 8))))
	width := min(t.Width, readable) - margin
	s.indented(t.wrapped(r.Why, width, 0)...)
	took := fmt.Sprintf("%s of %s on the clock", mock.ClockFace(seconds(r.Spent)), mock.ClockFace(time.Duration(r.Minutes*float64(time.Minute))))
	paused := ""
	if len(r.Pauses) > 0 {
		sum := 0
		for _, p := range r.Pauses {
			sum += p.Length
		}
		paused = fmt.Sprintf("%s of %s", plural(len(r.Pauses), "pause"), mock.ClockFace(seconds(sum)))
	}
	s.indented(t.paintLines(faint, t.wrapped(t.joined(took, paused, r.Started.Local().Format("2 January 2006 15:04")), width, 0))...)
	for _, note := range r.Notes {
		s.indented(t.paintLines(faint, t.wrapped(note, width, 0))...)
	}
}

func seconds(n int) time.Duration { return time.Duration(n) * time.Second }

func (s *sheet) interviewSheet(r mock.Report) {
	var rows [][]cell
	for _, l := range r.Lines {
		score, weight := fmt.Sprintf("%.1f", l.Score), fmt.Sprintf("%.0f %%", l.Weight)
		if !l.Asked {
			score, weight = "-", "-"
		}
		rows = append(rows, []cell{{l.Title, plain}, {score, strong}, {weight, faint}})
	}
	rows = append(rows, []cell{{"All", strong}, {fmt.Sprintf("%.2f", r.Score), strong}, {"", plain}})
	s.table([]column{{head: "line", flex: true}, {head: "of 4", right: true}, {head: "weight", right: true, drop: 1}}, rows)
}

func (s *sheet) interviewReasons(r mock.Report) {
	t := s.theme
	s.indented(t.paint(strong, "Why"))
	for _, l := range r.Lines {
		s.indented(t.paintLines(faint, t.wrapped(l.Title+" (a 4 is: "+l.Full+")", min(t.Width, readable)-margin, 0))...)
		for _, reason := range l.Reasons {
			s.bullet(reason)
		}
	}
}

// bullet adds a text behind a dot.
func (s *sheet) bullet(text string) {
	t := s.theme
	for i, line := range t.wrapped(text, min(t.Width, readable)-2*margin-2, 0) {
		lead := "  "
		if i == 0 {
			lead = t.dot() + " "
		}
		s.indented("  " + lead + line)
	}
}

func (s *sheet) interviewCalibration(c mock.Calibration) {
	if len(c.Rows) == 0 {
		return
	}
	s.gap()
	s.indented(s.theme.paint(strong, "How sure you were, and how right"))
	s.sureRows(c.Rows)
}

// sureRows set each confidence against the share that was right.
func (s *sheet) sureRows(sure []mock.SureRow) {
	var rows [][]cell
	for _, row := range sure {
		rows = append(rows, []cell{
			{fmt.Sprint(row.Confidence), plain},
			{fmt.Sprintf("%.0f %%", 100*row.Expected), faint},
			{fmt.Sprintf("%.0f %%", 100*row.Right), strong},
			{fmt.Sprint(row.Answers), faint},
		})
	}
	s.table([]column{{head: "confidence", right: true}, {head: "stands for", right: true}, {head: "right were", right: true}, {head: "answers", right: true, drop: 1}}, rows)
}

func (s *sheet) interviewMoments(moments []mock.Moment) {
	if len(moments) == 0 {
		return
	}
	t := s.theme
	s.gap()
	s.indented(t.paint(strong, "Moments to look at"))
	for _, m := range moments {
		s.gap()
		s.row(t.paint(accent, mock.ClockFace(seconds(m.Second))), t.paintLines(strong, t.wrapped(m.About, min(t.room(), readable), 0))...)
		s.row("you said", t.wrapped(m.Said, min(t.room(), readable), 0)...)
		s.row("better", t.wrapped(m.Better, min(t.room(), readable), 0)...)
	}
}

func (s *sheet) interviewThoughts(thoughts []mock.ThoughtMark) {
	if len(thoughts) == 0 {
		return
	}
	t := s.theme
	s.gap()
	s.indented(t.paint(strong, "What you thought aloud"))
	for _, one := range thoughts {
		s.row(t.paint(accent, mock.ClockFace(seconds(one.At))), append(
			t.wrapped(one.Text, min(t.room(), readable), 0), t.paintLines(faint, t.wrapped(one.During, min(t.room(), readable), 0))...)...)
	}
}

func (s *sheet) interviewNext(next []mock.Next, o InterviewOptions) {
	if len(next) == 0 {
		return
	}
	s.gap()
	s.indented(s.theme.paint(strong, "Next"))
	t := s.theme
	for _, n := range next {
		command := n.ID
		if o.Command != nil {
			command = o.Command(n.Set, n.ID)
		}
		s.indented("  " + t.paint(accent, oneLine(command)))
		s.indented(t.paintLines(faint, indentedBy("    ", t.wrapped(n.Title+": "+n.Why, min(t.Width, readable)-margin-4, 0)))...)
	}
}

func indentedBy(lead string, lines []string) []string {
	for i := range lines {
		lines[i] = lead + lines[i]
	}
	return lines
}
