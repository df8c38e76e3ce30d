package grader

import (
	"testing"

	"pyprep/problems/pytype"
	"pyprep/sandbox"
	"pyprep/sandbox/sandboxtest"
)

// Nothing is expected of a person's own input, so whatever comes back is what it gives.
func TestOwnInputIsShownNotJudged(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		result sandbox.CaseResult
		want   Verdict
		got    string
	}{
		{"value", returned(ints(4, 2)), Accepted, "[4, 2]"},
		{"none", returned(pytype.None()), Accepted, "None"},
		{"exception", raised("call", "KeyError", "9"), RuntimeError, "raises KeyError: 9"},
		{"too slow", sandbox.CaseResult{Status: sandbox.StatusCPULimit}, TimeLimit, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			input, err := ParseInput(twoSum(), "[1, 2], 3")
			if err != nil {
				t.Fatal(err)
			}
			fake := &sandboxtest.Fake{Result: func(sandbox.Job, int) sandbox.CaseResult { return test.result }}
			got, err := (&Grader{Runner: fake}).RunInput(t.Context(), twoSum(), solution(), input, false)
			if err != nil || got.Verdict != test.want || got.Got != test.got {
				t.Errorf("%+v, err %v; want %s and %s", got, err, test.want, test.got)
			}
		})
	}
}
