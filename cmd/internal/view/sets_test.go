package view_test

import (
	"io"

	"pyprep/cmd/internal/view"
	"pyprep/problems"
	"pyprep/problems/changes"
)

func setScreens() []screen {
	sets := []view.SetRow{
		{ID: "core", Version: "1.0.0", Title: "Core", From: "built in", Problems: 12, Items: 60},
		{ID: "a-set-with-a-rather-long-id", Version: "10.12.0-rc.1", Title: "A title \x1b[2J that steers, and goes on for quite a while", From: "git https://example.org/course.git at 0123456789ab (tag v10.12.0-rc.1)", Problems: 1},
		{ID: "broken", Error: "installed.json is damaged: unexpected end of JSON input"},
	}
	report := changes.Report{
		Old: changes.Version{ID: "week", Version: "1.0.0"}, Now: changes.Version{ID: "week", Version: "1.1.0"},
		Step: changes.Major, Declared: changes.Minor, About: []string{"title", "license"},
		Items: []changes.Item{
			{ID: "new-one", Kind: problems.KindFunction, Change: changes.Added, Step: changes.Minor},
			{
				ID: "two-sum", Was: "pair", Kind: problems.KindFunction, Change: changes.Changed, Step: changes.Major,
				Parts: []string{"id", "statement", "limits", "cases"},
				Cases: &changes.Cases{Added: ids(20), Removed: ids(1), Changed: ids(2)},
			},
			{ID: "old", Kind: problems.KindClass, Change: changes.Removed, Step: changes.Major},
		},
	}
	same := changes.Report{Old: report.Old, Now: report.Old}
	texts := changes.Report{
		Old: report.Now, Now: report.Old, Step: changes.Patch, Declared: changes.Minor, Back: true,
		Items: []changes.Item{{ID: "two-sum", Change: changes.Changed, Step: changes.Patch, Parts: []string{"statement"}}},
	}
	return []screen{
		{name: "set-list", draw: func(w io.Writer, t view.Theme) error { return view.SetList(w, t, sets) }},
		{name: "set-changes", draw: func(w io.Writer, t view.Theme) error { return view.SetChanges(w, t, report) }, long: true},
		{name: "set-changes-none", draw: func(w io.Writer, t view.Theme) error { return view.SetChanges(w, t, same) }},
		{name: "set-changes-texts", draw: func(w io.Writer, t view.Theme) error { return view.SetChanges(w, t, texts) }},
	}
}

// ids are so many ids of cases.
func ids(n int) []problems.CaseID {
	all := make([]problems.CaseID, n)
	for i := range all {
		all[i] = problems.CaseID("case-" + string(rune('a'+i)))
	}
	return all
}
