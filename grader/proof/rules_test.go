package proof_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"pyprep/grader"
	"pyprep/grader/proof"
	"pyprep/problems"
	"pyprep/problems/pytype"
	"pyprep/sandbox"
	"pyprep/sandbox/sandboxtest"
)

// stackSet is the problem stack of the base set, alone.
func stackSet(t *testing.T, change func(fstest.MapFS)) *problems.Set {
	t.Helper()
	fsys := baseSet(t)
	edit(t, fsys, []string{"pyprep-set.yaml", "[pair, stack, caps, near]", "[stack]"})
	for name := range fsys {
		if strings.HasPrefix(name, "problems/") && !strings.HasPrefix(name, "problems/stack/") {
			delete(fsys, name)
		}
	}
	if change != nil {
		change(fsys)
	}
	set, err := problems.Load(fsys, "stack")
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// answering is a runner in whose runs every operation gives one value; the nth run may give another.
func answering(value func(run int) int64) *sandboxtest.Fake {
	run := 0
	return &sandboxtest.Fake{Result: func(job sandbox.Job, index int) sandbox.CaseResult {
		if index == 0 {
			run++
		}
		item := func(v pytype.Value) pytype.Value { return pytype.Tuple(pytype.Str("v"), v) }
		ops := []pytype.Value{item(pytype.Int(value(run)))}
		if index == 0 {
			ops = []pytype.Value{item(pytype.None()), item(pytype.None()), ops[0], item(pytype.Int(1))}
		}
		report := pytype.Append(nil, pytype.Tuple(pytype.Str("ops"), pytype.List(ops...), pytype.Dict()))
		return sandbox.CaseResult{Status: sandbox.StatusReported, Report: report}
	}}
}

func check(t *testing.T, set *problems.Set, o proof.Options) proof.ProblemResult {
	t.Helper()
	result, err := proof.Check(t.Context(), set, o)
	if err != nil {
		t.Fatal(err)
	}
	return result.Problems[0]
}

func find(p proof.ProblemResult, rule string) *problems.Finding {
	for i, f := range p.Findings {
		if f.Rule == rule {
			return &p.Findings[i]
		}
	}
	return nil
}

func TestRunsThatDifferAreNamedWithTheSolution(t *testing.T) {
	t.Parallel()
	g := &grader.Grader{Runner: answering(func(run int) int64 { return int64(run % 2) })}
	p := check(t, stackSet(t, nil), proof.Options{Grader: g, Runs: 2, ReferencesOnly: true})
	if f := find(p, "flaky"); f == nil && find(p, "expected-verdict") == nil {
		t.Errorf("nothing is said of runs that differ: %v", p.Findings)
	} else if f != nil && (f.File != "problems/stack/solutions/plain.py" || f.Line != 1) {
		t.Errorf("the finding is at %s", f.Place())
	}
}

func TestMissingPartsAreNotes(t *testing.T) {
	t.Parallel()
	g := &grader.Grader{Runner: answering(func(int) int64 { return 2 })}
	p := check(t, stackSet(t, func(fsys fstest.MapFS) { fsys["problems/stack/statement.md"].Data = []byte("# A stack\n") }), proof.Options{Grader: g, Unmeasured: true})
	files := ""
	for _, f := range p.Findings {
		if f.Rule == "unproved" {
			if f.Severity != problems.SeverityNote {
				t.Errorf("%s is a fault", f)
			}
			files += filepath.Base(f.File) + " "
		}
	}
	for _, part := range []string{"generate.py", "validate.py", "statement.md", "hints.md", "problem.yaml", "cases.yaml"} {
		if !strings.Contains(files, part) {
			t.Errorf("nothing says what %s would prove: %s", part, files)
		}
	}
}

// TestWhatIsProvedIsNotRunAgain proves a set on the host, and then looks whether anything runs.
func TestWhatIsProvedIsNotRunAgain(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("runs Python")
	}
	known := proof.FileKnown{Dir: filepath.Join(t.TempDir(), "proved")}
	set := stackSet(t, nil)
	first := check(t, set, proof.Options{Grader: &grader.Grader{Runner: sandboxtest.NewHost(t)}, Known: known})
	if !first.OK || first.Unchanged {
		t.Fatalf("the first proof: %+v", first)
	}
	ran := false
	g := &grader.Grader{Runner: answering(func(int) int64 { ran = true; return 0 })}
	if again := check(t, set, proof.Options{Grader: g, Known: known}); !again.OK || !again.Unchanged || ran {
		t.Errorf("the second proof: %+v, ran %t", again, ran)
	}
	if other := check(t, set, proof.Options{Grader: g, Known: known, All: true}); other.OK || other.Unchanged {
		t.Errorf("with All nothing was proved: %+v", other)
	}
	changed := stackSet(t, func(fsys fstest.MapFS) {
		edit(t, fsys, []string{"problems/stack/solutions/plain.py", "self.items.pop()", "self.items.pop(-1)"})
	})
	if p := check(t, changed, proof.Options{Grader: g, Known: known}); p.Unchanged || p.OK {
		t.Errorf("a changed problem was not proved: %+v", p)
	}
	if names, err := os.ReadDir(known.Dir); err != nil || len(names) != 1 {
		t.Errorf("%d proofs are kept (%v)", len(names), err)
	}
}
