package problems

import (
	"errors"
	"regexp"
	"slices"
	"strings"

	"pyprep/problems/bigo"
)

const maxMeasureSize = 1_000_000_000

var letterPattern = regexp.MustCompile(`^[A-Za-z]$`)

// complexity reads what is known of the best solution's growth.
func (r *problemReader) complexity(n *node) {
	s := r.yaml
	if !s.is(n, nodeMap, "complexity") {
		return
	}
	c := &Complexity{Case: "worst", MeasureKind: "worst"}
	r.p.Complexity = c
	if variables := n.get("variables"); variables != nil {
		r.variables(variables, c) // first, because all classes are read in their letters
	}
	per := "call"
	s.fields(n, "complexity",
		must("variables", func(*node) {}),
		may("per", oneOf(s, "per", &per, "call", "operation")),
		must("time", func(b *node) { r.bound(b, "time", &c.Time) }),
		may("space", func(b *node) { r.bound(b, "space", &c.Space) }),
		may("space_total", func(b *node) {
			c.SpaceTotal = &Bound{}
			r.bound(b, "space_total", c.SpaceTotal)
		}),
		may("measured", func(m *node) { r.measured(m, c) }),
		may("case", oneOf(s, "case", &c.Case, "worst", "average", "amortized")),
		may("measure", func(m *node) { r.measure(m, c) }),
		may("rubric", func(list *node) { s.each(list, "rubric", func(item *node) { r.rubricPoint(item, c) }) }),
		may("misconceptions", func(list *node) { s.each(list, "misconceptions", func(item *node) { r.misconception(item, c) }) }),
		may("explain", text(s, "explain", &c.Explain)))
	c.PerOperation = per == "operation"
}

func (r *problemReader) variables(n *node, c *Complexity) {
	if !r.yaml.is(n, nodeMap, "variables") {
		return
	}
	for i := 0; i+1 < len(n.items); i += 2 {
		var v Variable
		matching(r.yaml, "variables", "a variable", &v.Letter, letterPattern, "must be a letter")(n.items[i])
		text(r.yaml, "what a variable counts", &v.Counts)(n.items[i+1])
		if v.Letter != "" {
			c.Variables = append(c.Variables, v)
		}
	}
	if len(n.items) == 0 {
		r.yaml.at(n, "variables", "variables is empty: say what n counts")
	}
}

func (r *problemReader) bound(n *node, what string, b *Bound) {
	s := r.yaml
	known := false
	s.fields(n, what,
		must("best", func(c *node) {
			if class := r.class(s, c, "best"); class != nil {
				b.Best, known = *class, true
				if n.get("full") == nil {
					b.Full = []bigo.Class{*class}
				}
			}
		}),
		may("full", func(list *node) { r.classes(list, "full", &b.Full) }),
		may("half", func(list *node) { r.classes(list, "half", &b.Half) }))
	same := func(other bigo.Class) bool { return bigo.Compare(other, b.Best) == bigo.Equal }
	if full := n.get("full"); full != nil && known && len(b.Full) == len(full.items) && !slices.ContainsFunc(b.Full, same) {
		s.at(full, "complexity", "full must hold the best class, %s", b.Best)
	}
	for i, class := range b.Half {
		if slices.ContainsFunc(b.Full, func(other bigo.Class) bool { return bigo.Compare(other, class) == bigo.Equal }) {
			s.at(n.get("half").items[min(i, len(n.get("half").items)-1)], "complexity", "%s can't earn both full and half credit", class)
		}
	}
}

func (r *problemReader) classes(n *node, what string, into *[]bigo.Class) {
	r.yaml.each(n, what, func(item *node) {
		if class := r.class(r.yaml, item, what); class != nil {
			*into = append(*into, *class)
		}
	})
}

// class reads a complexity class in the problem's letters.
func (r *problemReader) class(s *source, n *node, what string) *bigo.Class {
	if !s.is(n, nodeText, what) {
		return nil
	}
	letters := []string{"n"}
	if r.p.Complexity != nil && len(r.p.Complexity.Variables) > 0 {
		letters = r.p.Complexity.Letters()
	}
	if !isOneClass(n.text) {
		s.at(n, "complexity", "%s must be one class such as O(n log n), not %q", what, cutText(n.text))
		return nil
	}
	class, err := bigo.Parse(n.text, letters)
	if err != nil {
		hint := ""
		var hinted interface {
			error
			Hint() string
		}
		if errors.As(err, &hinted) {
			hint = "; " + hinted.Hint()
		}
		s.at(n, "complexity", "%s: %v%s", what, err, hint)
		return nil
	}
	return &class
}

// isOneClass holds an author to O(…), where a learner may write a sentence: O, and brackets that close at the end only.
func isOneClass(text string) bool {
	inside, found := strings.CutPrefix(strings.TrimSpace(text), "O(")
	if !found || !strings.HasSuffix(inside, ")") {
		return false
	}
	depth := 1
	for i, c := range inside {
		switch c {
		case '(':
			depth++
		case ')':
			depth--
		}
		if depth == 0 {
			return i == len(inside)-1
		}
	}
	return false
}

func (r *problemReader) measured(n *node, c *Complexity) {
	s, m := r.yaml, &Measured{}
	s.fields(n, "measured",
		may("time", func(class *node) { m.Time = r.class(s, class, "time") }),
		may("space", func(class *node) { m.Space = r.class(s, class, "space") }),
		must("why", text(s, "why", &m.Why)))
	if n.kind == nodeMap && n.get("time") == nil && n.get("space") == nil {
		s.at(n, "missing-key", "measured says what differs: time or space")
	}
	c.Measured = m
}

func (r *problemReader) measure(n *node, c *Complexity) {
	s := r.yaml
	s.fields(n, "measure",
		may("kind", text(s, "kind", &c.MeasureKind)),
		may("sizes", func(list *node) {
			s.each(list, "sizes", func(item *node) {
				size := 0
				if whole(s, "a size", &size, 1, maxMeasureSize)(item); size > 0 {
					c.MeasureSizes = append(c.MeasureSizes, size)
				}
			})
		}),
		may("from", whole(s, "from", &c.MeasureFrom, 1, maxMeasureSize)),
		may("to", whole(s, "to", &c.MeasureTo, 1, maxMeasureSize)))
	switch {
	case len(c.MeasureSizes) > 0 && c.MeasureFrom+c.MeasureTo > 0:
		s.at(n, "out-of-range", "measure has either sizes, or from and to")
	case c.MeasureTo > 0 && c.MeasureFrom >= c.MeasureTo:
		s.at(n, "out-of-range", "from must be less than to")
	}
}

func (r *problemReader) rubricPoint(n *node, c *Complexity) {
	s, point := r.yaml, RubricPoint{}
	s.fields(n, "a rubric point",
		must("point", text(s, "point", &point.Point)),
		must("accept", texts(s, "accept", &point.Accept)),
		may("deny", texts(s, "deny", &point.Deny)),
		may("message", text(s, "message", &point.Message)))
	c.Rubric = append(c.Rubric, point)
}

func (r *problemReader) misconception(n *node, c *Complexity) {
	s, m := r.yaml, Misconception{}
	s.fields(n, "a misconception",
		must("claim", text(s, "claim", &m.Claim)),
		must("message", text(s, "message", &m.Message)))
	c.Misconceptions = append(c.Misconceptions, m)
}
