package cli

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"strings"
	"time"

	"pyprep/cmd/internal/ask"
	"pyprep/cmd/internal/session"
	"pyprep/cmd/internal/view"
	"pyprep/cmd/internal/workspace"
	"pyprep/grader"
	"pyprep/problems"
)

// desk is the person at a terminal: it draws with view and asks with ask.
type desk struct {
	app     *app
	problem *problems.Problem
	path    string
	options solveOptions
	ask     *ask.Prompter
}

var _ session.Dialogue = (*desk)(nil)

// Introduce shows the title at once, then the statement.
func (d *desk) Introduce(p *problems.Problem, resumed session.Step) error {
	if resumed != "" {
		d.app.say("You were here before: going on at the step %q (--restart begins anew).", resumed)
	}
	return view.Statement(d.app.Out, d.app.out(), p, statementOptions(p, d.options.level))
}

// Approach asks for the idea before any code.
func (d *desk) Approach(ctx context.Context) (string, error) {
	if d.options.approach != "" {
		return d.options.approach, nil
	}
	return d.ask.Line(ctx, "Your approach in one sentence (Enter skips)", ask.Line{})
}

// Predict asks what one small case gives.
func (d *desk) Predict(ctx context.Context, call string) (string, error) {
	return d.ask.Line(ctx, "What does "+call+" give? (Enter skips)", ask.Line{})
}

// Predicted says what the small case gives.
func (d *desk) Predicted(p grader.Prediction) error {
	switch {
	case p.Right:
		d.app.say("Right: it gives %s.", p.Truth)
	case p.Read:
		d.app.say("It gives %s.", p.Truth)
	default:
		d.app.say("It gives %s; compare it with yours.", p.Truth)
	}
	return nil
}

// Next shows the menu of the code step.
func (d *desk) Next(ctx context.Context, last *grader.Report) (session.Action, error) {
	d.app.say("Your file: %s", d.path)
	choices := []ask.Choice{
		{Key: 'e', Label: "edit", Default: true},
		{Key: 't', Label: "test"},
		{Key: 'h', Label: "hint"},
		{Key: 's', Label: "solution"},
		{Key: 'q', Label: "leave"},
	}
	if d.options.noEditor {
		choices = choices[1:]
		choices[0].Default = true
	}
	question := "Write it"
	if last != nil {
		question = "Not yet"
	}
	key, err := d.ask.Key(ctx, question, choices)
	return map[rune]session.Action{
		'e': session.ActionEdit, 't': session.ActionTest, 'h': session.ActionHint, 's': session.ActionSolution, 'q': session.ActionLeave,
	}[key], err
}

// Grading shows which case runs.
func (d *desk) Grading() (progress func(grader.CaseReport), done func()) {
	line := view.NewProgress(d.app.Err, d.app.talk())
	line.Count("grading")
	return caseProgress(line, grader.CaseCount(d.problem)), line.Clear
}

// Verdict shows a report.
func (d *desk) Verdict(r grader.Report, source []byte) error {
	return d.app.showReport(d.problem, r, workspace.Submission{Path: d.path, Source: source})
}

// Claim asks one question about the growth; a flag answers it beforehand.
func (d *desk) Claim(ctx context.Context, question session.Question, p *problems.Problem) (string, error) {
	flags := map[session.Question]string{
		session.QuestionTime: d.options.claims.Time, session.QuestionSpace: d.options.claims.Space,
		session.QuestionLine: d.options.claims.Line, session.QuestionWhy: d.options.claims.Why,
	}
	if text := flags[question]; text != "" {
		return text, nil
	}
	if question == session.QuestionTime {
		d.app.say("It passes. Now say how it grows, before any figure is shown; %s.", letterWords(p))
	}
	words := map[session.Question]string{
		session.QuestionTime:  "Time, as O(…)",
		session.QuestionSpace: "Extra space, as O(…)",
		session.QuestionLine:  "Which line dominates, and how often does it run?",
		session.QuestionWhy:   "Why?",
	}
	return claimLine(ctx, d.ask, question, words[question])
}

// Meaning asks what a letter stands for that the problem does not have.
func (d *desk) Meaning(ctx context.Context, letter string, p *problems.Problem) (string, error) {
	if !d.ask.Attended() {
		return "", nil // answers that come from a pipe were written without knowing of this question
	}
	return d.ask.Line(ctx, fmt.Sprintf("What is %s? Here %s", letter, letterWords(p)), ask.Line{})
}

// Judged shows what was measured, the claims against it, and what was said in words.
func (d *desk) Judged(p *problems.Problem, j session.Judged) error {
	return showClaims(d.app, p, j, grader.Claims{})
}

// Hint shows one hint.
func (d *desk) Hint(p *problems.Problem, n int) error { return d.app.showHint(p, n) }

// Solution shows the editorial and the model solution.
func (d *desk) Solution(p *problems.Problem) error { return d.app.showSolution(p) }

// Rate asks how it went, with a proposal that Enter takes.
func (d *desk) Rate(ctx context.Context, proposed session.Rating) (session.Rating, error) {
	return d.app.askRating(ctx, d.ask, proposed)
}

func (a *app) askRating(ctx context.Context, prompter *ask.Prompter, proposed session.Rating) (session.Rating, error) {
	var choices []ask.Choice
	for i, rating := range session.Ratings() {
		choices = append(choices, ask.Choice{Key: rune('1' + i), Label: string(rating), Default: rating == proposed})
	}
	key, err := prompter.Key(ctx, "How well did you know it", choices)
	if err != nil {
		return "", err
	}
	return session.Ratings()[key-'1'], nil
}

// Close sums up in two lines.
func (d *desk) Close(ctx context.Context, o session.Outcome) error {
	tries := "1 try"
	if o.Tries != 1 {
		tries = fmt.Sprintf("%d tries", o.Tries)
	}
	due, err := d.app.dueDate(ctx, d.problem)
	if err != nil {
		return err
	}
	return d.app.printf("\nSolved: %s, %s, %s, rated %s. Due again on %s.\nNext: %s\n",
		tries, plural(o.Hints, "hint"), o.Elapsed.Round(time.Second), o.Rating, dayOf(due), o.NextStep)
}

// edit opens the editor and waits for it; with --no-editor it says where the file is.
func (d *desk) edit(ctx context.Context, line int) error {
	return d.app.openEditor(ctx, d.path, line)
}

// openEditor runs the person's editor on this terminal.
func (a *app) openEditor(ctx context.Context, path string, line int) error {
	config, err := a.loadConfig()
	if err != nil {
		return err
	}
	editor, err := workspace.FindEditor(a.Getenv, config.Editor, a.LookPath)
	if err != nil {
		return err
	}
	command := editor.Command(ctx, path, line)
	command.Stdin, command.Stdout, command.Stderr = a.In, a.Out, a.Err
	err = command.Run()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return usage(fmt.Sprintf("the editor %s ended with %v", editor, exit), "set PYPREP_EDITOR to another editor, or use --no-editor")
	}
	if err != nil {
		return usage(fmt.Sprintf("the editor %s does not start: %v", editor, err), "set PYPREP_EDITOR to another editor, or use --no-editor")
	}
	return nil
}

func letterWords(p *problems.Problem) string {
	words := make([]string, 0, len(p.Complexity.Variables))
	for _, v := range p.Complexity.Variables {
		words = append(words, v.Letter+" is "+v.Counts)
	}
	return strings.Join(words, ", ")
}

func plural(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}
