package sandboxtest

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"pyprep/sandbox"
)

// Scenario is one job and what must be observed of it.
type Scenario struct {
	Name string
	Job  sandbox.Job
	Want []Want
	// Confined: only a real sandbox can show it.
	Confined bool
}

// Want is what must be observed of one case. Empty fields are not looked at.
type Want struct {
	Status  sandbox.Status
	Report  string // how the report begins
	Stdout  string
	Exit    int
	Signal  int
	AtLeast time.Duration // of wall time
	Trace   string        // the kinds of the record's events and its end, such as "clrd"; "-" for no record
}

// Fake returns a fake that tells what the scenario wants.
func (s Scenario) Fake() *Fake {
	return &Fake{Result: func(_ sandbox.Job, index int) sandbox.CaseResult {
		want := s.Want[index]
		result := sandbox.CaseResult{Status: want.Status, Stdout: []byte(want.Stdout), ExitCode: want.Exit, Signal: want.Signal, Wall: want.AtLeast}
		if want.Status == sandbox.StatusReported {
			result.Report = []byte(want.Report)
			result.Trace = recorded(want.Trace)
		}
		return result
	}}
}

func (w Want) check(t *testing.T, got sandbox.CaseResult) {
	t.Helper()
	if got.Status != w.Status {
		t.Errorf("case %d: status %v, want %v (report %.200q, stderr %.2000s)", got.Index, got.Status, w.Status, got.Report, got.Stderr)
		return
	}
	if !bytes.HasPrefix(got.Report, []byte(w.Report)) {
		t.Errorf("case %d: report %.300q, want it to begin with %.300q", got.Index, got.Report, w.Report)
	}
	if w.Stdout != "" && string(got.Stdout) != w.Stdout {
		t.Errorf("case %d: stdout %.200q, want %.200q", got.Index, got.Stdout, w.Stdout)
	}
	if got.ExitCode != w.Exit || got.Signal != w.Signal {
		t.Errorf("case %d: exit %d signal %d, want %d and %d", got.Index, got.ExitCode, got.Signal, w.Exit, w.Signal)
	}
	if kinds := recordOf(got.Trace); w.Trace != "" && kinds != w.Trace {
		t.Errorf("case %d: record %.300q, want %.300q", got.Index, kinds, w.Trace)
	}
	if got.Wall < w.AtLeast {
		t.Errorf("case %d: wall time %v, want at least %v", got.Index, got.Wall, w.AtLeast)
	}
}

// function is a job that calls f of the source once for each input.
func function(source string, inputs ...string) sandbox.Job {
	job := sandbox.Job{Source: []byte(source), Entry: sandbox.Entry{Kind: sandbox.EntryFunction, Name: "f"}, Limits: sandbox.DefaultLimits()}
	for _, input := range inputs {
		job.Cases = append(job.Cases, sandbox.Case{Input: Input(input)})
	}
	return job
}

// program is a job that runs the source as a script once for each stdin.
func program(source string, inputs ...string) sandbox.Job {
	job := sandbox.Job{Source: []byte(source), Entry: sandbox.Entry{Kind: sandbox.EntryProgram}, Limits: sandbox.DefaultLimits()}
	for _, input := range inputs {
		job.Cases = append(job.Cases, sandbox.Case{Input: []byte(input)})
	}
	return job
}

func (s Scenario) limited(change func(*sandbox.Limits)) Scenario {
	change(&s.Job.Limits)
	return s
}

// tests is a job that runs tests of two files on the source as the module m, each named as file:class:function.
func tests(source string, names ...string) sandbox.Job {
	job := sandbox.Job{
		Source: []byte(source), Limits: sandbox.DefaultLimits(), Entry: sandbox.Entry{Kind: sandbox.EntryTests, Name: "m"},
		Modules: map[string]string{
			"a": "import unittest, beside, pytest\nfrom m import f\nclass A(unittest.TestCase):\n    def test_right(self):\n        self.assertEqual(f(2), 3)\n" +
				"def test_right():\n    beside.say()\n    assert f(2) == pytest.approx(3)\ndef test_wrong():\n    assert f(2) == 4\ndef test_raises():\n    f(9)\n",
			"b":      "import nowhere\ndef test_none(): ...\n",
			"beside": "def say():\n    print('beside')\n",
		},
	}
	for _, name := range names {
		input := "t3:"
		for i, part := range strings.Split(name, ":") {
			if i == 0 {
				part += ".py"
			}
			input += fmt.Sprintf("s%d:%s", len(part), part)
		}
		job.Cases = append(job.Cases, sandbox.Case{Input: Input(input)})
	}
	return job
}

// Scenarios returns the jobs of the conformance suite.
func Scenarios() []Scenario {
	list := append(roundTrips(), endings()...)
	list = append(list, records()...)
	return append(list, limits()...)
}

func roundTrips() []Scenario {
	values := []string{
		"N", "T", "F", "i0;", "i-ff;", "i" + strings.Repeat("f", 400) + ";", "f7ff8000000000000", "f3ff0000000000000", "f8000000000000000",
		"c3ff00000000000004000000000000000", "m4:1.50", "s0:", "s5:h\xc3\xa9\xe2\x9c", "s3:\xed\xa0\x80", "b4:\x00\xff\n:", "l0:",
		"l2:i1;s1:a", "t1:l1:N", "S1:i1;", "Z1:s1:x", "d2:s1:ai1;s1:bl0:", "l12:" + strings.Repeat("i7;", 12),
	}
	values[12] = "s6:h\xc3\xa9\xe2\x9c\x93"
	scenario := Scenario{Name: "values come back as they went"}
	var inputs []string
	for _, value := range values {
		inputs = append(inputs, "t1:"+value)
		scenario.Want = append(scenario.Want, Want{Status: sandbox.StatusReported, Report: valueReport(value)})
	}
	scenario.Job = function("def f(x):\n    return x\n", inputs...)
	return []Scenario{scenario}
}

func endings() []Scenario {
	ended := func(name, source string, want Want) Scenario {
		return Scenario{Name: name, Job: function(source, "t0:"), Want: []Want{want}}
	}
	return []Scenario{
		ended("an exception", "def f():\n    raise ValueError('no')\n", Want{Status: sandbox.StatusReported, Report: "t4:s6:raised"}),
		ended("sys.exit", "import sys\ndef f():\n    sys.exit(3)\n", Want{Status: sandbox.StatusReported, Report: "t4:s6:raised"}),
		ended("os._exit", "import os\ndef f():\n    os._exit(7)\n", Want{Status: sandbox.StatusExited, Exit: 7}),
		ended("a signal", "import os\ndef f():\n    os.kill(os.getpid(), 9)\n", Want{Status: sandbox.StatusExited, Signal: 9}),
		ended("no entry", "g = 1\n", Want{Status: sandbox.StatusReported, Report: "t2:s7:missing"}),
		ended("a report of its own", "import os\ndef f():\n    os.write(3, b'\\0\\0\\0\\x05junk!')\n    os._exit(0)\n", Want{Status: sandbox.StatusReported, Report: "junk!"}),
		ended("half a report", "import os\ndef f():\n    os.write(3, b'\\0\\0\\0\\x05ju')\n    os._exit(0)\n", Want{Status: sandbox.StatusExited}),
		{
			Name: "programs read and print", Job: program("print(input()[::-1])", "abc\n", "xyz\n"),
			Want: []Want{
				{Status: sandbox.StatusReported, Report: "t2:s4:exiti0;", Stdout: "cba\n"},
				{Status: sandbox.StatusReported, Report: "t2:s4:exiti0;", Stdout: "zyx\n"},
			},
		},
		{
			Name: "tests are cases", Job: tests(
				"def f(n):\n    return n + 1 if n < 9 else [][n]\n", "a::test_right", "a:A:test_right", "a::test_wrong", "a::test_raises", "b::test_none",
			),
			Want: []Want{
				{Status: sandbox.StatusReported, Report: "t4:s6:testeds6:passed", Stdout: "beside\n"},
				{Status: sandbox.StatusReported, Report: "t4:s6:testeds6:passed"},
				{Status: sandbox.StatusReported, Report: "t4:s6:testeds6:failed"},
				{Status: sandbox.StatusReported, Report: "t4:s6:testeds6:raised"},
				{Status: sandbox.StatusReported, Report: "t4:s6:testeds6:broken"},
			},
		},
		{
			Name: "no state goes from case to case", Job: function("n = 0\ndef f():\n    global n\n    n += 1\n    return n\n", "t0:", "t0:"),
			Want: []Want{
				{Status: sandbox.StatusReported, Report: valueReport("i1;")},
				{Status: sandbox.StatusReported, Report: valueReport("i1;")},
			},
		},
		{
			Name: "no file goes from case to case", Confined: true,
			Job: function("import os\ndef f():\n    n = len(os.listdir('/tmp'))\n    os.makedirs('/tmp/a/b', 0)\n    return n\n", "t0:", "t0:"),
			Want: []Want{
				{Status: sandbox.StatusReported, Report: valueReport("i0;")},
				{Status: sandbox.StatusReported, Report: valueReport("i0;")},
			},
		},
	}
}

func limits() []Scenario {
	over := func(name, source string, status sandbox.Status, change func(*sandbox.Limits)) Scenario {
		good := Want{Status: sandbox.StatusReported, Report: valueReport("i1;")}
		source += "    return 1\n"
		return Scenario{Name: name, Job: function(source, "t1:F", "t1:T", "t1:F"), Want: []Want{good, {Status: status}, good}}.limited(change)
	}
	short := func(l *sandbox.Limits) { l.CaseCPU, l.CaseWall = 300*time.Millisecond, 600*time.Millisecond }
	memory := over("memory limit", "def f(bad):\n    if bad:\n        kept = [bytearray(1 << 20) for _ in range(1 << 12)]\n", sandbox.StatusMemoryLimit, func(*sandbox.Limits) {})
	memory.Confined = true
	wall := over("wall limit", "import time\ndef f(bad):\n    if bad:\n        time.sleep(60)\n", sandbox.StatusWallLimit, short)
	wall.Want[1].AtLeast = 500 * time.Millisecond
	return []Scenario{
		over("output limit", "def f(bad):\n    while bad:\n        print('x' * 999)\n", sandbox.StatusOutputLimit, func(l *sandbox.Limits) { l.OutputBytes = 10_000 }),
		over("value limit", "def f(bad):\n    if bad:\n        return 'x' * 100_000\n", sandbox.StatusValueLimit, func(l *sandbox.Limits) { l.ValueBytes = 10_000 }),
		// So much more wall time than CPU time that a busy machine changes nothing.
		over("CPU limit", "def f(bad):\n    while bad:\n        pass\n", sandbox.StatusCPULimit, func(l *sandbox.Limits) { l.CaseCPU, l.CaseWall = 300*time.Millisecond, 20*time.Second }),
		wall,
		memory,
	}
}
