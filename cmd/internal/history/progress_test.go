package history_test

import (
	"slices"
	"testing"
	"time"

	"pyprep/cmd/internal/history"
)

func TestProgress(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 6, 1, 12, 0, 0, 0, time.UTC)
	solved := func(item string, daysAgo int, kind history.Kind, minutes int) history.Attempt {
		return history.Attempt{
			Item: history.Item{Set: "s", Problem: item}, Kind: kind, Verdict: "accepted",
			Recorded: now.AddDate(0, 0, -daysAgo), Duration: time.Duration(minutes) * time.Minute,
		}
	}
	failed := solved("d", 1, history.KindSolve, 90)
	failed.Verdict = "wrong-answer"
	got := history.ProgressOf([]history.Attempt{
		solved("a", 1, history.KindReview, 10), // the same item as below: it was new then
		solved("a", 40, history.KindSolve, 30),
		solved("b", 2, history.KindSolve, 20),
		solved("c", 2, history.KindTest, 1),
		solved("old", 400, history.KindSolve, 50),
		failed,
	}, now)
	want := make([]int, 12)
	want[11], want[6] = 2, 1
	if !slices.Equal(got.Weeks, want) {
		t.Errorf("weeks %v, want %v", got.Weeks, want)
	}
	if got.Recent != 15*time.Minute || got.Earlier != 40*time.Minute {
		t.Errorf("recent %v, earlier %v; want 15 and 40 minutes", got.Recent, got.Earlier)
	}
	if empty := history.ProgressOf(nil, now); empty.Recent != 0 || empty.Earlier != 0 || slices.Max(empty.Weeks) != 0 {
		t.Errorf("of nothing: %+v", empty)
	}
}
