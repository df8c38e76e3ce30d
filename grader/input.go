package grader

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"pyprep/problems"
	"pyprep/problems/pytype"
	"pyprep/sandbox"
)

// Input is what a person wants to try, read by ParseInput.
type Input struct {
	one testCase
}

// RunResult is what a solution did with a person's own input.
type RunResult struct {
	Schema   int          `json:"schema"`
	Problem  string       `json:"problem"`
	Call     string       `json:"call"`
	Verdict  Verdict      `json:"verdict"` // accepted: it ended with a value
	Got      string       `json:"got"`
	Expected string       `json:"expected,omitempty"` // what the reference solution gives, when asked for
	Stdout   string       `json:"stdout"`
	Stderr   string       `json:"stderr"`
	CPU      float64      `json:"cpu_ms"`
	Reason   string       `json:"reason,omitempty"`
	Error    *ErrorReport `json:"error"`
}

// ParseInput reads arguments in call form, such as `[2, 7], 9` or `nums=[2, 7], target=9`; for a program it is stdin.
func ParseInput(p *problems.Problem, text string) (Input, error) {
	if p.Kind == problems.KindStdio {
		return Input{testCase{stdin: text, own: true}}, nil
	}
	if p.Kind == problems.KindModule {
		return Input{}, errors.New("own input works for functions and programs; for a module, write a few lines below your code and look at its prints with `pyprep test`")
	}
	if usesOperations(p) {
		return Input{}, errors.New("own input works for functions and programs; for a class, write a few lines below your class and look at its prints with `pyprep test`")
	}
	text = strings.TrimSpace(text)
	positional, named, err := pytype.ParseArguments(text)
	if err != nil {
		return Input{}, fmt.Errorf("the input is no list of Python literals: %w", err)
	}
	args := positional
	for _, argument := range named {
		at := len(args)
		if at >= len(p.Params) || p.Params[at].Name != argument.Name {
			return Input{}, fmt.Errorf("%s is not the next parameter; the parameters are %s", argument.Name, parameterList(p))
		}
		args = append(args, argument.Value)
	}
	least := 0
	for _, param := range p.Params {
		if param.Default == "" {
			least++
		}
	}
	if len(args) < least || (len(p.Params) > 0 && len(args) > len(p.Params)) {
		return Input{}, fmt.Errorf("%d arguments are given; the parameters are %s", len(args), parameterList(p))
	}
	for i := range args {
		args[i] = adapted(p, i, args[i])
	}
	return Input{testCase{args: args, own: true}}, nil
}

func parameterList(p *problems.Problem) string {
	words := make([]string, 0, len(p.Params))
	for _, param := range p.Params {
		words = append(words, param.Name)
	}
	return strings.Join(words, ", ")
}

// RunInput runs a submission on one input, and the reference solution too when expected is set.
func (g *Grader) RunInput(ctx context.Context, p *problems.Problem, s Submission, in Input, expected bool) (RunResult, error) {
	call, _ := callSource(p, in.one)
	result := RunResult{Schema: 1, Problem: string(p.ID), Call: call}
	if refused := s.Refusal(); refused != nil {
		result.Verdict, result.Error = InvalidSubmission, refused
		return result, nil
	}
	r, err := g.runOne(ctx, p, s, in)
	if err != nil {
		return RunResult{}, err
	}
	result.Verdict, result.Got, result.Reason, result.Error = r.Verdict, r.Got, r.Reason, r.Error
	result.Stdout, result.Stderr, result.CPU = r.Stdout, r.Stderr, milliseconds(r.CPU)
	if model := p.Model(); expected && model != nil {
		m, err := g.runOne(ctx, p, Submission{Source: model.Source}, in)
		if err != nil {
			return RunResult{}, err
		}
		result.Expected = m.Got
		if m.Error != nil {
			result.Expected = "raises " + m.Error.Type
		}
	}
	return result, nil
}

func (g *Grader) runOne(ctx context.Context, p *problems.Problem, s Submission, in Input) (CaseReport, error) {
	j := judge{problem: p, submission: s, limits: LimitsOf(p)}
	var r judged
	outcome, err := g.Runner.Run(ctx, jobOf(p, s, []testCase{in.one}), func(result sandbox.CaseResult) bool {
		r = j.observed(in.one, result)
		return true
	})
	if err != nil {
		return CaseReport{}, err
	}
	if bad := j.source(outcome.Source); bad != nil {
		r.Verdict, r.Error = bad.verdict, bad.report
	}
	if r.pending != nil {
		r.Verdict = Accepted
	}
	return r.CaseReport, nil
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
