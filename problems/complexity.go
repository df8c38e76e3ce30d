package problems

import (
	"regexp"

	"pyprep/problems/bigo"
)

// Complexity is what is known of the best solution's growth.
type Complexity struct {
	Variables      []Variable // in the file's order
	PerOperation   bool
	Time, Space    Bound // Space is auxiliary
	SpaceTotal     *Bound
	Measured       *Measured
	Case           string // worst | average | amortized
	MeasureKind    string
	MeasureSizes   []int // sizes to measure at; nil: chosen
	MeasureFrom    int   // bounds of the chosen sizes, 0 none
	MeasureTo      int
	Rubric         []RubricPoint
	Misconceptions []Misconception
	Explain        string
}

// Variable is a letter and what it counts.
type Variable struct{ Letter, Counts string }

// CountedParam is the parameter whose length the variable is, "" where it counts something else.
func (v Variable) CountedParam() string {
	if found := lengthOf.FindStringSubmatch(v.Counts); found != nil {
		return found[1]
	}
	return ""
}

var lengthOf = regexp.MustCompile(`^len\((\w+)\)$`)

// Bound is the best class and those that earn full or half credit. A bound that a problem leaves out has no Full.
type Bound struct {
	Best       bigo.Class
	Full, Half []bigo.Class
}

// Measured says where CPython really differs from the textbook key.
type Measured struct {
	Time, Space *bigo.Class
	Why         string
}

// RubricPoint is one point that an explanation should make.
type RubricPoint struct {
	Point        string
	Accept, Deny []string
	Message      string
}

// Misconception is a false claim and the answer to it.
type Misconception struct{ Claim, Message string }

// Stated reports that the problem says something about this bound; the zero class alone would read as O(1).
func (b Bound) Stated() bool { return len(b.Full) > 0 }

// Letters returns the variables' letters in order.
func (c *Complexity) Letters() []string { return lettersOf(c.Variables) }
