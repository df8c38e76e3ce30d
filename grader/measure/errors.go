package measure

import "fmt"

// GeneratorError says why a generator's inputs can't be used.
type GeneratorError struct{ Problem string }

func (e *GeneratorError) Error() string { return "generator: " + e.Problem }

// Hint says what to do.
func (e *GeneratorError) Hint() string {
	return "mend generate.py: generate(n, rng) returns a list of arguments whose size is exactly n"
}

// FunctionError says why a function can't be measured.
type FunctionError struct {
	Problem string
	Advice  string
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
	}
}
