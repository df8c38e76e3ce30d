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
		checker problems.Checker
		bounded bool
	}{
		"plain":       {expects(plain), problems.Checker{Mode: problems.CheckExact}, true},
		"nested":      {expects(pytype.Tuple(plain, pytype.Dict(pytype.Int(1), plain))), problems.Checker{Mode: problems.CheckUnordered}, true},
		"repeat":      {expects(pytype.Value{Kind: pytype.KindRepeat, Num: 100_000, Items: []pytype.Value{pytype.Int(1)}}), problems.Checker{Mode: problems.CheckExact}, false},
		"linked list": {expects(pytype.Linked(pytype.Int(1))), problems.Checker{Mode: problems.CheckExact}, false},
		"custom":      {expects(plain), problems.Checker{Mode: problems.CheckCustom}, false},
		"text":        {expects(pytype.Str("x")), problems.Checker{Mode: problems.CheckText}, false},
		"operations":  {testCase{expect: problems.Expectation{Ops: []problems.OpExpectation{{Value: plain}}}}, problems.Checker{Mode: problems.CheckExact}, false},
		"float":       {expects(plain), problems.Checker{Mode: problems.CheckFloat}, false},
		"loose":       {expects(plain), problems.Checker{Mode: problems.CheckUnordered, NumericLoose: true}, false},
		"own input":   {testCase{own: true}, problems.Checker{Mode: problems.CheckExact}, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := &problems.Problem{Kind: problems.KindFunction, Mutation: problems.MutationIgnore, Checker: test.checker}
			if got := comesAlone(p) && test.c.mostReport() > 0; got != test.bounded {
				t.Errorf("bounded: %t, want %t", got, test.bounded)
			}
		})
	}
}
