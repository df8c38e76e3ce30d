package view

import "io"

// FirstLine is one thing to do now.
type FirstLine struct{ Name, Text string }

const firstLabel = 8

// FirstScreen draws how far one is, and what there is to do.
func FirstScreen(w io.Writer, t Theme, count string, lines []FirstLine) error {
	s := &sheet{theme: t}
	s.indented(t.paint(strong, count))
	for _, line := range lines {
		s.indented(s.theme.paint(faint, pad(line.Name, firstLabel)) + oneLine(line.Text))
	}
	return s.flush(w)
}
