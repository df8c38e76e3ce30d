package cli

import (
	"context"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"pyprep/problems"
	"pyprep/problems/bank"
	"pyprep/problems/skeleton"
)

func newSetShowCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "show SET|ID",
		Short: "Show a set, a problem or an item as pyprep reads it, every default filled in",
		Args:  exactly(1, "the name or folder of a set, or the id of a problem or an item"),
		RunE:  func(cmd *cobra.Command, args []string) error { return runSetShow(cmd.Context(), a, args[0]) },
	}
}

func runSetShow(ctx context.Context, a *app, name string) error {
	if isSet(name) {
		set, err := a.loadSet(name)
		if err != nil {
			return err
		}
		return writeAll(a.Out, problems.DescribeSet(set))
	}
	found, err := a.findAny(ctx, name)
	switch {
	case err != nil:
		return err
	case found.Item != nil:
		return writeAll(a.Out, problems.DescribeItem(found.Item))
	default:
		return writeAll(a.Out, problems.Describe(found.Problem))
	}
}

// isSet says whether a name is that of a set, or a folder that is one: an id may be called like any other folder.
func isSet(name string) bool {
	if _, builtIn := bank.Find(name); builtIn {
		return true
	}
	_, err := os.Stat(filepath.Join(name, skeleton.SetFile))
	return err == nil
}
