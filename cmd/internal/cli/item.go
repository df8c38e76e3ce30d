package cli

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"strings"

	"pyprep/cmd/internal/history"
	"pyprep/problems"
	"pyprep/problems/bank"
)

// loadLibrary loads the built-in set, or the one that --set names.
func (a *app) loadLibrary() (*problems.Library, error) {
	if a.library != nil {
		return a.library, nil
	}
	set, err := a.loadSet(a.flags.set)
	if err != nil {
		return nil, err
	}
	library, err := problems.NewLibrary(set)
	if err != nil {
		return nil, err
	}
	a.library = library
	return library, nil
}

// loadSet loads a set by its built-in name or from a directory; "" is the core set.
func (a *app) loadSet(name string) (*problems.Set, error) {
	if name == "" {
		name = bank.Core
	}
	if !strings.ContainsAny(name, `/\.`) {
		if fsys, ok := bank.Find(name); ok {
			return problems.Load(fsys, name)
		}
	}
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, usage("no problem set "+name, "pyprep set list, or give a directory with a pyprep-set.yaml")
	case err != nil:
		return nil, usage("problem set "+name+": "+err.Error(), "give a directory that you may read")
	case !info.IsDir():
		return nil, usage("problem set "+name+" is not a directory", "give the folder that holds pyprep-set.yaml")
	}
	return problems.Load(os.DirFS(name), name)
}

// builtInSet returns the set in use where it is a built-in one, and so proved: it need not be read whole.
func (a *app) builtInSet() (fsys fs.FS, name string, isBuiltIn bool) {
	name = cmp.Or(a.flags.set, bank.Core)
	fsys, isBuiltIn = bank.Find(name)
	return fsys, name, isBuiltIn
}

// findProblem resolves an id as a person gives it: slug, set:slug, alias, unique prefix, last, next, due or random.
func (a *app) findProblem(ctx context.Context, id string) (*problems.Problem, error) {
	if fsys, name, isBuiltIn := a.builtInSet(); isBuiltIn && a.library == nil {
		if p, err := problems.LoadProblem(fsys, name, problems.Slug(id)); p != nil || err != nil {
			return p, err // most ids are exactly those of a list; a whole set need not be read for them
		}
	}
	library, err := a.loadLibrary()
	if err != nil {
		return nil, err
	}
	switch id {
	case "last":
		return a.lastProblem(ctx, library)
	case "next", "random", "due":
		return a.chosenProblem(ctx, library, id)
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
	store, err := a.openHistory(ctx)
	if err != nil {
		return problems.Found{}, err
	}
	attempts, err := store.List(ctx, history.Filter{NoSource: true})
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

// findAny is findProblem for the commands that take items, too. What next, due and random choose is a problem; items come
// in series, by drill.
func (a *app) findAny(ctx context.Context, id string) (problems.Found, error) {
	if fsys, name, isBuiltIn := a.builtInSet(); isBuiltIn && a.library == nil {
		if p, err := problems.LoadProblem(fsys, name, problems.Slug(id)); p != nil || err != nil {
			return problems.Found{Problem: p}, err
		}
		if item, err := problems.LoadItem(fsys, name, problems.Slug(id)); item != nil || err != nil {
			return problems.Found{Item: item}, err
		}
	}
	library, err := a.loadLibrary()
	if err != nil {
		return problems.Found{}, err
	}
	switch id {
	case "last":
		return a.lastFound(ctx, library, func(problems.Found) bool { return true })
	case "next", "random", "due":
		p, err := a.chosenProblem(ctx, library, id)
		return problems.Found{Problem: p}, err
	default:
		return library.FindAny(id)
	}
}

// chosenProblem picks the first unsolved problem, the one that is due first, or any.
func (a *app) chosenProblem(ctx context.Context, library *problems.Library, how string) (*problems.Problem, error) {
	all := library.Problems()
	if len(all) == 0 {
		return nil, usage("this set has no problem that takes code", a.command("drill"))
	}
	store, err := a.openHistory(ctx)
	if err != nil {
		return nil, err
	}
	switch how {
	case "random":
		return all[rand.IntN(len(all))], nil
	case "due":
		attempts, err := store.List(ctx, history.Filter{NoSource: true})
		if err != nil {
			return nil, err
		}
		if p := duest(all, attempts); p != nil {
			return p, nil
		}
		return nil, usage("nothing is due: nothing was rated yet", a.command("solve", "next"))
	}
	solved, err := store.Solved(ctx)
	if err != nil {
		return nil, err
	}
	for _, p := range all {
		if _, done := solved[itemOf(p)]; !done {
			return p, nil
		}
	}
	return nil, usage("every problem of this set is solved", a.command("solve", "random"))
}

func itemOf(p *problems.Problem) history.Item { return listedItem(p.Listing()) }

func listedItem(l problems.Listing) history.Item {
	return history.Item{Set: string(l.Set), Problem: string(l.ID)}
}
