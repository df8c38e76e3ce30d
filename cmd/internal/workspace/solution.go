package workspace

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"time"
)

// Solutions makes solution files within one folder.
type Solutions struct {
	Dir string
	Now func() time.Time // names backups
}

// Solution is the file in which a person solves one problem.
type Solution struct {
	Path string
	now  func() time.Time
}

// File is the solution file <id>.py, in a folder of its own for another set than the usual one.
func (s Solutions) File(folder, id string) Solution {
	return Solution{Path: filepath.Join(s.Dir, folder, id+".py"), now: s.Now}
}

// Exists says whether anything is at the path, even something that can't be read.
func (s Solution) Exists() bool {
	_, err := os.Lstat(s.Path)
	return err == nil || !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, syscall.ENOTDIR)
}

// Create writes the starter unless the file exists: a person's work is never overwritten.
func (s Solution) Create(starter []byte) (created bool, err error) {
	if s.Exists() {
		return false, nil
	}
	created, err = createAtomically(s.Path, starter)
	if err != nil {
		return false, explainWrite(s.Path, err)
	}
	return created, nil
}

// Reset writes the starter again and returns the path of a copy of what was there, "" when there was nothing.
func (s Solution) Reset(starter []byte) (backup string, err error) {
	old, err := os.ReadFile(s.Path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("keep a copy of %s: %w", s.Path, err)
	}
	if err == nil {
		if backup, err = s.keep(old); err != nil {
			return "", explainWrite(s.Path, err)
		}
	}
	if err := replaceAtomically(s.Path, starter); err != nil {
		return backup, explainWrite(s.Path, err)
	}
	return backup, nil
}

// keep writes a copy under a name that no earlier copy has.
func (s Solution) keep(content []byte) (string, error) {
	name := s.Path + "." + s.now().Format("20060102-150405")
	for n := 1; ; n++ {
		backup := name + ".bak"
		if n > 1 {
			backup = fmt.Sprintf("%s-%d.bak", name, n)
		}
		created, err := createAtomically(backup, content)
		if err != nil || created {
			return backup, err
		}
	}
}

func explainWrite(path string, err error) error {
	return &UsageError{
		Problem: fmt.Sprintf("can't write the solution file: %v", err),
		Fix:     fmt.Sprintf("make %s writable, or choose another folder: pyprep config dir FOLDER", filepath.Dir(path)),
		Err:     err,
	}
}
