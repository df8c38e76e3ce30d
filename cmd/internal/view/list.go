package view

import (
	"fmt"
	"io"
	"strings"

	"pyprep/problems"
)

// ListRow is one problem of a list.
type ListRow struct {
	Set, ID, Title, Kind string
	Level                int
	Topics               []string
	Solved, Tried        bool
}

// ListOptions say how a list is drawn.
type ListOptions struct {
	Level  bool   // show difficulties
	Filter string // what was filtered by, in words, "" for nothing
	Total  int    // problems before filtering
}

// List draws problems with what has become of them.
func List(w io.Writer, t Theme, rows []ListRow, o ListOptions) error {
	s := &sheet{theme: t}
	if len(rows) == 0 {
		s.indented(t.paintLines(faint, t.wrapped(emptyList(o), t.Width-margin, 0))...)
		return s.flush(w)
	}
	columns := []column{
		{head: "state"},
		{head: "problem"},
		{head: "title", flex: true, drop: 2},
		{head: "level", drop: 4},
		{head: "topics", flex: true, drop: 3},
		{head: "kind", drop: 6},
		{head: "set", drop: 5},
	}
	several := hasSeveralSets(rows)
	var cells [][]cell
	solved := 0
	for _, r := range rows {
		level, set := "", ""
		if o.Level {
			level = LevelName(r.Level)
		}
		if several {
			set = oneLine(r.Set)
		}
		if r.Solved {
			solved++
		}
		cells = append(cells, []cell{
			stateCell(t, r),
			{oneLine(r.ID), plain},
			{oneLine(r.Title), plain},
			{level, faint},
			{oneLine(strings.Join(r.Topics, ", ")), faint},
			{oneLine(r.Kind), faint},
			{set, faint},
		})
	}
	s.table(columns, cells)
	s.gap()
	s.indented(t.paintLines(faint, t.wrapped(listFooter(t, nounOf(rows), len(rows), solved, o), t.Width-margin, 0))...)
	return s.flush(w)
}

func stateCell(t Theme, r ListRow) cell {
	switch {
	case r.Solved:
		return cell{t.tick() + " solved", good}
	case r.Tried:
		return cell{t.dot() + " tried", doubt}
	default:
		return cell{"  new", faint}
	}
}

func hasSeveralSets(rows []ListRow) bool {
	for _, r := range rows {
		if r.Set != rows[0].Set {
			return true
		}
	}
	return false
}

// nounOf calls the rows problems unless there are small items among them.
func nounOf(rows []ListRow) string {
	for _, r := range rows {
		switch problems.Kind(r.Kind) {
		case problems.KindComplexity, problems.KindPredict, problems.KindConcept, problems.KindDesign:
			return "item"
		default:
		}
	}
	return "problem"
}

func listFooter(t Theme, noun string, shown, solved int, o ListOptions) string {
	count := fmt.Sprintf("%d of %s solved", solved, plural(shown, noun))
	of := ""
	if o.Filter != "" {
		of = fmt.Sprintf("%s, of %d in all", oneLine(o.Filter), max(o.Total, shown))
	}
	return t.joined(count, of)
}

func emptyList(o ListOptions) string {
	if o.Filter == "" {
		return "There are no problems."
	}
	return fmt.Sprintf("No problem fits %s; there are %d in all.", oneLine(o.Filter), o.Total)
}
