package cli

import (
	"github.com/spf13/cobra"

	"pyprep/problems"
)

func newSetCommand(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "set",
		Short: "Install, list, show and check problem sets",
		Args:  exactly(0, "a subcommand: add, check, diff, list, remove, show, test-strength or update"),
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newSetCheckCommand(a), newSetListCommand(a), newSetShowCommand(a), newTestStrengthCommand(a))
	cmd.AddCommand(newSetAddCommand(a), newSetUpdateCommand(a), newSetDiffCommand(a), newSetRemoveCommand(a))
	return cmd
}

func newSetShowCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "show ID",
		Short: "Show a problem as pyprep reads it, every default filled in",
		Args:  exactly(1, "the id of a problem"),
		RunE: func(cmd *cobra.Command, args []string) error {
			p, err := a.findProblem(cmd.Context(), args[0])
			if err != nil {
				return err
			}
			return writeAll(a.Out, problems.Describe(p))
		},
	}
}
