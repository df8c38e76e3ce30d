package grader

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"pyprep/problems"
	"pyprep/problems/pytype"
	"pyprep/sandbox"
	"pyprep/sandbox/docker"
	"pyprep/sandbox/sandboxtest"
)

// modules is the set of testdata/modules.txtar.
func modules(t *testing.T) *problems.Set {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/modules.txtar")
	if err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{}
	for _, file := range archive.Files {
		fsys[file.Name] = &fstest.MapFile{Data: file.Data}
	}
	set, err := problems.Load(fsys, "modules")
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// TestEngineModules grades what people hand in, and what would like to pass without being right.
func TestEngineModules(t *testing.T) {
	if testing.Short() {
		t.Skip("engine suite: run make test")
	}
	runner, err := docker.New(t.Context(), docker.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := runner.Close(context.WithoutCancel(t.Context())); err != nil {
			t.Error(err)
		}
	})
	g := &Grader{Runner: runner}
	set := modules(t)
	t.Run("unittest", func(t *testing.T) { gradeModule(t, g, set.Problem("greet"), greetings()) })
	t.Run("pytest", func(t *testing.T) { gradeModule(t, g, set.Problem("sums"), sums()) })
	t.Run("broken", func(t *testing.T) { blameTheSet(t, g, set.Problem("broken")) })
}

// handedIn is a submission, its verdict, how many cases pass, and what is said of the first that does not.
type handedIn struct {
	name, source string
	want         Verdict
	passed       int
	says         []string
}

const rightGreeting = "def hello(name='world'):\n    return f'Hello, {name}!'\ndef show(name):\n    print(hello(name))\n"

func greetings() []handedIn {
	return []handedIn{
		{"right", rightGreeting, Accepted, 5, nil},
		{"wrong", strings.Replace(rightGreeting, "{name}!'", "world!'", 1), WrongAnswer, 3, []string{
			"test_greet.py::GreetTest::test_names", "with (name='Ada'): 'Hello, world!' != 'Hello, Ada!'",
			"greet.hello(name),\n    f\"Hello, {name}!\",", "test_greet.py:20",
		}},
		{"crashing", strings.Replace(rightGreeting, "{name}!'", "{nam}!'", 1), RuntimeError, 1, []string{"NameError", "test_world", "hello:2"}},
		{"stub", "def hello(name='world'): ...\ndef show(name): ...\n", WrongAnswer, 1, []string{"None != 'Hello, world!'"}},
		{"half", "def hello(name='world'):\n    return f'Hello, {name}!'\n", RuntimeError, 4, []string{"AttributeError", "the tests use show"}},
		{"does not load", "import numpie\n", RuntimeError, 0, []string{"ModuleNotFoundError", "standard library"}},
		{"does not compile", "def hello(:\n", InvalidSubmission, 0, []string{"SyntaxError"}},
		{"hangs", "def hello(name=''):\n    while True: ...\n", TimeLimit, 0, nil},
		{"exits", "import os\ndef hello(*_):\n    os._exit(0)\nshow = hello\n", RuntimeError, 1, []string{"exit code 0"}},
		{"quits", "def hello(*_):\n    raise SystemExit(0)\nshow = hello\n", RuntimeError, 1, []string{"SystemExit"}},
		{"skips", "import unittest\ndef hello(*_):\n    raise unittest.SkipTest('me')\nshow = hello\n", RuntimeError, 1, []string{"SkipTest"}},
		{"changes unittest", "import unittest\nunittest.TestCase.run = lambda *_: None\n" + rightGreeting, RuntimeError, 0, []string{"Tampering"}},
		{"changes it later", "import unittest\ndef hello(*_):\n    unittest.TestCase.assertEqual = lambda *_: None\nshow = hello\n", RuntimeError, 1, []string{"Tampering"}},
		{"breaks the tests", "import sys\nsys.modules['asyncio'] = None\n" + rightGreeting, RuntimeError, 0, []string{"ModuleNotFoundError"}},
		{"answers for everything", "import sys\nclass Any:\n    def __getattr__(self, _):\n        return lambda *_: None\nsys.modules['greet'] = Any()\n", WrongAnswer, 1, nil},
	}
}

const rightSum = "def add(a, b):\n    if isinstance(b, str):\n        raise TypeError('no text')\n    return a + b\n"

func sums() []handedIn {
	return []handedIn{
		{"right", rightSum, Accepted, 5, nil},
		{"wrong", strings.Replace(rightSum, "a + b", "a + max(b, 0) if a < 2 else 4", 1), WrongAnswer, 2, []string{
			"test_sums.py::test_table", "with a=2, b=3, want=5: assert add(a, b) == want, where add(a, b) is 4 and want is 5", "test_sums.py:13",
		}},
		{"raises nothing", "def add(a, b):\n    return a if isinstance(b, str) else a + b\n", WrongAnswer, 4, []string{"TypeError was to be raised, and nothing was"}},
		{"hidden", strings.Replace(rightSum, "a + b", "abs(a + b)", 1), WrongAnswer, 4, []string{"Below zero."}},
		{"another name", strings.Replace(rightSum, "add", "plus", 1), RuntimeError, 0, []string{"ImportError", "the tests use add of your file"}},
		{"own assertion", strings.Replace(rightSum, "return", "assert a < 0\n    return", 1), RuntimeError, 2, []string{"AssertionError"}},
		{"changes pytest", "import pytest\npytest.raises = pytest.approx = lambda *_: None\n" + rightSum, RuntimeError, 0, []string{"Tampering"}},
	}
}

func gradeModule(t *testing.T, g *Grader, p *problems.Problem, all []handedIn) {
	t.Helper()
	for _, one := range all {
		t.Run(one.name, func(t *testing.T) {
			report, err := g.Grade(t.Context(), p, Submission{Source: []byte(one.source), FileName: "mine.py"}, Options{First: one.want == TimeLimit})
			if err != nil {
				t.Fatal(err)
			}
			told := toldOfTests(report)
			if report.Verdict != one.want || report.Passed != one.passed {
				t.Errorf("%s, %d of %d pass, want %s and %d: %s", report.Verdict, report.Passed, report.Total, one.want, one.passed, told)
			}
			for _, words := range one.says {
				if !strings.Contains(told, words) {
					t.Errorf("nothing is said of %q: %s", words, told)
				}
			}
		})
	}
}

// toldOfTests is what a report says of its first failure.
func toldOfTests(r Report) string {
	words := []string{toldIn(r)}
	if c := r.firstFailure(); c != nil {
		words = append(words, c.Call, c.Reason, c.Hint)
		for _, frame := range c.Tests {
			words = append(words, frame.File+":"+strconv.Itoa(frame.Line), frame.Source)
		}
	}
	if r.Error != nil {
		words = append(words, r.Error.Type, r.Error.Hint)
		for _, frame := range r.Error.Frames {
			words = append(words, frame.Function+":"+strconv.Itoa(frame.Line))
		}
	}
	return strings.Join(words, " | ")
}

// blameTheSet holds that a test which no solution could pass is never the learner's fault.
func blameTheSet(t *testing.T, g *Grader, p *problems.Problem) {
	t.Helper()
	for number, says := range map[int]string{1: "no fixture 'capsys'", 2: "tests/test_import.py:1: ModuleNotFoundError"} {
		_, err := g.Grade(t.Context(), p, Submission{Source: []byte(rightSum)}, Options{Only: []int{number}})
		if fault := (*SetError)(nil); !errors.As(err, &fault) || !strings.Contains(fault.Message, says) {
			t.Errorf("case %d: %v, want an error of the set about %s", number, err, says)
		}
	}
}

// failedTest is a report of a test that ended with an exception.
func failedTest(what, class, message string, facts ...pytype.Value) sandbox.CaseResult {
	told := exception(class, message)
	frame := pytype.Tuple(str("test_greet.py"), pytype.Int(20), pytype.Int(23), str("test_names"))
	told = pytype.Dict(append(slices.Clone(told.Items), str("tests"), pytype.List(frame))...)
	return reported(str("tested"), str(what), told, pytype.Dict(facts...))
}

func TestReportsOfTests(t *testing.T) {
	t.Parallel()
	p := modules(t).Problem("greet")
	passed := reported(str("tested"), str("passed"), pytype.None(), pytype.Dict())
	for _, test := range []struct {
		name   string
		result sandbox.CaseResult
		want   Verdict
		says   string
	}{
		{"passed", passed, Accepted, ""},
		{"skipped", reported(str("tested"), str("passed"), pytype.None(), pytype.Dict(str("skipped"), str("no"))), Accepted, ""},
		{"failed", failedTest("failed", "AssertionError", "1 != 2\n\n- 1\n+ 2"), WrongAnswer, "1 != 2"},
		{"failed without a word", failedTest("failed", "AssertionError", ""), WrongAnswer, "AssertionError"},
		{"raised", failedTest("raised", "KeyError", "'a'"), RuntimeError, "KeyError"},
		{"out of memory", failedTest("raised", "MemoryError", ""), MemoryLimit, "ran out of memory"},
		{"tampered", reported(str("tested"), str("tampered"), pytype.None(), pytype.Dict()), RuntimeError, "Tampering"},
		{"forged: a value", returned(pytype.None()), RuntimeError, "no proper result"},
		{"forged: an exit", reported(str("exit"), pytype.Int(0)), RuntimeError, "no proper result"},
		{"forged: failed with nothing", reported(str("tested"), str("failed"), pytype.None(), pytype.Dict()), RuntimeError, "no proper result"},
		{"forged: passed with an exception", failedTest("passed", "KeyError", ""), RuntimeError, "no proper result"},
		{"forged: another word", failedTest("fine", "KeyError", ""), RuntimeError, "no proper result"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			report := gradeWith(t, p, Options{}, test.result)
			if told := toldOfTests(report); report.Verdict != test.want || !strings.Contains(told, test.says) {
				t.Errorf("%s (%s), want %s (%s)", report.Verdict, told, test.want, test.says)
			}
			if isNoted := strings.Contains(report.Note, "fool"); isNoted != (test.want == Accepted) {
				t.Errorf("note %q", report.Note)
			}
		})
	}
	if report := gradeWith(t, twoSum(), Options{}, passed); report.Verdict == Accepted {
		t.Error("a function is accepted by the report of a test")
	}
}

func TestFramesOfTestsAreLinesOfTheSet(t *testing.T) {
	t.Parallel()
	j := judge{problem: modules(t).Problem("greet")}
	frames := j.testFrames([]testLine{
		{"test_greet.py", "f", 20, 23}, {"test_greet.py", "f", 1000, 1001}, {"../problem.yaml", "f", 1, 1}, {"greetings.py", "\x1b[2J", 1, 1 << 30},
	})
	want := []TestFrame{
		{"test_greet.py", 20, "f", "self.assertEqual(\n    greet.hello(name),\n    f\"Hello, {name}!\",\n)"},
		{"greetings.py", 1, `\x1b[2J`, "WANT = \"Hello, world!\"\n"},
	}
	if !slices.Equal(frames, want) {
		t.Errorf("frames %+v, want %+v", frames, want)
	}
}

// TestWhoBrokeATest holds that the set is blamed only for what an accepted solution can't run either.
func TestWhoBrokeATest(t *testing.T) {
	t.Parallel()
	p := modules(t).Problem("greet")
	told := exception("KeyError", "'a'")
	told.Items[7] = pytype.List() // no frame of the solution's
	broken := reported(str("tested"), str("broken"), told, pytype.Dict())
	for _, reference := range []sandbox.CaseResult{broken, reported(str("tested"), str("passed"), pytype.None(), pytype.Dict())} {
		fake := &sandboxtest.Fake{Result: func(job sandbox.Job, _ int) sandbox.CaseResult {
			if strings.Contains(string(job.Source), "mine") {
				return broken
			}
			return reference
		}}
		report, err := (&Grader{Runner: fake}).Grade(t.Context(), p, Submission{Source: []byte("mine = 1\n")}, Options{})
		isOfSet := errors.As(err, new(*SetError))
		if wanted := string(reference.Report) == string(broken.Report); isOfSet != wanted || !wanted && report.Verdict != RuntimeError {
			t.Errorf("reference %q: %v, %s", reference.Report, err, report.Verdict)
		}
	}
}
