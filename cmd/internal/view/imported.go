package view

import (
	"io"

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

// Imported draws problems with what they became and why, those that keep their tests behind those that became data, then
// what was refused, and a line that sums up.
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
	s.imported("Became data", good, data)
	s.imported("Keep their tests", doubt, modules)
	s.imported("Refused", bad, r.Refused)
	s.gap()
	s.indented(t.paintLines(strong, t.wrapped(t.joined(
		oneLine(r.Set), plural(len(data), "problem")+" as data", plural(len(modules), "problem")+" with tests",
		plural(len(r.Refused), "part")+" refused",
	), t.Width-margin, 0))...)
	return s.flush(w)
}

// imported draws one group under its heading; nothing when it is empty.
func (s *sheet) imported(heading string, i ink, items []ImportedItem) {
	if len(items) == 0 {
		return
	}
	s.gap()
	s.add(s.theme.paint(i, heading))
	for _, item := range items {
		name := oneLine(item.Source)
		if item.ID != "" {
			name = oneLine(item.ID)
		}
		head := pad(name, 28) + "  "
		for _, line := range s.theme.wrapped(item.Reason, max(s.theme.Width-margin-30, 20), 0) {
			s.indented(head + s.theme.paint(faint, line))
			head = pad("", 30)
		}
	}
}
