package importer

import "pyprep/problems"

// Format is a format that can be imported.
type Format string

// The formats.
const (
	HumanEval Format = "humaneval" // JSON lines of HumanEval, and those of LeetCodeDataset
	MBPP      Format = "mbpp"      // JSON lines of MBPP, or the array of its sanitized version
	Exercism  Format = "exercism"  // the folder of a Python track
)

// Formats returns the formats in the order in which help lists them.
func Formats() []Format { return []Format{HumanEval, MBPP, Exercism} }

// Report says what became of a source.
type Report struct {
	Set     problems.Slug `json:"set"`
	Items   []Item        `json:"items"`
	Refused []Refusal     `json:"refused"`
}

// Item is one imported problem.
type Item struct {
	Source string        `json:"source"` // what the source calls it
	ID     problems.Slug `json:"id"`
	Kind   problems.Kind `json:"kind"`
	Reason string        `json:"reason"` // why it is of that kind
}

// Refusal is a part of the source that was not imported.
type Refusal struct {
	Source string `json:"source"` // a record's id with its line, or a folder
	Reason string `json:"reason"`
}

// Error is a source or a place that can't be used.
type Error struct {
	Problem string
	Fix     string
	Err     error // the cause, nil for none
}

// Error returns what is wrong.
func (e *Error) Error() string {
	if e.Err != nil {
		return e.Problem + ": " + e.Err.Error()
	}
	return e.Problem
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Hint says what to do instead.
func (e *Error) Hint() string { return e.Fix }
