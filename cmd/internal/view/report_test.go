package view_test

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"time"

	"pyprep/cmd/internal/view"
	"pyprep/grader"
)

const hashMap = `def two_sum(nums, target):
    seen = {}
    for i, x in enumerate(nums):
        if target - x in seen:
            return [seen[target - x], i]
        seen[x] = i
`

const lruCache = `class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.items = {}

    def get(self, key):
        return self.touch(key)

    def touch(self, key):
        value = self.items.pop(key)
        self.items[key] = value
        return value
`

func reportScreen(name string, r grader.Report, o view.ReportOptions) screen {
	return screen{name: name, draw: func(w io.Writer, t view.Theme) error { return view.Report(w, t, r, o) }}
}

func twoSum(verdict grader.Verdict, passed int, cases ...grader.CaseReport) grader.Report {
	all := make([]grader.CaseReport, 0, 14)
	for n := 1; len(all)+len(cases) < 14; n++ {
		all = append(all, grader.CaseReport{N: n, Verdict: grader.Accepted})
	}
	return grader.Report{Problem: "two-sum", Set: "core", Verdict: verdict, Passed: passed, Total: 14, Cases: append(all, cases...)}
}

func twoSumOptions(source string) view.ReportOptions {
	return view.ReportOptions{
		Title: "Pair with a given sum", Rerun: "pyprep test two-sum two_sum.py -c 12", File: "two_sum.py", Source: []byte(source),
		Limits: view.Limits{CPU: "2 s", Memory: "256 MB", Output: "1 MiB", Value: "16 MiB"},
	}
}

func reportScreens() []screen {
	accepted := grader.CaseReport{N: 1, Verdict: grader.Accepted}
	wrong := grader.CaseReport{
		N: 12, Group: "same value twice", Verdict: grader.WrongAnswer, Call: "two_sum([3, 3], 6)",
		Want: "[0, 1]", WantLead: "any order of", Got: "[1, 1]",
		Difference: &grader.Difference{Path: "[0]", Want: "0", Got: "1"},
		Hint:       "One place may not be used twice.", Stdout: "seen {3: 1}\nlooking for 3\n",
	}
	return []screen{
		reportScreen("report-accepted", twoSum(grader.Accepted, 14, accepted), twoSumOptions(hashMap)),
		reportScreen("report-wrong", twoSum(grader.WrongAnswer, 11, accepted, wrong, wrong, wrong), twoSumOptions(hashMap)),
		reportScreen("report-wrong-huge", twoSum(grader.WrongAnswer, 13, hugeCase()), twoSumOptions(hashMap)),
		reportScreen("report-exception", lruReport(), view.ReportOptions{
			Title: "LRU cache class", Rerun: "pyprep test lru-cache lru.py -c 4", File: "lru.py", Source: []byte(lruCache),
		}),
		reportScreen("report-time", twoSum(grader.TimeLimit, 12, grader.CaseReport{
			N: 13, Group: "large", Verdict: grader.TimeLimit, Call: "two_sum([" + strings.Repeat("941, ", 5000) + "1], 17)", Want: "[0, 99999]",
			CPU: 2004 * time.Millisecond, StoppedAt: 4, Hint: "How often does the inner loop run for n = 100000?",
		}), twoSumOptions(strings.Replace(hashMap, "seen = {}", "seen = []", 1))),
		reportScreen("report-memory", twoSum(grader.MemoryLimit, 13, grader.CaseReport{
			N: 14, Group: "large", Verdict: grader.MemoryLimit, Call: "two_sum([0, 1, 2], 3)", Want: "[1, 2]",
			Error: &grader.ErrorReport{Type: "MemoryError", Line: 2, Frames: []grader.Frame{{Line: 2, Function: "two_sum", Source: "    seen = [0] * 10**9"}}},
		}), twoSumOptions(strings.Replace(hashMap, "{}", "[0] * 10**9", 1))),
		reportScreen("report-output", twoSum(grader.OutputLimit, 3, grader.CaseReport{
			N: 4, Verdict: grader.OutputLimit, Call: "two_sum([1, 2], 3)", Want: "[0, 1]", Stdout: strings.Repeat("1\n", 5000),
		}), twoSumOptions(hashMap)),
		reportScreen("report-syntax", grader.Report{
			Problem: "two-sum", Verdict: grader.InvalidSubmission, Total: 14,
			Error: &grader.ErrorReport{Type: "SyntaxError", Message: "expected ':'", Line: 3, Column: 33, Hint: "A for statement ends with a colon."},
		}, twoSumOptions(strings.Replace(hashMap, "(nums):", "(nums)", 1))),
		reportScreen("report-hidden", twoSum(grader.WrongAnswer, 13, grader.CaseReport{
			N: 14, Group: "edge", Hidden: true, Verdict: grader.WrongAnswer, Call: "SECRET", Want: "SECRET", Got: "SECRET", Hint: "Think of negative numbers.",
		}), twoSumOptions(hashMap)),
		reportScreen("report-hostile", hostileReport(), twoSumOptions("x = '\x1b[2J'\u202e\n")),
		reportScreen("report-internal", grader.Report{
			Problem: "two-sum", Verdict: grader.InternalError, Total: 14,
			Error: &grader.ErrorReport{Type: "checker", Message: "check.py raised KeyError"},
		}, twoSumOptions(hashMap)),
	}
}

func hugeCase() grader.CaseReport {
	return grader.CaseReport{
		N: 9, Verdict: grader.WrongAnswer, Call: "rotate(" + strings.Repeat("[1, 2, 3], ", 300) + ")",
		Want: strings.Repeat("[7, 4, 1], ", 400), Got: strings.Repeat("[7, 4, 2], ", 400), Reason: "An item differs.",
		Difference: &grader.Difference{
			Path: "[0][2]", Want: "1", Got: "2", Note: "one item differs",
			Text: "  [[7,\n    4,\n-   1],\n+   2],\n   [7, 4, 1],\n" + strings.Repeat("   …\n", 20),
		},
		Stdout: strings.Repeat("a print of the learner that is quite long and goes on and on beyond the edge of it all\n", 40),
		Stderr: "warning\n", Hint: strings.Repeat("Look at the corners. ", 30),
	}
}

func lruReport() grader.Report {
	e := &grader.ErrorReport{
		Type: "KeyError", Message: "2", File: "solution.py", Line: 10,
		Frames: []grader.Frame{{Line: 7, Function: "get", Source: "        return self.touch(key)"}, {Line: 10, Function: "touch", Source: "        value = self.items.pop(key)"}},
	}
	return grader.Report{
		Problem: "lru-cache", Verdict: grader.RuntimeError, Passed: 3, Total: 12, Error: e,
		Cases: []grader.CaseReport{
			{N: 1, Verdict: grader.Accepted},
			{N: 4, Group: "evict", Verdict: grader.RuntimeError, Call: "LRUCache(2); put(1, 10); get(2)", Want: "[None, -1]", Error: e},
		},
	}
}

func hostileReport() grader.Report {
	evil := "\x1b[2J\x1b]0;pwned\a\x9b31m\u202eabc\u2066\r\b" + "\xff"
	return grader.Report{
		Problem: "two-sum", Verdict: grader.RuntimeError, Total: 1, Note: evil,
		Error: &grader.ErrorReport{Type: evil, Message: evil, Line: 1, Frames: []grader.Frame{{Line: 1, Function: evil, Source: evil}, {Line: 1, Function: evil}}, Hint: evil},
		Cases: []grader.CaseReport{{
			N: 1, Verdict: grader.RuntimeError, Call: evil, Want: evil, Got: evil, Group: evil, Stdout: evil, Stderr: evil, Reason: evil,
		}},
	}
}

func TestReportSaysWhatWhereWhy(t *testing.T) {
	wants := map[string][]string{
		"report-wrong":     {"✗ wrong-answer", "11 of 14", "Case 12", "two_sum([3, 3], 6)", "any order of [0, 1]", "[1, 1]", "at [0]: expected 0, got 1", "seen {3: 1}", "-c 12"},
		"report-exception": {"✗ runtime-error", "KeyError: 2", "lru.py, line 10, in touch", "value = self.items.pop(key)", "^^^^^", "line 7, in get", "-c 4"},
		"report-time":      {"✗ time-limit", "2.0 s of CPU time; the limit is 2 s", "line 4", "if target - x in seen:"},
		"report-memory":    {"✗ memory-limit", "256 MB", "MemoryError", "line 2, in two_sum", "[0] * 10**9"},
		"report-output":    {"✗ output-limit", "1 MiB", "more lines"},
		"report-syntax":    {"✗ invalid-submission", "SyntaxError: expected ':'", "line 3", "for i, x in enumerate(nums)", "Nothing was run"},
	}
	for _, s := range reportScreens() {
		var out bytes.Buffer
		if err := s.draw(&out, view.Theme{Width: 80, Height: 24}); err != nil {
			t.Fatal(err)
		}
		for _, want := range wants[s.name] {
			if !strings.Contains(out.String(), want) {
				t.Errorf("%s lacks %q:\n%s", s.name, want, &out)
			}
		}
		if strings.Contains(out.String(), "SECRET") {
			t.Errorf("%s shows a hidden case:\n%s", s.name, &out)
		}
	}
}
