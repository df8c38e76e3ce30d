package report_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"pyprep/cmd/internal/report"
	"pyprep/grader/class"
)

func classPage(t *testing.T, r class.Report) string {
	t.Helper()
	var out bytes.Buffer
	if err := report.Class(&out, r); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// golden compares a page with the one that somebody looked at.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v (make it with: go test -update)", err)
	}
	if got != string(want) {
		t.Errorf("%s differs (write it anew with: go test -update, and look at it)", file)
	}
}

func TestClassPage(t *testing.T) {
	t.Parallel()
	got := classPage(t, sampleClass())
	if again := classPage(t, sampleClass()); again != got {
		t.Error("a second time it is another page")
	}
	golden(t, "class.html", got)
}
