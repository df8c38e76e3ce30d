package proof

import (
	"context"
	"regexp"
	"strings"

	"pyprep/grader"
	"pyprep/problems"
)

// Bounds of what a person is asked to say.
const (
	mostLines   = 25
	longestLine = 120
)

// unsayable are outputs that differ from run to run, or that nobody can know.
var unsayable = []struct {
	what string
	form *regexp.Regexp
}{
	{"an address", regexp.MustCompile(`0x[0-9a-fA-F]{6,}`)},
	{"an id or a clock's ticks", regexp.MustCompile(`\b[0-9]{12,}\b`)},
	{"a time", regexp.MustCompile(`\b20[0-9]{2}-[01][0-9]-[0-3][0-9]\b|\b[0-2]?[0-9]:[0-5][0-9]:[0-5][0-9]\b|\b1[6-9][0-9]{8}\.[0-9]+\b`)},
}

// outputIsSayable runs the program under two hash seeds: it has to come to its end, print the same twice, and print what a
// person can say.
func outputIsSayable(ctx context.Context, c *check, item *problems.Item, locked *problems.Lock) error {
	c.step("running it twice")
	var outputs []string
	for _, seed := range []uint32{firstHashSeed, otherHashSeed} {
		run, err := c.grader.RunProgram(ctx, []byte(item.Predict.Snippet), seed)
		if err != nil {
			return err
		}
		if run.Stopped != "" {
			c.failAt(predictRuns, []place{programPlace(item, errorLine(run))}, "its program: %s", run.Stopped)
			return nil
		}
		outputs = append(outputs, run.Output())
	}
	first, program := outputs[0], []place{programPlace(item, 0)}
	for _, bad := range unsayable {
		if found := bad.form.FindString(first); found != "" {
			c.failAt(predictSaid, program, "it prints %s: %s", bad.what, found)
		}
	}
	switch lines := strings.Split(strings.TrimRight(first, "\n"), "\n"); {
	case strings.TrimSpace(first) == "":
		c.failAt(predictSaid, program, "it prints nothing")
	case len(lines) > mostLines:
		c.failAt(predictSaid, program, "it prints %d lines; %d are what a person can say", len(lines), mostLines)
	default:
		c.lines(program, lines)
	}
	if difference := grader.JudgeOutput(first, grader.ProgramRun{Stdout: outputs[1]}).Difference; difference != nil {
		c.failAt(predictSame, program, "line %d differs under another hash seed", difference.Line)
	}
	c.result.output = first
	return c.outputIsLocked(ctx, item, locked)
}

// errorLine is the line of a program that failed, 0 when none did.
func errorLine(run grader.ProgramRun) int {
	if run.Error == nil {
		return 0
	}
	return run.Error.Line
}

// lines reports a line that can't be typed: an answer ends with an empty one.
func (c *check) lines(program []place, lines []string) {
	for i, line := range lines {
		switch {
		case strings.TrimSpace(line) == "":
			c.failAt(predictSaid, program, "line %d of what it prints is empty, which ends an answer", i+1)
			return
		case len(line) > longestLine:
			c.failAt(predictSaid, program, "line %d of what it prints has %d letters; %d are what a person can say", i+1, len(line), longestLine)
			return
		}
	}
}

// outputIsLocked compares with what the lock keeps of this very program under this Python.
func (c *check) outputIsLocked(ctx context.Context, item *problems.Item, locked *problems.Lock) error {
	if locked == nil || len(locked.Outputs) == 0 {
		return nil
	}
	python, err := c.grader.PythonVersion(ctx)
	if err != nil {
		return err
	}
	if kept, ok := locked.Output(item, python); ok && kept != c.result.output {
		c.failAt(predictLocked, []place{programPlace(item, 0)}, "it prints something else than %s keeps of it under Python %s", problems.LockFile(), python)
	}
	return nil
}
