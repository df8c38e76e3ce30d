package cli

import (
	"context"

	"github.com/spf13/cobra"

	"pyprep/cmd/internal/view"
	"pyprep/grader"
	"pyprep/problems"
)

type showOptions struct {
	level bool
	json  bool
}

func newShowCommand(a *app) *cobra.Command {
	var o showOptions
	cmd := &cobra.Command{
		Use:   "show ID",
		Short: "Show a problem",
		Args:  exactly(1, "the id of a problem"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runShow(cmd.Context(), a, args[0], o)
		},
	}
	cmd.Flags().BoolVar(&o.level, "level", false, "show the level too")
	cmd.Flags().BoolVar(&o.json, "json", false, "print JSON")
	return cmd
}

func runShow(ctx context.Context, a *app, id string, o showOptions) error {
	p, err := a.findProblem(ctx, id)
	if err != nil {
		return err
	}
	if o.json {
		return printJSON(a.Out, struct {
			Schema    int      `json:"schema"`
			ID        string   `json:"id"`
			Set       string   `json:"set"`
			Kind      string   `json:"kind"`
			Title     string   `json:"title"`
			Level     int      `json:"level"`
			Topics    []string `json:"topics"`
			Statement string   `json:"statement"`
			Starter   string   `json:"starter"`
			Cases     int      `json:"cases"`
		}{1, string(p.ID), string(p.Set), string(p.Kind), p.Title, p.Level, p.Topics, p.Statement, p.Starter, grader.CaseCount(p)})
	}
	return view.Statement(a.Out, a.out(), p, statementOptions(p, o.level))
}

// examplesShown is how many public cases stand below a statement.
const examplesShown = 3

func statementOptions(p *problems.Problem, level bool) view.StatementOptions {
	o := view.StatementOptions{Level: level}
	for _, example := range grader.Examples(p, examplesShown) {
		o.Examples = append(o.Examples, view.Example{Call: example.Call, Result: example.Result, Note: example.Note})
	}
	return o
}
