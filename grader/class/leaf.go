package class

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"syscall"
	"time"
	"unicode/utf8"
)

// sourceLimit is how much of a submission is read; the grader has a stricter word about size.
const sourceLimit = 1 << 20

// leaf is something that was found among the submissions: a file, or what stands where one should be.
type leaf struct {
	path     string // below the folder, with slashes; an archive counts as a folder
	owner    string // of an archive's content: the student whose archive it is
	inner    string // of an archive's content: the path inside, without a folder that wraps it all
	size     int64
	modified time.Time
	fault    string // why it can't be read, "" when it can
	read     func() ([]byte, error)
}

// place is the path that says whose submission it is, and to which problem.
func (l leaf) place() string {
	if l.inner == "" {
		return l.path
	}
	return path.Join(l.owner, l.inner)
}

const (
	maxLeaves = 200_000
	maxDepth  = 8
)

// folder is the folder of submissions. Nothing outside of it is ever opened: os.Root sees to that.
type folder struct {
	root   *os.Root
	leaves []leaf
}

// walk lists what is in the folder, in order of the names.
func (f *folder) walk(dir string, depth int) error {
	entries, err := f.list(dir)
	if err != nil {
		f.leaves = append(f.leaves, leaf{path: dir, fault: fmt.Sprintf("the folder can't be read: %v", rootCause(err))})
		return nil
	}
	empty := true
	for _, entry := range entries {
		if isLeftover(entry.Name()) {
			continue
		}
		empty = false
		if err := f.visit(path.Join(dir, entry.Name()), entry, depth); err != nil {
			return err
		}
	}
	if empty && dir != "." {
		f.leaves = append(f.leaves, leaf{path: dir, fault: "the folder is empty"})
	}
	if len(f.leaves) > maxLeaves {
		return &InputError{Problem: fmt.Sprintf("there are more than %d submissions", maxLeaves), Advice: "grade them folder by folder"}
	}
	return nil
}

func (f *folder) visit(name string, entry fs.DirEntry, depth int) error {
	switch kind := entry.Type(); {
	case kind.IsDir() && isPython(name):
		f.leaves = append(f.leaves, leaf{path: name, fault: "it is a folder, not a file"})
	case kind.IsDir() && depth >= maxDepth:
		f.leaves = append(f.leaves, leaf{path: name, fault: "folders are nested too deep"})
	case kind.IsDir():
		return f.walk(name, depth+1)
	case kind&fs.ModeSymlink != 0:
		f.leaves = append(f.leaves, leaf{path: name, fault: "it is a symbolic link"})
	case !kind.IsRegular():
		f.leaves = append(f.leaves, leaf{path: name, fault: "it is no plain file"})
	default:
		f.leaves = append(f.leaves, f.file(name, entry))
	}
	return nil
}

func (f *folder) list(dir string) ([]fs.DirEntry, error) {
	opened, err := f.root.OpenFile(dir, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, err // the caller puts it into words
	}
	defer func() { _ = opened.Close() }()
	entries, err := opened.ReadDir(-1)
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, err // likewise
}

func (f *folder) file(name string, entry fs.DirEntry) leaf {
	info, err := entry.Info()
	if err != nil {
		return leaf{path: name, fault: fmt.Sprintf("it can't be read: %v", rootCause(err))}
	}
	return leaf{path: name, size: info.Size(), modified: info.ModTime(), read: func() ([]byte, error) { return f.read(name) }}
}

// read returns the beginning of a file. It waits for nothing, should a pipe have taken the file's place.
func (f *folder) read(name string) ([]byte, error) {
	opened, err := f.root.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, fmt.Errorf("it can't be read: %w", rootCause(err))
	}
	defer func() { _ = opened.Close() }()
	if info, err := opened.Stat(); err != nil || !info.Mode().IsRegular() {
		return nil, fmt.Errorf("it is no plain file any more: %w", fs.ErrInvalid)
	}
	content, err := io.ReadAll(io.LimitReader(opened, sourceLimit+1))
	if err != nil {
		return nil, fmt.Errorf("it can't be read: %w", rootCause(err))
	}
	return content, nil
}

// isLeftover is true for what systems, editors and Python leave behind.
func isLeftover(name string) bool {
	return strings.HasPrefix(name, ".") || name == "__MACOSX" || name == "__pycache__" || strings.HasSuffix(name, "~") ||
		strings.EqualFold(name, "thumbs.db") || strings.EqualFold(name, "desktop.ini")
}

func isPython(name string) bool { return strings.EqualFold(path.Ext(name), ".py") }

func isArchive(name string) bool { return strings.EqualFold(path.Ext(name), ".zip") }

// stem is a name without its ending.
func stem(name string) string { return strings.TrimSuffix(path.Base(name), path.Ext(name)) }

// valid writes the bytes of a name that are not UTF-8 as escapes, so that two names never become one.
func valid(name string) string {
	if utf8.ValidString(name) {
		return name
	}
	var b strings.Builder
	for at := 0; at < len(name); {
		r, size := utf8.DecodeRuneInString(name[at:])
		if r == utf8.RuneError && size == 1 {
			fmt.Fprintf(&b, `\x%02x`, name[at])
		} else {
			b.WriteString(name[at : at+size])
		}
		at += size
	}
	return b.String()
}
