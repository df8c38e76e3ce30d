package history_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"syscall"
	"testing"
	"time"

	"pyprep/cmd/internal/history"
)

// childTask, when set, makes the test binary play another pyprep process on the history named by childPath.
const (
	childTask = "HISTORY_TEST_TASK"
	childPath = "HISTORY_TEST_PATH"
)

const perChild = 25

func TestMain(m *testing.M) {
	if task := os.Getenv(childTask); task != "" {
		if err := playChild(context.Background(), task, os.Getenv(childPath)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func playChild(ctx context.Context, task, path string) error {
	s, err := history.Open(ctx, path, time.Now)
	if err != nil {
		return err
	}
	for range perChild {
		a, err := s.Record(ctx, history.Attempt{Item: twoSum, Verdict: "accepted", Source: []byte("pass\n")})
		if err != nil {
			return err
		}
		if err := s.Amend(ctx, a.ID, history.Amendment{Claims: &history.Claims{Time: "O(n)"}}); err != nil {
			return err
		}
	}
	if task == "die" {
		return syscall.Kill(os.Getpid(), syscall.SIGKILL) // leaves -wal and -shm behind
	}
	return s.Close()
}

func child(t *testing.T, task, path string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), self)
	cmd.Env = append(os.Environ(), childTask+"="+task, childPath+"="+path)
	return cmd
}

func TestProcessesAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "history.db")
	const processes = 4
	var wait sync.WaitGroup
	for range processes {
		cmd := child(t, "record", path) // all meet a file that does not exist yet
		wait.Go(func() {
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("child: %v\n%s", err, out)
			}
		})
	}
	wait.Wait()
	all, err := mustOpen(t, path, newClock()).List(t.Context(), history.Filter{})
	if err != nil || len(all) != processes*perChild {
		t.Errorf("%d attempts, %v; want %d", len(all), err, processes*perChild)
	}
}

func TestProcessesMeetTheSameDamage(t *testing.T) {
	path := filepath.Join(t.TempDir(), "history.db")
	mustWrite(t, path, make([]byte, 100_000))
	mustWriteAt(t, path, "garbage")
	var wait sync.WaitGroup
	for range 3 {
		cmd := child(t, "record", path)
		wait.Go(func() {
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("child: %v\n%s", err, out)
			}
		})
	}
	wait.Wait()
	asideOf(t, path) // exactly one
	all, err := mustOpen(t, path, newClock()).List(t.Context(), history.Filter{})
	if err != nil || len(all) != 3*perChild {
		t.Errorf("%d attempts, %v; want %d", len(all), err, 3*perChild)
	}
}

func mustWriteAt(t *testing.T, path, start string) {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	copy(content, start)
	mustWrite(t, path, content)
}

func TestLeftoverLogIsNoDamage(t *testing.T) {
	path := filepath.Join(t.TempDir(), "history.db")
	if err := child(t, "die", path).Run(); err == nil {
		t.Fatal("the child was to die")
	}
	if _, err := os.Stat(path + "-wal"); err != nil {
		t.Fatalf("the child left no log: %v", err)
	}
	s := mustOpen(t, path, newClock())
	all, err := s.List(t.Context(), history.Filter{})
	if err != nil || len(all) != perChild || all[0].Claims.Time != "O(n)" {
		t.Errorf("%d attempts, %v; want %d", len(all), err, perChild)
	}
	if s.Notice() != "" {
		t.Errorf("notice %q", s.Notice())
	}
}
