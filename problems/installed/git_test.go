package installed_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pyprep/problems/installed"
)

func lookPath(name string) (string, error) { return exec.LookPath(name) }

// repository is a git repository of the test's own, untouched by the machine's configuration.
type repository struct {
	t   *testing.T
	dir string
}

func newRepository(t *testing.T) repository {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	r := repository{t, t.TempDir()}
	r.git("init", "--quiet", "--initial-branch=trunk", ".")
	return r
}

func (r repository) git(words ...string) string {
	r.t.Helper()
	command := exec.Command("git", append([]string{"-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "protocol.file.allow=always"}, words...)...)
	command.Dir = r.dir
	command.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1")
	out, err := command.CombinedOutput()
	if err != nil {
		r.t.Fatalf("git %v: %v\n%s", words, err, out)
	}
	return strings.TrimSpace(string(out))
}

// commit commits all files and returns the commit.
func (r repository) commit(files map[string]string) string {
	r.t.Helper()
	write(r.t, r.dir, files)
	r.git("add", "--all", "--force")
	r.git("commit", "--quiet", "--message=x")
	return r.git("rev-parse", "HEAD")
}

func (r repository) url() string { return "file://" + r.dir }

func TestGitPins(t *testing.T) {
	t.Parallel()
	r := newRepository(t)
	one := r.commit(smallSet("1.0.0"))
	r.git("tag", "--annotate", "--message=one", "v1.0.0")
	two := r.commit(smallSet("2.0.0"))
	r.git("branch", "next/two")
	three := r.commit(smallSet("3.0.0"))
	for _, c := range []struct {
		place, version, commit string
		kind                   installed.RefKind
		shown                  string
	}{
		{r.url(), "3.0.0", three, installed.Branch, "(branch trunk)"},
		{r.url() + "@v1.0.0", "1.0.0", one, installed.Tag, "(tag v1.0.0)"},
		{r.dir + "@v1.0.0", "1.0.0", one, installed.Tag, "(tag v1.0.0)"},
		{r.url() + "@next/two", "2.0.0", two, installed.Branch, "(branch next/two)"},
		{r.url() + "@" + two, "2.0.0", two, installed.Commit, "at " + two[:12]},
		{r.url() + "@" + two[:9], "2.0.0", two, installed.Commit, "at " + two[:12]},
	} {
		store := newStore(t)
		set, err := add(t, store, c.place)
		if err != nil {
			t.Errorf("%s: %v", c.place, err)
			continue
		}
		if set.Version != c.version || set.Origin.Commit != c.commit || set.Origin.Is != c.kind || !strings.Contains(set.Origin.String(), c.shown) {
			t.Errorf("%s: %+v, shown as %s", c.place, set, set.Origin)
		}
		if left := filesIn(t, filepath.Join(store.Dir, ".staging")); len(left) > 0 {
			t.Errorf("%s: left %v", c.place, left)
		}
	}
}

// TestGitFromPlainFiles fetches from a web server that knows nothing of git.
func TestGitFromPlainFiles(t *testing.T) {
	t.Parallel()
	r := newRepository(t)
	one := r.commit(smallSet("1.0.0"))
	r.git("tag", "v1.0.0")
	r.commit(smallSet("2.0.0"))
	r.git("update-server-info")
	server := httptest.NewServer(http.FileServer(http.Dir(r.dir)))
	defer server.Close()
	store := newStore(t)
	store.Getenv = func(name string) string {
		if name == "PATH" {
			return os.Getenv(name)
		}
		return "" // no proxy
	}
	set, err := add(t, store, server.URL+"/.git@v1.0.0")
	if err != nil || set.Version != "1.0.0" || set.Origin.Commit != one || set.Origin.Is != installed.Tag {
		t.Errorf("%+v, %v", set, err)
	}
}

func TestGitRefusals(t *testing.T) {
	t.Parallel()
	r := newRepository(t)
	r.commit(smallSet("1.0.0"))
	r.git("tag", "v1.0.0")
	empty := newRepository(t)
	for place, want := range map[string]string{
		r.url() + "@v9":                         "it has the tags v1.0.0, the branches trunk",
		r.url() + "@" + strings.Repeat("a", 40): "has no commit",
		r.url() + "@abcdef12":                   "has no commit",
		"file://" + t.TempDir():                 "git can't fetch",
		"file:///nowhere/at/all":                "git can't fetch",
		empty.url():                             "is empty",
	} {
		_, err := add(t, newStore(t), place)
		var source *installed.SourceError
		if !errors.As(err, &source) || !strings.Contains(source.Error()+source.Hint(), want) || source.Hint() == "" {
			t.Errorf("%s: %v, hint %q", place, err, source.Hint())
		}
	}
}

// TestGitActsNowhere fetches a repository that would write a file through a hook, a filter, an attribute, a submodule, a
// link or the person's own configuration, if any of them were heeded.
func TestGitActsNowhere(t *testing.T) {
	t.Parallel()
	r := newRepository(t)
	proof := filepath.Join(t.TempDir(), "acted")
	act := "#!/bin/sh\ntouch " + proof + "\n"
	other := newRepository(t)
	other.commit(map[string]string{"x": "x"})
	r.commit(smallSet("1.0.0"))
	r.git("submodule", "--quiet", "add", other.url(), "problems/total/assets")
	r.git("config", "filter.evil.smudge", "touch "+proof)
	r.git("config", "filter.evil.clean", "cat")
	r.git("config", "uploadpack.packObjectsHook", "touch "+proof+";")
	if err := os.Symlink("/etc/passwd", filepath.Join(r.dir, "problems/total/hints.md")); err != nil {
		t.Fatal(err)
	}
	hooks := map[string]string{}
	for _, hook := range []string{"post-checkout", "post-merge", "reference-transaction", "post-index-change", "pre-auto-gc"} {
		hooks[hook] = act
	}
	write(t, filepath.Join(r.dir, ".git/hooks"), hooks)
	r.commit(map[string]string{
		".gitattributes": "* filter=evil\n*.md export-ignore\n*.yaml ident eol=crlf\n", "problems/total/editorial.md": "$Id$\n",
		"problems/total/starter.py": "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n",
	})
	for hook := range hooks {
		if err := os.Chmod(filepath.Join(r.dir, ".git/hooks", hook), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	// What a person's own configuration says must not matter either.
	home := write(t, t.TempDir(), map[string]string{
		"gitconfig": "[core]\n\thooksPath = " + filepath.Join(r.dir, ".git/hooks") + "\n[filter \"evil\"]\n\tsmudge = touch " + proof + "\n",
	})
	store := newStore(t)
	store.Getenv = func(name string) string {
		if name == "GIT_CONFIG_GLOBAL" {
			return filepath.Join(home, "gitconfig")
		}
		return os.Getenv(name)
	}
	_ = os.Remove(proof)
	_, err := add(t, store, r.url())
	wantFindings(t, err, []string{
		"symlink problems/total/hints.md", "irregular-file problems/total/assets", "irregular-file problems/total/starter.py",
	})

	r.git("rm", "--quiet", "--force", "problems/total/assets", "problems/total/hints.md", "problems/total/starter.py")
	r.git("config", "--unset", "filter.evil.smudge")
	r.git("commit", "--quiet", "--no-verify", "--message=good")
	_ = os.Remove(proof)
	set, err := add(t, store, r.url())
	if err != nil {
		t.Fatal(err)
	}
	files, _ := store.Files(set)
	for name, want := range map[string]string{"problems/total/editorial.md": "$Id$\n", "problems/total/statement.md": "# Sum\n"} {
		file, err := files.Open(name)
		if err != nil {
			t.Errorf("export-ignore was heeded: %v", err)
			continue
		}
		text := make([]byte, 100)
		n, _ := file.Read(text)
		_ = file.Close()
		if string(text[:n]) != want {
			t.Errorf("%s was converted: %q", name, text[:n])
		}
	}
	if _, err := os.Stat(proof); err == nil {
		t.Error("something of the repository was run")
	}
}

func TestGitBounds(t *testing.T) {
	t.Parallel()
	r := newRepository(t)
	files := smallSet("1.0.0")
	files["problems/total/editorial.md"] = strings.Repeat("a", 5<<20+1)
	r.commit(files)
	_, err := add(t, newStore(t), r.url())
	wantFindings(t, err, []string{"file-too-large problems/total/editorial.md"})
}

// TestGitEndsWithItsContext plays a git that waits for ever, in a child that outlives it.
func TestGitEndsWithItsContext(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	program := filepath.Join(folder, "git")
	if err := os.WriteFile(program, []byte("#!/bin/sh\nsh -c 'echo begun > "+folder+"/begun; sleep 300'\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	store := newStore(t)
	store.LookPath = func(string) (string, error) { return program, nil }
	ctx, cancel := context.WithCancelCause(t.Context())
	left := errors.New("left")
	go func() {
		for range 2000 {
			if _, err := os.Stat(filepath.Join(folder, "begun")); err == nil {
				break
			}
			time.Sleep(5 * time.Millisecond)
		}
		cancel(left)
	}()
	begun := time.Now()
	_, err := store.Stage(ctx, installed.Origin{Kind: installed.Git, Place: "file:///x"}, func(string) {})
	if !errors.Is(err, left) || time.Since(begun) > 30*time.Second {
		t.Errorf("after %s: %v", time.Since(begun), err)
	}
	if files := filesIn(t, filepath.Join(store.Dir, ".staging")); len(files) > 0 {
		t.Errorf("left behind: %v", files)
	}
}

func TestNoGit(t *testing.T) {
	t.Parallel()
	store := newStore(t)
	store.LookPath = func(string) (string, error) { return "", exec.ErrNotFound }
	_, err := add(t, store, "https://example.org/set.git@v1")
	var source *installed.SourceError
	if !errors.As(err, &source) || !strings.Contains(source.Hint(), "install git") {
		t.Error(err)
	}
}
