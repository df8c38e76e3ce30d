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
	told := map[place]bool{}
	for _, r := range refusals {
		where := []place{c.asked(r.N), {"validate.py", max(r.At, 1)}}
		if r.N > len(c.problem.Cases) {
			where = append(where, c.generates())
		}
		if told[where[0]] {
			continue // another case of a family
		}
		told[where[0]] = true
		c.failAt("validator", where, "case %s is refused by validate.py: %s", r.ID, r.Message)
	}
	return nil
}
