package grader

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"pyprep/grader/match"
	"pyprep/problems"
	"pyprep/problems/pytype"
	"pyprep/sandbox"
)

// judge turns observations of one submission into case reports.
type judge struct {
	problem    *problems.Problem
	submission Submission
	limits     sandbox.Limits
	note       string // about the submission as a whole, such as that class Solution was used
}

// judged is a case report, and what a custom checker still has to decide.
type judged struct {
	CaseReport
	pending *observation
	broken  string // why a test could not be run, where that may be the set's fault; "" otherwise
}

// show keeps a value as what came.
func (r *judged) show(got pytype.Value) {
	cut := false
	r.Got, cut = shown(got)
	r.Truncated = r.Truncated || cut
}

// invalid is why a submission does not run at all.
type invalid struct {
	verdict Verdict
	report  *ErrorReport
}

// source judges the compiling of the submission; nil when it compiles and keeps the problem's rules.
func (j *judge) source(result sandbox.CaseResult) *invalid {
	if result.Status != sandbox.StatusReported {
		return j.tooHardToCompile(result)
	}
	o, err := decodeReport(result.Report)
	if err != nil {
		return j.tooHardToCompile(result)
	}
	switch o.kind {
	case "ok":
		return j.forbidden(o)
	case "encoding":
		return &invalid{InvalidSubmission, &ErrorReport{
			Type: "EncodingError", Message: printable(strings.Join(o.names, " ")), File: j.submission.name(), Hint: "save it as UTF-8",
		}}
	case "syntax":
		return &invalid{InvalidSubmission, j.syntaxReport(o.syntax)}
	default:
		return j.tooHardToCompile(result)
	}
}

func (j *judge) syntaxReport(fault syntaxFault) *ErrorReport {
	r := &ErrorReport{
		Type: printable(fault.class), Message: printable(fault.message), File: j.submission.name(), Line: fault.line, Column: fault.column,
	}
	if fault.line > 0 {
		r.Frames = []Frame{{Line: fault.line, Source: printable(j.submission.line(fault.line))}}
	}
	if fault.class == "TabError" || strings.Contains(j.submission.line(fault.line), "\t") {
		r.Hint = "indent with spaces only"
	}
	return r
}

// tooHardToCompile is for source that makes the compiler itself give up.
func (j *judge) tooHardToCompile(sandbox.CaseResult) *invalid {
	return &invalid{InvalidSubmission, &ErrorReport{
		Type: "SyntaxError", Message: "Python can't compile this file", File: j.submission.name(), Hint: "nest less deeply, and shorten long expressions",
	}}
}

// observed judges one case.
func (j *judge) observed(c testCase, result sandbox.CaseResult) judged {
	r := judged{CaseReport: CaseReport{
		N: c.n, ID: c.id, Group: c.group, Hidden: c.hidden, Hint: c.hint,
		CPU: result.CPU, Stdout: printed(result.Stdout), Stderr: printed(result.Stderr),
	}}
	r.Call, r.Truncated = callSource(j.problem, c)
	r.Want, r.WantLead = wantSource(j.problem, c)
	r.Truncated = r.Truncated || len(r.Want) >= shownLimit
	switch result.Status {
	case sandbox.StatusReported:
		j.reported(c, result, &r)
	case sandbox.StatusOutputLimit:
		r.Verdict, r.Reason = OutputLimit, fmt.Sprintf("printed more than %s", size(j.limits.OutputBytes))
	case sandbox.StatusValueLimit:
		r.Verdict, r.Reason = OutputLimit, fmt.Sprintf("returned more than %s of data, or more than 2 million values", size(j.limits.ValueBytes))
	case sandbox.StatusMemoryLimit:
		r.Verdict, r.Reason = MemoryLimit, fmt.Sprintf("needed more than %s", size(int(j.limits.MemoryBytes)))
	case sandbox.StatusCPULimit:
		r.Verdict, r.Reason = TimeLimit, fmt.Sprintf("still running after %v of CPU time", j.limits.CaseCPU)
		r.StoppedAt = j.stoppedLine(result.Stack)
	case sandbox.StatusWallLimit:
		r.Verdict, r.Reason = TimeLimit, fmt.Sprintf("not back after %v, of which %v were CPU time", j.limits.CaseWall, roundCPU(result.CPU))
		r.StoppedAt = j.stoppedLine(result.Stack)
	case sandbox.StatusExited:
		r.Verdict, r.Error = RuntimeError, j.exited(result)
	default:
		r.Verdict, r.Error = RuntimeError, j.lost()
	}
	return r
}

// exited explains a process that ended without a result.
func (j *judge) exited(result sandbox.CaseResult) *ErrorReport {
	e := &ErrorReport{Type: "Exit", File: j.submission.name(), Hint: "return the result instead of ending the process"}
	switch {
	case result.Signal > 0:
		e.Type, e.Message = "Killed", fmt.Sprintf("the process was ended by signal %d (%s) before it gave a result", result.Signal, signalName(result.Signal))
		e.Hint = "a crash of the interpreter itself, or the code ended its own process"
	default:
		e.Message = fmt.Sprintf("the process ended with exit code %d before it gave a result", result.ExitCode)
	}
	return e
}

func (j *judge) lost() *ErrorReport {
	return &ErrorReport{
		Type: "NoResult", Message: "no proper result came back from the process", File: j.submission.name(),
		Hint: "the code interfered with how its result is read",
	}
}

// stoppedLine finds the learner's line in the interpreter's stack dump, innermost first; 0 when there is none. The
// learner's process can write there too, so a line that the file does not have is none.
func (j *judge) stoppedLine(stack []byte) int {
	found := regexp.MustCompile(`File "solution\.py", line (\d{1,7})`).FindSubmatch(stack)
	if found == nil {
		return 0
	}
	line, err := strconv.Atoi(string(found[1]))
	if err != nil || j.submission.line(line) == "" {
		return 0
	}
	return line
}

// reported judges a case whose process sent a report.
func (j *judge) reported(c testCase, result sandbox.CaseResult, r *judged) {
	if result.Cut > 0 {
		j.tooLarge(result, r)
		return
	}
	o, err := decodeReport(result.Report)
	if err != nil || !j.answers(c, o) {
		r.Verdict, r.Error = RuntimeError, j.lost()
		return
	}
	if o.saidText("via") == "Solution" {
		j.note = "your class Solution was used; a plain function is enough"
	}
	switch o.kind {
	case "missing":
		r.Verdict, r.Error = InvalidSubmission, j.missingEntry(o.names)
	case "uncallable":
		r.Verdict, r.Error = InvalidSubmission, j.uncallable(o.names)
	case "raised":
		j.raised(c, o, r)
	case "value":
		j.value(c, o, r)
	case "ops":
		j.operations(c, o, r)
	case "exit":
		j.program(c, o, result, r)
	case "tested":
		j.test(o, r)
	default:
		r.Verdict, r.Error = RuntimeError, j.lost()
	}
}

// answers says whether a report is one that the case can lead to; any other was forged, and must not pass for lack of
// something to compare.
func (j *judge) answers(c testCase, o observation) bool {
	entry := EntryOf(j.problem)
	operations := entry.Kind == sandbox.EntryClass || entry.Callable
	switch o.kind {
	case "value":
		asked := entry.ArgsAfter && j.problem.Driver == nil
		return entry.Kind == sandbox.EntryFunction && !entry.Callable && (!asked || len(o.after) == len(c.args))
	case "ops":
		return operations && len(o.ops) == len(c.operations)
	case "exit":
		return entry.Kind == sandbox.EntryProgram
	case "tested":
		return entry.Kind == sandbox.EntryTests
	default:
		return true
	}
}

// raised judges an exception: expected, out of memory, or the learner's fault.
func (j *judge) raised(c testCase, o observation, r *judged) {
	r.Got = "raises " + describeFailure(o.failure)
	want := c.expect.Raises
	switch {
	case o.failure.is("MemoryError"):
		r.Verdict, r.Reason = MemoryLimit, "ran out of memory"
	case want != nil && o.at != "load" && fitsRaises(want, o):
		r.Verdict = Accepted
	case want != nil && o.at != "load" && o.failure.is(want.Type) && want.At != "" && o.at != want.At:
		r.Verdict, r.Reason = WrongAnswer, fmt.Sprintf("the %s is due at the %s, it came at the %s", want.Type, moment(want.At), moment(o.at))
	default:
		r.Verdict, r.Error, r.Loading = RuntimeError, o.failure.report(j.submission), o.at == "load"
	}
}

func moment(at string) string {
	if at == "next" {
		return "first item"
	}
	return at
}

func fitsRaises(want *problems.Raises, o observation) bool {
	if !o.failure.is(want.Type) || (want.At == "next") != (o.at == "next") {
		return false
	}
	if want.Match == "" {
		return true
	}
	pattern, err := regexp.Compile(want.Match)
	return err == nil && pattern.MatchString(o.failure.message)
}

// value judges a returned value.
func (j *judge) value(c testCase, o observation, r *judged) {
	got := o.value
	if j.problem.Mutation == problems.MutationResult && len(o.after) > 0 {
		if j.problem.Result == problems.ResultNone && got.Kind != pytype.KindNone {
			r.show(got)
			r.Verdict, r.Reason = WrongAnswer, "the argument is to be changed in place and nothing returned"
			return
		}
		got = o.after[0]
	}
	r.show(got)
	if c.own {
		r.Verdict = Accepted
		return
	}
	if want := c.expect.Raises; want != nil {
		r.Verdict, r.Reason = WrongAnswer, fmt.Sprintf("%s was to be raised, but a value came back", want.Type)
		return
	}
	if j.problem.Checker.Mode == problems.CheckCustom {
		r.pending = &o
		return
	}
	if j.problem.Result == problems.ResultIterator && got.Kind != pytype.KindIterator && got.Kind != pytype.KindNone {
		r.Verdict, r.Reason = WrongAnswer, fmt.Sprintf("returned a %s, but the items should come one by one, as with yield", printable(got.TypeName()))
		return
	}
	j.compared(c, got, r)
	if r.Verdict == Accepted {
		j.beyondTheValue(c, o, r)
	} else {
		j.explain(o, r)
	}
}

func (j *judge) compared(c testCase, got pytype.Value, r *judged) {
	var result match.Result
	switch {
	case len(c.expect.AnyOf) > 0:
		result = match.AnyOf(c.expect.AnyOf, got, j.problem.Checker)
	case c.expect.Value != nil:
		result = match.Value(j.taken(*c.expect.Value), got, j.problem.Checker)
	default:
		result.Equal = len(c.expect.ArgsAfter) > 0 // only the arguments after the call are judged
	}
	r.Verdict = Accepted
	if !result.Equal {
		r.Verdict = WrongAnswer
		r.Nearest = result.Nearest
		r.Difference = &Difference{Path: result.Path, Want: result.Want, Got: result.Got, Note: result.Note, Text: result.Text}
	}
}

// taken is as much of an expected sequence as is asked for of an iterator.
func (j *judge) taken(want pytype.Value) pytype.Value {
	if take := j.problem.Take; j.problem.Result == problems.ResultIterator && take > 0 && len(want.Items) > take {
		want.Items = want.Items[:take]
	}
	return want
}
