package session_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"pyprep/cmd/internal/session"
	"pyprep/grader"
	"pyprep/problems"
	"pyprep/problems/bigo"
	"pyprep/problems/pytype"
)

var errLeft = errors.New("the person left")

// script is a person who answers from lists; an answer of "^C" leaves.
type script struct {
	actions  []session.Action
	answers  map[session.Question]string
	own      map[string]string
	approach string
	shown    []string
}

func (s *script) saw(what string) error { s.shown = append(s.shown, what); return nil }

func (s *script) Introduce(_ *problems.Problem, resumed session.Step) error {
	return s.saw("introduce " + string(resumed))
}

func (s *script) Approach(context.Context) (string, error) {
	if s.approach == "^C" {
		return "", errLeft
	}
	return s.approach, s.saw("approach")
}

func (s *script) Predict(_ context.Context, call string) (string, error) {
	return "[0, 1]", s.saw("predict " + call)
}

func (s *script) Predicted(p grader.Prediction) error {
	return s.saw(fmt.Sprintf("predicted %s right %t", p.Truth, p.Right))
}

func (s *script) Next(context.Context, *grader.Report) (session.Action, error) {
	if len(s.actions) == 0 {
		return "", errLeft
	}
	next := s.actions[0]
	s.actions = s.actions[1:]
	return next, nil
}

func (s *script) Grading() (progress func(grader.CaseReport), done func()) {
	return func(grader.CaseReport) {}, func() {}
}

func (s *script) Verdict(r grader.Report, _ []byte) error {
	return s.saw("verdict " + string(r.Verdict))
}

func (s *script) Claim(_ context.Context, q session.Question, _ *problems.Problem) (string, error) {
	if s.answers[q] == "^C" {
		return "", errLeft
	}
	return s.answers[q], s.saw("claim " + string(q))
}

func (s *script) Meaning(_ context.Context, letter string, _ *problems.Problem) (string, error) {
	return s.answers[session.Question("letter "+letter)], s.saw("meaning " + letter)
}

func (s *script) Judged(_ *problems.Problem, j session.Judged) error {
	judged := j.Claims
	return s.saw("judged " + string(judged[0].Standing))
}

func (s *script) Own(_ context.Context, _ int, q grader.OwnQuestion) (string, error) {
	if answer, known := s.own[q.Text]; known && answer == "^C" {
		return "", errLeft
	}
	return s.own[q.Text], s.saw("own " + q.Call + " " + q.Text)
}

func (s *script) OwnJudged(a grader.OwnAnswer) error {
	return s.saw(fmt.Sprintf("own judged %s %v", a.Said, a.Right))
}

func (s *script) Hint(*problems.Problem, int) error { return s.saw("hint") }
func (s *script) Solution(*problems.Problem) error  { return s.saw("solution") }
func (s *script) Close(_ context.Context, o session.Outcome) error {
	return s.saw("close " + o.NextStep)
}

func (s *script) Rate(_ context.Context, proposed session.Rating) (session.Rating, error) {
	return proposed, s.saw("rate " + string(proposed))
}

// notes is a journal in memory.
type notes struct {
	state    *session.State
	attempts []session.Attempt
	claims   grader.Claims
	rating   session.Rating
	hints    int
	own      []string
}

func (n *notes) Load(context.Context) (session.State, bool, error) {
	if n.state == nil {
		return session.State{}, false, nil
	}
	return *n.state, true, nil
}
func (n *notes) Save(_ context.Context, s session.State) error { n.state = &s; return nil }
func (n *notes) End(context.Context) error                     { n.state = nil; return nil }
func (n *notes) Record(_ context.Context, a session.Attempt) (string, error) {
	n.attempts = append(n.attempts, a)
	return "attempt", nil
}

func (n *notes) Amend(_ context.Context, _ string, c grader.Claims, _ json.RawMessage, r session.Rating) error {
	n.claims, n.rating = c, r
	return nil
}

func (n *notes) AddAnswers(_ context.Context, _ string, answers json.RawMessage) error {
	n.own = append(n.own, string(answers))
	return nil
}

func (n *notes) NextHint(_ context.Context, total int) (int, error) {
	n.hints = min(n.hints+1, total)
	return n.hints, nil
}
func (n *notes) HintsShown(context.Context) (int, error) { return n.hints, nil }

func problem(t *testing.T) *problems.Problem {
	t.Helper()
	linear, err := bigo.Parse("O(n)", []string{"n"})
	if err != nil {
		t.Fatal(err)
	}
	want := pytype.Int(3)
	return &problems.Problem{
		ID: "add", Kind: problems.KindFunction, Entry: "add", Hints: []string{"one", "two"},
		Groups: []problems.Group{{Name: "sample", Visibility: problems.Public}},
		Cases: []problems.Case{{
			ID: "a", Group: "sample", Args: []pytype.Value{pytype.Int(1), pytype.Int(2)},
			Expect: problems.Expectation{Value: &want}, Visibility: problems.Public,
		}},
		Complexity: &problems.Complexity{
			Variables: []problems.Variable{{Letter: "n", Counts: "items"}},
			Time:      problems.Bound{Best: linear, Full: []bigo.Class{linear}}, Space: problems.Bound{Best: linear, Full: []bigo.Class{linear}},
		},
	}
}

func newLoop(t *testing.T, person *script, kept *notes, verdicts ...grader.Verdict) *session.Loop {
	t.Helper()
	now := time.Date(2026, 1, 1, 9, 0, 0, 0, time.UTC)
	return &session.Loop{
		Problem: problem(t), Dialogue: person, Journal: kept, Gate: session.GateAsk,
		Now: func() time.Time { now = now.Add(time.Minute); return now },
		Grade: func(context.Context, []byte, func(grader.CaseReport)) (grader.Report, error) {
			v := verdicts[0]
			verdicts = verdicts[1:]
			return grader.Report{Verdict: v}, nil
		},
		Read:    func() ([]byte, error) { return []byte("code"), nil },
		Edit:    func(context.Context, int) error { return person.saw("edit") },
		Suggest: func(context.Context, session.Outcome) string { return "pyprep list" },
	}
}

func TestWholeLoop(t *testing.T) {
	t.Parallel()
	person := &script{
		approach: "add them", actions: []session.Action{session.ActionEdit, session.ActionHint, session.ActionTest},
		answers: map[session.Question]string{session.QuestionTime: "O(n)", session.QuestionSpace: "O(1)"},
	}
	kept := &notes{}
	outcome, err := newLoop(t, person, kept, grader.WrongAnswer, grader.Accepted).Run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	want := "introduce |approach|predict add(1, 2)|predicted 3 right false|edit|verdict wrong-answer|hint|verdict accepted|" +
		"claim time|claim space|claim line|claim why|judged best-known|rate hard|solution|close pyprep list"
	if got := strings.Join(person.shown, "|"); got != want {
		t.Errorf("steps\n  %s\nwant\n  %s", got, want)
	}
	if !outcome.Solved || outcome.Tries != 2 || outcome.Hints != 1 {
		t.Errorf("outcome %+v, want solved in 2 tries with 1 hint", outcome)
	}
	if len(kept.attempts) != 2 || kept.claims.Time != "O(n)" || kept.rating != session.RatingHard || kept.state != nil {
		t.Errorf("journal %+v", kept)
	}
}

// A letter that the problem does not have is asked about once, and the answer holds for both claims.
func TestUnknownLettersAreAskedOnce(t *testing.T) {
	t.Parallel()
	for meaning, want := range map[string]string{"n": "judged best-known", "the number of items": "judged best-known", "": "judged not-read", "a nice letter": "judged not-read"} {
		person := &script{
			actions: []session.Action{session.ActionTest},
			answers: map[session.Question]string{session.QuestionTime: "O(q + 3)", session.QuestionSpace: "O(q)", "letter q": meaning},
		}
		if _, err := newLoop(t, person, &notes{}, grader.Accepted).Run(t.Context()); err != nil {
			t.Fatal(err)
		}
		got := strings.Join(person.shown, "|")
		if !strings.Contains(got, "claim time|meaning q|claim space|claim line") || !strings.Contains(got, want) {
			t.Errorf("with q as %q: %s, want one question and %s", meaning, got, want)
		}
	}
}

func TestLeavingKeepsEverythingAndResumes(t *testing.T) {
	t.Parallel()
	kept := &notes{}
	first := &script{
		approach: "idea", actions: []session.Action{session.ActionTest},
		answers: map[session.Question]string{session.QuestionTime: "O(n)", session.QuestionSpace: "^C"},
	}
	if _, err := newLoop(t, first, kept, grader.Accepted).Run(t.Context()); !errors.Is(err, errLeft) {
		t.Fatalf("error %v, want the person's leaving", err)
	}
	if kept.state == nil || kept.state.Step != session.StepClaim || kept.state.Answers["time"] != "O(n)" {
		t.Fatalf("kept %+v, want the claim step with its first answer", kept.state)
	}
	second := &script{answers: map[session.Question]string{session.QuestionSpace: "O(n)"}}
	outcome, err := newLoop(t, second, kept).Run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(second.shown, "|"); !strings.HasPrefix(got, "introduce claim|claim space|claim line") {
		t.Errorf("resumed with %s", got)
	}
	if !outcome.Solved || kept.claims.Time != "O(n)" {
		t.Errorf("outcome %+v, claims %+v", outcome, kept.claims)
	}
}

func TestLeavingByChoiceIsNoError(t *testing.T) {
	t.Parallel()
	kept := &notes{}
	outcome, err := newLoop(t, &script{actions: []session.Action{session.ActionLeave}}, kept).Run(t.Context())
	if err != nil || outcome.Solved {
		t.Fatalf("outcome %+v, error %v", outcome, err)
	}
	if kept.state == nil || kept.state.Step != session.StepCode {
		t.Errorf("kept %+v, want the code step", kept.state)
	}
}

func TestGate(t *testing.T) {
	t.Parallel()
	for gate, want := range map[session.Gate]bool{session.GateOff: false, session.GateAsk: true} {
		person := &script{actions: []session.Action{session.ActionLeave}}
		loop := newLoop(t, person, &notes{})
		loop.Gate = gate
		if _, err := loop.Run(t.Context()); err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(strings.Join(person.shown, "|"), "approach"); got != want {
			t.Errorf("gate %s asked for the approach: %v", gate, got)
		}
	}
}
