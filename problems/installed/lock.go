package installed

import (
	"context"
	"errors"
	"fmt"
	"os"
	"syscall"
	"time"
)

const (
	lockName     = ".lock"
	lockPatience = 30 * time.Second
	lockInterval = 20 * time.Millisecond
)

// heldLock is a lock on a file, which the system gives back when its process ends, however it ends.
type heldLock struct{ file *os.File }

func (l heldLock) release() { _ = l.file.Close() }

// tryLock takes the lock of a file, which it makes when absent; free is false when somebody holds it.
func tryLock(path string) (held heldLock, free bool, err error) {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR|syscall.O_NOFOLLOW, 0o644)
	if err != nil {
		return heldLock{}, false, fmt.Errorf("lock: %w", err)
	}
	err = syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	switch {
	case err == nil:
		return heldLock{file}, true, nil
	case errors.Is(err, syscall.EWOULDBLOCK):
		return heldLock{}, false, file.Close()
	default:
		return heldLock{}, false, fmt.Errorf("lock %s: %w", path, errors.Join(err, file.Close()))
	}
}

// waitForLock takes the lock once it is free; nobody holds it for long.
func waitForLock(ctx context.Context, path string) (heldLock, error) {
	patience, cancel := context.WithTimeout(ctx, lockPatience)
	defer cancel()
	for {
		held, free, err := tryLock(path)
		if err != nil || free {
			return held, err
		}
		select {
		case <-time.After(lockInterval):
		case <-patience.Done():
			if ctx.Err() != nil {
				return heldLock{}, fmt.Errorf("wait for the installed sets: %w", context.Cause(ctx))
			}
			return heldLock{}, &StateError{Problem: "another pyprep has been changing the installed sets for " + lockPatience.String(), Fix: "wait for it, or end it, and try again"}
		}
	}
}
