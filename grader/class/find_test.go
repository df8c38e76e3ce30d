package class

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"pyprep/problems"
)

// twoProblems is a set of which only names matter.
func twoProblems() *problems.Set {
	return &problems.Set{ID: "demo", Problems: []*problems.Problem{{ID: "two-sum", Aliases: []problems.Slug{"pair-sum"}}, {ID: "fast-power"}}}
}

// write makes files below a new folder. A name that ends with / is a folder.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if strings.HasSuffix(name, "/") {
			must(t, os.MkdirAll(path, 0o755))
			continue
		}
		must(t, os.MkdirAll(filepath.Dir(path), 0o755))
		must(t, os.WriteFile(path, []byte(content), 0o644))
	}
	return dir
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// zipped is an archive of these files, in the order of their names.
func zipped(t *testing.T, files map[string]string) string {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	names := make([]string, 0, len(files))
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		f, err := w.Create(name)
		must(t, err)
		_, err = f.Write([]byte(files[name]))
		must(t, err)
	}
	must(t, w.Close())
	return out.String()
}

// lines are entries in a form that tables can hold: student problem attempt path, and the fault.
func lines(f *found) []string {
	var all []string
	for _, e := range f.entries {
		line := fmt.Sprintf("%s|%s|%d|%s", e.student, e.problem, e.attempt, e.path)
		if e.fault != "" {
			line += "|" + e.fault
		}
		all = append(all, line)
	}
	slices.Sort(all)
	return all
}

func TestFind(t *testing.T) {
	alone := zipped(t, map[string]string{"two-sum.py": "x", "fast-power.py": "y"})
	for name, test := range map[string]struct {
		files   map[string]string
		where   Where
		roster  string
		want    []string // in order; a fault need only begin like this
		ignored []string
	}{
		"folders": {
			files: map[string]string{"ann/two-sum.py": "x", "ann/fast-power.py": "x", "bob/pair-sum.py": "x"},
			want:  []string{"ann|fast-power|0|ann/fast-power.py", "ann|two-sum|0|ann/two-sum.py", "bob|two-sum|0|bob/pair-sum.py"},
		},
		"attempts": {
			files: map[string]string{"ann/two-sum/1.py": "x", "ann/two-sum/2.py": "x", "ann/two-sum/02.py": "x", "ann/two-sum/last.py": "x"},
			want: []string{
				"ann|two-sum|0|ann/two-sum/02.py|attempts are called", "ann|two-sum|0|ann/two-sum/last.py|attempts are called",
				"ann|two-sum|1|ann/two-sum/1.py", "ann|two-sum|2|ann/two-sum/2.py",
			},
		},
		"files of one problem": {
			files: map[string]string{"ann.py": "x", "bob.PY": "x", "notes.txt": "x"}, where: Where{Problem: "two-sum"},
			want: []string{"ann|two-sum|0|ann.py", "bob|two-sum|0|bob.PY"}, ignored: []string{"notes.txt"},
		},
		"files of no problem": {
			files: map[string]string{"ann.py": "x"}, want: []string{"ann||0|ann.py|its name does not say to which problem it belongs"},
		},
		"misnamed": {
			files: map[string]string{"ann/two_sum.py": "x", "bob/two-sum.txt": "x", "cyd/zzz.py": "x", "dan/readme.md": "x", "eve/hw/two-sum.py": "x"},
			want: []string{
				`ann|two-sum|0|ann/two_sum.py|no problem is called "two_sum"; the nearest is two-sum`,
				"bob|two-sum|0|bob/two-sum.txt|it is no .py file", `cyd||0|cyd/zzz.py|no problem is called "zzz"`,
				"eve|two-sum|0|eve/hw/two-sum.py|it stands too deep: it belongs at eve/two-sum.py",
			},
			ignored: []string{"dan/readme.md"},
		},
		"left over": {
			files: map[string]string{"ann/two-sum.py": "x", "ann/.git/x.py": "x", "ann/__pycache__/y.py": "x", ".DS_Store": "x", "ann/two-sum.py~": "x"},
			want:  []string{"ann|two-sum|0|ann/two-sum.py"},
		},
		"folders in place of files": {
			files: map[string]string{"ann/two-sum.py/": "", "bob/": "", "cyd.py/x.py": "x"},
			want:  []string{"ann|two-sum|0|ann/two-sum.py|it is a folder", "bob||0|bob|the folder is empty", "cyd||0|cyd.py|it is a folder"},
		},
		"odd names": {
			files: map[string]string{"=cmd()/two-sum.py": "x", "a,\"b\"\n/two-sum.py": "x", "\x1b[31m/two-sum.py": "x", "bad\xff/two-sum.py": "x"},
			want: []string{
				"\x1b[31m|two-sum|0|\x1b[31m/two-sum.py", "=cmd()|two-sum|0|=cmd()/two-sum.py",
				"a,\"b\"\n|two-sum|0|a,\"b\"\n/two-sum.py", `bad\xff|two-sum|0|bad\xff/two-sum.py`,
			},
		},
		"a student's zip": {
			files: map[string]string{"ann.zip": alone, "bob/work.zip": alone},
			want: []string{
				"ann|fast-power|0|ann.zip/fast-power.py", "ann|two-sum|0|ann.zip/two-sum.py",
				"bob|fast-power|0|bob/work.zip/fast-power.py", "bob|two-sum|0|bob/work.zip/two-sum.py",
			},
		},
		"a zip with a folder around": {
			files: map[string]string{"ann.zip": zipped(t, map[string]string{"homework/two-sum.py": "x", "__MACOSX/homework/._two-sum.py": "x"})},
			want:  []string{"ann|two-sum|0|ann.zip/homework/two-sum.py"},
		},
		"the zip of one file": {
			files: map[string]string{"ann/two-sum.zip": zipped(t, map[string]string{"solution.py": "x"})},
			want:  []string{"ann|two-sum|0|ann/two-sum.zip/solution.py"},
		},
		"the zip of a class": {
			files: map[string]string{"all.zip": zipped(t, map[string]string{"ann/two-sum.py": "x", "bob/two-sum.py": "x"})},
			want:  []string{"ann|two-sum|0|all.zip/ann/two-sum.py", "bob|two-sum|0|all.zip/bob/two-sum.py"},
		},
		"the zip of a class with a folder around": {
			files: map[string]string{"all.zip": zipped(t, map[string]string{"hw/ann/two-sum.py": "x", "hw/bob/two-sum.py": "x", "hw/notes.md": "x"})},
			want:  []string{"ann|two-sum|0|all.zip/hw/ann/two-sum.py", "bob|two-sum|0|all.zip/hw/bob/two-sum.py"}, ignored: []string{"all.zip/hw/notes.md"},
		},
		"a student's zip with folders in a folder": {
			files: map[string]string{"ann.zip": zipped(t, map[string]string{"hw/two-sum/1.py": "x", "hw/two-sum/2.py": "x"})},
			want:  []string{"ann|two-sum|1|ann.zip/hw/two-sum/1.py", "ann|two-sum|2|ann.zip/hw/two-sum/2.py"},
		},
		"the zip of a class for one problem": {
			files: map[string]string{"all.zip": zipped(t, map[string]string{"ann.py": "x", "bob.py": "x"})}, where: Where{Problem: "two-sum"},
			want: []string{"ann|two-sum|0|all.zip/ann.py", "bob|two-sum|0|all.zip/bob.py"},
		},
		"a zip that the roster knows": {
			files: map[string]string{"ann.zip": zipped(t, map[string]string{"two-sum.py": "x"})}, roster: "id\nann\n",
			want: []string{"ann|two-sum|0|ann.zip/two-sum.py"},
		},
		"broken zips": {
			files: map[string]string{"ann.zip": "PK no zip at all", "bob/x.zip": "", "cyd.zip": zipped(t, nil)},
			want: []string{
				"ann||0|ann.zip|the archive can't be read", "bob||0|bob/x.zip|the archive can't be read", "cyd||0|cyd.zip|the archive is empty",
			},
		},
		"zips that lead out": {
			files: map[string]string{"ann/x.zip": zipped(t, map[string]string{"../../two-sum.py": "x", "two-sum.py": "x", `c:\two-sum.py`: "x"})},
			want: []string{
				"ann|two-sum|0|ann/x.zip/two-sum.py", "ann||0|ann/x.zip/?|the archive holds a name that leads out of it",
				"ann||0|ann/x.zip/?|the archive holds a name that leads out of it",
			},
		},
		"an email address of the roster": {
			files: map[string]string{"Ann@X.org/two-sum.py": "x"}, roster: "id,email\nann,ann@x.org\n",
			want: []string{"ann|two-sum|0|Ann@X.org/two-sum.py"},
		},
		"names of an LMS": {
			files: map[string]string{
				"Ann Lee_123_assignsubmission_file_/two-sum.py": "x", "Bob_9_assignsubmission_file_/two_sum.py": "x", "x.py": "x", "x.pdf": "x",
			},
			where: Where{Names: regexp.MustCompile(`^(?P<student>[^_]+)_\d+_assignsubmission_file_/(?P<problem>[^/]+)\.py$`)},
			want: []string{
				"Ann Lee|two-sum|0|Ann Lee_123_assignsubmission_file_/two-sum.py",
				`Bob|two-sum|0|Bob_9_assignsubmission_file_/two_sum.py|no problem is called "two_sum"; the nearest is two-sum`,
				"x||0|x.py|its name does not fit --name-regex",
			},
			ignored: []string{"x.pdf"},
		},
		"attempts of an LMS": {
			files: map[string]string{"ann_two-sum_3.py": "x", "ann_two-sum_x.py": "x"},
			where: Where{Names: regexp.MustCompile(`^(?P<student>[a-z]+)_(?P<problem>[a-z-]+)_(?P<attempt>\w+)\.py$`)},
			want:  []string{"ann|two-sum|1|ann_two-sum_x.py|\"x\" is no number", "ann|two-sum|4|ann_two-sum_3.py"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			var roster *Roster
			if test.roster != "" {
				roster, _ = parseRoster([]byte(test.roster))
			}
			test.where.Path = write(t, test.files)
			got, err := find(test.where, twoProblems(), roster)
			must(t, err)
			t.Cleanup(func() { _ = got.close() })
			slices.Sort(test.want)
			all := lines(got)
			if !slices.EqualFunc(all, test.want, strings.HasPrefix) {
				t.Errorf("found\n%q\nwant\n%q", all, test.want)
			}
			if !slices.Equal(got.ignored, test.ignored) {
				t.Errorf("ignored %q, want %q", got.ignored, test.ignored)
			}
		})
	}
}

// TestWhatIsNoFile looks at links and pipes, which are never opened.
func TestWhatIsNoFile(t *testing.T) {
	dir := write(t, map[string]string{"ann/two-sum.py": "x", "bob/": "", "cyd/": ""})
	must(t, os.Symlink("../ann/two-sum.py", filepath.Join(dir, "bob", "two-sum.py")))
	must(t, os.Symlink("/etc", filepath.Join(dir, "dan")))
	must(t, syscall.Mkfifo(filepath.Join(dir, "cyd", "two-sum.py"), 0o644))
	got, err := find(Where{Path: dir}, twoProblems(), nil)
	must(t, err)
	t.Cleanup(func() { _ = got.close() })
	want := []string{
		"ann|two-sum|0|ann/two-sum.py", "bob|two-sum|0|bob/two-sum.py|it is a symbolic link", "cyd|two-sum|0|cyd/two-sum.py|it is no plain file",
		"dan||0|dan|it is a symbolic link",
	}
	if all := lines(got); !slices.Equal(all, want) {
		t.Errorf("found %q, want %q", all, want)
	}
}

// TestTimesInZips are on the wall of the class where they have no zone.
func TestTimesInZips(t *testing.T) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for name, day := range map[string]uint16{"two-sum.py": (2026-1980)<<9 | 3<<5 | 1, "fast-power.py": 0} {
		header := &zip.FileHeader{Name: name}
		header.ModifiedDate, header.ModifiedTime = day, 23<<11|30<<5 //nolint:staticcheck // the old form, without the new one beside it
		_, err := w.CreateHeader(header)
		must(t, err)
	}
	must(t, w.Close())
	zone := time.FixedZone("", 3600)
	got, err := find(Where{Path: write(t, map[string]string{"ann.zip": out.String()}), Zone: zone}, twoProblems(), nil)
	must(t, err)
	t.Cleanup(func() { _ = got.close() })
	for _, e := range got.entries {
		want := time.Time{}
		if e.problem == "two-sum" {
			want = time.Date(2026, 3, 1, 23, 30, 0, 0, zone)
		}
		if !e.when.Equal(want) {
			t.Errorf("%s: %v, want %v", e.problem, e.when, want)
		}
	}
}

// TestZipBomb reads no more of a file than a submission may have, whatever comes out of it.
func TestZipBomb(t *testing.T) {
	dir := write(t, map[string]string{"ann.zip": zipped(t, map[string]string{"two-sum.py": strings.Repeat("\n", 64<<20)})})
	got, err := find(Where{Path: dir}, twoProblems(), nil)
	must(t, err)
	t.Cleanup(func() { _ = got.close() })
	content, err := got.entries[0].read()
	if err != nil || len(content) != sourceLimit+1 {
		t.Errorf("read %d bytes, %v", len(content), err)
	}
	if _, fault := readSource(got.entries[0]); fault != "it has 64 MB" {
		t.Errorf("fault %q", fault)
	}
}

// TestLongDirectories are refused before they are read: an archive may lie about how long its list of files is.
func TestLongDirectories(t *testing.T) {
	archive := zipped(t, map[string]string{"two-sum.py": "x"})
	at := strings.LastIndex(archive, "PK\x05\x06")
	for name, lie := range map[string]func(end []byte){
		"size":   func(end []byte) { binary.LittleEndian.PutUint32(end[12:], 1<<30) },
		"count":  func(end []byte) { binary.LittleEndian.PutUint16(end[10:], 0xffff) },
		"offset": func(end []byte) { binary.LittleEndian.PutUint32(end[16:], 0xffffffff) },
	} {
		lying := []byte(archive)
		lie(lying[at:])
		if err := checkDirectory(bytes.NewReader(lying), int64(len(lying))); err == nil || !strings.Contains(err.Error(), "too many files") {
			t.Errorf("%s: %v", name, err)
		}
	}
	padded := strings.Repeat("x", directoryLimit+1<<17) + archive // the list begins at 0, says the end
	if err := checkDirectory(strings.NewReader(padded), int64(len(padded))); err == nil {
		t.Error("a list of 4 MB is read")
	}
}

func TestBadFolders(t *testing.T) {
	file := filepath.Join(write(t, map[string]string{"x.py": "x"}), "x.py")
	for _, where := range []Where{{Path: file}, {Path: filepath.Join(t.TempDir(), "nothing")}, {Path: t.TempDir(), Names: regexp.MustCompile("x")}} {
		_, err := find(where, twoProblems(), nil)
		if input := (*InputError)(nil); err == nil || !asInput(err, &input) || input.Hint() == "" {
			t.Errorf("%+v: %v", where, err)
		}
	}
}
