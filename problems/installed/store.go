package installed

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"time"

	"pyprep/problems"
)

// Store is the folder of the installed sets.
type Store struct {
	Dir      string
	Reserved []string // names of built-in sets
	Now      func() time.Time
	LookPath func(string) (string, error) // finds git
	Getenv   func(string) string          // what of the environment git gets
}

var idPattern = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{1,39}$`)

// List returns the installed sets by id, and those whose record can't be read.
func (s Store) List() ([]Installed, []Broken, error) {
	entries, err := os.ReadDir(s.Dir)
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) {
		return nil, nil, nil
	}
	if err != nil {
		return nil, nil, s.onDisk(fmt.Errorf("the installed sets can't be read: %w", err))
	}
	var sets []Installed
	var broken []Broken
	for _, entry := range entries {
		if !entry.IsDir() || !idPattern.MatchString(entry.Name()) {
			continue
		}
		id := problems.Slug(entry.Name())
		switch set, err := s.readRecord(id); {
		case errors.Is(err, fs.ErrNotExist): // left by someone who was killed, or not ours
		case err != nil:
			broken = append(broken, Broken{id, err})
		default:
			sets = append(sets, set)
		}
	}
	return sets, broken, nil
}

// Find returns one installed set; a [*StateError] when there is none of that id, or its record can't be read.
func (s Store) Find(id problems.Slug) (Installed, error) {
	if !idPattern.MatchString(string(id)) {
		return Installed{}, notInstalled(id)
	}
	set, err := s.readRecord(id)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Installed{}, notInstalled(id)
	case err != nil:
		return Installed{}, &StateError{id, fmt.Sprintf("the installed set %s: %v", id, err), fmt.Sprintf("pyprep set remove %s, then add it again", id)}
	}
	return set, nil
}

// Files are the files of an installed set, and the folder that holds them.
func (s Store) Files(i Installed) (files fs.FS, dir string) {
	dir = filepath.Join(s.Dir, string(i.ID), i.Folder)
	return os.DirFS(dir), dir
}

// Remove forgets a set and deletes its files, also where its record can't be read.
func (s Store) Remove(ctx context.Context, id problems.Slug) error {
	if !idPattern.MatchString(string(id)) {
		return notInstalled(id)
	}
	return s.change(ctx, func() error {
		folder := filepath.Join(s.Dir, string(id))
		err := os.Remove(filepath.Join(folder, recordFile)) // from here on it does not count
		if errors.Is(err, fs.ErrNotExist) {
			return notInstalled(id)
		}
		if err != nil {
			return fmt.Errorf("remove set %s: %w", id, err)
		}
		return sweepSet(folder, "")
	})
}

// onDisk gives what the operating system refused a hint.
func (s Store) onDisk(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	var system *os.SyscallError
	if !errors.As(err, &path) && !errors.As(err, &link) && !errors.As(err, &system) {
		return err
	}
	return &StateError{Problem: err.Error(), Fix: "see that the disk has room and that " + s.Dir + " may be written, or set PYPREP_HOME to another folder"}
}

// change does something to the installed sets while nobody else does, and first sweeps what killed processes left.
func (s Store) change(ctx context.Context, what func() error) error {
	return s.onDisk(s.changeLocked(ctx, what))
}

func (s Store) changeLocked(ctx context.Context, what func() error) error {
	if err := os.MkdirAll(s.Dir, 0o755); err != nil {
		return fmt.Errorf("make the folder of installed sets: %w", err)
	}
	held, err := waitForLock(ctx, filepath.Join(s.Dir, lockName))
	if err != nil {
		return err
	}
	defer held.release()
	if err := s.sweep(); err != nil {
		return err
	}
	return what()
}

// sweep deletes what belongs to no record and to no living process.
func (s Store) sweep() error {
	entries, err := os.ReadDir(s.Dir)
	if err != nil {
		return fmt.Errorf("list installed sets: %w", err)
	}
	for _, entry := range entries {
		if !entry.IsDir() || !idPattern.MatchString(entry.Name()) {
			continue
		}
		set, err := s.readRecord(problems.Slug(entry.Name()))
		if err == nil || errors.Is(err, fs.ErrNotExist) {
			if err := sweepSet(filepath.Join(s.Dir, entry.Name()), set.Folder); err != nil {
				return err
			}
		}
	}
	return sweepStaging(filepath.Join(s.Dir, stagingName))
}

// sweepSet deletes the files' folders of a set but for one, half-written records, and the set's own folder once it is empty.
// Whatever else someone put there stays.
func sweepSet(folder, keep string) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return fmt.Errorf("sweep %s: %w", folder, err)
	}
	left := len(entries)
	for _, entry := range entries {
		name := entry.Name()
		isOurs := entry.IsDir() && folderPattern.MatchString(name) || strings.HasPrefix(name, "."+recordFile+".")
		if !isOurs || name == keep {
			continue
		}
		if err := os.RemoveAll(filepath.Join(folder, name)); err != nil {
			return fmt.Errorf("sweep %s: %w", folder, err)
		}
		left--
	}
	if left == 0 {
		_ = os.Remove(folder) // stays when someone put a file there meanwhile
	}
	return nil
}
