package installed

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"pyprep/problems"
)

// copyFolder takes in the files of a folder. A folder that is no set is not read through.
func copyFolder(ctx context.Context, dir string, in *intake) error {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return &SourceError{Problem: fmt.Sprintf("the folder %s can't be read: %v", dir, cause(err)), Fix: howToName, Err: err}
	}
	defer func() { _ = root.Close() }()
	if _, err := root.Lstat(problems.SetFile()); errors.Is(err, fs.ErrNotExist) {
		return nil // loading finds that it is missing
	}
	return fs.WalkDir(root.FS(), ".", func(name string, entry fs.DirEntry, err error) error { // ours
		switch {
		case ctx.Err() != nil:
			return fmt.Errorf("copy the set: %w", context.Cause(ctx))
		case err != nil:
			in.refuse("unreadable", name, "%v", cause(err))
			return nil
		case entry.IsDir():
			if _, wanted, err := in.enter(name); err != nil {
				return err
			} else if !wanted && name != "." {
				return fs.SkipDir
			}
			return nil
		case !entry.Type().IsRegular():
			return in.irregular(name, entry.Type())
		default:
			return copyFile(root, name, in)
		}
	})
}

// copyFile opens a file without following a link and without waiting for the other end of a pipe, whatever it has become
// since it was listed.
func copyFile(root *os.Root, name string, in *intake) error {
	file, err := root.OpenFile(filepath.FromSlash(name), os.O_RDONLY|syscall.O_NONBLOCK|syscall.O_NOFOLLOW, 0)
	if err != nil {
		in.refuse("unreadable", name, "%v", cause(err))
		return nil
	}
	defer func() { _ = file.Close() }()
	info, err := file.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return in.irregular(name, fs.ModeIrregular)
	}
	return in.file(name, file)
}

// cause drops the operation and the path, which the message names already.
func cause(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}
