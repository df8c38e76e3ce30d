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

// Imported counts what an import did.
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

// Export writes all attempts, oldest first, one JSON object a line, and returns how many.
func (s *Store) Export(ctx context.Context, w io.Writer) (int, error) {
	var all []Attempt
	err := s.run(ctx, func(db *sql.DB) (err error) {
		all, err = selectAttempts(ctx, db, `ORDER BY recorded, seq`)
		return err
	})
	if err != nil {
		return 0, err
	}
	out := bufio.NewWriter(w)
	encode := json.NewEncoder(out)
	encode.SetEscapeHTML(false)
	for _, a := range all {
		if err := encode.Encode(toLine(a)); err != nil {
			return 0, fmt.Errorf("export: %w", err)
		}
	}
	if err := out.Flush(); err != nil {
		return 0, fmt.Errorf("export: %w", err)
	}
	return len(all), nil
}

// Import merges what Export wrote, by id: unknown attempts are added, and of a known one the version amended last
// stays. All lines are imported or, on an error, none.
func (s *Store) Import(ctx context.Context, r io.Reader) (Imported, error) {
	attempts, err := readLines(ctx, r)
	if err != nil {
		return Imported{}, err
	}
	var done Imported
	err = s.write(ctx, func(ctx context.Context, tx *sql.Tx) error {
		done = Imported{}
		for _, a := range attempts {
			if err := merge(ctx, tx, a, &done); err != nil {
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

func readLines(ctx context.Context, r io.Reader) ([]Attempt, error) {
	var all []Attempt
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
			a, err := parseLine(text)
			if err != nil {
				return nil, &LineError{Line: n, Err: err}
			}
			all = append(all, a)
		}
		if err != nil {
			return all, nil
		}
	}
}

func parseLine(text []byte) (Attempt, error) {
	var l line
	if err := json.Unmarshal(text, &l); err != nil {
		return Attempt{}, fmt.Errorf("not an attempt in JSON: %w", err)
	}
	return l.attempt()
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
