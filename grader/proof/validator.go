package proof

import (
	"context"
	"fmt"
)

// validatorAccepts runs validate.py on every case.
func validatorAccepts(ctx context.Context, c *check) error {
	if c.problem.Validator == nil {
		return nil
	}
	c.step("validate.py")
	refusals, err := c.grader.Validate(ctx, c.problem)
	if err != nil {
		return fmt.Errorf("validate: %w", err)
	}
	for _, r := range refusals {
		c.fail("validator", "cases.yaml", r.Line, "case %s is refused by validate.py: %s", r.ID, r.Message)
	}
	return nil
}
