package view

import (
	"io"
	"strings"

	"pyprep/grader/growth"
	"pyprep/grader/growth/chart"
)

// MeasurementOptions are what a measurement needs beside itself.
type MeasurementOptions struct {
	Title  string // the function's name, or the problem's title
	Source []byte // the measured file, for the lines between those that ran; nil: only those
	Advice string // what to change, in a sentence, where a better solution is known; "" where not
}

// Measurement draws how a function grows: the classes, the ladder of sizes with what its factors mean, a plot between the
// classes below and above, and the source line by line. It is longer than a screen; what to change stands last, where the
// eye is when it has been written.
func Measurement(w io.Writer, t Theme, r growth.Report, o MeasurementOptions) error {
	s := &sheet{theme: t}
	s.measured(r, o)
	s.ladder(r)
	s.plot(r)
	s.listing(r, o.Source)
	if len(r.Warnings) > 0 || o.Advice != "" {
		s.gap()
	}
	for _, warning := range r.Warnings {
		s.row("warning", t.paintLines(doubt, t.sentence(warning))...)
	}
	if o.Advice != "" {
		s.row("change", t.paintLines(strong, t.sentence(o.Advice))...)
	}
	return s.flush(w)
}

// sentence is wrapped text of package chart; its sign for "times" has an ASCII stand-in.
func (t Theme) sentence(text string) []string {
	return t.wrapped(t.times(text), t.room(), 0)
}

func (t Theme) times(text string) string { return strings.ReplaceAll(text, "×", t.symbol("×", "x")) }

// measured draws the findings, each with its status as a word where it is no class.
func (s *sheet) measured(r growth.Report, o MeasurementOptions) {
	t := s.theme
	mark, i := statusMark(t, r.Time)
	const between = "   "
	title := t.fit(oneLine(o.Title), max(t.Width-len([]rune(mark))-len(between), 8))
	if o.Title == "" {
		s.add(t.paint(i, mark))
	} else {
		s.add(t.paint(i, mark) + between + t.paint(strong, title))
	}
	s.indented(t.paintLines(faint, t.wrapped(chart.Conventions, t.Width-margin, 0))...)
	s.gap()
	s.row("time", t.finding(r.Time, "")...)
	s.row("space", append(t.finding(r.Auxiliary, "without the result"), t.finding(r.Total, "with the result")...)...)
	if family := chart.Decided(r); family != "" {
		s.row("inputs", t.sentence(family+" "+t.dot()+" the costliest of those tried")...)
	}
}

// statusMark is the status of the time as a word after a sign.
func statusMark(t Theme, f growth.Finding) (mark string, i ink) {
	switch {
	case chart.Certain(f):
		return t.tick() + " measured", good
	case chart.Tied(f):
		return "~ tie", doubt
	default:
		return "? cannot tell", doubt
	}
}

// finding is a class and what it is the class of, or why there is none.
func (t Theme) finding(f growth.Finding, of string) []string {
	text, i := chart.Says(f), doubt
	if chart.Certain(f) {
		i = strong
	}
	if of == "" {
		return t.paintLines(i, t.sentence(text))
	}
	if !chart.Certain(f) {
		return t.paintLines(i, t.sentence(of+": "+text))
	}
	lines := t.sentence(text + " " + of)
	if len(lines) > 1 {
		return lines
	}
	return []string{t.paint(strong, text) + " " + of}
}

// ladder draws the table of sizes.
func (s *sheet) ladder(r growth.Report) {
	t := s.theme
	table := chart.NewTable(r)
	if len(table.Rows) == 0 {
		return
	}
	s.gap()
	var columns []column
	for _, name := range table.Variables {
		columns = append(columns, column{head: oneLine(name), right: true})
	}
	columns = append(columns, column{head: "operations", right: true}, column{right: true}, column{head: "memory", right: true, drop: 1}, column{right: true, drop: 2})
	var cells [][]cell
	for _, row := range table.Rows {
		var line []cell
		for _, size := range row.Sizes {
			line = append(line, cell{size, plain})
		}
		line = append(line, cell{row.Ops, plain}, cell{t.times(row.OpsFactor), accent})
		if table.Measured() {
			cells = append(cells, append(line, cell{row.Peak, plain}, cell{t.times(row.PeakFactor), accent}))
		} else {
			cells = append(cells, append(line, cell{}, cell{}))
		}
	}
	s.table(columns, cells)
	if table.LeftOut > 0 {
		s.indented(t.paint(faint, t.fit("without "+plural(table.LeftOut, "smaller size"), t.Width-margin)))
	}
	s.gap()
	if table.Ops != "" {
		s.row("operations", t.sentence(table.Ops)...)
	}
	if table.Memory != "" {
		s.row("memory", t.sentence(table.Memory)...)
	}
}
