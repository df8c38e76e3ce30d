package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"

	"pyprep/cmd/internal/ask"
	"pyprep/cmd/internal/history"
	"pyprep/cmd/internal/view"
	"pyprep/cmd/internal/workspace"
	"pyprep/grader"
	"pyprep/problems"
)

// mostOwn is how many questions about their own code somebody is asked.
const mostOwn = 2

// ownQuestions finds questions about a solution, nil where they are switched off or there is nobody to ask.
func ownQuestions(engine *engine, desk *desk, on bool) func(context.Context, []byte) ([]grader.OwnQuestion, error) {
	if !on || len(desk.options.own) == 0 && !desk.ask.Attended() {
		return nil
	}
	return func(ctx context.Context, source []byte) ([]grader.OwnQuestion, error) {
		g, err := engine.wait(ctx)
		if err != nil {
			return nil, err
		}
		return g.OwnQuestions(ctx, desk.problem, grader.Submission{Source: source, FileName: filepath.Base(desk.path)}, mostOwn)
	}
}

// Own asks about the person's own code, unless a flag has answered.
func (d *desk) Own(ctx context.Context, n int, q grader.OwnQuestion) (string, error) {
	if n < len(d.options.own) {
		return d.options.own[n], nil
	}
	if n == 0 {
		d.app.say("\nYour own code, when it runs %s:", view.Inline(q.Call))
	}
	if q.Line > 0 {
		d.app.say("  %d  %s", q.Line, view.Inline(q.Source))
	}
	return d.ask.Line(ctx, q.Text+" (Enter skips)", ask.Line{})
}

// OwnJudged says what the run came to.
func (d *desk) OwnJudged(answer grader.OwnAnswer) error {
	d.app.say("%s", ownWords(answer))
	return nil
}

func ownWords(answer grader.OwnAnswer) string {
	if answer.Right {
		return "Right: " + answer.Answer + "."
	}
	return "Not so: it is " + answer.Answer + "."
}

// keepOwn judges the answers that flags give about a solution that has passed, and adds them to its attempt.
func keepOwn(
	ctx context.Context, g *grader.Grader, store *history.Store, p *problems.Problem, submission workspace.Submission, attempt history.ID, said []string,
) ([]grader.OwnAnswer, error) {
	if len(said) == 0 {
		return nil, nil
	}
	questions, err := g.OwnQuestions(ctx, p, grader.Submission{Source: submission.Source, FileName: filepath.Base(submission.Path)}, mostOwn)
	if err != nil {
		return nil, err
	}
	var answers []grader.OwnAnswer
	for n, question := range questions[:min(len(questions), len(said))] {
		answers = append(answers, question.Judge(said[n]))
	}
	if len(answers) == 0 {
		return nil, nil
	}
	told, err := json.Marshal(answers)
	if err != nil {
		return nil, fmt.Errorf("encode the answers: %w", err)
	}
	return answers, store.Amend(ctx, attempt, history.Amendment{Answers: told})
}

// showOwn prints answers that flags gave.
func (a *app) showOwn(answers []grader.OwnAnswer) error {
	for n, answer := range answers {
		line := fmt.Sprintf("%s %s\n  %s: %s\n", view.Inline(answer.Question), view.Inline(answer.Said), map[bool]string{true: "right", false: "not so"}[answer.Right], answer.Answer)
		if n == 0 {
			line = "\nYour own code, when it runs " + view.Inline(answer.Call) + ":\n" + line
		}
		if err := a.printf("%s", line); err != nil {
			return err
		}
	}
	return nil
}
