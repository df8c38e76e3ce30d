package grader

import (
	"testing"

	"pyprep/problems"
	"pyprep/problems/pytype"
	"pyprep/sandbox"
)

// FuzzDecodeReport judges arbitrary bytes as a report: no panic, and never accepted unless they say the expected value.
func FuzzDecodeReport(f *testing.F) {
	for _, result := range []sandbox.CaseResult{
		returned(ints(0, 1)),
		returnedWith(ints(0, 1), pytype.Tuple(ints(1)), pytype.Dict(str("pulled"), pytype.Int(3), str("identity"), pytype.Bool(false))),
		raised("call", "ValueError", "no", "Exception"),
		reported(str("ops"), pytype.List(pytype.Tuple(str("v"), pytype.Int(1)), pytype.Tuple(str("e"), exception("KeyError", "1"))), pytype.Dict()),
		reported(str("missing"), pytype.List(str("a"))),
		reported(str("uncallable"), str("int")),
		reported(str("exit"), pytype.Int(1)),
		reported(str("syntax"), str("bad"), pytype.Int(1), pytype.Int(2), str("x ="), str("SyntaxError")),
		reported(str("ok"), pytype.Dict()),
		reported(str("tested"), str("passed"), pytype.None(), pytype.Dict(str("skipped"), str("later"))),
		failedTest("failed", "AssertionError", "1 != 2", str("with"), str("a=1")),
	} {
		f.Add(result.Report)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		function := twoSum()
		class := twoSum()
		class.Kind = problems.KindClass
		class.Cases[0].Ops = []problems.Operation{{Method: "get"}}
		class.Cases[0].Expect = problems.Expectation{Ops: []problems.OpExpectation{{Value: pytype.Int(1)}}}
		module := twoSum()
		module.Kind, module.Tests = problems.KindModule, []problems.TestFile{{Name: "test_greet.py", Source: []byte("x\ny\n")}}
		for _, p := range []*problems.Problem{function, class, module} {
			j := judge{problem: p, submission: solution(), limits: LimitsOf(p)}
			result := sandbox.CaseResult{Status: sandbox.StatusReported, Report: data}
			r := j.observed(literalCases(p)[0], result)
			if r.Verdict == "" && r.pending == nil {
				t.Fatalf("no verdict for %q", data)
			}
			if o, err := decodeReport(data); r.Verdict == Accepted && (err != nil || o.kind != "value" && o.kind != "ops" && (o.kind != "tested" || p != module)) {
				t.Fatalf("accepted %q", data)
			}
			_ = j.source(result)
		}
	})
}
