package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"pyprep/cmd/internal/ask"
	"pyprep/cmd/internal/history"
	"pyprep/cmd/internal/session"
	"pyprep/cmd/internal/view"
	"pyprep/cmd/internal/workspace"
	"pyprep/grader"
	"pyprep/grader/growth"
	"pyprep/problems"
	"pyprep/sandbox"
)

type solveOptions struct {
	file   string
	claims grader.Claims

	answerFile string   // of items that are answered in words or lines
	times      []string // --time and --space: items with several snippets take several
	spaces     []string
	approach   string
	own        []string // answers to questions about one's own code
	json       bool
	noEditor   bool

	noMeasure bool
	level     bool
	restart   bool

	blank bool // a review: written anew, in a file of its own, with what was written before out of sight
}

func newSolveCommand(a *app) *cobra.Command {
	var o solveOptions
	cmd := &cobra.Command{
		Use:   "solve ID",
		Short: "Read, think, write, see the verdict, claim the Big-O",
		Long: `Practise one problem from reading to closing. Stop whenever you like: it goes on where you stopped.

Everything that is asked can be given by flags, and --no-input never asks:
  pyprep solve two-sum --file mine.py --time "O(n)" --space "O(n)" --why "one pass" --no-input

After a pass one or two questions are about your own code, such as how often a line runs; Enter skips one, and
"pyprep config own_questions false" all of them.

An item of kind complexity shows a snippet and asks how it grows; of several snippets --time and --space are given once each:
  pyprep solve cx-min-via-sort --time "O(n log n)" --time "O(n)" --space "O(n)" --space "O(1)" --no-input

One of kind predict asks what a program prints, one of kind concept or design is answered in words; the answer "idk" opens
another way to it:
  pyprep solve po-late-lambda --answer-file said.txt --no-input`,
		Args: exactly(1, "the id of a problem or an item"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runSolve(cmd.Context(), a, args[0], o)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&o.file, "file", "", "your solution, instead of the file that pyprep keeps")
	flags.StringArrayVar(&o.times, "time", nil, "your claim of the time, such as \"O(n)\"")
	flags.StringArrayVar(&o.spaces, "space", nil, "your claim of the extra space")
	flags.StringVar(&o.claims.Line, "line", "", "which line dominates, and how often it runs")
	flags.StringVar(&o.claims.Why, "why", "", "why, in your own words")
	flags.BoolVar(&o.noMeasure, "no-measure", false, "don't measure how the solution grows")
	flags.StringVar(&o.answerFile, "answer-file", "", "your answer to an item of kind predict, concept or design; - reads stdin")
	flags.StringVar(&o.approach, "approach", "", "your idea in one sentence")
	flags.StringArrayVar(&o.own, "own-answer", nil, "your answer to a question about your own code; once for each")
	flags.BoolVar(&o.json, "json", false, "print JSON; needs --no-input")
	flags.BoolVar(&o.noEditor, "no-editor", false, "print the path instead of opening an editor")
	flags.BoolVar(&o.level, "level", false, "show how hard it is")
	flags.BoolVar(&o.restart, "restart", false, "forget where an earlier sitting stopped")
	return a.runsCode(cmd)
}

func runSolve(ctx context.Context, a *app, id string, o solveOptions) error {
	if o.json && !a.flags.noInput {
		return usage("--json needs --no-input", "add --no-input, or leave --json out")
	}
	found, err := a.findAny(ctx, id)
	if err != nil {
		return err
	}
	without := "add --no-input and --file FILE"
	switch {
	case found.Item != nil && found.Item.Complexity == nil:
		without = "add --no-input and --answer-file FILE"
		err = solveAnswer(ctx, a, found.Item, o)
	case o.answerFile != "":
		return usage(string(found.Listing().ID)+" takes no --answer-file", "leave it out; "+a.command("show", string(found.Listing().ID))+" shows what it asks")
	case found.Item != nil:
		without = "add --no-input, --time and --space"
		err = solveItem(ctx, a, found.Item, o)
	case len(o.times) > 1 || len(o.spaces) > 1:
		return usage("a problem takes --time and --space once", "leave the second one out")
	default:
		o.claims.Time, o.claims.Space = strings.Join(o.times, ""), strings.Join(o.spaces, "")
		err = solveProblem(ctx, a, found.Problem, o)
	}
	if errors.Is(err, ask.ErrNoInput) {
		return usage("no more answers came; what you typed is kept",
			a.command("solve", a.idOf(found.Listing().Set, found.Listing().ID))+" goes on; without a person, "+without)
	}
	return err
}

func solveProblem(ctx context.Context, a *app, p *problems.Problem, o solveOptions) error {
	if a.flags.noInput {
		return solveOnce(ctx, a, p, o)
	}
	return solveByDialogue(ctx, a, p, o)
}

// solveByDialogue runs the loop with a person. The sandbox is prepared while they read.
func solveByDialogue(ctx context.Context, a *app, p *problems.Problem, o solveOptions) error {
	store, err := a.openHistory(ctx)
	if err != nil {
		return err
	}
	if o.restart {
		if err := store.EndSession(ctx, itemOf(p)); err != nil {
			return err
		}
	}
	config, err := a.loadConfig()
	if err != nil {
		return err
	}
	path, began, err := a.workFile(ctx, p, o)
	if err != nil {
		return err
	}
	engine := startEngine(ctx, a, true, func(string) {}, func(g *grader.Grader) error { return g.Prepare(ctx, p) })
	desk := &desk{app: a, problem: p, path: path, options: o, ask: a.prompter()}
	loop := &session.Loop{
		Problem:  p,
		Dialogue: desk,
		Journal:  &journal{store: store, problem: p, kind: o.kind()},
		Gate:     session.Gate(config.Gate),
		Now:      a.Now,
		Grade: func(ctx context.Context, source []byte, progress func(grader.CaseReport)) (grader.Report, error) {
			g, err := engine.wait(ctx)
			if err != nil {
				return grader.Report{}, err
			}
			return g.Grade(ctx, p, grader.Submission{Source: source, FileName: filepath.Base(path)}, grader.Options{Progress: progress})
		},
		Read: func() ([]byte, error) {
			submission, err := workspace.ReadSubmission(path, submissionLimit)
			return submission.Source, err
		},
		Measure: func(ctx context.Context, source []byte) (*growth.Report, error) {
			if o.noMeasure {
				return nil, nil
			}
			g, err := engine.wait(ctx)
			if err != nil {
				return nil, err
			}
			return measureSolution(ctx, a, g.Runner, p, source)
		},
		Own:     ownQuestions(engine, desk, config.Own),
		Edit:    desk.edit,
		Suggest: func(ctx context.Context, outcome session.Outcome) string { return suggestNext(ctx, a, p, outcome) },
	}
	outcome, err := loop.Run(ctx)
	if err != nil {
		return err
	}
	if !outcome.Solved {
		return errNotSolved
	}
	if o.blank {
		return a.showThenAndNow(ctx, p, began)
	}
	return nil
}

func (o solveOptions) kind() history.Kind {
	if o.blank {
		return history.KindReview
	}
	return history.KindSolve
}

// solutionPath is the file to work on; the one that pyprep keeps is written from the starter when it is new.
func (a *app) solutionPath(p *problems.Problem, given string) (string, error) {
	if given != "" {
		if _, err := os.Lstat(given); err == nil {
			_, err := workspace.ReadSubmission(given, submissionLimit)
			return given, err
		}
	}
	file, err := a.solutionFile(p)
	if err != nil {
		return "", err
	}
	if given != "" {
		file.Path = given
	}
	_, err = file.Create([]byte(p.Starter))
	return file.Path, err
}

type solveResult struct {
	Schema    int                `json:"schema"`
	Test      grader.Report      `json:"test"`
	Claims    grader.Claims      `json:"claims"`
	Measure   *growth.Report     `json:"measure"` // null: it did not pass, or can't be measured
	Judgement []grader.Judgement `json:"judgement"`

	Explanation *grader.Explanation `json:"explanation"` // null: nothing was said

	Own []grader.OwnAnswer `json:"own,omitempty"` // answers to questions about the solution itself
}

// solveOnce grades a file and judges the claims that the flags state.
func solveOnce(ctx context.Context, a *app, p *problems.Problem, o solveOptions) error {
	var given []string
	if o.file != "" {
		given = []string{o.file}
	}
	submission, err := a.readSubmission(p, given)
	if err != nil {
		return err
	}
	store, err := a.openHistory(ctx)
	if err != nil {
		return err
	}
	g, err := a.openGrader(ctx, false)
	if err != nil {
		return err
	}
	started := a.Now()
	report, err := g.Grade(ctx, p, grader.Submission{Source: submission.Source, FileName: filepath.Base(submission.Path)}, grader.Options{})
	if err != nil {
		return err
	}
	attempt := attemptOf(p, history.KindSolve, started, a.Now(), submission.Source, report)
	attempt.Claims = history.Claims(o.claims)
	attempt.Logic = history.Logic{Approach: o.approach}
	recorded, err := store.Record(ctx, attempt) // before anything is shown, and before what may take a while
	if err != nil {
		return err
	}
	judged, err := judgeOnce(ctx, a, g.Runner, p, o, submission.Source, report)
	if err != nil {
		return err
	}
	if err := keepJudgement(ctx, store, recorded.ID, judged.Claims); err != nil {
		return err
	}
	var own []grader.OwnAnswer
	if report.Verdict == grader.Accepted {
		if own, err = keepOwn(ctx, g, store, p, submission, recorded.ID, o.own); err != nil {
			return err
		}
	}
	if o.json {
		err := printJSON(a.Out, solveResult{
			Schema: 1, Test: report, Claims: o.claims, Measure: judged.Report, Explanation: judged.Explanation, Own: own,
			Judgement: append([]grader.Judgement{}, judged.Claims...), // a list, not null, where nothing can be judged
		})
		return verdictError(err, report)
	}
	if err := a.showReport(p, report, submission); err != nil {
		return err
	}
	return showOnce(a, p, report, judged, o.claims, own)
}

// keepJudgement adds the judgement of the claims to an attempt, if there is one.
func keepJudgement(ctx context.Context, store *history.Store, attempt history.ID, claims []grader.Judgement) error {
	if claims == nil {
		return nil
	}
	judgement, err := json.Marshal(claims)
	if err != nil {
		return fmt.Errorf("encode the judgement: %w", err)
	}
	return store.Amend(ctx, attempt, history.Amendment{Judgement: judgement})
}

// showOnce draws what was said of a solution that has passed.
func showOnce(a *app, p *problems.Problem, report grader.Report, judged session.Judged, claims grader.Claims, own []grader.OwnAnswer) error {
	if report.Verdict != grader.Accepted {
		return verdictError(nil, report)
	}
	if judged.Claims != nil {
		if err := showClaims(a, p, judged, claims); err != nil {
			return err
		}
	}
	return a.showOwn(own)
}

// judgeOnce measures what passed and judges what was claimed.
func judgeOnce(ctx context.Context, a *app, runner sandbox.Runner, p *problems.Problem, o solveOptions, source []byte, report grader.Report) (session.Judged, error) {
	judged := session.Judged{Source: source}
	if report.Verdict == grader.Accepted && !o.noMeasure {
		var err error
		if judged.Report, err = measureSolution(ctx, a, runner, p, source); err != nil {
			return judged, err
		}
	}
	judged.Claims = grader.JudgeClaims(p, o.claims, grader.Grounds{Report: judged.Report})
	judged.Explanation = grader.JudgeExplanation(p, o.claims, judged.Report, source)
	return judged, nil
}

// showClaims draws the measurement, then the claims against it and the best known, then what was said in words.
func showClaims(a *app, p *problems.Problem, j session.Judged, claims grader.Claims) error {
	if err := showGrowth(a, p, j.Report, j.Source, j.Claims); err != nil {
		return err
	}
	if err := writeAll(a.Out, "\n"); err != nil {
		return err
	}
	if err := view.Judgement(a.Out, a.out(), claimRows(j.Claims, claims)); err != nil {
		return err
	}
	if err := showExplanation(a, j.Explanation); err != nil {
		return err
	}
	if p.Complexity.Explain != "" {
		if err := writeAll(a.Out, "\n"); err != nil {
			return err
		}
		if err := view.Markdown(a.Out, a.out(), p.Complexity.Explain); err != nil {
			return err
		}
	}
	if j.Report == nil {
		return a.printf("\nCompared with the best known solution only; your own code was not measured.\n")
	}
	return nil
}
