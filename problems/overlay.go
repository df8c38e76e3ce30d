package problems

import (
	"io/fs"
	"maps"
	"path"
	"slices"
)

// LoadOverlaid adds the cases of an overlay to a set, and leaves the set that it was given as it is. An overlay is a
// folder that only the instructor has: pyprep-set.yaml with the set's id, and problems/ID/cases.yaml or cases.jsonl with
// cases that are always hidden. When anything is wrong the error is a [*LoadError] with all of it.
func LoadOverlaid(set *Set, overlay fs.FS, dir string) (*Set, error) {
	l := newLoader(overlay, dir)
	made := *set
	made.Problems, made.overlaid = slices.Clone(set.Problems), maps.Clone(set.overlaid)
	if made.overlaid == nil {
		made.overlaid = map[Slug]string{}
	}
	if l.listFiles() {
		slices.Sort(l.files)
		l.readOverlay(&made)
	}
	if l.found.failed() {
		return nil, &LoadError{Set: dir, Findings: l.found.sorted()}
	}
	return &made, nil
}

// readOverlay reads what the overlay adds to each problem.
func (l *loader) readOverlay(set *Set) {
	src, ok := l.required(setFile, "an overlay says there which set it is for")
	if !ok {
		return
	}
	root := src.readYAML()
	if root == nil {
		return
	}
	var id Slug
	format := 1
	src.fields(root, "an overlay's "+setFile,
		must("format", whole(src, "format", &format, 1, 1)),
		must("id", matching(src, "id", "id", &id, slugPattern, slugForm)),
		may("version", func(*node) {}), may("title", func(*node) {}), may("authors", func(*node) {}), may("license", func(*node) {}),
		may("python", func(*node) {}), may("problems", func(*node) {}))
	if id != "" && id != set.ID {
		src.at(root.get("id"), "id", "this overlay is for the set %q, not for %q", id, set.ID)
	}
	for i, p := range set.Problems {
		if added := l.addCases(p); added != nil {
			set.Problems[i] = added
		}
	}
	l.checkOverlayFiles(set)
}

// addCases is a problem with the overlay's cases behind its own; nil when there are none.
func (l *loader) addCases(p *Problem) *Problem {
	r := &problemReader{loader: l, dir: path.Join(problemsDir, string(p.ID)), root: &node{kind: nodeMap}, params: len(p.Params) > 0}
	names := []string{r.file("cases.yaml"), r.file("cases.jsonl")}
	if !l.has(names[0]) && !l.has(names[1]) {
		return nil
	}
	added := *p
	added.Cases, added.Generated = slices.Clone(p.Cases), slices.Clone(p.Generated)
	r.p = &added
	taken := map[CaseID]bool{}
	for _, c := range p.Cases {
		taken[c.ID] = true
	}
	for _, c := range p.ExpandGenerated() {
		taken[c.ID], taken[c.Family.ID] = true, true
	}
	r.readCaseFiles(taken)
	for i := len(p.Cases); i < len(added.Cases); i++ {
		hide(&added.Cases[i].Visibility)
	}
	for i := len(p.Generated); i < len(added.Generated); i++ {
		hide(&added.Generated[i].Visibility)
	}
	return &added
}

// hide is for cases that were kept from the learners: their group may be public.
func hide(v *Visibility) {
	if *v == Public {
		*v = Hidden
	}
}

// checkOverlayFiles reports what has no place in an overlay, and hashes what has.
func (l *loader) checkOverlayFiles(set *Set) {
	for _, name := range l.files {
		dir, base := path.Split(name)
		p := set.Problem(Slug(path.Base(dir)))
		isCases := base == "cases.yaml" || base == "cases.jsonl"
		switch {
		case path.Dir(path.Clean(dir)) != problemsDir:
			// a licence or a note of the instructor's
		case p == nil:
			l.found.file("unlisted", name, "the set has no problem %q%s", path.Base(dir), suggestion(path.Base(dir), idsOf(set)))
		case !isCases:
			l.found.file("unknown-file", name, "an overlay adds cases only: cases.yaml or cases.jsonl")
		default:
			content, _ := l.read(name)
			set.overlaid[p.ID] = hexHash([]byte(set.overlaid[p.ID] + base + hexHash(content)))
		}
	}
}

func idsOf(set *Set) []string {
	ids := make([]string, len(set.Problems))
	for i, p := range set.Problems {
		ids[i] = string(p.ID)
	}
	return ids
}
