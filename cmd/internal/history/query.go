package history

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"
)

// newestFirst orders by the clock, and by order of recording where it ties.
const newestFirst = ` ORDER BY recorded DESC, seq DESC`

// acceptedVerdict is the word of grader.Verdict that counts as solved.
const acceptedVerdict = "accepted"

// unansweredVerdict is the word for an item of which the person said that they don't know it.
const unansweredVerdict = "unanswered"

// List returns the attempts that fit, newest first.
func (s *Store) List(ctx context.Context, f Filter) ([]Attempt, error) {
	where, args := f.clause()
	query := where + newestFirst
	if f.Limit > 0 {
		query += fmt.Sprintf(` LIMIT %d`, f.Limit)
	}
	var all []Attempt
	err := s.run(ctx, func(db *sql.DB) (err error) {
		all, err = selectColumns(ctx, db, f.columns(), query, args...)
		return err
	})
	return all, err
}

// Last returns the newest attempt that fits, or [ErrNotFound].
func (s *Store) Last(ctx context.Context, f Filter) (Attempt, error) {
	f.Limit = 1
	all, err := s.List(ctx, f)
	if err != nil {
		return Attempt{}, err
	}
	if len(all) == 0 {
		return Attempt{}, &Error{"there is no attempt yet", "pyprep solve next", ErrNotFound}
	}
	return all[0], nil
}

// Attempt finds an attempt by its id, or by the beginning or the end of it.
func (s *Store) Attempt(ctx context.Context, part string) (Attempt, error) {
	const fix = "pyprep history lists the ids"
	lower := strings.ToLower(strings.TrimSpace(part))
	unknown := &Error{fmt.Sprintf("no attempt has the id %q", part), fix, ErrNotFound}
	if !isIDText(lower) {
		return Attempt{}, unknown
	}
	var found []Attempt
	err := s.run(ctx, func(db *sql.DB) (err error) {
		const where = `WHERE id LIKE ? OR id LIKE ?` + newestFirst + ` LIMIT 2`
		found, err = selectAttempts(ctx, db, where, lower+"%", "%"+lower)
		return err
	})
	switch {
	case err != nil:
		return Attempt{}, err
	case len(found) == 0:
		return Attempt{}, unknown
	case len(found) > 1:
		problem := fmt.Sprintf("%q fits more than one attempt, such as %s and %s", part, found[0].ID, found[1].ID)
		return Attempt{}, &Error{problem, "give more of the id; " + fix, nil}
	}
	return found[0], nil
}

// Solved returns the items with an accepted attempt and when the first of them was recorded.
func (s *Store) Solved(ctx context.Context) (map[Item]time.Time, error) {
	return s.firsts(ctx, `SELECT set_id, problem, min(recorded) FROM attempts WHERE verdict = ? GROUP BY 1, 2`, acceptedVerdict)
}

// Tried returns the items with any attempt and when the first of them was recorded.
func (s *Store) Tried(ctx context.Context) (map[Item]time.Time, error) {
	return s.firsts(ctx, `SELECT set_id, problem, min(recorded) FROM attempts GROUP BY 1, 2`)
}

func (s *Store) firsts(ctx context.Context, query string, args ...any) (map[Item]time.Time, error) {
	type first struct {
		item Item
		at   int64
	}
	var all []first
	err := s.run(ctx, func(db *sql.DB) (err error) {
		all, err = collect(ctx, db, func(rows *sql.Rows) (f first, err error) {
			return f, rows.Scan(&f.item.Set, &f.item.Problem, &f.at)
		}, query, args...)
		return err
	})
	if err != nil {
		return nil, err
	}
	items := make(map[Item]time.Time, len(all))
	for _, f := range all {
		items[f.item] = fromMilli(f.at)
	}
	return items, nil
}

func (f Filter) columns() string {
	if f.NoSource {
		return strings.Replace(columns, "source,", "x'',", 1)
	}
	return columns
}

func (f Filter) clause() (string, []any) {
	var terms []string
	var args []any
	add := func(term string, arg any) {
		terms = append(terms, term)
		args = append(args, arg)
	}
	if f.Item.Set != "" {
		add(`set_id = ?`, f.Item.Set)
	}
	if f.Item.Problem != "" {
		add(`problem = ?`, f.Item.Problem)
	}
	if f.Kind != "" {
		add(`kind = ?`, f.Kind)
	}
	if f.Verdict != "" {
		add(`verdict = ?`, f.Verdict)
	}
	if !f.Since.IsZero() {
		add(`recorded >= ?`, f.Since.UnixMilli())
	}
	if len(terms) == 0 {
		return "", nil
	}
	return "WHERE " + strings.Join(terms, " AND "), args
}

func selectAttempts(ctx context.Context, db querier, rest string, args ...any) ([]Attempt, error) {
	return selectColumns(ctx, db, columns, rest, args...)
}

func selectColumns(ctx context.Context, db querier, cols, rest string, args ...any) ([]Attempt, error) {
	return collect(ctx, db, scanAttempt, `SELECT `+cols+` FROM attempts `+rest, args...)
}
