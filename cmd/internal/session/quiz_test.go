package session_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"pyprep/cmd/internal/session"
	"pyprep/grader/trace"
	"pyprep/sandbox"
)

// quizPerson fills in cells from a list; "^C" leaves.
type quizPerson struct {
	says    []string
	shown   []string
	outcome session.QuizOutcome
}

func (p *quizPerson) Introduce(cells, resumed int) error {
	p.shown = append(p.shown, fmt.Sprintf("%d cells, %d there", cells, resumed))
	return nil
}

func (p *quizPerson) Cell(_ context.Context, n int, said []string) (string, error) {
	p.shown = append(p.shown, fmt.Sprintf("cell %d after %v", n, said))
	if p.says[n] == "^C" {
		return "", errLeft
	}
	return p.says[n], nil
}

func (p *quizPerson) Judged(outcome session.QuizOutcome) error {
	p.outcome = outcome
	return nil
}

// quizTable is a loop that sums up to 6.
func quizTable() trace.Table {
	record := &sandbox.Trace{End: sandbox.TraceDone, Plain: []sandbox.PlainLine{{Line: 3, Kind: sandbox.PlainAssign}}}
	for i, total := range []string{"1", "3", "6"} {
		if i == 0 {
			record.Events = append(record.Events, sandbox.TraceEvent{Kind: sandbox.TraceCall, Call: 1, Line: 1, Name: "f"})
		}
		record.Events = append(record.Events,
			sandbox.TraceEvent{Kind: sandbox.TraceLine, Call: 1, Line: 3},
			sandbox.TraceEvent{Kind: sandbox.TraceChanged, Call: 1, Line: 3, Changes: []sandbox.TraceChange{
				{Name: "total", Value: sandbox.TraceValue{Shown: sandbox.ShownLiteral, Class: "int", Text: total}},
			}})
	}
	return trace.Build(record, "\n\ntotal += n\n", strings.TrimSpace)
}

// quizCells are what is total after line 3, in its first and third run: 1 and 6.
func quizCells(t *testing.T) []trace.Cell {
	t.Helper()
	cells := trace.Quiz(quizTable(), 1)
	if len(cells) != 2 {
		t.Fatalf("cells %+v", cells)
	}
	return cells
}

func quizLoop(t *testing.T, person *quizPerson, kept *notes, of string) *session.QuizLoop {
	t.Helper()
	now := time.Date(2026, 1, 1, 9, 0, 0, 0, time.UTC)
	return &session.QuizLoop{
		Cells: quizCells(t), Of: of, Dialogue: person, Journal: kept, Now: func() time.Time { now = now.Add(time.Minute); return now },
	}
}

func TestQuizKeepsWhatWasFilledIn(t *testing.T) {
	t.Parallel()
	kept, cells := &notes{}, quizCells(t)
	of := session.QuizOf("run", 7)
	first := &quizPerson{says: []string{cells[0].Answer(), "^C"}}
	if _, err := quizLoop(t, first, kept, of).Run(t.Context()); !errors.Is(err, errLeft) {
		t.Fatalf("%v", err)
	}
	if seed, found := session.QuizSeed(*kept.state, "run"); !found || seed != 7 {
		t.Errorf("seed %d, %v", seed, found)
	}
	if _, found := session.QuizSeed(*kept.state, "other"); found {
		t.Error("the seed of another run")
	}
	again := &quizPerson{says: []string{"never asked", "total = " + cells[1].Answer()}}
	outcome, err := quizLoop(t, again, kept, of).Run(t.Context())
	if err != nil || outcome.FirstWrong() != -1 || kept.state != nil {
		t.Errorf("%+v, %v, kept %+v", outcome, err, kept.state)
	}
	if got := strings.Join(again.shown, "|"); got != "2 cells, 1 there|cell 1 after ["+cells[0].Answer()+"]" {
		t.Errorf("went on with %s", got)
	}
}

// TestQuizOfAnotherRunBeginsAnew: the file has changed since, so earlier answers are to other questions.
func TestQuizOfAnotherRunBeginsAnew(t *testing.T) {
	t.Parallel()
	kept := &notes{state: &session.State{Answers: map[string]string{"of": "old/7", "cell 1": "9"}}}
	person := &quizPerson{says: []string{"", "nonsense"}}
	outcome, err := quizLoop(t, person, kept, "new/7").Run(t.Context())
	if err != nil || outcome.FirstWrong() != 0 || person.outcome.Said[1] != "nonsense" {
		t.Errorf("%+v, %v", outcome, err)
	}
	if got := strings.Join(person.shown, "|"); got != "2 cells, 0 there|cell 0 after []|cell 1 after []" {
		t.Errorf("asked %s", got)
	}
}
