package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"pyprep/cmd/internal/view"
	"pyprep/problems"
	"pyprep/problems/changes"
	"pyprep/problems/installed"
)

type setUpdateOptions struct {
	yes    bool
	dryRun bool
	json   bool
}

func newSetUpdateCommand(a *app) *cobra.Command {
	var o setUpdateOptions
	cmd := &cobra.Command{
		Use:   "update [ID[@REF]]",
		Short: "Fetch an installed set anew, or all of them",
		Long: `Fetch an installed set anew from where it came from, show what changes, and put it in the place of the old one. A set
from a git branch follows the branch; one that is pinned to a tag or a commit stays there unless another is given:

  pyprep set update                  all sets
  pyprep set update week1
  pyprep set update course@v2.0.0    another tag, branch or commit`,
		Args: between(0, 1, "at most the id of one installed set"),
		RunE: func(cmd *cobra.Command, args []string) error { return runSetUpdate(cmd.Context(), a, args, o) },
	}
	flags := cmd.Flags()
	flags.BoolVarP(&o.yes, "yes", "y", false, "take what changes without asking")
	flags.BoolVar(&o.dryRun, "dry-run", false, "only show what would change")
	flags.BoolVar(&o.json, "json", false, "print JSON; needs --yes or --dry-run")
	return cmd
}

// updateTarget is a set to be updated, and where from.
type updateTarget struct {
	set    installed.Installed
	origin installed.Origin
	moved  bool // another ref was given
}

// What became of a set that was to be updated.
const (
	updateDone      = "updated"
	updateUnchanged = "unchanged"
	updatePinned    = "pinned"
	updateOffered   = "available" // and not taken
	updateFailed    = "failed"
)

type updateResult struct {
	ID       string             `json:"id"`
	Status   string             `json:"status"`
	Set      *setItem           `json:"set,omitempty"`
	Changes  *changesShown      `json:"changes,omitempty"`
	Error    string             `json:"error,omitempty"`
	Findings []problems.Finding `json:"findings,omitempty"` // of what was fetched
}

func runSetUpdate(ctx context.Context, a *app, args []string, o setUpdateOptions) error {
	if o.json && !o.yes && !o.dryRun {
		return usage("--json asks nothing", "add --yes to take what changes, or --dry-run to only see it")
	}
	targets, err := a.updateTargets(args)
	if err != nil {
		return err
	}
	results, firstErr := []updateResult{}, error(nil)
	for _, target := range targets {
		result, err := a.updateSet(ctx, target, o)
		if err != nil && (len(targets) == 1 && !o.json || ctx.Err() != nil) {
			return err
		}
		if err != nil { // the others may still do
			result = failedUpdate(target.set, err)
			firstErr = cmp.Or(firstErr, error(&reportedError{err}))
			if !o.json {
				a.drawn(view.Failure(a.Err, a.talk(), err))
			}
		}
		results = append(results, result)
	}
	if o.json {
		return errors.Join(printJSON(a.Out, struct {
			Schema int            `json:"schema"`
			Sets   []updateResult `json:"sets"`
		}{1, results}), firstErr)
	}
	if len(targets) == 0 {
		a.note("No sets are installed. pyprep set add installs one.")
	}
	return firstErr
}

func failedUpdate(set installed.Installed, err error) updateResult {
	result := updateResult{ID: string(set.ID), Status: updateFailed}
	result.Error, _, _ = strings.Cut(err.Error(), "\n")
	if load := (*problems.LoadError)(nil); errors.As(err, &load) {
		result.Findings = load.Findings
	}
	return result
}

func (a *app) updateTargets(args []string) ([]updateTarget, error) {
	if len(args) == 1 {
		_, ref, _ := strings.Cut(args[0], "@")
		target, err := a.updateTarget(args[0], ref)
		return []updateTarget{target}, err
	}
	store, err := a.installedStore()
	if err != nil {
		return nil, err
	}
	sets, _, err := store.List()
	var targets []updateTarget
	for _, set := range sets {
		targets = append(targets, updateTarget{set: set, origin: set.Origin})
	}
	return targets, err
}

// updateTarget finds the installed set that an id names, and its source, at another ref where one is given.
func (a *app) updateTarget(name, ref string) (updateTarget, error) {
	store, err := a.installedStore()
	if err != nil {
		return updateTarget{}, err
	}
	id, _, moved := strings.Cut(name, "@")
	set, err := store.Find(problems.Slug(id))
	if err != nil {
		return updateTarget{}, err
	}
	target := updateTarget{set: set, origin: set.Origin}
	if moved {
		target.moved = true
		target.origin, err = set.Origin.At(ref)
	}
	return target, err
}

// updateSet fetches a set, shows what changes, asks, and replaces it.
func (a *app) updateSet(ctx context.Context, target updateTarget, o setUpdateOptions) (result updateResult, err error) {
	result = updateResult{ID: string(target.set.ID), Status: updateUnchanged}
	if target.origin.Pinned() && !target.moved {
		result.Status = updatePinned
		return result, a.told(o, "%s %s stays: it is pinned. pyprep set update %s@REF moves it to another tag, branch or commit.", target.set.ID, target.set.Version, target.set.ID)
	}
	staged, err := a.stage(ctx, target.origin)
	if err != nil {
		return result, err
	}
	defer func() { err = errors.Join(err, staged.Close()) }()
	if staged.Tree == target.set.Tree {
		if staged.Origin != target.set.Origin && !o.dryRun { // the same files, at a newer commit
			if _, err := staged.Replace(ctx, target.set.ID); err != nil {
				return result, err
			}
		}
		return result, a.told(o, "%s %s is up to date.", target.set.ID, target.set.Version)
	}
	if result.Changes, err = a.showChanges(target.set, staged, o); err != nil {
		return result, err
	}
	take, err := a.takesUpdate(ctx, target.set, o)
	if err != nil || !take {
		result.Status = updateOffered
		return result, err
	}
	now, err := staged.Replace(ctx, target.set.ID)
	if err != nil {
		return result, err
	}
	item := installedItem(now)
	result.Status, result.Set = updateDone, &item
	return result, a.told(o, "%s is now %s, from %s", now.ID, now.Version, view.OneLine(now.Origin.String()))
}

// told prints a line of the result, unless that is printed as JSON.
func (a *app) told(o setUpdateOptions, format string, args ...any) error {
	if o.json {
		return nil
	}
	return a.printf(format+"\n", args...)
}

// showChanges compares the installed files with those that were fetched. Where the installed ones do not load any more,
// nothing can be compared, and the update mends it.
func (a *app) showChanges(set installed.Installed, staged *installed.Staged, o setUpdateOptions) (*changesShown, error) {
	old, err := a.loadSet(string(set.ID))
	var load *problems.LoadError
	if errors.As(err, &load) {
		a.note(fmt.Sprintf("The installed files of %s do not load any more, so what changes can't be said.", set.ID))
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	report, err := changes.Compare(old, staged.Set)
	if err != nil {
		return nil, err
	}
	shown := changesJSON(report)
	if o.json {
		return &shown, nil
	}
	return &shown, view.SetChanges(a.Out, a.out(), report)
}

// takesUpdate says whether the person wants it.
func (a *app) takesUpdate(ctx context.Context, set installed.Installed, o setUpdateOptions) (bool, error) {
	if o.dryRun || o.yes {
		return o.yes && !o.dryRun, nil
	}
	prompter := a.prompter()
	if a.flags.noInput || !prompter.Attended() {
		return false, usage(fmt.Sprintf("%s was not updated: nobody is there to agree", set.ID), a.command("set", "update", string(set.ID), "--yes"))
	}
	return prompter.YesNo(ctx, fmt.Sprintf("Update %s", set.ID), true)
}
