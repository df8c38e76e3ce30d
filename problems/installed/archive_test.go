package installed_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"cmp"
	"compress/flate"
	"compress/gzip"
	"fmt"
	"hash/crc32"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pyprep/problems/installed"
)

// packed is one entry of an archive that a test makes.
type packed struct {
	name, content string
	mode          fs.FileMode // its type
	repeat        int         // the content is so often there
}

func (p packed) bytes() []byte { return bytes.Repeat([]byte(p.content), max(p.repeat, 1)) }

// packSet are the entries of the small set, each under a prefix, and more.
func packSet(prefix string, more ...packed) []packed {
	var entries []packed
	for name, content := range smallSet("1.0.0") {
		entries = append(entries, packed{name: prefix + name, content: content})
	}
	return append(entries, more...)
}

func makeTar(t *testing.T, entries []packed) []byte {
	t.Helper()
	var text bytes.Buffer
	w := tar.NewWriter(&text)
	for _, e := range entries {
		header := &tar.Header{Name: e.name, Typeflag: tar.TypeReg, Mode: 0o644, Size: int64(len(e.bytes()))}
		switch {
		case e.mode.IsDir():
			header.Typeflag = tar.TypeDir
		case e.mode&fs.ModeSymlink != 0:
			header.Typeflag, header.Linkname = tar.TypeSymlink, e.content
		case e.mode&fs.ModeNamedPipe != 0:
			header.Typeflag = tar.TypeFifo
		case e.mode&fs.ModeDevice != 0:
			header.Typeflag, header.Devmajor = tar.TypeBlock, 8
		case e.mode&fs.ModeIrregular != 0: // stands for a hard link
			header.Typeflag, header.Linkname = tar.TypeLink, e.content
		}
		if header.Typeflag != tar.TypeReg {
			header.Size = 0
		}
		if err := w.WriteHeader(header); err != nil {
			t.Fatal(err)
		}
		if header.Size > 0 {
			if _, err := w.Write(e.bytes()); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return text.Bytes()
}

func makeGzip(t *testing.T, content []byte) []byte {
	t.Helper()
	var text bytes.Buffer
	w := gzip.NewWriter(&text)
	if _, err := w.Write(content); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return text.Bytes()
}

func makeZip(t *testing.T, entries []packed) []byte {
	t.Helper()
	var text bytes.Buffer
	w := zip.NewWriter(&text)
	for _, e := range entries {
		header := &zip.FileHeader{Name: e.name, Method: zip.Deflate}
		header.SetMode(e.mode | 0o644)
		file, err := w.CreateHeader(header)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := file.Write(e.bytes()); err != nil && !e.mode.IsDir() {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return text.Bytes()
}

// addArchive installs from an archive whose name says nothing about its kind.
func addArchive(t *testing.T, store installed.Store, content []byte) (installed.Installed, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "set")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return add(t, store, path)
}

func TestArchivesThatAreTaken(t *testing.T) {
	t.Parallel()
	mac := []packed{{name: "__MACOSX/small/._pyprep-set.yaml", content: "\x00"}, {name: ".DS_Store", content: "\x00"}}
	for name, entries := range map[string][]packed{
		"at its root":       packSet(""),
		"with dots":         packSet("./"),
		"in one folder":     packSet("small-1.0.0/"),
		"packed by a Mac":   packSet("small/", mac...),
		"with its folders":  append([]packed{{name: "small/", mode: fs.ModeDir}, {name: "small/problems/", mode: fs.ModeDir}}, packSet("small/")...),
		"with git's folder": packSet("", packed{name: ".git/config", content: "x"}, packed{name: ".git/link", content: "/", mode: fs.ModeIrregular}),
	} {
		for kind, content := range map[string][]byte{
			"tar": makeTar(t, withoutLinks(entries)), "tar.gz": makeGzip(t, makeTar(t, withoutLinks(entries))), "zip": makeZip(t, withoutLinks(entries)),
		} {
			store := newStore(t)
			set, err := addArchive(t, store, content)
			if err != nil {
				t.Errorf("%s, %s: %v", kind, name, err)
				continue
			}
			_, dir := store.Files(set)
			if files := filesIn(t, dir); len(files) != 6 || set.Origin.Kind != installed.Archive || len(set.Origin.Hash) != 64 {
				t.Errorf("%s, %s: %v, %+v", kind, name, files, set.Origin)
			}
		}
	}
}

func withoutLinks(entries []packed) []packed {
	var plain []packed
	for _, e := range entries {
		if e.mode == 0 || e.mode.IsDir() {
			plain = append(plain, e)
		}
	}
	return plain
}

// TestArchivesThatAreRefused holds each rule of safety, for every kind of archive that can break it.
func TestArchivesThatAreRefused(t *testing.T) {
	t.Parallel()
	const dir = "problems/total/"
	for _, c := range []struct {
		name    string
		entries []packed
		want    []string
		notZip  bool
	}{
		{"a symbolic link", packSet("", packed{name: dir + "hints.md", content: "/etc/passwd", mode: fs.ModeSymlink}), []string{"symlink " + dir + "hints.md"}, false},
		{"a folder that is a link, and a file through it", packSet(
			"", packed{name: dir + "assets", content: "/tmp", mode: fs.ModeSymlink}, packed{name: dir + "assets/x.png", content: "x"},
		), []string{"symlink " + dir + "assets"}, false},
		{"a hard link", packSet("", packed{name: dir + "hints.md", content: "/etc/passwd", mode: fs.ModeIrregular}), []string{"symlink " + dir + "hints.md"}, true},
		{"a pipe", packSet("", packed{name: dir + "hints.md", mode: fs.ModeNamedPipe}), []string{"irregular-file " + dir + "hints.md"}, false},
		{"a device", packSet("", packed{name: dir + "hints.md", mode: fs.ModeDevice}), []string{"irregular-file " + dir + "hints.md"}, false},
		{"an absolute path", packSet("", packed{name: "/tmp/pyprep-was-here", content: "x"}), []string{"path /tmp/pyprep-was-here"}, false},
		{"a path that leaves", packSet("", packed{name: "../pyprep-was-here", content: "x"}), []string{"path ../pyprep-was-here"}, false},
		{"a path that leaves deeper down", packSet("", packed{name: "problems/../../x", content: "x"}), []string{"path problems/../../x"}, false},
		{"a backslash", packSet("", packed{name: `problems\..\..\x`, content: "x"}), []string{`path problems\..\..\x`}, false},
		{"a drive letter", packSet("", packed{name: "C:/x", content: "x"}), []string{"path C:/x"}, false},
		{"an escape in a name", packSet("", packed{name: dir + "assets/\x1b[2J", content: "x"}), []string{`file-name "problems/total/assets/\x1b[2J"`}, false},
		{"a name that is no UTF-8", packSet("", packed{name: dir + "assets/\xff", content: "x"}), []string{`file-name "problems/total/assets/\xff"`}, false},
		{"a name that is too long", packSet("", packed{name: dir + strings.Repeat("a", 401), content: "x"}), []string{`file-name "problems/total/` + strings.Repeat("a", 45) + `"`}, false},
		{"names that differ by case", packSet("", packed{name: dir + "assets/a.png"}, packed{name: dir + "assets/A.png"}), []string{"file-name " + dir + "assets/A.png"}, false},
		{"folders that differ by case", packSet("", packed{name: dir + "assets/a.png"}, packed{name: dir + "Assets/b.png"}), []string{"file-name " + dir + "Assets/b.png"}, false},
		{"a file twice", packSet("", packed{name: dir + "statement.md", content: "# Another"}), []string{"file-name " + dir + "statement.md"}, false},
		{"a file that is a folder as well", packSet("", packed{name: dir + "statement.md/x", content: "x"}), []string{"file-name " + dir + "statement.md/x"}, false},
		{"a large file", packSet("", packed{name: dir + "editorial.md", content: "a", repeat: 5<<20 + 1}), []string{"file-too-large " + dir + "editorial.md"}, false},
		{"folders too deep", packSet("", packed{name: dir + "assets/" + strings.Repeat("a/", 11) + "b", content: "a"}), []string{"file-name " + dir + "assets/" + strings.Repeat("a/", 11) + "b"}, false},
		{"two sets", append(packSet("one/"), packSet("two/")...), []string{"missing-file pyprep-set.yaml"}, false},
		{"several mistakes in one folder", packSet(
			"small/", packed{name: "small/" + dir + "hints.md", content: "/", mode: fs.ModeSymlink}, packed{name: "small/" + dir + "typo.md", content: "x"},
		), []string{"symlink " + dir + "hints.md", "unknown-file " + dir + "typo.md"}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			archives := map[string][]byte{"tar": makeTar(t, c.entries), "tar.gz": makeGzip(t, makeTar(t, c.entries)), "zip": makeZip(t, c.entries)}
			if c.notZip {
				delete(archives, "zip")
			}
			for kind, content := range archives {
				store := newStore(t)
				_, err := addArchive(t, store, content)
				if err == nil {
					t.Errorf("%s: taken", kind)
					continue
				}
				wantFindings(t, err, c.want)
				if left := filesIn(t, filepath.Dir(store.Dir)); len(left) != 1 {
					t.Errorf("%s: left %v", kind, left)
				}
			}
		})
	}
	if isThere("/tmp/pyprep-was-here") {
		t.Error("an absolute path was written to")
	}
}

func TestTooManyFiles(t *testing.T) {
	t.Parallel()
	many := packSet("")
	for range 5001 { // of one name, so that they need not be made
		many = append(many, packed{name: "problems/total/assets/a.png"})
	}
	_, err := addArchive(t, newStore(t), makeGzip(t, makeTar(t, many)))
	wantFindings(t, err, []string{"too-many-files ."})
	var passedOver []packed
	for i := range 20001 {
		passedOver = append(passedOver, packed{name: fmt.Sprintf(".git/objects/%d", i)})
	}
	_, err = addArchive(t, newStore(t), makeZip(t, packSet("", passedOver...)))
	wantFindings(t, err, []string{"too-many-files ."})
}

// TestBombs unpacks archives that are small and would fill a disk.
func TestBombs(t *testing.T) {
	t.Parallel()
	const dir = "problems/total/assets/"
	for _, c := range []struct {
		name, want string
		content    []byte
	}{
		{"many files in a zip", "set-too-large .", zipOfZeros(t, 30, 5<<20, dir)},
		{"one file in a zip", "file-too-large " + dir + "a.png", zipOfZeros(t, 1, 40<<20, dir)},
		{"many files in a tar.gz", "set-too-large .", tarOfZeros(t, 30, 5<<20, dir)},
		{"one file in a tar.gz", "set-too-large .", tarOfZeros(t, 1, 320<<20, dir)},
		{"a file that is passed over", "set-too-large .", tarOfZeros(t, 1, 320<<20, ".git/")},
	} {
		if len(c.content) > 2<<20 {
			t.Fatalf("%s is no bomb: %d bytes", c.name, len(c.content))
		}
		_, err := addArchive(t, newStore(t), c.content)
		if err == nil {
			t.Errorf("%s: taken", c.name)
			continue
		}
		wantFindings(t, err, []string{c.want})
	}
}

const block = 5 << 20

// zipOfZeros is a zip with files of a size, which is a multiple of a block; they are packed once.
func zipOfZeros(t *testing.T, files, size int, dir string) []byte {
	t.Helper()
	var packedZeros, text bytes.Buffer
	w, err := flate.NewWriter(&packedZeros, flate.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	sum, zeros := crc32.NewIEEE(), make([]byte, block)
	for range size / block {
		_, _ = w.Write(zeros)
		_, _ = sum.Write(zeros)
	}
	_ = w.Close()
	archive := zip.NewWriter(&text)
	for i := range files {
		file, err := archive.CreateRaw(&zip.FileHeader{
			Name: dir + string(rune('a'+i)) + ".png", Method: zip.Deflate, CRC32: sum.Sum32(),
			CompressedSize64: uint64(packedZeros.Len()), UncompressedSize64: uint64(size),
		})
		if err != nil {
			t.Fatal(err)
		}
		_, _ = file.Write(packedZeros.Bytes())
	}
	_ = archive.Close()
	return text.Bytes()
}

// tarOfZeros is the same as a tar.gz: a gzip file may be put together of several.
func tarOfZeros(t *testing.T, files, size int, dir string) []byte {
	t.Helper()
	zeros := makeGzip(t, make([]byte, block))
	var text bytes.Buffer
	for i := range files {
		var header bytes.Buffer
		w := tar.NewWriter(&header)
		if err := w.WriteHeader(&tar.Header{Name: dir + string(rune('a'+i)) + ".png", Typeflag: tar.TypeReg, Mode: 0o644, Size: int64(size)}); err != nil {
			t.Fatal(err)
		}
		text.Write(makeGzip(t, header.Bytes()))
		for range size / block {
			text.Write(zeros)
		}
	}
	return text.Bytes()
}

func TestDamagedArchives(t *testing.T) {
	t.Parallel()
	whole := map[string][]byte{"tar": makeTar(t, packSet("")), "tar.gz": makeGzip(t, makeTar(t, packSet(""))), "zip": makeZip(t, packSet(""))}
	damaged := map[string][]byte{"empty": {}, "text": []byte("hello"), "only PK": []byte("PK"), "gzip of nothing": makeGzip(t, nil)[:12]}
	for kind, content := range whole {
		damaged[kind+" cut"] = content[:len(content)*2/5]
		flipped := bytes.Clone(content)
		from := len(flipped) / 3
		if kind == "zip" {
			from = longestData(t, content) // of a header before it not all is read, for the directory at the end has it, too
		}
		for i := from; i < from+20; i++ {
			flipped[i] ^= 0x55
		}
		if kind != "tar" { // whose contents have no sum
			damaged[kind+" flipped"] = flipped
		}
	}
	encrypted := bytes.Clone(whole["zip"])
	for _, header := range []string{"PK\x03\x04", "PK\x01\x02"} {
		at := bytes.Index(encrypted, []byte(header)) + map[string]int{"PK\x03\x04": 6, "PK\x01\x02": 8}[header]
		encrypted[at] |= 1
	}
	damaged["zip encrypted"] = encrypted
	for name, content := range damaged {
		_, err := addArchive(t, newStore(t), content)
		if err == nil {
			t.Errorf("%s: taken", name)
			continue
		}
		wantFindings(t, err, []string{"archive ."})
	}
}

// longestData is where the data of the largest file of a zip begin.
func longestData(t *testing.T, content []byte) int {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	file := slices.MaxFunc(archive.File, func(a, b *zip.File) int { return cmp.Compare(a.CompressedSize64, b.CompressedSize64) })
	offset, err := file.DataOffset()
	if err != nil || file.CompressedSize64 < 20 {
		t.Fatalf("%s has %d bytes, %v", file.Name, file.CompressedSize64, err)
	}
	return int(offset)
}

func TestArchiveThatIsNone(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "large")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := file.Truncate(1 << 40); err != nil { // takes no room
		t.Skipf("no sparse files here: %v", err)
	}
	_ = file.Close()
	_, err = add(t, newStore(t), path)
	wantFindings(t, err, []string{"set-too-large ."})
}
