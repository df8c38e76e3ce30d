package cli

import (
	"context"
	"time"

	"pyprep/cmd/internal/ask"
	"pyprep/cmd/internal/mock"
	"pyprep/cmd/internal/session"
	"pyprep/cmd/internal/view"
	"pyprep/cmd/internal/workspace"
	"pyprep/grader"
	"pyprep/grader/trace"
	"pyprep/problems"
)

// mockCodeDesk is the person at the coding part of an interview.
type mockCodeDesk struct {
	*mockDesk
	part    *mock.Part
	problem *problems.Problem
}

var _ session.CodeDialogue = (*mockCodeDesk)(nil)

// Introduce shows the problem, without its topics: they name the pattern.
func (d *mockCodeDesk) Introduce(p *problems.Problem, resumed bool) error {
	if d.quiet() {
		return nil
	}
	options := statementOptions(p, false)
	options.Bare = true
	if err := view.Statement(d.app.Out, d.app.out(), p, options); err != nil {
		return err
	}
	if !resumed {
		d.app.say("\nConcept, Logic, Code: first the plan. It is kept as you write it now.")
	}
	return nil
}

// Form asks one question of the plan, or what follows the code.
func (d *mockCodeDesk) Form(ctx context.Context, question session.Question, about string) (string, error) {
	if d.quiet() {
		return d.given.of(d.part).say(question), nil
	}
	switch question {
	case session.QuestionConcept:
		return d.line(ctx, "Concept: which pattern, and why does it fit?")
	case session.QuestionLogic:
		return d.ask.Text(ctx, "Logic: three to seven steps, one a line")
	case session.QuestionPlanTime:
		return d.line(ctx, "The time it will take, as O(…); "+letterWordsOf(d.problem))
	case session.QuestionPlanSpace:
		return d.line(ctx, "The extra space, as O(…)")
	case session.QuestionEdges:
		return d.line(ctx, "Two edge cases that you will test, with a comma between")
	case session.QuestionTwist:
		d.app.say("\nNow they turn the question:\n")
		if err := view.Markdown(d.app.Out, d.app.out(), about); err != nil {
			return "", err
		}
		return d.ask.Text(ctx, "What changes, and what does it cost? No code; Enter skips")
	default:
		return d.line(ctx, "Dry run, by hand: what does "+view.Inline(about)+" give?")
	}
}

// DryRun puts the table of the person's own code. A file may answer its cells.
func (d *mockCodeDesk) DryRun(run grader.Traced, cells []trace.Cell) session.QuizDialogue {
	desk := &quizDesk{app: d.app, run: run, cells: cells, quiet: d.quiet()}
	if !d.quiet() {
		desk.ask = d.ask
		return &sealedQuizDesk{desk}
	}
	if desk.given = d.given.of(d.part).DryRunCells; len(desk.given) == 0 {
		return nil
	}
	return &sealedQuizDesk{desk}
}

// sealedQuizDesk tells nothing of how the dry run went.
type sealedQuizDesk struct{ *quizDesk }

// Introduce says what is to come.
func (d *sealedQuizDesk) Introduce(cells, resumed int) error {
	if !d.quiet {
		d.app.say("\nDry run, by hand, before your code first runs: what it does on a small case.\n")
	}
	return d.quizDesk.Introduce(cells, resumed)
}

// Judged leaves it to the report.
func (d *sealedQuizDesk) Judged(session.QuizOutcome) error {
	if !d.quiet {
		d.app.say("It is noted. How much of it was right stands in the report.\n")
	}
	return nil
}

func (d *mockCodeDesk) line(ctx context.Context, question string) (string, error) {
	return d.ask.Line(ctx, question, ask.Line{})
}

func letterWordsOf(p *problems.Problem) string {
	if p.Complexity == nil {
		return "in letters of your own"
	}
	return letterWords(p)
}

// quietFor is how long somebody may write code without a word.
const quietFor = 3 * time.Minute

// Next shows the file, the clock and the menu.
func (d *mockCodeDesk) Next(ctx context.Context, s mock.Status, runs int) (session.Action, error) {
	if d.quiet() {
		if given := d.given.of(d.part); given.Source == "" && given.File == "" {
			return session.ActionLeave, nil
		}
		return session.ActionHandIn, nil
	}
	path, err := d.path()
	if err != nil {
		return "", err
	}
	d.remind(s)
	d.ask.AlsoRemindIn(quietFor, "(Three quiet minutes. An interviewer hears only what you say: t, at the menu, notes what you think.)")
	d.app.say("\nYour file: %s\n%s of %s on the clock, %s.", path, mock.ClockFace(s.Elapsed), mock.ClockFace(s.Elapsed+s.Left), view.SlotClock(s))
	if runs == 0 {
		d.app.say("Run tries the examples, as often as you like; handing in is once. %d of %s taken.", d.part.Hints, plural(len(d.problem.Hints), "hint"))
	}
	choices := []ask.Choice{
		{Key: 'e', Label: "edit", Default: true},
		{Key: 'r', Label: "run"},
		{Key: 'h', Label: "hint, -10 %"},
		{Key: 't', Label: "think aloud"},
		{Key: 'd', Label: "hand in"},
		{Key: 'l', Label: "leave"},
	}
	if d.options.noEditor {
		choices = choices[1:]
		choices[0].Default = true
	}
	key, err := d.ask.Key(ctx, "Now", choices)
	if err != nil {
		return "", err
	}
	if key == 'l' {
		sure, err := d.ask.YesNo(ctx, "Hand in nothing", false)
		if err != nil {
			return "", err
		}
		if !sure {
			return d.Next(ctx, s, runs)
		}
	}
	return map[rune]session.Action{
		'e': session.ActionEdit, 'r': session.ActionTest, 'h': session.ActionHint, 't': session.ActionThink, 'd': session.ActionHandIn, 'l': session.ActionLeave,
	}[key], nil
}

func (d *mockCodeDesk) path() (string, error) { return d.app.mockSolution(d.interview.ID, d.problem) }

// Edit opens the editor; without one the file is edited elsewhere.
func (d *mockCodeDesk) Edit(ctx context.Context) error {
	if d.options.noEditor {
		return nil
	}
	path, err := d.path()
	if err != nil {
		return err
	}
	return d.app.openEditor(ctx, path, 0)
}

// Read returns what is in the file.
func (d *mockCodeDesk) Read() ([]byte, error) {
	if d.quiet() {
		if given := d.given.of(d.part); given.File == "" {
			return []byte(given.Source), nil
		}
		submission, err := workspace.ReadSubmission(d.given.of(d.part).File, submissionLimit)
		return submission.Source, err
	}
	path, err := d.path()
	if err != nil {
		return nil, err
	}
	submission, err := workspace.ReadSubmission(path, submissionLimit)
	return submission.Source, err
}

// Examples shows what the examples gave. The report is of them alone, so that it counts no others.
func (d *mockCodeDesk) Examples(r grader.Report, source []byte) error {
	r.Total = len(r.Cases)
	return view.Report(d.app.Out, d.app.out(), r, view.ReportOptions{
		Title: "The examples", File: string(d.problem.ID) + ".py", Source: source, Limits: limitWords(d.problem),
	})
}

// Hint shows one hint.
func (d *mockCodeDesk) Hint(p *problems.Problem, n int) error {
	if n == 0 {
		d.app.say("This problem has no hints.")
		return nil
	}
	return d.app.showHint(p, n)
}

// Grading shows that a run has begun, and of the examples how far it is.
func (d *mockCodeDesk) Grading() (progress func(grader.CaseReport), done func()) {
	if d.quiet() {
		return nil, func() {}
	}
	line := view.NewProgress(d.app.Err, d.app.talk())
	line.Count("running")
	return func(grader.CaseReport) {}, line.Clear
}

// Unloaded shows why the code is none yet; a file has no second one.
func (d *mockCodeDesk) Unloaded(r grader.Report, source []byte) (again bool, err error) {
	if d.quiet() {
		return false, nil
	}
	d.app.say("It is not handed in yet, for it does not load.\n")
	return true, d.Examples(r, source)
}

// HandedIn says that it is in, and no more.
func (d *mockCodeDesk) HandedIn() error {
	if !d.quiet() {
		d.app.say("It is handed in. What it came to stands in the report.")
	}
	return nil
}

// OwnCode shows what was handed in.
func (d *mockCodeDesk) OwnCode(source []byte) error {
	if d.quiet() {
		return nil
	}
	d.app.say("Your own code, of %s; %s.\n", view.Inline(d.problem.Title), letterWordsOf(d.problem))
	return view.Code(d.app.Out, d.app.out(), string(source), 0)
}

// Claim asks how it grows.
func (d *mockCodeDesk) Claim(ctx context.Context, question session.Question) (string, error) {
	if d.quiet() {
		coded := d.interview.LastCode()
		if coded == nil {
			return "", nil
		}
		return d.given.of(coded).say(question), nil
	}
	words := map[session.Question]string{
		session.QuestionTime:   "Its time, as O(…), and of which case",
		session.QuestionSpace:  "Its extra space, as O(…)",
		session.QuestionWhy:    "Why?",
		session.QuestionBetter: "Can it be better, and what would that cost?",
	}
	return claimLine(ctx, d.ask, question, words[question])
}
