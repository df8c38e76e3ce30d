package chart

import (
	"math"
	"strings"

	"pyprep/grader/growth"
	"pyprep/problems/bigo"
)

// ladder is the points of a report with what every picture of them asks.
type ladder struct {
	variables []string
	points    []growth.Point
}

// newLadder keeps the points that have a size for each variable.
func newLadder(r growth.Report) ladder {
	l := ladder{variables: r.Variables}
	for _, p := range r.Points {
		if len(p.Sizes) == len(r.Variables) && len(p.Sizes) > 0 {
			l.points = append(l.points, p)
		}
	}
	return l
}

func (l ladder) last() int { return len(l.points) - 1 }

// sizes are those at a place between two points; 2.5 lies halfway on from the third.
func (l ladder) sizes(place float64) map[string]float64 {
	from := min(int(place), l.last())
	to := min(from+1, l.last())
	sizes := map[string]float64{}
	for i, name := range l.variables {
		a, b := float64(l.points[from].Sizes[i]), float64(l.points[to].Sizes[i])
		between := place - float64(from)
		if l.walks() || a < 1 || b < 1 {
			sizes[name] = a + (b-a)*between
		} else {
			sizes[name] = a * math.Pow(b/a, between)
		}
	}
	return sizes
}

// at names a point: "n = 512, m = 64".
func (l ladder) at(point int) string {
	parts := make([]string, len(l.variables))
	for i, name := range l.variables {
		parts[i] = name + " = " + Count(l.points[point].Sizes[i])
	}
	return strings.Join(parts, ", ")
}

// grows is the logarithm of the factor by which a class grows between two places.
func (l ladder) grows(class bigo.Class, from, to float64) float64 {
	return class.Log(l.sizes(to)) - class.Log(l.sizes(from))
}

// cost is the logarithm of the operations at a point.
func (l ladder) cost(at int) float64 { return math.Log(math.Max(float64(l.points[at].Ops), 1)) }

// growing are the variables that change at the end of the ladder.
func (l ladder) growing() []string {
	var names []string
	for i, name := range l.variables {
		if last := l.last(); last > 0 && l.points[last].Sizes[i] != l.points[last-1].Sizes[i] {
			names = append(names, name)
		}
	}
	return names
}

// walks reports a ladder that goes by steps of one, as it does for exponential code; doubles, one that doubles.
func (l ladder) walks() bool {
	return l.everyStep(func(from, to int64) bool { return to == from+1 })
}

func (l ladder) doubles() bool {
	return !l.walks() && l.everyStep(func(from, to int64) bool { return to == 2*from })
}

// everyStep looks at the last two steps: 1, 2 is both a doubling and a step of one.
func (l ladder) everyStep(is func(from, to int64) bool) bool {
	if l.last() < 1 || len(l.growing()) == 0 {
		return false
	}
	for at := l.last(); at > 0 && at > l.last()-2; at-- {
		for i := range l.variables {
			from, to := l.points[at-1].Sizes[i], l.points[at].Sizes[i]
			if from != to && !is(from, to) {
				return false
			}
		}
	}
	return true
}

// step says in words from what to what the last two points go.
func (l ladder) step() string {
	names := l.growing()
	switch {
	case l.doubles() && len(l.variables) == 1:
		return "per doubling"
	case l.doubles():
		return "per doubling of " + listed(names)
	case l.walks():
		return "for each 1 more of " + listed(names)
	default:
		return "in the last step"
	}
}
