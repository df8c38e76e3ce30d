package problems

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The names within a set.
const (
	setFile     = "pyprep-set.yaml"
	lockFile    = "pyprep-set.lock"
	pathFile    = "path.yaml"
	problemsDir = "problems"
	itemsDir    = "items"
	itemSuffix  = ".md"
)

// What a set may hold at most.
const (
	MaxFileBytes = 5 << 20
	MaxFiles     = 5000
)

const (
	maxPathDepth  = 8
	maxPathLength = 300
)

var errTooManyFiles = errors.New("too many files")

// listFiles finds the set's plain files, which are all that is ever opened; links, pipes and odd names are reported.
func (l *loader) listFiles() bool {
	folded := map[string]string{}
	err := fs.WalkDir(l.fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			l.found.file("unreadable", name, "%v", err)
			return nil
		case name == ".":
			return nil
		case IsIgnored(entry.Name()) && entry.IsDir():
			return fs.SkipDir
		case IsIgnored(entry.Name()):
			return nil
		}
		return l.listFile(name, entry, folded)
	})
	if errors.Is(err, errTooManyFiles) {
		l.found.file("too-many-files", ".", "the set has more than %d files", MaxFiles)
		return false
	}
	return true
}

// IsIgnored is true for the name of a file or folder that version control, editors and Python leave behind: it is no part
// of a set.
func IsIgnored(name string) bool {
	return strings.HasPrefix(name, ".") || name == "__pycache__" || strings.HasSuffix(name, "~")
}

func (l *loader) listFile(name string, entry fs.DirEntry, folded map[string]string) error {
	lower := strings.ToLower(name)
	other, collides := folded[lower]
	folded[lower] = name
	switch {
	case strings.ContainsFunc(name, unicode.IsControl) || !utf8.ValidString(name) || len(name) > maxPathLength:
		l.found.file("file-name", fmt.Sprintf("%.40q", name), "a name must be short text without control characters")
	case entry.Type()&fs.ModeSymlink != 0:
		l.found.file("symlink", name, "a set holds no symbolic links")
	case collides:
		l.found.file("file-name", name, "differs only by upper and lower case from %s", other)
	case entry.IsDir() && strings.Count(name, "/") >= maxPathDepth:
		l.found.file("file-name", name, "folders are nested too deep")
		return fs.SkipDir
	case entry.IsDir():
		l.folders[name] = true
	case !entry.Type().IsRegular():
		l.found.file("irregular-file", name, "is no plain file")
	default:
		if info, err := entry.Info(); err == nil && info.Size() > MaxFileBytes {
			l.tooLarge(name)
			l.contents[name] = nil
		}
		l.files = append(l.files, name)
		if len(l.files) > MaxFiles {
			return errTooManyFiles
		}
		return nil
	}
	if entry.IsDir() && !l.folders[name] {
		return fs.SkipDir
	}
	return nil
}

func (l *loader) tooLarge(name string) {
	l.found.file("file-too-large", name, "has more than %d MB", MaxFileBytes>>20)
}

// has reports a plain file of that name.
func (l *loader) has(name string) bool {
	_, found := slices.BinarySearch(l.files, name)
	return found
}

// under returns the plain files directly in a folder, by base name.
func (l *loader) under(dir string) []string {
	var names []string
	for _, name := range l.files {
		if path.Dir(name) == dir {
			names = append(names, path.Base(name))
		}
	}
	return names
}

// read returns the content of a text file; ok is false when there is none, or after a finding.
func (l *loader) read(name string) (content []byte, ok bool) {
	if !l.has(name) {
		return nil, false
	}
	if content, ok = l.contents[name]; ok {
		return content, content != nil
	}
	content = l.readOnce(name)
	l.contents[name] = content
	return content, content != nil
}

func (l *loader) readOnce(name string) []byte {
	file, err := l.fsys.Open(name)
	if err != nil {
		l.found.file("unreadable", name, "%v", err)
		return nil
	}
	defer func() { _ = file.Close() }()
	content, err := io.ReadAll(io.LimitReader(file, MaxFileBytes+1))
	switch {
	case err != nil:
		l.found.file("unreadable", name, "%v", err)
		return nil
	case len(content) > MaxFileBytes: // it grew since it was listed
		l.tooLarge(name)
		return nil
	case !utf8.Valid(content):
		l.notUTF8(name, content)
		return nil
	case bytes.HasPrefix(content, []byte("\ufeff")):
		src := source{path: name, text: string(content), found: &l.found}
		src.report("not-utf8", SeverityError, 1, 1, "begins with a byte order mark: save it as UTF-8 without one")
		return nil
	}
	if content == nil {
		content = []byte{}
	}
	return content
}

// notUTF8 points at the first byte that is not UTF-8.
func (l *loader) notUTF8(name string, content []byte) {
	good := content
	for i := 0; i < len(content); {
		r, width := utf8.DecodeRune(content[i:])
		if r == utf8.RuneError && width == 1 {
			good = content[:i]
			break
		}
		i += width
	}
	line := strings.Count(string(good), "\n")
	column := utf8.RuneCount(good[strings.LastIndexByte(string(good), '\n')+1:])
	src := source{path: name, text: strings.ToValidUTF8(string(content), "?"), found: &l.found}
	src.report("not-utf8", SeverityError, line+1, column+1, "is not UTF-8")
}

// required reads a file that must be there.
func (l *loader) required(name, why string) (*source, bool) {
	content, ok := l.read(name)
	if !ok {
		if !l.has(name) {
			l.found.file("missing-file", name, "%s", why)
		}
		return nil, false
	}
	return l.source(name, content), true
}

func (l *loader) source(name string, content []byte) *source {
	return &source{path: name, text: string(content), found: &l.found, ahead: l.ahead[name]}
}

// optional returns the bytes of a file, nil when it is not there.
func (l *loader) optional(name string) []byte {
	content, _ := l.read(name)
	return content
}
