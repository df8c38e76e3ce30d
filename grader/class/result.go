package class

import (
	"regexp"
	"unique"

	"pyprep/grader"
	"pyprep/problems"
)

// result is what grading one attempt found, as the journal keeps it. It follows from source and problem alone: nothing of
// it says how long anything took or where anything lay in memory.
type result struct {
	Verdict  grader.Verdict `json:"verdict"`
	Passed   int            `json:"passed"`
	Total    int            `json:"total"`
	Score    float64        `json:"score"`
	Claims   Claims         `json:"claims"`
	Failures []Failure      `json:"failures,omitempty"`
	Error    *fault         `json:"error,omitempty"`
}

// fault is a [grader.ErrorReport] as the journal keeps it: the grader's own form leaves out what a page shows.
type fault struct {
	Type, Message, File string
	Line, Column        int
	Frames              []grader.Frame
	Hint                string
}

// mostFrames are kept of an exception, the innermost.
const mostFrames = 5

// resultOf takes from a verdict what reports need. Where the total time ended the run, how many cases ran is the machine's
// doing: then only the first failure is told, which decides the verdict.
func resultOf(p *problems.Problem, graded grader.Report) result {
	r := result{
		Verdict: graded.Verdict, Passed: graded.Passed, Total: graded.Total, Score: grader.Score(p, graded),
		Error: faultOf(graded.Error),
	}
	enough, slow := enoughTime(p), false
	for _, c := range graded.Cases {
		if c.Verdict != grader.Accepted {
			r.Failures = append(r.Failures, failureOf(p, c))
			slow = slow || enough(c)
		}
	}
	if len(graded.Cases) < graded.Total && len(r.Failures) > 1 && !slow {
		r.Failures = r.Failures[:1]
	}
	return r
}

func failureOf(p *problems.Problem, c grader.CaseReport) Failure {
	f := Failure{
		N: c.N, ID: c.ID, Group: c.Group, Hidden: c.Hidden, Verdict: c.Verdict,
		Call: shared(c.Call), Want: shared(leading(c.WantLead, c.Want)), Got: steady(cut(c.Got)), Reason: steady(cut(c.Reason)), Hint: shared(c.Hint),
	}
	if c.Verdict == grader.TimeLimit {
		f.Reason = "not done within " + grader.LimitsOf(p).CaseCPU.String() // how near it came differs from run to run
	}
	if f.Reason == "" && c.Error != nil {
		f.Reason = steady(cut(c.Error.Type + ": " + c.Error.Message))
	}
	f.Reason = shared(f.Reason)
	return f
}

func leading(lead, text string) string {
	if lead == "" {
		return text
	}
	return lead + " " + text
}

func faultOf(e *grader.ErrorReport) *fault {
	if e == nil {
		return nil
	}
	f := &fault{Type: cut(e.Type), Message: steady(cut(e.Message)), File: cut(e.File), Line: e.Line, Column: e.Column, Hint: cut(e.Hint)}
	for _, frame := range e.Frames[max(len(e.Frames)-mostFrames, 0):] {
		f.Frames = append(f.Frames, grader.Frame{Line: frame.Line, Function: cut(frame.Function), Source: cut(frame.Source)})
	}
	return f
}

// report is the error as reports know it.
func (f *fault) report() *grader.ErrorReport {
	if f == nil {
		return nil
	}
	return &grader.ErrorReport{
		Type: f.Type, Message: f.Message, File: f.File, Line: f.Line, Column: f.Column, Frames: f.Frames, Hint: f.Hint,
	}
}

// steady takes out where things lay in memory, which differs each time: <object at 0x7f31c0de>.
func steady(text string) string {
	return regexp.MustCompile(`\b0x[0-9a-f]{6,16}\b`).ReplaceAllString(text, "0x…")
}

// shared is a text that many rows have in common, in memory once: the call of a case, or what it expects.
func shared(text string) string { return unique.Make(cut(text)).Value() }

// share makes what came from a journal common with what is there already.
func (r *result) share() {
	for i := range r.Failures {
		f := &r.Failures[i]
		f.Call, f.Want, f.Hint, f.Reason = shared(f.Call), shared(f.Want), shared(f.Hint), shared(f.Reason)
	}
}
