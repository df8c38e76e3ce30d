package importer_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"pyprep/problems"
	"pyprep/problems/importer"
	"pyprep/problems/pytype"
)

var update = flag.Bool("update", false, "write what is made into the archives of testdata")

// TestImport imports the source of each archive and compares the report and the files that the archive names.
func TestImport(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"humaneval", "mbpp", "exercism"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join("testdata", name+".txtar")
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			dir := t.TempDir()
			out := filepath.Join(dir, "made")
			source := unpack(t, dir, archive)
			report, err := importer.Import(t.Context(), importer.Options{From: importer.Format(name), Source: source, Out: out})
			if err != nil {
				t.Fatal(err)
			}
			for i, file := range archive.Files {
				want, isWant := strings.CutPrefix(file.Name, "want/")
				if !isWant {
					continue
				}
				got := reportText(t, report)
				if want != "report.json" {
					if got, err = os.ReadFile(filepath.Join(out, want)); err != nil {
						t.Fatal(err)
					}
				}
				if *update {
					archive.Files[i].Data = got
				} else if diff := cmp.Diff(string(file.Data), string(got)); diff != "" {
					t.Errorf("%s:\n%s", want, diff)
				}
			}
			if *update {
				if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if _, err := problems.Load(os.DirFS(out), out); err != nil {
				t.Error(err)
			}
		})
	}
}

// unpack writes the source of an archive and returns its path.
func unpack(t *testing.T, dir string, archive *txtar.Archive) string {
	t.Helper()
	source := ""
	for _, file := range archive.Files {
		top, _, _ := strings.Cut(file.Name, "/")
		if !strings.HasPrefix(top, "source") {
			continue
		}
		source = filepath.Join(dir, top)
		writeFile(t, filepath.Join(dir, file.Name), file.Data)
	}
	return source
}

func writeFile(t *testing.T, path string, content []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, content, 0o644); err != nil {
		t.Fatal(err)
	}
}

func reportText(t *testing.T, report importer.Report) []byte {
	t.Helper()
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	if err := encoder.Encode(report); err != nil {
		t.Fatal(err)
	}
	return text.Bytes()
}

const oneRecord = `{"task_id": 1, "text": "t", "code": "def f(x):\n    return x", "test_list": ["assert f(1) == 1"]}`

func TestSourceForms(t *testing.T) {
	t.Parallel()
	var zipped bytes.Buffer
	w := gzip.NewWriter(&zipped)
	if _, err := w.Write([]byte(oneRecord)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{
		"lines": oneRecord + "\n" + oneRecord, "no line end": oneRecord, "byte order mark": "\ufeff" + oneRecord + "\r\n\r\n",
		"array": "[" + oneRecord + ",\n" + oneRecord + "]\n", "gzip": zipped.String(),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			report, err := importRecords(t, content)
			if err != nil || len(report.Items) == 0 || len(report.Refused) != 0 || report.Items[0].ID != "mbpp-1" {
				t.Errorf("%+v, %v", report, err)
			}
			for i, item := range report.Items[:min(len(report.Items), 2)] {
				if want := []problems.Slug{"mbpp-1", "mbpp-1-2"}[i]; item.ID != want {
					t.Errorf("%s, want %s", item.ID, want)
				}
			}
		})
	}
}

func importRecords(t *testing.T, content string) (importer.Report, error) {
	t.Helper()
	dir := t.TempDir()
	source := filepath.Join(dir, "records")
	writeFile(t, source, []byte(content))
	return importer.Import(t.Context(), importer.Options{From: importer.MBPP, Source: source, Out: filepath.Join(dir, "made")})
}

// TestTitlesAndCasesDiffer imports two tasks that call their function alike; the second one says one thing twice.
func TestTitlesAndCasesDiffer(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	source, made := filepath.Join(dir, "records"), filepath.Join(dir, "made")
	writeFile(t, source, []byte(oneRecord+`
{"task_id": 2, "text": "t", "code": "def f(x):\n    return x", "test_list": ["assert f(1) == 1", "assert f(1) == 1", "assert f(1.0) == 1.0"]}`))
	if _, err := importer.Import(t.Context(), importer.Options{From: importer.MBPP, Source: source, Out: made}); err != nil {
		t.Fatal(err)
	}
	set, err := problems.Load(os.DirFS(made), made)
	if err != nil {
		t.Fatal(err)
	}
	second := set.Problem("mbpp-2")
	if got := []string{set.Problem("mbpp-1").Title, second.Title}; !cmp.Equal(got, []string{"F", "F (mbpp-2)"}) {
		t.Errorf("titles %q", got)
	}
	if !strings.HasPrefix(second.Statement, "# F (mbpp-2)\n\nt\n") {
		t.Errorf("statement %q", second.Statement)
	}
	var ids []problems.CaseID
	for _, c := range second.Cases {
		ids = append(ids, c.ID)
	}
	if !cmp.Equal(ids, []problems.CaseID{"assert-1", "assert-3"}) {
		t.Errorf("cases %q", ids)
	}
}

// TestArithmeticOfWholeNumbers holds that what is computed is what Python computes, and that the rest keeps its tests.
func TestArithmeticOfWholeNumbers(t *testing.T) {
	t.Parallel()
	for argument, want := range map[string]string{
		"3 * 5 * 7": "105", "[1, 0**0]": "[1, 1]", "(3 + 5, 9 - 4 - 2)": "(8, 3)", "{2 ** 10: 1 +\\n 1}": "{1024: 2}",
		"x=(2 * 3)": "6", "-2 ** 2": "", "1 + 2 * 3": "", "2 ** 3 ** 2": "", "2 ** 65": "", "1 / 3": "", "1.0 * 3": "", "'1' * 3": "",
	} {
		dir := t.TempDir()
		source, made := filepath.Join(dir, "records"), filepath.Join(dir, "made")
		writeFile(t, source, []byte(`{"task_id": 1, "text": "t", "code": "def f(x):\n    return 0", "test_list": ["assert f(`+argument+`) == 0 + 0"]}`))
		if _, err := importer.Import(t.Context(), importer.Options{From: importer.MBPP, Source: source, Out: made}); err != nil {
			t.Fatalf("%s: %v", argument, err)
		}
		set, err := problems.Load(os.DirFS(made), made)
		if err != nil {
			t.Fatal(err)
		}
		got, one := "", set.Problem("mbpp-1")
		if one.Kind == problems.KindFunction {
			got = pytype.Source(one.Cases[0].Args[0])
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", argument, got, want)
		}
	}
}

// TestBadSources holds that every error says what to do, and leaves nothing behind.
func TestBadSources(t *testing.T) {
	dir := t.TempDir()
	records := filepath.Join(dir, "records")
	writeFile(t, records, []byte(oneRecord))
	writeFile(t, filepath.Join(dir, "full", "note"), nil)
	writeFile(t, filepath.Join(dir, "cut.gz"), []byte("\x1f\x8b\x08\x00\x00"))
	writeFile(t, filepath.Join(dir, "bad"), []byte("{\n\xff\n{}\n"+`{"task_id": "\ud800"}`+"\n[]"))
	if err := os.Symlink(filepath.Join(dir, "nowhere"), filepath.Join(dir, "link")); err != nil {
		t.Fatal(err)
	}
	for name, o := range map[string]importer.Options{
		"no format":       {From: "csv", Source: records, Out: "new"},
		"no file":         {From: importer.MBPP, Source: filepath.Join(dir, "gone"), Out: "new"},
		"a folder":        {From: importer.HumanEval, Source: dir, Out: "new"},
		"cut off":         {From: importer.HumanEval, Source: filepath.Join(dir, "cut.gz"), Out: "new"},
		"nothing good":    {From: importer.MBPP, Source: filepath.Join(dir, "bad"), Out: "new"},
		"no track":        {From: importer.Exercism, Source: dir, Out: "new"},
		"a file as track": {From: importer.Exercism, Source: records, Out: "new"},
		"taken":           {From: importer.MBPP, Source: records, Out: "full"},
		"taken by a file": {From: importer.MBPP, Source: records, Out: "records"},
		"taken by a link": {From: importer.MBPP, Source: records, Out: "link"},
		"no parent":       {From: importer.MBPP, Source: records, Out: "a/b"},
	} {
		t.Run(name, func(t *testing.T) {
			o.Out = filepath.Join(dir, o.Out)
			_, err := importer.Import(t.Context(), o)
			var bad *importer.Error
			if !errors.As(err, &bad) || bad.Hint() == "" {
				t.Errorf("%v", err)
			}
			if _, err := os.Stat(filepath.Join(dir, "new")); err == nil {
				t.Error("something was written")
			}
			if left, _ := filepath.Glob(filepath.Join(dir, ".pyprep*")); len(left) > 0 {
				t.Errorf("left behind: %v", left)
			}
		})
	}
}

func TestEmptyPlaceIsTaken(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	records, out := filepath.Join(dir, "records"), filepath.Join(dir, "My Set")
	writeFile(t, records, []byte(oneRecord))
	if err := os.Mkdir(out, 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := importer.Import(t.Context(), importer.Options{From: importer.MBPP, Source: records, Out: out}); err != nil {
		t.Fatal(err)
	}
	set, err := problems.Load(os.DirFS(out), out)
	if err != nil || set.ID != "my-set" || len(set.Problems) != 1 {
		t.Errorf("%+v, %v", set, err)
	}
	if entries, err := os.ReadDir(out); err != nil || len(entries) != 2 {
		t.Errorf("%v, %v", entries, err)
	}
}

// TestLinksAreNotFollowed holds that what a link in a track leads to is never read.
func TestLinksAreNotFollowed(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	secret := filepath.Join(dir, "secret.py")
	writeFile(t, secret, []byte("secret = 1\n"))
	exercise := func(name string) string {
		return filepath.Join(dir, "track", "exercises", "practice", name)
	}
	for _, name := range []string{"good", "stub", "reference", "helper", "docs"} {
		writeFile(t, filepath.Join(exercise(name), name+".py"), []byte("x = 0\n"))
		writeFile(t, filepath.Join(exercise(name), name+"_test.py"), []byte("def test_x():\n    pass\n"))
		writeFile(t, filepath.Join(exercise(name), ".meta", "example.py"), []byte("x = 1\n"))
	}
	link := func(name string) {
		_ = os.Remove(name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(secret, name); err != nil {
			t.Fatal(err)
		}
	}
	link(filepath.Join(exercise("stub"), "stub.py"))
	link(filepath.Join(exercise("reference"), ".meta", "example.py"))
	link(filepath.Join(exercise("helper"), "helper_data.py"))
	link(filepath.Join(exercise("docs"), ".docs", "instructions.md"))
	if err := os.Symlink(dir, exercise("folder")); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(dir, "made")
	report, err := importer.Import(t.Context(), importer.Options{From: importer.Exercism, Source: filepath.Join(dir, "track"), Out: out})
	if err != nil || len(report.Items) != 1 || report.Items[0].ID != "good" || len(report.Refused) != 5 {
		t.Errorf("%+v, %v", report, err)
	}
}

// TestFullSet holds that a source with more than a set may hold is cut off, and the rest refused.
func TestFullSet(t *testing.T) {
	t.Parallel()
	report, err := importRecords(t, strings.Repeat(oneRecord+"\n", 1010))
	if err != nil || len(report.Items) != 998 || len(report.Refused) != 12 || !strings.Contains(report.Refused[0].Reason, "full") {
		t.Errorf("%d items, %d refused, %v", len(report.Items), len(report.Refused), err)
	}
}
