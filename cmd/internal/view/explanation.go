package view

import "io"

// PointState is how a point of an explanation stands.
type PointState uint8

// The states.
const (
	PointMissed PointState = iota
	PointMet
	PointContradicted
)

// Point is one thing that an explanation should say, or that was said and is not so.
type Point struct {
	State PointState
	Text  string
	Note  string // a sentence below it, "" for none
}

// Explanation draws points, each with its state as a word.
func Explanation(w io.Writer, t Theme, points []Point) error {
	s := &sheet{theme: t}
	for _, p := range points {
		label, i := pointLabel(t, p.State)
		lines := t.wrapped(oneLine(p.Text), t.room(), 0)
		if p.Note != "" {
			lines = append(lines, t.paintLines(faint, t.wrapped(oneLine(p.Note), t.room(), 0))...)
		}
		s.row(t.paint(i, label), lines...)
	}
	return s.flush(w)
}

func pointLabel(t Theme, state PointState) (label string, i ink) {
	switch state {
	case PointMet:
		return t.tick() + " met", good
	case PointContradicted:
		return t.cross() + " not so", bad
	default:
		return "  missed", doubt
	}
}
