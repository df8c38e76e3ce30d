package proof

import (
	"context"
	"fmt"
	"path"

	"pyprep/grader"
	"pyprep/problems"
)

// authorTestsHold gives validate.py the inputs that it must refuse, and the checker the outputs that it must accept or
// refuse.
func authorTestsHold(ctx context.Context, c *check) error {
	tests := c.problem.AuthorTests
	if len(tests.BadInputs) > 0 {
		c.step("bad inputs")
		refusals, err := c.grader.ValidateInputs(ctx, c.problem, tests.BadInputs)
		if err != nil {
			return fmt.Errorf("validate bad inputs: %w", err)
		}
		refused := map[int]bool{}
		for _, r := range refusals {
			refused[r.N] = true
		}
		for i, input := range tests.BadInputs {
			if !refused[i+1] {
				c.failAt("bad-input", []place{{path.Join("author_tests", input.File), input.Line}, c.validates()}, "validate.py accepts bad input %d", i+1)
			}
		}
	}
	if err := c.outputsGet(ctx, tests.GoodOutputs, true); err != nil {
		return err
	}
	return c.outputsGet(ctx, tests.BadOutputs, false)
}

func (c *check) outputsGet(ctx context.Context, outputs []problems.TestOutput, right bool) error {
	for i, output := range outputs {
		c.step("%s, output %d", output.File, i+1)
		report, err := c.grader.JudgeTestOutput(ctx, c.problem, output)
		if err != nil {
			return fmt.Errorf("judge output %d of %s: %w", i+1, output.File, err)
		}
		if (report.Verdict == grader.Accepted) == right {
			continue
		}
		checker := c.key("checker")
		if c.problem.Checker.Mode == problems.CheckCustom {
			checker = c.checks()
		}
		places := []place{{path.Join("author_tests", output.File), output.Line}, checker}
		if right {
			c.failAt("good-output", places, "the checker refuses good output %d, for case %s%s", i+1, output.Case, reason(report))
		} else {
			c.failAt("bad-output", places, "the checker accepts bad output %d, for case %s", i+1, output.Case)
		}
	}
	return nil
}

func reason(report grader.CaseReport) string {
	switch {
	case report.Reason != "":
		return ": " + report.Reason
	case report.Difference != nil && report.Difference.Note != "":
		return ": " + report.Difference.Note
	}
	return ""
}
