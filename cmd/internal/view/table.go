package view

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// column is one column of a table.
type column struct {
	head  string
	right bool // numbers
	flex  bool // may be cut where the terminal is narrow
	drop  int  // the highest is left out first where there is no room; 0 never
}

// cell is a piece of safe text and how it is painted.
type cell struct {
	text string
	ink  ink
}

const (
	columnGap = 2
	leastFlex = 12 // columns that a flexible column keeps while others can be left out
	leastCell = 6  // columns that it keeps at the very end
	sideline  = 5  // from this drop on, a column is left out before any other is cut
)

// table draws rows under faint heads, within the terminal: columns of the sideline are left out first, then flexible
// ones are cut, then more are left out.
func (s *sheet) table(columns []column, rows [][]cell) {
	shown := make([]bool, len(columns))
	for i := range shown {
		shown[i] = holdsText(rows, i)
	}
	widths := naturalWidths(columns, rows)
	for total(widths, shown) > s.theme.Width-margin {
		if !squeeze(columns, widths, shown, total(widths, shown)-(s.theme.Width-margin)) {
			break
		}
	}
	heads := make([]cell, len(columns))
	for i, c := range columns {
		heads[i] = cell{c.head, faint}
	}
	for _, row := range append([][]cell{heads}, rows...) {
		var parts []string
		for i, c := range row {
			if !shown[i] {
				continue
			}
			text := s.theme.fit(c.text, max(widths[i], 1))
			fill := strings.Repeat(" ", max(widths[i]-ansi.StringWidth(text), 0))
			if columns[i].right {
				parts = append(parts, fill+s.theme.paint(c.ink, text))
			} else {
				parts = append(parts, s.theme.paint(c.ink, text)+fill)
			}
		}
		s.indented(strings.Join(parts, strings.Repeat(" ", columnGap)))
	}
}

func holdsText(rows [][]cell, i int) bool {
	for _, row := range rows {
		if row[i].text != "" {
			return true
		}
	}
	return false
}

func naturalWidths(columns []column, rows [][]cell) []int {
	widths := make([]int, len(columns))
	for i, c := range columns {
		widths[i] = ansi.StringWidth(c.head)
		for _, row := range rows {
			widths[i] = max(widths[i], ansi.StringWidth(row[i].text))
		}
	}
	return widths
}

func total(widths []int, shown []bool) int {
	sum := -columnGap
	for i, width := range widths {
		if shown[i] {
			sum += width + columnGap
		}
	}
	return sum
}

// squeeze makes the table narrower by up to excess columns and says whether it could.
func squeeze(columns []column, widths []int, shown []bool, excess int) bool {
	return leaveOut(columns, shown, sideline) || narrow(columns, widths, shown, excess, leastFlex) ||
		leaveOut(columns, shown, 1) || narrow(columns, widths, shown, excess, leastCell)
}

// leaveOut hides the shown column with the highest drop, if that is at least so high.
func leaveOut(columns []column, shown []bool, least int) bool {
	first := -1
	for i, c := range columns {
		if shown[i] && c.drop >= least && (first < 0 || c.drop > columns[first].drop) {
			first = i
		}
	}
	if first < 0 {
		return false
	}
	shown[first] = false
	return true
}

// narrow cuts the widest flexible column down to at least a width.
func narrow(columns []column, widths []int, shown []bool, excess, least int) bool {
	widest := -1
	for i, c := range columns {
		if shown[i] && c.flex && widths[i] > least && (widest < 0 || widths[i] > widths[widest]) {
			widest = i
		}
	}
	if widest < 0 {
		return false
	}
	widths[widest] -= min(excess, widths[widest]-least)
	return true
}
