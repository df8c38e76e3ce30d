package problems

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
)

// Outline reads of a set only what a list shows: its problems in order, then its items. It checks nothing, and is for
// sets that are known to load, such as the built-in ones; cases and solutions are most of the work of [Load].
func Outline(fsys fs.FS) ([]Listing, error) {
	set, err := outlineOf(fsys, setFile, "id", "problems", "items")
	if err != nil {
		return nil, err
	}
	if set.get("id") == nil {
		return nil, fmt.Errorf("%s: no id", setFile)
	}
	var all []Listing
	for _, kind := range []struct{ key, dir, file string }{{"problems", problemsDir, "/problem.yaml"}, {"items", itemsDir, itemSuffix}} {
		listed := set.get(kind.key)
		if listed == nil {
			continue
		}
		for _, item := range listed.items {
			root, err := outlineOf(fsys, path.Join(kind.dir, item.text+kind.file), "title", "kind", "level", "topics", "aliases")
			if err != nil {
				return nil, err
			}
			all = append(all, outlined(root, Slug(set.get("id").text), Slug(item.text)))
		}
	}
	return all, nil
}

// OutlinePath reads a set's learning path, nil when it has none. Like [Outline] it checks nothing.
func OutlinePath(fsys fs.FS) ([]Stage, error) {
	root, err := outlineOf(fsys, pathFile, "stages")
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, err
	}
	listed := root.get("stages")
	if listed == nil {
		return nil, fmt.Errorf("outline: %s has no stages", pathFile)
	}
	var stages []Stage
	for _, one := range listed.items {
		stage := Stage{ID: Slug(one.textOf("id")), Title: one.textOf("title"), Out: one.textOf("out")}
		for key, into := range map[string]*[]Slug{"needs": &stage.Needs, "items": &stage.Items} {
			if ids := one.get(key); ids != nil {
				for _, id := range ids.items {
					*into = append(*into, Slug(id.text))
				}
			}
		}
		stages = append(stages, stage)
	}
	return stages, nil
}

func outlined(root *node, set, id Slug) Listing {
	p := Listing{Set: set, ID: id, Title: root.textOf("title"), Kind: Kind(root.textOf("kind")), Level: 1}
	if level, err := strconv.Atoi(root.textOf("level")); err == nil {
		p.Level = level
	}
	for _, list := range []struct {
		key string
		add func(text string)
	}{
		{"topics", func(text string) { p.Topics = append(p.Topics, text) }},
		{"aliases", func(text string) { p.Aliases = append(p.Aliases, Slug(text)) }},
	} {
		if value := root.get(list.key); value != nil {
			for _, item := range value.items {
				list.add(item.text)
			}
		}
	}
	return p
}

// textOf is the text at a key, "" when there is none.
func (n *node) textOf(key string) string {
	if value := n.get(key); value != nil {
		return value.text
	}
	return ""
}

// outlineOf reads some keys of a file.
func outlineOf(fsys fs.FS, name string, keys ...string) (*node, error) {
	text, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("outline: %w", err)
	}
	src := source{path: name, text: string(text), found: &findings{}}
	if path.Ext(name) == itemSuffix {
		src.text, _, _ = src.frontMatter()
	}
	src.text = excerpt(src.text, keys)
	root := src.readYAML()
	if root == nil || root.kind != nodeMap {
		return nil, fmt.Errorf("outline: %s is no mapping", name)
	}
	return root, nil
}

// excerpt is the part of a YAML mapping that stands under some keys: to parse the rest takes several times as long. What
// is not written as one key a line, with what belongs to it indented, stays whole.
func excerpt(text string, keys []string) string {
	var b strings.Builder
	wanted := false
	for line := range strings.Lines(strings.TrimPrefix(text, "---\n")) {
		key, _, hasKey := strings.Cut(line, ":")
		switch {
		case hasKey && strings.Trim(key, "abcdefghijklmnopqrstuvwxyz_") == "" && key != "":
			wanted = slices.Contains(keys, key)
		case strings.TrimSpace(line) != "" && (!strings.ContainsAny(line[:1], " #-") || strings.HasPrefix(line, "---")):
			return text
		}
		if wanted {
			b.WriteString(line)
		}
	}
	if b.Len() == 0 || strings.Contains(b.String(), "*") { // which may mean what stands elsewhere
		return text
	}
	return b.String()
}
