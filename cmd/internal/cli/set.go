package cli

import (
	"github.com/spf13/cobra"
)

func newSetCommand(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "set",
		Short: "Make, install, import, list, show and check problem sets",
		Args:  exactly(0, "a subcommand: add, check, diff, import, list, new, new-problem, remove, schema, show, test-strength or update"),
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newSetNewCommand(a), newSetNewProblemCommand(a), newSetCheckCommand(a), newTestStrengthCommand(a), newSetSchemaCommand(a))
	cmd.AddCommand(newSetImportCommand(a), newSetListCommand(a), newSetShowCommand(a))
	cmd.AddCommand(newSetAddCommand(a), newSetUpdateCommand(a), newSetDiffCommand(a), newSetRemoveCommand(a))
	return cmd
}
