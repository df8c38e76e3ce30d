package view

import (
	"fmt"
	"io"
)

// ReviewRow is an item in the schedule.
type ReviewRow struct {
	ID, Title, Kind string
	Due             string  // the day, as YYYY-MM-DD
	Recall          float64 // the chance, 0 to 1, that it is still known
}

const laterShown = 10

// Reviews draws what is due, and what comes next.
func Reviews(w io.Writer, t Theme, due, later []ReviewRow, today, limit int) error {
	s := &sheet{theme: t}
	s.row("due", plural(len(due), "item"))
	s.row("today", fmt.Sprintf("%d of at most %d seen", today, limit))
	s.schedule("due now", due)
	s.schedule("later", later[:min(laterShown, len(later))])
	if rest := len(later) - laterShown; rest > 0 {
		s.indented(t.paint(faint, fmt.Sprintf("and %d more", rest)))
	}
	return s.flush(w)
}

func (s *sheet) schedule(name string, rows []ReviewRow) {
	if len(rows) == 0 {
		return
	}
	s.gap()
	var cells [][]cell
	for _, r := range rows {
		cells = append(cells, []cell{
			{oneLine(r.ID), plain}, {oneLine(r.Title), plain}, {r.Kind, faint}, {r.Due, plain}, {fmt.Sprintf("%.0f%%", 100*r.Recall), plain},
		})
	}
	s.table([]column{{head: name}, {head: "title", flex: true, drop: 3}, {head: "kind", drop: 2}, {head: "day", drop: 1}, {head: "still known", right: true}}, cells)
}
