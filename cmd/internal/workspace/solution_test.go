package workspace_test

import (
	"errors"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"pyprep/cmd/internal/workspace"
)

func fixedNow() time.Time { return time.Date(2026, 3, 1, 9, 30, 0, 0, time.UTC) }

func mustRead(t *testing.T, path string) string {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func mustWrite(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestCreateNeverOverwrites(t *testing.T) {
	s := workspace.Solutions{Dir: filepath.Join(t.TempDir(), "new"), Now: fixedNow}.File("", "two-sum")
	if s.Exists() {
		t.Fatal("exists before")
	}
	if created, err := s.Create([]byte("starter\n")); err != nil || !created {
		t.Fatalf("created %v, %v", created, err)
	}
	mustWrite(t, s.Path, "my work\n")
	if created, err := s.Create([]byte("starter\n")); err != nil || created {
		t.Errorf("created again %v, %v", created, err)
	}
	if got := mustRead(t, s.Path); got != "my work\n" {
		t.Errorf("the work became %q", got)
	}
	leftovers, _ := filepath.Glob(filepath.Join(filepath.Dir(s.Path), ".*"))
	if len(leftovers) != 0 {
		t.Errorf("left behind: %v", leftovers)
	}
}

func TestCreateAtOnce(t *testing.T) {
	s := workspace.Solutions{Dir: t.TempDir(), Now: fixedNow}.File("other-set", "two-sum")
	var made atomic.Int32
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			created, err := s.Create([]byte("starter\n"))
			if err != nil {
				t.Error(err)
			}
			if created {
				made.Add(1)
			}
		})
	}
	wait.Wait()
	if made.Load() != 1 {
		t.Errorf("created %d times", made.Load())
	}
}

func TestResetKeepsCopies(t *testing.T) {
	s := workspace.Solutions{Dir: t.TempDir(), Now: fixedNow}.File("", "two-sum")
	if backup, err := s.Reset([]byte("starter\n")); err != nil || backup != "" {
		t.Fatalf("reset of nothing: %q, %v", backup, err)
	}
	for _, work := range []string{"first\n", "second\n"} { // within the same second
		mustWrite(t, s.Path, work)
		backup, err := s.Reset([]byte("starter\n"))
		if err != nil {
			t.Fatal(err)
		}
		if got := mustRead(t, backup); got != work {
			t.Errorf("%s holds %q, want %q", backup, got, work)
		}
		if got := mustRead(t, s.Path); got != "starter\n" {
			t.Errorf("after the reset: %q", got)
		}
	}
}

func TestUnwritableFolder(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	mustWrite(t, file, "")
	_, err := workspace.Solutions{Dir: file, Now: fixedNow}.File("", "two-sum").Create(nil)
	wantUsage(t, err, "can't write the solution file")
}

func wantUsage(t *testing.T, err error, words string) {
	t.Helper()
	var usage *workspace.UsageError
	if !errors.As(err, &usage) {
		t.Fatalf("%v is no *UsageError", err)
	}
	if !contains(usage.Error(), words) || usage.Hint() == "" {
		t.Errorf("error %q, hint %q; want %q", usage.Error(), usage.Hint(), words)
	}
}
