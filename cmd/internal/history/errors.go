package history

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"syscall"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// ErrNotFound says that no attempt fits.
var ErrNotFound = errors.New("no such attempt")

// Error is a failure that a person can mend.
type Error struct {
	Problem string // one line: what is wrong
	Fix     string // what to do about it
	Err     error  // the cause, may be nil
}

// Error returns the problem.
func (e *Error) Error() string { return e.Problem }

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Hint returns what to do about it.
func (e *Error) Hint() string { return e.Fix }

// primaryCode is SQLite's result code without its extension, 0 when err is none of SQLite's.
func primaryCode(err error) int {
	var se *sqlite.Error
	if errors.As(err, &se) {
		return se.Code() & 0xff
	}
	return 0
}

// isDamage is deliberately narrow: a leftover -wal or -shm, a full disk or a lock is no damage.
func isDamage(err error) bool {
	code := primaryCode(err)
	return code == sqlite3.SQLITE_CORRUPT || code == sqlite3.SQLITE_NOTADB
}

func isBusy(err error) bool {
	code := primaryCode(err)
	return code == sqlite3.SQLITE_BUSY || code == sqlite3.SQLITE_LOCKED
}

// explain turns what a person can mend into an [*Error].
func explain(path string, err error) error {
	var own *Error
	var line *LineError
	if err == nil || errors.As(err, &own) || errors.As(err, &line) {
		return err
	}
	folder := filepath.Dir(path)
	writable := fmt.Sprintf("make %s writable, or set PYPREP_HOME to a folder that is", folder)
	code := primaryCode(err)
	switch {
	case code == sqlite3.SQLITE_FULL, errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return &Error{"the disk is full: the history could not be written", "free some space in " + folder, err}
	case code == sqlite3.SQLITE_READONLY, errors.Is(err, syscall.EROFS), errors.Is(err, fs.ErrPermission):
		return &Error{"the history can't be written: " + path + " is read-only", writable, err}
	case code == sqlite3.SQLITE_CANTOPEN, errors.Is(err, syscall.ENOTDIR), errors.Is(err, fs.ErrNotExist):
		return &Error{"the history can't be opened: " + path, writable, err}
	case isBusy(err):
		return &Error{"another pyprep holds the history", "try again when it has finished", err}
	case code == sqlite3.SQLITE_IOERR:
		return &Error{"the disk failed or is full: the history could not be written", "look at the disk of " + folder, err}
	default:
		return fmt.Errorf("history %s: %w", path, err)
	}
}
