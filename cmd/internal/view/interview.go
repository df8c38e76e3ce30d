package view

import (
	"fmt"
	"io"
	"time"

	"pyprep/cmd/internal/mock"
)

// InterviewPlan draws what an interview consists of, and its rules.
func InterviewPlan(w io.Writer, t Theme, v *mock.Interview) error {
	s := &sheet{theme: t}
	head := fmt.Sprintf("Mock interview, %s: %s", v.Level, minutes(v.Clock.Limit))
	s.add(t.paintLines(strong, t.wrapped(head, t.Width, 2))...)
	var rows [][]cell
	for _, slot := range v.Slots {
		rows = append(rows, []cell{{slot.Name.Title(), plain}, {minutes(slot.Budget), faint}})
	}
	s.table([]column{{head: "part", flex: true}, {head: "time", right: true}}, rows)
	s.gap()
	for _, rule := range []string{
		"One clock runs over all of it. Nothing is told before the end; then every number has its reason.",
		`"idk" is an answer to any question in words. Hints cost a tenth of the code each.`,
		"Ctrl-C pauses: pyprep mock goes on exactly there.",
	} {
		s.indented(t.wrapped(rule, min(t.Width, readable)-margin, 0)...)
	}
	for _, note := range v.Notes {
		s.indented(t.paintLines(doubt, t.wrapped(note, min(t.Width, readable)-margin, 0))...)
	}
	return s.flush(w)
}

// InterviewClock draws one line between two questions.
func InterviewClock(w io.Writer, t Theme, at mock.Status) error {
	s := &sheet{theme: t}
	question := fmt.Sprintf("question %d of %d", at.Question, at.Of)
	if at.Slot == mock.Questions || at.Slot == mock.Review {
		question = ""
	}
	s.add("")
	line := t.joined(at.Slot.Title(), question, mock.ClockFace(at.Elapsed)+" of "+mock.ClockFace(at.Elapsed+at.Left), SlotClock(at))
	s.add(t.paintLines(accent, t.wrapped(t.pointer()+" "+line, t.Width, 3))...)
	s.add("")
	return s.flush(w)
}

// SlotClock says how much of a part's time is left.
func SlotClock(at mock.Status) string {
	if at.SlotLeft < 0 {
		return "this part is " + mock.ClockFace(-at.SlotLeft) + " over its time"
	}
	return mock.ClockFace(at.SlotLeft) + " left for this part"
}

func minutes(d time.Duration) string {
	if d%time.Minute == 0 {
		return plural(int(d.Minutes()), "minute")
	}
	return mock.ClockFace(d) + " minutes"
}

// InterviewCard draws the company of which the person may ask.
func InterviewCard(w io.Writer, t Theme, c mock.Card) error {
	s := &sheet{theme: t}
	s.indented(t.paintLines(strong, t.wrapped(c.Name, min(t.Width, readable)-margin, 0))...)
	for _, row := range []struct{ label, text string }{{"stack", c.Stack}, {"releases", c.Releases}, {"trouble", c.Problem}} {
		s.row(row.label, t.wrapped(row.text, min(t.room(), readable), 0)...)
	}
	return s.flush(w)
}
