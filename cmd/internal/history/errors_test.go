package history

import (
	"bytes"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestFullDisk(t *testing.T) {
	s, err := Open(t.Context(), filepath.Join(t.TempDir(), "history.db"), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	// SQLite then answers exactly as it does when the disk is full.
	if _, err := s.db.ExecContext(t.Context(), `PRAGMA max_page_count = 12`); err != nil {
		t.Fatal(err)
	}
	_, err = s.Record(t.Context(), Attempt{Item: Item{"core", "two-sum"}, Verdict: "accepted", Source: bytes.Repeat([]byte("#"), 1<<20)})
	var own *Error
	if !errors.As(err, &own) || !strings.Contains(own.Problem, "disk is full") || own.Hint() == "" {
		t.Fatalf("error %v", err)
	}
	if s.Notice() != "" {
		t.Errorf("a full disk was taken for damage: %s", s.Notice())
	}
	if _, err := s.Record(t.Context(), Attempt{Item: Item{"core", "two-sum"}, Verdict: "accepted"}); err != nil {
		t.Errorf("after the failure: %v", err)
	}
}

func TestIDsFollowTime(t *testing.T) {
	start := time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	seen := map[ID]bool{}
	var last ID
	for i := range 1000 {
		id := newID(start.Add(time.Duration(i) * time.Millisecond))
		if seen[id] || id <= last || !isIDText(string(id)) {
			t.Fatalf("id %d: %s after %s", i, id, last)
		}
		seen[id], last = true, id
	}
	if id := newID(time.Time{}); len(id) != idLength {
		t.Errorf("id of the zero time: %q", id)
	}
}
