package grader

import (
	"testing"
	"time"

	"pyprep/problems"
	"pyprep/problems/pytype"
	"pyprep/sandbox"
	"pyprep/sandbox/sandboxtest"
)

// twoSum is a function problem with two cases whose results may come in any order.
func twoSum() *problems.Problem {
	return &problems.Problem{
		Set: "core", ID: "two-sum", Title: "Two sum", Kind: problems.KindFunction, Entry: "two_sum",
		Params:   []problems.Param{{Name: "nums"}, {Name: "target"}},
		Result:   problems.ResultValue,
		Mutation: problems.MutationIgnore,
		Checker:  problems.Checker{Mode: problems.CheckUnordered, Depth: 1},
		Cases: []problems.Case{
			literal("basic", ints(0, 1), ints(2, 7), pytype.Int(9)),
			literal("equal", ints(0, 1), ints(3, 3), pytype.Int(6)),
		},
	}
}

func literal(id problems.CaseID, want pytype.Value, args ...pytype.Value) problems.Case {
	return problems.Case{
		ID: id, Group: "sample", Visibility: problems.Public, Args: args, Hint: "think", Expect: problems.Expectation{Value: &want},
	}
}

func ints(numbers ...int64) pytype.Value {
	items := make([]pytype.Value, len(numbers))
	for i, n := range numbers {
		items[i] = pytype.Int(n)
	}
	return pytype.List(items...)
}

func str(s string) pytype.Value { return pytype.Str(s) }

// reported is a case whose process sent these parts as its report.
func reported(parts ...pytype.Value) sandbox.CaseResult {
	return sandbox.CaseResult{Status: sandbox.StatusReported, Report: pytype.Append(nil, pytype.Tuple(parts...)), CPU: time.Millisecond}
}

func returned(v pytype.Value) sandbox.CaseResult {
	return reported(str("value"), v, pytype.None(), pytype.Dict())
}

func returnedWith(v, after, facts pytype.Value) sandbox.CaseResult {
	return reported(str("value"), v, after, facts)
}

// exception is an exception as the harness tells it, raised on line 3.
func exception(class, message string, bases ...string) pytype.Value {
	names := make([]pytype.Value, len(bases))
	for i, base := range bases {
		names[i] = str(base)
	}
	return pytype.Dict(
		str("type"), str(class), str("bases"), pytype.List(names...), str("message"), str(message),
		str("frames"), pytype.List(pytype.Tuple(pytype.Int(3), str("two_sum"))), str("line"), pytype.Int(3),
		str("missing_module"), pytype.None(), str("cause"), pytype.None(),
	)
}

func raised(at, class, message string, bases ...string) sandbox.CaseResult {
	return reported(str("raised"), exception(class, message, bases...), str(at), pytype.Dict())
}

// gradeWith grades a small file whose cases end in these results; the last one serves all further cases.
func gradeWith(t *testing.T, p *problems.Problem, o Options, results ...sandbox.CaseResult) Report {
	t.Helper()
	fake := &sandboxtest.Fake{Result: func(_ sandbox.Job, index int) sandbox.CaseResult {
		return results[min(index, len(results)-1)]
	}}
	report, err := (&Grader{Runner: fake}).Grade(t.Context(), p, solution(), o)
	if err != nil {
		t.Fatalf("Grade: %v", err)
	}
	return report
}

func solution() Submission {
	return Submission{Source: []byte("def two_sum(nums, target):\n    seen = {}\n    return seen\n"), FileName: "mine.py"}
}
