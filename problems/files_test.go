package problems_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"

	"pyprep/problems"
)

// has reports a finding of a rule about a file.
func has(found []problems.Finding, rule, file string) bool {
	for _, f := range found {
		if f.Rule == rule && f.File == file {
			return true
		}
	}
	return false
}

func TestFileRules(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		rule, file string
		content    []byte
		mode       fs.FileMode
	}{
		{"not-utf8", "problems/add/statement.md", []byte("# Add\nab\xff\n"), 0},
		{"not-utf8", "problems/add/problem.yaml", []byte("id: \xc3\x28"), 0},
		{"not-utf8", "problems/add/solutions/plus.py", []byte("\x80"), 0},
		{"file-too-large", "problems/add/editorial.md", []byte(strings.Repeat("a", 5<<20+1)), 0},
		{"file-too-large", "problems/add/assets/b.png", make([]byte, 5<<20+1), 0},
		{"not-utf8", "problems/add/solutions/minus.py", []byte("\xef\xbb\xbfdef add(a, b=1):\n    return a - b\n"), 0},
		{"file-too-large", "problems/add/cases.yaml", []byte(strings.Repeat("a", 2<<20+1)), 0},
		{"symlink", "problems/add/editorial.md", []byte("/etc/passwd"), fs.ModeSymlink},
		{"symlink", "problems/add/assets", []byte("/etc"), fs.ModeSymlink},
		{"irregular-file", "problems/add/hints.md", nil, fs.ModeNamedPipe},
		{"file-name", "problems/add/assets/A.png", []byte("x"), 0},
		{"file-name", `"problems/add/assets/\x1b[2J"`, []byte("x"), 0},
	} {
		t.Run(c.rule+" "+c.file, func(t *testing.T) {
			t.Parallel()
			fsys := baseSet(t)
			fsys["problems/add/assets/a.png"] = &fstest.MapFile{Data: []byte("x")}
			name := c.file
			if strings.HasPrefix(name, `"`) {
				name = "problems/add/assets/\x1b[2J"
			}
			if c.mode == fs.ModeSymlink && strings.HasSuffix(name, "assets") {
				delete(fsys, "problems/add/assets/a.png")
			}
			fsys[name] = &fstest.MapFile{Data: c.content, Mode: c.mode}
			wanted := c.file
			if c.rule == "file-name" && !strings.HasPrefix(c.file, `"`) {
				wanted = "problems/add/assets/a.png" // the later one of the two in order
			}
			if found := allFindings(t, fsys); !has(found, c.rule, wanted) {
				t.Errorf("found %v", found)
			}
		})
	}
}

func TestTooManyFiles(t *testing.T) {
	t.Parallel()
	fsys := baseSet(t)
	for i := range 5001 {
		fsys[fmt.Sprintf("problems/add/assets/%d", i)] = &fstest.MapFile{}
	}
	if found := allFindings(t, fsys); !has(found, "too-many-files", ".") || len(found) != 1 {
		t.Errorf("found %v", found)
	}
}

// TestLinesOfOtherSystems holds that lines count the same where they end in CR LF, also behind comments.
func TestLinesOfOtherSystems(t *testing.T) {
	t.Parallel()
	fsys := baseSet(t)
	const name = "problems/add/problem.yaml"
	text := strings.Replace(string(fsys[name].Data), "level: 1", "# how hard\n# it is\nuroven: 1", 1)
	fsys[name] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(text, "\n", "\r\n"))}
	at := 1 + strings.Count(text[:strings.Index(text, "uroven")], "\n")
	found := allFindings(t, fsys)
	if len(found) != 1 || found[0].Line != at || found[0].Column != 1 {
		t.Errorf("want one finding on line %d: %v", at, found)
	}
}

// TestNotUTF8HasPlace holds that an author can find the byte.
func TestNotUTF8HasPlace(t *testing.T) {
	t.Parallel()
	fsys := baseSet(t)
	fsys["problems/add/statement.md"] = &fstest.MapFile{Data: []byte("# Add\nüb\xffc\n")}
	found := allFindings(t, fsys)
	if len(found) != 1 || found[0].Line != 2 || found[0].Column != 3 || !strings.Contains(found[0].Excerpt, "üb?c") {
		t.Errorf("found %v", found)
	}
}

// TestRealFiles loads from a real folder with a symbolic link, a pipe that nobody writes to, and folders to ignore.
func TestRealFiles(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.CopyFS(dir, baseSet(t)); err != nil {
		t.Fatal(err)
	}
	if _, err := problems.Load(os.DirFS(dir), dir); err != nil {
		t.Fatal(err)
	}
	for _, ignored := range []string{".git/config", "problems/add/__pycache__/x.pyc", "problems/add/problem.yaml~"} {
		path := filepath.Join(dir, ignored)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("\xff"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if set, err := problems.Load(os.DirFS(dir), dir); err != nil || len(set.Warnings) > 0 {
		t.Fatal(err)
	}
	if err := os.Symlink("/etc/hostname", filepath.Join(dir, "problems/add/editorial.md")); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mkfifo(filepath.Join(dir, "problems/stack/hints.md"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := problems.Load(os.DirFS(dir), dir)
	if err == nil || !strings.Contains(err.Error(), "editorial.md: a set holds no symbolic links [symlink]") ||
		!strings.Contains(err.Error(), "hints.md: is no plain file [irregular-file]") {
		t.Error(err)
	}
}

func TestNoSuchFolder(t *testing.T) {
	t.Parallel()
	_, err := problems.Load(os.DirFS("testdata/nowhere"), "nowhere")
	if err == nil || !strings.Contains(err.Error(), "unreadable") {
		t.Error(err)
	}
}

// TestErrorShowsAll holds what a person sees of a broken set.
func TestErrorShowsAll(t *testing.T) {
	t.Parallel()
	fsys := baseSet(t)
	edit(t, fsys, []string{"problems/add/problem.yaml", "level: 1", "lavel: 1"})
	edit(t, fsys, []string{"problems/stack/problem.yaml", "kind: class", "kind: klass"})
	_, err := problems.Load(fsys, "sets/broken")
	want := `problem set sets/broken: 2 mistakes
sets/broken/problems/add/problem.yaml:5:1: problem.yaml has no key "lavel" (did you mean "level"?) [unknown-key]
   5 | lavel: 1
     | ^
sets/broken/problems/stack/problem.yaml:3:7: kind can't be "klass" (did you mean "class"?) [unknown-word]
   3 | kind: klass
     |       ^`
	if err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
	var hinted interface{ Hint() string } = err.(*problems.LoadError) //nolint:errorlint // Load promises this very type
	if hinted.Hint() == "" {
		t.Error("no hint")
	}
}
