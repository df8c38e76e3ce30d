package session_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"pyprep/cmd/internal/session"
	"pyprep/grader"
	"pyprep/problems"
	"pyprep/problems/bigo"
)

// itemScript is a person who answers an item's questions from a map; "^C" leaves.
type itemScript struct {
	answers map[string]string
	shown   []string
	judged  []grader.Judgement
}

func (s *itemScript) saw(what string) error { s.shown = append(s.shown, what); return nil }

func (s *itemScript) Introduce(_ *problems.Item, resumed bool) error {
	if resumed {
		return s.saw("again")
	}
	return s.saw("introduce")
}

func (s *itemScript) Claim(_ context.Context, q session.Question, _ *problems.Item, part *problems.Part) (string, error) {
	key := string(q)
	if part != nil {
		key += " " + part.Name
	}
	if s.answers[key] == "^C" {
		return "", errLeft
	}
	return s.answers[key], s.saw(key)
}

func (s *itemScript) Judged(_ *problems.Item, judged []grader.Judgement, _ grader.ItemClaims) error {
	s.judged = judged
	return s.saw("judged")
}

func (s *itemScript) Explain(*problems.Item) error { return s.saw("why it is so") }

// itemNotes is a journal in memory.
type itemNotes struct {
	state    *session.State
	attempts []session.ItemAttempt
}

func (n *itemNotes) Load(context.Context) (session.State, bool, error) {
	if n.state == nil {
		return session.State{}, false, nil
	}
	return *n.state, true, nil
}
func (n *itemNotes) Save(_ context.Context, s session.State) error { n.state = &s; return nil }
func (n *itemNotes) End(context.Context) error                     { n.state = nil; return nil }
func (n *itemNotes) Record(_ context.Context, a session.ItemAttempt) error {
	n.attempts = append(n.attempts, a)
	return nil
}

func newItemLoop(t *testing.T, person *itemScript, kept *itemNotes) *session.ItemLoop {
	t.Helper()
	linear, err := bigo.Parse("O(n)", []string{"n"})
	if err != nil {
		t.Fatal(err)
	}
	key := problems.Bound{Best: linear, Full: []bigo.Class{linear}}
	now := time.Date(2026, 1, 1, 9, 0, 0, 0, time.UTC)
	return &session.ItemLoop{
		Item: &problems.Item{
			ID: "both", Complexity: &problems.ComplexityItem{
				Variables: []problems.Variable{{Letter: "n", Counts: "items"}},
				Parts:     []problems.Part{{Name: "one", Time: key, Space: key}, {Name: "two", Time: key, Space: key}},
			},
		},
		Dialogue: person, Journal: kept,
		Now: func() time.Time { now = now.Add(time.Minute); return now },
	}
}

func TestItemLoop(t *testing.T) {
	t.Parallel()
	person := &itemScript{answers: map[string]string{"time one": "O(n)", "space one": "O(n)", "time two": "linear", "space two": "O(n)", "why": "so"}}
	kept := &itemNotes{}
	loop := newItemLoop(t, person, kept)
	loop.Measure = func(context.Context, *problems.Item) error {
		if len(kept.attempts) != 1 {
			t.Error("measured before the attempt was kept")
		}
		return person.saw("measured")
	}
	outcome, err := loop.Run(t.Context())
	if err != nil || outcome.Verdict != grader.Accepted || outcome.Claims.Why != "so" || outcome.Claims.Parts[1].Time != "linear" {
		t.Fatalf("%+v, %v", outcome, err)
	}
	const want = "introduce|time one|space one|time two|space two|why|judged|measured|why it is so"
	if got := strings.Join(person.shown, "|"); got != want {
		t.Errorf("steps\n  %s\nwant\n  %s", got, want)
	}
	if kept.state != nil || len(kept.attempts) != 1 || len(kept.attempts[0].Judgements) != 4 || kept.attempts[0].Elapsed == 0 {
		t.Errorf("kept %+v", kept)
	}
}

func TestItemLoopGoesOn(t *testing.T) {
	t.Parallel()
	kept := &itemNotes{}
	first := &itemScript{answers: map[string]string{"time one": "^C"}}
	if _, err := newItemLoop(t, first, kept).Run(t.Context()); !errors.Is(err, errLeft) || kept.state != nil {
		t.Fatalf("%v, kept %+v: nothing was answered", err, kept.state)
	}
	second := &itemScript{answers: map[string]string{"time one": "O(n)", "space one": "^C"}}
	if _, err := newItemLoop(t, second, kept).Run(t.Context()); !errors.Is(err, errLeft) || kept.state == nil || len(kept.attempts) != 0 {
		t.Fatalf("%v, kept %+v", err, kept)
	}
	third := &itemScript{answers: map[string]string{"space one": "O(n^2)"}}
	outcome, err := newItemLoop(t, third, kept).Run(t.Context())
	if err != nil || outcome.Verdict != grader.WrongAnswer || third.judged[0].Standing != grader.StandingRight {
		t.Fatalf("%+v, %v", outcome, err)
	}
	if got := strings.Join(third.shown, "|"); !strings.HasPrefix(got, "again|space one|time two") {
		t.Errorf("went on with %s", got)
	}
}
