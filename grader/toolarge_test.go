package grader

import (
	"testing"

	"pyprep/problems"
	"pyprep/problems/pytype"
)

// A value that may be right must never be cut: where its size can't be told from what is expected, there is no bound.
func TestMostReport(t *testing.T) {
	plain := pytype.List(pytype.Int(1), pytype.Str("two"))
	expects := func(v pytype.Value) testCase { return testCase{expect: problems.Expectation{Value: &v}} }
	tests := map[string]struct {
		c       testCase
		checker problems.CheckerMode
		bounded bool
	}{
		"plain":       {expects(plain), problems.CheckExact, true},
		"nested":      {expects(pytype.Tuple(plain, pytype.Dict(pytype.Int(1), plain))), problems.CheckUnordered, true},
		"repeat":      {expects(pytype.Value{Kind: pytype.KindRepeat, Num: 100_000, Items: []pytype.Value{pytype.Int(1)}}), problems.CheckExact, false},
		"linked list": {expects(pytype.Linked(pytype.Int(1))), problems.CheckExact, false},
		"custom":      {expects(plain), problems.CheckCustom, false},
		"text":        {expects(pytype.Str("x")), problems.CheckText, false},
		"operations":  {testCase{expect: problems.Expectation{Ops: []problems.OpExpectation{{Value: plain}}}}, problems.CheckExact, false},
		"own input":   {testCase{own: true}, problems.CheckExact, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := &problems.Problem{Kind: problems.KindFunction, Mutation: problems.MutationIgnore, Checker: problems.Checker{Mode: test.checker}}
			if got := test.c.mostReport(p); (got > 0) != test.bounded {
				t.Errorf("bound %d, want one: %t", got, test.bounded)
			}
		})
	}
}
