package mutation

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"pyprep/grader"
	"pyprep/problems"
	"pyprep/problems/pytype"
	"pyprep/sandbox"
	"pyprep/sandbox/sandboxtest"
)

// scripted is a sandbox in which a solution is one word that says how it answers. Case number i asks for i.
type scripted struct {
	words []string // of the mutants; the model is "model"
	fault string   // what mutate.py raises
}

func (s scripted) result(job sandbox.Job, index int) sandbox.CaseResult {
	switch job.FileName {
	case "mutate.py":
		if s.fault != "" {
			return reported(pytype.Str("raised"), exception(s.fault), pytype.Str("call"), pytype.Dict())
		}
		return value(pytype.Tuple(pytype.Int(int64(len(s.words)+5)), pytype.List(s.mutants()...)))
	case "inputs.py":
		return value(pytype.List(arguments(1), arguments(2), arguments(3), pytype.Int(4)))
	}
	n := int64(index + 1)
	switch word := string(job.Source); {
	case word == "wrong-at-once", word == "wrong-at-3" && n == 3, word == "wrong-at-2-and-3" && n > 1:
		return value(pytype.Int(-1))
	case word == "raises" && n == 2:
		return reported(pytype.Str("raised"), exception("KeyError"), pytype.Str("call"), pytype.Dict())
	case word == "does-not-load":
		return reported(pytype.Str("raised"), exception("NameError"), pytype.Str("load"), pytype.Dict())
	case word == "no-entry":
		return reported(pytype.Str("missing"), pytype.List())
	case word == "hangs" && n == 3:
		return sandbox.CaseResult{Status: sandbox.StatusCPULimit, CPU: job.Limits.CaseCPU}
	}
	return value(pytype.Int(n))
}

func (s scripted) mutants() []pytype.Value {
	var all []pytype.Value
	for i, word := range s.words {
		all = append(all, pytype.Tuple(pytype.Str("constant"), pytype.Int(1), pytype.Int(int64(i)), pytype.Int(0), pytype.Int(5), pytype.Str(word)))
	}
	return all
}

func arguments(n int64) pytype.Value { return pytype.List(pytype.Int(n)) }

func value(v pytype.Value) sandbox.CaseResult {
	return reported(pytype.Str("value"), v, pytype.None(), pytype.Dict())
}

func reported(parts ...pytype.Value) sandbox.CaseResult {
	return sandbox.CaseResult{Status: sandbox.StatusReported, Report: pytype.Append(nil, pytype.Tuple(parts...))}
}

func exception(class string) pytype.Value {
	return pytype.Dict(pytype.Str("type"), pytype.Str(class), pytype.Str("message"), pytype.Str(""), pytype.Str("bases"), pytype.List(),
		pytype.Str("frames"), pytype.List(), pytype.Str("cause"), pytype.None())
}

// known is a problem with one case, which asks for 1.
func known() *problems.Problem {
	one := pytype.Int(1)
	return &problems.Problem{
		Set: "s", ID: "p", Kind: problems.KindFunction, Entry: "f", Result: problems.ResultValue, Mutation: problems.MutationIgnore,
		Checker: problems.Checker{Mode: problems.CheckExact}, Generator: []byte("x"),
		Cases:     []problems.Case{{ID: "one", Args: []pytype.Value{one}, Expect: problems.Expectation{Value: &one}}},
		Solutions: []problems.Solution{{File: "model.py", Source: []byte("model"), Expect: problems.ExpectAccepted}},
	}
}

func TestFates(t *testing.T) {
	t.Parallel()
	want := map[string]struct {
		fate Fate
		arg  string // of the case that is proposed
	}{
		"wrong-at-once": {Killed, ""}, "wrong-at-3": {Survived, "3"}, "wrong-at-2-and-3": {Survived, "2"}, "raises": {Survived, "2"},
		"hangs": {Survived, "3"}, "same": {Undecided, ""},
	}
	script := scripted{words: []string{"wrong-at-once", "wrong-at-3", "does-not-load", "wrong-at-2-and-3", "no-entry", "raises", "hangs", "same"}}
	g := &grader.Grader{Runner: &sandboxtest.Fake{Result: script.result}}
	for _, workers := range []int{1, 4} {
		outcome, err := Run(t.Context(), known(), Options{Grader: g, Workers: workers})
		if err != nil {
			t.Fatal(err)
		}
		if outcome.Model != "model.py" || outcome.LeftOut != 5 || outcome.Broken != 2 || outcome.Inputs != 3 || len(outcome.Results) != len(want) {
			t.Errorf("%+v", outcome)
		}
		for _, one := range outcome.Results {
			arg := ""
			if one.Case != nil {
				arg = pytype.Source(one.Case.Args[0])
				if got := pytype.Source(*one.Case.Expect.Value); got != arg {
					t.Errorf("%s: the proposed case expects %s", one.New, got)
				}
			}
			if one.Fate != want[one.New].fate || arg != want[one.New].arg {
				t.Errorf("%s: %s with a case for %q, want %+v", one.New, one.Fate, arg, want[one.New])
			}
			if one.Fate == Killed && one.By != "one" {
				t.Errorf("killed by %q", one.By)
			}
		}
	}
}

// TestOtherAnswersMayBeRight holds that a value which differs proves nothing where several are right and no checker
// knows them all; an exception does.
func TestOtherAnswersMayBeRight(t *testing.T) {
	t.Parallel()
	p := known()
	p.Checker.Mode = problems.CheckAnyOf
	g := &grader.Grader{Runner: &sandboxtest.Fake{Result: scripted{words: []string{"wrong-at-3", "raises"}}.result}}
	outcome, err := Run(t.Context(), p, Options{Grader: g})
	if err != nil || len(outcome.Results) != 2 || outcome.Results[0].Fate != Undecided || outcome.Results[1].Fate != Survived {
		t.Errorf("%+v, %v", outcome, err)
	}
}

func TestNothingToMutate(t *testing.T) {
	t.Parallel()
	g := &grader.Grader{Runner: &sandboxtest.Fake{Result: scripted{}.result}}
	none, wrong := known(), known()
	none.Solutions = nil
	wrong.Solutions[0].Source = []byte("wrong-at-once")
	for what, p := range map[string]*problems.Problem{"no solution": none, "wrong-answer": wrong} {
		outcome, err := Run(t.Context(), p, Options{Grader: g})
		if err != nil || len(outcome.Results) > 0 || !strings.Contains(outcome.Unfit, what) {
			t.Errorf("%s: %+v, %v", what, outcome, err)
		}
	}
}

func TestFaults(t *testing.T) {
	t.Parallel()
	var fault *grader.SetError
	g := &grader.Grader{Runner: &sandboxtest.Fake{Result: scripted{fault: "RecursionError"}.result}}
	if _, err := Run(t.Context(), known(), Options{Grader: g}); !errors.As(err, &fault) {
		t.Errorf("mutate.py fails: %v", err)
	}
	gone := errors.New("no engine")
	g = &grader.Grader{Runner: &sandboxtest.Fake{Err: gone}}
	if _, err := Run(t.Context(), known(), Options{Grader: g}); !errors.Is(err, gone) {
		t.Errorf("without a sandbox: %v", err)
	}
}

func TestOperatorsAreThoseOfMutate(t *testing.T) {
	t.Parallel()
	for _, operator := range Operators() {
		if !strings.Contains(string(mutateSource), `"`+operator+`"`) {
			t.Errorf("mutate.py has no operator %s", operator)
		}
	}
	if len(slices.Compact(slices.Sorted(slices.Values(Operators())))) != len(Operators()) {
		t.Error("an operator is listed twice")
	}
}
