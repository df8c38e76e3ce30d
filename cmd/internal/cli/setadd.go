package cli

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"pyprep/cmd/internal/view"
	"pyprep/problems"
	"pyprep/problems/installed"
)

func newSetAddCommand(a *app) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "add DIR|ARCHIVE|GIT-URL[@TAG|@COMMIT]",
		Short: "Install a problem set",
		Long: `Install a problem set from a folder, a .zip, .tar or .tar.gz, or a git repository. A set from git is pinned to the
commit that the tag, branch or commit behind the @ is now; without one, to the head of the default branch.

  pyprep set add ~/my-set
  pyprep set add week1.zip
  pyprep set add https://example.org/course.git@v1.2.0
  pyprep set add git@example.org:course.git

Nothing of a set is run while it is added: no hook, filter or submodule of a repository, and its Python only ever in the
sandbox. Links, paths that leave the set, files over 5 MB, more than 5,000 files and more than 100 MB are refused. A
set on a learner's disk hides nothing from them: not its hidden cases, not its solutions.`,
		Args: exactly(1, "a folder, an archive, or the URL of a git repository"),
		RunE: func(cmd *cobra.Command, args []string) error { return runSetAdd(cmd.Context(), a, args[0], asJSON) },
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

func runSetAdd(ctx context.Context, a *app, place string, asJSON bool) (err error) {
	origin, err := installed.ParseOrigin(place)
	if err != nil {
		return err
	}
	staged, err := a.stage(ctx, origin)
	if err != nil {
		return a.refused(err, asJSON)
	}
	defer func() { err = errors.Join(err, staged.Close()) }()
	added, err := staged.Add(ctx)
	if err != nil {
		return err
	}
	if asJSON {
		return printJSON(a.Out, struct {
			Schema   int                `json:"schema"`
			OK       bool               `json:"ok"`
			Set      setItem            `json:"set"`
			Warnings []problems.Finding `json:"warnings"`
		}{1, true, installedItem(added), append([]problems.Finding{}, staged.Set.Warnings...)})
	}
	err = a.printf("Added %s %s: %s from %s\n", added.ID, added.Version, countsOf(added), view.OneLine(added.Origin.String()))
	if n := len(staged.Set.Warnings); n > 0 {
		a.note(fmt.Sprintf("%s; pyprep set check %s shows what it is.", plural(n, "warning"), added.ID))
	}
	a.note(fmt.Sprintf("See it with: pyprep list --set %s", added.ID))
	return err
}

// stage fetches a set and says on stderr what takes so long.
func (a *app) stage(ctx context.Context, origin installed.Origin) (*installed.Staged, error) {
	store, err := a.installedStore()
	if err != nil {
		return nil, err
	}
	progress := view.NewProgress(a.Err, a.talk())
	defer progress.Clear()
	return store.Stage(ctx, origin, progress.Count)
}

func countsOf(set installed.Installed) string {
	switch {
	case set.Items == 0:
		return plural(set.Problems, "problem")
	case set.Problems == 0:
		return plural(set.Items, "item")
	default:
		return plural(set.Problems, "problem") + " and " + plural(set.Items, "item")
	}
}
