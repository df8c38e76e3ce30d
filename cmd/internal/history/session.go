package history

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"
)

// Session is a solve in progress: enough to go on at the step where it stopped, with everything typed so far.
type Session struct {
	Item    Item
	Step    string            // the step reached, in the caller's words
	Answers map[string]string // what was typed so far, by question
	Attempt ID                // the attempt whose verdict is out, "" before
	Started time.Time         // set by SaveSession when zero
	Updated time.Time         // set by SaveSession
	Elapsed time.Duration     // time spent in earlier sittings
}

// SaveSession keeps the state of a solve, in place of an earlier one of the same item. Save after each answer.
func (s *Store) SaveSession(ctx context.Context, x Session) error {
	now := s.now()
	if x.Started.IsZero() {
		x.Started = now
	}
	answers, err := json.Marshal(x.Answers)
	if err != nil {
		return fmt.Errorf("save session: %w", err)
	}
	return s.write(ctx, func(ctx context.Context, tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT OR REPLACE INTO sessions
			(set_id, problem, step, answers, attempt, started, updated, elapsed) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
			x.Item.Set, x.Item.Problem, x.Step, string(answers), x.Attempt,
			x.Started.UnixMilli(), now.UnixMilli(), x.Elapsed.Milliseconds())
		if err != nil {
			return fmt.Errorf("save session: %w", err)
		}
		return nil
	})
}

// Session returns the solve of an item in progress, and whether there is one.
func (s *Store) Session(ctx context.Context, item Item) (Session, bool, error) {
	all, err := s.sessions(ctx, `WHERE set_id = ? AND problem = ?`, item.Set, item.Problem)
	if err != nil || len(all) == 0 {
		return Session{}, false, err
	}
	return all[0], true, nil
}

// Sessions returns all solves in progress, the one touched last first.
func (s *Store) Sessions(ctx context.Context) ([]Session, error) {
	return s.sessions(ctx, `ORDER BY updated DESC, set_id, problem`)
}

// EndSession forgets the solve of an item in progress, if there is one; its attempts stay.
func (s *Store) EndSession(ctx context.Context, item Item) error {
	return s.write(ctx, func(ctx context.Context, tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `DELETE FROM sessions WHERE set_id = ? AND problem = ?`, item.Set, item.Problem)
		if err != nil {
			return fmt.Errorf("end session: %w", err)
		}
		return nil
	})
}

func (s *Store) sessions(ctx context.Context, rest string, args ...any) ([]Session, error) {
	var all []Session
	err := s.run(ctx, func(db *sql.DB) (err error) {
		const query = `SELECT set_id, problem, step, answers, attempt, started, updated, elapsed FROM sessions `
		all, err = collect(ctx, db, scanSession, query+rest, args...)
		return err
	})
	return all, err
}

func scanSession(rows *sql.Rows) (Session, error) {
	var x Session
	var answers string
	var started, updated, elapsed int64
	err := rows.Scan(&x.Item.Set, &x.Item.Problem, &x.Step, &answers, &x.Attempt, &started, &updated, &elapsed)
	if err != nil {
		return x, err
	}
	x.Started, x.Updated = fromMilli(started), fromMilli(updated)
	x.Elapsed = time.Duration(elapsed) * time.Millisecond
	if err := json.Unmarshal([]byte(answers), &x.Answers); err != nil {
		return x, fmt.Errorf("answers: %w", err)
	}
	return x, nil
}
