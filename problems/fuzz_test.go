package problems

import (
	"slices"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"pyprep/problems/pytype"
)

// yamlSeeds are texts of all that the YAML reader knows, good and bad.
func yamlSeeds() []string {
	return []string{
		"cases:\n  - {id: a, args: [1, .5, 0x1F, ~, yes, '1', \"a\\n\"], expect: 3}\n",
		"cases:\n- id: b\n  args: !tuple [&x !set [3], *x]\n  expect_any: [!dict [[!tuple [1], {2: 3}]]]\n",
		"generated:\n  - {id: g, n: [1, [2]], seeds: 2}\n",
		"cases: [{id: c, args: [!iter {values: [1], then: repeat}, !repeat {value: !bytes 'x', n: 3}], raises: {type: E, match: '('}}]",
		"a: &a [*a]\nb: ? c\n<<: {}\n---\n%YAML 1.2\n", "- - - - [[{}]]\n", "a: |+\n  x\nb: >2-\n   y\n", "!!int 3", "{a: b, a: c}", "\t", "a:\r\n  b\r\n",
	}
}

// FuzzCasesYAML holds that no cases.yaml makes Load panic, and that a case that loads can cross into the container.
func FuzzCasesYAML(f *testing.F) {
	for _, seed := range yamlSeeds() {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) { loadWith(t, "cases.yaml", text) })
}

// FuzzCasesJSONL is the same for cases.jsonl.
func FuzzCasesJSONL(f *testing.F) {
	for _, seed := range []string{
		`{"id": "a", "args": [1, {"!tuple": [1.0, -0, 1e5]}], "expect": {"!set": ["\ud83d"]}}`, "\n\n{}", `{"id": "a", "id": "b"}`, `[[[`,
		`{"id":"x","args":{"a":{"!py":"(1,)"}},"raises":"E"}`, `{"a":`, `"\u12`, `nul`, `-`, `1.`, `{"id": 1} x`,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) { loadWith(t, "cases.jsonl", text) })
}

// FuzzProblemYAML holds that no problem.yaml makes Load panic.
func FuzzProblemYAML(f *testing.F) {
	f.Add("id: add\ntitle: t\nkind: function\nentry: f\nparams: [{name: a, type: 'list[int]', default: '[]'}]\n")
	f.Add("id: add\nkind: class\nmethods: {a: {params: [int], returns: None}}\ncomplexity: {variables: {n: x}, time: {best: O(n)}}\n")
	f.Add("groups: [{name: a, requires: [a]}]\nchecker: {mode: float, depth: all}\nlimits: {case_seconds: auto}\n")
	f.Fuzz(func(t *testing.T, text string) { loadWith(t, "problem.yaml", text) })
}

// FuzzItem holds that no file of an item makes Load panic, and that an item that loads has all that is asked of it.
func FuzzItem(f *testing.F) {
	const keys = "---\nid: grow\nkind: complexity\ntitle: t\nvariables: {n: items}\n"
	const code = "```python\ndef solve(a):\n    pass\n```\n```python generator\ndef generate(n, rng):\n    return [n]\n```\n## Why\nx\n"
	f.Add(keys + "time: {full: ['O(n)'], half: ['O(1)']}\nspace: {full: ['O(1)']}\nmisconceptions: [{claim: O(n) space, message: m}]\n---\n" + code)
	f.Add(keys + "parts:\n- {name: a, time: {full: ['O(n)']}, space: {full: ['O(n)'], best: 'O(n)'}}\n- {name: b, time: {}, space: {}}\n---\n" +
		"```python a\ndef solve(): ...\n```\n```python generator b\n```python b\n")
	f.Add("---\n---\n")
	f.Add("---\r\nkind: predict\r\n---\r\n## Why\r\n")
	f.Add("---\nid: grow\nkind: predict\ntitle: t\n---\nx\n```python\nprint(1)\n```\n## Trap\na\n## Why\nb\n")
	f.Add("---\nid: grow\nkind: concept\ntitle: t\npoints: [{point: a, accept: [b c], deny: [d], required: true}]\n" +
		"false_claims: [{pattern: a b, message: m}, {pattern: [a], message: m}]\n---\n" +
		"## Question\nq\n## Model answer\na\n## Proof\n```python\nprint(1)\n```\n## Follow-ups\n- f\n")
	f.Add("---\nid: grow\nkind: design\ntitle: t\nrubric: [{name: a, strong: [b], weight: 2}]\n---\n## Prompt\np\n## Follow-ups\n- f\n## Model outline\no\n")
	f.Add("---\nid: &a [*a]\n--- \n```python\n## Why\n## Why\n")
	f.Fuzz(func(t *testing.T, text string) {
		fsys := fstest.MapFS{
			"pyprep-set.yaml": {Data: []byte("format: 1\nid: fuzz\ntitle: t\nlicense: MIT\nitems: [grow]\n")},
			"items/grow.md":   {Data: []byte(text)},
		}
		set, err := Load(fsys, "fuzz")
		if err != nil {
			checkFindings(t, err)
			return
		}
		for _, i := range set.Items {
			if why := incomplete(i); why != "" {
				t.Fatalf("%s is not complete: %+v", why, i)
			}
		}
		if _, err := Outline(fsys); err != nil {
			t.Fatal(err)
		}
	})
}

// incomplete names what an item that loads lacks of what is asked of it, "" when nothing is.
func incomplete(i *Item) string {
	lacks := func(texts ...string) bool { return slices.Contains(texts, "") }
	switch {
	case i.Complexity != nil:
		if lacks(i.Complexity.Why) || slices.ContainsFunc(i.Complexity.Parts, func(part Part) bool {
			return lacks(part.Snippet, string(part.Generator)) || !part.Time.Stated() || !part.Space.Stated()
		}) {
			return "a part"
		}
	case i.Predict != nil:
		if p := i.Predict; lacks(p.Snippet, p.Trap, p.Why) {
			return "the prediction"
		}
	case i.Concept != nil:
		if c := i.Concept; lacks(c.Question, c.ModelAnswer, c.Proof) || len(c.Points)*len(c.FollowUps) == 0 {
			return "the concept"
		}
	case i.Design != nil:
		if d := i.Design; lacks(d.Prompt, d.ModelOutline) || len(d.Dimensions)*len(d.FollowUps) == 0 {
			return "the design"
		}
	default:
		return "the kind"
	}
	return ""
}

// loadWith loads a small set in which one file of its problem has the text.
func loadWith(t *testing.T, name, text string) {
	t.Helper()
	fsys := fstest.MapFS{}
	for path, content := range map[string]string{
		"pyprep-set.yaml": "format: 1\nid: fuzz\ntitle: t\nlicense: MIT\nproblems: [add]\n",
		"problem.yaml": "id: add\ntitle: t\nkind: function\nentry: f\nparams: [{name: a, type: 'TreeNode?'}, {name: b, default: 1}]\n" +
			"types: {TreeNode: tree}\n",
		"generate.py": "x", "statement.md": "x", "solutions/a.py": "x", "solutions.yaml": "a.py: {expect: accepted, model: true}",
		name: text,
	} {
		if path != "pyprep-set.yaml" {
			path = "problems/add/" + path
		}
		fsys[path] = &fstest.MapFile{Data: []byte(content)}
	}
	set, err := Load(fsys, "fuzz")
	if err != nil {
		checkFindings(t, err)
		return
	}
	for _, p := range set.Problems {
		if starter := DeriveStarter(p); starter == "" || Describe(p) == "" {
			t.Fatal("nothing to show")
		}
		for _, c := range p.Cases {
			pytype.AppendArguments(nil, c.Args)
			for _, v := range c.Args {
				if _, err := pytype.Decode(pytype.Append(nil, v), pytype.Options{Input: true}); err != nil {
					t.Fatalf("%s can't cross: %v", pytype.Source(v), err)
				}
			}
		}
	}
}

func checkFindings(t *testing.T, err error) {
	t.Helper()
	load, ok := err.(*LoadError) //nolint:errorlint // Load promises this very type
	if !ok || len(load.Findings) == 0 || !utf8.ValidString(load.Error()) {
		t.Fatalf("%T without findings, or of broken text", err)
	}
	for _, f := range load.Findings {
		if f.Rule == "" || f.Message == "" || f.File == "" || f.Column > 0 && f.Excerpt == "" {
			t.Fatalf("incomplete finding %+v", f)
		}
	}
}

// FuzzLiteral holds that a literal that is read is written back as one that is read the same.
func FuzzLiteral(f *testing.F) {
	for _, seed := range []string{
		"[1, -2.5, 3j, 'a', b'\\x00', None]", "{1: (2,), 'x': {3}}", "frozenset({1})", "1+2j", "'\\ud800'", "-0.0", "1e999", "r'\\'", "1, 2",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		v, err := parseLiteral(text)
		if err != nil {
			return
		}
		source := pytype.Source(v)
		again, err := parseLiteral(source)
		switch {
		case err != nil && !hasSpecialFloat(v):
			t.Fatalf("%q is read as %s, which is not read: %v", text, source, err)
		case err == nil && pytype.Key(again) != pytype.Key(v):
			t.Fatalf("%q is read as %s, that as %s", text, source, pytype.Source(again))
		}
	})
}

// hasSpecialFloat finds infinity and nan, which have no literal, and complex numbers that are shown by a call.
func hasSpecialFloat(v pytype.Value) bool {
	if f, ok := v.Float64(); ok && f-f != 0 || v.Kind == pytype.KindComplex {
		return true
	}
	for _, item := range v.Items {
		if hasSpecialFloat(item) {
			return true
		}
	}
	return false
}
