package class

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"pyprep/problems/pytype"
	"pyprep/sandbox"
	"pyprep/sandbox/sandboxtest"
)

// TestMemoryOfAClass grades five hundred submissions that fail every case with a long answer each, and looks at what the
// report keeps of them: it has to stay far below what a small machine has.
func TestMemoryOfAClass(t *testing.T) {
	const students, cases = 500, 30
	files, text := map[string]string{}, "cases:\n"
	for i := range students {
		files[fmt.Sprintf("s%04d/first.py", i)] = fmt.Sprintf("# %d %s\n%s", i, strings.Repeat("x", 2_000), wrong)
	}
	for i := range cases {
		text += fmt.Sprintf("  - {id: c%d, group: easy, expect: 42}\n", i)
	}
	long := pytype.Append(nil, pytype.Tuple(pytype.Str("value"), pytype.Str(strings.Repeat("y", 5_000)), pytype.None(), pytype.Dict()))
	fake := func() *sandboxtest.Fake {
		return &sandboxtest.Fake{Result: func(sandbox.Job, int) sandbox.CaseResult {
			return sandbox.CaseResult{Status: sandbox.StatusReported, Report: long}
		}}
	}
	o := at(t, files, answers(t, text))
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	for _, how := range []string{"graded", "read from the journal"} {
		r := gradeAll(t, o, fake(), false)
		runtime.GC()
		runtime.ReadMemStats(&after)
		kept := (int64(after.HeapAlloc) - int64(before.HeapAlloc)) >> 20
		t.Logf("%s: %d rows of %d failures keep %d MB", how, len(r.Rows), len(r.Rows[0].Failures), kept)
		if kept > 30 {
			t.Errorf("%s: %d MB", how, kept)
		}
		runtime.KeepAlive(r)
	}
}

// FuzzArchive lists and reads archives of any bytes.
func FuzzArchive(f *testing.F) {
	for _, text := range []string{"PK\x05\x06" + strings.Repeat("\x00", 18), archiveOf("two-sum.py"), archiveOf("../two-sum.py"), archiveOf("a/two-sum.py")} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		dir := t.TempDir()
		must(t, os.WriteFile(filepath.Join(dir, "ann.zip"), content, 0o600))
		got, err := find(Where{Path: dir}, twoProblems(), nil)
		must(t, err)
		for _, e := range got.entries {
			if strings.Contains(e.student, "/") {
				t.Errorf("%q is no student", e.student)
			}
			if e.fault == "" {
				_, _ = readSource(e)
			}
		}
		must(t, got.close())
	})
}

// archiveOf is an archive of one file.
func archiveOf(name string) string {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	file, err := w.Create(name)
	if err == nil {
		_, err = file.Write([]byte(right))
	}
	if err != nil || w.Close() != nil {
		panic(name)
	}
	return out.String()
}
