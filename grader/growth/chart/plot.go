package chart

import (
	"fmt"
	"math"
	"strings"

	"pyprep/grader/growth"
)

// Role says what a curve is.
type Role uint8

// The roles of curves.
const (
	Below   Role = iota // the class next below, or the slower one of a tie
	Above               // the class next above, or the faster one of a tie
	Counted             // what was counted
)

// Curve is a line in the unit square, from the left; (0, 0) is at the bottom. Only what was counted has a spot per point.
type Curve struct {
	Role  Role
	Label string
	Spots []Spot
}

// Spot is a place in the unit square.
type Spot struct{ X, Y float64 }

// Tick is a mark on an axis.
type Tick struct {
	At    float64
	Label string
}

// Plot is operations against size. Both axes are logarithmic, so that powers are straight lines; where the ladder goes by
// steps of one the size is linear, so that exponentials are.
type Plot struct {
	Curves []Curve
	X, Y   []Tick
	Size   string // what the size is: "n", "n = m"
	Linear bool   // the size's axis is
	Words  string // the same said in sentences, for those who can't see it
}

const (
	samples    = 64  // of a curve
	headroom   = 0.6 // of what was counted, for the curve above it
	leastRange = 1.2 // e-folds on the axis at least, so that a constant is no mountain range
)

// NewPlot lays out the curves. It says no where there are no two sizes to compare.
func NewPlot(r growth.Report) (Plot, bool) {
	l := newLadder(r)
	if l.last() < 1 || len(l.growing()) == 0 || !l.rises() {
		return Plot{}, false
	}
	below, above := l.neighbours(r.Time)
	p := Plot{Size: l.sizeName(), Linear: l.walks(), Words: l.words(r.Time, below, above)}
	f := l.frame(above)
	p.Y = f.ticks()
	p.X = l.sizeTicks()
	for _, reference := range []struct {
		role Role
		of   *reference
	}{{Below, below}, {Above, above}} {
		if reference.of != nil {
			p.Curves = append(p.Curves, Curve{reference.role, reference.of.label, f.cut(l.curve(*reference.of))})
		}
	}
	counted := Curve{Role: Counted, Label: "counted"}
	for at := range l.points {
		counted.Spots = append(counted.Spots, Spot{l.across(float64(at)), f.up(l.cost(at))})
	}
	p.Curves = append(p.Curves, counted)
	return p, true
}

// axis is the variable that the horizontal axis shows: the first that grows.
func (l ladder) axis() int {
	for i, name := range l.variables {
		if name == l.growing()[0] {
			return i
		}
	}
	return 0
}

// rises reports that the axis's variable grows with each point.
func (l ladder) rises() bool {
	i := l.axis()
	for at := 1; at < len(l.points); at++ {
		if l.points[at].Sizes[i] <= l.points[at-1].Sizes[i] {
			return false
		}
	}
	return l.points[0].Sizes[i] > 0 || l.walks()
}

// across is how far to the right a place of the ladder lies.
func (l ladder) across(place float64) float64 {
	name := l.variables[l.axis()]
	at := func(place float64) float64 {
		if l.walks() {
			return l.sizes(place)[name]
		}
		return math.Log(l.sizes(place)[name])
	}
	from, to := at(0), at(float64(l.last()))
	return (at(place) - from) / (to - from)
}

// curve goes through the first point; its heights are logarithms.
func (l ladder) curve(of reference) []Spot {
	spots := make([]Spot, 0, samples+1)
	for i := range samples + 1 {
		place := float64(l.last()) * float64(i) / samples
		spots = append(spots, Spot{l.across(place), l.cost(0) + l.grows(of.class, 0, place)})
	}
	return spots
}

// sizeName names the horizontal axis.
func (l ladder) sizeName() string {
	growing := l.growing()
	for _, p := range l.points {
		for i := range p.Sizes {
			if p.Sizes[i] != p.Sizes[0] {
				if len(growing) > 1 {
					return growing[0] + " (" + listed(growing[1:]) + " along with it)"
				}
				return growing[0]
			}
		}
	}
	return strings.Join(growing, " = ")
}

// words says what the picture shows.
func (l ladder) words(f growth.Finding, below, above *reference) string {
	end := float64(l.last())
	says := fmt.Sprintf("From %s to %s the operations grew %s", l.at(0), l.at(l.last()), factor(l.cost(l.last())-l.cost(0)))
	var beside []string
	if below != nil {
		beside = append(beside, below.label+" "+factor(l.grows(below.class, 0, end)))
	}
	if Certain(f) && len(f.Classes[0].Variables()) > 0 {
		beside = append(beside, named(f.Classes[0])+" "+factor(l.grows(f.Classes[0], 0, end)))
	}
	if above != nil {
		beside = append(beside, above.label+" "+factor(l.grows(above.class, 0, end)))
	}
	if len(beside) == 0 {
		return says + "."
	}
	return says + "; over the same sizes " + listed(beside) + "."
}
