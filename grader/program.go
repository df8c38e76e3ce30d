package grader

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"time"

	"pyprep/problems"
	"pyprep/sandbox"
)

// ProgramRun is what a small program did: the snippet of an item, or an experiment that a person wrote.
type ProgramRun struct {
	Stdout  string       // what it printed, as it came
	Error   *ErrorReport // the exception that nobody caught, or why it does not compile; nil for neither
	Stopped string       // why it did not come to its end by itself, "" when it did
}

// Output is what a person at a terminal would see of it at last: what it printed, and the last line of an exception that
// nobody caught. The lines above that one, and what goes to stderr otherwise, are left out: they differ between Pythons.
func (r ProgramRun) Output() string {
	if r.Error == nil {
		return r.Stdout
	}
	last := r.Error.Type
	if r.Error.Message != "" {
		last += ": " + r.Error.Message
	}
	if r.Stdout != "" && !strings.HasSuffix(r.Stdout, "\n") {
		last = "\n" + last
	}
	return r.Stdout + last + "\n"
}

// Shown is Output made safe for a terminal, and cut when it is long; why the program was stopped stands below it.
func (r ProgramRun) Shown() string {
	if r.Stopped == "" {
		return printed([]byte(r.Output()))
	}
	text := printed([]byte(r.Stdout))
	if text != "" && !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	return text + r.Stopped + "\n"
}

// programFile is what tracebacks call a program.
const programFile = "snippet.py"

// ProgramLimits are for programs that print a few lines.
func ProgramLimits() sandbox.Limits {
	l := sandbox.DefaultLimits()
	l.OutputBytes = 64 << 10
	l.CaseWall = 6 * time.Second // programs may sleep a little
	return l
}

// RunProgram runs a program with no input. Whatever it does is in the result; an error is the sandbox's.
func (g *Grader) RunProgram(ctx context.Context, source []byte, hashSeed uint32) (ProgramRun, error) {
	s := Submission{Source: source, FileName: programFile}
	if refused := s.Refusal(); refused != nil {
		return ProgramRun{Error: refused, Stopped: refused.Message}, nil
	}
	job := sandbox.Job{
		Source: source, FileName: programFile, HashSeed: hashSeed, Limits: ProgramLimits(),
		Entry: sandbox.Entry{Kind: sandbox.EntryProgram}, Cases: []sandbox.Case{{}},
	}
	j := judge{problem: &problems.Problem{Kind: problems.KindStdio}, submission: s, limits: job.Limits}
	run := ProgramRun{Stopped: "it did not run"}
	outcome, err := g.Runner.Run(ctx, job, func(result sandbox.CaseResult) bool {
		run = j.ran(result)
		return true
	})
	if err != nil {
		return ProgramRun{}, fmt.Errorf("run a program: %w", err)
	}
	if bad := j.source(outcome.Source); bad != nil {
		run = ProgramRun{Error: bad.report, Stopped: "it does not compile: " + strings.TrimSpace(bad.report.Type+": "+bad.report.Message)}
	}
	return run, nil
}

// ran reads what a program's run came to.
func (j *judge) ran(result sandbox.CaseResult) ProgramRun {
	run := ProgramRun{Stdout: strings.ToValidUTF8(string(result.Stdout), "�")}
	if result.Status != sandbox.StatusReported {
		run.Stopped = stoppedBecause(j.observed(testCase{}, result).CaseReport)
		return run
	}
	o, err := decodeReport(result.Report)
	switch {
	case err != nil:
		run.Stopped = "no proper result came back from it"
	case o.failure != nil:
		run.Error = o.failure.report(j.submission)
	case o.kind != "exit":
		run.Stopped = "it ended in an unknown way"
	}
	return run
}

func stoppedBecause(r CaseReport) string {
	switch {
	case r.Reason != "":
		return r.Reason
	case r.Error != nil:
		return r.Error.Message
	default:
		return string(r.Verdict)
	}
}

// RunItem runs the program of an item; one that does not come to its end by itself is a fault of the set.
func (g *Grader) RunItem(ctx context.Context, item *problems.Item) (ProgramRun, error) {
	run, err := g.RunProgram(ctx, []byte(item.Program()), 0)
	if err == nil && run.Stopped != "" {
		err = &SetError{Problem: item.ID, Message: "its program " + run.Stopped}
	}
	return run, err
}

// askedPython is the version of the sandbox's Python, "" until it was asked for.
type askedPython struct {
	mu      sync.Mutex
	version string
}

// PythonVersion is the version of the sandbox's Python, such as 3.13. It is asked for once.
func (g *Grader) PythonVersion(ctx context.Context) (string, error) {
	g.python.mu.Lock()
	defer g.python.mu.Unlock()
	if g.python.version != "" {
		return g.python.version, nil
	}
	run, err := g.RunProgram(ctx, []byte("import sys\nprint('%d.%d' % sys.version_info[:2])\n"), 0)
	if err == nil && run.Stopped != "" {
		err = fmt.Errorf("the sandbox's Python does not say its version: %s", run.Stopped)
	}
	if err != nil {
		return "", err
	}
	g.python.version = strings.TrimSpace(run.Stdout)
	return g.python.version, nil
}
