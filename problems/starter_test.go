package problems_test

import (
	"os"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"pyprep/problems"
)

// TestStarters derives the starter of each problem of testdata/starters.txtar and compares it with its starter.py.
func TestStarters(t *testing.T) {
	t.Parallel()
	archive, err := txtar.ParseFile("testdata/starters.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(archive.Files); i += 2 {
		yaml, want := archive.Files[i], &archive.Files[i+1]
		_, fsys := brokenSet(t, &txtar.Archive{Files: []txtar.File{
			{Name: "pyprep-set.yaml", Data: []byte("format: 1\nid: one\ntitle: t\nlicense: MIT\nproblems: [add, stack, echo, greet]\nitems: [drain, which-pop, what-prints, list-or-tuple, job-runner]\n")},
			{Name: "problems/add/problem.yaml", Data: append([]byte("id: add\ntitle: t\n"), yaml.Data...)},
			{Name: "problems/add/solutions.yaml", Data: []byte("plus.py: {expect: accepted}\nminus.py: {expect: wrong}\n")},
			{Name: "problems/add/cases.yaml", Data: []byte(caseOfKind(string(yaml.Data)))},
			{Name: "edit", Data: []byte("problems/add/cases.jsonl | remove\n")},
		}})
		set, err := problems.Load(fsys, yaml.Name)
		var p *problems.Problem
		if err != nil {
			t.Errorf("%s: %v", yaml.Name, err)
			continue
		}
		if p = set.Problem("add"); p.Starter != string(want.Data) {
			if *update {
				want.Data = []byte(p.Starter)
				continue
			}
			t.Errorf("%s: got\n%s\nwant\n%s", yaml.Name, p.Starter, want.Data)
		}
	}
	if *update {
		if err := os.WriteFile("testdata/starters.txtar", txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// caseOfKind is the smallest cases.yaml for the kind that a problem.yaml declares.
func caseOfKind(yaml string) string {
	switch {
	case strings.Contains(yaml, "kind: stdio"):
		return "cases: [{id: a, expect_stdout: ''}]\n"
	case strings.Contains(yaml, "kind: class"):
		return "cases: [{id: a, init: [a], ops: [[add, 1]], expect: [null]}]\n"
	case strings.Contains(yaml, "params: []"), !strings.Contains(yaml, "params:"):
		return "cases: [{id: a, args: [], expect: null}]\n"
	default:
		return "cases: [{id: a, args: [null, null], expect: null}]\n"
	}
}

// TestDescribe compares what set show prints of each problem of the base set.
func TestDescribe(t *testing.T) {
	t.Parallel()
	got := ""
	for _, p := range loadBase(t, baseSet(t)).Problems {
		got += problems.Describe(p) + "---\n"
	}
	if *update {
		if err := os.WriteFile("testdata/describe.golden", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/describe.golden")
	if err != nil || got != string(want) {
		t.Errorf("%v, got\n%s", err, got)
	}
}
