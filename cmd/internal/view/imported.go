package view

import (
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"pyprep/problems"
)

// ImportedSet is what became of material in another format.
type ImportedSet struct {
	Set     string
	Items   []ImportedItem
	Refused []ImportedItem // without id and kind
}

// ImportedItem is one part of a source.
type ImportedItem struct {
	Source, ID, Kind, Reason string
}

// Imported draws which problems became data, which keep their tests and why, what was refused, and a line that sums up.
func Imported(w io.Writer, t Theme, r ImportedSet) error {
	s := &sheet{theme: t}
	var data, modules []ImportedItem
	for _, item := range r.Items {
		if item.Kind == string(problems.KindFunction) || item.Kind == string(problems.KindClass) {
			data = append(data, item)
		} else {
			modules = append(modules, item)
		}
	}
	s.became(data)
	s.imported("Keep their tests", doubt, modules)
	s.imported("Refused", bad, r.Refused)
	s.gap()
	s.indented(t.paintLines(strong, t.wrapped(t.joined(
		oneLine(r.Set), plural(len(data), "problem")+" as data", plural(len(modules), "problem")+" with tests",
		plural(len(r.Refused), "part")+" refused",
	), t.Width-margin, 0))...)
	return s.flush(w)
}

// became draws the ids of problems that became data; why is the same for all of them.
func (s *sheet) became(items []ImportedItem) {
	if len(items) == 0 {
		return
	}
	var ids []string
	for _, item := range items {
		ids = append(ids, item.name())
	}
	s.add(s.theme.paint(good, "Became data"))
	s.indented(s.theme.wrapped(strings.Join(ids, ", "), s.theme.Width-margin, 0)...)
}

// imported draws one group under its heading; nothing when it is empty.
func (s *sheet) imported(heading string, i ink, items []ImportedItem) {
	if len(items) == 0 {
		return
	}
	s.gap()
	s.add(s.theme.paint(i, heading))
	width := 0
	for _, item := range items {
		width = max(width, ansi.StringWidth(item.name()))
	}
	width = min(width, s.theme.Width/2)
	for _, item := range items {
		head := pad(s.theme.fit(item.name(), width), width) + "  "
		for _, line := range s.theme.wrapped(item.Reason, s.theme.Width-margin-width-2, 0) {
			s.indented(head + s.theme.paint(faint, line))
			head = pad("", width+2)
		}
	}
}

// name is what an item is called in the set, or in the source where it is not in the set.
func (i ImportedItem) name() string {
	if i.ID != "" {
		return oneLine(i.ID)
	}
	return oneLine(i.Source)
}
