package session

import (
	"context"
	"fmt"
	"strings"

	"pyprep/grader"
	"pyprep/problems"
)

// honest walks the path of a person who does not know. What is skipped stays empty; nil: all of it was.
func (l *AnswerLoop) honest(ctx context.Context) (*Honest, error) {
	const output = "experiment output"
	h := &Honest{}
	for _, step := range []struct {
		question Question
		into     *string
	}{
		{QuestionKnow, &h.Know}, {QuestionDepends, &h.Depends}, {QuestionExperiment, &h.Experiment}, {QuestionConclusion, &h.Conclusion},
	} {
		text, err := l.ask(ctx, step.question, string(step.question), "")
		if err != nil {
			return nil, err
		}
		*step.into = text
		if step.question != QuestionExperiment || strings.TrimSpace(text) == "" {
			continue
		}
		if known, ran := l.state.Answers[output]; ran {
			h.Output = known
			continue
		}
		run, err := l.Execute(ctx, []byte(text))
		if err != nil {
			return nil, err
		}
		if err := l.Dialogue.Experimented(run); err != nil {
			return nil, err
		}
		h.Output = run.Shown()
		l.state.Answers[output] = h.Output
	}
	if *h == (Honest{}) {
		return nil, nil
	}
	return h, nil
}

// after asks how hard it was and what an interviewer would ask next.
func (l *AnswerLoop) after(ctx context.Context, a Answered) (Answered, error) {
	if l.Item.Predict != nil {
		return a, nil
	}
	if !l.Sealed {
		rating, err := l.answered(ctx, "rating", func() (string, error) {
			rating, err := l.Dialogue.Rate(ctx, proposeFor(a))
			return string(rating), err
		})
		if err != nil {
			return a, err
		}
		a.Rating = Rating(rating)
	}
	for i, about := range followUps(l.Item) {
		said, err := l.ask(ctx, QuestionFollowUp, fmt.Sprintf("%s %d", QuestionFollowUp, i+1), about)
		if err != nil {
			return a, err
		}
		a.FollowUps = append(a.FollowUps, said)
	}
	return a, l.Journal.Amend(ctx, l.state.Attempt, a)
}

// proposeFor derives a rating from the judgement; the person may change it.
func proposeFor(a Answered) Rating {
	switch {
	case a.Verdict == grader.Accepted && a.Words.Strong():
		return RatingEasy
	case a.Verdict == grader.Accepted:
		return RatingGood
	case a.Verdict == grader.Unanswered:
		return RatingAgain
	}
	if met, asked := a.Words.Met(); 2*met >= asked {
		return RatingHard
	}
	return RatingAgain
}

// followUps are those that are asked after one answer, by the item's kind.
func followUps(item *problems.Item) []string {
	switch {
	case item.Concept != nil:
		return firstOf(item.Concept.FollowUps, 1)
	case item.Design != nil:
		return firstOf(item.Design.FollowUps, 2)
	default:
		return nil
	}
}

func firstOf(all []string, most int) []string { return all[:min(len(all), most)] }
