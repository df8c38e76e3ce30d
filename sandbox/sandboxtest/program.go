package sandboxtest

import (
	"os/exec"
	"path/filepath"
	"testing"
)

// Program builds pyprep as it is shipped, for tests that measure it from outside, and returns its path.
func Program(tb testing.TB) string {
	tb.Helper()
	program := filepath.Join(tb.TempDir(), "pyprep")
	build := exec.CommandContext(tb.Context(), "go", "build", "-trimpath", "-ldflags=-s -w", "-o", program, "pyprep/cmd/pyprep")
	build.Env = append(build.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		tb.Fatalf("build pyprep: %v: %s", err, out)
	}
	return program
}

// RightTwoSum is the path of a solution of the built-in problem two-sum that is accepted.
func RightTwoSum(tb testing.TB) string {
	tb.Helper()
	root, err := exec.CommandContext(tb.Context(), "go", "list", "-m", "-f", "{{.Dir}}").Output()
	if err != nil {
		tb.Fatal(err)
	}
	return filepath.Join(string(root[:len(root)-1]), "problems", "bank", "core", "problems", "two-sum", "solutions", "hash_map.py")
}
