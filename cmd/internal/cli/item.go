package cli

import (
	"context"
	"math/rand/v2"

	"pyprep/cmd/internal/history"
	"pyprep/problems"
)

// loadLibrary loads all held sets, or the one that --set names.
func (a *app) loadLibrary() (*problems.Library, error) {
	if a.library != nil {
		return a.library, nil
	}
	sets, err := readHeld(a, loadHeld)
	if err == nil && len(sets) == 0 {
		sets = make([]*problems.Set, 1)
		sets[0], err = a.loadSet(a.flags.set)
	}
	if err != nil {
		return nil, err
	}
	library, err := problems.NewLibrary(sets...)
	if err != nil {
		return nil, err
	}
	a.library = library
	return library, nil
}

// findProblem resolves an id as a person gives it: slug, set:slug, alias, unique prefix, last, next, due or random.
func (a *app) findProblem(ctx context.Context, id string) (*problems.Problem, error) {
	if found, err := a.heldFound(id); found.Problem != nil || err != nil {
		return found.Problem, err
	}
	library, err := a.loadLibrary()
	if err != nil {
		return nil, err
	}
	switch id {
	case "last":
		return a.lastProblem(ctx, library)
	case "next":
		found, err := a.nextFound(ctx, library, func(f problems.Found) bool { return f.Problem != nil })
		return found.Problem, err
	case "random":
		return a.randomProblem(library)
	case "due":
		first, err := a.firstDue(ctx, func(l problems.Listing) bool { return !isSmall(l) })
		if err != nil {
			return nil, err
		}
		return library.Find(string(first.Set) + ":" + string(first.ID))
	default:
		return library.Find(id)
	}
}

func (a *app) lastProblem(ctx context.Context, library *problems.Library) (*problems.Problem, error) {
	found, err := a.lastFound(ctx, library, func(f problems.Found) bool { return f.Problem != nil })
	return found.Problem, err
}

// lastFound returns what was tried last and fits.
func (a *app) lastFound(ctx context.Context, library *problems.Library, fits func(problems.Found) bool) (problems.Found, error) {
	attempts, err := a.allAttempts(ctx)
	if err != nil {
		return problems.Found{}, err
	}
	for _, attempt := range attempts {
		if found, err := library.FindAny(attempt.Item.Set + ":" + attempt.Item.Problem); err == nil && fits(found) {
			return found, nil
		}
	}
	return problems.Found{}, usage("there is no last problem yet", a.command("solve", "next"))
}

// findAny is findProblem for the commands that take items, too. What next means is whatever comes next on the path, and
// due whatever is; where no path says so, next and random choose a problem, since items come in series, by drill.
func (a *app) findAny(ctx context.Context, id string) (problems.Found, error) {
	if found, err := a.heldFound(id); found != (problems.Found{}) || err != nil {
		return found, err
	}
	library, err := a.loadLibrary()
	if err != nil {
		return problems.Found{}, err
	}
	switch id {
	case "last":
		return a.lastFound(ctx, library, func(problems.Found) bool { return true })
	case "next":
		return a.nextFound(ctx, library, func(problems.Found) bool { return true })
	case "random":
		p, err := a.randomProblem(library)
		return problems.Found{Problem: p}, err
	case "due":
		first, err := a.firstDue(ctx, func(problems.Listing) bool { return true })
		if err != nil {
			return problems.Found{}, err
		}
		return library.FindAny(string(first.Set) + ":" + string(first.ID))
	default:
		return library.FindAny(id)
	}
}

// nextFound is what comes next on the path and fits; where no path says so, the first problem that is not solved.
func (a *app) nextFound(ctx context.Context, library *problems.Library, fits func(problems.Found) bool) (problems.Found, error) {
	store, err := a.openHistory(ctx)
	if err != nil {
		return problems.Found{}, err
	}
	solved, err := store.Solved(ctx)
	if err != nil {
		return problems.Found{}, err
	}
	isSolved := func(item history.Item) bool {
		_, done := solved[item]
		return done
	}
	var next problems.Found
	_, found, err := a.nextOnPath(isSolved, func(item history.Item) bool {
		var err error
		next, err = library.FindAny(item.Set + ":" + item.Problem)
		return err == nil && fits(next)
	})
	if found || err != nil {
		return next, err
	}
	all := library.Problems()
	if len(all) == 0 {
		return problems.Found{}, a.noProblem()
	}
	for _, p := range all {
		if !isSolved(itemOf(p)) {
			return problems.Found{Problem: p}, nil
		}
	}
	return problems.Found{}, usage("every problem of this set is solved", a.command("solve", "random"))
}

func (a *app) randomProblem(library *problems.Library) (*problems.Problem, error) {
	all := library.Problems()
	if len(all) == 0 {
		return nil, a.noProblem()
	}
	return all[rand.IntN(len(all))], nil
}

func (a *app) noProblem() error {
	return usage("this set has no problem that takes code", a.command("drill"))
}

func itemOf(p *problems.Problem) history.Item { return listedItem(p.Listing()) }

func listedItem(l problems.Listing) history.Item {
	return history.Item{Set: string(l.Set), Problem: string(l.ID)}
}
