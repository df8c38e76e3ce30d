package view

import (
	"fmt"
	"io"
	"strings"

	"pyprep/problems"
)

// Item draws what is asked by a small item: its title first, then its snippet, question or prompt.
func Item(w io.Writer, t Theme, item *problems.Item, o StatementOptions) error {
	s := &sheet{theme: t}
	level := ""
	if o.Level {
		level = LevelName(item.Level)
	}
	s.add(t.paintLines(strong, t.wrapped(item.Title, t.Width, 2))...)
	if !o.Bare {
		s.add(t.paintLines(faint, t.wrapped(t.joined(string(item.ID), strings.Join(item.Topics, ", "), level), t.Width, 2))...)
	}
	s.add("")
	if item.Intro != "" {
		s.add(t.markdown(item.Intro)...)
		s.add("")
	}
	switch {
	case item.Complexity != nil:
		s.snippets(item.Complexity)
	case item.Predict != nil:
		s.add(t.markdown(pythonBlock(item.Predict.Snippet))...)
		s.gap()
		s.indented(t.wrapped("What does it print? Where an exception ends it, the last line is the exception's class.", min(t.Width, readable)-margin, 0)...)
	case item.Concept != nil:
		s.add(t.markdown(item.Concept.Question)...)
	case item.Design != nil:
		s.add(t.markdown(item.Design.Prompt)...)
	}
	return s.flush(w)
}

// snippets draws what a complexity item asks about, and what the letters count.
func (s *sheet) snippets(c *problems.ComplexityItem) {
	t := s.theme
	for i, part := range c.Parts {
		if i > 0 {
			s.gap()
		}
		if part.Name != "" {
			s.indented(t.paint(strong, oneLine(part.Name)))
		}
		s.add(t.markdown(pythonBlock(part.Snippet))...)
	}
	s.gap()
	s.indented(t.wrapped(itemFacts(c), min(t.Width, readable)-margin, 0)...)
}

func pythonBlock(source string) string { return "```python\n" + source + "```\n" }

// itemFacts says in which terms the answer is wanted.
func itemFacts(c *problems.ComplexityItem) string {
	counts := make([]string, len(c.Variables))
	for i, v := range c.Variables {
		counts[i] = v.Letter + " = " + oneLine(v.Counts)
	}
	how := map[string]string{"worst": "the worst case", "average": "the average case", "amortized": "amortized cost"}[c.Case]
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
