package grader

import (
	"strings"
	"testing"

	"pyprep/problems/pytype"
	"pyprep/sandbox"
	"pyprep/sandbox/sandboxtest"
)

func TestRefusedWithoutRunning(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, source, kind string
		line               int
	}{
		{"empty", "", "Empty", 0},
		{"only comments", "\ufeff# a\n\n   # b\n", "Empty", 0},
		{"NUL", "x = 1\ny = '\x00'\n", "NulByte", 2},
		{"not UTF-8", "x = 1\n\n# caf\xe9\n", "NotUTF8", 3},
		{"too large", strings.Repeat("#\n", 128<<10) + "x", "TooLarge", 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			fake := &sandboxtest.Fake{}
			p := twoSum()
			p.Generator = []byte("a generator that must not run")
			report, err := (&Grader{Runner: fake}).Grade(t.Context(), p, Submission{Source: []byte(test.source)}, Options{})
			if err != nil {
				t.Fatal(err)
			}
			if report.Verdict != InvalidSubmission || report.Error.Type != test.kind || report.Error.Line != test.line || report.Error.Hint == "" {
				t.Errorf("%s, %+v", report.Verdict, report.Error)
			}
			if len(fake.Jobs()) > 0 {
				t.Error("a container was used")
			}
		})
	}
}

func TestWhatDoesNotCompile(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		source sandbox.CaseResult
		says   string
	}{
		{"syntax", reported(str("syntax"), str("invalid syntax"), pytype.Int(2), pytype.Int(4), str("x = ="), str("SyntaxError")), "SyntaxError invalid syntax"},
		{"tabs", reported(str("syntax"), str("inconsistent use"), pytype.Int(1), pytype.Int(1), str("\tx"), str("TabError")), "spaces only"},
		{"control characters in the message", reported(str("syntax"), str("bad \x1b[0m"), pytype.Int(1), pytype.Int(1), str(""), str("SyntaxError")), `\x1b[0m`},
		{"encoding", reported(str("encoding"), str("unknown encoding: klingon")), "klingon"},
		{"the compiler gave up", sandbox.CaseResult{Status: sandbox.StatusMemoryLimit}, "can't compile"},
		{"nonsense", sandbox.CaseResult{Status: sandbox.StatusReported, Report: []byte("?")}, "can't compile"},
		{"a missing import rule", reported(str("syntax")), "can't compile"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			fake := &sandboxtest.Fake{Source: func(sandbox.Job) sandbox.CaseResult { return test.source }}
			report, err := (&Grader{Runner: fake}).Grade(t.Context(), twoSum(), solution(), Options{})
			if err != nil {
				t.Fatal(err)
			}
			if told := toldIn(report); report.Verdict != InvalidSubmission || !strings.Contains(told, test.says) {
				t.Errorf("%s, %q", report.Verdict, told)
			}
		})
	}
}

func TestEntryIsNotThere(t *testing.T) {
	t.Parallel()
	names := func(all ...string) sandbox.CaseResult {
		items := make([]pytype.Value, len(all))
		for i, name := range all {
			items[i] = str(name)
		}
		return reported(str("missing"), pytype.List(items...))
	}
	tests := []struct {
		name   string
		result sandbox.CaseResult
		says   string
	}{
		{"another spelling", names("helper", "twoSum"), "rename twoSum to two_sum"},
		{"a slip", names("helper", "tow_sum"), "rename tow_sum to two_sum"},
		{"one other name", names("solve"), "rename it to two_sum"},
		{"nothing", names(), "no function two_sum"},
		{"no function", reported(str("uncallable"), str("int")), "two_sum is a int, not a function"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			report := gradeWith(t, twoSum(), Options{}, test.result)
			told := toldIn(report)
			if report.Verdict != InvalidSubmission || len(report.Cases) > 0 || !strings.Contains(told, test.says) {
				t.Errorf("%s, %d cases, %q", report.Verdict, len(report.Cases), told)
			}
		})
	}
}

func TestForbiddenImports(t *testing.T) {
	t.Parallel()
	used := reported(str("ok"), pytype.Dict(
		str("imports"), pytype.List(pytype.Tuple(str("heapq"), pytype.Int(1))),
		str("calls"), pytype.List(pytype.Tuple(str("sorted"), pytype.Int(2))),
	))
	fake := &sandboxtest.Fake{Source: func(sandbox.Job) sandbox.CaseResult { return used }}
	for _, test := range []struct {
		imports, calls, allowed []string
		says                    string
	}{
		{[]string{"heapq"}, nil, nil, "import heapq"},
		{nil, []string{"sorted"}, nil, "a call of sorted"},
		{nil, nil, []string{"math"}, "import heapq"},
	} {
		p := twoSum()
		p.DenyImports, p.DenyCalls, p.AllowImports = test.imports, test.calls, test.allowed
		report, err := (&Grader{Runner: fake}).Grade(t.Context(), p, solution(), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if told := toldIn(report); report.Verdict != InvalidSubmission || !strings.Contains(told, test.says) {
			t.Errorf("%s, %q", report.Verdict, told)
		}
	}
}

func TestHints(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ class, message, says string }{
		{"NameError", "name 'List' is not defined", "typing"},
		{"NameError", "name 'deque' is not defined", "from collections import deque"},
		{"NameError", "name 'heapq' is not defined", "import heapq"},
		{"ModuleNotFoundError", "No module named 'numpy'", "standard library"},
		{"RecursionError", "maximum recursion depth exceeded", "1,000"},
		{"EOFError", "EOF when reading a line", "input()"},
		{"TypeError", "two_sum() takes 1 positional argument but 2 were given", "parameters"},
	} {
		report := gradeWith(t, twoSum(), Options{}, raised("call", test.class, test.message))
		if report.Error == nil || !strings.Contains(report.Error.Hint, test.says) {
			t.Errorf("%s: %s: %+v", test.class, test.message, report.Error)
		}
	}
}
