package history

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"time"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migrate applies the migrations that the file lacks, each recorded by name, all in one transaction.
func migrate(ctx context.Context, db *sql.DB, now func() time.Time) error {
	names, err := migrationNames()
	if err != nil {
		return err
	}
	applied, err := appliedMigrations(ctx, db)
	if err != nil {
		return err
	}
	if err := refuseNewer(applied, names); err != nil {
		return err
	}
	if len(applied) == len(names) {
		return nil // the common case takes no write lock
	}
	return inTransaction(ctx, db, func(tx *sql.Tx) error {
		return applyMigrations(ctx, tx, names, now())
	})
}

func migrationNames() ([]string, error) {
	names, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if err != nil {
		return nil, fmt.Errorf("embedded migrations: %w", err)
	}
	for i, name := range names {
		names[i] = path.Base(name)
	}
	slices.Sort(names)
	return names, nil
}

// querier is what [sql.DB] and [sql.Tx] share.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

func appliedMigrations(ctx context.Context, db querier) ([]string, error) {
	var tables int
	row := db.QueryRowContext(ctx, `SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'migrations'`)
	if err := row.Scan(&tables); err != nil {
		return nil, fmt.Errorf("read schema: %w", err)
	}
	if tables == 0 {
		return nil, nil
	}
	return collect(ctx, db, func(rows *sql.Rows) (name string, err error) {
		return name, rows.Scan(&name)
	}, `SELECT name FROM migrations ORDER BY name`)
}

// refuseNewer keeps this pyprep from writing into a schema that it does not know.
func refuseNewer(applied, known []string) error {
	for _, name := range applied {
		if !slices.Contains(known, name) {
			return &Error{
				Problem: fmt.Sprintf("the history was written by a newer pyprep (its schema has %s)", name),
				Fix:     "update pyprep, or set PYPREP_HOME to another folder to begin a history of its own",
			}
		}
	}
	return nil
}

func applyMigrations(ctx context.Context, tx *sql.Tx, names []string, now time.Time) error {
	const table = `CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied INTEGER NOT NULL) WITHOUT ROWID`
	if _, err := tx.ExecContext(ctx, table); err != nil {
		return fmt.Errorf("create migrations: %w", err)
	}
	applied, err := appliedMigrations(ctx, tx) // again: another process may have been first
	if err != nil {
		return err
	}
	for _, name := range names {
		if slices.Contains(applied, name) {
			continue
		}
		script, err := migrationFiles.ReadFile("migrations/" + name)
		if err != nil {
			return fmt.Errorf("embedded migration: %w", err)
		}
		if _, err := tx.ExecContext(ctx, string(script)); err != nil {
			return fmt.Errorf("migration %s: %w", name, err)
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO migrations VALUES (?, ?)`, name, now.UnixMilli()); err != nil {
			return fmt.Errorf("record migration %s: %w", name, err)
		}
	}
	return nil
}

// collect runs a query and scans each row.
func collect[T any](ctx context.Context, db querier, scan func(*sql.Rows) (T, error), query string, args ...any) ([]T, error) {
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("query: %w", err)
	}
	defer func() { _ = rows.Close() }()
	var all []T
	for rows.Next() {
		one, err := scan(rows)
		if err != nil {
			return nil, fmt.Errorf("scan: %w", err)
		}
		all = append(all, one)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("rows: %w", err)
	}
	return all, nil
}
