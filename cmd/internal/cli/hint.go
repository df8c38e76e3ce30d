package cli

import (
	"context"

	"github.com/spf13/cobra"

	"pyprep/cmd/internal/view"
	"pyprep/problems"
)

func newHintCommand(a *app) *cobra.Command {
	var all bool
	cmd := &cobra.Command{
		Use:   "hint ID",
		Short: "Show the next hint",
		Args:  exactly(1, "the id of a problem"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runHint(cmd.Context(), a, args[0], all)
		},
	}
	cmd.Flags().BoolVar(&all, "again", false, "show the hints seen so far again, and no new one")
	return cmd
}

func runHint(ctx context.Context, a *app, id string, again bool) error {
	p, err := a.findProblem(ctx, id)
	if err != nil {
		return err
	}
	store, err := a.openHistory(ctx)
	if err != nil {
		return err
	}
	if again {
		shown, err := store.HintsShown(ctx, itemOf(p))
		if err != nil {
			return err
		}
		if shown == 0 {
			a.note("No hint has been shown yet.")
		}
		for n := 1; n <= shown; n++ {
			if err := a.showHint(p, n); err != nil {
				return err
			}
		}
		return nil
	}
	n, err := store.ShowHint(ctx, itemOf(p), len(p.Hints))
	if err != nil {
		return err
	}
	return a.showHint(p, n)
}

func (a *app) showHint(p *problems.Problem, n int) error {
	if n == 0 {
		a.note("This problem has no hints.")
		return nil
	}
	return view.Hint(a.Out, a.out(), view.HintText{N: n, Of: len(p.Hints), Text: p.Hints[n-1]})
}
