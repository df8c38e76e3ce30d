package view

import (
	"math"
	"strings"

	"pyprep/grader/growth/chart"
)

// canvas is a grid of characters on which lines are drawn in dots, two across and four down in each.
type canvas struct {
	columns, rows int
	cells         [][]mark
}

// mark is one character: the dots of a line, or a sign or letter that covers them.
type mark struct {
	dots  rune
	cover rune
	ink   ink
}

const (
	dotsAcross, dotsDown = 2, 4
	braille              = '\u2800' // the character without dots
)

// dotBits are the bits of a braille character by row and column.
var dotBits = [dotsDown][dotsAcross]rune{{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}}

func newCanvas(columns, rows int) *canvas {
	c := &canvas{columns: columns, rows: rows, cells: make([][]mark, rows)}
	for row := range c.cells {
		c.cells[row] = make([]mark, columns)
	}
	return c
}

// line draws dots through spots of the unit square, which is as wide as width characters.
func (c *canvas) line(spots []chart.Spot, width int) {
	for i := 1; i < len(spots); i++ {
		fromX, fromY := c.dot(spots[i-1], width)
		toX, toY := c.dot(spots[i], width)
		steps := max(math.Abs(toX-fromX), math.Abs(toY-fromY), 1)
		for step := range int(steps) + 1 {
			part := float64(step) / steps
			c.set(int(math.Round(fromX+part*(toX-fromX))), int(math.Round(fromY+part*(toY-fromY))))
		}
	}
}

// dot is a spot in dots from the upper left.
func (c *canvas) dot(s chart.Spot, width int) (x, y float64) {
	return math.Round(s.X * float64(width*dotsAcross-1)), math.Round((1 - s.Y) * float64(c.rows*dotsDown-1))
}

func (c *canvas) set(x, y int) {
	if x >= 0 && y >= 0 && x < c.columns*dotsAcross && y < c.rows*dotsDown {
		c.cells[y/dotsDown][x/dotsAcross].dots |= dotBits[y%dotsDown][x%dotsAcross]
	}
}

// cell is the character that a spot lies in.
func (c *canvas) cell(s chart.Spot, width int) (column, row int) {
	x, y := c.dot(s, width)
	return int(x) / dotsAcross, int(y) / dotsDown
}

// write covers what lies under a text.
func (c *canvas) write(column, row int, text string, i ink) {
	for n, r := range []rune(text) {
		if at := column + n; row >= 0 && row < c.rows && at >= 0 && at < c.columns {
			c.cells[row][at] = mark{cover: r, ink: i}
		}
	}
}

// row is one row of characters, painted in as few pieces as there are inks.
func (c *canvas) row(t Theme, row int) string {
	var b strings.Builder
	var piece []rune
	last := plain
	for _, m := range c.cells[row] {
		if m.ink != last {
			b.WriteString(t.paint(last, string(piece)))
			piece, last = nil, m.ink
		}
		switch {
		case m.cover != 0:
			piece = append(piece, m.cover)
		case m.dots != 0:
			piece = append(piece, braille+m.dots)
		default:
			piece = append(piece, ' ')
		}
	}
	b.WriteString(t.paint(last, string(piece)))
	return strings.TrimRight(b.String(), " ")
}
