package view

import (
	"fmt"
	"io"
	"strings"

	"pyprep/problems"
	"pyprep/problems/changes"
)

// SetChanges draws what differs between two versions of a set, and what that means for verdicts.
func SetChanges(w io.Writer, t Theme, r changes.Report) error {
	s := &sheet{theme: t}
	s.add(t.paintLines(strong, t.wrapped(versionWords(r), t.Width, 0))...)
	if len(r.About) > 0 {
		s.row("set", t.wrapped(strings.Join(r.About, ", "), t.room(), 0)...)
	}
	for _, item := range r.Items {
		s.row(item.Change, t.itemChanges(item)...)
	}
	s.gap()
	for i, line := range verdictWords(r) {
		paint := plain
		if i == 0 && r.Step == changes.Major {
			paint = doubt
		}
		s.indented(t.paintLines(paint, t.wrapped(line, min(t.Width, readable)-margin, 0))...)
	}
	return s.flush(w)
}

func versionWords(r changes.Report) string {
	switch {
	case r.Old.ID != r.Now.ID:
		return fmt.Sprintf("%s %s and %s %s", r.Old.ID, r.Old.Version, r.Now.ID, r.Now.Version)
	case r.Old.Version == r.Now.Version:
		return fmt.Sprintf("%s %s, the same version number", r.Old.ID, r.Old.Version)
	default:
		return fmt.Sprintf("%s %s to %s", r.Old.ID, r.Old.Version, r.Now.Version)
	}
}

func (t Theme) itemChanges(item changes.Item) []string {
	text := string(item.ID)
	if item.Was != "" {
		text += " (was " + string(item.Was) + ")"
	}
	if len(item.Parts) > 0 {
		text += ": " + strings.Join(item.Parts, ", ")
	}
	lines := t.wrapped(text, t.room(), 0)
	if item.Cases == nil {
		return lines
	}
	for _, cases := range []struct {
		what string
		ids  []problems.CaseID
	}{{"cases added", item.Cases.Added}, {"cases removed", item.Cases.Removed}, {"cases changed", item.Cases.Changed}} {
		if len(cases.ids) > 0 {
			for _, line := range t.wrapped(cases.what+": "+caseNames(cases.ids), t.room()-margin, 0) {
				lines = append(lines, "  "+t.paint(faint, line))
			}
		}
	}
	return lines
}

// caseNames lists cases, and of very many the first ones.
func caseNames(ids []problems.CaseID) string {
	const most = 12
	var names []string
	for _, id := range ids[:min(len(ids), most)] {
		names = append(names, string(id))
	}
	if len(ids) > most {
		names = append(names, fmt.Sprintf("%d more", len(ids)-most))
	}
	return strings.Join(names, ", ")
}

// verdictWords say what the changes mean, and where the version numbers say something else.
func verdictWords(r changes.Report) []string {
	var lines []string
	switch {
	case r.Same():
		lines = append(lines, "Nothing differs.")
	case len(r.Items)+len(r.About) == 0:
		lines = append(lines, "Only the version number differs.")
	case r.Step == changes.Major:
		lines = append(lines, fmt.Sprintf("%s. Verdicts may change: a solution that passed may fail, and the other way round.", itemsDiffer(r)))
	case r.Step == changes.Minor:
		lines = append(lines, itemsDiffer(r)+". Only new cases or items, points or keys to growth: a solution that passed may fail a new case.")
	default:
		lines = append(lines, itemsDiffer(r)+". Verdicts stay as they are.")
	}
	if r.Declared == changes.Major && r.Step < changes.Major {
		lines = append(lines, "Its version number announces that verdicts may change.")
	}
	if r.Understated() {
		lines = append(lines, fmt.Sprintf("By its version number this is %s; by what changes it is %s.", stepWords(r.Declared), stepWords(r.Step)))
	}
	if r.Back {
		lines = append(lines, "The version number goes back.")
	}
	return lines
}

func itemsDiffer(r changes.Report) string {
	if len(r.Items) == 1 {
		return "1 item differs"
	}
	return plural(len(r.Items), "item") + " differ"
}

func stepWords(s changes.Step) string {
	if s == changes.None {
		return "no change"
	}
	return "a " + s.String() + " change"
}
