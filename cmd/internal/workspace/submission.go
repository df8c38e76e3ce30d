package workspace

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"
)

// Submission is a file that was read to be graded.
type Submission struct {
	Path   string
	Source []byte
}

// ReadSubmission reads a file of at most limit bytes. It never blocks: a pipe or a device is refused before it is
// opened, and opened without waiting should it take the file's place meanwhile. Every error is a [*UsageError].
func ReadSubmission(path string, limit int64) (Submission, error) {
	info, err := os.Stat(path)
	if err != nil {
		return Submission{}, explainPath(path, err)
	}
	if err := checkRegular(path, info, limit); err != nil {
		return Submission{}, err
	}
	file, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return Submission{}, explainPath(path, err)
	}
	defer func() { _ = file.Close() }()
	if info, err = file.Stat(); err != nil {
		return Submission{}, explainPath(path, err)
	}
	if err := checkRegular(path, info, limit); err != nil {
		return Submission{}, err
	}
	source, err := io.ReadAll(io.LimitReader(file, limit+1))
	if err != nil {
		return Submission{}, explainPath(path, err)
	}
	if int64(len(source)) > limit {
		return Submission{}, tooLarge(path, limit) // it grew
	}
	return Submission{Path: path, Source: source}, nil
}

func checkRegular(path string, info fs.FileInfo, limit int64) error {
	mode := info.Mode()
	kind := ""
	switch {
	case mode.IsRegular() && info.Size() > limit:
		return tooLarge(path, limit)
	case mode.IsRegular():
		return nil
	case mode.IsDir():
		return &UsageError{Problem: path + " is a folder", Fix: "name the Python file inside it"}
	case mode&fs.ModeNamedPipe != 0:
		kind = "a named pipe"
	case mode&fs.ModeSocket != 0:
		kind = "a socket"
	case mode&fs.ModeDevice != 0:
		kind = "a device"
	default:
		kind = "not a regular file"
	}
	return &UsageError{Problem: path + " is " + kind, Fix: "give a regular Python file"}
}

func tooLarge(path string, limit int64) error {
	return &UsageError{
		Problem: fmt.Sprintf("%s is larger than %d KB", path, limit>>10),
		Fix:     "a solution is a few lines of Python; is this the right file?",
	}
}

func explainPath(path string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &UsageError{path + " does not exist", "check the path, or write one with: pyprep edit ID", err}
	case errors.Is(err, fs.ErrPermission):
		return &UsageError{path + " can't be read: permission denied", "chmod +r " + shellQuote(path), err}
	case errors.Is(err, syscall.ELOOP):
		return &UsageError{path + " is a symbolic link that leads back to itself", "rm " + shellQuote(path), err}
	case errors.Is(err, syscall.ENOTDIR):
		return &UsageError{path + " does not exist: a part of the path is a file", "check the path", err}
	case errors.Is(err, syscall.ENAMETOOLONG):
		return &UsageError{"the path is too long", "check the path", err}
	default:
		return &UsageError{fmt.Sprintf("%s can't be read: %v", path, rootCause(err)), "check the path", err}
	}
}

// rootCause drops the operation and the path, which the message names already.
func rootCause(err error) error {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		return pathError.Err
	}
	return err
}
