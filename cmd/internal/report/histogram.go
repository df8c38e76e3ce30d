package report

import (
	"fmt"
	"strings"

	"pyprep/grader/class/analysis"
)

// histogram is the drawing of how the scores lie.
type histogram struct {
	Width, Height int
	Base          int // where the bars stand
	Left, Right   int
	Bars          []column
	Words         string // the same without a drawing
}

// column is one bar, with what stands below and above it.
type column struct {
	X, Y, Width, Height string
	Middle              string
	Count               int
	Label               string
	Minor               bool // its label may be left out where there is little room
}

// newHistogram lays the bars out, or returns nil where there are none.
func newHistogram(s analysis.Scores) *histogram {
	if s.N == 0 {
		return nil
	}
	const sides, over, below, gap = 16, 34, 34, 8
	h := &histogram{Width: width, Height: 260, Left: sides, Right: width - sides}
	h.Base = h.Height - below
	most := 1
	for _, n := range s.Bins {
		most = max(most, n)
	}
	step := float64(h.Right-h.Left) / float64(len(s.Bins))
	var words []string
	for i, n := range s.Bins {
		label, said := fmt.Sprintf("%d–%d", 10*i, 10*i+9), fmt.Sprintf("%d to %d percent", 10*i, 10*i+9)
		if i == len(s.Bins)-1 {
			label, said = "100 %", "full marks"
		}
		tall := float64(h.Base-over) * float64(n) / float64(most)
		x := float64(h.Left) + float64(i)*step
		h.Bars = append(h.Bars, column{
			X: number(x + gap/2), Y: number(float64(h.Base) - tall), Width: number(step - gap), Height: number(tall),
			Middle: number(x + step/2), Count: n, Label: label, Minor: i%3 != 0 && i != len(s.Bins)-1 || i == 9,
		})
		if n > 0 {
			words = append(words, said+": "+some(n, "student"))
		}
	}
	h.Words = "Scores in percent. " + strings.Join(words, ", ") + "."
	return h
}
