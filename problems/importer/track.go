package importer

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
)

const (
	maxTrackFile     = 1 << 20
	maxTrackConfig   = 8 << 20
	maxExerciseFiles = 200
	maxExercises     = 3000
)

// track reads an exercism track below one folder, and nothing outside of it: a link is never followed.
type track struct {
	root   *os.Root
	config trackConfig
}

// trackConfig is what config.json says of the exercises.
type trackConfig struct {
	Exercises struct {
		Concept  []trackEntry `json:"concept"`
		Practice []trackEntry `json:"practice"`
	} `json:"exercises"`
}

type trackEntry struct {
	Slug       string   `json:"slug"`
	Name       string   `json:"name"`
	Difficulty float64  `json:"difficulty"`
	Concepts   []string `json:"concepts"`
	Practices  []string `json:"practices"`
	Topics     []string `json:"topics"`
	kind       string
}

// exercism reads the exercises of a track folder.
func (c *collector) exercism(ctx context.Context, dir string) (origin, error) {
	about := origin{title: "Exercism", license: "MIT"}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return about, &Error{Problem: "can't read " + dir, Fix: "give the folder of a track, which holds exercises/practice", Err: withoutPath(err)}
	}
	defer func() { _ = root.Close() }()
	t := &track{root: root}
	if reason := t.readConfig(); reason != "" {
		c.refuse("config.json", reason)
	}
	found := 0
	for _, kind := range []string{"concept", "practice"} {
		folder := path.Join("exercises", kind)
		entries, err := t.list(folder, maxExercises)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			c.refuse(folder, err.Error())
			continue
		}
		found++
		for _, name := range t.ordered(kind, entries, c) {
			if err := ctx.Err(); err != nil {
				return about, err
			}
			source := kind + "/" + name
			d, reason := t.exercise(kind, name)
			c.take(source, d, reason)
		}
	}
	if found == 0 {
		return about, &Error{Problem: "there is no folder exercises/practice or exercises/concept in " + dir, Fix: "give the folder of a track"}
	}
	return about, nil
}

func (t *track) readConfig() (reason string) {
	text, err := t.read("config.json", maxTrackConfig)
	if errors.Is(err, fs.ErrNotExist) {
		return ""
	}
	if err != nil {
		return err.Error()
	}
	if err := json.Unmarshal([]byte(text), &t.config); err != nil {
		t.config = trackConfig{}
		return "is not read: " + err.Error()
	}
	return ""
}

func (t *track) entries(kind string) []trackEntry {
	if kind == "concept" {
		return t.config.Exercises.Concept
	}
	return t.config.Exercises.Practice
}

func (t *track) entry(kind, name string) trackEntry {
	for _, e := range t.entries(kind) {
		if e.Slug == name {
			e.kind = kind
			return e
		}
	}
	return trackEntry{Slug: name, kind: kind}
}

// ordered returns the folders of exercises in the order of config.json, and behind them what it does not name.
func (t *track) ordered(kind string, entries []fs.DirEntry, c *collector) []string {
	place := map[string]int{}
	for i, e := range t.entries(kind) {
		place[e.Slug] = i + 1
	}
	var names []string
	for _, entry := range entries {
		switch {
		case entry.Type()&fs.ModeSymlink != 0:
			c.refuse(kind+"/"+cut(entry.Name()), "is a symbolic link, which is not followed")
		case entry.IsDir() && entry.Name()[0] != '.':
			names = append(names, entry.Name())
		}
	}
	slices.SortStableFunc(names, func(a, b string) int {
		x, y := place[a], place[b]
		if (x == 0) != (y == 0) {
			return cmp.Compare(y, x) // those without a place last
		}
		return cmp.Compare(x, y)
	})
	return names
}

// list returns the entries of a folder by name.
func (t *track) list(dir string, most int) ([]fs.DirEntry, error) {
	if info, err := t.root.Lstat(dir); err != nil {
		return nil, withoutPath(err)
	} else if !info.IsDir() {
		return nil, fmt.Errorf("%s is no folder", dir)
	}
	folder, err := t.root.Open(dir)
	if err != nil {
		return nil, withoutPath(err)
	}
	defer func() { _ = folder.Close() }()
	entries, err := folder.ReadDir(most + 1)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, withoutPath(err)
	}
	if len(entries) > most {
		return nil, fmt.Errorf("%s holds more than %d entries", dir, most)
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return cmp.Compare(a.Name(), b.Name()) })
	return entries, nil
}

// read returns a plain file's text; an error is fs.ErrNotExist where there is none.
func (t *track) read(name string, most int64) (string, error) {
	info, err := t.root.Lstat(name)
	if err != nil {
		return "", withoutPath(err)
	}
	if !info.Mode().IsRegular() {
		return "", fmt.Errorf("%s is no plain file", path.Base(name))
	}
	file, err := t.root.Open(name)
	if err != nil {
		return "", withoutPath(err)
	}
	defer func() { _ = file.Close() }()
	content, err := io.ReadAll(io.LimitReader(file, most+1))
	if err != nil {
		return "", withoutPath(err)
	}
	if int64(len(content)) > most {
		return "", fmt.Errorf("%s has more than %d MB", path.Base(name), most>>20)
	}
	return textOf(path.Base(name), content)
}
