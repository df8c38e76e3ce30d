package changes

import (
	"maps"
	"path"
	"strings"

	"pyprep/problems"
)

// hashes are the sha256 of a set's files, by the problem's folder or the item's file that they belong to.
type hashes map[string]map[string]string

func hashesOf(set *problems.Set) (hashes, error) {
	files, err := set.HashFiles()
	if err != nil {
		return nil, err // says what it was doing
	}
	sorted := hashes{}
	for name, hash := range files {
		parts := strings.SplitN(name, "/", 3)
		owner := path.Join(parts[:min(len(parts), 2)]...)
		if sorted[owner] == nil {
			sorted[owner] = map[string]string{}
		}
		sorted[owner][strings.TrimPrefix(name, owner)] = hash
	}
	return sorted, nil
}

// of are the hashes of one entry's files.
func (h hashes) of(e entry) map[string]string {
	if e.problem != nil {
		return h["problems/"+string(e.ID)]
	}
	return h["items/"+string(e.ID)+".md"]
}

// files notes that files differ where nothing that was read from them does: pictures, comments, tests of a checker.
func (i *Item) files(was, now map[string]string) {
	if i.Step == None && !maps.Equal(was, now) {
		i.note("other files", Patch)
	}
}
