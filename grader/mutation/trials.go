package mutation

import (
	"cmp"
	"context"
	_ "embed" // inputs.py
	"slices"

	"pyprep/grader"
	"pyprep/problems"
	"pyprep/problems/pytype"
)

//go:embed inputs.py
var inputsSource []byte

// trial is an input beside the problem's cases, with the model's answer.
type trial struct {
	problems.Case
	doubtful bool // made from the arguments of cases, and nothing says that it may be asked
}

// trials are inputs on which the model itself is accepted, the smallest first.
func (r *run) trials(ctx context.Context) ([]trial, error) {
	p, g, wanted := r.problem, r.options.Grader, r.options.Inputs
	switch p.Kind {
	case problems.KindFunction, problems.KindClass, problems.KindStdio:
	default: // its cases are no inputs that others could be made of
		return nil, nil
	}
	if wanted == 0 {
		wanted = mostInputs
	}
	if p.Checker.Mode == problems.CheckCustom {
		wanted = min(wanted, mostChecked)
	}
	generated, err := r.generated(ctx, wanted*2/3)
	if err != nil {
		return nil, err
	}
	var derived []problems.Case
	if p.Generator == nil || p.Validator != nil {
		derived = derive(p, generated, wanted-len(generated))
	}
	all, err := g.Allowed(ctx, p, bySize(slices.Concat(generated, derived)))
	if err != nil {
		return nil, err
	}
	if all, err = g.Answered(ctx, p, r.model, all); err != nil {
		return nil, err
	}
	doubtful := p.Generator == nil && p.Validator == nil
	var kept []trial
	for _, c := range all {
		if isPlain(c) && (!doubtful || raisesAsTold(p, c)) {
			c.Group, c.Visibility = groupFor(p), problems.Public
			kept = append(kept, trial{c, doubtful})
		}
	}
	return r.accepted(ctx, kept)
}

// generated are small inputs of the problem's generator.
func (r *run) generated(ctx context.Context, wanted int) ([]problems.Case, error) {
	p := r.problem
	if p.Generator == nil {
		return nil, nil
	}
	made, err := r.options.Grader.Called(ctx, p, "inputs.py", inputsSource, "inputs",
		pytype.Str(string(p.Generator)), pytype.Int(int64(wanted)))
	if err != nil {
		return nil, err
	}
	var cases []problems.Case
	for _, item := range made.Items {
		if c, err := grader.GeneratedInput(p, item); err == nil {
			cases = append(cases, c)
		}
	}
	return cases, nil
}

// accepted grades the model on its own answers, and leaves out what it does not answer the same way twice.
func (r *run) accepted(ctx context.Context, all []trial) ([]trial, error) {
	if len(all) == 0 {
		return nil, nil
	}
	report, err := r.grade(ctx, asProblem(r.problem, all), r.model.Source, grader.Options{Limits: &r.limits})
	if err != nil {
		return nil, err
	}
	var kept []trial
	for _, c := range report.Cases {
		if c.Verdict == grader.Accepted && c.N >= 1 && c.N <= len(all) {
			kept = append(kept, all[c.N-1])
		}
	}
	return kept, nil
}

// bySize puts inputs in order of what they take to write down, and drops those that come twice.
func bySize(cases []problems.Case) []problems.Case {
	keys := make(map[string]problems.Case, len(cases))
	var order []string
	for _, c := range cases {
		key := inputKey(c)
		if _, known := keys[key]; !known {
			keys[key] = c
			order = append(order, key)
		}
	}
	slices.SortStableFunc(order, func(a, b string) int { return cmp.Compare(len(a), len(b)) })
	sorted := make([]problems.Case, len(order))
	for i, key := range order {
		sorted[i] = keys[key]
	}
	return sorted
}

// inputKey is the input of a case as text.
func inputKey(c problems.Case) string {
	values := slices.Clone(c.Args)
	for _, op := range c.Ops {
		values = append(values, pytype.List(append([]pytype.Value{pytype.Str(op.Method)}, op.Args...)...))
	}
	return pytype.Source(pytype.List(append(values, pytype.Str(c.Stdin))...))
}

// isPlain says that a case can be written down, and does not depend on how deep this machine's stack is.
func isPlain(c problems.Case) bool {
	if c.Expect.Raises != nil && (c.Expect.Raises.Type == "RecursionError" || c.Expect.Raises.Type == "MemoryError") {
		return false
	}
	_, err := c.Text()
	return err == nil
}

// raisesAsTold says that an exception of the model is one that a case asks for. Any other may only say that the input
// is none that the problem allows.
func raisesAsTold(p *problems.Problem, c problems.Case) bool {
	raised := []*problems.Raises{c.Expect.Raises}
	for _, op := range c.Expect.Ops {
		raised = append(raised, op.Raises)
	}
	for _, one := range raised {
		if one != nil && !slices.ContainsFunc(p.Cases, func(known problems.Case) bool { return expects(known, one.Type) }) {
			return false
		}
	}
	return true
}

func expects(c problems.Case, exception string) bool {
	if c.Expect.Raises != nil && c.Expect.Raises.Type == exception {
		return true
	}
	return slices.ContainsFunc(c.Expect.Ops, func(op problems.OpExpectation) bool { return op.Raises != nil && op.Raises.Type == exception })
}

// groupFor is where a case like those that an author writes by hand belongs: to the group that has most of them. It is
// not said where there is only one.
func groupFor(p *problems.Problem) string {
	if len(p.Groups) < 2 {
		return ""
	}
	best, most := "", 0
	for _, group := range p.Groups {
		n := 0
		for _, c := range p.Cases {
			if c.Group == group.Name {
				n++
			}
		}
		if n > most {
			best, most = group.Name, n
		}
	}
	return best
}
