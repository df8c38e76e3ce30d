package class

import (
	"fmt"
	"strings"
)

// InputError is a roster, a rule, a list of overrides or a folder that can't be used, with all that is wrong about it.
type InputError struct {
	Problem string
	Details []string // each a line below it, such as one for each bad row
	Advice  string
}

// Error is the problem, and below it each detail.
func (e *InputError) Error() string {
	var b strings.Builder
	b.WriteString(e.Problem)
	for i, detail := range e.Details {
		if i == mostDetails {
			fmt.Fprintf(&b, "\n  and %d more", len(e.Details)-i)
			break
		}
		b.WriteString("\n  " + detail)
	}
	return b.String()
}

// Hint says what to do.
func (e *InputError) Hint() string { return e.Advice }

// mostDetails fit on a screen; the rest is counted.
const mostDetails = 20
