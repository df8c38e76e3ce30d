package cli

import (
	"context"
	"fmt"
	"io"
	"strings"

	"pyprep/cmd/internal/history"
	"pyprep/cmd/internal/session"
	"pyprep/cmd/internal/workspace"
	"pyprep/grader"
	"pyprep/grader/prose"
	"pyprep/problems"
)

// solveAnswer puts one predict, concept or design item, by a file or in a dialogue.
func solveAnswer(ctx context.Context, a *app, item *problems.Item, o solveOptions) error {
	if err := o.fitAnswer(a, item); err != nil {
		return err
	}
	desk := &answerDesk{app: a, level: o.level, quiet: o.json, noEditor: o.noEditor}
	if o.answerFile != "" {
		text, err := a.readAnswerFile(o.answerFile)
		if err != nil {
			return err
		}
		desk.given = &text
	}
	run := a.runProgram
	if !a.flags.noInput {
		desk.ask = a.prompter()
		engine := startEngine(ctx, a, true, func(string) {}, func(g *grader.Grader) error {
			g.Runner.Prepare(grader.ProgramLimits())
			return nil
		})
		run = engine.runProgram
	}
	answer, err := putAnswer(ctx, a, item, desk, putOptions{kind: history.KindSolve, restart: o.restart, run: run})
	if err != nil {
		return err
	}
	if o.json {
		err = printJSON(a.Out, answer)
	}
	if err == nil && answer.Verdict != grader.Accepted {
		err = errNotSolved
	}
	return err
}

// fitAnswer refuses flags that mean nothing for such an item.
func (o solveOptions) fitAnswer(a *app, item *problems.Item) error {
	for _, flag := range []struct{ name, value string }{
		{"file", o.file},
		{"approach", o.approach},
		{"line", o.claims.Line},
		{"own-answer", strings.Join(o.own, "")},
		{"why", o.claims.Why},
		{"time", strings.Join(o.times, "")},
		{"space", strings.Join(o.spaces, "")},
	} {
		if flag.value != "" {
			return usage(fmt.Sprintf("%s is a %s item, and takes no --%s", item.ID, item.Kind, flag.name), "give --answer-file FILE")
		}
	}
	if a.flags.noInput && o.answerFile == "" {
		return usage("--no-input needs the answer", "add --answer-file FILE, or - for stdin")
	}
	return nil
}

// answerLimit is far more than anybody writes down in an interview.
const answerLimit = 256 << 10

func (a *app) readAnswerFile(path string) (string, error) {
	if path != "-" {
		text, err := workspace.ReadAnswer(path, answerLimit)
		return string(text), err
	}
	text, err := io.ReadAll(io.LimitReader(a.In, answerLimit+1))
	switch {
	case err != nil:
		return "", usage("can't read stdin: "+err.Error(), "give a file: --answer-file FILE")
	case len(text) > answerLimit:
		return "", usage(fmt.Sprintf("the answer is larger than %d KB", answerLimit>>10), "an answer is a page at most")
	}
	return string(text), nil
}

// runProgram runs a program in the sandbox, which is opened for it.
func (a *app) runProgram(ctx context.Context, source []byte) (grader.ProgramRun, error) {
	g, err := a.openGrader(ctx, false)
	if err != nil {
		return grader.ProgramRun{}, err
	}
	return g.RunProgram(ctx, source, 0)
}

// runProgram runs a program once the sandbox is there.
func (e *engine) runProgram(ctx context.Context, source []byte) (grader.ProgramRun, error) {
	g, err := e.wait(ctx)
	if err != nil {
		return grader.ProgramRun{}, err
	}
	return g.RunProgram(ctx, source, 0)
}

// answerResult is an answered predict, concept or design item, as --json prints it, alone or in a series.
type answerResult struct {
	Schema      int                    `json:"schema"`
	Item        string                 `json:"item"`
	Set         string                 `json:"set"`
	Verdict     grader.Verdict         `json:"verdict"`
	Points      []grader.PointResult   `json:"points,omitempty"`
	FalseClaims *[]prose.Flag          `json:"false_claims,omitempty"`
	Difference  *grader.LineDifference `json:"first_difference,omitempty"` // of a prediction that is wrong
	Output      string                 `json:"output,omitempty"`           // of a prediction: what the program really prints
	Honest      *session.Honest        `json:"honest,omitempty"`
	Concept     string                 `json:"concept,omitempty"` // of a missed item: the one to read next
}

func (r answerResult) outcome() (id string, verdict grader.Verdict) { return r.Item, r.Verdict }

func resultOf(item *problems.Item, answered session.Answered) answerResult {
	r := answerResult{Schema: 1, Item: string(item.ID), Set: string(item.Set), Verdict: answered.Verdict, Honest: answered.Honest}
	if answered.Words != nil {
		r.Points, r.FalseClaims = answered.Words.Points, &answered.Words.FalseClaims
	}
	if answered.Output != nil {
		r.Output = answered.Real.Shown()
		if answered.Verdict == grader.WrongAnswer {
			r.Difference = answered.Output.Difference
		}
	}
	return r
}

// putOptions say how an item is put.
type putOptions struct {
	kind    history.Kind
	restart bool
	brief   bool // neither rating nor follow-ups
	quiet   bool // nothing drawn: the result is printed as JSON
	run     func(ctx context.Context, source []byte) (grader.ProgramRun, error)
}

// putAnswer asks an item, judges the answer and keeps the attempt.
func putAnswer(ctx context.Context, a *app, item *problems.Item, desk *answerDesk, o putOptions) (answerResult, error) {
	store, err := a.openHistory(ctx)
	if err != nil {
		return answerResult{}, err
	}
	key := listedItem(item.Listing())
	if o.restart {
		if err := store.EndSession(ctx, key); err != nil {
			return answerResult{}, err
		}
	}
	loop := &session.AnswerLoop{
		Item: item, Dialogue: desk, Now: a.Now, Brief: o.brief, Execute: o.run,
		Journal: &answerJournal{itemJournal{store: store, key: key, kind: o.kind, forgets: desk.ask == nil}},
	}
	answered, err := loop.Run(ctx)
	if answered.Verdict == "" {
		return answerResult{}, err
	}
	result := resultOf(item, answered)
	if err == nil {
		result.Concept, err = a.readNext(item, answered.Verdict, desk.quiet)
	}
	return result, err
}
