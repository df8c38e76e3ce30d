package workspace_test

import (
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"pyprep/cmd/internal/workspace"
)

const limit = 64 << 10

func contains(s, part string) bool { return strings.Contains(s, part) }

func TestReadSubmission(t *testing.T) {
	path := filepath.Join(t.TempDir(), "solution.py")
	mustWrite(t, path, "def f(): pass\n")
	link := path + ".link"
	if err := os.Symlink(path, link); err != nil {
		t.Fatal(err)
	}
	for _, p := range []string{path, link} {
		got, err := workspace.ReadSubmission(p, limit)
		if err != nil || string(got.Source) != "def f(): pass\n" || got.Path != p {
			t.Errorf("%s: %+v, %v", p, got, err)
		}
	}
}

func TestReadSubmissionRefuses(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	if err := syscall.Mkfifo(at("fifo"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(at("loop"), at("loop")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(at("gone"), at("dangling")); err != nil {
		t.Fatal(err)
	}
	mustWrite(t, at("huge"), "")
	if err := os.Truncate(at("huge"), 1<<40); err != nil { // sparse: reading it all would never end
		t.Fatal(err)
	}
	mustWrite(t, at("file"), "")
	listener, err := net.Listen("unix", at("socket"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = listener.Close() }()

	tests := []struct{ path, want string }{
		{at("missing.py"), "does not exist"},
		{dir, "is a folder"},
		{at("fifo"), "is a named pipe"},
		{at("socket"), "is a socket"},
		{"/dev/zero", "is a device"},
		{at("loop"), "leads back to itself"},
		{at("dangling"), "does not exist"},
		{at("huge"), "larger than 64 KB"},
		{at("file/solution.py"), "a part of the path is a file"},
		{at(strings.Repeat("x", 300)), "too long"},
		{at("nul\x00"), "can't be read"},
		{"", "does not exist"},
	}
	for _, tt := range tests {
		t.Run(tt.want, func(t *testing.T) {
			begin := time.Now()
			_, err := workspace.ReadSubmission(tt.path, limit)
			wantUsage(t, err, tt.want)
			if took := time.Since(begin); took > time.Second {
				t.Errorf("took %v", took)
			}
		})
	}
}

func TestReadSubmissionWithoutPermission(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may read everything")
	}
	path := filepath.Join(t.TempDir(), "solution.py")
	mustWrite(t, path, "")
	if err := os.Chmod(path, 0); err != nil {
		t.Fatal(err)
	}
	_, err := workspace.ReadSubmission(path, limit)
	wantUsage(t, err, "permission denied")
}
