package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"pyprep/cmd/internal/ask"
	"pyprep/cmd/internal/history"
	"pyprep/cmd/internal/session"
	"pyprep/cmd/internal/view"
	"pyprep/grader"
	"pyprep/grader/trace"
	"pyprep/problems"
)

// quizTrace puts cells of a run's table.
func quizTrace(ctx context.Context, a *app, p *problems.Problem, run grader.Traced, source []byte, o traceOptions) error {
	journal := &itemJournal{key: quizKey(p), forgets: a.flags.noInput}
	if !journal.forgets {
		store, err := a.openHistory(ctx)
		if err != nil {
			return err
		}
		journal.store = store
	}
	name := session.QuizRun(source, run.Call)
	if !o.seeded {
		o.seed = a.quizSeed(ctx, journal, name)
	}
	cells := trace.Quiz(*run.Table, o.seed)
	if cells == nil {
		return usage("this run has too little in it to ask about", "take another case, or an --input with more to do")
	}
	desk, err := a.quizDesk(run, cells, o)
	if err != nil {
		return err
	}
	loop := &session.QuizLoop{Cells: cells, Of: session.QuizOf(name, o.seed), Dialogue: desk, Journal: journal, Now: a.Now}
	outcome, err := loop.Run(ctx)
	if errors.Is(err, ask.ErrNoInput) {
		return usage("no more answers came; what you typed is kept", "run it again to go on; without a person, add --no-input and --answers FILE")
	}
	if err == nil && o.json {
		err = printJSON(a.Out, quizResultOf(run, cells, outcome, o.seed))
	}
	if err == nil && outcome.FirstWrong() >= 0 {
		err = errNotSolved
	}
	return err
}

// quizSeed is the seed of the quiz that was left, or a new one.
func (a *app) quizSeed(ctx context.Context, journal *itemJournal, name string) uint64 {
	if kept, found, err := journal.Load(ctx); err == nil && found {
		if seed, same := session.QuizSeed(kept, name); same {
			return seed
		}
	}
	return uint64(a.Now().UnixNano())%1_000_000 + 1
}

// quizDesk is whoever fills in the cells: a person, or a file.
func (a *app) quizDesk(run grader.Traced, cells []trace.Cell, o traceOptions) (*quizDesk, error) {
	desk := &quizDesk{app: a, run: run, cells: cells, quiet: o.json}
	if !a.flags.noInput {
		desk.ask = a.prompter()
	}
	if o.answers == "" {
		return desk, nil
	}
	text, err := a.readAnswerFile(o.answers)
	if err != nil {
		return nil, err
	}
	desk.given = strings.Split(strings.TrimSuffix(strings.ReplaceAll(text, "\r\n", "\n"), "\n"), "\n")
	if len(desk.given) > len(cells) {
		return nil, usage(fmt.Sprintf("there are %d answers, and %s", len(desk.given), plural(len(cells), "cell")), "give an answer on each line, in the order of the cells")
	}
	return desk, nil
}

// quizKey is where the history keeps a quiz that was left: beside the problem, of which it is no attempt.
func quizKey(p *problems.Problem) history.Item {
	key := itemOf(p)
	key.Problem += " (trace quiz)"
	return key
}

type quizResult struct {
	Schema  int            `json:"schema"`
	Problem string         `json:"problem"`
	Set     string         `json:"set"`
	Case    int            `json:"case,omitempty"`
	Call    string         `json:"call"`
	Seed    uint64         `json:"seed"`
	Verdict grader.Verdict `json:"verdict"`
	Cells   []quizCell     `json:"cells"`
	Rows    []trace.Row    `json:"rows"`
}

type quizCell struct {
	N        int            `json:"n"`
	Kind     trace.CellKind `json:"kind"`
	Row      int            `json:"row"` // n of the row
	Line     int            `json:"line"`
	Question string         `json:"question"`
	Said     string         `json:"said"`
	Answer   string         `json:"answer"`
	Right    bool           `json:"right"`
}

func quizResultOf(run grader.Traced, cells []trace.Cell, outcome session.QuizOutcome, seed uint64) quizResult {
	r := quizResult{
		Schema: 1, Problem: string(run.Problem), Set: string(run.Set), Case: run.Case, Call: run.Call, Seed: seed,
		Verdict: grader.Accepted, Rows: run.Table.Rows,
	}
	if outcome.FirstWrong() >= 0 {
		r.Verdict = grader.WrongAnswer
	}
	for n, cell := range cells {
		row := run.Table.Rows[cell.Row]
		r.Cells = append(r.Cells, quizCell{
			N: n + 1, Kind: cell.Kind, Row: row.N, Line: row.Line, Question: cell.Question,
			Said: outcome.Said[n], Answer: cell.Answer(), Right: outcome.Right[n],
		})
	}
	return r
}

// quizDesk is the person at a terminal, or a file of answers.
type quizDesk struct {
	app   *app
	run   grader.Traced
	cells []trace.Cell
	given []string
	ask   *ask.Prompter // nil: never ask
	quiet bool          // the result is JSON
	drawn int           // rows that stand on the screen
}

var _ session.QuizDialogue = (*quizDesk)(nil)

// Introduce says what is to come.
func (d *quizDesk) Introduce(cells, resumed int) error {
	if d.quiet {
		return nil
	}
	if resumed > 0 {
		d.app.say("You were here before: %s of %d filled in.", plural(resumed, "cell"), cells)
	}
	return d.app.printf("%s\n\n%s blank. Fill in what your code does; Enter leaves one open.\n\n", strings.TrimRight(d.run.Call, "\n"), cellsAre(cells))
}

func cellsAre(n int) string {
	if n == 1 {
		return "1 cell is"
	}
	return fmt.Sprintf("%d cells are", n)
}

// Cell draws the rows up to a cell and asks for it. What comes behind it is not shown yet, for it would tell.
func (d *quizDesk) Cell(ctx context.Context, n int, said []string) (string, error) {
	answer := ""
	if n < len(d.given) {
		answer = d.given[n]
	}
	if d.ask == nil || answer != "" {
		return answer, nil
	}
	cell := d.cells[n]
	if err := d.draw(cell.Row+1, d.blanks(n, said)); err != nil {
		return "", err
	}
	return d.ask.Line(ctx, fmt.Sprintf("[%d] %s?", n+1, cell.Question), ask.Line{})
}

// blanks are the cells that were asked, and the one that is.
func (d *quizDesk) blanks(asked int, said []string) map[int]view.Blank {
	blanks := map[int]view.Blank{}
	for n, cell := range d.cells {
		text := fmt.Sprintf("[%d]", n+1)
		if n < asked && said[n] != "" {
			text += " " + view.Inline(said[n])
		}
		blanks[cell.Row] = view.Blank{Cell: cell, Text: text}
	}
	return blanks
}

func (d *quizDesk) draw(to int, blanks map[int]view.Blank) error {
	err := view.Trace(d.app.Out, d.app.out(), *d.run.Table, view.TraceOptions{From: d.drawn, To: to, Blanks: blanks})
	d.drawn = to
	return err
}

// mostRightRows is how much of the right table is shown below a quiz.
const mostRightRows = 120

// Judged shows the first cell that is wrong, and no other; then the right table.
func (d *quizDesk) Judged(outcome session.QuizOutcome) error {
	if d.quiet {
		return nil
	}
	blanks := map[int]view.Blank{}
	wrong := outcome.FirstWrong()
	for n, cell := range d.cells {
		blank := view.Blank{Cell: cell, Text: cell.Answer(), Mood: view.Good}
		if n == wrong {
			blank.Text, blank.Mood = fmt.Sprintf("[%d] %s", n+1, cell.Answer()), view.Bad
		}
		blanks[cell.Row] = blank
	}
	verdict := fmt.Sprintf("\nAll %d right.\n\n", len(d.cells))
	if wrong >= 0 {
		cell := d.cells[wrong]
		said := "you left it open"
		if outcome.Said[wrong] != "" {
			said = "you said " + view.Inline(outcome.Said[wrong])
		}
		verdict = fmt.Sprintf("\nThe first that is wrong is [%d]: %s?\n  %s; it is %s\n\n", wrong+1, cell.Question, said, cell.Answer())
	}
	if err := d.app.printf("%s", verdict); err != nil {
		return err
	}
	to := len(d.run.Table.Rows)
	if to > mostRightRows {
		to = max(mostRightRows, d.cells[len(d.cells)-1].Row+1)
	}
	d.drawn = 0
	if err := d.draw(to, blanks); err != nil || to == len(d.run.Table.Rows) {
		return err
	}
	return d.app.printf("\n%d more rows: `pyprep trace` without --quiz shows all.\n", len(d.run.Table.Rows)-to)
}
