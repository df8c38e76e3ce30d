package measure

import (
	"cmp"
	"fmt"

	"pyprep/problems/pytype"
	"pyprep/sandbox"
)

// GeneratorError says why a generator's inputs can't be used.
type GeneratorError struct {
	Problem string
	Advice  string // "" for the usual one
}

func (e *GeneratorError) Error() string { return "generator: " + e.Problem }

// Hint says what to do.
func (e *GeneratorError) Hint() string {
	return cmp.Or(e.Advice, "mend generate.py: generate(n, rng) returns a list of arguments whose size is exactly n")
}

// FunctionError says why a function can't be measured.
type FunctionError struct {
	Problem string
	Advice  string
	Line    int // of the function's source, 0 for no one line
}

func (e *FunctionError) Error() string { return e.Problem }

// Hint says what to do.
func (e *FunctionError) Hint() string { return e.Advice }

func raised(at string, r reply) error {
	where := ""
	if r.failureLine() > 0 {
		where = fmt.Sprintf(" (line %d)", r.failureLine())
	}
	return &FunctionError{
		Problem: fmt.Sprintf("it raised %s at %s%s: %s", r.failureText(1), at, where, r.failureText(2)),
		Advice:  "make it work on the generator's inputs first; then measure again",
		Line:    r.failureLine(),
	}
}

// notCompiled is nil where the source compiles.
func notCompiled(source sandbox.CaseResult) error {
	if source.Status != sandbox.StatusReported {
		return &FunctionError{Problem: "it can't be compiled: " + source.Status.String(), Advice: "run it with python3 first; then measure again"}
	}
	value, err := pytype.Decode(source.Report, pytype.Options{MaxDepth: replyDepth})
	if err != nil || len(value.Items) == 0 {
		return errReply
	}
	kind, _ := value.Items[0].Str()
	if kind == "ok" {
		return nil
	}
	problem, at := "it does not compile", 0
	if len(value.Items) > 2 && kind == "syntax" {
		message, _ := value.Items[1].Str()
		problem = fmt.Sprintf("%s: %s", problem, message)
		if line := value.Items[2]; line.Kind == pytype.KindInt {
			at = int(line.BigInt().Int64())
			problem = fmt.Sprintf("%s (line %d)", problem, at)
		}
	}
	return &FunctionError{Problem: problem, Advice: "run it with python3 first; then measure again", Line: at}
}
