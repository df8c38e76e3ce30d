package view

import "io"

// ClassRow is a complexity class and what is said of it; a row without a label goes on with the one above.
type ClassRow struct{ Label, Class, Words string }

// Classes draws how claims were read.
func Classes(w io.Writer, t Theme, rows []ClassRow) error {
	s := &sheet{theme: t}
	for _, r := range rows {
		var lines []string
		if r.Class != "" {
			lines = append(lines, t.paint(accent, oneLine(r.Class)))
		}
		if r.Words != "" {
			lines = append(lines, t.wrapped(r.Words, t.room(), 0)...)
		}
		s.row(oneLine(r.Label), lines...)
	}
	return s.flush(w)
}
