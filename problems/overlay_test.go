package problems

import (
	"strings"
	"testing"
	"testing/fstest"
)

// baseSet is a set of one problem that an overlay may add to.
func baseSet(t *testing.T) *Set {
	t.Helper()
	set, err := Load(fstest.MapFS{
		"pyprep-set.yaml":                 {Data: []byte("format: 1\nid: base\ntitle: Base\nlicense: CC0-1.0\nproblems: [double]\n")},
		"problems/double/problem.yaml":    {Data: []byte("id: double\ntitle: Double\nkind: function\nentry: double\nparams: [{name: n, type: int}]\nreturns: int\n")},
		"problems/double/statement.md":    {Data: []byte("# Double\n\nDouble it.\n")},
		"problems/double/cases.yaml":      {Data: []byte("cases:\n  - {id: one, args: [1], expect: 2}\n")},
		"problems/double/solutions/ok.py": {Data: []byte("def double(n):\n    return 2 * n\n")},
		"problems/double/solutions.yaml":  {Data: []byte("ok.py: {expect: accepted, model: true}\n")},
	}, "base")
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func overlayOf(cases string) fstest.MapFS {
	return fstest.MapFS{
		"pyprep-set.yaml":            {Data: []byte("format: 1\nid: base\n")},
		"README.md":                  {Data: []byte("Keep this private.\n")},
		"problems/double/cases.yaml": {Data: []byte(cases)},
	}
}

func TestOverlay(t *testing.T) {
	set := baseSet(t)
	before, err := set.ProofHash(set.Problems[0])
	if err != nil {
		t.Fatal(err)
	}
	hashes := map[string]bool{before: true}
	for _, n := range []string{"7", "8"} {
		made, err := LoadOverlaid(set, overlayOf("cases:\n  - {id: secret, args: ["+n+"], expect: 14, visibility: public}\n"), "private")
		if err != nil {
			t.Fatal(err)
		}
		cases := made.Problem("double").Cases
		if len(cases) != 2 || cases[0].Visibility != Public || cases[1].ID != "secret" || cases[1].Visibility != Hidden {
			t.Errorf("%+v", cases)
		}
		hash, err := made.ProofHash(made.Problems[0])
		if err != nil || hashes[hash] {
			t.Errorf("the hash does not tell what was added: %s %v", hash, err)
		}
		hashes[hash] = true
	}
	if len(set.Problems[0].Cases) != 1 {
		t.Error("the set itself was changed")
	}
	if after, _ := set.ProofHash(set.Problems[0]); after != before {
		t.Error("the set's own hash was changed")
	}
}

func TestOverlayMistakes(t *testing.T) {
	for name, test := range map[string]struct {
		change func(fstest.MapFS)
		want   string
	}{
		"an id that is there": {func(m fstest.MapFS) {
			m["problems/double/cases.yaml"] = &fstest.MapFile{Data: []byte("cases:\n  - {id: one, args: [3], expect: 6}\n")}
		}, `problems/double/cases.yaml:2:`},
		"a wrong argument": {func(m fstest.MapFS) {
			m["problems/double/cases.yaml"] = &fstest.MapFile{Data: []byte("cases:\n  - {id: two, args: [1, 2], expect: 6}\n")}
		}, `takes 1 argument`},
		"another set": {func(m fstest.MapFS) {
			m["pyprep-set.yaml"] = &fstest.MapFile{Data: []byte("format: 1\nid: other\n")}
		}, `this overlay is for the set "other", not for "base"`},
		"no set at all":   {func(m fstest.MapFS) { delete(m, "pyprep-set.yaml") }, "which set it is for"},
		"another problem": {func(m fstest.MapFS) { m["problems/duoble/cases.yaml"] = m["problems/double/cases.yaml"] }, `no problem "duoble" (did you mean "double"?)`},
		"another file": {func(m fstest.MapFS) {
			m["problems/double/problem.yaml"] = &fstest.MapFile{Data: []byte("id: double\n")}
		}, "an overlay adds cases only"},
	} {
		t.Run(name, func(t *testing.T) {
			files := overlayOf("cases:\n  - {id: secret, args: [7], expect: 14}\n")
			test.change(files)
			_, err := LoadOverlaid(baseSet(t), files, "private")
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("%v, want %q", err, test.want)
			}
		})
	}
}
