package grader

import (
	"strings"
	"testing"

	"pyprep/problems"
	"pyprep/problems/pytype"
	"pyprep/sandbox"
)

func lruCache() *problems.Problem {
	p := twoSum()
	p.ID, p.Kind, p.Entry, p.Checker = "lru-cache", problems.KindClass, "LRUCache", problems.Checker{Mode: problems.CheckExact}
	p.Methods = []problems.Method{{Name: "get"}, {Name: "put"}}
	p.Cases = []problems.Case{{
		ID: "basic", Group: "sample", Visibility: problems.Public, Args: []pytype.Value{pytype.Int(2)},
		Ops: []problems.Operation{
			{Method: "put", Args: []pytype.Value{pytype.Int(1), pytype.Int(10)}},
			{Method: "get", Args: []pytype.Value{pytype.Int(1)}},
			{Method: "get", Args: []pytype.Value{pytype.Int(7)}},
		},
		Expect: problems.Expectation{Ops: []problems.OpExpectation{
			{Value: pytype.None()}, {Value: pytype.Int(10)}, {Raises: &problems.Raises{Type: "KeyError", At: "call"}},
		}},
	}}
	return p
}

func ops(outcomes ...pytype.Value) sandbox.CaseResult {
	return reported(str("ops"), pytype.List(outcomes...), pytype.Dict())
}

func gave(v pytype.Value) pytype.Value      { return pytype.Tuple(str("v"), v) }
func threw(class string) pytype.Value       { return pytype.Tuple(str("e"), exception(class, "")) }
func facts(kv ...pytype.Value) pytype.Value { return pytype.Dict(kv...) }

func TestOperations(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		result sandbox.CaseResult
		want   Verdict
		call   string // the end of what is shown as the call
	}{
		{"right", ops(gave(pytype.None()), gave(pytype.Int(10)), threw("KeyError")), Accepted, ""},
		{"wrong value", ops(gave(pytype.None()), gave(pytype.Int(11)), threw("KeyError")), WrongAnswer, "put(1, 10)\nlru_cache.get(1)"},
		{"no exception", ops(gave(pytype.None()), gave(pytype.Int(10)), gave(pytype.Int(-1))), WrongAnswer, "get(7)"},
		{"unexpected exception", ops(threw("TypeError"), gave(pytype.Int(10)), threw("KeyError")), RuntimeError, "put(1, 10)"},
		{"an outcome too few", ops(gave(pytype.None()), gave(pytype.Int(10))), RuntimeError, ""},
		{"none at all", ops(), RuntimeError, ""},
		{"a value instead", returned(pytype.None()), RuntimeError, ""},
		{"a program's end instead", reported(str("exit"), pytype.Int(0)), RuntimeError, ""},
		{"the constructor raises", raised("init", "TypeError", "takes no arguments"), RuntimeError, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			report := gradeWith(t, lruCache(), Options{}, test.result)
			if report.Verdict != test.want {
				t.Fatalf("%s, want %s: %s", report.Verdict, test.want, toldIn(report))
			}
			if call := report.Cases[0].Call; !strings.HasSuffix(call, test.call) || !strings.Contains(call, "LRUCache(2)") {
				t.Errorf("call %q", call)
			}
		})
	}
}

func TestForgedKindsNeverPass(t *testing.T) {
	t.Parallel()
	program := twoSum()
	program.Kind, program.Entry = problems.KindStdio, ""
	program.Cases = []problems.Case{{ID: "one", Visibility: problems.Public, Stdin: "1", Expect: problems.Expectation{Stdout: new(string)}}}
	for name, p := range map[string]*problems.Problem{"function": twoSum(), "class": lruCache(), "program": program} {
		for _, result := range []sandbox.CaseResult{
			reported(str("exit"), pytype.Int(1)), ops(), returned(pytype.None()), reported(str("ok"), pytype.Dict()), reported(str("ok")),
			reported(str("encoding"), str("x")), reported(str("ops"), ints(1, 2), pytype.Dict()),
			{Status: sandbox.StatusReported, Report: []byte("t9:")},
		} {
			if report := gradeWith(t, p, Options{}, result); report.Verdict == Accepted {
				t.Errorf("%s: %q is accepted", name, result.Report)
			}
		}
	}
}

func TestBeyondTheValue(t *testing.T) {
	t.Parallel()
	kept := pytype.Tuple(ints(2, 7), pytype.Int(9))
	changed := pytype.Tuple(ints(7, 2), pytype.Int(9))
	tests := []struct {
		name   string
		set    func(*problems.Problem)
		result sandbox.CaseResult
		want   Verdict
		says   string
	}{
		{"arguments kept", forbid, returnedWith(ints(0, 1), kept, facts()), Accepted, ""},
		{"argument changed", forbid, returnedWith(ints(0, 1), changed, facts()), WrongAnswer, "argument nums was changed"},
		{"arguments not told", forbid, returned(ints(0, 1)), RuntimeError, ""},
		{"written-out repeat", func(p *problems.Problem) {
			forbid(p)
			p.Cases[0].Args[0] = pytype.Repeat(pytype.Int(4), 2)
		}, returnedWith(ints(0, 1), pytype.Tuple(ints(4, 4), pytype.Int(9)), facts()), Accepted, ""},
		{"NaN kept", func(p *problems.Problem) {
			forbid(p)
			p.Cases[0].Args[1] = pytype.Float(nan())
		}, returnedWith(ints(0, 1), pytype.Tuple(ints(2, 7), pytype.Float(nan())), facts()), Accepted, ""},
		{"in place", inPlace, returnedWith(pytype.None(), pytype.Tuple(ints(0, 1), pytype.Int(9)), facts()), Accepted, ""},
		{"in place, wrong", inPlace, returnedWith(pytype.None(), kept, facts()), WrongAnswer, ""},
		{"in place, but returned", inPlace, returnedWith(ints(0, 1), pytype.Tuple(ints(0, 1), pytype.Int(9)), facts()), WrongAnswer, "changed in place"},
		{"nodes reused", reuse, returnedWith(ints(0, 1), pytype.None(), facts(str("identity"), pytype.Bool(true))), Accepted, ""},
		{
			"nodes made anew", reuse, returnedWith(ints(0, 1), pytype.None(), facts(str("identity"), pytype.Bool(false), str("identity_why"), str("2 of 2 nodes made anew"))),
			WrongAnswer, "2 of 2 nodes made anew",
		},
		{"lazy", lazy, returnedWith(items(0, 1), pytype.None(), facts(str("pulled"), pytype.Int(2))), Accepted, ""},
		{"eager", lazy, returnedWith(items(0, 1), pytype.None(), facts(str("pulled"), pytype.Int(900))), WrongAnswer, "900 inputs"},
		{"a list for an iterator", lazy, returned(ints(0, 1)), WrongAnswer, "one by one"},
		{
			"arguments after", func(p *problems.Problem) { p.Cases[0].Expect.ArgsAfter = []pytype.Value{ints(7, 3)} },
			returnedWith(ints(0, 1), kept, facts()), WrongAnswer, "argument nums is not as it should be",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			p := twoSum()
			p.Cases = p.Cases[:1]
			test.set(p)
			report := gradeWith(t, p, Options{}, test.result)
			if told := toldIn(report); report.Verdict != test.want || !strings.Contains(told, test.says) {
				t.Errorf("%s (%s), want %s (%s)", report.Verdict, told, test.want, test.says)
			}
		})
	}
}

func forbid(p *problems.Problem) { p.Mutation = problems.MutationForbid }

func inPlace(p *problems.Problem) {
	p.Mutation, p.Result = problems.MutationResult, problems.ResultNone
}

func reuse(p *problems.Problem) { p.Identity = problems.IdentityReuse }

func lazy(p *problems.Problem) {
	p.Result, p.Take, p.PulledMax, p.Checker = problems.ResultIterator, 2, 10, problems.Checker{Mode: problems.CheckExact}
	want := ints(0, 1, 2, 3)
	p.Cases[0].Expect.Value = &want
}

func items(numbers ...int64) pytype.Value {
	return pytype.Iterator(pytype.EndMore, ints(numbers...).Items...)
}

func nan() float64 { zero := 0.0; return zero / zero }

func TestProgramsAreJudgedByWhatTheyPrint(t *testing.T) {
	t.Parallel()
	want := "3\n"
	p := twoSum()
	p.Kind, p.Entry, p.Checker = problems.KindStdio, "", problems.Checker{Mode: problems.CheckText}
	p.Cases = []problems.Case{{ID: "one", Visibility: problems.Public, Stdin: "1 2\n", Expect: problems.Expectation{Stdout: &want}}}
	for text, verdict := range map[string]Verdict{"3\n": Accepted, "3": Accepted, "4\n": WrongAnswer, "": WrongAnswer} {
		result := reported(str("exit"), pytype.Int(0))
		result.Stdout = []byte(text)
		if report := gradeWith(t, p, Options{}, result); report.Verdict != verdict {
			t.Errorf("%q: %s, want %s", text, report.Verdict, verdict)
		}
	}
	failed := reported(str("exit"), pytype.Int(2))
	failed.Stdout = []byte(want)
	if report := gradeWith(t, p, Options{}, failed); report.Verdict != RuntimeError {
		t.Errorf("exit code 2: %s", report.Verdict)
	}
}
