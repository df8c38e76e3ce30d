package changes_test

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"pyprep/problems"
	"pyprep/problems/changes"
)

// baseSet are the files of a set with one problem of each kind and an item.
func baseSet(t *testing.T) fstest.MapFS {
	t.Helper()
	text, err := os.ReadFile("../testdata/base.txtar")
	if err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{}
	for _, file := range txtar.Parse(text).Files {
		fsys[file.Name] = &fstest.MapFile{Data: file.Data}
	}
	return fsys
}

func load(t *testing.T, fsys fs.FS) *problems.Set {
	t.Helper()
	set, err := problems.Load(fsys, "set")
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func compare(t *testing.T, old, now fs.FS) changes.Report {
	t.Helper()
	r, err := changes.Compare(load(t, old), load(t, now))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestSame(t *testing.T) {
	t.Parallel()
	r := compare(t, baseSet(t), baseSet(t))
	if !r.Same() || r.Understated() || len(r.Items)+len(r.About) > 0 {
		t.Errorf("%+v", r)
	}
}

// TestParts changes one thing at a time.
func TestParts(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		file, old, new string
		parts          string
		step           changes.Step
		cases          *changes.Cases
	}{
		{"add/statement.md", "Return", "Give", "statement", changes.Patch, nil},
		{"add/problem.yaml", "title: Add two numbers", "title: Sum", "title", changes.Patch, nil},
		{"add/problem.yaml", "case_seconds: 2", "case_seconds: 1", "limits", changes.Major, nil},
		{"add/problem.yaml", "points: 2", "points: 3", "points", changes.Minor, nil},
		{"add/problem.yaml", "mutation: ignore", "mutation: forbid", "judging", changes.Major, nil},
		{"add/problem.yaml", "name: b", "name: c", "call,starter", changes.Major, nil},
		{"add/problem.yaml", `half: ["O(n^2)"]`, `half: ["O(n^3)"]`, "complexity", changes.Minor, nil},
		{"add/problem.yaml", "level: 1", "level: 1 # easy", "other files", changes.Patch, nil},
		{"add/cases.yaml", "args: [1, 2], expect: 3", "args: [1, 3], expect: 4", "cases", changes.Major, &changes.Cases{Changed: []problems.CaseID{"small"}}},
		{"add/cases.yaml", "cases:\n", "cases:\n  - {id: more, args: [2, 2], expect: 4}\n", "cases", changes.Minor, &changes.Cases{Added: []problems.CaseID{"more"}}},
		{"add/cases.yaml", "id: named", "id: called", "cases", changes.Major, &changes.Cases{Added: []problems.CaseID{"called"}, Removed: []problems.CaseID{"named"}}},
		{"add/cases.yaml", "seeds: 2", "seeds: 3", "cases", changes.Major, &changes.Cases{Changed: []problems.CaseID{"rnd"}}},
		{"add/cases.yaml", "cases:\n", "# The first line moves the others.\ncases:\n", "other files", changes.Patch, nil},
		{"add/generate.py", "10**n", "11**n", "generator,cases", changes.Major, &changes.Cases{Changed: []problems.CaseID{"rnd"}}},
		{"add/hints.md", "## 1", "## 1\nFirst.", "hints", changes.Patch, nil},
	} {
		now := baseSet(t)
		file := now["problems/"+c.file]
		if !strings.Contains(string(file.Data), c.old) {
			t.Fatalf("%s does not hold %q", c.file, c.old)
		}
		file.Data = []byte(strings.Replace(string(file.Data), c.old, c.new, 1))
		if c.parts == "call,starter" {
			now["problems/add/cases.yaml"].Data = []byte(strings.ReplaceAll(string(now["problems/add/cases.yaml"].Data), "{b:", "{c:"))
		}
		r := compare(t, baseSet(t), now)
		want := []changes.Item{{ID: "add", Kind: "function", Change: changes.Changed, Step: c.step, Parts: strings.Split(c.parts, ","), Cases: c.cases}}
		for i := range r.Items {
			slices.Sort(r.Items[i].Parts)
		}
		slices.Sort(want[0].Parts)
		if diff := cmp.Diff(want, r.Items); diff != "" || r.Step != c.step || !r.Understated() {
			t.Errorf("%s, %q for %q: step %s (- wanted, + told)\n%s", c.file, c.new, c.old, r.Step, diff)
		}
	}
}

func TestItemsComeAndGo(t *testing.T) {
	t.Parallel()
	old, now := baseSet(t), baseSet(t)
	echo := old["problems/echo/problem.yaml"]
	echo.Data = []byte(strings.Replace(string(echo.Data), "id: echo\n", "id: echo\nuuid: 61111111-2222-3333-4444-555555555555\n", 1))
	for name, file := range old {
		if rest, isEcho := strings.CutPrefix(name, "problems/echo/"); isEcho {
			delete(now, name)
			now["problems/repeat/"+rest] = &fstest.MapFile{Data: []byte(strings.Replace(string(file.Data), "id: echo\n", "id: repeat\n", 1))}
		}
		if strings.HasPrefix(name, "problems/stack/") {
			delete(now, name)
		}
	}
	set := string(now["pyprep-set.yaml"].Data)
	set = strings.NewReplacer("[add, stack, echo, greet]", "[repeat, add, greet]", "version: 1.2.3", "version: 1.3.0", "title: A base", "title: The base").Replace(set)
	now["pyprep-set.yaml"].Data = []byte(set)
	drain := now["items/drain.md"]
	drain.Data = []byte(strings.Replace(string(drain.Data), "## Why\n", "## Why\nBecause of this.\n", 1))
	r := compare(t, old, now)
	told := map[problems.Slug]string{}
	for _, item := range r.Items {
		told[item.ID] = item.Change + " " + string(item.Was)
	}
	if told["repeat"] != "changed echo" || told["stack"] != "removed " || told["drain"] != "changed " || told["add"] != "" {
		t.Errorf("%+v", r.Items)
	}
	if !slices.Contains(r.About, "title") || r.Declared != changes.Minor || r.Step != changes.Major || !r.Understated() || r.Back {
		t.Errorf("%+v", r)
	}
}

func TestDeclared(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		old, new string
		step     changes.Step
		back     bool
	}{
		{"1.0.0", "1.0.0", changes.None, false},
		{"1.0.0", "1.0.1", changes.Patch, false},
		{"1.0.0", "1.1.0", changes.Minor, false},
		{"1.9.0", "1.10.0", changes.Minor, false},
		{"1.0.0", "2.0.0", changes.Major, false},
		{"0.1.0", "0.2.0", changes.Major, false},
		{"0.1.0", "0.1.1", changes.Patch, false},
		{"2.0.0", "1.9.9", changes.Major, true},
		{"1.0.0-rc.1", "1.0.0", changes.Patch, false},
		{"1.0.0", "99999999999999999999.0.0", changes.Major, false},
	} {
		old, now := baseSet(t), baseSet(t)
		for fsys, version := range map[*fstest.MapFS]string{&old: c.old, &now: c.new} {
			file := (*fsys)["pyprep-set.yaml"]
			file.Data = []byte(strings.Replace(string(file.Data), "1.2.3", version, 1))
		}
		if r := compare(t, old, now); r.Declared != c.step || r.Back != c.back || r.Same() != (c.old == c.new) {
			t.Errorf("%s to %s: %s, back %t", c.old, c.new, r.Declared, r.Back)
		}
	}
}

// unreadable is a set that loads and then can't be read any more.
type unreadable struct{}

func (u unreadable) Open(string) (fs.File, error) { return nil, errors.New("gone") }

func TestFilesThatAreGone(t *testing.T) {
	t.Parallel()
	old, now := load(t, baseSet(t)), load(t, baseSet(t))
	now.FS = unreadable{}
	if _, err := changes.Compare(old, now); err == nil {
		t.Error("no error")
	}
}
