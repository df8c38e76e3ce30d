package proof

import (
	"context"
	"time"

	"pyprep/grader"
	"pyprep/problems"
)

const (
	fastEnough = 2 // an accepted solution takes at most this part of the limit, so that a slower machine agrees
	slowEnough = 3 // a slow solution takes so many times the limit in some case
)

// marginsHold warns where a verdict depends on the speed of the machine. It says what was measured and decides nothing.
func marginsHold(ctx context.Context, c *check) error {
	limit := grader.LimitsOf(c.problem).CaseCPU
	for i, s := range c.problem.Solutions {
		if i >= len(c.result.Solutions) {
			break
		}
		taken := time.Duration(c.result.Solutions[i].SlowestMS * float64(time.Millisecond))
		if s.Expect == problems.ExpectAccepted && c.reports[s.File].Verdict == grader.Accepted && taken*fastEnough > limit {
			c.warn("margin", c.key("limits", "case_seconds"), "%s takes %v of CPU in its slowest case; the limit is %v, and should be at least %d times that",
				s.File, taken.Round(time.Millisecond), limit, fastEnough)
		}
		if s.Expect == problems.ExpectSlow {
			if err := c.slowMargin(ctx, s, c.result.Solutions[i].slowCase); err != nil {
				return err
			}
		}
	}
	return nil
}

// slowMargin runs a slow solution's first case over the limit again, under a higher one, which it should break as well.
func (c *check) slowMargin(ctx context.Context, s problems.Solution, number int) error {
	if number == 0 {
		return nil
	}
	limits := grader.LimitsOf(c.problem)
	limit := limits.CaseCPU
	limits.CaseCPU *= slowEnough
	limits.CaseWall *= slowEnough
	limits.Total = max(limits.Total, 2*limits.CaseWall)
	c.step("%s, case %d under %v", s.File, number, limits.CaseCPU)
	report, err := c.grade(ctx, s.Source, s.File, grader.Options{Only: []int{number}, Limits: &limits})
	if err != nil {
		return err
	}
	if caseWith(report, grader.TimeLimit) == nil {
		c.warn("margin", c.key("limits", "case_seconds"), "%s takes %v of CPU in case %d; that should be at least %d times the limit of %v",
			s.File, slowest(report).Round(time.Millisecond), number, slowEnough, limit)
	}
	return nil
}
