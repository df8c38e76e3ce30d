package problems

import (
	"fmt"
	"slices"
)

// Stage is a station of a set's learning path: what to practise there, and when that is enough.
type Stage struct {
	ID    Slug
	Title string
	Needs []Slug // stages before it
	Items []Slug // problems and items, in the order in which they are practised
	Out   string // what shows that the stage is done
}

// readPath reads path.yaml, which a set may have: stages in order, each of which needs earlier ones only and names what the
// set holds.
func (l *loader) readPath() {
	content, ok := l.read(pathFile)
	if !ok {
		return
	}
	src := l.source(pathFile, content)
	root := src.readYAML()
	if root == nil {
		return
	}
	src.fields(root, pathFile, must("stages", func(n *node) {
		src.each(n, "stages", func(one *node) { l.readStage(src, one) })
		if n.kind == nodeList && len(n.items) == 0 {
			src.at(n, "missing-key", "a path has at least one stage")
		}
	}))
}

func (l *loader) readStage(src *source, n *node) {
	var stage Stage
	src.fields(n, "a stage",
		must("id", func(n *node) {
			matching(src, "id", "id", &stage.ID, slugPattern, slugForm)(n)
			if slices.ContainsFunc(l.set.Path, func(s Stage) bool { return s.ID == stage.ID }) {
				src.at(n, "duplicate", "there is a stage %s already", stage.ID)
			}
		}),
		must("title", text(src, "title", &stage.Title)),
		may("needs", func(n *node) {
			l.readStageList(src, n, "needs", &stage.Needs, func(id string) string {
				if slices.ContainsFunc(l.set.Path, func(s Stage) bool { return string(s.ID) == id }) {
					return ""
				}
				return fmt.Sprintf("no stage before this one is called %s", id)
			})
		}),
		must("items", func(n *node) {
			held := append(textList(l.listed), textList(l.listedItems)...)
			l.readStageList(src, n, "items", &stage.Items, func(id string) string {
				if slices.Contains(held, id) {
					return ""
				}
				return fmt.Sprintf("the set has no problem and no item %s%s", id, suggestion(id, held))
			})
		}),
		must("out", text(src, "out", &stage.Out)))
	l.set.Path = append(l.set.Path, stage)
}

// readStageList reads ids of a stage; missing says what is not there of one, or "".
func (l *loader) readStageList(src *source, n *node, what string, into *[]Slug, missing func(id string) string) {
	var listed []*node
	l.readListed(src, n, what, "path-reference", &listed, missing)
	for _, id := range textList(listed) {
		*into = append(*into, Slug(id))
	}
}

func textList(nodes []*node) []string {
	all := make([]string, 0, len(nodes))
	for _, n := range nodes {
		all = append(all, n.text)
	}
	return all
}
