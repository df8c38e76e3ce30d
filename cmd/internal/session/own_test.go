package session_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"pyprep/cmd/internal/session"
	"pyprep/grader"
	"pyprep/grader/trace"
	"pyprep/sandbox"
)

// countQuestion is how often line 3 runs, which is three times; values are not asked about.
func countQuestion(t *testing.T) grader.OwnQuestion {
	t.Helper()
	record := &sandbox.Trace{End: sandbox.TraceDone, Plain: []sandbox.PlainLine{{Line: 3, Kind: sandbox.PlainConstant}}}
	add := func(e sandbox.TraceEvent) { record.Events = append(record.Events, e) }
	add(sandbox.TraceEvent{Kind: sandbox.TraceCall, Call: 1, Line: 1, Name: "f"})
	for range 3 {
		add(sandbox.TraceEvent{Kind: sandbox.TraceLine, Call: 1, Line: 2})
		add(sandbox.TraceEvent{Kind: sandbox.TraceLine, Call: 1, Line: 3})
	}
	table := trace.Build(record, "def f():\n    for i in 'abc':\n        x = 1\n", strings.ToUpper)
	found := trace.Questions([]trace.Case{{Call: "f()", Table: table}}, 1, 2)
	if len(found) != 1 || found[0].Answer() != "3" {
		t.Fatalf("questions %+v", found)
	}
	return grader.OwnQuestion{Question: found[0], Call: "f()"}
}

const howOften = "How often does line 3 run?"

func TestOwnCodeIsAskedAboutAfterAPass(t *testing.T) {
	t.Parallel()
	for said, want := range map[string]string{"3": "own judged 3 true", " 3 times": "own judged  3 times true", "4": "own judged 4 false", "": ""} {
		person, kept := &script{actions: []session.Action{session.ActionTest}, own: map[string]string{howOften: said}}, &notes{}
		loop := newLoop(t, person, kept, grader.Accepted)
		loop.Own = func(_ context.Context, source []byte) ([]grader.OwnQuestion, error) {
			if string(source) != "code" {
				t.Errorf("asked about %q", source)
			}
			return []grader.OwnQuestion{countQuestion(t)}, nil
		}
		if _, err := loop.Run(t.Context()); err != nil {
			t.Fatal(err)
		}
		shown := strings.Join(person.shown, "|")
		if !strings.Contains(shown, "|own f() "+howOften+"|") {
			t.Errorf("%q: %s", said, shown)
		}
		if strings.Contains(shown, "own judged") != (want != "") || !strings.Contains(shown, want) {
			t.Errorf("%q: %s, want %q", said, shown, want)
		}
		if (len(kept.own) == 1) != (said != "") {
			t.Errorf("%q: kept %v", said, kept.own)
		}
		if said == "4" && !strings.Contains(kept.own[0], `"name":"own-code","kind":"runs"`) {
			t.Errorf("kept %s", kept.own[0])
		}
	}
}

func TestOwnAnswersSurviveLeaving(t *testing.T) {
	t.Parallel()
	kept := &notes{}
	second := countQuestion(t)
	second.Text = "And again?"
	own := func(context.Context, []byte) ([]grader.OwnQuestion, error) {
		return []grader.OwnQuestion{countQuestion(t), second}, nil
	}
	first := &script{actions: []session.Action{session.ActionTest}, own: map[string]string{howOften: "3", "And again?": "^C"}}
	loop := newLoop(t, first, kept, grader.Accepted)
	loop.Own = own
	if _, err := loop.Run(t.Context()); !errors.Is(err, errLeft) || kept.state.Step != session.StepOwn || len(kept.own) != 0 {
		t.Fatalf("%v, kept %+v", err, kept)
	}
	again := &script{own: map[string]string{"And again?": "5"}}
	loop = newLoop(t, again, kept)
	loop.Own = own
	if _, err := loop.Run(t.Context()); err != nil || len(kept.own) != 1 {
		t.Fatalf("%v, kept %v", err, kept.own)
	}
	if shown := strings.Join(again.shown, "|"); strings.Contains(shown, "own f() "+howOften) || !strings.Contains(shown, "own judged 3 true") {
		t.Errorf("went on with %s", shown)
	}
}
