package cli

import (
	"context"
	"path/filepath"
	"time"

	"pyprep/cmd/internal/history"
	"pyprep/cmd/internal/view"
	"pyprep/cmd/internal/workspace"
	"pyprep/grader"
	"pyprep/problems"
)

// workFile is the file that a solve works on and when the solve began, in this sitting or an earlier one.
func (a *app) workFile(ctx context.Context, p *problems.Problem, o solveOptions) (path string, began time.Time, err error) {
	store, err := a.openHistory(ctx)
	if err != nil {
		return "", time.Time{}, err
	}
	kept, found, err := store.Session(ctx, itemOf(p))
	if err != nil {
		return "", time.Time{}, err
	}
	began = a.Now()
	if found {
		began = kept.Started
	}
	if !o.blank {
		path, err = a.solutionPath(p, o.file)
		return path, began, err
	}
	file, err := a.reviewFile(p, began)
	if err != nil {
		return "", began, err
	}
	if found && !file.Exists() { // a solve that was begun as such goes on as such
		path, err = a.solutionPath(p, o.file)
		return path, began, err
	}
	_, err = file.Create([]byte(p.Starter))
	return file.Path, began, err
}

// reviewFile is where a problem is solved anew: a file for each day, beside the one that a person keeps.
func (a *app) reviewFile(p *problems.Problem, began time.Time) (workspace.Solution, error) {
	solutions, err := a.solutions()
	if err != nil {
		return workspace.Solution{}, err
	}
	day := began.In(a.zone()).Format(time.DateOnly)
	return solutions.File(filepath.Join(string(p.Set), "reviews", day), string(p.ID)), nil
}

// showThenAndNow sets the solution of a review against the last one before it that passed.
func (a *app) showThenAndNow(ctx context.Context, p *problems.Problem, began time.Time) error {
	store, err := a.openHistory(ctx)
	if err != nil {
		return err
	}
	passed, err := store.List(ctx, history.Filter{Item: itemOf(p), Verdict: string(grader.Accepted)})
	if err != nil {
		return err
	}
	for _, earlier := range passed[min(1, len(passed)):] {
		if !earlier.Recorded.Before(began) {
			continue
		}
		then := earlier.Recorded.In(a.zone()).Format("2 January 2006")
		if err := a.printf("\nThis is what changed since %s:\n", then); err != nil {
			return err
		}
		return view.Diff(a.Out, a.out(), view.Version{Name: then, Source: string(earlier.Source)},
			view.Version{Name: "today", Source: string(passed[0].Source)})
	}
	return nil
}
