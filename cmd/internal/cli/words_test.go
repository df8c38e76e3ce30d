package cli

import (
	"testing"
	"time"

	"pyprep/cmd/internal/history"
	"pyprep/grader"
	"pyprep/problems"
)

func TestRerunCommand(t *testing.T) {
	t.Parallel()
	p := &problems.Problem{ID: "two-sum"}
	failing := grader.Report{Cases: []grader.CaseReport{{N: 1, Verdict: grader.Accepted}, {N: 7, Verdict: grader.WrongAnswer}, {N: 8, Verdict: grader.TimeLimit}}}
	tests := []struct {
		set, path string
		report    grader.Report
		want      string
	}{
		{"", "mine.py", failing, "pyprep test two-sum mine.py -c 7"},
		{"", "my file.py", failing, "pyprep test two-sum 'my file.py' -c 7"},
		{"my sets/a", "mine.py", failing, "pyprep test two-sum mine.py -c 7 --set 'my sets/a'"},
		{"", "mine.py", grader.Report{Cases: failing.Cases[:1]}, ""},
		{"", "mine.py", grader.Report{}, ""},
	}
	for _, test := range tests {
		a := &app{flags: globalFlags{set: test.set}}
		if got := a.rerunCommand(p, test.report, test.path); got != test.want {
			t.Errorf("set %q, %s: %q, want %q", test.set, test.path, got, test.want)
		}
	}
}

func TestClock(t *testing.T) {
	t.Parallel()
	own := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	for text, want := range map[string]time.Time{
		"":                          own,
		"2026-03-02T09:00:00Z":      time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC),
		"2026-03-02T09:00:00+02:00": time.Date(2026, 3, 2, 7, 0, 0, 0, time.UTC),
	} {
		now, err := clock(System{Getenv: func(string) string { return text }, Now: func() time.Time { return own }})
		if err != nil || !now().Equal(want) {
			t.Errorf("PYPREP_NOW=%s: %v, %v; want %v", text, now(), err, want)
		}
	}
	for _, text := range []string{"yesterday", "2026-03-02", "09:00"} {
		if _, err := clock(System{Getenv: func(string) string { return text }}); exitCode(t.Context(), err) != exitUsage {
			t.Errorf("PYPREP_NOW=%s: %v, want a usage error", text, err)
		}
	}
}

func TestDuest(t *testing.T) {
	t.Parallel()
	all := []*problems.Problem{{Set: "s", ID: "fresh"}, {Set: "s", ID: "easy"}, {Set: "s", ID: "again"}}
	at := time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	rated := func(id, rating string) history.Attempt {
		return history.Attempt{Item: history.Item{Set: "s", Problem: id}, Recorded: at, Rating: rating}
	}
	if p := duest(all, []history.Attempt{rated("fresh", "")}); p != nil {
		t.Errorf("%s is due without a rating", p.ID)
	}
	if p := duest(all, []history.Attempt{rated("easy", "easy"), rated("again", "again")}); p == nil || p.ID != "again" {
		t.Errorf("due is %v, want the one that was not known", p)
	}
	if p := duest(all, []history.Attempt{rated("gone", "again")}); p != nil {
		t.Errorf("%s is due, which is not in the library", p.ID)
	}
}
