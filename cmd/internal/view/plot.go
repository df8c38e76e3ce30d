package view

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"pyprep/grader/growth"
	"pyprep/grader/growth/chart"
)

const (
	plotRows  = 11
	plotMost  = 56 // columns; wider ones are no easier to read
	plotLeast = 18 // below it the plot is said in words
)

// plot draws operations against size in braille, with the classes below and above; where there are no such characters or
// no room for them, it says the same in words.
func (s *sheet) plot(r growth.Report) {
	t := s.theme
	p, drawn := chart.NewPlot(r)
	if !drawn {
		return
	}
	left, right := plotEdges(p)
	width := min(t.Width-margin-left-2-right, plotMost)
	if t.ASCII || width < plotLeast {
		s.row("growth", t.sentence(p.Words)...)
		return
	}
	s.gap()
	s.indented(t.paintLines(faint, t.wrapped(plotTitle(p), t.Width-margin, 0))...)
	c := newCanvas(width+right, plotRows)
	c.curves(p, width)
	marks := map[int]string{}
	for _, tick := range p.Y {
		_, row := c.cell(chart.Spot{Y: tick.At}, width)
		marks[row] = tick.Label
	}
	for row := range plotRows {
		axis := "│"
		if marks[row] != "" {
			axis = "┤"
		}
		s.indented(t.paint(faint, fmt.Sprintf("%*s %s", left, marks[row], axis)) + c.row(t, row))
	}
	line, labels := sizeAxis(p, width)
	s.indented(t.paint(faint, strings.Repeat(" ", left+1)+"└"+line))
	s.indented(t.paint(faint, strings.TrimRight(strings.Repeat(" ", left+2)+labels, " ")))
}

func plotTitle(p chart.Plot) string {
	if p.Linear {
		return "Operations, on a logarithmic scale, against " + oneLine(p.Size)
	}
	return "Operations against " + oneLine(p.Size) + ", both on logarithmic scales"
}

// plotEdges are the columns that labels take on both sides.
func plotEdges(p chart.Plot) (left, right int) {
	for _, tick := range p.Y {
		left = max(left, ansi.StringWidth(tick.Label))
	}
	for _, curve := range p.Curves {
		right = max(right, ansi.StringWidth(oneLine(curve.Label))+1)
	}
	return left, right
}

// curves draws the lines first, then what was counted, then the labels behind their ends.
func (c *canvas) curves(p chart.Plot, width int) {
	for _, curve := range p.Curves {
		if curve.Role != chart.Counted {
			c.line(curve.Spots, width)
		}
	}
	counted := 0
	for _, curve := range p.Curves {
		if curve.Role != chart.Counted {
			continue
		}
		for _, spot := range curve.Spots {
			column, row := c.cell(spot, width)
			c.write(column, row, "●", accent)
			counted = row
		}
		c.write(width+1, counted, oneLine(curve.Label), accent)
	}
	for _, curve := range p.Curves {
		column, row := c.cell(curve.Spots[len(curve.Spots)-1], width)
		switch curve.Role {
		case chart.Below:
			row = max(row, counted+1)
		case chart.Above:
			row = min(row, counted-1)
		default:
			continue
		}
		c.write(column+2, min(max(row, 0), plotRows-1), oneLine(curve.Label), plain)
	}
}

// sizeAxis draws the lower axis, and its labels where they don't run into each other.
func sizeAxis(p chart.Plot, width int) (line, labels string) {
	axis := []rune(strings.Repeat("─", width))
	free := 0
	for i, tick := range p.X {
		column := int(tick.At * float64(width-1))
		axis[column] = '┬'
		size := ansi.StringWidth(tick.Label)
		from := min(max(column-size/2, 0), width-size)
		last := p.X[len(p.X)-1]
		if from < free || i < len(p.X)-1 && from+size+1 > width-ansi.StringWidth(last.Label) {
			continue
		}
		labels += strings.Repeat(" ", from-ansi.StringWidth(labels)) + tick.Label
		free = from + size + 1
	}
	return string(axis), labels
}
