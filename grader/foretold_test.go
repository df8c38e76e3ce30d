package grader

import (
	"strings"
	"testing"

	"pyprep/sandbox/sandboxtest"
)

func TestJudgeOutput(t *testing.T) {
	t.Parallel()
	raised := ProgramRun{Stdout: "1\n", Error: &ErrorReport{Type: "ValueError", Message: "bad: very"}}
	for _, test := range []struct {
		name, said string
		run        ProgramRun
		line       int // of the first difference, 0 for none
		missing    string
	}{
		{"same", "[1]\n[1, 2]", ProgramRun{Stdout: "[1]\n[1, 2]\n"}, 0, ""},
		{"spaces at the ends of lines", "[1]  \r\n[1, 2]\t\n\n", ProgramRun{Stdout: "[1] \n[1, 2]"}, 0, ""},
		{"spaces within a list", "[1,2]\n{ 'a' :[ 1 ]}", ProgramRun{Stdout: "[1, 2]\n{'a': [1]}\n"}, 0, ""},
		{"the other quotes", `["a", "b, c"]`, ProgramRun{Stdout: "['a', 'b, c']\n"}, 0, ""},
		{"quotes that are meant", `["it's"]`, ProgramRun{Stdout: `["it's"]`}, 0, ""},
		{"quotes around quotes", `['it"s']`, ProgramRun{Stdout: `["it's"]`}, 1, ""},
		{"no quotes", "[a]", ProgramRun{Stdout: "['a']\n"}, 1, ""},
		{"spaces within a text", "['a,b']", ProgramRun{Stdout: "['a, b']\n"}, 1, ""},
		{"spaces in a text that is not closed", "['a,b]", ProgramRun{Stdout: "['a, b]\n"}, 1, ""},
		{"spaces between values", "1  2", ProgramRun{Stdout: "1 2\n"}, 1, ""},
		{"spaces between lists", "[1][2]", ProgramRun{Stdout: "[1] [2]\n"}, 1, ""},
		{"spaces beside a comma of a sentence", "a,b", ProgramRun{Stdout: "a, b\n"}, 1, ""},
		{"spaces in numbers", "[1 2]", ProgramRun{Stdout: "[12]\n"}, 1, ""},
		{"a number in brackets for a tuple", "(1)", ProgramRun{Stdout: "(1,)\n"}, 1, ""},
		{"spaces before", " 1", ProgramRun{Stdout: "1\n"}, 1, ""},
		{"letter case", "true", ProgramRun{Stdout: "True\n"}, 1, ""},
		{"second line", "1\n3", ProgramRun{Stdout: "1\n2\n"}, 2, ""},
		{"a line too few", "1", ProgramRun{Stdout: "1\n2\n"}, 2, "said"},
		{"a line too many", "1\n2", ProgramRun{Stdout: "1\n"}, 2, "real"},
		{"an empty line between", "1\n\n2", ProgramRun{Stdout: "1\n2\n"}, 2, ""},
		{"nothing", "", ProgramRun{Stdout: "1\n"}, 1, ""},
		{"the whole last line", "1\nValueError: bad: very", raised, 0, ""},
		{"the class alone", "1\nValueError", raised, 0, ""},
		{"the class with its module", "1\nbuiltins.ValueError: ...", raised, 0, ""},
		{"other words behind the class", "1\nValueError: so", raised, 0, ""},
		{"another class", "1\nTypeError: bad: very", raised, 2, ""},
		{"the exception forgotten", "1", raised, 2, "said"},
		{"the exception too early", "ValueError", raised, 1, ""},
		{"a class that is printed", "ValueError", ProgramRun{Stdout: "ValueError: bad\n"}, 1, ""},
		{"after a print without an end", "a\nKeyError", ProgramRun{Stdout: "a", Error: &ErrorReport{Type: "KeyError"}}, 0, ""},
	} {
		j := JudgeOutput(test.said, test.run)
		line, missing := 0, ""
		if d := j.Difference; d != nil {
			line = d.Line
			if d.Said == nil {
				missing = "said"
			}
			if d.Real == nil {
				missing = "real"
			}
		}
		if line != test.line || missing != test.missing || (j.Verdict == Accepted) != (line == 0) {
			t.Errorf("%s: %s at line %d, missing %q", test.name, j.Verdict, line, missing)
		}
	}
}

func TestJudgeOutputShowsNoEscapes(t *testing.T) {
	t.Parallel()
	j := JudgeOutput("\x1b[31mred\u202e", ProgramRun{Stdout: "\x1b]0;x\x07\n"})
	if *j.Difference.Said != `\x1b[31mred\u202e` || *j.Difference.Real != `\x1b]0;x\x07` {
		t.Errorf("%q, %q", *j.Difference.Said, *j.Difference.Real)
	}
}

func TestIsUnknown(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"idk", " IDK.\n", "I don't know", "no  idea!", "I don’t know."} {
		if !IsUnknown(text) {
			t.Errorf("%q is an answer", text)
		}
	}
	for _, text := range []string{"", "I don't know, but a tuple is hashable", "idk = 3"} {
		if IsUnknown(text) {
			t.Errorf("%q is none", text)
		}
	}
}

// FuzzJudgeOutput holds that nothing that is said makes the judge panic, and that an output is accepted as itself.
func FuzzJudgeOutput(f *testing.F) {
	f.Add("1\n2", "1\n3\n", "KeyError")
	f.Add("\x00\r\n\n", "", "")
	f.Add("['a\\", "{\"a\\\"\": [1 ]}]", "")
	f.Fuzz(func(t *testing.T, said, stdout, class string) {
		run := ProgramRun{Stdout: stdout}
		if class != "" {
			run.Error = &ErrorReport{Type: class}
		}
		if j := JudgeOutput(run.Output(), run); j.Verdict != Accepted {
			t.Fatalf("%q is not itself: %+v", run.Output(), j.Difference)
		}
		j := JudgeOutput(said, run)
		if d := j.Difference; (d == nil) != (j.Verdict == Accepted) || d != nil && d.Said != nil && strings.ContainsRune(*d.Said, 0x1b) {
			t.Fatalf("%+v", j)
		}
	})
}

func TestRunProgram(t *testing.T) {
	t.Parallel()
	g := &Grader{Runner: sandboxtest.NewHost(t)}
	for _, test := range []struct{ name, source, output, stopped string }{
		{"prints", "print(1)\nprint('ä')", "1\nä\n", ""},
		{"raises", "print(1)\nraise ValueError('bad')", "1\nValueError: bad\n", ""},
		{"raises after a line without an end", "print(1, end='')\n{}[2]", "1\nKeyError: 2\n", ""},
		{"ends itself", "print(1)\nraise SystemExit(3)", "1\n", ""},
		{"reads", "print(input())", "EOFError: EOF when reading a line\n", ""},
		{"does not compile", "print(", "", "it does not compile: SyntaxError: '(' was never closed"},
		{"is empty", "\n", "", "the file holds no code"},
		{"never ends", "while True: pass", "", "still running after 2s of CPU time"},
		{"prints too much", "while True: print('x' * 1000)", "", "printed more than 64 KB"},
		{"dies", "import os\nos._exit(3)", "", "the process ended with exit code 3 before it gave a result"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			run, err := g.RunProgram(t.Context(), []byte(test.source), 0)
			if err != nil || run.Stopped != test.stopped {
				t.Fatalf("stopped %q, %v", run.Stopped, err)
			}
			if test.stopped == "" && run.Output() != test.output {
				t.Errorf("output %q", run.Output())
			}
			if shown := run.Shown(); test.stopped != "" && !strings.HasSuffix(shown, test.stopped+"\n") || len(shown) > 2*printedLimit {
				t.Errorf("shown %d bytes, %.80q", len(shown), shown)
			}
		})
	}
	if version, err := g.PythonVersion(t.Context()); err != nil || !strings.HasPrefix(version, "3.") {
		t.Errorf("Python %q, %v", version, err)
	}
}
