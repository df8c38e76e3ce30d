package changes

import "pyprep/problems"

// Step is how far a change reaches, as the parts of a version number say it.
type Step int

// The steps, each of which includes those before it.
const (
	None  Step = iota
	Patch      // texts
	Minor      // new cases and items; a solution that passed may fail a new one
	Major      // verdicts may change
)

// String is the word for the step.
func (s Step) String() string { return [...]string{"none", "patch", "minor", "major"}[s] }

// MarshalText writes the step as its word.
func (s Step) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// What becomes of an item.
const (
	Added   = "added"
	Removed = "removed"
	Changed = "changed"
)

// Report is what differs between two versions of a set.
type Report struct {
	Old, Now Version
	Step     Step     // how far the changes reach
	Declared Step     // what the version numbers say
	Back     bool     // the version number goes back
	About    []string // what changes in pyprep-set.yaml, such as title
	Items    []Item   // those that differ: removed ones last
}

// Version names a version of a set.
type Version struct {
	ID      problems.Slug `json:"id"`
	Version string        `json:"version"`
}

// Item is a problem or an item that differs.
type Item struct {
	ID     problems.Slug `json:"id"`
	Was    problems.Slug `json:"was,omitempty"` // its id before, when it was renamed
	Kind   problems.Kind `json:"kind"`
	Change string        `json:"change"`
	Step   Step          `json:"step"`
	Parts  []string      `json:"parts,omitempty"` // what changed, such as statement or limits
	Cases  *Cases        `json:"cases,omitempty"`
}

// Cases are the test cases that differ, by id.
type Cases struct {
	Added   []problems.CaseID `json:"added,omitempty"`
	Removed []problems.CaseID `json:"removed,omitempty"`
	Changed []problems.CaseID `json:"changed,omitempty"`
}

// Same says that nothing differs.
func (r Report) Same() bool { return r.Step == None && !r.renumbered() }

func (r Report) renumbered() bool { return r.Old != r.Now }

// MayChangeVerdicts says that a solution's verdict may become another one, by what changes or by what the version says.
func (r Report) MayChangeVerdicts() bool { return max(r.Step, r.Declared) == Major }

// Understated says that the version numbers promise less than what changes.
func (r Report) Understated() bool { return r.Step > r.Declared }
