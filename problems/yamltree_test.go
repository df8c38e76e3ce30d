package problems

import (
	"io/fs"
	"os"
	"strings"
	"testing"
)

// TestPlacesAreTrue compares the place of every scalar of real files with the text that stands there.
func TestPlacesAreTrue(t *testing.T) {
	t.Parallel()
	texts := []string{
		"é: {ü: !set [ß, !tuple [a, b], c], d: \"e\"} # f\n- \n", "a: [!x b, !y c, d]\nb: !z\n  - c\n", "a:\r\n  - b\r\n  - [c, d]\r\n",
		"- &x [a, *x, b]\n", "a: 'it''s'\nb: c\n", "\"a\": b\n", "a: b # c\nd: e\n", "- - - a\n  - b\n", "a: >-\n  x\n  y\nb: z\n", "a: |\n  x\n\n  y\nb: z\n",
		"a: b\n  c\nd: e\n", "a: \"b\n  c\"\nd: e\n",
	}
	err := fs.WalkDir(os.DirFS("bank/core"), ".", func(name string, _ fs.DirEntry, err error) error {
		if strings.HasSuffix(name, ".yaml") {
			content, readErr := os.ReadFile("bank/core/" + name)
			texts = append(texts, string(content))
			return readErr
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range texts {
		src := &source{path: "x.yaml", text: text, found: &findings{}}
		if root := src.readYAML(); root != nil {
			checkPlaces(t, strings.Split(text, "\n"), root)
		}
	}
}

func checkPlaces(t *testing.T, lines []string, n *node) {
	t.Helper()
	for _, item := range n.items {
		checkPlaces(t, lines, item)
	}
	if n.kind == nodeMap || n.kind == nodeList || n.text == "" || n.tag != "" {
		return
	}
	line := []rune(lines[n.line-1])
	if n.column < 1 || n.column > len(line) {
		t.Errorf("%q is said to stand at %d:%d, beyond the line", n.text, n.line, n.column)
		return
	}
	there := strings.TrimLeft(string(line[n.column-1:]), `'"`)
	first, _, _ := strings.Cut(n.text, "\n")
	if strings.HasPrefix(there, "|") || strings.HasPrefix(there, ">") {
		return // a block scalar begins on the next line
	}
	first, _, _ = strings.Cut(first, " ") // a line may be folded there
	if want := []rune(first)[:min(3, len([]rune(first)))]; !strings.HasPrefix(there, string(want)) {
		t.Errorf("%q is said to stand at %d:%d, where %q stands", n.text, n.line, n.column, there)
	}
}

func TestYAMLGuards(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, want string }{
		{"deep lists", strings.Repeat("[", 1_000_000), "nested more than 64 deep"},
		{"deep mappings", strings.Repeat("{a: ", 200_000), "nested more than 64 deep"},
		{"deep dashes", strings.Repeat("- ", 200_000) + "a", "nested more than 64 deep"},
		{"deep indents", deepIndents(200), "nested more than 64 deep"},
		{"tags", "a: " + strings.Repeat("!a ", 100_000) + "1", "too many tags and anchors"},
		{"anchors", "a: " + strings.Repeat("&a ", 100_000) + "1", ""},
		{"question marks", strings.Repeat("? ", 100_000), ""},
		{"keys", strings.Repeat("a: 1\n", 100_000), "more than 2000 keys in one mapping"},
		{"nested keys", "x:\n" + strings.Repeat("  a: 1\n", 100_000), "more than 2000 keys in one mapping"},
		{"large", strings.Repeat("# comment\n", 300_000), "more than 2 MB of YAML"},
		{"NUL", "a: \x00", "NUL character"},
		{"unclosed quote", `a: "` + strings.Repeat("x", 1_000_000), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			found := &findings{}
			src := &source{path: "x.yaml", text: c.text, found: found}
			src.readYAML()
			if len(found.list) == 0 {
				t.Fatal("nothing was found")
			}
			if message := found.list[0].Message; !strings.Contains(message, c.want) {
				t.Errorf("found %s", message)
			}
		})
	}
}

func deepIndents(levels int) string {
	var b strings.Builder
	for i := range levels {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String()
}

// TestLongFilesAreFine holds that the guards let honest files pass.
func TestLongFilesAreFine(t *testing.T) {
	t.Parallel()
	found := &findings{}
	src := &source{path: "x.yaml", text: "cases:\n" + strings.Repeat("  - id: a\n    args:\n      - [1, 2]\n      - {a: b}\n    expect: 1\n", 10_000), found: found}
	if root := src.readYAML(); root == nil || len(root.get("cases").items) != 10_000 {
		t.Error(found.list)
	}
}
