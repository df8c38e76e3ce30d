package history

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// ShowHint counts one more hint of an item as shown, at most total, and returns the number to show (1-based; 0 when
// there is none at all).
func (s *Store) ShowHint(ctx context.Context, item Item, total int) (int, error) {
	var shown int
	err := s.write(ctx, func(ctx context.Context, tx *sql.Tx) error {
		before, err := hintsShown(ctx, tx, item)
		if err != nil {
			return err
		}
		shown = min(before+1, total)
		_, err = tx.ExecContext(ctx, `INSERT OR REPLACE INTO hints (set_id, problem, shown) VALUES (?, ?, ?)`,
			item.Set, item.Problem, max(before, shown))
		if err != nil {
			return fmt.Errorf("count hint: %w", err)
		}
		return nil
	})
	return shown, err
}

// HintsShown returns how many hints of an item were shown so far.
func (s *Store) HintsShown(ctx context.Context, item Item) (int, error) {
	var shown int
	err := s.run(ctx, func(db *sql.DB) (err error) {
		shown, err = hintsShown(ctx, db, item)
		return err
	})
	return shown, err
}

func hintsShown(ctx context.Context, db querier, item Item) (int, error) {
	var shown int
	row := db.QueryRowContext(ctx, `SELECT shown FROM hints WHERE set_id = ? AND problem = ?`, item.Set, item.Problem)
	if err := row.Scan(&shown); err != nil && !errors.Is(err, sql.ErrNoRows) {
		return 0, fmt.Errorf("hints shown: %w", err)
	}
	return shown, nil
}
