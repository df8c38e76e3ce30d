package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"pyprep/cmd/internal/history"
	"pyprep/cmd/internal/report"
	"pyprep/cmd/internal/view"
	"pyprep/cmd/internal/workspace"
	"pyprep/grader"
	"pyprep/grader/growth"
	"pyprep/problems"
	"pyprep/sandbox"
)

// submissionLimit is how much of a submission is read at all; the grader has a stricter word about size.
const submissionLimit = 4 << 20

type testOptions struct {
	json  bool
	first bool
	cases []int

	growth bool
	html   string
}

func newTestCommand(a *app) *cobra.Command {
	var o testOptions
	cmd := &cobra.Command{
		Use:   "test ID [FILE]",
		Short: "Grade a file once",
		Long:  "Grade a file once. Without FILE it is your own solution file, the one that `solve` and `edit` open.",
		Args:  between(1, 2, "the id of a problem and at most one file"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runTest(cmd.Context(), a, args, o)
		},
	}
	cmd.Flags().BoolVar(&o.json, "json", false, "print JSON")
	cmd.Flags().BoolVar(&o.first, "first", false, "stop at the first case that fails")
	cmd.Flags().IntSliceVarP(&o.cases, "case", "c", nil, "only these cases, by number")
	cmd.Flags().BoolVar(&o.growth, "growth", false, "measure how it grows once it passes")
	cmd.Flags().StringVar(&o.html, "html", "", "with --growth: write a page to this file")
	return a.runsCode(cmd)
}

func runTest(ctx context.Context, a *app, args []string, o testOptions) error {
	progress := view.NewProgress(a.Err, a.talk())
	defer progress.Clear()
	engine := sync.OnceValue(func() *engine {
		return startEngine(ctx, a, false, progress.Step, func(g *grader.Grader) error {
			g.Runner.Prepare(sandbox.DefaultLimits()) // those of nearly every problem
			return nil
		})
	})
	if a.heldHasProblem(args[0]) {
		engine() // connects while the problem is read
	}
	p, err := a.findProblem(ctx, args[0])
	if err != nil {
		return err
	}
	if err := checkCaseNumbers(p, o.cases); err != nil {
		return err
	}
	submission, err := a.readSubmission(p, args[1:])
	if err != nil {
		return err
	}
	g, err := engine().wait(ctx)
	if err != nil {
		return err
	}
	g.Runner.Prepare(grader.LimitsOf(p))
	store, err := a.openHistory(ctx)
	if err != nil {
		return err
	}
	started := a.Now()
	report, err := g.Grade(ctx, p, grader.Submission{Source: submission.Source, FileName: filepath.Base(submission.Path)},
		grader.Options{First: o.first, Only: o.cases, Progress: caseProgress(progress, grader.CaseCount(p))})
	progress.Clear()
	if err != nil {
		return err
	}
	if len(o.cases) == 0 { // some cases alone are no attempt at the problem: they can't solve it
		if _, err := store.Record(ctx, attemptOf(p, history.KindTest, started, a.Now(), submission.Source, report)); err != nil {
			return err
		}
	}
	if o.growth {
		return testGrowth(ctx, a, g.Runner, p, submission, report, o)
	}
	if o.json {
		err = printJSON(a.Out, report)
	} else {
		err = a.showReport(p, report, submission)
	}
	return verdictError(err, report)
}

// testGrowth shows the verdict, and for a solution that passes how it grows. In JSON that is one more field.
func testGrowth(ctx context.Context, a *app, runner sandbox.Runner, p *problems.Problem, s workspace.Submission, graded grader.Report, o testOptions) error {
	var found *growth.Report
	if graded.Verdict == grader.Accepted && len(o.cases) == 0 {
		var err error
		if found, err = measureSolution(ctx, a, runner, p, s.Source); err != nil {
			return err
		}
	}
	judged := grader.JudgeClaims(p, grader.Claims{}, grader.Grounds{Report: found})
	if found != nil && o.html != "" {
		page := report.GrowthPage{Title: p.Title, Report: *found, Source: s.Source, Claims: comparisons(judged), Advice: adviceOf(judged)}
		if err := writeGrowthPage(o.html, page); err != nil {
			return err
		}
	}
	if o.json {
		return verdictError(printJSON(a.Out, measuredReport{graded, found}), graded)
	}
	if err := a.showReport(p, graded, s); err != nil {
		return err
	}
	return verdictError(showGrowth(a, p, found, s.Source, judged), graded)
}

// measuredReport is a verdict with one more field.
type measuredReport struct {
	report  grader.Report
	measure *growth.Report // nil: it did not pass, or can't be measured
}

// MarshalJSON adds the field to the report's own form.
func (m measuredReport) MarshalJSON() ([]byte, error) {
	verdict, err := json.Marshal(m.report)
	if err != nil {
		return nil, fmt.Errorf("encode the report: %w", err)
	}
	found, err := json.Marshal(m.measure)
	if err != nil {
		return nil, fmt.Errorf("encode the measurement: %w", err)
	}
	body := bytes.TrimSuffix(verdict, []byte("}"))
	return slices.Concat(body, []byte(`,"measure":`), found, []byte("}")), nil
}

// readSubmission reads the file that was given, or the person's own solution file.
func (a *app) readSubmission(p *problems.Problem, given []string) (workspace.Submission, error) {
	if len(given) > 0 {
		return workspace.ReadSubmission(given[0], submissionLimit)
	}
	file, err := a.solutionFile(p)
	if err != nil {
		return workspace.Submission{}, err
	}
	if !file.Exists() {
		return workspace.Submission{}, usage("you have no solution for "+string(p.ID)+" yet", a.command("edit", a.idOf(p.Set, p.ID))+", or give a file")
	}
	return workspace.ReadSubmission(file.Path, submissionLimit)
}

func (a *app) solutionFile(p *problems.Problem) (workspace.Solution, error) {
	solutions, err := a.solutions()
	if err != nil {
		return workspace.Solution{}, err
	}
	return solutions.File(string(p.Set), string(p.ID)), nil
}

// solutions are the files in the folder that the config names, or the usual one.
func (a *app) solutions() (workspace.Solutions, error) {
	paths, err := a.findPaths()
	if err != nil {
		return workspace.Solutions{}, err
	}
	config, err := a.loadConfig()
	if err != nil {
		return workspace.Solutions{}, err
	}
	dir := config.Dir
	if dir == "" {
		dir = paths.SolutionsDir()
	}
	return workspace.Solutions{Dir: dir, Now: a.Now}, nil
}

func checkCaseNumbers(p *problems.Problem, numbers []int) error {
	total := grader.CaseCount(p)
	for _, n := range numbers {
		if n < 1 || n > total {
			return usage(fmt.Sprintf("there is no case %d", n), fmt.Sprintf("%s has cases 1 to %d", p.ID, total))
		}
	}
	return nil
}

func caseProgress(progress *view.Progress, total int) func(grader.CaseReport) {
	done := 0
	return func(grader.CaseReport) {
		done++
		progress.Count(fmt.Sprintf("case %d of %d", done, total))
	}
}

func (a *app) showReport(p *problems.Problem, report grader.Report, submission workspace.Submission) error {
	return view.Report(a.Out, a.out(), report, view.ReportOptions{
		Title:  p.Title,
		Rerun:  a.rerunCommand(p, report, submission.Path),
		File:   filepath.Base(submission.Path),
		Source: submission.Source,
		Limits: limitWords(p),
	})
}

// rerunCommand runs the first failing case alone.
func (a *app) rerunCommand(p *problems.Problem, report grader.Report, path string) string {
	for _, c := range report.Cases {
		if c.Verdict != grader.Accepted {
			words := []string{"test", a.idOf(p.Set, p.ID), path, "-c", strconv.Itoa(c.N)}
			return a.command(append(words, a.flags.engine.words()...)...)
		}
	}
	return ""
}

// command is a command line that can be pasted; it names the set again where the person has named one.
func (a *app) command(words ...string) string {
	line := "pyprep"
	if a.flags.set != "" {
		words = append(slices.Clone(words), "--set", a.flags.set)
	}
	for _, word := range words {
		line += " " + sandbox.ShellWord(word)
	}
	return line
}

func limitWords(p *problems.Problem) view.Limits {
	l := grader.LimitsOf(p)
	return view.Limits{
		CPU:    strings.TrimSuffix(l.CaseCPU.Round(time.Millisecond).String(), "0s"),
		Memory: fmt.Sprintf("%d MB", l.MemoryBytes>>20),
		Output: fmt.Sprintf("%d KiB", l.OutputBytes>>10),
		Value:  fmt.Sprintf("%d KiB", l.ValueBytes>>10),
	}
}

// verdictError is errNotSolved for a report that is drawn and not accepted.
func verdictError(drawing error, report grader.Report) error {
	if drawing != nil {
		return drawing
	}
	if report.Verdict != grader.Accepted {
		return errNotSolved
	}
	return nil
}

// attemptOf is a report as the history keeps it: its first failing case stands for the whole.
func attemptOf(p *problems.Problem, kind history.Kind, started, now time.Time, source []byte, report grader.Report) history.Attempt {
	kept := report
	kept.Cases = nil
	for _, c := range report.Cases {
		if c.Verdict != grader.Accepted {
			kept.Cases = []grader.CaseReport{c}
			break
		}
	}
	summary, err := json.Marshal(kept)
	if err != nil {
		summary = nil // a report that can't be encoded still leaves an attempt
	}
	return history.Attempt{
		Item: itemOf(p), Kind: kind, Started: started, Verdict: string(report.Verdict), Passed: report.Passed, Total: report.Total,
		Source: source, Duration: now.Sub(started), Engine: report.Engine.Verdict, Report: summary,
	}
}
