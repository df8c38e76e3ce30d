package importer

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"pyprep/problems"
)

// setFile is the file that makes a folder a set.
const setFile = "pyprep-set.yaml"

// checkPlace reports a place where something is already.
func checkPlace(out string) error {
	entries, err := os.ReadDir(out)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if _, err := os.Lstat(out); err == nil { // a link to nothing
			return taken(out)
		}
		if info, err := os.Stat(filepath.Dir(filepath.Clean(out))); err != nil || !info.IsDir() {
			return &Error{Problem: "there is no folder " + filepath.Dir(filepath.Clean(out)), Fix: "make it first, or give another place for the set"}
		}
		return nil
	case err != nil, len(entries) > 0:
		return taken(out)
	}
	return nil
}

func taken(out string) error {
	return &Error{Problem: "there is something at " + out + " already", Fix: "give a folder that is empty or does not exist yet"}
}

// write puts the set together beside its place, loads it as a check, and moves it there, so that nothing half done stays.
func (c *collector) write(ctx context.Context, out string, about origin) error {
	out = filepath.Clean(out)
	beside := filepath.Dir(out)
	if _, err := os.Lstat(out); err == nil {
		beside = out // it is empty, and may be the folder that we are in
	}
	dir, err := os.MkdirTemp(beside, ".pyprep-import-*")
	if err != nil {
		return &Error{Problem: "can't write to " + beside, Fix: "give a place where you may write", Err: withoutPath(err)}
	}
	defer func() { _ = os.RemoveAll(dir) }()
	if err := c.fill(ctx, dir, about); err != nil {
		return err
	}
	if beside != out {
		if err := os.Chmod(dir, 0o755); err != nil {
			return place(out, err)
		}
		return place(out, os.Rename(dir, out))
	}
	for _, name := range []string{"problems", setFile} {
		if err := os.Rename(filepath.Join(dir, name), filepath.Join(out, name)); err != nil {
			return place(out, err)
		}
	}
	return nil
}

func place(out string, err error) error {
	if err == nil {
		return nil
	}
	return &Error{Problem: "can't write to " + out, Fix: "give a place where you may write", Err: withoutPath(err)}
}

// fill writes all drafts and drops those that would keep the set from loading.
func (c *collector) fill(ctx context.Context, dir string, about origin) error {
	for _, d := range c.drafts {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := writeFiles(filepath.Join(dir, "problems", string(d.id)), d.files()); err != nil {
			return place(dir, err)
		}
	}
	for {
		if len(c.drafts) == 0 {
			return &Error{Problem: "nothing could be imported", Fix: "the report says why; --from " + formatList() + " says which format it is"}
		}
		if err := writeFiles(dir, map[string]string{setFile: setYAML(c.report.Set, about, c.drafts)}); err != nil {
			return place(dir, err)
		}
		_, err := problems.Load(os.DirFS(dir), dir)
		if err == nil {
			return nil
		}
		wrong, err := findingsOf(err)
		if err != nil || len(wrong) == 0 {
			return fmt.Errorf("the imported set does not load: %w", err)
		}
		if err := c.drop(dir, wrong); err != nil {
			return err
		}
	}
}

// drop refuses problems that do not load after all.
func (c *collector) drop(dir string, wrong map[problems.Slug]string) error {
	for _, d := range c.drafts {
		if reason, found := wrong[d.id]; found {
			c.refuse(d.source, "makes a problem that does not load: "+reason)
			if err := os.RemoveAll(filepath.Join(dir, "problems", string(d.id))); err != nil {
				return err
			}
		}
	}
	before := len(c.drafts)
	c.drafts = slices.DeleteFunc(c.drafts, func(d *draft) bool { return wrong[d.id] != "" })
	if len(c.drafts) == before {
		return errors.New("the imported set does not load, for a folder that was not written")
	}
	return nil
}

// writeFiles writes files by their names under dir.
func writeFiles(dir string, files map[string]string) error {
	for _, name := range names(files) {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, []byte(files[name]), 0o644); err != nil {
			return err
		}
	}
	return nil
}
