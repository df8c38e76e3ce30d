package cli

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"pyprep/cmd/internal/view"
	"pyprep/grader"
	"pyprep/problems"
	"pyprep/sandbox"
)

type traceOptions struct {
	number  int
	input   string
	format  string
	json    bool
	quiz    bool
	seed    uint64
	seeded  bool
	answers string
}

func newTraceCommand(a *app) *cobra.Command {
	var o traceOptions
	cmd := &cobra.Command{
		Use:   "trace ID [FILE]",
		Short: "Follow your code line by line, or say what it does before you see it",
		Long: `Run your code on a case and print the execution table: a row for each line that ran, with the names that it changed; calls,
returns, generators and exceptions among them. It ends after ` + strconv.Itoa(sandbox.DefaultTraceLimits().Steps) + ` lines. Of a value the first ` + strconv.Itoa(sandbox.DefaultTraceLimits().Value) + ` characters are shown and compared.

  pyprep trace two-sum -c 1
  pyprep trace two-sum mine.py --input '[3, 3], 6'

With --quiz some cells are blank: you fill them in, one at a time, and see the first that is wrong, then the table. The same
--seed gives the same cells. --answers FILE has an answer on each line, - reads stdin.

  pyprep trace two-sum -c 1 --quiz

Lines of your own functions are followed, on the main thread. Not followed: lambdas, generator expressions, bodies of classes,
libraries and other threads; what they change shows in the row that runs them. A loop on one line is one row. Functions,
classes and modules are no values here, and an object is shown by its attributes.`,
		Args: between(1, 2, "the id of a problem and at most one file"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.seeded = cmd.Flags().Changed("seed")
			return runTrace(cmd.Context(), a, args, o)
		},
	}
	flags := cmd.Flags()
	flags.IntVarP(&o.number, "case", "c", 0, "the case, by number; the first public one when nothing is given")
	flags.StringVar(&o.input, "input", "", "an input of your own instead: arguments as Python literals, or - for stdin")
	flags.StringVar(&o.format, "format", "text", "text or json")
	flags.BoolVar(&o.json, "json", false, "print JSON, as --format json does")
	flags.BoolVar(&o.quiz, "quiz", false, "fill in blank cells of the table")
	flags.Uint64Var(&o.seed, "seed", 0, "of --quiz: which cells are blank")
	flags.StringVar(&o.answers, "answers", "", "of --quiz: a file with an answer on each line")
	return a.runsCode(cmd)
}

func runTrace(ctx context.Context, a *app, args []string, o traceOptions) error {
	if err := o.check(a); err != nil {
		return err
	}
	p, err := a.findProblem(ctx, args[0])
	if err != nil {
		return err
	}
	if err := grader.CanTrace(p); err != nil {
		return usage(err.Error(), "pyprep test "+args[0]+" says what they come to; a print in your code shows where it goes")
	}
	submission, err := a.readSubmission(p, args[1:])
	if err != nil {
		return err
	}
	g, err := a.openGrader(ctx, false)
	if err != nil {
		return err
	}
	input, err := a.traceInput(ctx, g, p, o)
	if err != nil {
		return err
	}
	traced, err := g.Trace(ctx, p, grader.Submission{Source: submission.Source, FileName: filepath.Base(submission.Path)}, input)
	if err != nil {
		return err
	}
	run := traced[0]
	if o.quiz && run.Table != nil {
		return quizTrace(ctx, a, p, run, submission.Source, o)
	}
	if o.json {
		err = printJSON(a.Out, run)
	} else {
		err = a.showTrace(run)
	}
	if err == nil && run.Verdict != grader.Accepted && !(run.Table != nil && run.Table.IsCut()) {
		err = errNotSolved
	}
	return err
}

// check refuses flags that do not go together.
func (o *traceOptions) check(a *app) error {
	switch o.format {
	case "text":
	case "json":
		o.json = true
	default:
		return usage(fmt.Sprintf("--format can't be %q", o.format), "--format text, or json")
	}
	if o.number != 0 && o.input != "" {
		return usage("a case and an input of your own can't both be traced", "leave out -c or --input")
	}
	if !o.quiz && (o.seeded || o.answers != "") {
		return usage("--seed and --answers belong to a quiz", "add --quiz")
	}
	if o.quiz {
		return o.checkQuiz(a.flags.noInput)
	}
	return nil
}

func (o *traceOptions) checkQuiz(noInput bool) error {
	switch {
	case noInput && o.answers == "":
		return usage("--no-input needs the answers", "add --answers FILE, or - for stdin")
	case o.json && !noInput:
		return usage("--json needs --no-input for a quiz", "add --no-input and --answers FILE")
	case o.input == "-" && o.answers == "-":
		return usage("stdin can't be both input and answers", "give a file for one of them")
	}
	return nil
}

// traceInput is the case or the input that is to be followed.
func (a *app) traceInput(ctx context.Context, g *grader.Grader, p *problems.Problem, o traceOptions) (grader.Input, error) {
	if o.input == "" {
		return a.traceCase(ctx, g, p, o.number)
	}
	text, err := a.inputText(o.input)
	if err != nil {
		return grader.Input{}, err
	}
	input, err := grader.ParseInput(p, text)
	if err != nil {
		example := grader.ExampleInput(p)
		if example == "" {
			return input, usage(err.Error(), a.command("trace", a.idOf(p.Set, p.ID), "-c", "1"))
		}
		return input, usage(err.Error(), a.command("trace", a.idOf(p.Set, p.ID), "--input", example))
	}
	return input, nil
}

func (a *app) traceCase(ctx context.Context, g *grader.Grader, p *problems.Problem, n int) (grader.Input, error) {
	if n == 0 {
		if n = grader.FirstPublic(p); n == 0 {
			return grader.Input{}, usage(string(p.ID)+" has no public case", a.command("trace", a.idOf(p.Set, p.ID), "--input", "ARGS"))
		}
	}
	if err := checkCaseNumbers(p, []int{n}); err != nil {
		return grader.Input{}, err
	}
	input, err := g.CaseInput(ctx, p, n)
	var hidden *grader.HiddenCaseError
	if errors.As(err, &hidden) {
		hint := "give an input of your own: " + a.command("trace", a.idOf(p.Set, p.ID), "--input", "ARGS")
		if len(hidden.Public) > 0 {
			hint = "the public cases are " + numberList(hidden.Public) + ": " + a.command("trace", a.idOf(p.Set, p.ID), "-c", strconv.Itoa(hidden.Public[0]))
		}
		return input, usage(hidden.Error(), hint)
	}
	return input, err
}

// numberList writes 1 to 4, 7.
func numberList(numbers []int) string {
	var parts []string
	for at := 0; at < len(numbers); {
		end := at
		for end+1 < len(numbers) && numbers[end+1] == numbers[end]+1 {
			end++
		}
		part := strconv.Itoa(numbers[at])
		if end > at {
			part += " to " + strconv.Itoa(numbers[end])
		}
		parts = append(parts, part)
		at = end + 1
	}
	return strings.Join(parts, ", ")
}

// showTrace prints the table and what the run came to.
func (a *app) showTrace(run grader.Traced) error {
	if err := a.printf("%s\n\n", strings.TrimRight(run.Call, "\n")); err != nil {
		return err
	}
	if run.Table != nil {
		if err := view.Trace(a.Out, a.out(), *run.Table, view.TraceOptions{}); err != nil {
			return err
		}
		if err := a.printf("\n"); err != nil {
			return err
		}
	}
	return a.printf("%s\n", strings.Join(traceEnding(run), "\n"))
}

// traceEnding says in a few lines how a run ended.
func traceEnding(run grader.Traced) []string {
	var lines []string
	switch {
	case run.Table != nil && run.Table.IsCut():
		what := "room for more rows"
		if run.Table.End == sandbox.TraceOutOfSteps {
			what = "steps"
		}
		lines = append(lines, fmt.Sprintf("The run was ended here, after %d lines: there are no more %s. `pyprep test` runs it to its end.", run.Table.Steps, what))
		return lines
	case run.Error != nil:
		lines = append(lines, string(run.Verdict)+": "+strings.TrimSuffix(run.Error.Type+": "+run.Error.Message, ": "))
		for _, frame := range run.Error.Frames {
			lines = append(lines, indented(frameLine(run.Error.File, frame)))
		}
	case run.Verdict == grader.WrongAnswer:
		lines = append(lines, strings.TrimSuffix(string(run.Verdict)+": "+run.Reason, ": "),
			"gives    "+strings.TrimRight(run.Got, "\n"), "expected "+strings.TrimRight(run.Want, "\n"))
	case run.Verdict != grader.Accepted:
		lines = append(lines, strings.TrimSuffix(string(run.Verdict)+": "+run.Reason, ": "))
	case run.Got == "as expected":
		lines = append(lines, "Every call gives what is expected.")
	default:
		lines = append(lines, "gives    "+strings.TrimRight(run.Got, "\n"))
	}
	if run.Table != nil {
		lines = append(lines, plural(run.Table.Steps, "line")+" ran.")
	} else {
		lines = append(lines, "Nothing could be recorded.")
	}
	return lines
}
