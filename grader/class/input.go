package class

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"
	"unicode/utf8"
)

// inputLimit is far more than a roster or a list of overrides has.
const inputLimit = 16 << 20

// readInput reads a text file that the person named. It never blocks on a pipe and never reads without end.
func readInput(path, flag string) ([]byte, error) {
	advice := "check the path after " + flag
	info, err := os.Stat(path)
	if err != nil {
		return nil, &InputError{Problem: fmt.Sprintf("%s can't be read: %v", path, rootCause(err)), Advice: advice}
	}
	if !info.Mode().IsRegular() {
		return nil, &InputError{Problem: path + " is no plain file", Advice: advice}
	}
	file, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, &InputError{Problem: fmt.Sprintf("%s can't be read: %v", path, rootCause(err)), Advice: advice}
	}
	defer func() { _ = file.Close() }()
	content, err := io.ReadAll(io.LimitReader(file, inputLimit+1))
	switch {
	case err != nil:
		return nil, &InputError{Problem: fmt.Sprintf("%s can't be read: %v", path, rootCause(err)), Advice: advice}
	case len(content) > inputLimit:
		return nil, &InputError{Problem: fmt.Sprintf("%s has more than %d MB", path, inputLimit>>20), Advice: advice}
	case !utf8.Valid(content):
		return nil, &InputError{Problem: path + " is not UTF-8", Advice: "save it as CSV in UTF-8"}
	}
	return content, nil
}

// rootCause drops the operation and the path, which the message names already.
func rootCause(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}
