package class

import (
	"time"

	"pyprep/grader"
	"pyprep/problems"
)

// Status says whether a submission could be graded at all.
type Status string

// The statuses. Only the last is ours: a machine's fault is never a zero.
const (
	StatusOK           Status = "ok"
	StatusNoSubmission Status = "no_submission"
	StatusNotGradable  Status = "not_gradable" // a folder, a link, empty, too large, no text ...
	StatusGraderError  Status = "grader_error"
)

// Report is what one grading of a class found. It holds no times and no dates of the grading, so that a batch that was
// killed and resumed gives the same bytes as one that ran through.
type Report struct {
	Set      problems.Slug
	Version  string
	Title    string
	Due      time.Time     // as it was given, zero without one
	Problems []ProblemInfo // in the set's order, those that were graded
	Rows     []Row         // first those without a submission, then by student and problem
	Changes  []Change      // verdicts that differ from those of the grading before, none at the first
	Notices  []string      // what to know of the whole, such as a student who is not in the roster
}

// ProblemInfo is what reports say of a problem beside its rows.
type ProblemInfo struct {
	ID        problems.Slug
	Title     string
	MaxScore  float64
	BestTime  string // the classes of the best known solution, "" when the problem declares none
	BestSpace string
	Cases     []CaseInfo
}

// CaseInfo is one test case of a problem, for the analysis of items.
type CaseInfo struct {
	N      int
	ID     problems.CaseID
	Group  string
	Hidden bool
}

// Row is one student's submission to one problem.
type Row struct {
	Student                    string // the id, from the roster or the name of file or folder
	Name                       string // as the roster gives it, "" without one; so are the next three
	LastName, FirstName, Email string
	Problem                    problems.Slug // "" for a file of which that can't be told
	File                       string        // below the folder of submissions, "" when there is none
	Status                     Status
	Reason                     string // why the status is not ok, in words
	Verdict                    grader.Verdict
	Passed                     int
	Total                      int
	RawScore                   float64   // by the problem's groups
	Submitted                  time.Time // as the roster, the name or the file says; zero when there is no file
	Late                       bool      // after the due time and the grace
	Penalty                    float64   // percent taken off for being late
	Score                      float64   // what counts: after lateness and override
	MaxScore                   float64
	Attempt                    int // which attempt counts, 1-based, of Attempts
	Attempts                   int
	Claims                     Claims
	Override                   *Override
	Failures                   []Failure // cases that did not pass, in the problem's order
	Error                      *grader.ErrorReport
	// Source reads what was submitted, for the page of the student: a class at once would not fit into memory. It is nil
	// where there is no file, and fails when the file is no longer the one that was graded.
	Source func() ([]byte, error) `json:"-"`
}

// Claims are what a student wrote about growth in the header of a file, and what was measured. Classes are in canonical
// form, but a claim that can't be read stands as it was written; "" is what was not claimed or not measured.
type Claims struct {
	Time          string
	Space         string
	Why           string
	TimeMeasured  string
	SpaceMeasured string
	TimeJudged    string // tight | loose | refuted | incomparable | not-separable | unread, "" without a claim
	SpaceJudged   string
	Note          string // such as why nothing was measured
}

// Failure is one case that did not pass.
type Failure struct {
	N       int
	ID      problems.CaseID
	Group   string
	Hidden  bool // show only N, Group, Verdict and Hint to a student
	Verdict grader.Verdict
	Call    string
	Want    string
	Got     string
	Reason  string
	Hint    string
}

// Override is a score that was set by hand, with the reason that stays in the report.
type Override struct {
	Score  float64
	Reason string
}

// Change is a verdict or score that differs from that of the grading before.
type Change struct {
	Student            string
	Problem            problems.Slug
	Before, After      grader.Verdict
	ScoreWas, ScoreNow float64
}
