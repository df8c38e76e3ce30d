// Package bank holds the built-in problem sets, embedded. It is data and nothing else; package problems loads it.
package bank

import (
	"embed"
	"io/fs"
)

// Core is the name of the set that pyprep uses when none is given.
const Core = "core"

// The folder is embedded with all:, because a plain pattern would drop files that begin with _ or a dot.
//
//go:embed all:core
var sets embed.FS

// Names lists the built-in sets.
func Names() []string { return []string{Core} }

// Find returns a built-in set's files.
func Find(name string) (fs.FS, bool) {
	for _, known := range Names() {
		if name == known {
			fsys, err := fs.Sub(sets, name)
			return fsys, err == nil
		}
	}
	return nil, false
}
