package problems

import (
	"io/fs"
	"time"
)

// Slug is the identifier of a set or an item: [a-z0-9][a-z0-9-]{1,39}.
type Slug string

// Set is a loaded problem set.
type Set struct {
	ID       Slug
	Version  string // semver
	Title    string
	Authors  []string
	License  string // SPDX
	Python   string // version constraint such as ">=3.11"
	Problems []*Problem
	Items    []*Item
	Path     []Stage   // in order; nil where the set has no path.yaml
	Dir      string    // where it was loaded from, for messages
	FS       fs.FS     // rooted at the set
	Lock     *Lock     // nil when there is no pyprep-set.lock
	Warnings []Finding // probable slips that did not keep it from loading

	Places Places // of pyprep-set.yaml

	overlaid map[Slug]string // hash of the cases that an overlay adds to a problem, see LoadOverlaid
}

// Seconds turns a number of seconds from a file into a duration.
func Seconds(s float64) time.Duration { return time.Duration(s * float64(time.Second)) }
