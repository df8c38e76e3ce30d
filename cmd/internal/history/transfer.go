package history

import (
	"bufio"
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// Exported counts what an export wrote.
type Exported struct {
	Attempts int
	Mocks    int // interviews that are over
}

// Imported counts what an import did, with attempts and interviews alike.
type Imported struct {
	Added     int
	Updated   int // known, but amended later in the file than here
	Unchanged int
}

// LineError is a line of an import that can't be read; nothing of the file was imported.
type LineError struct {
	Line int // 1-based
	Err  error
}

// Error names the line and what is wrong with it.
func (e *LineError) Error() string {
	return fmt.Sprintf("line %d: %v; nothing was imported", e.Line, e.Err)
}

// Unwrap returns the cause.
func (e *LineError) Unwrap() error { return e.Err }

// Hint says what a file to import looks like.
func (e *LineError) Hint() string {
	return "import a file that `pyprep export` wrote: one JSON object a line"
}

// Export writes all attempts, and then the interviews that are over, oldest first, one JSON object a line.
func (s *Store) Export(ctx context.Context, w io.Writer) (Exported, error) {
	var all []Attempt
	err := s.run(ctx, func(db *sql.DB) (err error) {
		all, err = selectAttempts(ctx, db, `ORDER BY recorded, seq`)
		return err
	})
	if err != nil {
		return Exported{}, err
	}
	mocks, err := s.EndedMocks(ctx)
	if err != nil {
		return Exported{}, err
	}
	out := bufio.NewWriter(w)
	encode := json.NewEncoder(out)
	encode.SetEscapeHTML(false)
	written := Exported{Attempts: len(all)}
	for _, a := range all {
		if err := encode.Encode(toLine(a)); err != nil {
			return Exported{}, fmt.Errorf("export: %w", err)
		}
	}
	for _, m := range mocks { // one that was damaged in the file must not keep the others from being saved
		if !json.Valid(m.State) || m.Status == MockDone && !json.Valid(m.Report) {
			continue
		}
		written.Mocks++
		if err := encode.Encode(toMockLine(m)); err != nil {
			return Exported{}, fmt.Errorf("export: %w", err)
		}
	}
	if err := out.Flush(); err != nil {
		return Exported{}, fmt.Errorf("export: %w", err)
	}
	return written, nil
}

// Import merges what Export wrote, by id: what is unknown is added, and of what is known the version amended last
// stays. All lines are imported or, on an error, none.
func (s *Store) Import(ctx context.Context, r io.Reader) (Imported, error) {
	lines, err := readLines(ctx, r)
	if err != nil {
		return Imported{}, err
	}
	var done Imported
	err = s.write(ctx, func(ctx context.Context, tx *sql.Tx) error {
		done = Imported{}
		for _, l := range lines {
			if err := l.merge(ctx, tx, &done); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return Imported{}, err
	}
	return done, nil
}

// imported is one line: an attempt, or an interview.
type imported struct {
	attempt *Attempt
	mock    *Mock
}

func (i imported) merge(ctx context.Context, tx *sql.Tx, done *Imported) error {
	if i.mock != nil {
		return mergeMock(ctx, tx, *i.mock, done)
	}
	return merge(ctx, tx, *i.attempt, done)
}

func readLines(ctx context.Context, r io.Reader) ([]imported, error) {
	var all []imported
	in := bufio.NewReader(r)
	for n := 1; ; n++ {
		if err := ctx.Err(); err != nil {
			return nil, context.Cause(ctx)
		}
		line, err := in.ReadBytes('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, fmt.Errorf("import: %w", err)
		}
		if text := bytes.TrimSpace(line); len(text) > 0 {
			one, err := parseLine(text)
			if err != nil {
				return nil, &LineError{Line: n, Err: err}
			}
			all = append(all, one)
		}
		if err != nil {
			return all, nil
		}
	}
}

func parseLine(text []byte) (imported, error) {
	var either struct {
		Mock *json.RawMessage `json:"mock"`
	}
	if err := json.Unmarshal(text, &either); err != nil {
		return imported{}, fmt.Errorf("not an attempt in JSON: %w", err)
	}
	if either.Mock != nil {
		var l mockLine
		if err := json.Unmarshal(text, &l); err != nil {
			return imported{}, fmt.Errorf("not a mock interview in JSON: %w", err)
		}
		m, err := l.mock()
		return imported{mock: &m}, err
	}
	var l line
	if err := json.Unmarshal(text, &l); err != nil {
		return imported{}, fmt.Errorf("not an attempt in JSON: %w", err)
	}
	a, err := l.attempt()
	return imported{attempt: &a}, err
}

func merge(ctx context.Context, tx *sql.Tx, a Attempt, done *Imported) error {
	known, err := selectAttempts(ctx, tx, `WHERE id = ?`, a.ID)
	if err != nil {
		return err
	}
	switch {
	case len(known) == 0:
		done.Added++
		return insertAttempt(ctx, tx, a)
	case a.Updated.After(known[0].Updated):
		done.Updated++
		return updateAttempt(ctx, tx, a)
	default:
		done.Unchanged++
		return nil
	}
}
