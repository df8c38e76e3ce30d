package view

import (
	"errors"
	"io"
	"strings"
)

// Failure writes an error and, when any error in its chain has one, its hint: one that works when pasted, so it is never
// wrapped or cut.
func Failure(w io.Writer, t Theme, err error) error {
	s := &sheet{theme: t}
	lines := strings.Split(strings.TrimRight(safe(err.Error()), "\n"), "\n")
	s.add(t.paint(bad, "pyprep: error:") + " " + lines[0])
	s.add(lines[1:]...)
	var hinted interface {
		error
		Hint() string
	}
	if errors.As(err, &hinted) && hinted.Hint() != "" {
		s.add(t.paint(accent, "hint:") + " " + oneLine(hinted.Hint()))
	}
	return s.flush(w)
}

// Note writes a sentence or two beside the results.
func Note(w io.Writer, t Theme, text string) error {
	s := &sheet{theme: t}
	s.indented(t.paintLines(faint, t.wrapped(text, min(t.Width, readable)-margin, 0))...)
	return s.flush(w)
}
