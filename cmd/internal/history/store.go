package history

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"time"

	_ "modernc.org/sqlite" // the database/sql driver "sqlite"
)

// busyTimeout is how long one process waits for another's transaction; ours take milliseconds.
const busyTimeout = 10 * time.Second

// Store is an open history. Its methods are safe for concurrent use; writes finish even when their context has been
// cancelled, so that Ctrl-C loses nothing.
type Store struct {
	path string
	now  func() time.Time

	mu     sync.Mutex // guards db and notice, which change when a damaged file is replaced
	db     *sql.DB
	notice string
}

// Open opens the history at path and brings its schema up to date; folders and file are made when absent. A damaged
// file is moved aside and a new one begun, which [Store.Notice] then tells.
func Open(ctx context.Context, path string, now func() time.Time) (*Store, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, explain(path, err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, explain(path, err)
	}
	s := &Store{path: path, now: now}
	s.db, err = connect(ctx, path, now)
	if isDamage(err) {
		err = s.replaceDamaged(ctx)
	}
	if err != nil {
		return nil, explain(path, err)
	}
	return s, nil
}

// Close closes the file.
func (s *Store) Close() error {
	if err := s.handle().Close(); err != nil {
		return explain(s.path, err)
	}
	return nil
}

// Notice is a sentence for the person when a damaged file was moved aside since Open began, "" otherwise.
func (s *Store) Notice() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.notice
}

func (s *Store) handle() *sql.DB {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.db
}

// run runs fn, and once more on a new file when the present one proves damaged.
func (s *Store) run(ctx context.Context, fn func(*sql.DB) error) error {
	err := fn(s.handle())
	if isDamage(err) {
		if err := s.replaceDamaged(ctx); err != nil {
			return explain(s.path, err)
		}
		err = fn(s.handle())
	}
	return explain(s.path, err)
}

// write runs fn in a transaction that outlives the context's cancellation.
func (s *Store) write(ctx context.Context, fn func(context.Context, *sql.Tx) error) error {
	ctx = context.WithoutCancel(ctx)
	return s.run(ctx, func(db *sql.DB) error {
		return inTransaction(ctx, db, func(tx *sql.Tx) error { return fn(ctx, tx) })
	})
}

// connect opens the file, without any attempt at repair.
func connect(ctx context.Context, path string, now func() time.Time) (*sql.DB, error) {
	db, err := sql.Open("sqlite", dataSource(path))
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	db.SetMaxOpenConns(1) // one writer at a time anyway, and statements then see each other in order
	if err := untilFree(ctx, func() error { return migrate(ctx, db, now) }); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// dataSource escapes the path: it may hold "?", "#" or "%".
func dataSource(path string) string {
	query := url.Values{
		"_txlock": {"immediate"}, // take the write lock first: no deadlock when a reader turns writer
		"_pragma": {
			fmt.Sprintf("busy_timeout(%d)", busyTimeout.Milliseconds()),
			"journal_mode(wal)",
			"synchronous(full)", // a verdict that was shown survives a power cut
		},
	}
	return (&url.URL{Scheme: "file", Path: path, RawQuery: query.Encode()}).String()
}

// untilFree retries while another process holds a lock that the busy timeout does not cover, as when both switch a new
// file to WAL at the same moment.
func untilFree(ctx context.Context, fn func() error) error {
	ctx, stop := context.WithTimeout(ctx, busyTimeout)
	defer stop()
	for pause := time.Millisecond; ; pause = min(2*pause, 100*time.Millisecond) {
		err := fn()
		if !isBusy(err) {
			return err
		}
		select {
		case <-ctx.Done():
			return err
		case <-time.After(pause):
		}
	}
}

func inTransaction(ctx context.Context, db *sql.DB, fn func(*sql.Tx) error) (err error) {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	defer func() {
		if err != nil {
			_ = tx.Rollback() // the first error is the one that tells
		}
	}()
	if err := fn(tx); err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("commit: %w", err)
	}
	return nil
}
