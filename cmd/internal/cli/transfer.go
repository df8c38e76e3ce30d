package cli

import (
	"bytes"
	"context"
	"os"

	"github.com/spf13/cobra"
)

func newExportCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "export [FILE]",
		Short: "Write your attempts and mock interviews as JSON lines",
		Args:  between(0, 1, "at most one file"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runExport(cmd.Context(), a, args)
		},
	}
}

func runExport(ctx context.Context, a *app, args []string) error {
	store, err := a.openHistory(ctx)
	if err != nil {
		return err
	}
	if len(args) == 0 {
		_, err := store.Export(ctx, a.Out)
		return err
	}
	var text bytes.Buffer
	n, err := store.Export(ctx, &text)
	if err != nil {
		return err
	}
	if err := os.WriteFile(args[0], text.Bytes(), 0o600); err != nil {
		return usage("can't write "+args[0]+": "+err.Error(), "give a file that you may write")
	}
	written := plural(n.Attempts, "attempt")
	if n.Mocks > 0 {
		written += " and " + plural(n.Mocks, "mock interview")
	}
	a.say("%s written to %s", written, args[0])
	return nil
}

func newImportCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "import FILE",
		Short: "Merge attempts and mock interviews that were exported elsewhere",
		Args:  exactly(1, "a file that `pyprep export` wrote, or - for stdin"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runImport(cmd.Context(), a, args[0])
		},
	}
}

func runImport(ctx context.Context, a *app, path string) error {
	in := a.In
	if path != "-" {
		file, err := os.Open(path)
		if err != nil {
			return usage("can't read "+path+": "+err.Error(), "give a file that `pyprep export` wrote")
		}
		defer func() { _ = file.Close() }()
		in = file
	}
	store, err := a.openHistory(ctx)
	if err != nil {
		return err
	}
	done, err := store.Import(ctx, in)
	if err != nil {
		return err
	}
	return a.printf("%d added, %d updated, %d unchanged\n", done.Added, done.Updated, done.Unchanged)
}
