package cli

import (
	"errors"
	"time"

	"github.com/spf13/cobra"

	"pyprep/cmd/internal/view"
	"pyprep/problems"
	"pyprep/problems/bank"
	"pyprep/problems/installed"
)

func newSetListCommand(a *app) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List the sets that are here, and where they came from",
		Args:  exactly(0, "no arguments"),
		RunE:  func(*cobra.Command, []string) error { return runSetList(a, asJSON) },
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

type setItem struct {
	ID       string            `json:"id"`
	Title    string            `json:"title"`
	Version  string            `json:"version"`
	Problems int               `json:"problems"`
	Items    int               `json:"items"`
	From     string            `json:"from"`
	Origin   *installed.Origin `json:"origin,omitempty"` // of an installed set, likewise the others
	Tree     string            `json:"tree,omitempty"`
	Added    *time.Time        `json:"added,omitempty"`
	Error    string            `json:"error,omitempty"` // why it can't be used
}

func installedItem(set installed.Installed) setItem {
	return setItem{
		ID: string(set.ID), Title: set.Title, Version: set.Version, Problems: set.Problems, Items: set.Items,
		From: set.Origin.String(), Origin: &set.Origin, Tree: set.Tree, Added: &set.Added,
	}
}

func runSetList(a *app, asJSON bool) error {
	var items []setItem
	for _, name := range bank.Names() {
		set, err := a.loadSet(name)
		if err != nil {
			return err
		}
		items = append(items, setItem{
			ID: string(set.ID), Title: set.Title, Version: set.Version, Problems: len(set.Problems), Items: len(set.Items), From: "built in",
		})
	}
	store, err := a.installedStore()
	if err != nil {
		return err
	}
	sets, broken, err := store.List()
	if err != nil {
		return err
	}
	for _, set := range sets {
		items = append(items, installedItem(set))
	}
	for _, one := range broken {
		items = append(items, setItem{ID: string(one.ID), From: "unknown", Error: one.Err.Error()})
	}
	if asJSON {
		return printJSON(a.Out, struct {
			Schema int       `json:"schema"`
			Sets   []setItem `json:"sets"`
		}{1, items})
	}
	rows := make([]view.SetRow, 0, len(items))
	for _, i := range items {
		rows = append(rows, view.SetRow{ID: i.ID, Version: i.Version, Title: i.Title, From: i.From, Error: i.Error, Problems: i.Problems, Items: i.Items})
	}
	return view.SetList(a.Out, a.out(), rows)
}

// refused shows a set that was not taken: as JSON on stdout, or as the error that it is.
func (a *app) refused(err error, asJSON bool) error {
	var load *problems.LoadError
	if !asJSON || !errors.As(err, &load) {
		return err
	}
	shown := struct {
		Schema   int                `json:"schema"`
		OK       bool               `json:"ok"`
		Set      string             `json:"set"`
		Findings []problems.Finding `json:"findings"`
	}{1, false, load.Set, load.Findings}
	if err := printJSON(a.Out, shown); err != nil {
		return err
	}
	return &reportedError{err}
}
