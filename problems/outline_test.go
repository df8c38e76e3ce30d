package problems_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"pyprep/problems"
)

// TestOutlineOfAnyForm: whichever way YAML writes it, a list shows the same.
func TestOutlineOfAnyForm(t *testing.T) {
	t.Parallel()
	want := []problems.Listing{{
		Set: "s", ID: "a", Title: "One: two", Kind: problems.KindFunction, Level: 2,
		Topics: []string{"arrays", "hash"}, Aliases: []problems.Slug{"b"},
	}}
	for name, text := range map[string]string{
		"lines":    "id: a\ntitle: \"One: two\"\nkind: function\nlevel: 2\nparams:\n  - {name: n, title: x}\ntopics: [arrays, hash]\naliases: [b]\n",
		"lists":    "title: >-\n  One:\n  two\nparams:\n- title: x\ntopics:\n- arrays\n# not\n- hash\n\nkind: function\naliases:\n  - b\nlevel: 2\n",
		"flow":     "{title: 'One: two', kind: function, level: 2,\ntopics: [arrays, hash], aliases: [b]}\n",
		"quoted":   "\"title\": 'One: two'\nkind: function\nlevel: 2\ntopics: [arrays,\n  hash]\naliases: [b]\n",
		"document": "---\ntitle: 'One: two'\nkind: function\nlevel: 2\ntopics: [arrays, hash]\naliases: [b]\n",
		"alias":    "params: [{name: &name 'One: two'}]\ntitle: *name\nkind: function\nlevel: 2\ntopics: [arrays, hash]\naliases: [b]\n",
		"brackets": "title: 'One: two'\nkind: function\nlevel: 2\ntopics: [\n  arrays, hash\n]\naliases: [b]\n",
	} {
		for _, end := range []string{"\n", "\r\n"} {
			fsys := fstest.MapFS{
				"pyprep-set.yaml":         {Data: []byte("id: s\ntitle: T\nproblems:\n  - a\n")},
				"problems/a/problem.yaml": {Data: []byte(strings.ReplaceAll(text, "\n", end))},
			}
			got, err := problems.Outline(fsys)
			if err != nil {
				t.Errorf("%s: %v", name, err)
			} else if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s, lines that end in %q:\n%s", name, end, diff)
			}
		}
	}
}
