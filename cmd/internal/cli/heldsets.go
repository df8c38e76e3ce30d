package cli

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"

	"pyprep/problems"
	"pyprep/problems/bank"
	"pyprep/problems/installed"
)

// heldSet is a set that pyprep holds itself: built in, and so proved, or installed, and so loaded once. It need not be read
// whole for one problem of it.
type heldSet struct {
	name      string
	files     fs.FS
	installed bool
}

func (a *app) installedStore() (installed.Store, error) {
	paths, err := a.findPaths()
	if err != nil {
		return installed.Store{}, err
	}
	return installed.Store{Dir: paths.SetsDir(), Reserved: bank.Names(), Now: a.Now, LookPath: a.LookPath, Getenv: a.Getenv}, nil
}

// heldSets are the sets that pyprep holds, once asked for: the built-in ones and then the installed ones.
type heldSets struct {
	all    []heldSet
	broken []installed.Broken // installed sets whose record can't be read
	told   bool               // that there are broken ones
}

func (a *app) allHeld() (*heldSets, error) {
	if a.held != nil {
		return a.held, nil
	}
	held := &heldSets{}
	for _, name := range bank.Names() {
		files, _ := bank.Find(name)
		held.all = append(held.all, heldSet{name: name, files: files})
	}
	store, err := a.installedStore()
	if err != nil {
		return nil, err
	}
	sets, broken, err := store.List()
	if err != nil {
		return nil, err
	}
	for _, set := range sets {
		files, _ := store.Files(set)
		held.all = append(held.all, heldSet{name: string(set.ID), files: files, installed: true})
	}
	held.broken = broken
	a.held = held
	return held, nil
}

// heldInUse are the sets in use: all that are held, or the one that --set names; none when that is a folder. A set that
// can't be used is told once, and left out.
func (a *app) heldInUse() ([]heldSet, error) {
	if a.flags.set != "" {
		set, isHeld, err := a.findHeld(a.flags.set)
		if err != nil || !isHeld {
			return nil, err
		}
		return []heldSet{set}, nil
	}
	held, err := a.allHeld()
	if err != nil {
		return nil, err
	}
	if !held.told {
		held.told = true
		for _, one := range held.broken {
			a.leftOut(string(one.ID), one.Err, "pyprep set remove "+string(one.ID))
		}
	}
	return held.all, nil
}

// leftOut says that an installed set is not among what a command shows, and what to do about it.
func (a *app) leftOut(name string, err error, fix string) {
	first, _, _ := strings.Cut(err.Error(), "\n")
	a.note("The installed set " + name + " is left out: " + first)
	a.note("To mend that: " + fix)
}

// findHeld finds a held set by its name. What looks like a path is none.
func (a *app) findHeld(name string) (set heldSet, isHeld bool, err error) {
	if strings.ContainsAny(name, `/\.`) {
		return heldSet{}, false, nil
	}
	held, err := a.allHeld()
	if err != nil {
		return heldSet{}, false, err
	}
	if at := slices.IndexFunc(held.all, func(s heldSet) bool { return s.name == name }); at >= 0 {
		return held.all[at], true, nil
	}
	if slices.ContainsFunc(held.broken, func(b installed.Broken) bool { return string(b.ID) == name }) {
		store, err := a.installedStore()
		if err == nil {
			_, err = store.Find(problems.Slug(name))
		}
		return heldSet{}, false, err
	}
	return heldSet{}, false, nil
}

// readHeld reads something of every held set in use. An installed set that fails, as its files were changed behind
// pyprep's back, is told and left out, unless it was asked for by name.
func readHeld[T any](a *app, read func(heldSet) (T, error)) ([]T, error) {
	sets, err := a.heldInUse()
	if err != nil {
		return nil, err
	}
	var all []T
	for _, set := range sets {
		one, err := read(set)
		switch {
		case err == nil:
			all = append(all, one)
		case !set.installed || a.flags.set != "":
			return nil, err
		default:
			a.leftOut(set.name, err, "pyprep set update "+set.name)
		}
	}
	return all, nil
}

// heldFound finds what exactly one of the held sets in use has under exactly this id: a slug or set:slug. Most ids are such,
// and no whole set need be read for them; for all others it finds nothing.
func (a *app) heldFound(id string) (problems.Found, error) {
	if a.library != nil {
		return problems.Found{}, nil
	}
	sets, err := a.heldInUse()
	if err != nil {
		return problems.Found{}, err
	}
	name, slug, qualified := strings.Cut(id, ":")
	if !qualified {
		name, slug = "", id
	}
	having := holders(sets, problems.Slug(slug))
	having = slices.DeleteFunc(having, func(s heldSet) bool { return qualified && s.name != name })
	if len(having) != 1 {
		return problems.Found{}, nil
	}
	set := having[0]
	p, err := problems.LoadProblem(set.files, set.name, problems.Slug(slug))
	if p != nil || err != nil {
		return problems.Found{Problem: p}, err
	}
	item, err := problems.LoadItem(set.files, set.name, problems.Slug(slug))
	return problems.Found{Item: item}, err
}

// heldHasProblem says, before anything of it is read, whether a held set in use has a problem of exactly this id.
func (a *app) heldHasProblem(id string) bool {
	sets, err := a.heldInUse()
	if err != nil {
		return false // who reads the problem reports it
	}
	name, slug, qualified := strings.Cut(id, ":")
	if !qualified {
		slug = id
	}
	return slices.ContainsFunc(sets, func(s heldSet) bool {
		return (!qualified || s.name == name) && problems.HasFolder(s.files, problems.Slug(slug))
	})
}

func holders(sets []heldSet, id problems.Slug) []heldSet {
	var having []heldSet
	for _, set := range sets {
		if problems.Holds(set.files, id) {
			having = append(having, set)
		}
	}
	return having
}

// idOf is how a person has to name a problem or an item of the sets in use: by its id, with the set before it where
// several have that id.
func (a *app) idOf(set, id problems.Slug) string {
	if a.flags.set == "" && a.held != nil && len(holders(a.held.all, id)) > 1 {
		return string(set) + ":" + string(id)
	}
	return string(id)
}

// loadHeld reads a held set whole.
func loadHeld(set heldSet) (*problems.Set, error) {
	loaded, err := problems.Load(set.files, set.name)
	if err == nil && string(loaded.ID) != set.name {
		return nil, usage("the installed set "+set.name+" now calls itself "+string(loaded.ID), "pyprep set update "+set.name)
	}
	return loaded, err
}

// outlineHeld reads what a list shows of a held set; where that fails, loading says what is wrong, and where.
func outlineHeld(set heldSet) ([]problems.Listing, error) {
	listed, err := problems.Outline(set.files)
	if err != nil && set.installed {
		if _, loadErr := loadHeld(set); loadErr != nil {
			return nil, loadErr
		}
	}
	return listed, err
}

// loadSet loads a set by the name of a held one, or from a directory; "" is the core set.
func (a *app) loadSet(name string) (*problems.Set, error) {
	name = cmp.Or(name, bank.Core)
	set, isHeld, err := a.findHeld(name)
	switch {
	case err != nil:
		return nil, err
	case isHeld:
		return loadHeld(set)
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
