package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"pyprep/cmd/internal/ask"
	"pyprep/cmd/internal/session"
	"pyprep/cmd/internal/view"
	"pyprep/grader"
	"pyprep/problems"
	"pyprep/sandbox"
)

// answerDesk is the person to whom a predict, concept or design item is put.
type answerDesk struct {
	app      *app
	ask      *ask.Prompter // nil: never ask
	given    *string       // the answer, where a file gives it
	level    bool
	quiet    bool // the result is JSON
	noEditor bool
}

var _ session.AnswerDialogue = (*answerDesk)(nil)

// Introduce shows what is asked.
func (d *answerDesk) Introduce(item *problems.Item, resumed bool) error {
	if d.quiet {
		return nil
	}
	if resumed {
		d.app.say("You were here before: what you answered is kept (--restart begins anew).")
	}
	return view.Item(d.app.Out, d.app.out(), item, view.StatementOptions{Level: d.level})
}

// Ask asks one question, unless a file has answered it or nobody is there.
func (d *answerDesk) Ask(ctx context.Context, question session.Question, item *problems.Item, about string) (string, error) {
	if question == session.QuestionAnswer && d.given != nil {
		return *d.given, nil
	}
	if d.ask == nil {
		return "", nil
	}
	switch question {
	case session.QuestionAnswer:
		return d.askAnswer(ctx, item)
	case session.QuestionClarify:
		return d.ask.Text(ctx, "What would you ask before you begin? Enter skips")
	case session.QuestionKnow:
		d.app.say("\nThat is a fair answer. Now the way of somebody who does not know; Enter skips a step.")
		return d.ask.Text(ctx, "What do you know for sure about it?")
	case session.QuestionDepends:
		return d.ask.Text(ctx, "What must the answer depend on?")
	case session.QuestionExperiment:
		return d.write(ctx, "An experiment in Python that would decide it", "*.py")
	case session.QuestionConclusion:
		return d.ask.Text(ctx, "What do you conclude, and what stays open?")
	default:
		return d.ask.Text(ctx, view.Inline(about))
	}
}

func (d *answerDesk) askAnswer(ctx context.Context, item *problems.Item) (string, error) {
	d.app.say("")
	switch {
	case item.Predict != nil:
		return d.ask.Text(ctx, `What it prints, or "idk"`)
	case item.Design != nil:
		return d.write(ctx, `Your outline: needs, parts, data flow, failures, numbers, or "idk"`, "*.md")
	default:
		return d.ask.Text(ctx, `Your answer, or "idk"`)
	}
}

// write takes a longer text: in lines, or from the person's editor.
func (d *answerDesk) write(ctx context.Context, question, pattern string) (string, error) {
	if d.noEditor || !d.ask.Attended() {
		return d.ask.Text(ctx, question)
	}
	key, err := d.ask.Key(ctx, question, []ask.Choice{{Key: 't', Label: "type it here", Default: true}, {Key: 'e', Label: "in the editor"}, {Key: 's', Label: "skip"}})
	if err != nil {
		return "", err
	}
	switch key {
	case 's':
		return "", nil
	case 'e':
		return d.app.editText(ctx, pattern)
	default:
		return d.ask.Text(ctx, question)
	}
}

// Experimented shows what the person's own program did.
func (d *answerDesk) Experimented(run grader.ProgramRun) error {
	if d.quiet {
		return nil
	}
	return d.output("Your experiment", run)
}

func (d *answerDesk) output(title string, run grader.ProgramRun) error {
	if err := writeAll(d.app.Out, "\n"); err != nil {
		return err
	}
	return view.Output(d.app.Out, d.app.out(), title, run.Shown())
}

// Judged shows the answer against the item.
func (d *answerDesk) Judged(_ *problems.Item, answered session.Answered) error {
	if d.quiet {
		return nil
	}
	if answered.Verdict == grader.Unanswered && answered.Output != nil {
		return nil // what it prints follows
	}
	if err := writeAll(d.app.Out, "\n"); err != nil {
		return err
	}
	if answered.Output != nil {
		shown := view.Foretold{Right: answered.Verdict == grader.Accepted}
		if at := answered.Output.Difference; at != nil {
			shown.Line, shown.Said, shown.Real = at.Line, at.Said, at.Real
		}
		return view.Prediction(d.app.Out, d.app.out(), shown)
	}
	return view.Explanation(d.app.Out, d.app.out(), wordPoints(*answered.Words))
}

// wordPoints puts a judgement into the words of the screen: the points, then what was claimed and is not so.
func wordPoints(j grader.WordsJudgement) []view.Point {
	var points []view.Point
	for _, p := range j.Points {
		point := view.Point{Text: p.Point, State: view.PointMissed}
		if !p.Required {
			point.Text += " (not required)"
		}
		switch {
		case p.Contradicted:
			point.State, point.Note = view.PointContradicted, "You wrote: "+p.Quote
		case p.Met:
			point.State = view.PointMet
		}
		if p.Score != nil {
			point.Note = dimensionNote(p)
		}
		points = append(points, point)
	}
	for _, f := range j.FalseClaims {
		points = append(points, view.Point{State: view.PointContradicted, Text: "You wrote: " + f.Quote, Note: f.Message})
	}
	return points
}

// dimensionNote says what earned a dimension its score, and what a strong answer names beside it.
func dimensionNote(p grader.PointResult) string {
	var words []string
	if p.Met {
		words = append(words, fmt.Sprintf("%s: %q.", map[bool]string{true: "Named with a reason or a number", false: "Named"}[*p.Score > 1], p.Quote))
	}
	if len(p.Missing) > 0 {
		words = append(words, "A strong answer also names: "+strings.Join(p.Missing, "; ")+".")
	}
	return strings.Join(words, " ")
}

// Proved shows what the item's program did. An answer in words is judged without it: where there is no sandbox, nothing is
// lost but the sight of it.
func (d *answerDesk) Proved(item *problems.Item, run grader.ProgramRun, unrun error) error {
	var unavailable *sandbox.UnavailableError
	switch {
	case errors.As(unrun, &unavailable):
		d.app.note("the proof was not run: " + unavailable.Error())
		return nil
	case unrun != nil:
		return unrun
	case d.quiet:
		return nil
	case item.Predict != nil:
		return d.output("It prints", run)
	}
	if err := writeAll(d.app.Out, "\n"); err != nil {
		return err
	}
	text := strings.TrimSpace(item.Concept.ProofNote + "\n\n```python\n" + item.Concept.Proof + "```")
	if err := view.Section(d.app.Out, d.app.out(), "Proof", text); err != nil {
		return err
	}
	return d.output("It prints", run)
}

// Explain shows what the item has to say.
func (d *answerDesk) Explain(item *problems.Item) error {
	if d.quiet {
		return nil
	}
	var sections []struct{ title, text string }
	switch {
	case item.Predict != nil:
		sections = []struct{ title, text string }{{"The trap", item.Predict.Trap}, {"Why", item.Predict.Why}}
	case item.Concept != nil:
		sections = []struct{ title, text string }{{"A good answer", item.Concept.ModelAnswer}}
	case item.Design != nil:
		sections = []struct{ title, text string }{{"A good outline", item.Design.ModelOutline}}
	}
	for _, s := range sections {
		if err := writeAll(d.app.Out, "\n"); err != nil {
			return err
		}
		if err := view.Section(d.app.Out, d.app.out(), s.title, s.text); err != nil {
			return err
		}
	}
	if item.Design != nil && item.Design.Drill != "" {
		d.app.note("The coding drill that goes with it: " + d.app.command("solve", string(item.Design.Drill)))
	}
	return nil
}

// Rate asks how it went, with a proposal that Enter takes.
func (d *answerDesk) Rate(ctx context.Context, proposed session.Rating) (session.Rating, error) {
	if d.ask == nil {
		return "", nil
	}
	return d.app.askRating(ctx, d.ask, proposed)
}
