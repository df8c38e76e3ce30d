package installed

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"pyprep/problems"
)

const (
	maxSetBytes = 100 << 20 // of all files together
	maxEntries  = 4 * problems.MaxFiles
	maxFindings = 500
	maxParts    = 12 // of a path; the loader allows less, below the folder that an archive is wrapped in
	maxName     = 400
)

// errEnough ends the reading of a set that is too large to go on with; the finding says so.
var errEnough = errors.New("the set is too large")

// intake is the one way for files into a staging folder. It opens no link and leaves the folder by no path, and refuses,
// with a finding, what has no place in a set; files that no set has, such as those of version control, are passed over.
type intake struct {
	dir      string
	root     *os.Root
	found    []problems.Finding
	files    int
	entries  int
	bytes    int64             // of files, also of those refused
	taken    map[string]string // lower-cased path -> as it was written first
	made     map[string]bool   // folders that are there
	wrapping string            // the one folder that all files are in, "" when they are at the root
}

func newIntake(dir string) (*intake, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("make a staging folder: %w", err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("open the staging folder: %w", err)
	}
	return &intake{dir: dir, root: root, taken: map[string]string{}, made: map[string]bool{}}, nil
}

func (in *intake) close() { _ = in.root.Close() }

func (in *intake) refuse(rule, file, format string, args ...any) {
	if len(in.found) < maxFindings {
		in.found = append(in.found, finding(rule, shown(file), format, args...))
	}
}

// stop refuses the set as a whole, however much was found before.
func (in *intake) stop(rule, format string, args ...any) error {
	in.found = append(in.found, finding(rule, ".", format, args...))
	return errEnough
}

func finding(rule, file, format string, args ...any) problems.Finding {
	return problems.Finding{Rule: rule, Severity: problems.SeverityError, File: file, Message: fmt.Sprintf(format, args...)}
}

// shown is a name as a finding may hold it.
func shown(name string) string {
	if utf8.ValidString(name) && !strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsPrint(r) }) && len(name) <= maxName {
		return name
	}
	return fmt.Sprintf("%.60q", name)
}

// enter counts an entry and says whether it is to be taken; the name is then clean. Too many end the intake.
func (in *intake) enter(name string) (clean string, wanted bool, err error) {
	in.entries++
	if in.entries > maxEntries {
		return "", false, in.stop("too-many-files", "there are more than %d entries", maxEntries)
	}
	if rule, why := unsafe(name); rule != "" {
		in.refuse(rule, name, "%s", why)
		return "", false, nil
	}
	clean = path.Clean(name)
	for part := range strings.SplitSeq(clean, "/") {
		if part != "." && problems.IsIgnored(part) || part == "__MACOSX" {
			return clean, false, nil
		}
	}
	return clean, clean != ".", nil
}

// unsafe says by which rule a path is refused, and why; "" when it is not.
func unsafe(name string) (rule, why string) {
	drive := len(name) >= 2 && name[1] == ':' && unicode.IsLetter(rune(name[0]))
	switch {
	case name == "" || len(name) > maxName || !utf8.ValidString(name) || strings.ContainsFunc(name, unicode.IsControl):
		return "file-name", "a name must be short text without control characters"
	case strings.Contains(name, `\`):
		return "path", "a path must not have a backslash"
	case strings.HasPrefix(name, "/") || drive:
		return "path", "a path must be relative to the set"
	case strings.Contains("/"+name+"/", "/../"):
		return "path", "a path must not have .."
	case strings.Count(name, "/") > maxParts:
		return "file-name", "folders are nested too deep"
	default:
		return "", ""
	}
}

// irregular refuses an entry that is neither file nor folder.
func (in *intake) irregular(name string, mode fs.FileMode) error {
	clean, wanted, err := in.enter(name)
	switch {
	case !wanted || err != nil:
	case mode&fs.ModeSymlink != 0:
		in.refuse("symlink", clean, "a set holds no links")
	default:
		in.refuse("irregular-file", clean, "is no plain file")
	}
	return err
}

// file takes a file in. The content may be longer than it claims, and is read no further than a set's files go.
func (in *intake) file(name string, content io.Reader) error {
	clean, wanted, err := in.enter(name)
	if !wanted || err != nil {
		return err
	}
	in.files++
	if in.files > problems.MaxFiles {
		return in.stop("too-many-files", "the set has more than %d files", problems.MaxFiles)
	}
	if !in.claim(clean) {
		return nil
	}
	if folder := path.Dir(clean); !in.made[folder] {
		if err := in.root.MkdirAll(folder, 0o755); err != nil {
			return in.clash(clean, err)
		}
		in.made[folder] = true
	}
	file, err := in.root.OpenFile(clean, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if err != nil {
		return in.clash(clean, err)
	}
	head := &beginning{}
	size, err := io.Copy(io.MultiWriter(file, head), io.LimitReader(content, problems.MaxFileBytes+1))
	if err := errors.Join(err, file.Close()); err != nil {
		return fmt.Errorf("take in %s: %w", shown(clean), err)
	}
	in.bytes += size
	switch {
	case strings.HasPrefix(head.text, "version https://git-lfs.github.com/"):
		in.refuse("irregular-file", clean, "is a pointer of Git LFS; a set holds all of its files itself")
	case size > problems.MaxFileBytes:
		in.refuse("file-too-large", clean, "has more than %d MB", problems.MaxFileBytes>>20)
		err = in.root.Remove(clean)
	case in.bytes > maxSetBytes:
		err = in.stop("set-too-large", "the set has more than %d MB in all", maxSetBytes>>20)
	}
	return err // the root's errors name the path
}

// beginning keeps the first bytes that are written.
type beginning struct{ text string }

func (b *beginning) Write(p []byte) (int, error) {
	const enough = 64
	b.text += string(p[:min(len(p), enough-len(b.text))])
	return len(p), nil
}

// tooLarge refuses a file whose size is known before it is read.
func (in *intake) tooLarge(name string) error {
	clean, wanted, err := in.enter(name)
	if wanted && err == nil {
		in.refuse("file-too-large", clean, "has more than %d MB", problems.MaxFileBytes>>20)
	}
	return err
}

// claim reserves a path and the folders above it, and refuses it when another one differs only by case.
func (in *intake) claim(name string) bool {
	for end := len(name); end > 0; end = strings.LastIndexByte(name[:end], '/') {
		part := name[:end]
		lower := strings.ToLower(part)
		other, known := in.taken[lower]
		switch {
		case known && other != part:
			in.refuse("file-name", name, "differs only by upper and lower case from %s", shown(other))
			return false
		case known && end == len(name):
			in.refuse("file-name", name, "is there twice")
			return false
		}
	}
	for end := len(name); end > 0; end = strings.LastIndexByte(name[:end], '/') {
		in.taken[strings.ToLower(name[:end])] = name[:end]
	}
	return true
}

// clash tells a path that is a file in one entry and a folder in another from a disk that can't take it.
func (in *intake) clash(name string, err error) error {
	for end := strings.LastIndexByte(name, '/'); end > 0; end = strings.LastIndexByte(name[:end], '/') {
		if info, statErr := in.root.Lstat(name[:end]); statErr == nil && !info.IsDir() {
			in.refuse("file-name", name, "lies in a folder that is a file as well")
			return nil
		}
	}
	if errors.Is(err, fs.ErrExist) {
		in.refuse("file-name", name, "is a folder as well")
		return nil
	}
	return fmt.Errorf("take in %s: %w", shown(name), err)
}

// unwrap finds the one folder that an archive may be wrapped in, and takes it off what the findings name.
func (in *intake) unwrap() {
	set := problems.SetFile()
	if _, err := in.root.Lstat(set); err == nil {
		return
	}
	entries, err := os.ReadDir(in.dir)
	if err != nil || len(entries) != 1 || !entries[0].IsDir() {
		return
	}
	if _, err := in.root.Lstat(path.Join(entries[0].Name(), set)); err != nil {
		return
	}
	in.wrapping = entries[0].Name()
	for i := range in.found {
		in.found[i].File = strings.TrimPrefix(in.found[i].File, in.wrapping+"/")
	}
}
