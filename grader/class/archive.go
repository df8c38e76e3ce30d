package class

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"time"
	"unicode/utf8"
)

// directoryLimit bounds the list of an archive's files, which is read into memory whole, and by that how many they are.
const directoryLimit = 4 << 20

// archives reads from zip files. Nothing is ever unpacked to disk; the one that was read last stays open.
type archives struct {
	root *os.Root
	zone *time.Location // of times that have none

	mu   sync.Mutex
	name string
	file *os.File
	zip  *zip.Reader
}

// read returns the beginning of one file of an archive.
func (a *archives) read(name string, index int) ([]byte, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if err := a.open(name); err != nil {
		return nil, err
	}
	if index >= len(a.zip.File) {
		return nil, errors.New("the archive is another one now")
	}
	opened, err := a.zip.File[index].Open()
	if err != nil {
		return nil, fmt.Errorf("it can't be unpacked: %w", err)
	}
	defer func() { _ = opened.Close() }()
	content, err := io.ReadAll(io.LimitReader(opened, sourceLimit+1)) // whatever size the archive promises
	if err != nil {
		return nil, fmt.Errorf("it can't be unpacked: %w", err)
	}
	return content, nil
}

// list returns what is in an archive, or the archive itself with what is wrong with it.
func (a *archives) list(name string) []leaf {
	a.mu.Lock()
	defer a.mu.Unlock()
	if err := a.open(name); err != nil {
		return []leaf{{path: name, fault: err.Error()}}
	}
	var leaves []leaf
	for i, f := range a.zip.File {
		isFolder := strings.HasSuffix(f.Name, "/")
		inner := path.Clean(strings.TrimSuffix(f.Name, "/"))
		if hasLeftover(inner) || isFolder && !isPython(inner) {
			continue
		}
		l := leaf{
			path: path.Join(name, inner), inner: inner, size: int64(min(f.UncompressedSize64, 1<<50)), modified: a.modified(f),
			read: func() ([]byte, error) { return a.read(name, i) },
		}
		switch mode := f.Mode(); {
		case !isSafeName(f.Name):
			l.path, l.inner, l.fault = path.Join(name, "?"), "?", fmt.Sprintf("the archive holds a name that leads out of it: %.60q", f.Name)
		case isFolder:
			l.fault = "it is a folder, not a file"
		case mode&fs.ModeSymlink != 0:
			l.fault = "it is a symbolic link"
		case !mode.IsRegular():
			l.fault = "it is no plain file"
		case f.Flags&1 != 0:
			l.fault = "the archive is encrypted"
		}
		leaves = append(leaves, l)
	}
	if len(leaves) == 0 {
		return []leaf{{path: name, fault: "the archive is empty"}}
	}
	return leaves
}

// modified is when a file of an archive was changed. The old form of zip has no zone: it is the time on the wall where the
// student sat, which is where the class is.
func (a *archives) modified(f *zip.File) time.Time {
	when := f.Modified
	const oldest = 1981 // before it, nothing was set
	if when.Year() < oldest {
		return time.Time{}
	}
	if len(f.Extra) == 0 && a.zone != nil {
		return time.Date(when.Year(), when.Month(), when.Day(), when.Hour(), when.Minute(), when.Second(), 0, a.zone)
	}
	return when
}

func hasLeftover(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if isLeftover(part) && part != ".." && part != "." {
			return true
		}
	}
	return false
}

func isSafeName(name string) bool {
	return utf8.ValidString(name) && filepath.IsLocal(name) && !strings.ContainsAny(name, `\:`) && strings.Count(name, "/") <= maxDepth
}

// open opens an archive unless it is the one that is open.
func (a *archives) open(name string) error {
	if a.zip != nil && a.name == name {
		return nil
	}
	a.shut()
	file, err := a.root.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return fmt.Errorf("the archive can't be read: %w", rootCause(err))
	}
	info, err := file.Stat()
	if err == nil && !info.Mode().IsRegular() {
		err = fs.ErrInvalid
	}
	if err == nil {
		err = checkDirectory(file, info.Size())
	}
	var reader *zip.Reader
	if err == nil {
		reader, err = zip.NewReader(file, info.Size())
	}
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		_ = file.Close()
		return fmt.Errorf("the archive can't be read: %w", err)
	}
	a.name, a.file, a.zip = name, file, reader
	return nil
}

func (a *archives) shut() {
	if a.file != nil {
		_ = a.file.Close()
	}
	a.name, a.file, a.zip = "", nil, nil
}

// close gives back the archive that is open.
func (a *archives) close() {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.shut()
}

// checkDirectory refuses an archive whose list of files is too long before anybody reads it. What it says of the list's
// size and of its place may both be lies, so both have to be small.
func checkDirectory(file io.ReaderAt, size int64) error {
	const endSize, longestComment = 22, 1 << 16
	tail := make([]byte, min(size, endSize+longestComment))
	if _, err := file.ReadAt(tail, size-int64(len(tail))); err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("its end: %w", err)
	}
	at := bytes.LastIndex(tail, []byte("PK\x05\x06"))
	if at < 0 || at+endSize > len(tail) {
		return zip.ErrFormat
	}
	end := tail[at:]
	listSize, offset := int64(binary.LittleEndian.Uint32(end[12:])), int64(binary.LittleEndian.Uint32(end[16:]))
	isBig := binary.LittleEndian.Uint16(end[10:]) == 0xffff || listSize == 0xffff || offset == 0xffffffff // says to look elsewhere
	if isBig || listSize > directoryLimit || size-offset > directoryLimit+int64(len(tail)) {
		return errors.New("it holds too many files")
	}
	return nil
}
