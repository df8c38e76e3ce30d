package grader

import (
	"context"
	"fmt"
	"slices"
	"time"

	"pyprep/problems"
	"pyprep/problems/pytype"
	"pyprep/sandbox"
)

// What package mutation asks: inputs beside a problem's cases, and what the model makes of them. Such inputs need not be
// ones that the author thought of, so what fails on one of them leaves it out and is no fault of the set.

// totalTrial bounds one solution's run of many inputs.
const totalTrial = 4 * time.Minute

// Called runs one function in the sandbox with what an author's code may take, and returns its value. A failure is a
// [*SetError].
func (g *Grader) Called(
	ctx context.Context, p *problems.Problem, file string, source []byte, function string, args ...pytype.Value,
) (pytype.Value, error) {
	job := sandbox.Job{
		Source: source, FileName: file, Limits: authorLimits(p),
		Entry: sandbox.Entry{Kind: sandbox.EntryFunction, Name: function},
		Cases: []sandbox.Case{{Input: pytype.AppendArguments(nil, args)}},
	}
	var value pytype.Value
	err := g.runAuthors(ctx, p, job, func(a authored) error {
		if a.observation.failure != nil {
			return raisedFault(p, job.FileName, a.observation)
		}
		value = a.observation.value
		return nil
	})
	return value, err
}

// GeneratedInput reads what a generator made as a case that expects nothing yet.
func GeneratedInput(p *problems.Problem, made pytype.Value) (problems.Case, error) {
	one, err := readInput(p, made)
	return problems.Case{Args: one.args, Ops: one.operations, Stdin: one.stdin, Visibility: problems.Public}, err
}

// Allowed returns the cases that the problem's validator accepts, all when it has none.
func (g *Grader) Allowed(ctx context.Context, p *problems.Problem, cases []problems.Case) ([]problems.Case, error) {
	if p.Validator == nil || len(cases) == 0 {
		return cases, nil
	}
	var allowed []problems.Case
	_, _, err := g.runValidator(ctx, p, trialCases(cases), trialLimits(p), func(i int, why string, _ int) {
		if why == "" {
			allowed = append(allowed, cases[i])
		}
	})
	if err != nil {
		return nil, fmt.Errorf("validate inputs of %s: %w", p.ID, err)
	}
	return allowed, nil
}

// Answered gives each case what a solution answers to it, and leaves out those that it does not come to an end with.
func (g *Grader) Answered(ctx context.Context, p *problems.Problem, s *problems.Solution, cases []problems.Case) ([]problems.Case, error) {
	if len(cases) == 0 {
		return nil, nil
	}
	job := jobOf(p, Submission{Source: s.Source, FileName: s.File}, trialCases(cases))
	job.Limits, job.Inspect, job.FileName = trialLimits(p), false, s.File
	var answered []problems.Case
	_, err := g.Runner.Run(ctx, job, func(result sandbox.CaseResult) bool {
		o, err := authorsObservation(p, job, result)
		if err != nil {
			return true
		}
		one := cases[result.Index]
		if one.Expect, err = readAnswer(pytype.Append(nil, answerOf(p, authored{result.Index, o, result.Stdout}))); err != nil {
			return true
		}
		if slices.ContainsFunc(p.Cases, expectsArguments) {
			one.Expect.ArgsAfter = o.after
		}
		answered = append(answered, one)
		return true
	})
	if err != nil {
		return nil, fmt.Errorf("run %s on more inputs: %w", s.File, err)
	}
	return answered, nil
}

func trialCases(cases []problems.Case) []testCase {
	all := make([]testCase, len(cases))
	for i, c := range cases {
		all[i] = testCase{n: i + 1, args: c.Args, operations: c.Ops, stdin: c.Stdin}
	}
	return all
}

// trialLimits are the problem's own for one input, with time for many.
func trialLimits(p *problems.Problem) sandbox.Limits {
	l := LimitsOf(p)
	l.Total = totalTrial
	return l
}
