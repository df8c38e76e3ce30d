package installed

import (
	"fmt"

	"pyprep/problems"
)

// SourceError is a place from which no set can be had.
type SourceError struct {
	Problem string // one line, or what git said
	Fix     string
	Err     error // the cause, may be nil
}

// Error returns the problem.
func (e *SourceError) Error() string { return e.Problem }

// Unwrap returns the cause.
func (e *SourceError) Unwrap() error { return e.Err }

// Hint says what to do about it.
func (e *SourceError) Hint() string { return e.Fix }

// StateError says that what is installed does not allow a change.
type StateError struct {
	ID      problems.Slug
	Problem string
	Fix     string
}

// Error returns the problem.
func (e *StateError) Error() string { return e.Problem }

// Hint says what to do about it.
func (e *StateError) Hint() string { return e.Fix }

func notInstalled(id problems.Slug) error {
	return &StateError{id, fmt.Sprintf("no set %q is installed", string(id)), "pyprep set list"}
}

func alreadyInstalled(old Installed, origin Origin) error {
	fix := fmt.Sprintf("pyprep set update %s brings it up to date; pyprep set remove %s makes room for another", old.ID, old.ID)
	if old.Origin.Kind == Git && old.Origin.Place == origin.Place && old.Origin.Ref != origin.Ref && origin.Ref != "" {
		fix = fmt.Sprintf("pyprep set update %s@%s", old.ID, origin.Ref)
	}
	return &StateError{old.ID, fmt.Sprintf("the set %s %s is installed already, from %s", old.ID, old.Version, old.Origin), fix}
}

func builtIn(id problems.Slug) error {
	return &StateError{
		id, fmt.Sprintf("the set calls itself %q, which is the name of a built-in set", string(id)),
		"give it another id in pyprep-set.yaml",
	}
}

// Rules lists the rules of this package that [problems.Rules] does not have.
func Rules() []problems.Rule {
	return []problems.Rule{
		{ID: "archive", Meaning: "an archive is damaged, encrypted, or packed in a way that is not read"},
		{ID: "path", Meaning: "a path in an archive or a repository is absolute, has .., a backslash or a drive letter"},
		{ID: "set-too-large", Meaning: "a set has more than 100 MB in all, unpacked"},
	}
}
