package installed

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"pyprep/problems"
)

const (
	stagingName = ".staging"
	stagedFiles = "files"
	stagedGit   = "git"
)

// Staged is a set that was fetched and found good, and is not installed yet.
type Staged struct {
	Set    *problems.Set
	Origin Origin // with what it was pinned to
	Tree   string // hash over all files

	store  Store
	folder staging
	root   string // of the set's files, within the folder
}

// staging is the folder of one fetch. The lock in it says that its process lives.
type staging struct {
	path string
	lock heldLock
}

func (s Store) newStaging(ctx context.Context) (staging, error) {
	var made staging
	err := s.change(ctx, func() error {
		parent := filepath.Join(s.Dir, stagingName)
		if err := os.MkdirAll(parent, 0o755); err != nil {
			return fmt.Errorf("make a staging folder: %w", err)
		}
		path, err := os.MkdirTemp(parent, "set-*")
		if err != nil {
			return fmt.Errorf("make a staging folder: %w", err)
		}
		held, _, err := tryLock(filepath.Join(path, lockName))
		made = staging{path, held}
		return err
	})
	return made, err
}

// close deletes the folder, and only then lets go of it.
func (s staging) close() error {
	err := os.RemoveAll(s.path)
	s.lock.release()
	return err // names the path itself
}

// sweepStaging deletes the folders of processes that are gone.
func sweepStaging(parent string) error {
	entries, err := os.ReadDir(parent)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("sweep %s: %w", parent, err)
	}
	for _, entry := range entries {
		path := filepath.Join(parent, entry.Name())
		held, free, err := tryLock(filepath.Join(path, lockName))
		if err != nil || !free {
			continue // in use, or gone by now
		}
		err = staging{path, held}.close()
		if err != nil {
			return fmt.Errorf("sweep %s: %w", parent, err)
		}
	}
	return nil
}

// Stage fetches a set, refuses what is unsafe, and loads it. All that is wrong with it comes as one [*problems.LoadError].
// Progress hears what is being done.
func (s Store) Stage(ctx context.Context, origin Origin, progress func(step string)) (*Staged, error) {
	folder, err := s.newStaging(ctx)
	if err != nil {
		return nil, err
	}
	staged := &Staged{Origin: origin.again(), store: s, folder: folder}
	if err := staged.fill(ctx, progress); err != nil {
		return nil, s.onDisk(errors.Join(err, staged.Close()))
	}
	return staged, nil
}

// Close deletes what was not installed.
func (t *Staged) Close() error { return t.folder.close() }

func (t *Staged) fill(ctx context.Context, progress func(string)) error {
	in, err := newIntake(filepath.Join(t.folder.path, stagedFiles))
	if err != nil {
		return err
	}
	defer in.close()
	progress("fetching " + t.Origin.withRef())
	switch t.Origin.Kind {
	case Folder:
		err = copyFolder(ctx, t.Origin.Place, in)
	case Archive:
		t.Origin.Hash, err = unpack(ctx, t.Origin.Place, in)
	case Git:
		err = t.store.clone(ctx, &t.Origin, filepath.Join(t.folder.path, stagedGit), in)
	default:
		err = fmt.Errorf("a set of the unknown kind %q", t.Origin.Kind)
	}
	if err != nil && !errors.Is(err, errEnough) {
		return err
	}
	progress("reading the set")
	return t.load(in, err == nil)
}

// load reads what came in and adds what it finds to what the intake refused.
func (t *Staged) load(in *intake, whole bool) error {
	in.unwrap()
	t.root = filepath.Join(in.dir, in.wrapping)
	refused := in.found
	var err error
	if whole {
		t.Set, err = problems.Load(os.DirFS(t.root), t.Origin.name())
	}
	var load *problems.LoadError
	switch {
	case errors.As(err, &load):
		refused = append(refused, notAmong(load.Findings, refused)...)
	case err != nil:
		return fmt.Errorf("load the set: %w", err)
	case t.Set != nil:
		if refused, err = t.hash(refused); err != nil {
			return err
		}
	}
	if len(refused) > 0 {
		problems.SortFindings(refused)
		return &problems.LoadError{Set: t.Origin.name(), Findings: refused}
	}
	return nil
}

// notAmong leaves out what is found missing because it was refused.
func notAmong(found, refused []problems.Finding) []problems.Finding {
	told := map[string]bool{}
	for _, f := range refused {
		told[f.File] = true
	}
	var others []problems.Finding
	for _, f := range found {
		if !told[f.File] {
			others = append(others, f)
		}
	}
	return others
}

// hash computes the tree's hash, and adds where the files are not those of the lock.
func (t *Staged) hash(found []problems.Finding) ([]problems.Finding, error) {
	files, err := t.Set.HashFiles()
	if err != nil {
		return nil, fmt.Errorf("hash the set: %w", err)
	}
	t.Tree = treeHash(files)
	if t.Set.Lock != nil {
		found = append(found, t.Set.Lock.Differences(files)...)
	}
	return found, nil
}

// Add installs a set that is not installed yet.
func (t *Staged) Add(ctx context.Context) (Installed, error) { return t.install(ctx, false) }

// Replace puts it in the place of an installed set, which must have the same id.
func (t *Staged) Replace(ctx context.Context, id problems.Slug) (Installed, error) {
	if t.Set.ID != id {
		return Installed{}, &StateError{
			id, fmt.Sprintf("the source of %s now holds the set %s", id, t.Set.ID),
			fmt.Sprintf("pyprep set remove %s, then add the other one", id),
		}
	}
	return t.install(ctx, true)
}

func (t *Staged) install(ctx context.Context, replace bool) (Installed, error) {
	id := t.Set.ID
	for _, name := range t.store.Reserved {
		if name == string(id) {
			return Installed{}, builtIn(id)
		}
	}
	now := Installed{
		ID: id, Version: t.Set.Version, Title: t.Set.Title, Problems: len(t.Set.Problems), Items: len(t.Set.Items),
		Origin: t.Origin, Tree: t.Tree, Added: t.store.Now().UTC(), Folder: "",
	}
	err := t.store.change(ctx, func() error {
		old, err := t.store.Find(id)
		var state *StateError
		switch {
		case err == nil && !replace:
			return alreadyInstalled(old, t.Origin)
		case err != nil && (replace || !errors.As(err, &state)):
			return err
		}
		if now.Folder, err = t.move(); err != nil {
			return err
		}
		if err := t.store.writeRecord(now); err != nil {
			return err
		}
		return sweepSet(filepath.Join(t.store.Dir, string(id)), now.Folder)
	})
	return now, err
}

// move puts the files where the record will say they are; until then nobody sees them.
func (t *Staged) move() (folder string, err error) {
	home := filepath.Join(t.store.Dir, string(t.Set.ID))
	if err := os.MkdirAll(home, 0o755); err != nil {
		return "", fmt.Errorf("make the folder of set %s: %w", t.Set.ID, err)
	}
	path, err := os.MkdirTemp(home, filesPrefix+"*")
	if err != nil {
		return "", fmt.Errorf("make the folder of set %s: %w", t.Set.ID, err)
	}
	if err := os.Remove(path); err != nil { // its name is free now, and ours while the lock is held
		return "", fmt.Errorf("move the files of set %s: %w", t.Set.ID, err)
	}
	if err := os.Rename(t.root, path); err != nil {
		return "", fmt.Errorf("move the files of set %s: %w", t.Set.ID, err)
	}
	return strings.TrimPrefix(path, home+string(filepath.Separator)), nil
}
