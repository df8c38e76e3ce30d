package docker

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"pyprep/sandbox"
	"pyprep/sandbox/docker/enginetest"
)

// variables stands in for the environment of a process that has nothing else in it.
type variables map[string]string

func (v variables) getenv(name string) string { return v[name] }

// at is the environment of a process that was told where its engine is.
func at(t *testing.T, host string) variables {
	t.Helper()
	return variables{"DOCKER_HOST": host, "HOME": t.TempDir()}
}

// ownEngine starts an engine of the test's own that has the sandbox image.
func ownEngine(t *testing.T, options enginetest.Options) *enginetest.Engine {
	t.Helper()
	own := emptyEngine(t, options)
	machines := connect(t, Options{})
	if err := machines.Provision(t.Context()); err != nil {
		t.Fatal(err)
	}
	tag, err := imageTag()
	if err != nil {
		t.Fatal(err)
	}
	own.TakeImage(machines.Endpoint().Host, tag)
	return own
}

// emptyEngine starts one that has no image. No container may be left on it.
func emptyEngine(t *testing.T, options enginetest.Options) *enginetest.Engine {
	t.Helper()
	own := enginetest.Start(t, options)
	t.Cleanup(func() {
		if left := own.Containers(); len(left) != 0 {
			t.Errorf("%d containers are left on the test's engine", len(left))
		}
	})
	return own
}

// transfer carries the image from one engine to another, as from one machine to another: through a file.
func transfer(t *testing.T, from, to *Engine) {
	t.Helper()
	file, err := os.Create(filepath.Join(t.TempDir(), "image"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	if err := from.Save(t.Context(), file); err != nil {
		t.Fatal(err)
	}
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		t.Fatal(err)
	}
	if err := to.Load(t.Context(), file); err != nil {
		t.Fatal(err)
	}
}

func connect(t *testing.T, options Options) *Engine {
	t.Helper()
	e, err := Connect(t.Context(), options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = e.Close() })
	return e
}

// mustPrint runs a program on an engine and returns the runner, which leaves nothing.
func mustPrint(t *testing.T, options Options) *Runner {
	t.Helper()
	r := engineRunner(t, options)
	if _, result := first(t, r, printing("6 * 7", 1)); result.Status != sandbox.StatusReported || string(result.Stdout) != "42\n" {
		t.Errorf("result %+v", result)
	}
	return r
}

// pasteHint gives the hint of an error to a shell and expects that an engine is found with the environment that it
// leaves. Hints that do more than change the environment are not for a test to follow.
func pasteHint(t *testing.T, env variables, err error) {
	t.Helper()
	var unavailable *sandbox.UnavailableError
	if !errors.As(err, &unavailable) {
		t.Fatalf("got %v, want an UnavailableError", err)
	}
	hint := unavailable.Hint()
	if word, _, _ := strings.Cut(hint, " "); word != "unset" && word != "export" || strings.Contains(hint, "&&") {
		t.Logf("not followed: %s", hint)
		return
	}
	shell := exec.CommandContext(t.Context(), "sh", "-c", hint+" && env")
	for name, value := range env {
		shell.Env = append(shell.Env, name+"="+value)
	}
	out, err := shell.Output()
	if err != nil {
		t.Fatalf("%s: %v", hint, err)
	}
	after := variables{}
	for line := range strings.Lines(string(out)) {
		name, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "=")
		after[name] = value
	}
	connect(t, Options{Getenv: after.getenv})
}

// wantUnavailable checks that an error is one that a person can do something about.
func wantUnavailable(t *testing.T, err error, problem, hint string) {
	t.Helper()
	var unavailable *sandbox.UnavailableError
	if !errors.As(err, &unavailable) {
		t.Fatalf("got %v, want an UnavailableError", err)
	}
	contains(t, "the problem", unavailable.Error(), problem)
	contains(t, "the hint", unavailable.Hint(), hint)
}
