package session

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"pyprep/grader"
)

// Question is one of the questions asked after a pass.
type Question string

// The questions, in the order in which they are asked.
const (
	QuestionTime  Question = "time"
	QuestionSpace Question = "space"
	QuestionLine  Question = "line"
	QuestionWhy   Question = "why"
)

// claim asks for the growth before any figure is shown, then shows the claims against what is known.
func (l *Loop) claim(ctx context.Context) error {
	if l.Problem.Complexity == nil {
		return nil
	}
	for _, question := range []Question{QuestionTime, QuestionSpace, QuestionLine, QuestionWhy} {
		ask := func() (string, error) { return l.Dialogue.Claim(ctx, question, l.Problem) }
		if err := l.answer(ctx, string(question), ask); err != nil {
			return err
		}
		if err := l.explainLetters(ctx, question); err != nil {
			return err
		}
	}
	source, err := l.Read()
	if err != nil {
		return err
	}
	grounds := grader.Grounds{Letters: l.letters()}
	if l.Measure != nil {
		if grounds.Report, err = l.Measure(ctx, source); err != nil {
			return err
		}
	}
	judgements := grader.JudgeClaims(l.Problem, l.claims(), grounds)
	if err := l.amend(ctx, judgements, ""); err != nil {
		return err
	}
	return l.Dialogue.Judged(l.Problem, Judged{
		Claims: judgements, Report: grounds.Report, Source: source,
		Explanation: grader.JudgeExplanation(l.Problem, l.claims(), grounds.Report, source),
	})
}

// letterKey begins the keys of answers about the meaning of a letter.
const letterKey = "letter "

// explainLetters asks, once, what the letters of a claim mean that the problem does not know. An answer holds for both
// claims; one that means nothing, or none, leaves the claim unread.
func (l *Loop) explainLetters(ctx context.Context, question Question) error {
	if question != QuestionTime && question != QuestionSpace {
		return nil
	}
	class, claim := grader.ReadClaim(string(question), l.state.Answers[string(question)], l.Problem.Complexity.Letters(), l.letters())
	if class != nil {
		return nil
	}
	for _, letter := range claim.UnknownLetters {
		ask := func() (string, error) { return l.Dialogue.Meaning(ctx, letter, l.Problem) }
		if err := l.answer(ctx, letterKey+letter, ask); err != nil {
			return err
		}
	}
	return nil
}

// letters are the meanings that were given, by letter.
func (l *Loop) letters() map[string]string {
	meanings := map[string]string{}
	for key, answer := range l.state.Answers {
		if letter, ok := strings.CutPrefix(key, letterKey); ok && answer != "" {
			meanings[letter] = answer
		}
	}
	return meanings
}

func (l *Loop) claims() grader.Claims {
	return grader.Claims{
		Time:  l.state.Answers[string(QuestionTime)],
		Space: l.state.Answers[string(QuestionSpace)],
		Line:  l.state.Answers[string(QuestionLine)],
		Why:   l.state.Answers[string(QuestionWhy)],
	}
}

func (l *Loop) amend(ctx context.Context, judgements []grader.Judgement, rating Rating) error {
	var told json.RawMessage
	if judgements != nil {
		encoded, err := json.Marshal(judgements)
		if err != nil {
			return fmt.Errorf("encode the judgement: %w", err)
		}
		told = encoded
	}
	return l.Journal.Amend(ctx, l.state.Attempt, l.claims(), told, rating)
}

// close asks for a rating, shows the reference solution and the one next command.
func (l *Loop) close(ctx context.Context) error {
	proposed := propose(l.outcome(ctx))
	ask := func() (string, error) {
		rating, err := l.Dialogue.Rate(ctx, proposed)
		return string(rating), err
	}
	if err := l.answer(ctx, "rating", ask); err != nil {
		return err
	}
	outcome := l.outcome(ctx)
	if err := l.amend(ctx, nil, outcome.Rating); err != nil {
		return err
	}
	if err := l.Dialogue.Solution(l.Problem); err != nil {
		return err
	}
	outcome.NextStep = l.Suggest(ctx, outcome)
	return l.Dialogue.Close(ctx, outcome)
}
