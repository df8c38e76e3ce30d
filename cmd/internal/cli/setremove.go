package cli

import (
	"context"

	"github.com/spf13/cobra"

	"pyprep/problems"
	"pyprep/problems/bank"
)

func newSetRemoveCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "remove ID",
		Short: "Remove an installed set; your solutions and attempts stay",
		Args:  exactly(1, "the id of an installed set"),
		RunE:  func(cmd *cobra.Command, args []string) error { return runSetRemove(cmd.Context(), a, args[0]) },
	}
}

func runSetRemove(ctx context.Context, a *app, id string) error {
	if _, isBuiltIn := bank.Find(id); isBuiltIn {
		return usage("the set "+id+" is built in and can't be removed", "pyprep set list")
	}
	store, err := a.installedStore()
	if err != nil {
		return err
	}
	if err := store.Remove(ctx, problems.Slug(id)); err != nil {
		return err
	}
	return a.printf("Removed %s. Your solutions and attempts stay.\n", id)
}
