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
)

// answerScript is a person who answers by question; "^C" leaves.
type answerScript struct {
	answers  map[string]string
	shown    []string
	answered session.Answered
	unrun    error
}

func (s *answerScript) saw(what string) error { s.shown = append(s.shown, what); return nil }

func (s *answerScript) Introduce(_ *problems.Item, resumed bool) error {
	if resumed {
		return s.saw("again")
	}
	return s.saw("introduce")
}

func (s *answerScript) Ask(_ context.Context, q session.Question, _ *problems.Item, about string) (string, error) {
	key := strings.TrimSpace(string(q) + " " + about)
	if s.answers[key] == "^C" {
		return "", errLeft
	}
	return s.answers[key], s.saw(key)
}

func (s *answerScript) Experimented(run grader.ProgramRun) error {
	return s.saw("ran " + strings.TrimSpace(run.Output()))
}

func (s *answerScript) Judged(_ *problems.Item, a session.Answered) error {
	s.answered = a
	return s.saw("judged")
}

func (s *answerScript) Proved(_ *problems.Item, run grader.ProgramRun, unrun error) error {
	s.unrun = unrun
	return s.saw("proved " + strings.TrimSpace(run.Output()))
}

func (s *answerScript) Explain(*problems.Item) error { return s.saw("explained") }

func (s *answerScript) Rate(_ context.Context, proposed session.Rating) (session.Rating, error) {
	if s.answers["rating"] == "^C" {
		return "", errLeft
	}
	return proposed, s.saw("rate " + string(proposed))
}

// answerNotes is a journal in memory.
type answerNotes struct {
	state    *session.State
	recorded []session.Answered
	amended  []session.Answered
}

func (n *answerNotes) Load(context.Context) (session.State, bool, error) {
	if n.state == nil {
		return session.State{}, false, nil
	}
	return *n.state, true, nil
}
func (n *answerNotes) Save(_ context.Context, s session.State) error { n.state = &s; return nil }
func (n *answerNotes) End(context.Context) error                     { n.state = nil; return nil }

func (n *answerNotes) Record(_ context.Context, _ time.Time, elapsed time.Duration, a session.Answered) (string, error) {
	if elapsed <= 0 {
		return "", errors.New("no time went by")
	}
	n.recorded = append(n.recorded, a)
	return "one", nil
}

func (n *answerNotes) Amend(_ context.Context, id string, a session.Answered) error {
	if id != "one" {
		return errors.New("amended " + id)
	}
	n.amended = append(n.amended, a)
	return nil
}

func predictItem() *problems.Item {
	return &problems.Item{ID: "po", Kind: problems.KindPredict, Predict: &problems.PredictItem{Snippet: "print(2)\n", Trap: "t", Why: "w"}}
}

func conceptItem() *problems.Item {
	return &problems.Item{ID: "cq", Kind: problems.KindConcept, Concept: &problems.ConceptItem{
		Question: "q?", Points: []problems.ConceptPoint{{Point: "p", Accept: []string{"one object"}, Required: true}, {Point: "r", Accept: []string{"two names"}}},
		Proof: "print(1)\n", FollowUps: []string{"and tuples?", "never asked"},
	}}
}

func designItem() *problems.Item {
	return &problems.Item{ID: "dq", Kind: problems.KindDesign, Design: &problems.DesignItem{
		Prompt: "d.", Dimensions: []problems.Dimension{{Name: "Needs", Strong: []string{"volume"}}, {Name: "Retry", Strong: []string{"backoff"}}},
		FollowUps: []string{"first", "second", "never asked"},
	}}
}

func newAnswerLoop(item *problems.Item, person *answerScript, kept *answerNotes) *session.AnswerLoop {
	now := time.Date(2026, 1, 1, 9, 0, 0, 0, time.UTC)
	return &session.AnswerLoop{
		Item: item, Dialogue: person, Journal: kept,
		Now: func() time.Time { now = now.Add(time.Minute); return now },
		Execute: func(_ context.Context, source []byte) (grader.ProgramRun, error) {
			return grader.ProgramRun{Stdout: strings.TrimSuffix(strings.TrimPrefix(string(source), "print("), ")\n") + "\n"}, nil
		},
	}
}

func TestAnswerLoop(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name    string
		item    *problems.Item
		answers map[string]string
		verdict grader.Verdict
		steps   string
	}{
		{"a right prediction", predictItem(), map[string]string{"answer": "2"}, grader.Accepted, "introduce|answer|judged|proved 2|explained"},
		{"a wrong one", predictItem(), map[string]string{"answer": "3"}, grader.WrongAnswer, "introduce|answer|judged|proved 2|explained"},
		{
			"a concept", conceptItem(),
			map[string]string{"answer": "they are two names of one object", "follow-up and tuples?": "no"},
			grader.Accepted, "introduce|answer|judged|proved 1|explained|rate easy|follow-up and tuples?",
		},
		{
			"half of it", conceptItem(),
			map[string]string{"answer": "two names"},
			grader.WrongAnswer, "introduce|answer|judged|proved 1|explained|rate hard|follow-up and tuples?",
		},
		{
			"a design, of which a part was asked for", designItem(),
			map[string]string{"clarify": "What volume?", "answer": "backoff"},
			grader.Accepted, "introduce|clarify|answer|judged|explained|rate good|follow-up first|follow-up second",
		},
		{
			"the honest path", predictItem(),
			map[string]string{"answer": "idk", "know": "k", "experiment": "print(7)\n", "conclusion": "c"},
			grader.Unanswered, "introduce|answer|know|depends|experiment|ran 7|conclusion|judged|proved 2|explained",
		},
		{
			"the honest path without an experiment", conceptItem(),
			map[string]string{"answer": "I don't know."},
			grader.Unanswered, "introduce|answer|know|depends|experiment|conclusion|judged|proved 1|explained|rate again|follow-up and tuples?",
		},
	} {
		person, kept := &answerScript{answers: test.answers}, &answerNotes{}
		answered, err := newAnswerLoop(test.item, person, kept).Run(t.Context())
		if err != nil || answered.Verdict != test.verdict || len(kept.recorded) != 1 || kept.state != nil {
			t.Errorf("%s: %+v, %v, kept %+v", test.name, answered, err, kept)
		}
		if got := strings.Join(person.shown, "|"); got != test.steps {
			t.Errorf("%s: steps\n  %s\nwant\n  %s", test.name, got, test.steps)
		}
		if test.item.Predict == nil && (len(kept.amended) != 1 || kept.amended[0].Rating == "") {
			t.Errorf("%s: amended %+v", test.name, kept.amended)
		}
	}
}

// TestAnswerLoopGoesOn leaves at every question in turn: nothing is asked or counted twice.
func TestAnswerLoopGoesOn(t *testing.T) {
	t.Parallel()
	kept := &answerNotes{}
	answers := map[string]string{"answer": "idk", "know": "k", "experiment": "print(7)\n", "depends": "d", "conclusion": "c", "follow-up and tuples?": "f"}
	for _, question := range []string{"answer", "know", "depends", "experiment", "conclusion", "rating", "follow-up and tuples?"} {
		said := map[string]string{}
		for key, text := range answers {
			said[key] = text
		}
		said[question] = "^C"
		person := &answerScript{answers: said}
		if _, err := newAnswerLoop(conceptItem(), person, kept).Run(t.Context()); !errors.Is(err, errLeft) {
			t.Fatalf("at %s: %v", question, err)
		}
		if (kept.state == nil) != (question == "answer") {
			t.Errorf("at %s: kept %+v", question, kept.state)
		}
		delete(answers, question) // it is asked again, all before it are not
		answers[question] = map[string]string{"answer": "idk", "experiment": "print(7)\n"}[question]
	}
	last := &answerScript{answers: map[string]string{"follow-up and tuples?": "no"}}
	answered, err := newAnswerLoop(conceptItem(), last, kept).Run(t.Context())
	if err != nil || answered.Honest == nil || answered.Honest.Output != "7\n" || answered.FollowUps[0] != "no" || len(kept.recorded) != 1 || len(kept.amended) != 1 {
		t.Errorf("%+v, %v, recorded %d, amended %d", answered, err, len(kept.recorded), len(kept.amended))
	}
	if got := strings.Join(last.shown, "|"); got != "again|judged|proved 1|explained|follow-up and tuples?" {
		t.Errorf("went on with %s", got)
	}
}

func TestAnswerLoopWithoutASandbox(t *testing.T) {
	t.Parallel()
	gone := errors.New("gone")
	run := func(item *problems.Item, kept *answerNotes) (*answerScript, session.Answered, error) {
		person := &answerScript{answers: map[string]string{"answer": "one object"}}
		loop := newAnswerLoop(item, person, kept)
		loop.Execute = func(context.Context, []byte) (grader.ProgramRun, error) { return grader.ProgramRun{}, gone }
		answered, err := loop.Run(t.Context())
		return person, answered, err
	}
	kept := &answerNotes{}
	if _, _, err := run(predictItem(), kept); !errors.Is(err, gone) || len(kept.recorded) != 0 || kept.state == nil || kept.state.Answers["answer"] == "" {
		t.Errorf("a prediction: %v, kept %+v", err, kept)
	}
	if person, answered, err := run(conceptItem(), &answerNotes{}); err != nil || answered.Verdict != grader.Accepted || !errors.Is(person.unrun, gone) {
		t.Errorf("a concept: %+v, %v, unrun %v", answered, err, person.unrun)
	}
}
