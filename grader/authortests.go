package grader

import (
	"context"
	"slices"

	"pyprep/problems"
	"pyprep/sandbox"
)

// ValidateInputs runs the validator on inputs that are no cases of the problem, and returns those that it refuses.
func (g *Grader) ValidateInputs(ctx context.Context, p *problems.Problem, inputs []problems.Case) ([]Refusal, error) {
	of := *p
	of.Cases, of.Generated = inputs, nil
	return g.validate(ctx, &of, literalCases(&of))
}

// JudgeTestOutput judges what a solution could give for a literal case, and runs nothing but a check.py. Only what is
// compared counts: not who made an object, nor how often an iterator was asked.
func (g *Grader) JudgeTestOutput(ctx context.Context, p *problems.Problem, output problems.TestOutput) (CaseReport, error) {
	of := *p
	of.Mutation, of.Result, of.Identity, of.PulledMax, of.Driver = problems.MutationIgnore, problems.ResultValue, problems.IdentityNone, 0, nil
	at := slices.IndexFunc(of.Cases, func(c problems.Case) bool { return c.ID == output.Case })
	if at < 0 {
		return CaseReport{}, &SetError{Problem: p.ID, Message: "there is no case " + string(output.Case), File: "cases.yaml"}
	}
	c := literalCases(&of)[at]
	c.expect.ArgsAfter = nil
	j := judge{problem: &of, limits: LimitsOf(&of)}
	r := judged{CaseReport: CaseReport{N: c.n, ID: c.id, Group: c.group, Stdout: output.Stdout}}
	o := observation{kind: "value", value: output.Result}
	switch {
	case of.Kind == problems.KindStdio:
		j.program(c, observation{kind: "exit"}, sandbox.CaseResult{Stdout: []byte(output.Stdout)}, &r)
	case usesOperations(&of):
		o.kind = "ops"
		for _, item := range output.Result.Items {
			o.ops = append(o.ops, opOutcome{value: item})
		}
		if len(o.ops) != len(c.operations) {
			r.Verdict, r.Reason = WrongAnswer, "another number of results than operations"
			return r.CaseReport, nil
		}
		j.operations(c, o, &r)
	default:
		j.value(c, o, &r)
	}
	if r.pending != nil {
		if err := g.checkCustom(ctx, &of, c, &r); err != nil {
			return CaseReport{}, err
		}
	}
	return r.CaseReport, nil
}
