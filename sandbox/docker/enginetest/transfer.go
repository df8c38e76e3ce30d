package enginetest

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"testing"
)

// Transfer carries an image from one engine to another, as from one machine to another: through a file.
func Transfer(t *testing.T, save func(context.Context, io.Writer) error, load func(context.Context, io.ReadSeeker) error) {
	t.Helper()
	file, err := os.Create(filepath.Join(t.TempDir(), "image"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	if err := save(t.Context(), file); err != nil {
		t.Fatal(err)
	}
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		t.Fatal(err)
	}
	if err := load(t.Context(), file); err != nil {
		t.Fatal(err)
	}
}
