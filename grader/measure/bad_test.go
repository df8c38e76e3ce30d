package measure

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pyprep/grader/growth"
	"pyprep/problems/pytype"
	"pyprep/sandbox"
)

const (
	mendGenerator = "mend generate.py: generate(n, rng) returns a list of arguments whose size is exactly n"
	workFirst     = "make it work on the generator's inputs first; then measure again"
)

// from answers requests of a mode otherwise, from a size on.
func from(mode string, n int64, answer any) func(q request) (any, bool) {
	return func(q request) (any, bool) { return answer, q.mode == mode && len(q.sizes) > 0 && q.sizes[0] >= n }
}

func ended(status sandbox.Status) sandbox.CaseResult { return sandbox.CaseResult{Status: status} }

func failure(words ...any) map[string]any { return map[string]any{"failure": words} }

func counts(ops int64, more map[string]any) map[string]any {
	told := map[string]any{"lines": [][]any{{2, ops, ops, []any{}}}, "again": ops, "operations": 1, "size": ops}
	for key, value := range more {
		told[key] = value
	}
	return told
}

func either(all ...func(q request) (any, bool)) func(q request) (any, bool) {
	return func(q request) (any, bool) {
		for _, one := range all {
			if answer, is := one(q); is {
				return answer, true
			}
		}
		return nil, false
	}
}

// anyOf answers all requests of a mode otherwise.
func anyOf(mode string, answer any) func(q request) (any, bool) {
	return func(q request) (any, bool) { return answer, q.mode == mode }
}

func TestBadGenerators(t *testing.T) {
	for _, tc := range []struct {
		name    string
		instead func(q request) (any, bool)
		want    string
		hint    string
	}{
		{"does not load", anyOf(modePlan, failure("generator", "the generator does not load: SyntaxError: invalid syntax")), "generator: the generator does not load: SyntaxError: invalid syntax", mendGenerator},
		{"ends while it loads", anyOf(modePlan, ended(sandbox.StatusExited)), "generator: it does not load: exited", mendGenerator},
		{"no variables", anyOf(modePlan, map[string]any{"kinds": []string{"worst"}}), "generator: it does not load: reported", mendGenerator},
		{
			"five variables", anyOf(modePlan, map[string]any{"variables": strings.Split("abcde", ""), "kinds": []string{"worst"}}),
			"generator: it has 5 variables, at most 4 can be told apart", "keep some of them fixed in generate.py",
		},
		{
			"a variable that is no name", anyOf(modePlan, map[string]any{"variables": []string{"n\x1b[2J"}, "kinds": []string{"worst"}}),
			`generator: "n\x1b[2J" in VARIABLES is no name`, `name sizes with letters, such as VARIABLES = ("n", "m")`,
		},
		{
			"kinds without end", anyOf(modePlan, map[string]any{"variables": []string{"n"}, "kinds": slices.Repeat([]string{"a"}, 99)}),
			"generator: it has 99 kinds of input, at most 32 can be run", "keep those in KINDS that may be the worst",
		},
		{"raises", from(modeCounts, 100, failure("generator", "generate(128, rng) failed: ValueError: no (line 3)")), "generator: generate(128, rng) failed: ValueError: no (line 3)", mendGenerator},
		{"says n and means 40", anyOf(modeLook, map[string]any{"size": 40, "same": true}), "generator: its input does not grow with n", mendGenerator},
		{"ignores n", anyOf(modeAlike, map[string]any{"same": true}), "generator: its input does not depend on n: generate(16, rng) and generate(64, rng) give the same", mendGenerator},
		{
			"stops growing", func(q request) (any, bool) {
				return map[string]any{"same": true}, q.mode == modeAlike && q.asked[0][0] > 100
			},
			"generator: its input stops growing with n: generate(131072, rng) and generate(262144, rng) give the same", mendGenerator,
		},
		{"mutates", anyOf(modeLook, map[string]any{"size": 4, "same": false}), "generator: generate(4, rng) gives other arguments each time for the same rng: it must depend on nothing else", mendGenerator},
		{
			"is slow", either(from(modeCounts, 1000, ended(sandbox.StatusCPULimit)), from(modeLook, 1000, ended(sandbox.StatusCPULimit))),
			"generator: generate(1024, rng) is too slow: making this input twice takes more than 6s of CPU time", "make generate.py quicker, or set a smaller --max",
		},
		{"is slow at once", anyOf(modeLook, ended(sandbox.StatusWallLimit)), "generator: generate(4, rng) is too slow: making this input twice takes more than 6s of CPU time", "make generate.py quicker, or set a smaller --max"},
		{
			"takes all memory", either(from(modeCounts, 1000, ended(sandbox.StatusMemoryLimit)), from(modeLook, 1000, ended(sandbox.StatusMemoryLimit))),
			"generator: generate(1024, rng) takes too much memory", "make what generate.py returns smaller, or set a smaller --max",
		},
	} {
		t.Run(tc.name, func(t *testing.T) { wantError(t, tc.instead, Subject{}, tc.want, tc.hint) })
	}
}

func wantError(t *testing.T, instead func(q request) (any, bool), s Subject, want, hint string) {
	t.Helper()
	m := linear()
	m.instead = instead
	found, err := measured(t, m, s)
	var hinted interface{ Hint() string }
	if !errors.As(err, &hinted) || err.Error() != want || hinted.Hint() != hint {
		t.Errorf("found %q, error %q, want %q with the hint %q", found, fmt.Sprint(err), want, hint)
	}
}

func TestBadFunctions(t *testing.T) {
	tooDeep := failure("raised", "RecursionError", "maximum recursion depth exceeded", 2)
	for _, tc := range []struct {
		name    string
		instead func(q request) (any, bool)
		want    string
		hint    string
	}{
		{"missing", anyOf(modeCounts, failure("missing", "solve")), "there is no function named solve", "name it: --function NAME"},
		{"raises at some sizes", from(modeCounts, 20, failure("raised", "IndexError", "list index out of range", 3)), "it raised IndexError at n = 24 (line 3): list index out of range", workFirst},
		{"raises outside of its lines", from(modeCounts, 1, failure("raised", "TypeError", "no")), "it raised TypeError at n = 1: no", workFirst},
		{"recursion without end", from(modeCounts, 1, tooDeep), "it raised RecursionError at n = 1 (line 2): maximum recursion depth exceeded", workFirst},
		{"recursion without end from a size on", from(modeCounts, 20, tooDeep), "its recursion does not end at n = 24, while n = 16 took 17 steps", "look for a recursion without a way out"},
		{"never ends", from(modeCounts, 1, map[string]any{"over": true}), "it does not come to an end within 1200000 steps at n = 1", "look for a loop that never ends; the generator's smallest input is enough to see it"},
		{"never ends in C", from(modeCounts, 1, ended(sandbox.StatusCPULimit)), "it did not end within 6s of CPU time at n = 1", "look for a loop or a C call that never ends, or set a smaller --max"},
		{"waits", from(modeCounts, 3, ended(sandbox.StatusWallLimit)), "it did not end within 6s of CPU time at n = 3", "look for a loop or a C call that never ends, or set a smaller --max"},
		{"takes all memory", from(modeCounts, 5, ended(sandbox.StatusMemoryLimit)), "it takes more than 1 GB of memory at n = 5", "set a smaller --max"},
		{"ends the process", from(modeCounts, 2, ended(sandbox.StatusExited)), "it ended without a result at n = 2 (exited)", "take out what ends the process, such as sys.exit"},
	} {
		t.Run(tc.name, func(t *testing.T) { wantError(t, tc.instead, Subject{}, tc.want, tc.hint) })
	}
	t.Run("a max of no variable", func(t *testing.T) {
		wantError(t, nil, Subject{Max: map[string]int64{"m": 3}}, "the generator has no variable m, only n", "name its variables: --max n=1000")
	})
}

// TestDoubtfulFunctions can be run, but what was counted is not theirs: a reason, never a class.
func TestDoubtfulFunctions(t *testing.T) {
	printing := reported(t, counts(1, nil))
	printing.Stdout = []byte("hello")
	for _, tc := range []struct {
		name    string
		instead func(q request) (any, bool)
		want    string
	}{
		{"prints", from(modeCounts, 5, printing), "it prints, and what printing takes depends on where it goes: take the prints out"},
		{"prints much", from(modeCounts, 50, ended(sandbox.StatusOutputLimit)), "it prints, and what printing takes depends on where it goes: take the prints out"},
		{"shared random numbers", from(modeCounts, 5, counts(5, map[string]any{"notes": []any{[]any{"random", 6}}})), "it uses the shared random numbers (line 6), so its counts differ from run to run"},
		{"other counts", anyOf(modeTwice, counts(7, nil)), "its counts differ from run to run at n = 24576 with the same input: it depends on time, random numbers or global state"},
		{
			"more each time", anyOf(modeTwice, map[string]any{"lines": [][]any{{1, 1, 1, []any{}}, {2, 24576, 24576, []any{}}}, "again": 2 * 24576}),
			"its second call at n = 24576 does more than its first with the same input: it depends on global state",
		},
		{"never again", anyOf(modeTwice, map[string]any{"over": true}), "its second call at n = 24576 does more than its first with the same input: it depends on global state"},
		{"raises when called again", anyOf(modeTwice, failure("raised", "IndexError", "pop from empty list", 4)), "it raised IndexError when it was called again at n = 24576: it depends on global state"},
		{"dies when called again", anyOf(modeTwice, ended(sandbox.StatusExited)), "it came to no end when it was called again at n = 24576: it depends on global state"},
		{"works at three sizes", from(modeCounts, 4, map[string]any{"over": true}), "only 3 sizes could be run, at least 5 are needed"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			m := linear()
			m.instead = tc.instead
			report, err := Meter{m.runner(t)}.Measure(t.Context(), Subject{Entry: sandbox.Entry{Name: "solve"}})
			if err != nil {
				t.Fatal(err)
			}
			if report.Time.Status != growth.CannotTell || report.Time.Why != tc.want || len(report.Time.Classes) != 0 {
				t.Errorf("%+v, want %q", report.Time, tc.want)
			}
		})
	}
}

// TestDeepRecursion is cut short by CPython, and says so beside its class.
func TestDeepRecursion(t *testing.T) {
	m := linear()
	m.instead = from(modeCounts, 32000, failure("raised", "RecursionError", "maximum recursion depth exceeded", 2))
	report, err := Meter{m.runner(t)}.Measure(t.Context(), Subject{Entry: sandbox.Entry{Name: "solve"}})
	if err != nil {
		t.Fatal(err)
	}
	if told(report.Time) != "O(n)" || !slices.Equal(report.Warnings, []string{"its recursion is too deep for CPython at n = 32768"}) {
		t.Errorf("%+v %q", report.Time, report.Warnings)
	}
}

func TestUnmodelledCallsAreNamed(t *testing.T) {
	m := linear()
	m.instead = either(
		from(modeCounts, 9, counts(12, map[string]any{"unmodelled": []any{[]any{"zlib.crc32", 9}}})),
		from(modeCounts, 5, counts(5, map[string]any{"unmodelled": []any{[]any{"zlib.crc32", 4}, []any{"ssl.wrap", 2}}})),
	)
	m.max = map[string]int64{"n": 12}
	report, err := Meter{m.runner(t)}.Measure(t.Context(), Subject{Entry: sandbox.Entry{Name: "solve"}})
	want := []string{"what ssl.wrap takes is not modelled (line 2): it is counted as one step", "what zlib.crc32 takes is not modelled (line 4): it is counted as one step"}
	if err != nil || !slices.Equal(report.Warnings, want) {
		t.Errorf("%q, %v", report.Warnings, err)
	}
}

// TestTheSandboxFails: its errors pass through, and a source that doesn't compile is the function's fault.
func TestTheSandboxFails(t *testing.T) {
	broken := errors.New("no engine")
	fake := linear().runner(t)
	fake.Err = broken
	if _, err := (Meter{fake}).Measure(t.Context(), Subject{}); !errors.Is(err, broken) {
		t.Error(err)
	}
	source := func(report []byte, status sandbox.Status) error {
		fake := linear().runner(t)
		fake.Source = func(sandbox.Job) sandbox.CaseResult { return sandbox.CaseResult{Status: status, Report: report} }
		_, err := Meter{fake}.Measure(t.Context(), Subject{})
		return err
	}
	syntax := pytype.Append(nil, pytype.Tuple(pytype.Str("syntax"), pytype.Str("invalid syntax"), pytype.Int(7), pytype.Int(1), pytype.Str("x ="), pytype.Str("SyntaxError")))
	for want, err := range map[string]error{
		"it does not compile: invalid syntax (line 7)": source(syntax, sandbox.StatusReported),
		"it can't be compiled: memory-limit":           source(nil, sandbox.StatusMemoryLimit),
		errReply.Error():                               source([]byte("junk"), sandbox.StatusReported),
	} {
		if err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
	slow := linear()
	slow.instead = func(request) (any, bool) {
		return sandbox.CaseResult{Status: sandbox.StatusMemoryLimit, Wall: time.Hour}, slow.asked[len(slow.asked)-1].mode == modeAlike
	}
	found, err := measured(t, slow, Subject{})
	if err == nil || err.Error() != "measuring it took more than 2m0s in all" {
		t.Errorf("%s %v", found, err)
	}
	for _, junk := range []sandbox.CaseResult{{Status: sandbox.StatusReported, Report: []byte("junk")}, reported(t, `{"lines":[[-1,1,1,[]]]}`)} {
		m := linear()
		m.instead = anyOf(modeCounts, junk)
		if found, err := measured(t, m, Subject{}); !errors.Is(err, errReply) {
			t.Errorf("%s %v", found, err)
		}
	}
}
