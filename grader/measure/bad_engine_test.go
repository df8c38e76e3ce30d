package measure

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"pyprep/grader/growth"
	"pyprep/sandbox"
	"pyprep/sandbox/docker"
)

// badInputs are files of testdata/bad and what is said of them. What begins with "cannot tell" is a report's. The
// last two are good ones: caches that outlive a call are no global state that counts depend on.
var badInputs = []struct{ source, generator, want, hint string }{
	{"good.py", "gen_raises.py", "generator: generate(128, rng) failed: ValueError: too many (line 3)", mendGenerator},
	{"good.py", "gen_no_function.py", "generator: the generator has no function named generate", mendGenerator},
	{"good.py", "gen_syntax.py", "generator: the generator does not load: SyntaxError: expected ':' (generate.py, line 1)", mendGenerator},
	{"good.py", "gen_no_list.py", "generator: generate returned int; it has to return a list or tuple of arguments", mendGenerator},
	{"good.py", "gen_bad_where.py", "generator: the condition 'n >' can't be used: SyntaxError: invalid syntax (WHERE, line 1)", mendGenerator},
	{"good.py", "gen_bad_max.py", "generator: its VARIABLES, KINDS, MAX or WHERE can't be used: ValueError: invalid literal for int() with base 10: 'many'", mendGenerator},
	{"good.py", "gen_fixed.py", "generator: its input does not depend on n: generate(16, rng) and generate(64, rng) give the same", mendGenerator},
	{"good.py", "gen_capped.py", "generator: its input stops growing with n: generate(262144, rng) and generate(1048576, rng) give the same", mendGenerator},
	{"good.py", "gen_ignores_m.py", "generator: its input does not depend on m: generate(16, 16, rng) and generate(16, 64, rng) give the same", mendGenerator},
	{"good.py", "gen_mutates.py", "generator: generate(4, rng) gives other arguments each time for the same rng: it must depend on nothing else", mendGenerator},
	{"good.py", "gen_own_random.py", "generator: generate(4, rng) gives other arguments each time for the same rng: it must depend on nothing else", mendGenerator},
	{"good.py", "gen_slow.py", "generator: generate(SIZE, rng) is too slow: making this input twice takes more than 6s of CPU time", "make generate.py quicker, or set a smaller --max"},
	{"good.py", "gen_small.py", "cannot tell: only 3 sizes could be run, at least 5 are needed", ""},
	{"raises.py", "gen.py", "it raised IndexError at n = 24 (line 3): list index out of range", workFirst},
	{"raises_at_once.py", "gen.py", "it raised AttributeError at n = 1 (line 2): 'list' object has no attribute 'total'", workFirst},
	{"runaway.py", "gen.py", "its recursion does not end at n = 24, while n = 16 took 19 steps", "look for a recursion without a way out"},
	{"always_recursing.py", "gen.py", "it raised RecursionError at n = 1 (line 2): maximum recursion depth exceeded", workFirst},
	{"endless.py", "gen.py", "it does not come to an end within 1200000 steps at n = 1", "look for a loop that never ends; the generator's smallest input is enough to see it"},
	{"endless_in_c.py", "gen.py", "it did not end within 6s of CPU time at n = 1", "look for a loop or a C call that never ends, or set a smaller --max"},
	{"hungry.py", "gen.py", "it takes more than 1 GB of memory at n = 1", "set a smaller --max"},
	{"random_shared.py", "gen.py", "cannot tell: it uses the shared random numbers (line 6), so its counts differ from run to run", ""},
	{"random_own.py", "gen.py", "cannot tell: its counts differ from run to run at n = SIZE with the same input: it depends on time, random numbers or global state", ""},
	{"clock.py", "gen.py", "cannot tell: its counts differ from run to run at n = SIZE with the same input: it depends on time, random numbers or global state", ""},
	{"global_state.py", "gen.py", "cannot tell: its second call at n = 12288 does more than its first with the same input: it depends on global state", ""},
	{"global_list.py", "gen.py", "cannot tell: it raised IndexError when it was called again at n = 12288: it depends on global state", ""},
	{"prints.py", "gen.py", "cannot tell: it prints, and what printing takes depends on where it goes: take the prints out", ""},
	{"exits.py", "gen.py", "it ended without a result at n = 1 (exited)", "take out what ends the process, such as sys.exit"},
	{"syntax.py", "gen.py", "it does not compile: 'in' expected after for-loop variables (line 2)", "run it with python3 first; then measure again"},
	{"no_function.py", "gen.py", "there is no function named solve", "name it: --function NAME"},
	{"good.py", "gen.py", "O(n)", ""},
	{"cached.py", "gen.py", "O(n)", ""},
}

var size = regexp.MustCompile(`(n = |generate\()\d+`)

func TestEngineBadInputs(t *testing.T) {
	if testing.Short() {
		t.Skip("engine suite: run make test")
	}
	t.Parallel()
	runner, err := docker.New(t.Context(), docker.Options{Getenv: os.Getenv})
	if err != nil {
		t.Fatal(err)
	}
	defer runner.Close(t.Context())
	for _, tc := range badInputs {
		t.Run(tc.source+" "+tc.generator, func(t *testing.T) {
			got, hint := measureBad(t, runner, tc.source, tc.generator)
			if strings.Contains(tc.want, "SIZE") { // which one depends on the machine or on chance
				got = size.ReplaceAllString(got, "${1}SIZE")
			}
			if got != tc.want || hint != tc.hint {
				t.Errorf("got  %q\nhint %q\nwant %q\nhint %q", got, hint, tc.want, tc.hint)
			}
		})
	}
}

func measureBad(t *testing.T, runner sandbox.Runner, source, generator string) (said, hint string) {
	t.Helper()
	read := func(name string) []byte {
		body, err := os.ReadFile(filepath.Join("testdata/bad", name))
		if err != nil {
			t.Fatal(err)
		}
		return body
	}
	r, err := Meter{runner}.Measure(t.Context(), Subject{Source: read(source), Generator: read(generator), Entry: sandbox.Entry{Name: "solve"}})
	var hinted interface{ Hint() string }
	switch {
	case errors.As(err, &hinted):
		return err.Error(), hinted.Hint()
	case err != nil:
		return err.Error(), ""
	case r.Time.Status == growth.CannotTell:
		return "cannot tell: " + r.Time.Why, ""
	}
	words := told(r.Time)
	if len(r.Warnings) > 0 {
		words += " (" + strings.Join(r.Warnings, "; ") + ")"
	}
	return words, ""
}
