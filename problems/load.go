package problems

import (
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
)

// Load reads the set at the root of fsys; dir is what messages call that place. When anything is wrong the error is a
// [*LoadError] with all of it.
func Load(fsys fs.FS, dir string) (*Set, error) { return newLoader(fsys, dir).result() }

// LoadProblem reads one problem of a set that lists it under exactly this id, and nil when none does. Of the other
// problems it sees nothing, also no mistake: it is for sets that are known to load, such as the built-in ones.
func LoadProblem(fsys fs.FS, dir string, id Slug) (*Problem, error) {
	set, err := loadOnly(fsys, dir, func(kind string, other Slug) bool { return kind == problemsDir && other == id })
	if err != nil {
		return nil, err
	}
	return set.Problem(id), nil
}

// HasFolder says whether a set has a folder for a problem of this id, which is known sooner than what it holds.
func HasFolder(fsys fs.FS, id Slug) bool {
	info, err := fs.Stat(fsys, problemsDir+"/"+string(id))
	return err == nil && info.IsDir()
}

// Holds says whether a set has a folder or a file for this id, which is known sooner than what is in it.
func Holds(fsys fs.FS, id Slug) bool {
	if HasFolder(fsys, id) {
		return true
	}
	info, err := fs.Stat(fsys, itemsDir+"/"+string(id)+itemSuffix)
	return err == nil && info.Mode().IsRegular()
}

// LoadItem is [LoadProblem] for a small item.
func LoadItem(fsys fs.FS, dir string, id Slug) (*Item, error) {
	set, err := loadOnly(fsys, dir, func(kind string, other Slug) bool { return kind == itemsDir && other == id })
	if err != nil {
		return nil, err
	}
	return set.Item(id), nil
}

// LoadItems reads the small items of a set that is known to load, and none of its problems.
func LoadItems(fsys fs.FS, dir string) ([]*Item, error) {
	set, err := loadOnly(fsys, dir, func(kind string, _ Slug) bool { return kind == itemsDir })
	if err != nil {
		return nil, err
	}
	return set.Items, nil
}

func loadOnly(fsys fs.FS, dir string, only func(folder string, id Slug) bool) (*Set, error) {
	l := newLoader(fsys, dir)
	l.only = only
	return l.result()
}

func newLoader(fsys fs.FS, dir string) *loader {
	return &loader{
		fsys: fsys, folders: map[string]bool{}, contents: map[string][]byte{}, owners: map[string]Slug{},
		ahead: map[string]chan parsedYAML{}, set: &Set{Dir: dir, FS: fsys},
	}
}

func (l *loader) result() (*Set, error) {
	l.load()
	if l.found.failed() {
		return nil, &LoadError{Set: l.set.Dir, Findings: l.found.sorted()}
	}
	l.set.Warnings = l.found.sorted()
	return l.set, nil
}

// loader reads one set. It goes on after a finding, so that an author sees all mistakes at once.
type loader struct {
	fsys     fs.FS
	files    []string // plain files, sorted
	folders  map[string]bool
	contents map[string][]byte // what was read; nil for what could not be
	found    findings
	set      *Set
	owners   map[string]Slug // of ids, aliases and uuids
	ahead    map[string]chan parsedYAML

	setSource *source // pyprep-set.yaml
	root      *node

	listed      []*node // the slugs under problems in pyprep-set.yaml
	listedItems []*node // the same for items

	listedProblems []string // all slugs under problems, whatever is read of them
	// only says what to read, by folder and id; nil for all.
	only func(folder string, id Slug) bool
}

func (l *loader) load() {
	if !l.listFiles() {
		return
	}
	slices.Sort(l.files)
	src, ok := l.required(setFile, "this file makes a folder a problem set")
	if !ok {
		return
	}
	root := src.readYAML()
	if root == nil || !l.readSet(src, root) {
		return
	}
	l.setSource, l.root = src, root
	l.listedProblems = textList(l.listed)
	if l.only != nil {
		l.listed = slices.DeleteFunc(l.listed, func(n *node) bool { return !l.only(problemsDir, Slug(n.text)) })
		l.listedItems = slices.DeleteFunc(l.listedItems, func(n *node) bool { return !l.only(itemsDir, Slug(n.text)) })
	}
	l.parseAhead()
	for _, n := range l.listed {
		if p := l.problem(Slug(n.text)); p != nil {
			l.set.Problems = append(l.set.Problems, p)
		}
	}
	for _, n := range l.listedItems {
		if i := l.item(Slug(n.text)); i != nil {
			l.set.Items = append(l.set.Items, i)
		}
	}
	if l.only == nil {
		l.readPath()
		l.checkFolders()
	}
	l.set.Lock = l.lock()
	for _, p := range l.set.Problems {
		p.Lock = l.set.Lock
	}
}

// checkFolders reports what pyprep-set.yaml does not list.
func (l *loader) checkFolders() {
	listed, listedItems := textsOf(l.listed), textsOf(l.listedItems)
	for _, folder := range slices.Sorted(maps.Keys(l.folders)) {
		if path.Dir(folder) == problemsDir && !listed[path.Base(folder)] {
			l.unlisted(folder, problemsDir)
		}
	}
	l.checkRoot()
	for _, name := range l.files {
		id, isItem := strings.CutSuffix(path.Base(name), itemSuffix)
		switch dir := path.Dir(name); {
		case dir == problemsDir:
			l.found.wholeFile("unknown-file", name, "only folders of problems have a place here")
		case dir == itemsDir && !isItem:
			l.found.wholeFile("unknown-file", name, "only items, called ID%s, have a place here", itemSuffix)
		case dir == itemsDir && !listedItems[id]:
			l.unlisted(name, itemsDir)
		}
	}
}

// checkRoot reports what is called nearly as what would be read; other files beside the set, such as a LICENSE, are free.
func (l *loader) checkRoot() {
	files, folders := []string{setFile, lockFile, pathFile}, []string{problemsDir, itemsDir}
	for _, name := range l.files {
		if near := nearest(name, files); near != "" && near != name && !l.has(near) {
			l.found.wholeFile("unknown-file", name, "has no place in a set (did you mean %q?)", near)
		}
	}
	for _, folder := range slices.Sorted(maps.Keys(l.folders)) {
		if near := nearest(folder, folders); near != "" && near != folder && !l.folders[near] {
			l.found.file("unknown-file", folder, "has no place in a set (did you mean %q?)", near)
		}
	}
}

// unlisted reports what the set's list lacks, where it is and where it should be listed: which of the two is the mistake,
// only the author knows.
func (l *loader) unlisted(name, list string) {
	l.found.file("unlisted", name, "is not listed under %s in %s", list, setFile)
	if n := l.root.get(list); n != nil {
		l.setSource.at(n, "unlisted", "%s is not listed here: list it, or take it away", name)
	}
}

func textsOf(nodes []*node) map[string]bool {
	all := map[string]bool{}
	for _, n := range nodes {
		all[n.text] = true
	}
	return all
}
