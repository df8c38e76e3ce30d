package workspace_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"pyprep/cmd/internal/workspace"
)

// patience is ample for a loaded machine; nothing waits for it when all is well.
const patience = 10 * time.Second

func next(t *testing.T, w *workspace.Watcher) workspace.Change {
	t.Helper()
	select {
	case c, open := <-w.Changes():
		if !open {
			t.Fatal("the watch has ended")
		}
		return c
	case <-time.After(patience):
		t.Fatal("no change came")
		panic("unreachable")
	}
}

func wantSource(t *testing.T, w *workspace.Watcher, want string) {
	t.Helper()
	if got := next(t, w); got.Err != nil || string(got.Source) != want || got.At.IsZero() {
		t.Errorf("change %q at %v, %v; want %q", got.Source, got.At, got.Err, want)
	}
}

func mustRename(t *testing.T, from, to string) {
	t.Helper()
	if err := os.Rename(from, to); err != nil {
		t.Fatal(err)
	}
}

func TestWatch(t *testing.T) {
	for _, polling := range []bool{false, true} {
		t.Run(fmt.Sprintf("polling %v", polling), func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "two-sum.py")
			mustWrite(t, path, "one\n")
			o := workspace.WatchOptions{Limit: limit, AlwaysPoll: polling, Poll: 20 * time.Millisecond, Initial: true}
			w, err := workspace.Watch(t.Context(), path, o)
			if err != nil {
				t.Fatal(err)
			}
			if _, got := w.Polling(); got != polling {
				t.Fatalf("polling is %v", got)
			}
			wantSource(t, w, "one\n")

			mustWrite(t, path, "two\n")
			wantSource(t, w, "two\n")

			mustWrite(t, path, "two\n") // unchanged: no change, so the next one told is "three"
			time.Sleep(100 * time.Millisecond)
			mustWrite(t, path+".tmp", "three\n") // as most editors save
			mustRename(t, path+".tmp", path)
			wantSource(t, w, "three\n")

			mustRename(t, path, path+"~") // as vim saves: away, then anew
			mustWrite(t, path, "four\n")
			wantSource(t, w, "four\n")
		})
	}
}

func TestWatchThroughLink(t *testing.T) {
	target := filepath.Join(t.TempDir(), "real.py")
	link := filepath.Join(t.TempDir(), "two-sum.py")
	mustWrite(t, target, "one\n")
	if err := os.Symlink(target, link); err != nil {
		t.Fatal(err)
	}
	w, err := workspace.Watch(t.Context(), link, workspace.WatchOptions{Limit: limit})
	if err != nil {
		t.Fatal(err)
	}
	mustWrite(t, target, "two\n")
	wantSource(t, w, "two\n")
}

func TestWatchTellsNewestAndErrors(t *testing.T) {
	path := filepath.Join(t.TempDir(), "two-sum.py")
	mustWrite(t, path, "one\n")
	w, err := workspace.Watch(t.Context(), path, workspace.WatchOptions{Limit: 10})
	if err != nil {
		t.Fatal(err)
	}
	mustWrite(t, path, "far too much\n")
	if c := next(t, w); c.Err == nil {
		t.Errorf("a file over the limit: %q", c.Source)
	}
	mustWrite(t, path, "one\n") // as before the error, and news all the same
	wantSource(t, w, "one\n")
	for i := range 5 { // nobody takes them
		mustWrite(t, path, fmt.Sprintln("save", i))
		time.Sleep(60 * time.Millisecond)
	}
	wantSource(t, w, "save 4\n")
}

func TestWatchEnds(t *testing.T) {
	path := filepath.Join(t.TempDir(), "two-sum.py")
	mustWrite(t, path, "one\n")
	ctx, cancel := context.WithCancel(t.Context())
	w, err := workspace.Watch(ctx, path, workspace.WatchOptions{Limit: limit})
	if err != nil {
		t.Fatal(err)
	}
	cancel()
	select {
	case _, open := <-w.Changes():
		if open {
			t.Error("a change after the end")
		}
	case <-time.After(patience):
		t.Error("the watch did not end")
	}
	_, err = workspace.Watch(t.Context(), path+".missing", workspace.WatchOptions{Limit: limit})
	wantUsage(t, err, "does not exist")
}

func TestWatchWaitsForEmptyFile(t *testing.T) {
	for _, polling := range []bool{false, true} {
		t.Run(fmt.Sprintf("polling %v", polling), func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "two-sum.py")
			mustWrite(t, path, "one\n")
			w, err := workspace.Watch(t.Context(), path, workspace.WatchOptions{
				Limit: limit, Empty: time.Second, AlwaysPoll: polling, Poll: 10 * time.Millisecond,
			})
			if err != nil {
				t.Fatal(err)
			}
			mustWrite(t, path, "") // as an editor that truncates, and takes its time to write
			time.Sleep(50 * time.Millisecond)
			mustWrite(t, path, "two\n")
			wantSource(t, w, "two\n")
			mustWrite(t, path, "") // it stays empty: that is a save too
			wantSource(t, w, "")
		})
	}
}
