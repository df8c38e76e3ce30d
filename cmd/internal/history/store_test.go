package history_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"pyprep/cmd/internal/history"
)

var twoSum = history.Item{Set: "core", Problem: "two-sum"}

// clock is a time that tests move.
type clock struct{ at time.Time }

func newClock() *clock { return &clock{time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)} }

func (c *clock) now() time.Time          { return c.at }
func (c *clock) forward(d time.Duration) { c.at = c.at.Add(d) }

func mustOpen(t *testing.T, path string, c *clock) *history.Store {
	t.Helper()
	s, err := history.Open(t.Context(), path, c.now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func newStore(t *testing.T) (*history.Store, *clock) {
	t.Helper()
	c := newClock()
	return mustOpen(t, filepath.Join(t.TempDir(), "data", "history.db"), c), c
}

func mustRecord(t *testing.T, s *history.Store, a history.Attempt) history.Attempt {
	t.Helper()
	got, err := s.Record(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func fullAttempt(c *clock) history.Attempt {
	return history.Attempt{
		Item: twoSum, Kind: history.KindSolve, Started: c.now().Add(-time.Minute),
		Verdict: "wrong-answer", Passed: 11, Total: 14, Source: []byte("def two_sum():\n    pass\n"),
		Logic:     history.Logic{Approach: "a map of seen values", Prediction: "[0, 1]"},
		HintsUsed: 1, Duration: time.Minute, Engine: 9 * time.Millisecond,
		Report: json.RawMessage(`{"n":12}`),
	}
}

func TestRecordAndAmend(t *testing.T) {
	s, c := newStore(t)
	a := mustRecord(t, s, fullAttempt(c))
	if len(a.ID) != 26 || len(a.SHA256) != 64 || !a.Recorded.Equal(c.now()) {
		t.Fatalf("Record did not complete the attempt: %+v", a)
	}
	got, err := s.Attempt(t.Context(), string(a.ID))
	if err != nil || !reflect.DeepEqual(got, a) {
		t.Fatalf("stored %+v, %v\nwant %+v", got, err, a)
	}

	c.forward(time.Second)
	hints := 2
	m := history.Amendment{
		Claims: &history.Claims{Time: "O(n)", Space: "O(n)", Line: "4, n times", Why: "one pass"}, HintsUsed: &hints,
		Judgement: json.RawMessage(`[{"tight":true}]`),
	}
	if err := s.Amend(t.Context(), a.ID, m); err != nil {
		t.Fatal(err)
	}
	got, err = s.Attempt(t.Context(), a.ID.Short())
	if err != nil {
		t.Fatal(err)
	}
	if got.Claims != *m.Claims || got.HintsUsed != 2 || got.Logic != a.Logic || !got.Updated.Equal(c.now()) {
		t.Errorf("amended: %+v", got)
	}
	if err := s.Amend(t.Context(), "nothing", m); !errors.Is(err, history.ErrNotFound) {
		t.Errorf("amend of an unknown id: %v", err)
	}
}

func TestWriteOutlivesCancellation(t *testing.T) {
	s, c := newStore(t)
	ctx, cancel := contextWithCancel(t)
	cancel()
	if _, err := s.Record(ctx, fullAttempt(c)); err != nil {
		t.Fatalf("a cancelled context lost an attempt: %v", err)
	}
}

func TestListOrderAndFilter(t *testing.T) {
	s, c := newStore(t)
	first := mustRecord(t, s, fullAttempt(c))
	tie := fullAttempt(c)
	tie.Verdict, tie.Kind = "accepted", history.KindTest
	second := mustRecord(t, s, tie) // the same instant
	c.forward(time.Hour)
	other := fullAttempt(c)
	other.Item.Problem = "lru-cache"
	third := mustRecord(t, s, other)

	tests := []struct {
		name   string
		filter history.Filter
		want   []history.ID
	}{
		{"all, newest first", history.Filter{}, []history.ID{third.ID, second.ID, first.ID}},
		{"limit", history.Filter{Limit: 1}, []history.ID{third.ID}},
		{"problem", history.Filter{Item: history.Item{Problem: "two-sum"}}, []history.ID{second.ID, first.ID}},
		{"set", history.Filter{Item: history.Item{Set: "other"}}, nil},
		{"verdict", history.Filter{Verdict: "accepted"}, []history.ID{second.ID}},
		{"kind", history.Filter{Kind: history.KindSolve}, []history.ID{third.ID, first.ID}},
		{"since", history.Filter{Since: c.now()}, []history.ID{third.ID}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			all, err := s.List(t.Context(), tt.filter)
			if err != nil {
				t.Fatal(err)
			}
			var got []history.ID
			for _, a := range all {
				got = append(got, a.ID)
			}
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
	bare, err := s.List(t.Context(), history.Filter{NoSource: true, Limit: 1})
	if err != nil || len(bare[0].Source) != 0 || bare[0].SHA256 == "" {
		t.Errorf("NoSource: %+v, %v", bare, err)
	}
}

func TestFindAttempt(t *testing.T) {
	s, c := newStore(t)
	if _, err := s.Last(t.Context(), history.Filter{}); !errors.Is(err, history.ErrNotFound) {
		t.Errorf("last of nothing: %v", err)
	}
	a := mustRecord(t, s, fullAttempt(c))
	b := mustRecord(t, s, fullAttempt(c))
	last, err := s.Last(t.Context(), history.Filter{})
	if err != nil || last.ID != b.ID {
		t.Errorf("last: %v, %v", last.ID, err)
	}
	for _, part := range []string{string(a.ID), string(a.ID[:14]), a.ID.Short(), string(bytes.ToUpper([]byte(a.ID.Short())))} {
		if got, err := s.Attempt(t.Context(), part); err != nil || got.ID != a.ID {
			t.Errorf("Attempt(%q) = %s, %v", part, got.ID, err)
		}
	}
	for _, part := range []string{"", "%", "zzzzzz", "not an id", string(a.ID[:8])} {
		_, err := s.Attempt(t.Context(), part)
		var hinted interface{ Hint() string }
		if !errors.As(err, &hinted) || hinted.Hint() == "" {
			t.Errorf("Attempt(%q): %v has no hint", part, err)
		}
	}
}

func TestSolvedTriedAndStats(t *testing.T) {
	s, c := newStore(t)
	lru := history.Item{Set: "core", Problem: "lru-cache"}
	gone := history.Item{Set: "old", Problem: "gone"}
	for _, x := range []struct {
		item    history.Item
		verdict string
	}{{twoSum, "wrong-answer"}, {twoSum, "accepted"}, {lru, "accepted"}, {gone, "time-limit"}} {
		c.forward(time.Minute)
		a := fullAttempt(c)
		a.Item, a.Verdict = x.item, x.verdict
		mustRecord(t, s, a)
	}
	solved, err := s.Solved(t.Context())
	if err != nil || len(solved) != 2 || !solved[lru].Equal(newClock().at.Add(3*time.Minute)) {
		t.Errorf("solved %v, %v", solved, err)
	}
	if tried, err := s.Tried(t.Context()); err != nil || len(tried) != 3 {
		t.Errorf("tried %v, %v", tried, err)
	}
	stats, err := s.Stats(t.Context(), func(i history.Item) (history.Labels, bool) {
		return history.Labels{Topics: []string{"hash", i.Problem}, Level: 1, Kind: "function"}, i != gone
	})
	want := history.Stats{
		Total: history.Tally{Attempts: 4, Tried: 3, Solved: 2, FirstTry: 1},
		Topics: []history.Group{
			{Name: "hash", Tally: history.Tally{Attempts: 3, Tried: 2, Solved: 2, FirstTry: 1}},
			{Name: "lru-cache", Tally: history.Tally{Attempts: 1, Tried: 1, Solved: 1, FirstTry: 1}},
			{Name: "two-sum", Tally: history.Tally{Attempts: 2, Tried: 1, Solved: 1}},
		},
		Levels: []history.Group{{Name: "1", Tally: history.Tally{Attempts: 3, Tried: 2, Solved: 2, FirstTry: 1}}},
		Kinds:  []history.Group{{Name: "function", Tally: history.Tally{Attempts: 3, Tried: 2, Solved: 2, FirstTry: 1}}},
		Spent:  4 * time.Minute,
	}
	if err != nil || !reflect.DeepEqual(stats, want) {
		t.Errorf("got %+v, %v\nwant %+v", stats, err, want)
	}
}

func TestSessionResumes(t *testing.T) {
	s, c := newStore(t)
	if _, found, err := s.Session(t.Context(), twoSum); found || err != nil {
		t.Fatalf("found %v, %v before any", found, err)
	}
	x := history.Session{Item: twoSum, Step: "claim", Answers: map[string]string{"why": "one pass\nover nums"}, Started: c.now(), Elapsed: time.Minute}
	c.forward(time.Second)
	if err := s.SaveSession(t.Context(), x); err != nil {
		t.Fatal(err)
	}
	x.Step = "close"
	if err := s.SaveSession(t.Context(), x); err != nil {
		t.Fatal(err)
	}
	x.Updated = c.now()
	got, found, err := s.Session(t.Context(), twoSum)
	if err != nil || !found || !reflect.DeepEqual(got, x) {
		t.Errorf("got %+v %v %v\nwant %+v", got, found, err, x)
	}
	if all, err := s.Sessions(t.Context()); err != nil || len(all) != 1 {
		t.Errorf("sessions %v, %v", all, err)
	}
	if err := s.EndSession(t.Context(), twoSum); err != nil {
		t.Fatal(err)
	}
	if _, found, _ := s.Session(t.Context(), twoSum); found {
		t.Error("the session did not end")
	}
}

func TestHints(t *testing.T) {
	s, _ := newStore(t)
	for i, want := range []int{1, 2, 3, 3} {
		if got, err := s.ShowHint(t.Context(), twoSum, 3); err != nil || got != want {
			t.Errorf("call %d: hint %d, %v; want %d", i, got, err, want)
		}
	}
	if got, err := s.HintsShown(t.Context(), twoSum); err != nil || got != 3 {
		t.Errorf("shown %d, %v", got, err)
	}
	if got, err := s.ShowHint(t.Context(), history.Item{Set: "core", Problem: "none"}, 0); err != nil || got != 0 {
		t.Errorf("a problem without hints: %d, %v", got, err)
	}
}
