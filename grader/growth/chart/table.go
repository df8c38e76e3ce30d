package chart

import (
	"fmt"
	"math"
	"strings"

	"pyprep/grader/growth"
	"pyprep/problems/bigo"
)

// mostRows keeps a table in sight. The largest sizes say most, so the smallest are left out.
const mostRows = 8

// sameFactor is the difference of factors, 1.5 %, that is not worth a word.
const sameFactor = 0.015

// Table is the ladder of sizes in numbers.
type Table struct {
	Variables []string
	Rows      []Row
	LeftOut   int    // smaller sizes that are not shown
	Ops       string // what the last factor of the operations means: "×2.19 per doubling: n log n (…)"; "" for one row
	Memory    string // the same of the memory; "" where it was not measured
}

// Row is one run. A factor is to the row before, "" where there is nothing to compare.
type Row struct {
	Sizes      []string
	Ops        string
	OpsFactor  string
	Peak       string // "-" when not measured
	PeakFactor string
}

// NewTable puts a report's points into rows.
func NewTable(r growth.Report) Table {
	l := newLadder(r)
	t := Table{Variables: r.Variables, LeftOut: max(len(l.points)-mostRows, 0)}
	for at := t.LeftOut; at < len(l.points); at++ {
		p := l.points[at]
		row := Row{Ops: Count(p.Ops), Peak: Bytes(p.Peak)}
		for _, size := range p.Sizes {
			row.Sizes = append(row.Sizes, Count(size))
		}
		if at > 0 {
			row.OpsFactor = ratio(l.points[at-1].Ops, p.Ops)
			row.PeakFactor = ratio(l.points[at-1].Peak, p.Peak)
		}
		t.Rows = append(t.Rows, row)
	}
	if last := l.last(); last > 0 {
		below, above := l.neighbours(r.Time)
		t.Ops = l.meaning(ratio(l.points[last-1].Ops, l.points[last].Ops), r.Time, below, above)
		if !Certain(r.Time) && !Tied(r.Time) {
			t.Ops = l.spread()
		}
		t.Memory = l.meaning(ratio(l.points[last-1].Peak, l.points[last].Peak), r.Total, nil, nil)
	}
	return t
}

// Measured reports that memory was measured at one of the rows at least.
func (t Table) Measured() bool {
	for _, row := range t.Rows {
		if row.Peak != "-" {
			return true
		}
	}
	return false
}

// ratio is the factor from one number to the next; from nothing there is none.
func ratio(from, to int64) string {
	if from <= 0 || to <= 0 {
		return ""
	}
	return factor(math.Log(float64(to) / float64(from)))
}

// meaning says what a factor speaks for, and what it would have been for the classes beside it: the reader can check.
func (l ladder) meaning(counted string, f growth.Finding, below, above *reference) string {
	if counted == "" {
		return ""
	}
	says := counted + " " + l.step()
	switch {
	case Certain(f):
		return says + ": " + named(f.Classes[0]) + l.beside(f, below, above)
	case Tied(f):
		parts := make([]string, len(f.Classes))
		for i, class := range f.Classes {
			parts[i] = fmt.Sprintf("%s (%s)", named(class), l.lastFactor(class))
		}
		return says + ": " + strings.Join(parts, " or ")
	default:
		return says
	}
}

// beside are the factors of other classes, and that of the class itself where smaller terms still hide it.
func (l ladder) beside(f growth.Finding, below, above *reference) string {
	var parts []string
	if below != nil {
		parts = append(parts, below.label+" would be "+l.lastFactor(below.class))
	}
	if class := f.Classes[0]; l.hidden(class) && (below != nil || above != nil) {
		parts = append(parts, named(class)+" alone "+l.lastFactor(class))
	}
	if above != nil {
		parts = append(parts, above.label+" "+l.lastFactor(above.class))
	}
	if len(parts) == 0 {
		return ""
	}
	return " (" + strings.Join(parts, ", ") + ")"
}

// hidden reports that the last factor counted is not yet that of the class.
func (l ladder) hidden(class bigo.Class) bool {
	last := l.last()
	counted := l.cost(last) - l.cost(last-1)
	return math.Abs(counted-l.grows(class, float64(last-1), float64(last))) > sameFactor
}

// lastFactor is by what a class grows over the last step.
func (l ladder) lastFactor(class bigo.Class) string {
	return factor(l.grows(class, float64(l.last()-1), float64(l.last())))
}

// spread says how far the factors of an unclear ladder lie apart.
func (l ladder) spread() string {
	least, most := math.Inf(1), math.Inf(-1)
	for at := 1; at <= l.last(); at++ {
		step := l.cost(at) - l.cost(at-1)
		least, most = math.Min(least, step), math.Max(most, step)
	}
	if factor(least) == factor(most) {
		return factor(least) + " " + l.step()
	}
	return "between " + factor(least) + " and " + factor(most) + " " + l.step()
}
