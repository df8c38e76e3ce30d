package importer

import (
	"bufio"
	"context"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"pyprep/problems"
	"pyprep/problems/pytype"
)

// loaded loads a draft as the only problem of a set; nil when it would be refused.
func loaded(t *testing.T, d *draft) *problems.Problem {
	t.Helper()
	d.id = free("fuzzed", map[problems.Slug]bool{})
	fsys := fstest.MapFS{setFile: {Data: []byte(setYAML("set", origin{"Set", "MIT"}, []*draft{d}))}}
	for name, content := range d.files() {
		fsys[path.Join("problems/fuzzed", name)] = &fstest.MapFile{Data: []byte(content)}
	}
	set, err := problems.Load(fsys, "set")
	if err != nil {
		if _, rest := findingsOf(err); rest != nil {
			t.Fatal(rest) // the set's own file is wrong
		}
		return nil
	}
	return set.Problems[0]
}

// checkCases holds that a set says the same as the assertions said.
func checkCases(t *testing.T, d *draft) {
	t.Helper()
	p := loaded(t, d)
	if p == nil || p.Kind == problems.KindModule {
		return
	}
	if len(p.Cases) != len(d.cases) {
		t.Fatalf("%d cases of %d", len(p.Cases), len(d.cases))
	}
	for i, c := range p.Cases {
		args, expect := c.Args, c.Expect.Value
		if p.Kind == problems.KindClass {
			args, expect = c.Ops[0].Args, &c.Expect.Ops[0].Value
		}
		if got, want := pytype.Key(pytype.Tuple(args...)), pytype.Key(pytype.Tuple(d.cases[i].args...)); got != want {
			t.Fatalf("arguments %q, want %q", got, want)
		}
		if got, want := pytype.Key(*expect), pytype.Key(d.cases[i].expect); got != want {
			t.Fatalf("expected %q, want %q", got, want)
		}
	}
}

// FuzzHumanEvalRecord holds that no record makes a draft that says something else than its assertions.
func FuzzHumanEvalRecord(f *testing.F) {
	for _, test := range []string{
		"def check(candidate):\n    assert candidate([1, 2.5e-7], k={'<<': (1,)}) == {1: {2}, '!py': -0.0}, f'{1}'\n",
		"def check(c):\n    assert (c('\\x00\\u2028 # ')) is None; assert True\n\nMETADATA = {}\ncheck(f)\n",
		"def check(c):\n  assert c(1 if\\\n x else 2) == '''\n'''\n", "def check(c): assert c(1)", "check(\n", "def check(c):\n\tassert c() == {'raises': 1e400}\n",
	} {
		f.Add("def f(x=1, *, k=[]):\n", "f", "    return x\n", test)
		f.Add("from typing import *\nclass S:\n  def m(self, x: int = 2, k: dict[str, int] = None) -> int:\n    pass\n", "S().m", "", test)
	}
	f.Fuzz(func(t *testing.T, prompt, entry, solution, test string) {
		r := humanEvalRecord{TaskID: "x", Prompt: prompt, EntryPoint: entry, Canonical: solution + "#", Test: test}
		if d, reason := r.draft(); reason == "" {
			checkCases(t, d)
		}
	})
}

// FuzzMBPPRecord is the same for MBPP.
func FuzzMBPPRecord(f *testing.F) {
	f.Add("text *x*", "def f(a):\r\n\treturn a", "assert f((1)) == \"1\"", "")
	f.Add("t", "class A: pass\nf = lambda x: x\n", "assert f(A()) < 3", "a = A()\n")
	f.Add("t", "def f(a=b'', **k): pass", "assert f(b'\\xff') == frozenset({1, 'a'})\nassert f(2j) == 1+2j", "")
	f.Fuzz(func(t *testing.T, text, code, test, setup string) {
		r := mbppRecord{TaskID: "1", Text: text, Code: code, Tests: []string{test}, Setup: setup}
		if d, reason := r.draft(); reason == "" {
			checkCases(t, d)
		}
	})
}

// FuzzRecords holds that the reader of files of records ends, and calls nothing a record that decode would not look at.
func FuzzRecords(f *testing.F) {
	for _, seed := range []string{`{"task_id": 1}`, "[{}, {\"a\": [1]}]", "\ufeff\n{\n", `{"text": "\ud83d\ude00 \ud83d"}`, "[1", "\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		seen := 0
		take := func(_ string, raw []byte) {
			seen++
			var m mbppRecord
			var h humanEvalRecord
			if decode(raw, &m) == "" {
				m.draft()
			}
			if decode(raw, &h) == "" {
				h.draft()
			}
		}
		err := records(context.Background(), bufio.NewReader(strings.NewReader(text)), take, func(_, _ string) { seen++ }) //nolint:usetesting // t.Context() ends with each input, and costs as much as the reading
		if lines := strings.Count(text, "\n") + 1; err == nil && !strings.HasPrefix(strings.TrimSpace(text), "[") && seen > lines {
			t.Errorf("%d records in %d lines", seen, lines)
		}
	})
}

// FuzzExercise holds that no file of an exercise makes the importer panic, and none but its own names leave it.
func FuzzExercise(f *testing.F) {
	f.Add(`{"files": {"solution": ["a_b.py"], "example": [".meta/example.py"]}}`, "def test_a(self):\n    self.assertEqual(f(1), [2])\n", "# H\n~~~~x\n# no\n~~~~\n")
	f.Add(`{"files": {"solution": ["../x.py"], "exemplar": ["/etc/passwd", ".."]}}`, "def test(\n", "```\n#")
	f.Add(`{`, "", "")
	f.Fuzz(func(t *testing.T, config, test, doc string) {
		dir := t.TempDir()
		for name, content := range map[string]string{
			".meta/config.json": config, ".meta/example.py": "x = 1\n", "a_b.py": "x = 0\n", "a_b_test.py": test, ".docs/instructions.md": doc,
		} {
			name = filepath.Join(dir, "exercises", "practice", "a-b", name)
			if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		root, err := os.OpenRoot(dir)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = root.Close() }()
		tr := &track{root: root}
		d, reason := tr.exercise("practice", "a-b")
		if reason != "" {
			return
		}
		for name := range d.files() {
			if !fs.ValidPath(name) {
				t.Errorf("the file %q", name)
			}
		}
		loaded(t, d)
	})
}
