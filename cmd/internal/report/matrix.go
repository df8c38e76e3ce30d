package report

import (
	"slices"
	"strings"

	"pyprep/grader/class"
	"pyprep/grader/class/analysis"
)

// matrix is every student's every problem at a glance.
type matrix struct {
	Problems []head
	Rows     []line
	Long     bool // has its own scroll bar and filters
	Filters  []filter
}

// filter shows only some of the rows; it works without a script.
type filter struct {
	Name  string // "f-" and this is the class of a row that it shows, "show-" and this is its id
	Label string
	Count int
}

func filters() []filter {
	return []filter{{"missing", "something missing", 0}, {"open", "not all solved", 0}, {"late", "late", 0}, {"hand", "set by hand", 0}}
}

// head is a column: a problem.
type head struct{ Name, Anchor, Max string }

// line is a row: a student.
type line struct {
	ID, Name string
	Filters  string // classes that the filters look for
	Percent  string
	Points   string
	Cells    []cell
}

// cell is one submission.
type cell struct {
	outcome
	Points string
	Notes  string // such as "late"
	Empty  bool   // not among what was graded
}

// longClass is how many students fit on a screen or two.
const longClass = 25

func newMatrix(r class.Report, c analysis.Class) matrix {
	m := matrix{Long: len(c.Students) > longClass}
	for i, p := range r.Problems {
		m.Problems = append(m.Problems, head{problemName(p), anchor(i), inPoints(p.MaxScore)})
	}
	for i := range c.Students {
		m.Rows = append(m.Rows, newLine(&c.Students[i]))
	}
	for _, f := range filters() {
		for i := range m.Rows {
			if slices.Contains(strings.Fields(m.Rows[i].Filters), "f-"+f.Name) {
				f.Count++
			}
		}
		if f.Count > 0 {
			m.Filters = append(m.Filters, f)
		}
	}
	return m
}

func newLine(s *analysis.Student) line {
	l := line{ID: cut(s.ID, 40), Name: cut(s.Name, 40), Points: inPoints(s.Score) + " of " + inPoints(s.Max), Percent: "–"}
	if s.Max > 0 {
		l.Percent = whole(reached(s))
	}
	isLate, byHand := false, false
	for _, row := range s.Rows {
		if row == nil {
			l.Cells = append(l.Cells, cell{Empty: true})
			continue
		}
		isLate = isLate || wasLate(row)
		byHand = byHand || row.Override != nil
		l.Cells = append(l.Cells, newCell(row))
	}
	var filters []string
	for name, holds := range map[string]bool{
		"f-missing": s.Missing > 0 || s.Nothing(), "f-open": s.Solved < len(s.Rows), "f-late": isLate, "f-hand": byHand,
	} {
		if holds {
			filters = append(filters, name)
		}
	}
	l.Filters = strings.Join(sorted(filters), " ")
	return l
}

func newCell(row *class.Row) cell {
	c := cell{outcome: outcomeOf(analysis.Outcome(row)), Points: inPoints(row.Score)}
	var notes []string
	if wasLate(row) {
		notes = append(notes, "late")
	}
	if row.Override != nil {
		notes = append(notes, "by hand")
	}
	if c.Name == "owed" || c.Name == "none" && row.Override == nil {
		c.Points = "" // neither is a zero that somebody wrote
	}
	c.Notes = joined(notes)
	return c
}

func wasLate(row *class.Row) bool { return row.Late || row.Penalty > 0 }
