package grader

import (
	"time"

	"pyprep/problems"
)

// Report is the judgement of one submission, complete enough to draw and to store. Its JSON form is in json.go.
type Report struct {
	Problem problems.Slug
	Set     problems.Slug
	Verdict Verdict
	Passed  int // cases accepted
	Total   int // cases of the problem, run or not
	Cases   []CaseReport
	Error   *ErrorReport // of an invalid submission, or of the first failing case
	Note    string       // such as "used class Solution"
	Engine  EngineTimes
}

// EngineTimes are the times around a verdict, for the curious; no judgement rests on them.
type EngineTimes struct {
	Start   time.Duration // until the container took the job
	Verdict time.Duration // from sending the job until the last frame
	Warm    bool
}

// CaseReport is the judgement of one case.
type CaseReport struct {
	N          int // 1-based, in the problem's order
	ID         problems.CaseID
	Group      string
	Hidden     bool // show only N, Group, Verdict, Hint
	Verdict    Verdict
	Share      *float64 // of the case's points, 0 to 1, as check.py gave it; nil for all or nothing by the verdict
	Call       string   // the call as Python source, whole (cut when shown)
	Want       string   // Python source of the expected value or a phrase such as "raises ValueError"
	WantLead   string   // "", "any order of", "one of": put before Want
	Got        string
	Nearest    string // for any order / any of: the acceptable answer nearest to Got, "" otherwise
	Difference *Difference
	Reason     string // one sentence in words: why the verdict, "" when Want/Got say all
	Hint       string
	Stdout     string // printable, capped
	Stderr     string
	Truncated  bool // Call, Want or Got were cut
	CPU        time.Duration
	Error      *ErrorReport
	StoppedAt  int         // line that ran when time was up, 0 unknown
	Loading    bool        // Error came while the file was loaded, before any call
	Tests      []TestFrame // of a problem of kind module: where in the tests it was, outermost first
}

// TestFrame is a statement of a set's test code on the stack.
type TestFrame struct {
	File     string // in the folder tests/
	Line     int
	Function string
	Source   string // the statement, on its lines
}

// Difference is where two values first differ.
type Difference struct {
	Path string // such as "[3][1]" or `["key"]`, "" at the top
	Want string // the part at Path
	Got  string
	Note string // such as "tuple where a list was expected", "2 items missing"
	Text string // several lines: a diff a person understands, at most about 12 lines
}

// ErrorReport is an exception or a reason why a submission is invalid, in terms of the learner's file.
type ErrorReport struct {
	Type    string // exception class, or "SyntaxError", "missing entry" …
	Message string
	File    string
	Line    int // 1-based, 0 unknown
	Column  int
	Frames  []Frame // the learner's frames, outermost first
	Hint    string
}

// Frame is one line of the learner's code on the stack.
type Frame struct {
	Line     int
	Function string
	Source   string // the line's text, control characters made visible
}
