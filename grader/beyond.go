package grader

import (
	"fmt"
	"strings"

	"pyprep/grader/match"
	"pyprep/problems"
	"pyprep/problems/pytype"
	"pyprep/sandbox"
)

// beyondTheValue judges what a right value may still hide: changed arguments, nodes of the wrong origin, eagerness.
func (j *judge) beyondTheValue(c testCase, o observation, r *judged) {
	fail := func(format string, args ...any) {
		r.Verdict, r.Reason = WrongAnswer, fmt.Sprintf(format, args...)
	}
	unchanged := problems.Checker{Mode: problems.CheckExact, NaN: true}
	if j.problem.Mutation == problems.MutationForbid {
		for i := range min(len(o.after), len(c.args)) {
			if o.after[i].Kind != pytype.KindObject && !match.Value(c.args[i], o.after[i], unchanged).Equal {
				fail("the result is right, but argument %s was changed", parameterName(j.problem, i))
			}
		}
	}
	if want := c.expect.ArgsAfter; len(want) > 0 {
		for i := range min(len(o.after), len(want)) {
			if result := match.Value(want[i], o.after[i], j.problem.Checker); !result.Equal {
				fail("argument %s is not as it should be after the call", parameterName(j.problem, i))
				r.Difference = &Difference{Path: result.Path, Want: result.Want, Got: result.Got, Note: result.Note, Text: result.Text}
			}
		}
	}
	if o.denied("identity") {
		fail("the values are right, but %s: %s", identityRule(j.problem.Identity), printable(o.saidText("identity_why")))
	}
	if pulled, ok := o.fact("pulled"); ok && j.problem.PulledMax > 0 && pulled > int64(j.problem.PulledMax) {
		fail("the items are right, but %d inputs were taken for them; %d are enough when it is lazy", pulled, j.problem.PulledMax)
	}
}

func identityRule(rule problems.Identity) string {
	switch rule {
	case problems.IdentityReuse:
		return "the result must be made of the nodes it was given"
	case problems.IdentityFresh:
		return "the result must share no node with the input"
	default:
		return "the object that was given must come back"
	}
}

func parameterName(p *problems.Problem, i int) string {
	if i < len(p.Params) {
		return p.Params[i].Name
	}
	return fmt.Sprint(i + 1)
}

// explain adds what often lies behind a wrong value.
func (j *judge) explain(o observation, r *judged) {
	switch {
	case o.value.Kind == pytype.KindNone && j.problem.Result != problems.ResultNone && r.Stdout != "" && r.Want == strings.TrimSpace(r.Stdout):
		r.Reason = "the right answer was printed, not returned"
	case o.value.Kind == pytype.KindNone && j.problem.Mutation != problems.MutationResult && r.Want != "None":
		r.Reason = "returned None: is a return missing?"
	case o.value.Kind == pytype.KindObject && o.value.Text == "coroutine":
		r.Reason = "a coroutine came back: is an await missing?"
	}
}

// operations judges a sequence of calls: the first outcome that is not as expected decides.
func (j *judge) operations(c testCase, o observation, r *judged) {
	if want := c.expect.Raises; want != nil {
		r.Verdict, r.Reason = WrongAnswer, want.Type+" was to be raised by the constructor"
		return
	}
	r.Verdict = Accepted
	for i, want := range c.expect.Ops[:min(len(c.expect.Ops), len(o.ops))] {
		if !j.operation(want, o.ops[i], r) {
			r.Call = operationSource(j.problem, c, i)
			r.Want = operationWant(want)
			return
		}
	}
	r.Got = "as expected"
}

func (j *judge) operation(want problems.OpExpectation, got opOutcome, r *judged) bool {
	switch {
	case want.Raises != nil && got.failure == nil:
		r.Verdict, r.Reason = WrongAnswer, want.Raises.Type+" was to be raised, but a value came back"
		r.Got, _ = shown(got.value)
	case want.Raises != nil:
		o := observation{failure: got.failure, at: "call"}
		r.Got = "raises " + describeFailure(got.failure)
		if fitsRaises(want.Raises, o) {
			return true
		}
		r.Verdict, r.Error = RuntimeError, got.failure.report(j.submission)
	case got.failure != nil && got.failure.is("MemoryError"):
		r.Verdict, r.Reason = MemoryLimit, "ran out of memory"
	case got.failure != nil:
		r.Verdict, r.Error = RuntimeError, got.failure.report(j.submission)
		r.Got = "raises " + describeFailure(got.failure)
	default:
		result := match.Value(want.Value, got.value, j.problem.Checker)
		if result.Equal {
			return true
		}
		r.Verdict, r.Nearest = WrongAnswer, result.Nearest
		r.Got, _ = shown(got.value)
		r.Difference = &Difference{Path: result.Path, Want: result.Want, Got: result.Got, Note: result.Note, Text: result.Text}
	}
	return false
}

// program judges what a program printed.
func (j *judge) program(c testCase, o observation, result sandbox.CaseResult, r *judged) {
	r.Got = r.Stdout
	switch {
	case o.exit != 0:
		r.Verdict = RuntimeError
		r.Error = &ErrorReport{Type: "Exit", Message: fmt.Sprintf("the program ended with exit code %d", o.exit), File: j.submission.name()}
	case j.problem.Checker.Mode == problems.CheckCustom:
		r.pending = &o
	case c.expect.Stdout == nil:
		r.Verdict = Accepted
	default:
		compared := match.Text(*c.expect.Stdout, string(result.Stdout), j.problem.Checker)
		r.Verdict = Accepted
		if !compared.Equal {
			r.Verdict = WrongAnswer
			r.Difference = &Difference{Path: compared.Path, Want: compared.Want, Got: compared.Got, Note: compared.Note, Text: compared.Text}
		}
	}
}
