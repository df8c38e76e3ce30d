package workspace

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// createAtomically writes a file that must not exist yet: others see all of it or nothing. It returns false when the
// file is there already.
func createAtomically(path string, content []byte) (created bool, err error) {
	temporary, err := writeBeside(path, content)
	if err != nil {
		return false, err
	}
	defer func() { _ = os.Remove(temporary) }()
	err = os.Link(temporary, path) // unlike a rename, it never replaces
	switch {
	case errors.Is(err, fs.ErrExist):
		return false, nil
	case err == nil:
		return true, nil
	}
	return createExclusively(path, content) // a file system without links
}

func createExclusively(path string, content []byte) (created bool, err error) {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("create %s: %w", path, err)
	}
	_, err = file.Write(content)
	if err := errors.Join(err, file.Close()); err != nil {
		return false, fmt.Errorf("write %s: %w", path, errors.Join(err, os.Remove(path)))
	}
	return true, nil
}

// replaceAtomically writes a file in place of what was there.
func replaceAtomically(path string, content []byte) error {
	temporary, err := writeBeside(path, content)
	if err != nil {
		return err
	}
	if err := os.Rename(temporary, path); err != nil {
		return fmt.Errorf("write %s: %w", path, errors.Join(err, os.Remove(temporary)))
	}
	return nil
}

// writeBeside writes a temporary file in the folder of path, which it makes when absent.
func writeBeside(path string, content []byte) (temporary string, err error) {
	folder := filepath.Dir(path)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", fmt.Errorf("make folder %s: %w", folder, err)
	}
	file, err := os.CreateTemp(folder, "."+filepath.Base(path)+".*")
	if err != nil {
		return "", fmt.Errorf("write %s: %w", path, err)
	}
	_, err = file.Write(content)
	err = errors.Join(err, file.Chmod(0o644), file.Sync(), file.Close())
	if err != nil {
		return "", fmt.Errorf("write %s: %w", path, errors.Join(err, os.Remove(file.Name())))
	}
	return file.Name(), nil
}
