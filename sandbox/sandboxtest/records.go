package sandboxtest

import (
	"strings"

	"pyprep/sandbox"
)

// recordOf writes the kinds of a record's events one after another, and its end; "-" for no record.
func recordOf(trace *sandbox.Trace) string {
	if trace == nil {
		return "-"
	}
	var kinds strings.Builder
	for _, event := range trace.Events {
		kinds.WriteByte(byte(event.Kind))
	}
	kinds.WriteByte(byte(trace.End))
	return kinds.String()
}

// recorded is a record with events of these kinds and nothing in them; nil for none.
func recorded(kinds string) *sandbox.Trace {
	if kinds == "" || kinds == "-" {
		return nil
	}
	trace := &sandbox.Trace{End: sandbox.TraceEnd(kinds[len(kinds)-1])}
	for _, kind := range []byte(kinds[:len(kinds)-1]) {
		trace.Events = append(trace.Events, sandbox.TraceEvent{Kind: sandbox.TraceKind(kind), Call: 1})
	}
	return trace
}

// traced asks for a record of at most so many lines.
func traced(job sandbox.Job, steps int) sandbox.Job {
	limits := sandbox.TraceLimits{Steps: steps, Bytes: 1 << 16, Value: 100}
	job.Trace = &limits
	job.Limits.ValueBytes += limits.Bytes
	return job
}

func records() []Scenario {
	reported := func(report, trace string) Want {
		return Want{Status: sandbox.StatusReported, Report: report, Trace: trace}
	}
	one := func(name, source string, want Want) Scenario {
		return Scenario{Name: name, Job: traced(function(source, "t0:"), 50), Want: []Want{want}}
	}
	return []Scenario{
		{
			Name: "a record of each case", Job: traced(function("def f(n):\n    m = n + 1\n    print(m)\n    return m\n", "t1:i1;", "t1:i2;"), 50),
			// print writes what is to be printed, then the end of the line.
			Want: []Want{reported(valueReport("i2;"), "cl=lpplrd"), reported(valueReport("i3;"), "cl=lpplrd")},
		},
		one("a record of calls", "def g(n):\n    return n\ndef f():\n    return g(1) + g(2)\n", reported(valueReport("i3;"), "clclrclrrd")),
		one("a record of a generator", "def g():\n    yield 1\ndef f():\n    return list(g())\n", reported(valueReport("l1:i1;"), "clclysrrd")),
		one("a record of an exception", "def g():\n    raise ValueError\ndef f():\n    g()\n", reported("t4:s6:raised", "clclxuud")),
		{
			Name: "a record that runs out of steps", Job: traced(function("def f():\n    n = 0\n    while n < 99:\n        n += 1\n", "t0:"), 2),
			Want: []Want{reported("t1:s3:cut", "cl=ls")},
		},
		one("a record that is cut off by the code", "import os\ndef f():\n    os._exit(3)\n", Want{Status: sandbox.StatusExited, Exit: 3, Trace: "-"}),
		one("a forged record", "import os\ndef f():\n    os.write(3, b'\\0\\0\\0\\x0a\\0\\0\\0\\x01Nk9;.d')\n    os._exit(0)\n", reported("N", "-")),
		{
			Name: "a record of a program", Job: traced(program("n = int(input())\nprint(n)\n", "7"), 50),
			Want: []Want{reported("t2:s4:exiti0;", "cl=lpprd")},
		},
	}
}
