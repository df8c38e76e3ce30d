package session

import (
	"context"
	"strings"

	"pyprep/cmd/internal/mock"
)

// afterwards lets the person note thoughts between two questions, and asks how sure they are of the answer.
func (v *Interview) afterwards(ctx context.Context, part *mock.Part) error {
	for {
		asks := asksConfidence(part)
		confidence, thinks, err := v.Dialogue.Afterwards(ctx, part, asks)
		switch {
		case err != nil:
			return err
		case thinks:
			err = v.think(ctx, part)
		case asks:
			part.Confidence = confidence
			part.Outcome.Confident(confidence)
			return nil
		default:
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// think keeps one thought.
func (v *Interview) think(ctx context.Context, part *mock.Part) error {
	text, err := v.Dialogue.Thought(ctx, part)
	if err != nil {
		return err
	}
	if text = strings.TrimSpace(text); text == "" {
		return nil
	}
	if err := v.keep(ctx); err != nil { // which reads the clock
		return err
	}
	part.Thoughts = append(part.Thoughts, mock.Thought{At: v.State.Clock.Elapsed, Text: text})
	return v.keep(ctx)
}

// asksConfidence leaves out what was not answered, and answers that say it themselves.
func asksConfidence(p *mock.Part) bool {
	return p.Confidence == 0 && !p.Kind.IsClosing() && !p.Outcome.Unknown && p.Outcome.Said != ""
}
