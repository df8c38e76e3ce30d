package grader

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
)

// The JSON form of a report, as the design fixes it; fields are only ever added.
type reportJSON struct {
	Schema  int         `json:"schema"`
	Problem string      `json:"problem"`
	Set     string      `json:"set"`
	Verdict Verdict     `json:"verdict"`
	Summary summaryJSON `json:"summary"`
	Cases   []any       `json:"cases"`
	Error   *errorJSON  `json:"error"`
	Note    string      `json:"note,omitempty"`
	Engine  engineJSON  `json:"engine"`
}

type summaryJSON struct {
	Passed int `json:"passed"`
	Total  int `json:"total"`
}

type engineJSON struct {
	StartMS   float64 `json:"start_ms"`
	VerdictMS float64 `json:"verdict_ms"`
}

type caseJSON struct {
	N         int             `json:"n"`
	ID        string          `json:"id"`
	Group     string          `json:"group"`
	Verdict   Verdict         `json:"verdict"`
	Call      string          `json:"call"`
	Want      string          `json:"want"`
	Got       string          `json:"got"`
	Diff      string          `json:"diff"`
	Reason    string          `json:"reason,omitempty"`
	Hint      string          `json:"hint,omitempty"`
	Nearest   string          `json:"nearest,omitempty"`
	Stdout    string          `json:"stdout"`
	Stderr    string          `json:"stderr"`
	CPU       float64         `json:"cpu_ms"`
	StoppedAt int             `json:"stopped_at,omitempty"`
	Truncated bool            `json:"truncated,omitempty"`
	Error     *errorJSON      `json:"error"`
	Tests     []testFrameJSON `json:"tests,omitempty"`
}

type testFrameJSON struct {
	File string `json:"file"`
	frameJSON
}

// hiddenJSON is all that a learner may see of a hidden case.
type hiddenJSON struct {
	N       int     `json:"n"`
	Group   string  `json:"group"`
	Verdict Verdict `json:"verdict"`
	Hint    string  `json:"hint,omitempty"`
}

type errorJSON struct {
	Type    string      `json:"type"`
	Message string      `json:"message"`
	File    string      `json:"file"`
	Line    int         `json:"line"`
	Column  int         `json:"column"`
	Frames  []frameJSON `json:"frames"`
	Hint    string      `json:"hint,omitempty"`
}

type frameJSON struct {
	Line     int    `json:"line"`
	Function string `json:"function"`
	Source   string `json:"source"`
}

// jsonLimit is how much of call, want and got is given.
const jsonLimit = 4 << 10

// MarshalJSON writes the form of `test --json`.
func (r Report) MarshalJSON() ([]byte, error) {
	out := reportJSON{
		Schema: 1, Problem: string(r.Problem), Set: string(r.Set), Verdict: r.Verdict, Note: r.Note,
		Summary: summaryJSON{r.Passed, r.Total}, Cases: make([]any, 0, len(r.Cases)), Error: r.Error.encoded(),
		Engine: engineJSON{math.Round(milliseconds(r.Engine.Start)), math.Round(milliseconds(r.Engine.Verdict))},
	}
	for _, c := range r.Cases {
		out.Cases = append(out.Cases, c.encoded())
	}
	if hidden := r.firstFailure(); hidden != nil && hidden.Hidden && out.Error != nil {
		out.Error.Message, out.Error.Frames = "", []frameJSON{} // an exception's text could show a hidden argument
	}
	data, err := json.Marshal(out)
	if err != nil {
		return nil, fmt.Errorf("encode a report: %w", err)
	}
	return data, nil
}

// firstFailure is the case that decides, nil when there is none.
func (r Report) firstFailure() *CaseReport {
	for i := range r.Cases {
		if r.Cases[i].Verdict != Accepted {
			return &r.Cases[i]
		}
	}
	return nil
}

func (c CaseReport) encoded() any {
	if c.Hidden {
		return hiddenJSON{c.N, c.Group, c.Verdict, c.Hint}
	}
	out := caseJSON{
		N: c.N, ID: string(c.ID), Group: c.Group, Verdict: c.Verdict, Reason: c.Reason, Hint: c.Hint, Nearest: c.Nearest,
		Stdout: c.Stdout, Stderr: c.Stderr, CPU: milliseconds(c.CPU), StoppedAt: c.StoppedAt, Truncated: c.Truncated, Error: c.Error.encoded(),
	}
	for _, frame := range c.Tests {
		out.Tests = append(out.Tests, testFrameJSON{frame.File, frameJSON{frame.Line, frame.Function, frame.Source}})
	}
	for _, part := range []struct {
		into *string
		text string
	}{{&out.Call, c.Call}, {&out.Want, strings.TrimSpace(c.WantLead + " " + c.Want)}, {&out.Got, c.Got}} {
		cut := len(part.text) > jsonLimit
		*part.into = part.text
		if cut {
			*part.into = strings.ToValidUTF8(part.text[:jsonLimit], "")
		}
		out.Truncated = out.Truncated || cut
	}
	if d := c.Difference; d != nil {
		out.Diff = d.Text
		if out.Diff == "" {
			out.Diff = strings.TrimSpace(d.Path + " " + d.Note)
		}
	}
	return out
}

func (e *ErrorReport) encoded() *errorJSON {
	if e == nil {
		return nil
	}
	out := &errorJSON{Type: e.Type, Message: e.Message, File: e.File, Line: e.Line, Column: e.Column, Hint: e.Hint, Frames: []frameJSON{}}
	for _, f := range e.Frames {
		out.Frames = append(out.Frames, frameJSON(f))
	}
	return out
}

// MarshalJSON writes an error alone, as in the result of an own input.
func (e *ErrorReport) MarshalJSON() ([]byte, error) {
	data, err := json.Marshal(e.encoded())
	if err != nil {
		return nil, fmt.Errorf("encode an error: %w", err)
	}
	return data, nil
}
