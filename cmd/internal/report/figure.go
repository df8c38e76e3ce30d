package report

import (
	"fmt"
	"slices"
	"strings"

	"pyprep/grader/growth"
	"pyprep/grader/growth/chart"
)

// The drawing's measures, in its own units; the page scales it. Text grows on small screens, so the edges have room.
const (
	width, height           = 720, 400
	left, right, top, under = 104, 112, 18, 46
	lineHeight              = 24
)

// figure is the plot in coordinates of the drawing.
type figure struct {
	Width, Height            int
	Left, Right, Top, Bottom int
	Title, Scales, Words     string
	X, Y                     []mark
	Curves                   []curve
}

// mark is a line of the grid with its label.
type mark struct {
	At    string
	Label string
	Minor bool // may be left out where there is little room
}

// curve is a line; one that was counted has dots.
type curve struct {
	Class          string // of its look: below, above, counted
	Label          string
	Path           string
	Dots           []dot
	LabelX, LabelY string
	y              float64 // of the label, before it is written
}

type dot struct{ X, Y string }

// newFigure lays out the plot, or returns nil where there is none.
func newFigure(r growth.Report) *figure {
	p, drawn := chart.NewPlot(r)
	if !drawn {
		return nil
	}
	f := &figure{
		Width: width, Height: height, Left: left, Right: width - right, Top: top, Bottom: height - under,
		Title: "Operations against " + p.Size, Scales: "both axes are logarithmic", Words: p.Words,
	}
	if p.Linear {
		f.Scales = "the axis of operations is logarithmic"
	}
	for i, tick := range p.X {
		between := i > 0 && i < len(p.X)-1
		tight := len(p.X) > 4 && (i%2 == 1 || i == len(p.X)-2)
		f.X = append(f.X, mark{number(f.x(tick.At)), tick.Label, between && tight})
	}
	for _, tick := range p.Y {
		f.Y = append(f.Y, mark{At: number(f.y(tick.At)), Label: tick.Label})
	}
	for _, c := range p.Curves {
		f.Curves = append(f.Curves, f.curve(c))
	}
	f.spread()
	return f
}

func (f *figure) x(at float64) float64 { return float64(f.Left) + at*float64(f.Right-f.Left) }
func (f *figure) y(at float64) float64 { return float64(f.Bottom) - at*float64(f.Bottom-f.Top) }

func (f *figure) curve(c chart.Curve) curve {
	drawn := curve{Label: c.Label, Class: map[chart.Role]string{chart.Below: "below", chart.Above: "above", chart.Counted: "counted"}[c.Role]}
	var path strings.Builder
	for i, spot := range c.Spots {
		x, y := number(f.x(spot.X)), number(f.y(spot.Y))
		command := "L"
		if i == 0 {
			command = "M"
		}
		path.WriteString(command + x + " " + y)
		if c.Role == chart.Counted {
			drawn.Dots = append(drawn.Dots, dot{x, y})
		}
	}
	drawn.Path = path.String()
	end := c.Spots[len(c.Spots)-1]
	drawn.LabelX, drawn.y = number(f.x(end.X)+10), f.y(end.Y)
	return drawn
}

// spread moves labels apart that stand at the right end: those above what was counted up, those below it down.
func (f *figure) spread() {
	order := make([]*curve, len(f.Curves))
	for i := range f.Curves {
		order[i] = &f.Curves[i]
	}
	rank := map[string]int{"above": 0, "counted": 1, "below": 2}
	slices.SortFunc(order, func(a, b *curve) int { return rank[a.Class] - rank[b.Class] })
	counted := slices.IndexFunc(order, func(c *curve) bool { return c.Class == "counted" })
	for i := counted - 1; i >= 0; i-- {
		order[i].y = min(order[i].y, order[i+1].y-lineHeight)
	}
	for i := counted + 1; i < len(order); i++ {
		order[i].y = max(order[i].y, order[i-1].y+lineHeight)
	}
	for _, c := range order {
		c.LabelY = number(max(c.y, float64(f.Top)))
	}
}

// number writes a coordinate; a tenth of a unit is finer than any screen.
func number(at float64) string { return fmt.Sprintf("%.1f", at) }
