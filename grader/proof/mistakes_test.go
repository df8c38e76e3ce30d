package proof_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"pyprep/grader"
	"pyprep/grader/proof"
	"pyprep/problems"
	"pyprep/sandbox/sandboxtest"
)

var update = flag.Bool("update", false, "write what is found into the archives of testdata/mistakes")

// TestMistakesAreFound breaks a set of which everything holds, in one way an archive, and compares all errors and
// warnings, with file and line, with the archive's want. Its first line names the problem that is proved.
func TestMistakesAreFound(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("proves a set some dozens of times")
	}
	g := &grader.Grader{Runner: sandboxtest.NewHost(t), Cache: grader.FileCache{Dir: t.TempDir()}}
	t.Run("none", func(t *testing.T) {
		t.Parallel()
		for _, id := range []string{"pair", "stack", "caps", "near"} {
			if found := prove(t, g, &txtar.Archive{Comment: []byte(id + "\n")}); found != "" {
				t.Errorf("%s:\n%s", id, found)
			}
		}
	})
	for _, name := range archives(t) {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			t.Parallel()
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			got := prove(t, &grader.Grader{Runner: g.Runner}, archive)
			switch want := fileOf(archive, "want"); {
			case *update:
				writeWant(t, name, archive, got)
			case got != want:
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

// TestEveryRuleHasAMistake holds that an archive breaks each rule, with a line, and that none is told that is not listed.
func TestEveryRuleHasAMistake(t *testing.T) {
	t.Parallel()
	found := map[string]bool{}
	for _, name := range archives(t) {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(fileOf(archive, "want")) {
			place, rule, _ := strings.Cut(line, " ")
			rule, _, _ = strings.Cut(rule, " ")
			found[strings.TrimSuffix(rule, ":")] = true
			if strings.HasSuffix(place, ":0") {
				t.Errorf("%s: a finding has no line: %s", name, line)
			}
		}
	}
	// These need more than a set of files on the host's Python: measuring, several runs, a clock; mutants are in test_strength.txtar. engine_test.go and
	// rules_test.go break them.
	elsewhere := []string{"unproved", "item-key", "flaky", "margin", declaredGrowth, "mutant-survives", "mutant-argument"}
	elsewhere = append(elsewhere, // of small items: items_test.go
		"predict-runs", "predict-repeats", "predict-sayable", "predict-locked", "concept-model", "concept-proof", "design-model",
		"blank-answer", "item-wording", "false-claim")
	for _, rule := range proof.Rules() {
		if !found[rule.ID] && !slices.Contains(elsewhere, rule.ID) {
			t.Errorf("no archive breaks the rule %s", rule.ID)
		}
		delete(found, rule.ID)
	}
	for rule := range found {
		t.Errorf("the rule %q is not listed", rule)
	}
}

func archives(tb testing.TB) []string {
	tb.Helper()
	names, err := filepath.Glob("testdata/mistakes/*.txtar")
	if err != nil || len(names) == 0 {
		tb.Fatalf("%d archives, %v", len(names), err)
	}
	return names
}

func fileOf(archive *txtar.Archive, name string) string {
	at := slices.IndexFunc(archive.Files, func(f txtar.File) bool { return f.Name == name })
	if at < 0 {
		return ""
	}
	return string(archive.Files[at].Data)
}

// prove checks the broken set and returns its errors and warnings, one a line.
func prove(t *testing.T, g *grader.Grader, archive *txtar.Archive) string {
	t.Helper()
	fsys := baseSet(t)
	for _, file := range archive.Files {
		switch file.Name {
		case "want":
		case "edit":
			for line := range strings.Lines(string(file.Data)) {
				edit(t, fsys, strings.Split(strings.TrimSuffix(line, "\n"), " | "))
			}
		default:
			fsys[file.Name] = &fstest.MapFile{Data: file.Data}
		}
	}
	set, err := problems.Load(fsys, "broken")
	if err != nil {
		t.Fatal(err)
	}
	words := strings.Fields(string(archive.Comment))
	result, err := proof.Check(t.Context(), set, proof.Options{
		Grader: g, Only: words[:1], Unmeasured: !slices.Contains(words, "measured"), ListedOnly: !slices.Contains(words, "random"),
	})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, p := range result.Problems {
		for _, f := range p.Findings {
			if f.Severity != problems.SeverityNote {
				fmt.Fprintf(&b, "%s:%d %s: %s\n", f.File, f.Line, f.Rule, steady(f.Message))
			}
		}
	}
	return b.String()
}

// steady leaves out the times in a message, and which clock ran out first.
func steady(message string) string {
	message = regexp.MustCompile(`\b[0-9.]+(?:ms|µs|s)\b`).ReplaceAllString(message, "TIME")
	return regexp.MustCompile(`still running after TIME of CPU time|not back after TIME, of which TIME were CPU time`).ReplaceAllString(message, "out of time")
}

func baseSet(t *testing.T) fstest.MapFS {
	t.Helper()
	base, err := txtar.ParseFile("testdata/base.txtar")
	if err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{}
	for _, file := range base.Files {
		fsys[file.Name] = &fstest.MapFile{Data: file.Data}
	}
	return fsys
}

// edit carries out "path | old | new".
func edit(t *testing.T, fsys fstest.MapFS, parts []string) {
	t.Helper()
	if len(parts) != 3 || fsys[parts[0]] == nil || !strings.Contains(string(fsys[parts[0]].Data), parts[1]) {
		t.Fatalf("edit %q does not fit", parts)
	}
	edited := strings.Replace(string(fsys[parts[0]].Data), parts[1], strings.ReplaceAll(parts[2], `\n`, "\n"), 1)
	fsys[parts[0]] = &fstest.MapFile{Data: []byte(edited)}
}

func writeWant(t *testing.T, name string, archive *txtar.Archive, got string) {
	t.Helper()
	archive.Files = slices.DeleteFunc(archive.Files, func(f txtar.File) bool { return f.Name == "want" })
	archive.Files = append(archive.Files, txtar.File{Name: "want", Data: []byte(got)})
	if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
		t.Fatal(err)
	}
}
