package history

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
)

// companions are the suffixes of the files that SQLite keeps for one database, the one that owns the others last.
func companions() []string { return []string{"-wal", "-shm", ""} }

// replaceDamaged moves a damaged file aside and begins a new one. A lock keeps two processes that met the same damage
// from moving each other's new file.
func (s *Store) replaceDamaged(ctx context.Context) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	unlock, err := lockFile(s.path + ".lock")
	if err != nil {
		return err
	}
	defer unlock()

	fresh, err := connect(ctx, s.path, s.now)
	if err == nil && isSound(ctx, fresh) {
		s.swap(fresh) // another process has replaced it meanwhile
		return nil
	}
	if err != nil && !isDamage(err) {
		return err
	}
	aside := s.path + ".damaged-" + s.now().UTC().Format("20060102T150405.000Z")
	if err := moveAside(s.path, aside, fresh, s.db); err != nil {
		return err
	}
	if fresh, err = connect(ctx, s.path, s.now); err != nil {
		return err
	}
	s.swap(fresh)
	s.notice = fmt.Sprintf("the history was damaged; it was moved to %s and a new one was begun", aside)
	return nil
}

func (s *Store) swap(fresh *sql.DB) {
	if s.db != nil {
		_ = s.db.Close() // its file is no longer ours
	}
	s.db = fresh
}

func isSound(ctx context.Context, db *sql.DB) bool {
	var verdict string
	err := db.QueryRowContext(ctx, `PRAGMA integrity_check(1)`).Scan(&verdict)
	return err == nil && verdict == "ok"
}

// moveAside gives all files of a database a second name, then takes the first one away. Linking before closing matters:
// closing deletes the write-ahead log, which may hold the only good copy of something.
func moveAside(path, aside string, open ...*sql.DB) error {
	for _, suffix := range companions() {
		if err := os.Link(path+suffix, aside+suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			if err := os.Rename(path+suffix, aside+suffix); err != nil { // a file system without links
				return fmt.Errorf("move the damaged history aside: %w", err)
			}
		}
	}
	for _, db := range open {
		if db != nil {
			_ = db.Close() // it is damaged: closing may fail, and nothing follows from that
		}
	}
	for _, suffix := range companions() {
		if err := os.Remove(path + suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("move the damaged history aside: %w", err)
		}
	}
	return nil
}

func lockFile(path string) (unlock func(), err error) {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("lock the history: %w", err)
	}
	if err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX); err != nil {
		return nil, errors.Join(fmt.Errorf("lock the history: %w", err), file.Close())
	}
	return func() { _ = file.Close() }, nil // closing drops the lock
}
