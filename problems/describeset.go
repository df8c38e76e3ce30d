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
	if i.Kind != KindComplexity {
		return b.String()
	}
	b.line(0, "case: %s", i.Case)
	b.line(0, "variables:")
	for _, v := range i.Variables {
		b.line(1, "%s: %s", v.Letter, scalar(v.Counts))
	}
	b.line(0, "parts:")
	for _, part := range i.Parts {
		b.line(1, "- name: %s", scalar(part.Name))
		for _, bound := range []struct {
			name string
			Bound
		}{{"time", part.Time}, {"space", part.Space}} {
			b.bound("  "+bound.name, bound.Bound)
		}
		b.line(2, "# %s, %s", count(strings.Count(part.Snippet, "\n"), "line"), count(len(part.Misconceptions), "misconception"))
	}
	b.line(0, "# %s", count(len(i.Rubric), "rubric point"))
	return b.String()
}
