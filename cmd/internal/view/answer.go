package view

import (
	"fmt"
	"io"
)

// Foretold is a prediction held against what was printed.
type Foretold struct {
	Right bool
	Line  int     // the first that differs, from 1
	Said  *string // nil: the prediction ends before it
	Real  *string // nil: the output ends before it
}

// Prediction draws whether a prediction is right, and the first line that differs.
func Prediction(w io.Writer, t Theme, f Foretold) error {
	s := &sheet{theme: t}
	if f.Right {
		s.indented(t.paint(good, t.tick()+" right"))
		return s.flush(w)
	}
	s.indented(t.paint(bad, fmt.Sprintf("%s line %d differs", t.cross(), f.Line)))
	for _, side := range []struct {
		label string
		line  *string
	}{{"you said", f.Said}, {"it prints", f.Real}} {
		text, i := "(nothing more)", faint
		if side.line != nil {
			text, i = *side.line, plain
		}
		s.row(side.label, t.paintLines(i, t.wrapped(text, t.room(), longestShown))...)
	}
	return s.flush(w)
}

// longestShown is how many lines of one line of output are shown.
const longestShown = 6

// Output draws what a program printed, under a heading.
func Output(w io.Writer, t Theme, title, output string) error {
	s := &sheet{theme: t}
	s.indented(t.paint(strong, oneLine(title)))
	if output == "" {
		s.indented(t.paint(faint, "  (nothing)"))
	}
	for _, line := range t.wrapped(output, t.Width-2*margin, 0) {
		s.indented("  " + line)
	}
	return s.flush(w)
}

// Section draws Markdown under a heading.
func Section(w io.Writer, t Theme, title, text string) error {
	s := &sheet{theme: t}
	s.indented(t.paint(strong, oneLine(title)))
	s.add(t.markdown(text)...)
	return s.flush(w)
}
