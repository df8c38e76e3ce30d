package cli

import (
	"context"
	"slices"

	"github.com/spf13/cobra"

	"pyprep/cmd/internal/view"
	"pyprep/problems"
)

func newSolutionCommand(a *app) *cobra.Command {
	var all bool
	cmd := &cobra.Command{
		Use:   "solution ID",
		Short: "Show the reference solution and the editorial",
		Args:  exactly(1, "the id of a problem"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runSolution(cmd.Context(), a, args[0], all)
		},
	}
	cmd.Flags().BoolVar(&all, "all", false, "show every accepted solution, not only the reference")
	return cmd
}

func runSolution(ctx context.Context, a *app, id string, all bool) error {
	p, err := a.findProblem(ctx, id)
	if err != nil {
		return err
	}
	if !all {
		return a.showSolution(p)
	}
	for _, s := range p.Solutions {
		if s.Expect != problems.ExpectAccepted {
			continue
		}
		if err := a.showSource(s); err != nil {
			return err
		}
	}
	return nil
}

func (a *app) showSolution(p *problems.Problem) error {
	if p.Editorial != "" {
		if err := view.Markdown(a.Out, a.out(), p.Editorial); err != nil {
			return err
		}
	}
	at := slices.IndexFunc(p.Solutions, func(s problems.Solution) bool { return s.Model })
	if at < 0 {
		return nil
	}
	return a.showSource(p.Solutions[at])
}

func (a *app) showSource(s problems.Solution) error {
	title := s.File
	if s.Time != nil {
		title += "  time " + s.Time.String()
	}
	if s.Space != nil {
		title += "  space " + s.Space.String()
	}
	if err := a.printf("\n%s\n", title); err != nil {
		return err
	}
	return view.Code(a.Out, a.out(), string(s.Source), 0)
}
