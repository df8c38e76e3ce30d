package session

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"pyprep/grader/trace"
)

// QuizDialogue is the person who fills in cells of an execution table. Its methods return an error when no answer will come.
type QuizDialogue interface {
	// Introduce says how many cells there are; resumed how many of them were filled in before.
	Introduce(cells, resumed int) error
	// Cell shows the table up to cell n, from 0, with what was said so far, and asks for it.
	Cell(ctx context.Context, n int, said []string) (string, error)
	// Judged shows the first cell that is wrong, and the right table.
	Judged(outcome QuizOutcome) error
}

// QuizJournal keeps the cells that were filled in.
type QuizJournal interface {
	Load(ctx context.Context) (State, bool, error)
	Save(ctx context.Context, s State) error
	End(ctx context.Context) error
}

// QuizOutcome is how it went.
type QuizOutcome struct {
	Said  []string
	Right []bool
}

// FirstWrong is the first cell that is wrong, from 0; -1 when all are right.
func (o QuizOutcome) FirstWrong() int {
	for n, right := range o.Right {
		if !right {
			return n
		}
	}
	return -1
}

// QuizLoop puts cells of a table, one at a time, and judges them when all are filled in.
type QuizLoop struct {
	Cells    []trace.Cell
	Of       string // what is asked: answers of an earlier sitting hold only for the same
	Dialogue QuizDialogue
	Journal  QuizJournal
	Now      func() time.Time

	itemSitting
}

const quizOf = "of"

// QuizSeed is the seed with which an earlier sitting of the same run was begun.
func QuizSeed(s State, run string) (seed uint64, found bool) {
	n, err := fmt.Sscanf(s.Answers[quizOf], run+"/%d", &seed)
	return seed, err == nil && n == 1
}

// QuizRun names a run: a source, and the call that it was followed on.
func QuizRun(source []byte, call string) string {
	digest := sha256.Sum256([]byte(string(source) + "\x00" + call))
	return hex.EncodeToString(digest[:8])
}

// QuizOf names what a quiz is about: a run, and the seed of its cells.
func QuizOf(run string, seed uint64) string { return fmt.Sprintf("%s/%d", run, seed) }

// Run asks for the cells that were not filled in before.
func (l *QuizLoop) Run(ctx context.Context) (QuizOutcome, error) {
	if _, err := l.begin(ctx, l.Journal, l.Now); err != nil {
		return QuizOutcome{}, err
	}
	if l.state.Answers[quizOf] != l.Of {
		l.state.Answers = map[string]string{quizOf: l.Of}
	}
	if err := l.Dialogue.Introduce(len(l.Cells), len(l.state.Answers)-1); err != nil {
		return QuizOutcome{}, err
	}
	var outcome QuizOutcome
	for n, cell := range l.Cells {
		said, err := l.answered(ctx, fmt.Sprintf("cell %d", n+1), func() (string, error) { return l.Dialogue.Cell(ctx, n, outcome.Said) })
		if err != nil {
			return QuizOutcome{}, errors.Join(err, l.keep(context.WithoutCancel(ctx)))
		}
		outcome.Said = append(outcome.Said, said)
		outcome.Right = append(outcome.Right, cell.Fits(said))
	}
	if err := l.Dialogue.Judged(outcome); err != nil {
		return outcome, err
	}
	return outcome, l.Journal.End(ctx)
}
