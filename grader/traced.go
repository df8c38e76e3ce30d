package grader

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"pyprep/grader/trace"
	"pyprep/problems"
	"pyprep/sandbox"
)

// Traced is what a submission did with one input, line by line.
type Traced struct {
	Problem problems.Slug
	Set     problems.Slug
	Case    int    // 0: an input of one's own
	Call    string // as Python source
	// Verdict is of the case; that of an own input is accepted where it ended by itself. It is "" of a run that was cut.
	Verdict Verdict
	Got     string
	Want    string // "" for an own input
	Reason  string
	Stdout  string
	Stderr  string
	Error   *ErrorReport
	Table   *trace.Table // nil: nothing was recorded; Verdict, Reason and Error say why
}

// HiddenCaseError says that a case is not for the learner's eyes.
type HiddenCaseError struct {
	Problem problems.Slug
	Case    int
	Public  []int // the cases that may be shown
}

// Error names the case.
func (e *HiddenCaseError) Error() string {
	return fmt.Sprintf("case %d of %s is hidden", e.Case, e.Problem)
}

// CaseInput is a public case as an input; that of a hidden one is a [*HiddenCaseError].
func (g *Grader) CaseInput(ctx context.Context, p *problems.Problem, n int) (Input, error) {
	cases, err := g.chosenCases(ctx, p, []int{n})
	if err != nil {
		return Input{}, err
	}
	if len(cases) == 0 {
		return Input{}, fmt.Errorf("there is no case %d", n)
	}
	if !cases[0].hidden {
		return Input{cases[0]}, nil
	}
	hidden := &HiddenCaseError{Problem: p.ID, Case: n}
	for _, c := range literalCases(p) {
		if !c.hidden {
			hidden.Public = append(hidden.Public, c.n)
		}
	}
	return Input{}, hidden
}

// ErrUntraceable says that a problem's runs can't be followed.
var ErrUntraceable = errors.New("the cases of this problem are tests, and what tests do is not traced")

// CanTrace says whether runs of a problem can be followed: [ErrUntraceable] where they can't.
func CanTrace(p *problems.Problem) error {
	if p.Kind == problems.KindModule {
		return ErrUntraceable
	}
	return nil
}

// Trace runs a submission on some inputs, each in a process of its own, and follows what it does.
func (g *Grader) Trace(ctx context.Context, p *problems.Problem, s Submission, inputs ...Input) ([]Traced, error) {
	if err := CanTrace(p); err != nil {
		return nil, err
	}
	traced := make([]Traced, len(inputs))
	cases := make([]testCase, len(inputs))
	for i, in := range inputs {
		cases[i] = in.one
		cases[i].most = 0 // a record follows the report
		traced[i] = Traced{Problem: p.ID, Set: p.Set, Case: in.one.n}
		traced[i].Call, _ = callSource(p, in.one)
	}
	if refused := s.Refusal(); refused != nil {
		for i := range traced {
			traced[i].Verdict, traced[i].Error = InvalidSubmission, refused
		}
		return traced, nil
	}
	j := judge{problem: p, submission: s, limits: tracedLimits(p)}
	job := jobOf(p, s, cases)
	limits := sandbox.DefaultTraceLimits()
	job.Trace, job.Limits = &limits, j.limits
	job.Limits.ValueBytes += limits.Bytes
	at := 0
	outcome, err := g.Runner.Run(ctx, job, func(result sandbox.CaseResult) bool {
		j.traced(cases[at], result, &traced[at])
		at++
		return true
	})
	if err != nil {
		return nil, fmt.Errorf("trace: %w", err)
	}
	bad := j.source(outcome.Source)
	for i := range traced {
		switch {
		case bad != nil:
			traced[i].Verdict, traced[i].Error = bad.verdict, bad.report
		case i >= at:
			traced[i].Verdict, traced[i].Reason = TimeLimit, "there was no time left for it"
		}
	}
	return traced, nil
}

// tracedLimits leave time for following, which takes many times what the code itself does.
func tracedLimits(p *problems.Problem) sandbox.Limits {
	l := LimitsOf(p)
	l.CaseCPU, l.CaseWall, l.Total = 20*time.Second, 40*time.Second, 120*time.Second
	l.MemoryBytes = max(l.MemoryBytes, 256<<20)
	return l
}

// traced reads what came of a case.
func (j *judge) traced(c testCase, result sandbox.CaseResult, t *Traced) {
	if record := result.Trace; record != nil {
		table := trace.Build(record, string(j.submission.Source), printable)
		t.Table = &table
	}
	if t.Table != nil && t.Table.IsCut() {
		t.Stdout, t.Stderr = printed(result.Stdout), printed(result.Stderr)
		return
	}
	r := j.observed(c, result)
	if r.pending != nil || c.own && r.Verdict == WrongAnswer {
		r.Verdict, r.Reason = Accepted, "" // whatever came of it is shown, and only `test` asks the problem's checker
	}
	t.Verdict, t.Got, t.Reason, t.Error = r.Verdict, r.Got, r.Reason, r.Error
	t.Stdout, t.Stderr = r.Stdout, r.Stderr
	if !c.own {
		t.Want = strings.TrimSpace(r.WantLead + " " + r.Want)
	}
}

type tracedJSON struct {
	Schema  int          `json:"schema"`
	Problem string       `json:"problem"`
	Set     string       `json:"set"`
	Case    int          `json:"case,omitempty"`
	Call    string       `json:"call"`
	Verdict Verdict      `json:"verdict"`
	Got     string       `json:"got"`
	Want    string       `json:"want,omitempty"`
	Reason  string       `json:"reason,omitempty"`
	Steps   int          `json:"steps"`
	Cut     string       `json:"cut,omitempty"` // steps | size
	Rows    []trace.Row  `json:"rows"`
	Stdout  string       `json:"stdout"`
	Stderr  string       `json:"stderr"`
	Error   *ErrorReport `json:"error"`
}

// MarshalJSON writes the form of `trace --json`; of a run that was cut the verdict is empty.
func (t Traced) MarshalJSON() ([]byte, error) {
	out := tracedJSON{
		Schema: 1, Problem: string(t.Problem), Set: string(t.Set), Case: t.Case, Call: t.Call, Verdict: t.Verdict, Got: t.Got,
		Want: t.Want, Reason: t.Reason, Rows: []trace.Row{}, Stdout: t.Stdout, Stderr: t.Stderr, Error: t.Error,
	}
	if t.Table != nil {
		out.Steps = t.Table.Steps
		out.Rows = append(out.Rows, t.Table.Rows...)
		switch t.Table.End {
		case sandbox.TraceOutOfSteps:
			out.Cut = "steps"
		case sandbox.TraceOutOfBytes:
			out.Cut = "size"
		case sandbox.TraceDone:
		}
	}
	data, err := json.Marshal(out)
	if err != nil {
		return nil, fmt.Errorf("encode a trace: %w", err)
	}
	return data, nil
}

// FirstPublic is the number of the first public case that stands in the set, 0 when there is none.
func FirstPublic(p *problems.Problem) int {
	for _, c := range literalCases(p) {
		if !c.hidden {
			return c.n
		}
	}
	return 0
}
