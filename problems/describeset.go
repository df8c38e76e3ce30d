package problems

import "strings"

// DescribeSet writes a set's own fields as YAML, every default filled in, and lists what it holds.
func DescribeSet(s *Set) string {
	b := &describer{}
	b.line(0, "format: 1")
	b.line(0, "id: %s", s.ID)
	b.line(0, "version: %s", scalar(s.Version))
	b.line(0, "title: %s", scalar(s.Title))
	b.line(0, "authors: %s", flowList(s.Authors))
	b.line(0, "license: %s", scalar(s.License))
	b.line(0, "python: %s", scalar(s.Python))
	proved := 0
	if s.Lock != nil {
		proved = len(s.Lock.Proved)
	}
	b.line(0, "# %s in pyprep-set.lock", count(proved, "proof"))
	b.line(0, "problems: # %d", len(s.Problems))
	for _, p := range s.Problems {
		b.listing(p.Listing())
	}
	b.line(0, "items: # %d", len(s.Items))
	for _, i := range s.Items {
		b.listing(i.Listing())
	}
	return b.String()
}

func (b *describer) listing(l Listing) {
	b.line(1, "- {id: %s, kind: %s, level: %d, title: %s, topics: %s}", l.ID, l.Kind, l.Level, scalar(l.Title), flowList(l.Topics))
}

// DescribeItem writes a small item as YAML with every default filled in. Its snippets and texts are only counted.
func DescribeItem(i *Item) string {
	b := &describer{}
	b.line(0, "set: %s", i.Set)
	b.line(0, "id: %s", i.ID)
	b.line(0, "uuid: %s", scalar(i.UUID))
	b.line(0, "title: %s", scalar(i.Title))
	b.line(0, "level: %d", i.Level)
	b.line(0, "topics: %s", flowList(i.Topics))
	b.line(0, "kind: %s", i.Kind)
	b.line(0, "source: %s", scalar(i.Source))
	switch {
	case i.Complexity != nil:
		b.complexity(i.Complexity)
	case i.Predict != nil:
		b.line(0, "# a program of %s", count(strings.Count(i.Predict.Snippet, "\n"), "line"))
	case i.Concept != nil:
		b.concept(i.Concept)
	case i.Design != nil:
		b.design(i.Design)
	}
	return b.String()
}

func (b *describer) complexity(c *ComplexityItem) {
	b.line(0, "case: %s", c.Case)
	b.line(0, "variables:")
	for _, v := range c.Variables {
		b.line(1, "%s: %s", v.Letter, scalar(v.Counts))
	}
	b.line(0, "parts:")
	for _, part := range c.Parts {
		b.line(1, "- name: %s", scalar(part.Name))
		for _, bound := range []struct {
			name string
			Bound
		}{{"time", part.Time}, {"space", part.Space}} {
			b.bound("  "+bound.name, bound.Bound)
		}
		b.line(2, "# %s, %s", count(strings.Count(part.Snippet, "\n"), "line"), count(len(part.Misconceptions), "misconception"))
	}
	b.line(0, "# %s", count(len(c.Rubric), "rubric point"))
}

func (b *describer) concept(c *ConceptItem) {
	b.line(0, "points:")
	for _, p := range c.Points {
		b.line(1, "- point: %s", scalar(p.Point))
		b.line(2, "required: %t", p.Required)
		b.line(2, "accept: %s", flowList(p.Accept))
		b.line(2, "deny: %s", flowList(p.Deny))
	}
	b.line(0, "# %s, %s", count(len(c.FalseClaims), "false claim"), count(len(c.FollowUps), "follow-up"))
}

func (b *describer) design(d *DesignItem) {
	b.line(0, "drill: %s", scalar(string(d.Drill)))
	b.line(0, "rubric:")
	for _, dimension := range d.Dimensions {
		b.line(1, "- name: %s", scalar(dimension.Name))
		b.line(2, "weight: %d", dimension.Weight)
		b.line(2, "strong: %s", flowList(dimension.Strong))
	}
	b.line(0, "# %s", count(len(d.FollowUps), "follow-up"))
}
