package view

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/aymanbagabas/go-udiff"
)

// HistoryRow is one attempt of a history.
type HistoryRow struct {
	ID            string // short
	Set, Problem  string
	Kind, Verdict string
	Passed, Total int
	Recorded      time.Time // in the zone to show
	Time, Space   string    // claimed
	Hints         int
}

// History draws attempts in the order given.
func History(w io.Writer, t Theme, rows []HistoryRow) error {
	s := &sheet{theme: t}
	if len(rows) == 0 {
		s.indented(t.paint(faint, "No attempts yet."))
		return s.flush(w)
	}
	columns := []column{
		{head: "id"},
		{head: "when", drop: 3},
		{head: "problem", flex: true},
		{head: "verdict"},
		{head: "cases", right: true, drop: 2},
		{head: "time", flex: true, drop: 5},
		{head: "space", flex: true, drop: 6},
		{head: "hints", right: true, drop: 7},
		{head: "by", drop: 8},
	}
	var cells [][]cell
	for _, r := range rows {
		hints := ""
		if r.Hints > 0 {
			hints = fmt.Sprint(r.Hints)
		}
		cells = append(cells, []cell{
			{oneLine(r.ID), accent},
			{r.Recorded.Format("2006-01-02 15:04"), faint},
			{oneLine(r.Problem), plain},
			{verdictMark(t, r.Verdict), verdictInk(r.Verdict)},
			{fmt.Sprintf("%d/%d", r.Passed, r.Total), plain},
			{oneLine(r.Time), plain},
			{oneLine(r.Space), plain},
			{hints, plain},
			{oneLine(r.Kind), faint},
		})
	}
	s.table(columns, cells)
	return s.flush(w)
}

// Version is one side of a source diff.
type Version struct{ Name, Source string }

// Diff draws how one source became another, as a unified diff.
func Diff(w io.Writer, t Theme, from, to Version) error {
	s := &sheet{theme: t}
	text := udiff.Unified(oneLine(from.Name), oneLine(to.Name), from.Source, to.Source)
	if text == "" {
		s.indented(t.paint(faint, "The two are the same."))
		return s.flush(w)
	}
	for line := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n") {
		i := diffInk(line)
		if strings.HasPrefix(line, "---") || strings.HasPrefix(line, "+++") {
			i = strong
		}
		s.add(t.paint(i, oneRow(line)))
	}
	return s.flush(w)
}
