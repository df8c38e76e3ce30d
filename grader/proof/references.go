package proof

import (
	"context"
	"fmt"
	"slices"

	"pyprep/grader"
	"pyprep/problems"
)

// solutionsGetTheirVerdicts grades every solution as a learner's file, as often as asked, and compares the first report
// with what solutions.yaml expects and the others with the first.
func solutionsGetTheirVerdicts(ctx context.Context, c *check) error {
	for _, s := range c.problem.Solutions {
		var first grader.Report
		for run := range c.options.Runs {
			c.step("%s, run %d of %d", s.File, run+1, c.options.Runs)
			report, err := c.grade(ctx, s.Source, s.File, grader.Options{HashSeed: uint32(run)})
			if err != nil {
				return err
			}
			if run == 0 {
				first = report
				c.judgeSolution(s, report)
				continue
			}
			if difference := runsDiffer(first, report); difference != "" {
				c.fail("flaky", "solutions/"+s.File, 0, "run 1 and run %d differ: %s", run+1, difference)
				break
			}
		}
	}
	return nil
}

func (c *check) grade(ctx context.Context, source []byte, file string, o grader.Options) (grader.Report, error) {
	report, err := c.grader.Grade(ctx, c.problem, grader.Submission{Source: source, FileName: file}, o)
	if err != nil {
		return grader.Report{}, fmt.Errorf("grade %s: %w", file, err)
	}
	return report, nil
}

// judgeSolution adds a finding for everything in a report that is not as expected.
func (c *check) judgeSolution(s problems.Solution, report grader.Report) {
	points := grader.Score(c.problem, report)
	outcome := SolutionResult{
		File: s.File, Expect: string(s.Expect), Verdict: string(report.Verdict), Passed: report.Passed, Total: report.Total, Score: points,
		SlowestMS: milliseconds(slowest(report)), LimitMS: milliseconds(grader.LimitsOf(c.problem).CaseCPU),
	}
	if over := caseWith(report, grader.TimeLimit); over != nil {
		outcome.slowCase = over.N
	}
	c.result.Solutions = append(c.result.Solutions, outcome)
	if s.Expect == problems.ExpectAccepted && report.Verdict != grader.Accepted && c.result.References == string(grader.Accepted) {
		c.result.References = string(report.Verdict)
	}
	if problem := unexpected(s, report); problem != "" {
		c.fail("expected-verdict", "solutions/"+s.File, 0, "%s", problem)
	}
	c.checkCases(s, report)
	c.checkGroups(s, report)
	if s.Score != nil && !near(*s.Score, points) {
		c.fail("score", "solutions/"+s.File, 0, "scores %g points, but solutions.yaml says %g", points, *s.Score)
	}
}

// checkCases holds the report against must_fail and must_pass.
func (c *check) checkCases(s problems.Solution, report grader.Report) {
	verdicts := map[problems.CaseID]grader.Verdict{}
	for _, one := range report.Cases {
		verdicts[one.ID] = one.Verdict
	}
	for _, id := range s.MustFail {
		switch verdict, ran := verdicts[id]; {
		case !ran:
			c.fail("must-fail", "solutions/"+s.File, 0, "case %s must fail, but it was not reached", id)
		case verdict == grader.Accepted:
			c.fail("must-fail", "solutions/"+s.File, 0, "case %s must fail, but it passes", id)
		}
	}
	for _, id := range s.MustPass {
		switch verdict, ran := verdicts[id]; {
		case !ran:
			c.fail("must-fail", "solutions/"+s.File, 0, "case %s must pass, but it was not reached", id)
		case verdict != grader.Accepted:
			c.fail("must-fail", "solutions/"+s.File, 0, "case %s must pass, but it gets %s", id, verdict)
		}
	}
}

// checkGroups holds the report against the verdicts that solutions.yaml allows in a group.
func (c *check) checkGroups(s problems.Solution, report grader.Report) {
	for _, one := range report.Cases {
		allowed, stated := s.Groups[one.Group]
		if stated && !slices.Contains(allowed, string(one.Verdict)) {
			c.fail("group-verdict", "solutions/"+s.File, 0, "case %d (%s) of group %s gets %s", one.N, one.ID, one.Group, one.Verdict)
		}
	}
}
