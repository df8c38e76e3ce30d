package view

import (
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"pyprep/grader/trace"
)

// TraceOptions say which part of a table is drawn, and what is not to be told.
type TraceOptions struct {
	From, To int // rows, as indexes; To 0 is the end
	Blanks   map[int]Blank
}

// Blank stands in place of a cell of a row.
type Blank struct {
	Cell trace.Cell
	Text string // such as [1], or an answer
	Mood Mood
}

const (
	deepest     = 10 // levels up to which a call is moved to the right, on a wide terminal
	changesWide = 34 // columns up to which changes share a row
)

// Trace draws an execution table: a row for each line that ran, with what it changed, and for each call and return.
func Trace(w io.Writer, t Theme, table trace.Table, o TraceOptions) error {
	s := &sheet{theme: t}
	to := o.To
	if to == 0 {
		to = len(table.Rows)
	}
	var rows []traceRow
	for i := o.From; i < to; i++ {
		blank, isBlank := o.Blanks[i]
		rows = append(rows, t.traceRows(table.Rows[i], blank, isBlank)...)
	}
	widths := t.traceWidths(table, rows)
	s.traceRow(widths, traceRow{number: "line", code: cell{"code", faint}, changed: cell{"changed", faint}})
	for _, row := range rows {
		s.traceRow(widths, row)
	}
	return s.flush(w)
}

// traceRow is a row of the table as it is drawn.
type traceRow struct {
	number  string
	code    cell
	changed cell
	spans   bool // nothing is beside the code
}

// traceWidths are those of number, code and changes. Those of the whole table are taken, so that parts of it stand in line.
func (t Theme) traceWidths(table trace.Table, rows []traceRow) [3]int {
	number, code := len("line"), len("code")
	for _, row := range table.Rows {
		number = max(number, len(fmt.Sprint(row.Line)))
	}
	for _, row := range rows {
		if !row.spans {
			code = max(code, ansi.StringWidth(row.code.text))
		}
	}
	room := max(t.Width-margin-number-2*columnGap, 2*leastCell)
	code = max(min(code, room*11/20), leastCell)
	return [3]int{number, code, max(room-code, leastCell)}
}

// longestCell is how many lines one cell may take.
const longestCell = 3

// cellLines is the text of a cell, in lines that are as wide as it is.
func (t Theme) cellLines(text string, width int) []string {
	lines := t.wrapped(text, width, 0)
	if len(lines) > longestCell {
		lines = lines[:longestCell]
		last := ansi.Truncate(lines[longestCell-1], max(width-ansi.StringWidth(t.ellipsis()), 1), "")
		lines[longestCell-1] = last + t.ellipsis()
	}
	return lines
}

// traceRow adds one row, in as many lines as it needs.
func (s *sheet) traceRow(widths [3]int, row traceRow) {
	t := s.theme
	gap := strings.Repeat(" ", columnGap)
	head := t.paint(faint, strings.Repeat(" ", max(widths[0]-len(row.number), 0))+row.number) + gap
	if row.spans {
		indent := len(row.code.text) - len(strings.TrimLeft(row.code.text, " "))
		lines := t.cellLines(strings.TrimLeft(row.code.text, " "), widths[1]+columnGap+widths[2]-indent)
		for _, line := range lines {
			s.indented(head + strings.Repeat(" ", indent) + t.paint(row.code.ink, line))
			head = strings.Repeat(" ", widths[0]) + gap
		}
		return
	}
	code := t.fit(row.code.text, widths[1])
	changes := t.cellLines(row.changed.text, widths[2])
	for _, change := range changes {
		s.indented(head + pad(t.paint(row.code.ink, code), widths[1]) + gap + t.paint(row.changed.ink, change))
		head, code = strings.Repeat(" ", widths[0])+gap, ""
	}
}

// traceRows are the lines of a row of the table: more than one where it changes much, or something is printed.
func (t Theme) traceRows(row trace.Row, blank Blank, isBlank bool) []traceRow {
	number, code, i := "", t.traceCode(row, blank, isBlank), plain
	switch row.Kind {
	case trace.Line:
		number = fmt.Sprint(row.Line)
	case trace.Back:
		number, i = fmt.Sprint(row.Line), faint
	case trace.Raise, trace.Leave:
		i = bad
	default:
		i = accent
	}
	if isBlank && blank.Cell.Kind == trace.CellReturn {
		i = moodInk(blank.Mood, strong)
	}
	changes := t.traceChanges(row, blank, isBlank)
	spans := row.Kind != trace.Line && row.Kind != trace.Back && changes[0].text == ""
	rows := []traceRow{{number, cell{oneRow(code), i}, changes[0], spans}}
	for _, change := range changes[1:] {
		rows = append(rows, traceRow{changed: change})
	}
	if row.Printed != "" {
		for line := range strings.SplitSeq(strings.TrimRight(row.Printed, "\n"), "\n") {
			rows = append(rows, traceRow{code: cell{t.level(row) + "  printed: " + oneLine(line), faint}, spans: true})
		}
	}
	return rows
}

// level is the room to the left of a row that runs within others.
func (t Theme) level(row trace.Row) string {
	if most := min(deepest, t.Width/8); row.Depth > most {
		return strings.Repeat("  ", most) + fmt.Sprintf("(%d deep) ", row.Depth)
	}
	return strings.Repeat("  ", row.Depth)
}

// program is what the top level of a file is called.
const program = "<module>"

func (t Theme) traceCode(row trace.Row, blank Blank, isBlank bool) string {
	level := t.level(row)
	into, out := t.symbol("→", "->"), t.symbol("←", "<-")
	value := ""
	if row.Value != nil {
		value = row.Value.Text
	}
	if isBlank && blank.Cell.Kind == trace.CellReturn {
		value = blank.Text
	}
	switch row.Kind {
	case trace.Call:
		if row.Name == program {
			return level + into + " the program begins"
		}
		return level + into + " " + row.Name + "(" + argumentsText(row) + ")"
	case trace.Return:
		if row.Name == program {
			return level + out + " the program ends"
		}
		return level + out + " " + row.Name + " returns " + value
	case trace.Yield:
		return level + out + " " + row.Name + " yields " + value
	case trace.Wait:
		return level + out + " " + row.Name + " waits"
	case trace.Resume:
		return level + into + " " + row.Name + " goes on"
	case trace.Raise:
		return level + strings.TrimSuffix("raises "+row.Name+": "+row.Text, ": ")
	case trace.Leave:
		return level + out + " ends by " + row.Name
	case trace.Back:
		return level + t.symbol("⋯ ", "... ") + strings.TrimSpace(row.Source)
	default:
		return level + row.Source
	}
}

// argumentsText are the arguments of a call, but for what a method is called on.
func argumentsText(row trace.Row) string {
	var parts []string
	for _, change := range row.Changed {
		if change.Name != "self" {
			parts = append(parts, change.Name+"="+change.Text)
		}
	}
	return strings.Join(parts, ", ")
}

// traceChanges are what a row changed: in one cell if that is short, else one under the other; never none.
func (t Theme) traceChanges(row trace.Row, blank Blank, isBlank bool) []cell {
	var cells []cell
	width := 0
	if row.Kind == trace.Line || row.Kind == trace.Back {
		for at, change := range row.Changed {
			c := cell{change.Name + " = " + change.Text, plain}
			if change.Gone {
				c.text = change.Name + " is gone"
			}
			if isBlank && blank.Cell.Kind == trace.CellValue && blank.Cell.Change == at {
				c = cell{change.Name + " = " + blank.Text, moodInk(blank.Mood, strong)}
			}
			c.text = oneLine(c.text)
			cells = append(cells, c)
			width += ansi.StringWidth(c.text) + 2
		}
	}
	if isBlank && blank.Cell.Kind == trace.CellNext {
		cells = append(cells, cell{"next line: " + oneLine(blank.Text), moodInk(blank.Mood, strong)})
		return cells
	}
	if isBlank || len(cells) == 0 || width > changesWide {
		return append(cells, make([]cell, max(1-len(cells), 0))...)
	}
	texts := make([]string, len(cells))
	for i, c := range cells {
		texts[i] = c.text
	}
	return []cell{{strings.Join(texts, ", "), plain}}
}
