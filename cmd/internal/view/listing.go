package view

import (
	"fmt"
	"strings"

	"pyprep/grader/growth"
	"pyprep/grader/growth/chart"
)

const (
	barWidth   = 5
	allColumns = 76 // below it the class of the runs is left out
	someRoom   = 60 // below it the number of runs is, too
)

// listing draws the source with what was counted of each line, and below a line what it does and whether it leads.
func (s *sheet) listing(r growth.Report, source []byte) {
	t := s.theme
	lines := chart.Listing(r, source)
	if len(lines) == 0 {
		return
	}
	s.gap()
	title := "Line by line"
	if largest := chart.Largest(r); largest != "" {
		title += ", at " + largest
	}
	s.indented(t.paint(faint, t.fit(oneLine(title), t.Width-margin)))
	columns := []column{{head: "line", flex: true}}
	if t.Width >= someRoom {
		columns = append(columns, column{head: "runs", right: true})
	}
	if t.Width >= allColumns {
		columns = append(columns, column{head: ""})
	}
	columns = append(columns, column{head: "cost", drop: 1}, column{head: "share", right: true})
	gutter := len(fmt.Sprint(lines[len(lines)-1].Number))
	var cells [][]cell
	for _, line := range lines {
		cells = append(cells, t.listingRow(line, gutter))
	}
	drawn := &sheet{theme: t}
	drawn.table(columns, cells)
	s.add(drawn.lines[0])
	for i, line := range lines {
		if line.Gap {
			s.indented(t.paint(faint, strings.Repeat(" ", gutter+2)+t.ellipsis()))
		}
		s.add(drawn.lines[i+1])
		s.indented(t.listingNote(line, gutter)...)
	}
}

// listingRow is a line in as many cells as the terminal has columns for.
func (t Theme) listingRow(line chart.Line, gutter int) []cell {
	sign, i := " ", plain
	switch {
	case line.Leads:
		sign, i = t.pointer(), strong
	case !line.Ran:
		i = faint
	}
	row := []cell{{strings.TrimRight(t.numbered(line.Number, gutter, sign, line.Source), " "), i}}
	if t.Width >= someRoom {
		row = append(row, cell{line.Times, plain})
	}
	if t.Width >= allColumns {
		row = append(row, cell{line.Runs, faint})
	}
	share := cell{t.shareBar(line), plain}
	if line.Leads {
		share.ink = accent
	}
	return append(row, cell{line.Cost, i}, share)
}

// listingNote is what stands below a line: that it leads, and its kinds of work.
func (t Theme) listingNote(line chart.Line, gutter int) []string {
	var note string
	switch {
	case line.Leads && line.Work != "":
		note = t.joined("leads the time", line.Work)
	case line.Leads:
		note = "leads the time"
	case line.Work != "":
		note = line.Work
	default:
		return nil
	}
	before := strings.Repeat(" ", gutter+5)
	drawn := t.wrapped(note, t.Width-margin-len(before)-2, 2)
	for n := range drawn {
		hook := "  "
		if n == 0 {
			hook = t.symbol("└ ", "^ ")
		}
		i := faint
		if line.Leads {
			i = accent
		}
		drawn[n] = before + t.paint(i, hook+drawn[n])
	}
	return drawn
}

// shareBar is a bar of eighths and the share in percent; who listens instead of looking gets the percent alone.
func (t Theme) shareBar(line chart.Line) string {
	if !line.Ran {
		return ""
	}
	percent := fmt.Sprintf("%4s", line.Percent)
	if t.Accessible || t.Width < someRoom {
		return percent
	}
	if t.ASCII {
		return pad(strings.Repeat("#", int(line.Share*barWidth+0.5)), barWidth) + " " + percent
	}
	eighths := int(line.Share*barWidth*8 + 0.5)
	bar := strings.Repeat("█", eighths/8)
	if rest := eighths % 8; rest > 0 {
		bar += string([]rune("▏▎▍▌▋▊▉")[rest-1])
	}
	return pad(bar, barWidth) + " " + percent
}
