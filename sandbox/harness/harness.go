// Package harness holds the Python side of the sandbox: real .py files, embedded, with a version that changes when any
// of them does. It is data only; sandbox/docker puts it into the image, and the protocol it speaks is described there.
package harness

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
)

//go:embed pid1.py pyprep_harness/*.py pyprep_harness/growth/*.py pyprep_harness/tracing/*.py pyprep_harness/testing/*.py
var files embed.FS

//go:embed tests/*.py tests/snippets/*.py
var tests embed.FS

// Main is the file that the container's first process runs, relative to the root of Files.
const Main = "pid1.py"

// Files returns the harness as it goes into the image.
func Files() fs.FS { return files }

// Tests returns the harness's own unit tests; they run in the image's Python and are no part of it.
func Tests() fs.FS { return tests }

// Version returns a short hash over the names and contents of Files, so that a changed harness is a different image.
func Version() (string, error) {
	sum := sha256.New()
	err := fs.WalkDir(files, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		body, err := files.ReadFile(path)
		if err != nil {
			return err
		}
		fmt.Fprintf(sum, "%s %d\n", path, len(body))
		sum.Write(body)
		return nil
	})
	if err != nil {
		return "", fmt.Errorf("read the embedded harness: %w", err)
	}
	return hex.EncodeToString(sum.Sum(nil))[:12], nil
}
