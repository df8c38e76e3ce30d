package session_test

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"pyprep/cmd/internal/mock"
	"pyprep/cmd/internal/session"
	"pyprep/grader"
	"pyprep/grader/trace"
	"pyprep/problems"
	"pyprep/problems/bank"
)

// A thought that is noted between two questions is kept with the time, and changes nothing of the answer.
func TestInterviewKeepsThoughts(t *testing.T) {
	began := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	v := talkOf(began)
	c := &candidate{now: began, takes: time.Minute, thinks: true}
	if err := interviewOf(&v, c, &minutes{}).Run(t.Context(), false); err != nil {
		t.Fatal(err)
	}
	checkAllDone(t, v.Parts)
	want := []mock.Thought{{At: 2*time.Minute + 30*time.Second, Text: "what is a name?"}}
	if !slices.Equal(v.Parts[1].Thoughts, want) {
		t.Errorf("thoughts %+v", v.Parts[1].Thoughts)
	}
	report := mock.Conclude(&v, nil)
	if len(report.Thoughts) != 1 || report.Thoughts[0].At != 150 || report.Thoughts[0].Text != "what is a name?" {
		t.Errorf("reported %+v", report.Thoughts)
	}
}

// coder goes through a coding part by a list of actions; "^C" leaves. What they were asked is in asked.
type coder struct {
	*candidate
	does  []session.Action
	cells *quizPerson // nil: no cells are filled in
	asked []string
}

func (c *coder) Code(*mock.Part, *problems.Problem) session.CodeDialogue { return c.desk() }
func (c *coder) desk() session.CodeDialogue                              { return coderDesk{c} }

type coderDesk struct{ *coder }

func (d coderDesk) Introduce(*problems.Problem, bool) error { return nil }
func (d coderDesk) Form(_ context.Context, question session.Question, about string) (string, error) {
	d.asked = append(d.asked, string(question))
	if question == session.QuestionTwist && !strings.Contains(about, "sorted") {
		return "", errors.New("no twist: " + about)
	}
	return "[0, 1] is what the sorted pair of pointers gives at both ends", nil
}

func (d coderDesk) DryRun(_ grader.Traced, cells []trace.Cell) session.QuizDialogue {
	if d.cells == nil {
		return nil
	}
	d.asked = append(d.asked, "cells")
	return d.cells
}

func (d coderDesk) Next(context.Context, mock.Status, int) (session.Action, error) {
	next := d.does[0]
	d.does = d.does[1:]
	if next == "^C" {
		return "", errLeft
	}
	return next, nil
}
func (d coderDesk) Edit(context.Context) error { return nil }
func (d coderDesk) Read() ([]byte, error)      { return []byte("def two_sum(): pass"), nil }
func (d coderDesk) Examples(grader.Report, []byte) error {
	d.asked = append(d.asked, "examples")
	return nil
}
func (d coderDesk) Hint(*problems.Problem, int) error { return nil }
func (d coderDesk) Grading() (func(grader.CaseReport), func()) {
	return func(grader.CaseReport) {}, func() {}
}
func (d coderDesk) Unloaded(grader.Report, []byte) (bool, error) { return false, nil }
func (d coderDesk) HandedIn() error                              { return nil }
func (d coderDesk) OwnCode([]byte) error                         { return nil }
func (d coderDesk) Claim(context.Context, session.Question) (string, error) {
	return "", nil
}

// codeMinutes records code, too.
type codeMinutes struct{ *minutes }

func (m codeMinutes) Code(*problems.Problem) session.Journal { return codeRecorder{m: m.minutes} }

type codeRecorder struct {
	session.Journal
	m *minutes
}

func (r codeRecorder) Record(context.Context, session.Attempt) (string, error) {
	r.m.attempts++
	return "an id", nil
}

func builtInProblem(t *testing.T, id string) *problems.Problem {
	t.Helper()
	files, _ := bank.Find(bank.Core)
	p, err := problems.LoadProblem(files, bank.Core, problems.Slug(id))
	if err != nil || p == nil {
		t.Fatalf("%s: %v", id, err)
	}
	return p
}

// codingOf is one coding part, with the closing parts behind it.
func codingOf(level mock.Level, began time.Time) mock.Interview {
	v := talkOf(began)
	v.Level, v.Parts = level, append([]mock.Part{{Slot: mock.Coding, Kind: mock.PartCoding, ID: "two-sum"}}, v.Parts[4:]...)
	return v
}

func codingWith(t *testing.T, v *mock.Interview, c *coder, m *minutes, traced grader.Traced) *session.Interview {
	t.Helper()
	loop := interviewOf(v, c.candidate, m)
	p := builtInProblem(t, "two-sum")
	loop.Dialogue, loop.Journal = c, codeMinutes{m}
	loop.Find = func(string, string) (problems.Found, error) { return problems.Found{Problem: p}, nil }
	loop.Grade = func(context.Context, *problems.Problem, []byte, []int, func(grader.CaseReport)) (grader.Report, error) {
		return grader.Report{Verdict: grader.Accepted, Passed: 3, Total: 3, Cases: []grader.CaseReport{{N: 1, Verdict: grader.Accepted}}}, nil
	}
	loop.Trace = func(_ context.Context, _ *problems.Problem, _ []byte, cases []int) ([]grader.Traced, error) {
		if len(cases) < 2 {
			return nil, errors.New("one small case may have nothing to ask about")
		}
		return []grader.Traced{{Table: &trace.Table{}}, traced}, nil
	}
	return loop
}

// The dry run is a table of the person's own code where that runs, asked before it first does, and otherwise a prediction.
func TestInterviewDryRun(t *testing.T) {
	began := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	table := quizTable()
	form := []string{"concept", "logic", "plan-time", "plan-space", "edge-cases"}
	run, handIn, think := session.ActionTest, session.ActionHandIn, session.ActionThink
	for name, tt := range map[string]struct {
		traced grader.Traced
		cells  *quizPerson
		does   []session.Action
		level  mock.Level
		asked  []string
		reason string
	}{
		"before the first run, and once": {
			grader.Traced{Table: &table},
			&quizPerson{says: []string{"1", "6"}},
			[]session.Action{think, run, run, handIn},
			mock.Junior,
			[]string{"cells", "examples", "examples", "twist"},
			"dry run 1 of 1: 2 of 2 cells of the table right",
		},
		"at the latest before it is handed in": {
			grader.Traced{Table: &table},
			&quizPerson{says: []string{"1", "5"}},
			[]session.Action{handIn},
			mock.Senior,
			[]string{"cells", "twist"},
			"dry run 0.5 of 1: 1 of 2 cells of the table right; what is total after line 3 is 6, not 5",
		},
		"code that ends in an error": {
			grader.Traced{Table: &table, Error: &grader.ErrorReport{Type: "KeyError"}},
			&quizPerson{},
			[]session.Action{run, handIn},
			mock.Junior,
			[]string{"examples", "dry-run", "twist"},
			"dry run 0.5 of 1: said in words; two_sum(",
		},
		"code with nothing to follow": {
			grader.Traced{Table: &trace.Table{}},
			&quizPerson{},
			[]session.Action{handIn},
			mock.Junior,
			[]string{"dry-run", "twist"},
			"dry run 0.5 of 1",
		},
		"nobody to fill in cells": {grader.Traced{Table: &table}, nil, []session.Action{handIn}, mock.Junior, []string{"dry-run", "twist"}, "dry run 0.5 of 1"},
		"left":                    {grader.Traced{Table: &table}, nil, []session.Action{session.ActionLeave}, mock.Junior, nil, "dry run 0 of 1: it was skipped"},
	} {
		t.Run(name, func(t *testing.T) {
			v := codingOf(tt.level, began)
			c := &coder{candidate: &candidate{now: began, takes: time.Minute}, does: tt.does, cells: tt.cells}
			if err := codingWith(t, &v, c, &minutes{}, tt.traced).Run(t.Context(), false); err != nil {
				t.Fatal(err)
			}
			if want := append(slices.Clone(form), tt.asked...); !slices.Equal(c.asked, want) {
				t.Errorf("asked %q, want %q", c.asked, want)
			}
			process := strings.Join(v.Parts[0].Outcome.Process.Reasons, "\n")
			if !strings.Contains(process, tt.reason) {
				t.Errorf("the process is %q, want %q in it", process, tt.reason)
			}
			counted := strings.Contains(process, "twist 1 of 1: it was argued")
			if beside := strings.Contains(process, "twist, beside the score: it was argued"); counted != (tt.level == mock.Senior) ||
				beside != (tt.level == mock.Junior && slices.Contains(c.asked, "twist")) {
				t.Errorf("the twist of a %s: %q", tt.level, process)
			}
		})
	}
}

// A dry run that was left goes on at the same cell, also after pyprep was ended.
func TestInterviewDryRunGoesOn(t *testing.T) {
	began := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	table, m := quizTable(), &minutes{}
	v := codingOf(mock.Junior, began)
	first := &coder{candidate: &candidate{now: began}, does: []session.Action{session.ActionHandIn}, cells: &quizPerson{says: []string{"3", "^C"}}}
	if err := codingWith(t, &v, first, m, grader.Traced{Table: &table}).Run(t.Context(), false); !errors.Is(err, errLeft) {
		t.Fatalf("left: %v", err)
	}
	var kept mock.Interview
	if err := json.Unmarshal(m.kept, &kept); err != nil {
		t.Fatal(err)
	}
	again := &coder{candidate: &candidate{now: began}, does: []session.Action{session.ActionHandIn}, cells: &quizPerson{says: []string{"asked again", "6"}}}
	if err := codingWith(t, &kept, again, m, grader.Traced{Table: &table}).Run(t.Context(), true); err != nil {
		t.Fatal(err)
	}
	said := kept.Parts[0].DryRun.Cells
	if len(said) != 2 || said[0].Said != "3" || said[1].Said != "6" || m.attempts != 1 || slices.Contains(again.asked, "dry-run") {
		t.Errorf("cells %+v, %d attempts, asked %q", said, m.attempts, again.asked)
	}
}
