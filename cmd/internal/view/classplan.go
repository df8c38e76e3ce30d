package view

import (
	"fmt"
	"io"
	"time"

	"pyprep/grader/class"
)

// ClassPlan draws what grading a class would do, and about how long it would take.
func ClassPlan(w io.Writer, t Theme, plan []class.Planned, jobs int, estimate time.Duration) error {
	s := &sheet{theme: t}
	var cells [][]cell
	counts := map[class.Step]int{}
	for _, one := range plan {
		counts[one.Step]++
		word := map[class.Step]cell{
			class.StepGrade: {"grade", plain}, class.StepKnown: {"known", faint}, class.StepNone: {"nothing", doubt},
		}[one.Step]
		cells = append(cells, []cell{
			word, {oneLine(one.Student), plain}, {oneLine(string(one.Problem)), plain}, {oneLine(one.File), faint}, {oneLine(one.Reason), faint},
		})
	}
	s.table([]column{
		{head: "step"}, {head: "student", flex: true}, {head: "problem", flex: true, drop: 3}, {head: "file", flex: true, drop: 2}, {head: "why", flex: true, drop: 1},
	}, cells)
	s.gap()
	s.indented(t.wrapped(t.joined(
		fmt.Sprintf("%d to grade, %d at a time", counts[class.StepGrade], jobs),
		fmt.Sprintf("%d known from the journal", counts[class.StepKnown]),
		fmt.Sprintf("about %v", estimate),
	), t.Width-margin, 0)...)
	return s.flush(w)
}
