package cli

import (
	"context"

	"github.com/spf13/cobra"
)

func newEditCommand(a *app) *cobra.Command {
	var pathOnly bool
	cmd := &cobra.Command{
		Use:   "edit ID",
		Short: "Open your solution in your editor",
		Args:  exactly(1, "the id of a problem"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runEdit(cmd.Context(), a, args[0], pathOnly)
		},
	}
	cmd.Flags().BoolVar(&pathOnly, "no-editor", false, "only make the file and print its path")
	return cmd
}

func runEdit(ctx context.Context, a *app, id string, pathOnly bool) error {
	p, err := a.findProblem(ctx, id)
	if err != nil {
		return err
	}
	path, err := a.solutionPath(p, "")
	if err != nil {
		return err
	}
	if pathOnly || a.flags.noInput {
		return a.printf("%s\n", path)
	}
	return a.openEditor(ctx, path, 0)
}

func newResetCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "reset ID",
		Short: "Begin your solution anew; the old one is kept beside it",
		Args:  exactly(1, "the id of a problem"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runReset(cmd.Context(), a, args[0])
		},
	}
}

func runReset(ctx context.Context, a *app, id string) error {
	p, err := a.findProblem(ctx, id)
	if err != nil {
		return err
	}
	file, err := a.solutionFile(p)
	if err != nil {
		return err
	}
	backup, err := file.Reset([]byte(p.Starter))
	if err != nil {
		return err
	}
	store, err := a.openHistory(ctx)
	if err != nil {
		return err
	}
	if err := store.EndSession(ctx, itemOf(p)); err != nil {
		return err
	}
	if backup != "" {
		a.say("Your old solution is %s", backup)
	}
	return a.printf("%s\n", file.Path)
}
