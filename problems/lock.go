package problems

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
)

// Lock is pyprep-set.lock: what was proved of a set, by hash.
type Lock struct {
	Format    int                       `json:"format"`
	Files     map[string]string         `json:"files"`             // path -> sha256
	Generated map[string]GeneratedProof `json:"generated"`         // by problem/case-id of each generated case
	Proved    map[Slug]string           `json:"proved"`            // problem -> ProofHash at its last proof
	Outputs   map[string]OutputProof    `json:"outputs,omitempty"` // by item/python, such as po-nan/3.13, of each predict item
	Mutants   map[Slug]MutantCounts     `json:"mutants,omitempty"`
}

// MutantCounts says what became of the mutants of a problem's model at its last proof.
type MutantCounts struct {
	Killed    int `json:"killed"`
	Survived  int `json:"survived"`           // accepted by the cases, though an input shows that they are wrong
	Undecided int `json:"undecided"`          // accepted, and no input tells them from the model
	LeftOut   int `json:"left_out,omitempty"` // not made, for there are very many
}

// GeneratedProof pins one generated case by sha256 of its encoded arguments and expected value.
type GeneratedProof struct {
	Python string `json:"python,omitempty"` // that made it, such as 3.13: of what another makes it says nothing
	Args   string `json:"args"`
	Want   string `json:"want"`
}

// Differences compares the files of a set with those in the lock, by hash. A lock that lists no files says nothing of them.
func (l *Lock) Differences(files map[string]string) []Finding {
	if len(l.Files) == 0 {
		return nil
	}
	found := findings{}
	for name, hash := range files {
		switch pinned, known := l.Files[name]; {
		case !known:
			found.file("lock", name, "does not stand in %s", lockFile)
		case pinned != hash:
			found.file("lock", name, "is not the file that %s pins: its sha256 is %s", lockFile, hash)
		}
	}
	for name := range l.Files {
		if _, there := files[name]; !there {
			found.file("lock", name, "stands in %s and is not there", lockFile)
		}
	}
	return found.sorted()
}

// SetFile is the name of the file that makes a folder a set.
func SetFile() string { return setFile }

// LockFile is the name of the lock within a set's folder.
func LockFile() string { return lockFile }

// Encode returns the lock as it stands in its file: sorted, one entry a line, so that a change is a readable diff.
func (l *Lock) Encode() ([]byte, error) {
	whole := *l
	whole.Format = 1
	text, err := json.MarshalIndent(whole, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("encode %s: %w", lockFile, err)
	}
	return append(text, '\n'), nil
}

// lock reads pyprep-set.lock; nil when there is none.
func (l *loader) lock() *Lock {
	content, ok := l.read(lockFile)
	if !ok {
		return nil
	}
	made := &Lock{}
	decoder := json.NewDecoder(bytes.NewReader(content))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(made); err != nil {
		l.badLock(content, decoder.InputOffset(), err)
		return nil
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		l.badLock(content, decoder.InputOffset(), errors.New("something is behind its end"))
		return nil
	}
	if made.Format != 1 {
		l.badLock(content, 0, fmt.Errorf("format %d is not known to this pyprep", made.Format))
		return nil
	}
	return made
}

func (l *loader) badLock(content []byte, offset int64, err error) {
	var syntax *json.SyntaxError
	var wrong *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		offset = syntax.Offset
	case errors.As(err, &wrong):
		offset = wrong.Offset
	}
	before := content[:max(0, min(offset, int64(len(content))))]
	line := bytes.Count(before, []byte("\n")) + 1
	column := len(before) - bytes.LastIndexByte(before, '\n')
	l.source(lockFile, content).report("lock", SeverityError, line, column,
		fmt.Sprintf("%v: delete the file, and set check writes it anew", err))
}

// HashFiles returns the sha256 of every file of the set but the lock itself.
func (s *Set) HashFiles() (map[string]string, error) {
	hashes := map[string]string{}
	err := s.walk(".", func(name string, content []byte) {
		if name != lockFile {
			hashes[name] = hexHash(content)
		}
	})
	return hashes, err
}

// ProofHash is a hash over all that a proof of the problem depends on: its files but for hints and editorial, and what
// the caller adds, such as the versions of harness and Python.
func (s *Set) ProofHash(p *Problem, others ...string) (string, error) {
	dir, sum := path.Join(problemsDir, string(p.ID)), sha256.New()
	err := s.walk(dir, func(name string, content []byte) {
		if base := path.Base(name); base == "hints.md" || base == "editorial.md" || strings.HasPrefix(name, dir+"/assets/") {
			return
		}
		fmt.Fprintf(sum, "%d %s %s\n", len(name), name, hexHash(content))
	})
	if hash := s.overlaid[p.ID]; hash != "" {
		fmt.Fprintf(sum, "overlay %s\n", hash)
	}
	for _, other := range others {
		fmt.Fprintf(sum, "%d %s\n", len(other), other)
	}
	return hex.EncodeToString(sum.Sum(nil)), err
}

// ItemProofHash is [Set.ProofHash] of a small item.
func (s *Set) ItemProofHash(i *Item, others ...string) (string, error) {
	sum := sha256.New()
	content, err := fs.ReadFile(s.FS, path.Join(itemsDir, string(i.ID)+itemSuffix))
	if err != nil {
		return "", fmt.Errorf("hash item %s: %w", i.ID, err)
	}
	for _, part := range append([]string{hexHash(content)}, others...) {
		fmt.Fprintf(sum, "%d %s\n", len(part), part)
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

func hexHash(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

// walk visits the set's files under a folder in order, as Load sees them.
func (s *Set) walk(dir string, visit func(name string, content []byte)) error {
	err := fs.WalkDir(s.FS, dir, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name != "." && IsIgnored(entry.Name()) && entry.IsDir():
			return fs.SkipDir
		case entry.IsDir() || IsIgnored(entry.Name()) || !entry.Type().IsRegular():
			return nil
		}
		content, err := fs.ReadFile(s.FS, name)
		if err == nil {
			visit(name, content)
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("hash the files of set %s: %w", s.ID, err)
	}
	return nil
}
