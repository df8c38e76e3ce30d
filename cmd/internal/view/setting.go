package view

import "io"

// Setting is one key of the config.
type Setting struct{ Key, Value, Default, Allowed, Meaning string }

// ConfigTable draws all settings; those that differ from their default stand out.
func ConfigTable(w io.Writer, t Theme, settings []Setting) error {
	s := &sheet{theme: t}
	columns := []column{
		{head: "key"}, {head: "value", flex: true}, {head: "allowed", flex: true, drop: 1}, {head: "what it does", flex: true, drop: 2},
	}
	var cells [][]cell
	for _, x := range settings {
		value := cell{oneLine(x.Value), plain}
		if x.Value != x.Default {
			value.ink = accent
		}
		if x.Value == "" {
			value = cell{"(usual)", faint}
		}
		cells = append(cells, []cell{{x.Key, plain}, value, {oneLine(x.Allowed), faint}, {oneLine(x.Meaning), faint}})
	}
	s.table(columns, cells)
	return s.flush(w)
}
