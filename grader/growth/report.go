package growth

import (
	"fmt"
	"strings"

	"pyprep/problems/bigo"
)

// Status says how sure a finding is.
type Status string

// The statuses of a finding.
const (
	OK         Status = "ok"
	Tie        Status = "tie"         // two classes fit alike
	CannotTell Status = "cannot-tell" // see Finding.Why
)

// Finding is the class of one quantity.
type Finding struct {
	Status  Status
	Classes []bigo.Class // one when OK, two when Tie (the likelier first), none when CannotTell
	Family  string       // the input family that made it so
	Why     string       // of CannotTell: the reason, as a sentence without its full stop
}

// Report is what was measured of one function.
type Report struct {
	Variables []string // the generator's letters in order
	Time      Finding
	Total     Finding // space with the result
	Auxiliary Finding // space without the result
	Lines     []Line  // those that ran, by number
	Points    []Point // of the deciding family with all variables growing together, smallest first; ladders double
	Warnings  []string
}

// Leading is the line that decides the time; nil where none is known.
func (r Report) Leading() *Line {
	for i := range r.Lines {
		if r.Lines[i].Leads {
			return &r.Lines[i]
		}
	}
	return nil
}

// SizesText names sizes by their variables: "n = 8, m = 4".
func SizesText(variables []string, sizes []int64) string {
	parts := make([]string, min(len(variables), len(sizes)))
	for i := range parts {
		parts[i] = fmt.Sprintf("%s = %d", variables[i], sizes[i])
	}
	return strings.Join(parts, ", ")
}

// Line is one line of the measured source.
type Line struct {
	Number int
	Source string      // without its line end
	Runs   *bigo.Class // how often it runs; nil where that can't be told
	Cost   *bigo.Class // what all its runs cost together; nil where that can't be told
	Share  float64     // of all operations at the largest point of the deciding family, 0 to 1
	Times  int64       // executions at that point
	Ops    int64       // operations at that point
	Work   []Work      // the kinds of work that cost more than one step, the dearest first
	Leads  bool        // it is the line that decides the time
}

// Work is a kind of work that a line does beside being run.
type Work struct {
	Kind string `json:"kind"` // "sort", "search in a list", "slice", "copy", "hash", "shift items", "join", "big integers", …
	Ops  int64  `json:"ops"`  // at the largest point
}

// Point is one run.
type Point struct {
	Sizes []int64 // by variable, in order
	Ops   int64
	Peak  int64 // bytes above the input, result and stack included; -1 when not measured
}
