package grader

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"pyprep/problems"
	"pyprep/problems/pytype"
	"pyprep/sandbox"
)

// tested is what the harness says of a test of a problem of kind module.
type tested struct {
	what   string // passed | failed | raised | broken (it could not be run) | tampered
	frames []testLine
}

// testLine is a frame in test code: lines first to last of a file.
type testLine struct {
	file, function string
	first, last    int
}

// readTested reads ("tested", what, exception or None, facts).
func (o *observation) readTested(items []pytype.Value) bool {
	what, ok := items[1].Str()
	o.tested.what = what
	if !ok || !o.readFacts(items[3]) {
		return false
	}
	if items[2].Kind == pytype.KindNone {
		return what == "passed" || what == "tampered"
	}
	o.failure = readFailure(items[2], maxCauses)
	if frames, ok := items[2].Get("tests"); ok {
		o.tested.frames = readTestLines(frames)
	}
	return o.failure != nil && slices.Contains([]string{"failed", "raised", "broken"}, what)
}

func readTestLines(v pytype.Value) []testLine {
	var lines []testLine
	for _, item := range v.Items {
		if len(item.Items) != 4 || len(lines) == maxFrames {
			break
		}
		file, fileOK := item.Items[0].Str()
		first, firstOK := item.Items[1].Int64()
		last, lastOK := item.Items[2].Int64()
		function, functionOK := item.Items[3].Str()
		if !fileOK || !firstOK || !lastOK || !functionOK || first < 1 || last < first || last > 1<<30 {
			break
		}
		lines = append(lines, testLine{file: file, function: function, first: int(first), last: int(last)})
	}
	return lines
}

// test judges a test that ran, or could not be run.
func (j *judge) test(o observation, r *judged) {
	r.Tests = j.testFrames(o.tested.frames)
	set := ""
	if with := o.saidText("with"); with != "" {
		set = "with " + printable(with)
	}
	switch {
	case o.tested.what == "passed":
		r.Verdict = Accepted
		if why, skipped := o.facts.Get("skipped"); skipped {
			reason, _ := why.Str()
			r.Reason = strings.TrimSuffix("the test skips itself: "+printable(reason), ": ")
		}
	case o.tested.what == "tampered":
		r.Verdict, r.Error = RuntimeError, &ErrorReport{
			Type: "Tampering", Message: "unittest, or what else runs the test, was not the same behind it", File: j.submission.name(),
			Hint: "leave the machinery of tests alone",
		}
	case o.failure.is("MemoryError"):
		r.Verdict, r.Reason = MemoryLimit, "ran out of memory"
	case o.tested.what == "failed":
		first, rest, _ := strings.Cut(strings.TrimSpace(printable(o.failure.message)), "\n")
		if first == "" {
			first = printable(o.failure.class)
		}
		r.Verdict, r.Reason = WrongAnswer, strings.TrimPrefix(set+": "+first, ": ")
		if rest = strings.Trim(rest, "\n"); rest != "" {
			r.Difference = &Difference{Text: rest}
		}
	default:
		r.Got = "raises " + describeFailure(o.failure)
		r.Verdict, r.Reason, r.Error = RuntimeError, set, o.failure.report(j.submission)
		if name := o.saidText("missing"); name != "" {
			r.Error.Hint = fmt.Sprintf("the tests use %s of your file: define it at the top level", printable(name))
			return
		}
		if o.tested.what == "broken" && len(o.failure.frames) == 0 {
			r.broken = brokenTest(o, r.Call)
		}
	}
}

// testFrames are the lines of the set's own files that frames point at.
func (j *judge) testFrames(lines []testLine) []TestFrame {
	const mostLines = 8
	var frames []TestFrame
	for _, line := range lines {
		at := slices.IndexFunc(j.problem.Tests, func(f problems.TestFile) bool { return f.Name == line.file })
		if at < 0 {
			continue
		}
		source := strings.Split(string(j.problem.Tests[at].Source), "\n")
		if line.first > len(source) {
			continue
		}
		shown := source[line.first-1 : min(line.last, line.first+mostLines-1, len(source))]
		frames = append(frames, TestFrame{
			File: line.file, Line: line.first, Function: printable(line.function), Source: printable(dedented(shown)),
		})
	}
	return frames
}

// dedented are lines without the indent of the first.
func dedented(lines []string) string {
	indent := lines[0][:len(lines[0])-len(strings.TrimLeft(lines[0], " \t"))]
	kept := make([]string, len(lines))
	for i, line := range lines {
		kept[i] = strings.TrimRight(strings.TrimPrefix(line, indent), " \t\r")
	}
	return strings.Join(kept, "\n")
}

// brokenTest says where a test could not be run, and why.
func brokenTest(o observation, name string) string {
	text := describeFailure(o.failure)
	if n := len(o.tested.frames); n > 0 {
		return fmt.Sprintf("tests/%s:%d: %s", printable(o.tested.frames[n-1].file), o.tested.frames[n-1].first, text)
	}
	return "tests/" + name + ": " + text
}

// blame finds out whose fault it is that a test can't be run: it is the set's if an accepted solution can't run it either.
// Code under test has many ways to break what is loaded after it.
func (r *grading) blame(ctx context.Context, c testCase, broken string) error {
	if r.sound[c.test.File] {
		return nil
	}
	p := r.problem
	at := slices.IndexFunc(p.Solutions, func(s problems.Solution) bool { return s.Expect == problems.ExpectAccepted })
	if at < 0 {
		return &SetError{Problem: p.ID, Message: broken}
	}
	reference := judge{problem: p, submission: Submission{Source: p.Solutions[at].Source}, limits: r.judge.limits}
	var answer judged
	_, err := r.grader.Runner.Run(ctx, jobOf(p, reference.submission, []testCase{c}), func(result sandbox.CaseResult) bool {
		answer = reference.observed(c, result)
		return false
	})
	switch {
	case err != nil:
		return fmt.Errorf("ask whether a test can be run: %w", err)
	case answer.broken != "":
		return &SetError{Problem: p.ID, Message: answer.broken}
	}
	if r.sound == nil {
		r.sound = map[string]bool{}
	}
	r.sound[c.test.File] = true
	return nil
}
