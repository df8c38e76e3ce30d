package history

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"
	"time"
)

// MockStatus is how far a mock interview is.
type MockStatus string

// The statuses.
const (
	MockOpen    MockStatus = "open"
	MockDone    MockStatus = "done"
	MockDropped MockStatus = "dropped" // ended before its end; its answers are attempts like others
)

// Mock is a mock interview: its state is JSON in the caller's form, and so is its report.
type Mock struct {
	ID      ID // set by SaveMock when empty
	Level   string
	Status  MockStatus
	Started time.Time // set by SaveMock when zero
	Updated time.Time // set by SaveMock
	State   json.RawMessage
	Report  json.RawMessage // nil before the end
}

// NewMockID names a mock interview that begins now.
func (s *Store) NewMockID() ID { return newID(milliseconds(s.now())) }

// SaveMock keeps an interview, in place of what was kept of it before. Save after each answer.
func (s *Store) SaveMock(ctx context.Context, m Mock) error {
	m.Updated = milliseconds(s.now())
	if m.Started.IsZero() {
		m.Started = m.Updated
	}
	return s.write(ctx, func(ctx context.Context, tx *sql.Tx) error { return putMock(ctx, tx, m) })
}

func putMock(ctx context.Context, tx *sql.Tx, m Mock) error {
	_, err := tx.ExecContext(ctx, `INSERT OR REPLACE INTO mocks (id, level, status, started, updated, state, report) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		m.ID, m.Level, m.Status, m.Started.UnixMilli(), m.Updated.UnixMilli(), string(m.State), string(m.Report))
	if err != nil {
		return fmt.Errorf("save mock: %w", err)
	}
	return nil
}

// OpenMock returns the interview in progress, and whether there is one.
func (s *Store) OpenMock(ctx context.Context) (Mock, bool, error) {
	all, err := s.mocks(ctx, `WHERE status = ? ORDER BY updated DESC, id DESC LIMIT 1`, MockOpen)
	if err != nil || len(all) == 0 {
		return Mock{}, false, err
	}
	return all[0], true, nil
}

// EndedMocks returns the interviews that are over, oldest first: with a report, or dropped.
func (s *Store) EndedMocks(ctx context.Context) ([]Mock, error) {
	return s.mocks(ctx, `WHERE status <> ? ORDER BY started, id`, MockOpen)
}

// Mock finds an interview with a report by its id, or by the beginning or the end of it; "" is the last one.
func (s *Store) Mock(ctx context.Context, part string) (Mock, error) {
	lower := strings.ToLower(strings.TrimSpace(part))
	if lower != "" && !isIDText(lower) {
		return Mock{}, unknownMock(part)
	}
	all, err := s.mocks(ctx, `WHERE status = ? AND (id LIKE ? OR id LIKE ?) ORDER BY started DESC, id DESC LIMIT 2`, MockDone, lower+"%", "%"+lower)
	switch {
	case err != nil:
		return Mock{}, err
	case len(all) == 0 && lower == "":
		return Mock{}, &Error{"no mock interview has come to its end yet", "pyprep mock --level junior", ErrNotFound}
	case len(all) == 0:
		return Mock{}, unknownMock(part)
	case len(all) > 1 && lower != "":
		return Mock{}, &Error{fmt.Sprintf("%q fits more than one interview, such as %s and %s", part, all[0].ID, all[1].ID), "give more of the id", nil}
	}
	return all[0], nil
}

func unknownMock(part string) error {
	return &Error{fmt.Sprintf("no finished mock interview has the id %q", part), "pyprep mock --report shows the last one", ErrNotFound}
}

const selectMocks = `SELECT id, level, status, started, updated, state, report FROM mocks `

func (s *Store) mocks(ctx context.Context, rest string, args ...any) ([]Mock, error) {
	var all []Mock
	err := s.run(ctx, func(db *sql.DB) (err error) {
		all, err = collect(ctx, db, scanMock, selectMocks+rest, args...)
		return err
	})
	return all, err
}

func scanMock(rows *sql.Rows) (Mock, error) {
	var m Mock
	var started, updated int64
	var state, report string
	err := rows.Scan(&m.ID, &m.Level, &m.Status, &started, &updated, &state, &report)
	m.Started, m.Updated, m.State = fromMilli(started), fromMilli(updated), json.RawMessage(state)
	if report != "" {
		m.Report = json.RawMessage(report)
	}
	return m, err
}
