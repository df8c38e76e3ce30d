package history_test

import (
	"bytes"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pyprep/cmd/internal/history"
)

func hintOf(t *testing.T, err error) string {
	t.Helper()
	var own *history.Error
	if !errors.As(err, &own) {
		t.Fatalf("%v is no *history.Error", err)
	}
	return own.Hint()
}

func TestDamageIsMovedAside(t *testing.T) {
	garbage := bytes.Repeat([]byte("not a database\n"), 4096)
	tests := []struct {
		name   string
		damage func(t *testing.T, path string)
	}{
		{"overwritten", func(t *testing.T, path string) { t.Helper(); mustWrite(t, path, garbage) }},
		{"overwritten with a WAL beside it", func(t *testing.T, path string) {
			t.Helper()
			mustWrite(t, path, garbage)
			mustWrite(t, path+"-wal", []byte("old log"))
			mustWrite(t, path+"-shm", []byte("old index"))
		}},
		{"cut to half", func(t *testing.T, path string) {
			t.Helper()
			info, err := os.Stat(path)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.Truncate(path, info.Size()/2/4096*4096); err != nil {
				t.Fatal(err)
			}
		}},
		{"pages overwritten", func(t *testing.T, path string) {
			t.Helper()
			content, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			copy(content[4096:], garbage)
			mustWrite(t, path, content)
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := newClock()
			path := filepath.Join(t.TempDir(), "history.db")
			s := mustOpen(t, path, c)
			for range 20 {
				a := fullAttempt(c)
				a.Source = bytes.Repeat([]byte("x = 1\n"), 2000)
				mustRecord(t, s, a)
			}
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			tt.damage(t, path)
			damaged, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}

			s = mustOpen(t, path, c)
			if _, err := s.List(t.Context(), history.Filter{}); err != nil {
				t.Fatal(err)
			}
			mustRecord(t, s, fullAttempt(c))
			if all, err := s.List(t.Context(), history.Filter{}); err != nil || len(all) != 1 {
				t.Errorf("%d attempts in the new file, %v", len(all), err)
			}
			aside := asideOf(t, path)
			if !strings.Contains(s.Notice(), aside) {
				t.Errorf("notice %q does not name %s", s.Notice(), aside)
			}
			if kept, err := os.ReadFile(aside); err != nil || !bytes.Equal(kept, damaged) {
				t.Errorf("the damaged file was not kept as it was (%v)", err)
			}
		})
	}
}

func asideOf(t *testing.T, path string) string {
	t.Helper()
	all, err := filepath.Glob(path + ".damaged-*Z")
	if err != nil || len(all) != 1 {
		t.Fatalf("moved aside: %v, %v", all, err)
	}
	return all[0]
}

func mustWrite(t *testing.T, path string, content []byte) {
	t.Helper()
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestNewerSchemaIsRefused(t *testing.T) {
	c := newClock()
	path := filepath.Join(t.TempDir(), "history.db")
	if err := mustOpen(t, path, c).Close(); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	if _, err := db.ExecContext(t.Context(), `INSERT INTO migrations VALUES ('0999_future.sql', 0)`); err != nil {
		t.Fatal(err)
	}
	_, err = history.Open(t.Context(), path, c.now)
	if hint := hintOf(t, err); !strings.Contains(err.Error(), "newer pyprep") || hint == "" {
		t.Errorf("error %v, hint %q", err, hint)
	}
}

func TestUnusablePaths(t *testing.T) {
	c := newClock()
	file := filepath.Join(t.TempDir(), "file")
	mustWrite(t, file, nil)
	for name, path := range map[string]string{
		"under a file":        filepath.Join(file, "history.db"),
		"a folder":            t.TempDir(),
		"read-only tree":      "/proc/pyprep/history.db",
		"read-only file tree": "/sys/kernel/history.db",
	} {
		t.Run(name, func(t *testing.T) {
			s, err := history.Open(t.Context(), path, c.now)
			if err == nil {
				_ = s.Close()
				t.Fatal("opened")
			}
			var hinted interface{ Hint() string }
			if !errors.As(err, &hinted) || hinted.Hint() == "" {
				t.Errorf("%v has no hint", err)
			}
		})
	}
}

func TestOddPath(t *testing.T) {
	c := newClock()
	path := filepath.Join(t.TempDir(), "a b?c#d%20é", "history.db")
	s := mustOpen(t, path, c)
	mustRecord(t, s, fullAttempt(c))
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
}
