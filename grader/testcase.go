package grader

import (
	"slices"

	"pyprep/problems"
	"pyprep/problems/pytype"
)

// testCase is one case to run, literal or generated, with what it must give.
type testCase struct {
	n          int // 1-based among all cases of the problem
	id         problems.CaseID
	group      string
	hidden     bool
	hint       string
	args       []pytype.Value
	operations []problems.Operation
	stdin      string
	test       problems.TestName
	expect     problems.Expectation
	encoded    []byte // the input, once it has been encoded
	most       int    // see mostReport; 0 until then
	own        bool   // a person's own input: whatever comes of it is shown, nothing is expected
}

// CaseCount is how many cases a problem has, generated ones included.
func CaseCount(p *problems.Problem) int { return len(p.Cases) + len(p.ExpandGenerated()) }

func literalCases(p *problems.Problem) []testCase {
	cases := make([]testCase, 0, len(p.Cases))
	for i, c := range p.Cases {
		cases = append(cases, testCase{
			n: i + 1, id: c.ID, group: c.Group, hidden: c.Visibility != problems.Public, hint: c.Hint,
			args: c.Args, operations: c.Ops, stdin: c.Stdin, test: c.Test, expect: c.Expect,
		})
	}
	return cases
}

// only keeps the cases with these numbers; all when there are none.
func only(cases []testCase, numbers []int) []testCase {
	if len(numbers) == 0 {
		return cases
	}
	return slices.DeleteFunc(cases, func(c testCase) bool { return !slices.Contains(numbers, c.n) })
}

// input is what the container gets of the case.
func (c testCase) input(p *problems.Problem) []byte {
	if c.encoded != nil {
		return c.encoded
	}
	switch p.Kind {
	case problems.KindStdio:
		return []byte(c.stdin)
	case problems.KindModule:
		return pytype.AppendArguments(nil, []pytype.Value{pytype.Str(c.test.File), pytype.Str(c.test.Class), pytype.Str(c.test.Function)})
	default: // its arguments
	}
	if !usesOperations(p) {
		return pytype.AppendArguments(nil, c.args)
	}
	operations := make([][]pytype.Value, 0, len(c.operations))
	for _, op := range c.operations {
		operations = append(operations, append([]pytype.Value{pytype.Str(op.Method)}, op.Args...))
	}
	return pytype.AppendOperations(nil, c.args, operations)
}
