package cli

import (
	"context"
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"pyprep/cmd/internal/view"
	"pyprep/problems"
	"pyprep/problems/changes"
	"pyprep/problems/installed"
)

func newSetDiffCommand(a *app) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "diff ID[@REF]|DIR [ID|DIR]",
		Short: "Show what differs between two versions of a set",
		Long: `Show what differs between two versions of a set, item by item, and whether verdicts may change.

  pyprep set diff week1              the installed set, and what its source holds now
  pyprep set diff course@v2.0.0      the installed set, and another version of its repository
  pyprep set diff ~/my-set           the installed set of that id, and the folder
  pyprep set diff old new.zip        any two: installed ids, folders, archives, git URLs`,
		Args: between(1, 2, "one or two sets: ids of installed ones, or places"),
		RunE: func(cmd *cobra.Command, args []string) error { return runSetDiff(cmd.Context(), a, args, asJSON) },
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

func runSetDiff(ctx context.Context, a *app, args []string, asJSON bool) (err error) {
	sides := &diffSides{app: a}
	defer func() { err = errors.Join(err, sides.close()) }()
	var old, now *problems.Set
	if len(args) == 2 {
		if old, err = sides.load(ctx, args[0]); err == nil {
			now, err = sides.load(ctx, args[1])
		}
	} else {
		old, now, err = sides.loadPair(ctx, args[0])
	}
	if err != nil {
		return a.refused(err, asJSON)
	}
	report, err := changes.Compare(old, now)
	if err != nil {
		return err
	}
	if asJSON {
		return printJSON(a.Out, changesJSON(report))
	}
	return view.SetChanges(a.Out, a.out(), report)
}

// diffSides loads the two sets that are compared, and keeps what it fetched for that until they are.
type diffSides struct {
	app    *app
	staged []*installed.Staged
}

func (d *diffSides) close() error {
	var errs []error
	for _, staged := range d.staged {
		errs = append(errs, staged.Close())
	}
	return errors.Join(errs...)
}

// load reads a held set, or any place that a set can be added from.
func (d *diffSides) load(ctx context.Context, name string) (*problems.Set, error) {
	if set, isHeld, err := d.app.findHeld(name); err != nil || isHeld {
		if err != nil {
			return nil, err
		}
		return loadHeld(set)
	}
	origin, err := installed.ParseOrigin(name)
	switch {
	case err != nil:
		return nil, err
	case origin.Kind == installed.Folder:
		return d.app.loadSet(origin.Place) // where it lies: an author's findings name its files
	default:
		return d.fetch(ctx, origin)
	}
}

func (d *diffSides) fetch(ctx context.Context, origin installed.Origin) (*problems.Set, error) {
	staged, err := d.app.stage(ctx, origin)
	if err != nil {
		return nil, err
	}
	d.staged = append(d.staged, staged)
	return staged.Set, nil
}

// loadPair reads an installed set, and what its source has now or at another ref; or a place, and the installed set of its id.
func (d *diffSides) loadPair(ctx context.Context, name string) (old, now *problems.Set, err error) {
	id, ref, _ := strings.Cut(name, "@")
	set, isHeld, err := d.app.findHeld(id)
	switch {
	case err != nil:
		return nil, nil, err
	case isHeld && !set.installed:
		return nil, nil, usage("the set "+id+" is built in: it has no source to compare it with", "pyprep set diff "+id+" DIR")
	case isHeld:
		target, err := d.app.updateTarget(name, ref)
		if err != nil {
			return nil, nil, err
		}
		if now, err = d.fetch(ctx, target.origin); err == nil {
			old, err = loadHeld(set)
		}
		return old, now, err
	}
	if now, err = d.load(ctx, name); err != nil {
		return nil, nil, err
	}
	set, isHeld, err = d.app.findHeld(string(now.ID))
	if err == nil && !isHeld {
		err = usage("no set "+string(now.ID)+" is installed to compare it with", "give both: pyprep set diff OLD NEW")
	}
	if err != nil {
		return nil, nil, err
	}
	old, err = loadHeld(set)
	return old, now, err
}

type changesShown struct {
	Schema     int             `json:"schema"`
	Old        changes.Version `json:"old"`
	New        changes.Version `json:"new"`
	Same       bool            `json:"same"`
	Step       changes.Step    `json:"step"`
	Declared   changes.Step    `json:"declared"`
	MayChange  bool            `json:"verdicts_may_change"`
	About      []string        `json:"about"`
	Items      []changes.Item  `json:"items"`
	Understate bool            `json:"understated"`
}

func changesJSON(r changes.Report) changesShown {
	return changesShown{
		Schema: 1, Old: r.Old, New: r.Now, Same: r.Same(), Step: r.Step, Declared: r.Declared, MayChange: r.MayChangeVerdicts(),
		Understate: r.Understated(), About: append([]string{}, r.About...), Items: append([]changes.Item{}, r.Items...),
	}
}
