package cli

import (
	"context"
	"errors"

	"pyprep/cmd/internal/ask"
	"pyprep/cmd/internal/session"
	"pyprep/problems/bigo"
)

// claimLine asks a question about growth. A class that can't be read is most often a slip of the keys: a person is asked
// once more, and what they say then is taken as it is.
func claimLine(ctx context.Context, prompter *ask.Prompter, question session.Question, words string) (string, error) {
	isClass := question == session.QuestionTime || question == session.QuestionSpace
	asked := false
	return prompter.Line(ctx, words, ask.Line{Check: func(text string) error {
		if !isClass || asked || text == "" || !prompter.Attended() {
			return nil
		}
		asked = true
		_, err := bigo.Parse(text, nil)
		if unreadable := (*bigo.UnreadableError)(nil); errors.As(err, &unreadable) {
			return errors.New("That names no class, such as O(n log n). Once more, or Enter.") //nolint:revive,staticcheck // shown as it is
		}
		return nil
	}})
}
