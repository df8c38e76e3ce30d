package view

import (
	"fmt"
	"io"
	"strings"

	"pyprep/problems"
)

// Item draws what is asked by a complexity item: its title first, then its snippets, and what the letters count.
func Item(w io.Writer, t Theme, item *problems.Item, o StatementOptions) error {
	s := &sheet{theme: t}
	level := ""
	if o.Level {
		level = LevelName(item.Level)
	}
	s.add(t.paintLines(strong, t.wrapped(item.Title, t.Width, 2))...)
	s.add(t.paintLines(faint, t.wrapped(t.joined(string(item.ID), strings.Join(item.Topics, ", "), level), t.Width, 2))...)
	s.add("")
	if item.Intro != "" {
		s.add(t.markdown(item.Intro)...)
		s.add("")
	}
	for i, part := range item.Complexity.Parts {
		if i > 0 {
			s.gap()
		}
		if part.Name != "" {
			s.indented(t.paint(strong, oneLine(part.Name)))
		}
		s.add(t.markdown("```python\n" + part.Snippet + "```\n")...)
	}
	s.gap()
	s.indented(t.wrapped(itemFacts(item), min(t.Width, readable)-margin, 0)...)
	return s.flush(w)
}

// itemFacts says in which terms the answer is wanted.
func itemFacts(item *problems.Item) string {
	counts := make([]string, len(item.Complexity.Variables))
	for i, v := range item.Complexity.Variables {
		counts[i] = v.Letter + " = " + oneLine(v.Counts)
	}
	how := map[string]string{"worst": "the worst case", "average": "the average case", "amortized": "amortized cost"}[item.Complexity.Case]
	return strings.Join(counts, ", ") + ". Asked is " + how + "; space is all that is held at the peak beyond the input, the result included."
}

// Answers draws claims beside the right answers.
func Answers(w io.Writer, t Theme, claims []Claim) error {
	return judgement(w, t, claims, "the answer")
}

// Again is an item of a series that was not answered right.
type Again struct{ ID, Title, Command string }

// Series sums up a series of items: how many were right, and which to look at again.
func Series(w io.Writer, t Theme, right, asked int, again []Again) error {
	s := &sheet{theme: t}
	s.add("")
	count := fmt.Sprintf("%d of %s right", right, plural(asked, "item"))
	switch {
	case asked == 0:
		s.indented(t.paint(faint, "Nothing was answered."))
	case right == asked:
		s.indented(t.paint(good, t.tick()+" "+count))
	default:
		s.indented(t.paint(strong, count))
	}
	if len(again) > 0 {
		s.gap()
		var cells [][]cell
		for _, one := range again {
			cells = append(cells, []cell{{oneLine(one.ID), plain}, {oneLine(one.Title), plain}, {oneLine(one.Command), faint}})
		}
		s.table([]column{{head: "look again"}, {head: "title", flex: true, drop: 2}, {head: "with", drop: 1}}, cells)
	}
	return s.flush(w)
}
