package problems

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"pyprep/problems/pytype"
)

// TestWrittenValuesReadBack writes what was read and reads it again.
func TestWrittenValuesReadBack(t *testing.T) {
	t.Parallel()
	for _, c := range []valueCase{
		{"[null, true, 0, -7, 12345678901234567890123, 1.5, -0.0, 1e300, .5, 1e-05]", "", ""},
		{"[!float nan, !float inf, !float -inf, !complex 1+2j, !decimal '1.10']", "", ""},
		{`[word, "", " x ", "a: b", "#", "null", "1", "yes", "-", "é\u0085\U0001F600\0\e", "line\nnext\t", "'\"\\"]`, "", ""},
		{`[!bytes "ab\x00ÿ'", !tuple [], !tuple [1], !set [1, 2], !frozenset [!tuple [a]], !set []]`, "", ""},
		{`[{a: 1, b: {c: []}}, !dict [[1, 2], [!tuple [1], x]], !dict [["a b", 1]], !dict [[raises, 1]], {}]`, "", ""},
		{"[1, 2]", "ListNode?", ""},
		{"[]", "ListNode?", ""},
		{"[4, 3, null, 2]", "TreeNode", ""},
		{"[[1, 2], [0], []]", "Node", ""},
		{"!iter {values: [1, a], then: raise}", "", ""},
		{"!iter {values: [1], then: repeat}", "", ""},
		{"!repeat {value: [0], n: 1000}", "", ""},
		{"$1", "", ""},
		{`!py "'$1'"`, "", ""},
		{`!py "'\\ud800'"`, "", ""},
		{"[1, [2, x]]", "tuple[int, tuple[int, str]]", ""},
		{"[[1], [2]]", "list[ListNode]", ""},
	} {
		v, ok, found := readOne(t, c.text, c.declared, false, argument())
		if !ok {
			t.Errorf("%q: %s", c.text, found)
			continue
		}
		w := &caseWriter{}
		text := w.value(v)
		again, ok, found := readOne(t, text, c.declared, false, argument())
		if !ok || w.err != nil || pytype.Key(again) != pytype.Key(v) {
			t.Errorf("%q is written as %q and read as %s (%v, %s)", c.text, text, pytype.Source(again), w.err, found)
		}
	}
}

func TestCaseThatCannotBeWritten(t *testing.T) {
	t.Parallel()
	v := pytype.Object("socket", "no data")
	if _, err := (Case{ID: "a", Args: []pytype.Value{v}, Expect: Expectation{Value: &v}}).Text(); err == nil {
		t.Error("an object has no form in YAML")
	}
}

// TestAppendCases holds that all that stands in a file stays, and where new entries go.
func TestAppendCases(t *testing.T) {
	t.Parallel()
	entry := "- id: new\n  args: [1]\n"
	for name, c := range map[string]struct{ before, want string }{
		"at the end":         {"# top\ncases:\n  - id: a # one\n    args: [2]\n", "# top\ncases:\n  - id: a # one\n    args: [2]\n  - id: new\n    args: [1]\n"},
		"no newline":         {"cases:\n- {id: a}", "cases:\n- {id: a}\n- id: new\n  args: [1]\n"},
		"before other keys":  {"cases:\n  - {id: a}\n\n# made\ngenerated:\n  - {id: g}\n", "cases:\n  - {id: a}\n  - id: new\n    args: [1]\n\n# made\ngenerated:\n  - {id: g}\n"},
		"behind other keys":  {"generated:\n- {id: g}\ncases: # all\n    -\n        id: a\n", "generated:\n- {id: g}\ncases: # all\n    -\n        id: a\n    - id: new\n      args: [1]\n"},
		"a text with a dash": {"cases:\n  - id: a\n    stdin: |\n      - x\n\n      y\n", "cases:\n  - id: a\n    stdin: |\n      - x\n\n      y\n  - id: new\n    args: [1]\n"},
	} {
		got, err := AppendCases(c.before, []string{entry})
		if err != nil || got != c.want {
			t.Errorf("%s: %v, got\n%s", name, err, got)
		}
	}
	for _, odd := range []string{"", "cases: []\n", "cases: [{id: a}]\n", "cases:\n", "generated:\n  - {id: a}\n", "cases:\nother: 1\n"} {
		if got, err := AppendCases(odd, []string{entry}); !errors.Is(err, ErrNoListOfCases) {
			t.Errorf("%q: %q, %v", odd, got, err)
		}
	}
}

// FuzzWriteCase holds that a case that loads is written as what loads as the same case, in whatever file it is put.
func FuzzWriteCase(f *testing.F) {
	for _, seed := range yamlSeeds() {
		f.Add(seed)
	}
	f.Add("cases:\n  - {id: a, args: [[1, null, 2], x], expect: {a: !set [1.5]}, hint: \"a: b\"}\n  - {id: b, args: [[]], raises: {type: E, match: x+}}\n")
	f.Fuzz(func(t *testing.T, text string) {
		fsys := fstest.MapFS{}
		for name, content := range map[string]string{
			"pyprep-set.yaml":           "format: 1\nid: fuzz\ntitle: t\nlicense: MIT\nproblems: [add]\n",
			"problems/add/problem.yaml": "id: add\ntitle: t\nkind: function\nentry: f\nparams: [{name: a, type: 'TreeNode?'}, {name: b, default: 1}]\ntypes: {TreeNode: tree}\n",
			"problems/add/statement.md": "x", "problems/add/solutions/a.py": "x", "problems/add/solutions.yaml": "a.py: {expect: accepted}",
			"problems/add/cases.yaml": text,
		} {
			fsys[name] = &fstest.MapFile{Data: []byte(content)}
		}
		set, err := Load(fsys, "fuzz")
		if err != nil {
			return
		}
		before := set.Problems[0].Cases
		var entries []string
		var written []Case
		for _, c := range before {
			if entry, err := c.Text(); err == nil && len(c.Files) == 0 && len(entry) < 10_000 { // a !repeat is written out
				entries, written = append(entries, entry), append(written, c)
			}
		}
		fsys["problems/add/cases.yaml"] = &fstest.MapFile{Data: []byte("cases:\n" + strings.Join(entries, ""))}
		again, err := Load(fsys, "fuzz")
		if len(written) == 0 {
			return
		}
		if err != nil {
			t.Fatalf("%v\n%s", err, strings.Join(entries, ""))
		}
		for i, c := range again.Problems[0].Cases {
			want, _ := written[i].Text()
			if got, err := c.Text(); err != nil || got != want || pytype.Key(pytype.List(c.Args...)) != pytype.Key(pytype.List(written[i].Args...)) {
				t.Fatalf("%v: %s is read as\n%s", err, want, got)
			}
		}
	})
}

// FuzzSurvivorsYAML holds that no survivors.yaml makes Load panic.
func FuzzSurvivorsYAML(f *testing.F) {
	f.Add("- {mutant: 'comparison@1:2 <', why: never equal}\n- mutant: x\n  why: ''\n- 3\n")
	for _, seed := range yamlSeeds() {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) { loadWith(t, "survivors.yaml", text) })
}
