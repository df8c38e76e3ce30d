package view

import (
	"fmt"
	"io"
)

// StageRow is a stage of a learning path.
type StageRow struct {
	ID, Title     string
	Solved, Items int
	Out           string // what shows that it is done
}

// Path draws the stages with how far one is in each, and the command that comes next.
func Path(w io.Writer, t Theme, stages []StageRow, next string) error {
	s := &sheet{theme: t}
	var cells [][]cell
	for _, stage := range stages {
		mark := plain
		if stage.Solved == stage.Items {
			mark = good
		}
		cells = append(cells, []cell{
			{oneLine(stage.ID), strong}, {fmt.Sprintf("%d of %d", stage.Solved, stage.Items), mark}, {oneLine(stage.Title), plain}, {oneLine(stage.Out), faint},
		})
	}
	s.table([]column{{head: "stage"}, {head: "solved", right: true}, {head: "what", flex: true, drop: 2}, {head: "done when", flex: true, drop: 1}}, cells)
	s.gap()
	if next != "" {
		s.indented("next  " + oneLine(next))
	}
	return s.flush(w)
}
