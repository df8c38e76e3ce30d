package installed

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"
)

// Kind is the kind of place that a set came from.
type Kind string

// The kinds of places.
const (
	Folder  Kind = "folder"
	Archive Kind = "archive"
	Git     Kind = "git"
)

// RefKind says what a git ref is, and with it whether an update may find something else there.
type RefKind string

// The kinds of refs.
const (
	Tag    RefKind = "tag"
	Branch RefKind = "branch"
	Commit RefKind = "commit"
)

// Origin is where a set comes from, or came from.
type Origin struct {
	Kind   Kind    `json:"kind"`
	Place  string  `json:"place"`              // an absolute path, or a URL
	Ref    string  `json:"ref,omitempty"`      // what was asked for behind the @; "" is the default branch
	Is     RefKind `json:"ref_kind,omitempty"` // of git, once fetched
	Branch string  `json:"branch,omitempty"`   // the default branch's name, where no ref was given
	Commit string  `json:"commit,omitempty"`   // of git, once fetched
	Hash   string  `json:"sha256,omitempty"`   // of an archive, once read
}

// String names the place as a person would.
func (o Origin) String() string {
	switch {
	case o.Kind != Git:
		return string(o.Kind) + " " + o.Place
	case o.Commit == "":
		return "git " + o.withRef()
	case o.Is == Commit:
		return "git " + o.Place + " at " + shortCommit(o.Commit)
	default:
		return fmt.Sprintf("git %s at %s (%s %s)", o.Place, shortCommit(o.Commit), o.Is, o.refName())
	}
}

// Pinned says that an update finds nothing else here, unless it is given another ref.
func (o Origin) Pinned() bool { return o.Kind == Git && (o.Is == Tag || o.Is == Commit) }

func (o Origin) withRef() string {
	if o.Ref == "" {
		return o.Place
	}
	return o.Place + "@" + o.Ref
}

func (o Origin) refName() string {
	if o.Ref == "" {
		return o.Branch
	}
	return o.Ref
}

// At is the same place at another ref, not yet fetched.
func (o Origin) At(ref string) (Origin, error) {
	if o.Kind != Git {
		return Origin{}, &SourceError{Problem: fmt.Sprintf("a set from a %s has no versions to choose from with @%s", o.Kind, ref), Fix: "pyprep set update ID"}
	}
	if err := checkRef(ref); err != nil {
		return Origin{}, err
	}
	return Origin{Kind: Git, Place: o.Place, Ref: ref}, nil
}

// again is the place as it was asked for, to be fetched anew.
func (o Origin) again() Origin { return Origin{Kind: o.Kind, Place: o.Place, Ref: o.Ref} }

// name is what findings call the set while it has no folder of its own.
func (o Origin) name() string {
	base := filepath.Base(strings.TrimSuffix(o.Place, ".git"))
	if o.Kind == Git && o.Ref != "" {
		base += "@" + strings.ReplaceAll(o.Ref, "/", "-")
	}
	return base
}

// shortCommit is enough of a commit to recognise it.
func shortCommit(commit string) string { return commit[:min(len(commit), 12)] }

const (
	howToName = "give a folder, a .zip or .tar.gz, or the URL of a git repository, such as https://example.org/set.git@v1.0.0"
	noURL     = "a URL of a git repository begins with https, http, ssh or file, or has the form user@host:path"
)

var (
	schemePattern = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*://`)
	urlPattern    = regexp.MustCompile(`^(https|http|ssh|file)://(.*)$`)
	// scpPattern is the short form of ssh: user@host:path, or host:path.
	scpPattern = regexp.MustCompile(`^(?:[A-Za-z0-9._~][A-Za-z0-9._~-]*@)?[A-Za-z0-9][A-Za-z0-9.-]*:[^:]+$`)
	// helperPattern is a program that git would start to get at a repository.
	helperPattern = regexp.MustCompile(`^([A-Za-z0-9+.-]+)::`)
	refPattern    = regexp.MustCompile(`^[A-Za-z0-9_][A-Za-z0-9._/+-]*$`)
)

// ParseOrigin reads a place as a person gives it. What is on disk goes before what looks like a URL.
func ParseOrigin(text string) (Origin, error) {
	switch {
	case text == "" || strings.HasPrefix(text, "-") || strings.ContainsFunc(text, unicode.IsControl):
		return Origin{}, &SourceError{Problem: fmt.Sprintf("%q is no place that a set could come from", text), Fix: howToName}
	case schemePattern.MatchString(text):
		return parseURL(text)
	}
	origin, err := onDisk(text)
	if err == nil || !errors.Is(err, fs.ErrNotExist) {
		return origin, err
	}
	if place, ref, found := cutRef(text, 0); found && isFolder(place) {
		return localRepository(place, ref)
	}
	switch helper := helperPattern.FindStringSubmatch(text); {
	case helper != nil:
		return Origin{}, notThrough(helper[1])
	case scpPattern.MatchString(text):
		return parseSCP(text)
	}
	return Origin{}, err
}

func onDisk(text string) (Origin, error) {
	path, err := filepath.Abs(text)
	if err != nil {
		return Origin{}, fmt.Errorf("place of the set: %w", err)
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Origin{}, &SourceError{Problem: "there is no folder or file " + text, Fix: howToName, Err: err}
	case err != nil:
		return Origin{}, &SourceError{Problem: fmt.Sprintf("%s can't be read: %v", text, err), Fix: howToName, Err: err}
	case info.IsDir():
		return Origin{Kind: Folder, Place: path}, nil
	case info.Mode().IsRegular():
		return Origin{Kind: Archive, Place: path}, nil
	default:
		return Origin{}, &SourceError{Problem: text + " is neither a folder nor a file", Fix: howToName}
	}
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// localRepository is a folder with a ref behind it: what is wanted is not what lies in the folder now.
func localRepository(place, ref string) (Origin, error) {
	path, err := filepath.Abs(place)
	if err != nil {
		return Origin{}, fmt.Errorf("place of the set: %w", err)
	}
	escaped := strings.ReplaceAll(filepath.ToSlash(path), "%", "%25") // git reads %41 in a URL as A
	return Origin{Kind: Git, Place: "file://" + escaped, Ref: ref}, checkRef(ref)
}

func parseURL(text string) (Origin, error) {
	parts := urlPattern.FindStringSubmatch(text)
	if parts == nil {
		scheme, _, _ := strings.Cut(text, "://")
		return Origin{}, notThrough(scheme)
	}
	authority, _, _ := strings.Cut(parts[2], "/")
	user, host, hasUser := cutLast(authority, "@")
	if !hasUser {
		user, host = "", authority
	}
	switch {
	case strings.Contains(user, ":"):
		return Origin{}, &SourceError{
			Problem: "the URL holds a password, which would be written down and shown",
			Fix:     "use ssh (user@host:path), or clone it yourself and give the folder",
		}
	case strings.HasPrefix(host, "-") || strings.HasPrefix(user, "-") || host == "" && parts[1] != "file":
		return Origin{}, &SourceError{Problem: fmt.Sprintf("the URL %q has no host", text), Fix: noURL}
	}
	place, ref, found := cutRef(text, len(text)-len(parts[2])+len(authority))
	if found {
		if err := checkRef(ref); err != nil {
			return Origin{}, err
		}
	}
	return Origin{Kind: Git, Place: place, Ref: ref}, nil
}

func notThrough(transport string) error {
	return &SourceError{Problem: fmt.Sprintf("sets are not fetched through %q", transport), Fix: noURL}
}

func parseSCP(text string) (Origin, error) {
	place, ref, found := cutRef(text, strings.Index(text, ":"))
	if found {
		if err := checkRef(ref); err != nil {
			return Origin{}, err
		}
	}
	return Origin{Kind: Git, Place: place, Ref: ref}, nil
}

// cutRef splits what stands behind the last @ of a path that begins at an index. An @ that begins a folder's name is no
// sign of a ref.
func cutRef(text string, path int) (place, ref string, found bool) {
	at := strings.LastIndex(text, "@")
	if at <= path || text[at-1] == '/' {
		return text, "", false
	}
	return text[:at], text[at+1:], true
}

func cutLast(text, separator string) (before, after string, found bool) {
	at := strings.LastIndex(text, separator)
	if at < 0 {
		return text, "", false
	}
	return text[:at], text[at+len(separator):], true
}

func checkRef(ref string) error {
	if !refPattern.MatchString(ref) || strings.Contains(ref, "..") || strings.Contains(ref, "//") || len(ref) > 200 {
		return &SourceError{Problem: fmt.Sprintf("%.60q is no tag, branch or commit", ref), Fix: "write it as URL@v1.0.0"}
	}
	return nil
}
