package installed_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"pyprep/problems"
	"pyprep/problems/installed"
)

// smallSet are the files of a set with one problem.
func smallSet(version string) map[string]string {
	return map[string]string{
		"pyprep-set.yaml":                      "format: 1\nid: small\nversion: " + version + "\ntitle: Small\nlicense: CC0-1.0\nproblems: [total]\n",
		"problems/total/problem.yaml":          "id: total\ntitle: Sum\nkind: function\nentry: total\nparams: [{name: x, type: int}]\nreturns: int\n",
		"problems/total/statement.md":          "# Sum\n",
		"problems/total/cases.yaml":            "cases:\n  - {id: one, args: [1], expect: 1}\n",
		"problems/total/solutions.yaml":        "right.py: {expect: accepted}\n",
		"problems/total/solutions/right.py":    "def total(x):\n    return x\n",
		"problems/total/__pycache__/right.pyc": "\xff",
	}
}

// write puts files into a folder.
func write(t *testing.T, dir string, files map[string]string) string {
	t.Helper()
	for name, content := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func newStore(t *testing.T) installed.Store {
	t.Helper()
	return installed.Store{
		Dir:      filepath.Join(t.TempDir(), "sets"),
		Reserved: []string{"core"},
		Now:      func() time.Time { return time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC) },
		LookPath: lookPath,
		Getenv:   os.Getenv,
	}
}

func stage(t *testing.T, store installed.Store, place string) (*installed.Staged, error) {
	t.Helper()
	origin, err := installed.ParseOrigin(place)
	if err != nil {
		t.Fatal(err)
	}
	return store.Stage(t.Context(), origin, func(string) {})
}

func add(t *testing.T, store installed.Store, place string) (installed.Installed, error) {
	t.Helper()
	staged, err := stage(t, store, place)
	if err != nil {
		return installed.Installed{}, err
	}
	defer func() { _ = staged.Close() }()
	return staged.Add(t.Context())
}

// filesIn lists everything in a folder.
func filesIn(t *testing.T, dir string) []string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			names = append(names, strings.TrimPrefix(path, dir+"/"))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func TestAdd(t *testing.T) {
	t.Parallel()
	store := newStore(t)
	source := write(t, t.TempDir(), smallSet("1.0.0"))
	set, err := add(t, store, source)
	if err != nil {
		t.Fatal(err)
	}
	if set.ID != "small" || set.Version != "1.0.0" || set.Problems != 1 || set.Origin.Place != source || set.Origin.Kind != installed.Folder || len(set.Tree) != 64 {
		t.Errorf("%+v", set)
	}
	files, dir := store.Files(set)
	if set, err := problems.Load(files, dir); err != nil || set.ID != "small" {
		t.Error(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "problems/total/__pycache__")); !errors.Is(err, fs.ErrNotExist) {
		t.Error("what Python left behind was installed")
	}
	var state *installed.StateError
	if _, err := add(t, store, source); !errors.As(err, &state) || !strings.Contains(state.Hint(), "set update small") {
		t.Errorf("added twice: %v", err)
	}
}

func TestReplace(t *testing.T) {
	t.Parallel()
	store := newStore(t)
	source := write(t, t.TempDir(), smallSet("1.0.0"))
	first, err := add(t, store, source)
	if err != nil {
		t.Fatal(err)
	}
	write(t, source, smallSet("1.1.0"))
	staged, err := stage(t, store, source)
	if err != nil {
		t.Fatal(err)
	}
	var state *installed.StateError
	if _, err := staged.Replace(t.Context(), "other"); !errors.As(err, &state) {
		t.Errorf("a set took the place of another one: %v", err)
	}
	second, err := staged.Replace(t.Context(), "small")
	if err := errors.Join(err, staged.Close()); err != nil {
		t.Fatal(err)
	}
	found, err := store.Find("small")
	if err != nil || found != second || found.Version != "1.1.0" || found.Tree == first.Tree {
		t.Errorf("%+v %v", found, err)
	}
	if _, dir := store.Files(first); isThere(dir) {
		t.Error("the old files are still there")
	}
}

func isThere(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

func TestRemove(t *testing.T) {
	t.Parallel()
	store := newStore(t)
	if _, err := add(t, store, write(t, t.TempDir(), smallSet("1.0.0"))); err != nil {
		t.Fatal(err)
	}
	if err := store.Remove(t.Context(), "small"); err != nil {
		t.Fatal(err)
	}
	if left := filesIn(t, store.Dir); len(left) != 1 || left[0] != ".lock" {
		t.Errorf("left behind: %v", left)
	}
	var state *installed.StateError
	for _, id := range []problems.Slug{"small", "../small", ".staging", ""} {
		if err := store.Remove(t.Context(), id); !errors.As(err, &state) {
			t.Errorf("removed %q: %v", id, err)
		}
	}
}

func TestBuiltInNameIsTaken(t *testing.T) {
	t.Parallel()
	files := smallSet("1.0.0")
	files["pyprep-set.yaml"] = strings.Replace(files["pyprep-set.yaml"], "id: small", "id: core", 1)
	store := newStore(t)
	var state *installed.StateError
	if _, err := add(t, store, write(t, t.TempDir(), files)); !errors.As(err, &state) {
		t.Error(err)
	}
	if sets, broken, err := store.List(); len(sets)+len(broken) > 0 || err != nil {
		t.Error(sets, broken, err)
	}
}

// TestLeftovers holds that what a killed process leaves does not count and is swept, and that what lives or is not ours stays.
func TestLeftovers(t *testing.T) {
	t.Parallel()
	store := newStore(t)
	write(t, store.Dir, map[string]string{
		"half/files-1/pyprep-set.yaml":        "format: 1\n", // killed before its record was written
		"theirs/pyprep-set.yaml":              "format: 1\n", // put there by hand
		".staging/set-1/.lock":                "",
		".staging/set-1/files/problems/x":     "x",
		".staging/set-2/git/objects/pack/tmp": "x",
		"small/.installed.json.123":           "{",
	})
	if sets, broken, err := store.List(); len(sets)+len(broken) > 0 || err != nil {
		t.Error(sets, broken, err)
	}
	source := write(t, t.TempDir(), smallSet("1.0.0"))
	living, err := stage(t, store, source)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = living.Close() }()
	if _, err := add(t, store, source); err != nil {
		t.Fatal(err)
	}
	for _, name := range filesIn(t, store.Dir) {
		if strings.Contains(name, "half") || strings.Contains(name, "set-1/") || strings.Contains(name, "set-2/") || strings.Contains(name, ".json.") {
			t.Errorf("not swept: %s", name)
		}
	}
	if _, err := os.Stat(filepath.Join(store.Dir, "theirs/pyprep-set.yaml")); err != nil {
		t.Error("swept what is not ours")
	}
	if _, err := living.Replace(t.Context(), "small"); err != nil {
		t.Errorf("swept what another one is staging: %v", err)
	}
}

func TestDamagedRecord(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"", "{", "null", `{"format":1}`, `{"format":2,"id":"small","folder":"files-1"}`, `{"format":1,"id":"other","folder":"files-1"}`,
		`{"format":1,"id":"small","folder":"../x"}`, `{"format":1,"id":"small","folder":"files-1"} {}`, strings.Repeat("[", 1<<17),
	} {
		store := newStore(t)
		write(t, store.Dir, map[string]string{"small/installed.json": text, "small/files-1/x": "x"})
		sets, broken, err := store.List()
		if len(sets) > 0 || len(broken) != 1 || broken[0].ID != "small" || err != nil {
			t.Errorf("%.60q: %v %v %v", text, sets, broken, err)
		}
		var state *installed.StateError
		if _, err := store.Find("small"); !errors.As(err, &state) || !strings.Contains(state.Hint(), "set remove small") {
			t.Errorf("%.60q: %v", text, err)
		}
		if err := store.Remove(t.Context(), "small"); err != nil {
			t.Error(err)
		}
		if left := filesIn(t, store.Dir); len(left) != 1 {
			t.Errorf("%.60q: left %v", text, left)
		}
	}
}

// TestManyAtOnce adds sets from several goroutines: of one id exactly one gets in, and nothing is left in between.
func TestManyAtOnce(t *testing.T) {
	t.Parallel()
	store := newStore(t)
	source := write(t, t.TempDir(), smallSet("1.0.0"))
	var group sync.WaitGroup
	results := make(chan error, 8)
	for range cap(results) {
		group.Go(func() {
			_, err := add(t, store, source)
			results <- err
		})
	}
	group.Wait()
	added := 0
	for range cap(results) {
		var state *installed.StateError
		switch err := <-results; {
		case err == nil:
			added++
		case !errors.As(err, &state):
			t.Error(err)
		}
	}
	sets, broken, err := store.List()
	if added != 1 || len(sets) != 1 || len(broken) > 0 || err != nil {
		t.Errorf("%d added, %v %v %v", added, sets, broken, err)
	}
	want := fmt.Sprintf("small/%s/problems/total/cases.yaml", sets[0].Folder)
	found := 0
	for _, name := range filesIn(t, store.Dir) {
		if strings.HasSuffix(name, "cases.yaml") {
			found++
			if name != want {
				t.Errorf("files that no record names: %s", name)
			}
		}
	}
	if found != 1 {
		t.Errorf("%d copies", found)
	}
}

// TestHostileFolder copies from a folder with links, a pipe, and files that are too large.
func TestHostileFolder(t *testing.T) {
	t.Parallel()
	source := write(t, t.TempDir(), smallSet("1.0.0"))
	write(t, source, map[string]string{"problems/total/editorial.md": strings.Repeat("a", 5<<20+1), "problems/total/wrong.txt": "x"})
	for _, err := range []error{
		os.Symlink("/etc/passwd", filepath.Join(source, "problems/total/hints.md")),
		os.Symlink("/", filepath.Join(source, "problems/total/assets")),
		syscall.Mkfifo(filepath.Join(source, "problems/total/generate.py"), 0o600),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	store := newStore(t)
	_, err := add(t, store, source)
	wantFindings(t, err, []string{
		"symlink problems/total/hints.md", "symlink problems/total/assets", "irregular-file problems/total/generate.py",
		"file-too-large problems/total/editorial.md", "unknown-file problems/total/wrong.txt",
	})
	if left := filesIn(t, store.Dir); len(left) != 1 {
		t.Errorf("left behind: %v", left)
	}
}

// wantFindings holds that a set was refused with these findings, "rule file" each, among others.
func wantFindings(t *testing.T, err error, want []string) {
	t.Helper()
	var load *problems.LoadError
	if !errors.As(err, &load) {
		t.Fatalf("not refused by findings: %v", err)
	}
	found := map[string]bool{}
	for _, f := range load.Findings {
		found[f.Rule+" "+f.File] = true
	}
	for _, one := range want {
		if !found[one] {
			t.Errorf("not found: %s, only %v", one, load.Findings)
		}
	}
}

func TestLockPinsFiles(t *testing.T) {
	t.Parallel()
	source := write(t, t.TempDir(), smallSet("1.0.0"))
	set, err := problems.Load(os.DirFS(source), source)
	if err != nil {
		t.Fatal(err)
	}
	files, err := set.HashFiles()
	if err != nil {
		t.Fatal(err)
	}
	files["problems/total/gone.md"] = files["pyprep-set.yaml"]
	delete(files, "problems/total/solutions.yaml")
	files["problems/total/statement.md"] = files["pyprep-set.yaml"]
	text, err := (&problems.Lock{Files: files}).Encode()
	if err != nil {
		t.Fatal(err)
	}
	write(t, source, map[string]string{problems.LockFile(): string(text)})
	_, err = add(t, newStore(t), source)
	wantFindings(t, err, []string{
		"lock problems/total/gone.md", "lock problems/total/solutions.yaml", "lock problems/total/statement.md",
	})

	honest, err := set.HashFiles()
	if err != nil {
		t.Fatal(err)
	}
	delete(honest, problems.LockFile())
	if text, err = (&problems.Lock{Files: honest}).Encode(); err != nil {
		t.Fatal(err)
	}
	write(t, source, map[string]string{problems.LockFile(): string(text)})
	if _, err := add(t, newStore(t), source); err != nil {
		t.Error(err)
	}
}
