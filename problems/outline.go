package problems

import (
	"fmt"
	"io/fs"
	"path"
	"strconv"
)

// Outline reads of a set only what a list shows: the ID, Title, Kind, Level and Topics of each problem, in the set's
// order. It checks nothing, and is for sets that are known to load, such as the built-in ones; cases and solutions are
// most of the work of [Load].
func Outline(fsys fs.FS) ([]*Problem, error) {
	set, err := outlineOf(fsys, setFile)
	if err != nil {
		return nil, err
	}
	listed := set.get("problems")
	if listed == nil || set.get("id") == nil {
		return nil, fmt.Errorf("%s: no id or no problems", setFile)
	}
	all := make([]*Problem, 0, len(listed.items))
	for _, item := range listed.items {
		root, err := outlineOf(fsys, path.Join(problemsDir, item.text, "problem.yaml"))
		if err != nil {
			return nil, err
		}
		all = append(all, outlined(root, Slug(set.get("id").text), Slug(item.text)))
	}
	return all, nil
}

func outlined(root *node, set, id Slug) *Problem {
	p := &Problem{Set: set, ID: id, Title: root.textOf("title"), Kind: Kind(root.textOf("kind")), Level: 1}
	if level, err := strconv.Atoi(root.textOf("level")); err == nil {
		p.Level = level
	}
	if topics := root.get("topics"); topics != nil {
		for _, topic := range topics.items {
			p.Topics = append(p.Topics, topic.text)
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

func outlineOf(fsys fs.FS, name string) (*node, error) {
	text, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("outline: %w", err)
	}
	src := source{path: name, text: string(text), found: &findings{}}
	root := src.readYAML()
	if root == nil || root.kind != nodeMap {
		return nil, fmt.Errorf("outline: %s is no mapping", name)
	}
	return root, nil
}
