package cli

import (
	"context"
	"io"
	"path/filepath"

	"github.com/spf13/cobra"

	"pyprep/grader"
)

type runOptions struct {
	input string
	file  string
	json  bool
	model bool
}

func newRunCommand(a *app) *cobra.Command {
	var o runOptions
	cmd := &cobra.Command{
		Use:   "run ID --input ARGS",
		Short: "Run your solution on an input of your own",
		Long: `Run your solution on an input of your own. ARGS are Python literals as in a call; - reads them from stdin.

  pyprep run two-sum --input '[2, 7, 11], 9'`,
		Args: exactly(1, "the id of a problem"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runRun(cmd.Context(), a, args[0], o)
		},
	}
	cmd.Flags().StringVar(&o.input, "input", "", "arguments as Python literals, or - for stdin")
	cmd.Flags().StringVar(&o.file, "file", "", "your solution, instead of the file that pyprep keeps")
	cmd.Flags().BoolVar(&o.json, "json", false, "print JSON")
	cmd.Flags().BoolVar(&o.model, "expected", false, "show what the reference solution gives, too")
	return a.runsCode(cmd)
}

func runRun(ctx context.Context, a *app, id string, o runOptions) error {
	p, err := a.findProblem(ctx, id)
	if err != nil {
		return err
	}
	example := a.command("run", a.idOf(p.Set, p.ID), "--input", grader.ExampleInput(p))
	if o.input == "" {
		return usage("run needs an input", example)
	}
	text, err := a.inputText(o.input)
	if err != nil {
		return err
	}
	var given []string
	if o.file != "" {
		given = []string{o.file}
	}
	submission, err := a.readSubmission(p, given)
	if err != nil {
		return err
	}
	input, err := grader.ParseInput(p, text)
	if err != nil {
		return usage(err.Error(), example)
	}
	g, err := a.openGrader(ctx, false)
	if err != nil {
		return err
	}
	result, err := g.RunInput(ctx, p, grader.Submission{Source: submission.Source, FileName: filepath.Base(submission.Path)}, input, o.model)
	if err != nil {
		return err
	}
	if o.json {
		err = printJSON(a.Out, result)
	} else {
		err = a.showRun(result)
	}
	if err == nil && result.Verdict != grader.Accepted {
		err = errNotSolved
	}
	return err
}

// inputText is what --input says; - is stdin.
func (a *app) inputText(given string) (string, error) {
	if given != "-" {
		return given, nil
	}
	text, err := io.ReadAll(io.LimitReader(a.In, submissionLimit))
	if err != nil {
		return "", usage("can't read stdin: "+err.Error(), "give the input after --input")
	}
	return string(text), nil
}
