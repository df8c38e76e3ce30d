package problems_test

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"pyprep/problems"
)

var update = flag.Bool("update", false, "write what is found into the archives of testdata/mistakes")

// TestMistakes breaks a good set in one way an archive and compares all findings with the archive's want. An archive
// replaces or adds files; its file "edit" has lines "path | old | new", and "path | remove".
func TestMistakes(t *testing.T) {
	t.Parallel()
	archives, err := filepath.Glob("testdata/mistakes/*.txtar")
	if err != nil || len(archives) < 60 {
		t.Fatalf("%d archives, %v", len(archives), err)
	}
	for _, name := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			t.Parallel()
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			want, fsys := brokenSet(t, archive)
			got := findingsOf(t, fsys)
			switch {
			case *update:
				writeWant(t, name, archive, got)
			case got != want:
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

// TestEveryRuleIsBroken holds that each rule has a test that breaks it, and that no finding is of an unlisted rule.
func TestEveryRuleIsBroken(t *testing.T) {
	t.Parallel()
	// These need files that an archive can't hold; files_test.go breaks them.
	broken := []string{"not-utf8", "file-too-large", "too-many-files", "symlink", "irregular-file", "unreadable", "file-name"}
	archives, err := filepath.Glob("testdata/mistakes/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range archives {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		_, fsys := brokenSet(t, archive)
		for _, finding := range allFindings(t, fsys) {
			broken = append(broken, finding.Rule)
		}
	}
	var listed []string
	for _, rule := range problems.Rules() {
		if slices.Contains(listed, rule.ID) {
			t.Errorf("the rule %s is listed twice", rule.ID)
		}
		if listed = append(listed, rule.ID); !slices.Contains(broken, rule.ID) {
			t.Errorf("no archive breaks the rule %s", rule.ID)
		}
	}
	for _, rule := range broken {
		if !slices.Contains(listed, rule) {
			t.Errorf("the rule %s is not listed", rule)
		}
	}
}

// TestTypeOfTheArgumentIsNotReturned holds that returns is left alone where the first argument is judged.
func TestTypeOfTheArgumentIsNotReturned(t *testing.T) {
	t.Parallel()
	_, fsys := brokenSet(t, &txtar.Archive{Files: []txtar.File{{Name: "edit", Data: []byte(
		"problems/add/problem.yaml | returns: int | returns: None\nproblems/add/problem.yaml | mutation: ignore | mutation: result\n")}}})
	if found := findingsOf(t, fsys); found != "" {
		t.Error(found)
	}
}

func TestBaseLoads(t *testing.T) {
	t.Parallel()
	_, fsys := brokenSet(t, &txtar.Archive{})
	if found := findingsOf(t, fsys); found != "" {
		t.Error(found)
	}
}

// baseSet is the set of testdata/base.txtar.
func baseSet(tb testing.TB) fstest.MapFS {
	tb.Helper()
	base, err := txtar.ParseFile("testdata/base.txtar")
	if err != nil {
		tb.Fatal(err)
	}
	fsys := fstest.MapFS{}
	for _, file := range base.Files {
		fsys[file.Name] = &fstest.MapFile{Data: file.Data}
	}
	return fsys
}

func brokenSet(tb testing.TB, archive *txtar.Archive) (want string, fsys fstest.MapFS) {
	tb.Helper()
	fsys = baseSet(tb)
	for _, file := range archive.Files {
		switch file.Name {
		case "want":
			want = string(file.Data)
		case "edit":
			for line := range strings.Lines(string(file.Data)) {
				edit(tb, fsys, strings.Split(strings.TrimSuffix(line, "\n"), " | "))
			}
		default:
			fsys[file.Name] = &fstest.MapFile{Data: file.Data}
		}
	}
	return want, fsys
}

func edit(tb testing.TB, fsys fstest.MapFS, parts []string) {
	tb.Helper()
	name := parts[0]
	if len(parts) == 2 && parts[1] == "remove" {
		delete(fsys, name)
		return
	}
	escapes := strings.NewReplacer(`\\`, `\`, `\n`, "\n", `\t`, "\t", `\e`, "\x1b")
	if len(parts) != 3 || fsys[name] == nil || !strings.Contains(string(fsys[name].Data), escapes.Replace(parts[1])) {
		tb.Fatalf("edit %q does not fit", parts)
	}
	edited := strings.Replace(string(fsys[name].Data), escapes.Replace(parts[1]), escapes.Replace(parts[2]), 1)
	fsys[name] = &fstest.MapFile{Data: []byte(edited)}
}

// allFindings loads a set and returns what is wrong with it, warnings included.
func allFindings(tb testing.TB, fsys fstest.MapFS) []problems.Finding {
	tb.Helper()
	set, err := problems.Load(fsys, "broken")
	var load *problems.LoadError
	switch {
	case err == nil:
		return set.Warnings
	case errors.As(err, &load):
		return load.Findings
	}
	tb.Fatalf("Load returned another error: %v", err)
	return nil
}

func findingsOf(tb testing.TB, fsys fstest.MapFS) string {
	tb.Helper()
	var b strings.Builder
	for _, finding := range allFindings(tb, fsys) {
		b.WriteString(finding.String() + "\n")
	}
	return b.String()
}

func writeWant(t *testing.T, name string, archive *txtar.Archive, got string) {
	t.Helper()
	archive.Files = slices.DeleteFunc(archive.Files, func(f txtar.File) bool { return f.Name == "want" })
	archive.Files = append(archive.Files, txtar.File{Name: "want", Data: []byte(got)})
	if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
		t.Fatal(err)
	}
}
