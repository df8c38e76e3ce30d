package cli

import (
	"testing"
	"time"

	"pyprep/cmd/internal/history"
	"pyprep/cmd/internal/review"
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

func TestReviewAttempts(t *testing.T) {
	t.Parallel()
	at := time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	code, words := problems.Listing{Kind: problems.KindFunction}, problems.Listing{Kind: problems.KindConcept}
	tests := []struct {
		name    string
		attempt history.Attempt
		listing problems.Listing
		want    review.Attempt
	}{
		{"rated", history.Attempt{Verdict: "accepted", Rating: "hard"}, words, review.Attempt{Solved: true, Rating: review.Hard}},
		{"half", history.Attempt{Verdict: "wrong-answer", Passed: 1, Total: 2}, words, review.Attempt{Share: 0.5}},
		{"code", history.Attempt{Verdict: "wrong-answer"}, code, review.Attempt{OnTheWay: true}},
		{"taken back", history.Attempt{Verdict: "accepted", Rating: "undone"}, words, review.Attempt{Solved: true, Withdrawn: true}},
	}
	for _, test := range tests {
		test.attempt.Recorded, test.want.At = at, at
		if got := reviewAttempts([]history.Attempt{test.attempt}, test.listing); got[0] != test.want {
			t.Errorf("%s: %+v, want %+v", test.name, got[0], test.want)
		}
	}
}
