package session

import (
	"context"
	"encoding/json"
	"fmt"

	"pyprep/grader"
)

// ownKey begins the keys of answers about the person's own code; the question follows, since the code may have changed
// when the loop goes on.
const ownKey = "own "

// own asks about the code that has passed, and adds what was said to the attempt.
func (l *Loop) own(ctx context.Context) error {
	if l.Own == nil {
		return nil
	}
	source, err := l.Read()
	if err != nil {
		return err
	}
	questions, err := l.Own(ctx, source)
	if err != nil {
		return err
	}
	var answers []grader.OwnAnswer
	for n, question := range questions {
		key := ownKey + question.Call + " " + question.Text
		ask := func() (string, error) { return l.Dialogue.Own(ctx, n, question) }
		if err := l.answer(ctx, key, ask); err != nil {
			return err
		}
		said := l.state.Answers[key]
		if said == "" {
			continue
		}
		answer := question.Judge(said)
		answers = append(answers, answer)
		if err := l.Dialogue.OwnJudged(answer); err != nil {
			return err
		}
	}
	if len(answers) == 0 {
		return nil
	}
	told, err := json.Marshal(answers)
	if err != nil {
		return fmt.Errorf("encode the answers: %w", err)
	}
	return l.Journal.AddAnswers(ctx, l.state.Attempt, told)
}
