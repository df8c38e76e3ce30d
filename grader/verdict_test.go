package grader

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pyprep/problems"
	"pyprep/problems/pytype"
	"pyprep/sandbox"
)

func TestVerdictOfOneCase(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		result sandbox.CaseResult
		want   Verdict
		says   string // in reason, error or hint
	}{
		{"right", returned(ints(0, 1)), Accepted, ""},
		{"right in another order", returned(ints(1, 0)), Accepted, ""},
		{"wrong", returned(ints(0, 2)), WrongAnswer, ""},
		{"tuple for a list", returned(pytype.Tuple(pytype.Int(0), pytype.Int(1))), WrongAnswer, ""},
		{"None", returned(pytype.None()), WrongAnswer, "is a return missing?"},
		{"generator", returned(pytype.Object("generator", "not plain data")), WrongAnswer, ""},
		{"exception", raised("call", "ValueError", "no pair", "Exception"), RuntimeError, "ValueError"},
		{"exception while loading", raised("load", "ZeroDivisionError", "division by zero"), RuntimeError, "ZeroDivisionError"},
		{"MemoryError", raised("call", "MemoryError", "", "Exception"), MemoryLimit, "memory"},
		{"its subclass", raised("call", "Mine", "", "MemoryError", "Exception"), MemoryLimit, "memory"},
		{"SystemExit", raised("call", "SystemExit", "0", "BaseException"), RuntimeError, "return the result"},
		{"exit before the result", sandbox.CaseResult{Status: sandbox.StatusExited}, RuntimeError, "exit code 0"},
		{"signal", sandbox.CaseResult{Status: sandbox.StatusExited, Signal: 11}, RuntimeError, "segmentation fault"},
		{"printed too much", sandbox.CaseResult{Status: sandbox.StatusOutputLimit}, OutputLimit, "printed more than 1 MB"},
		{"returned too much", sandbox.CaseResult{Status: sandbox.StatusValueLimit}, OutputLimit, "returned more than 16 MB"},
		{"memory", sandbox.CaseResult{Status: sandbox.StatusMemoryLimit}, MemoryLimit, "256 MB"},
		{"CPU", sandbox.CaseResult{Status: sandbox.StatusCPULimit, CPU: 2 * time.Second}, TimeLimit, "2s"},
		{"wall", sandbox.CaseResult{Status: sandbox.StatusWallLimit}, TimeLimit, "4s"},
		{"malformed", sandbox.CaseResult{Status: sandbox.StatusMalformed}, RuntimeError, "no proper result"},
		{"lost", sandbox.CaseResult{Status: sandbox.StatusLost}, RuntimeError, "no proper result"},
		{"no report at all", sandbox.CaseResult{Status: sandbox.StatusReported}, RuntimeError, "no proper result"},
		{"report of another kind", reported(str("ok"), pytype.Dict()), RuntimeError, "no proper result"},
		{"ops from a function", reported(str("ops"), pytype.List(), pytype.Dict()), RuntimeError, "no proper result"},
		{"facts that are no dict", reported(str("value"), ints(0, 1), pytype.None(), pytype.None()), RuntimeError, "no proper result"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			report := gradeWith(t, twoSum(), Options{Only: []int{1}}, test.result)
			if report.Verdict != test.want {
				t.Fatalf("verdict %s, want %s (%+v)", report.Verdict, test.want, report)
			}
			if told := toldIn(report); !strings.Contains(told, test.says) {
				t.Errorf("told %q, want it to say %q", told, test.says)
			}
		})
	}
}

// toldIn is everything in words about the first case.
func toldIn(r Report) string {
	told := r.Note
	if len(r.Cases) > 0 {
		told += " " + r.Cases[0].Reason
		if d := r.Cases[0].Difference; d != nil {
			told += " " + d.Note
		}
	}
	if r.Error != nil {
		told += " " + r.Error.Type + " " + r.Error.Message + " " + r.Error.Hint
	}
	return told
}

func TestVerdictIsThatOfTheFirstFailingCase(t *testing.T) {
	t.Parallel()
	p := twoSum()
	p.Cases = append(p.Cases, literal("third", ints(0, 1), ints(1, 2), pytype.Int(3)))
	report := gradeWith(t, p, Options{}, returned(ints(0, 1)), raised("call", "KeyError", "7"), returned(ints(9)))
	if report.Verdict != RuntimeError || report.Passed != 1 || report.Total != 3 || len(report.Cases) != 3 {
		t.Fatalf("%+v", report)
	}
	if report.Error == nil || report.Error.Type != "KeyError" || report.Error.Line != 3 || report.Error.File != "mine.py" {
		t.Errorf("error %+v", report.Error)
	}
	if frames := report.Error.Frames; len(frames) != 1 || frames[0].Source != "    return seen" {
		t.Errorf("frames %+v", frames)
	}
}

func TestOptions(t *testing.T) {
	t.Parallel()
	wrong := returned(ints(5))
	var heard []int
	report := gradeWith(t, twoSum(), Options{First: true, Progress: func(c CaseReport) { heard = append(heard, c.N) }}, wrong)
	if len(report.Cases) != 1 || len(heard) != 1 || report.Total != 2 {
		t.Errorf("--first ran %d cases, told %v", len(report.Cases), heard)
	}
	report = gradeWith(t, twoSum(), Options{Only: []int{2}}, wrong)
	if len(report.Cases) != 1 || report.Cases[0].N != 2 || report.Cases[0].Call != "two_sum([3, 3], 6)" {
		t.Errorf("only case 2: %+v", report.Cases)
	}
}

func TestTotalLimitIsATimeLimit(t *testing.T) {
	t.Parallel()
	p := twoSum()
	p.Limits.TotalSeconds = 1
	slow := returned(ints(0, 1))
	slow.Wall = 2 * time.Second
	report := gradeWith(t, p, Options{}, slow)
	if report.Verdict != TimeLimit || !strings.Contains(report.Note, "only 1 of 2 cases") {
		t.Errorf("%s, %q", report.Verdict, report.Note)
	}
}

func TestNothingShownCanSteerATerminal(t *testing.T) {
	t.Parallel()
	const evil = "\x1b[2J\u202eabc\x07"
	result := raised("call", "E"+evil, "m"+evil)
	result.Stdout, result.Stderr = []byte(evil), []byte("\xff\xfe"+evil)
	report := gradeWith(t, twoSum(), Options{}, result)
	c := report.Cases[0]
	for _, text := range []string{c.Stdout, c.Stderr, c.Got, c.Error.Type, c.Error.Message, c.Call, c.Reason} {
		if strings.ContainsAny(text, "\x1b\x07\u202e") || !utf8.ValidString(text) {
			t.Errorf("%q", text)
		}
	}
}

func TestExpectedExceptions(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		want   problems.Raises
		result sandbox.CaseResult
		is     Verdict
	}{
		{"the class", problems.Raises{Type: "ValueError", At: "call"}, raised("call", "ValueError", "bad"), Accepted},
		{"a subclass", problems.Raises{Type: "LookupError", At: "call"}, raised("call", "KeyError", "bad", "LookupError"), Accepted},
		{"another class", problems.Raises{Type: "ValueError", At: "call"}, raised("call", "TypeError", "bad"), RuntimeError},
		{"the message", problems.Raises{Type: "ValueError", Match: "^b.d$", At: "call"}, raised("call", "ValueError", "bad"), Accepted},
		{"another message", problems.Raises{Type: "ValueError", Match: "good", At: "call"}, raised("call", "ValueError", "bad"), RuntimeError},
		{"too late", problems.Raises{Type: "ValueError", At: "call"}, raised("next", "ValueError", "bad"), WrongAnswer},
		{"at the first item", problems.Raises{Type: "ValueError", At: "next"}, raised("next", "ValueError", "bad"), Accepted},
		{"too early", problems.Raises{Type: "ValueError", At: "next"}, raised("call", "ValueError", "bad"), WrongAnswer},
		{"while loading", problems.Raises{Type: "ValueError", At: "call"}, raised("load", "ValueError", "bad"), RuntimeError},
		{"not at all", problems.Raises{Type: "ValueError", At: "call"}, returned(ints()), WrongAnswer},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			p := twoSum()
			p.Cases = p.Cases[:1]
			p.Cases[0].Expect = problems.Expectation{Raises: &test.want}
			if report := gradeWith(t, p, Options{}, test.result); report.Verdict != test.is {
				t.Errorf("%s, want %s: %s", report.Verdict, test.is, toldIn(report))
			}
		})
	}
}
