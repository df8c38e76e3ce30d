package installed

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// FuzzUnpack holds that no archive panics, writes outside its folder, or leaves anything but plain files in it.
func FuzzUnpack(f *testing.F) {
	var tarred, zipped, squeezed bytes.Buffer
	t, z, g := tar.NewWriter(&tarred), zip.NewWriter(&zipped), gzip.NewWriter(&squeezed)
	for _, header := range []tar.Header{
		{Name: "set/pyprep-set.yaml", Typeflag: tar.TypeReg, Size: 2}, {Name: "set/link", Typeflag: tar.TypeSymlink, Linkname: "../.."}, {Name: "../x", Typeflag: tar.TypeReg, Size: 2},
	} {
		if err := t.WriteHeader(&header); err != nil {
			f.Fatal(err)
		}
		if header.Size > 0 {
			_, _ = t.Write([]byte("x\n"))
		}
		file, err := z.Create(header.Name)
		if err != nil {
			f.Fatal(err)
		}
		_, _ = file.Write([]byte("x\n"))
	}
	_, _ = g.Write(tarred.Bytes())
	if err := errors.Join(t.Close(), z.Close(), g.Close()); err != nil {
		f.Fatal(err)
	}
	f.Add(tarred.Bytes())
	f.Add(zipped.Bytes())
	f.Add(squeezed.Bytes())
	f.Add([]byte("PK\x03\x04"))
	f.Add([]byte("\x1f\x8b\x08"))
	f.Fuzz(func(t *testing.T, content []byte) {
		dir := t.TempDir()
		in, err := newIntake(filepath.Join(dir, "in"))
		if err != nil {
			t.Fatal(err)
		}
		defer in.close()
		_ = unpackFrom(context.Background(), bytes.NewReader(content), int64(len(content)), in) //nolint:usetesting // no end is wanted
		in.unwrap()
		entries, err := os.ReadDir(dir)
		if err != nil || len(entries) != 1 {
			t.Fatalf("beside the folder: %v, %v", entries, err)
		}
		err = filepath.WalkDir(in.dir, func(path string, entry os.DirEntry, err error) error {
			if err == nil && !entry.IsDir() && !entry.Type().IsRegular() {
				t.Errorf("%s is %s", path, entry.Type())
			}
			return err
		})
		if err != nil {
			t.Error(err)
		}
		for _, found := range in.found {
			if strings.ContainsAny(found.File+found.Message, "\x1b\n\r\x00") {
				t.Errorf("a finding steers the terminal: %q", found)
			}
		}
	})
}

// FuzzRecord holds that what is read of a record names no folder but one of ours, and is written as it was read.
func FuzzRecord(f *testing.F) {
	f.Add([]byte(`{"format":1,"id":"small","version":"1.0.0","origin":{"kind":"git","place":"x"},"folder":"files-12"}`))
	f.Add([]byte(`{"format":1,"id":"small","folder":"files-12/../.."}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		record, err := decodeRecord(text, "small")
		if err != nil {
			return
		}
		if record.ID != "small" || strings.ContainsAny(record.Folder, "/\\.\n") {
			t.Errorf("%+v", record)
		}
		_ = record.Origin.String()
		again, err := record.encode()
		if err != nil {
			return // a time that JSON does not write
		}
		if back, err := decodeRecord(again, "small"); err != nil || back.Origin != record.Origin || back.Folder != record.Folder {
			t.Errorf("read %+v, then %+v, %v", record, back, err)
		}
	})
}

// FuzzGitLists holds that no list of refs or files makes pyprep panic, and that a default branch can't pass for an option.
func FuzzGitLists(f *testing.F) {
	f.Add("ref: refs/heads/main\tHEAD\n0123\tHEAD\n0123\trefs/heads/main\n0123\trefs/tags/v1\n0123\trefs/tags/v1^{}\n", "v1")
	f.Add("100644 blob 0123 12\tproblems/a\x00120000 blob 0123 3\tlink\x00160000 commit 0123 -\tsub\x00", "x")
	f.Fuzz(func(t *testing.T, text, ref string) {
		refs := parseRefs(text)
		if full, _, found := refs.find(ref); found && strings.HasPrefix(full, "-") {
			t.Errorf("the ref %q", full)
		}
		if strings.Contains(refs.head, "..") || strings.HasPrefix(refs.head, "-") {
			t.Errorf("the head %q", refs.head)
		}
		_ = refs.unknown(Origin{Kind: Git, Place: "x", Ref: ref})
		entries, err := parseTree([]byte(text))
		for _, entry := range entries {
			if err == nil && (entry.name == "" || entry.mode == "") {
				t.Errorf("%+v", entry)
			}
		}
		if origin, err := ParseOrigin(ref); err == nil && origin.Kind == Git && strings.HasPrefix(origin.Place, "-") {
			t.Errorf("%+v", origin)
		}
	})
}
