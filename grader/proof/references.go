package proof

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

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
				c.reports[s.File] = report
				c.judgeSolution(s, report)
				if s.Expect == problems.ExpectAccepted && report.Verdict != grader.Accepted {
					if err := c.blameKey(ctx, s, report); err != nil {
						return err
					}
				}
				continue
			}
			if difference := runsDiffer(first, report); difference != "" {
				c.failAt("flaky", []place{c.code(s)}, "run 1 and run %d differ: %s", run+1, difference)
				break
			}
		}
	}
	c.casesAreAnswered()
	return nil
}

// casesAreAnswered finds the literal cases that no accepted solution answers as expected: there the case is to be
// doubted before the solutions are.
func (c *check) casesAreAnswered() {
	for i, one := range c.problem.Cases {
		got, asked := "", false
		for _, s := range c.problem.Solutions {
			if s.Expect != problems.ExpectAccepted {
				continue
			}
			at := slices.IndexFunc(c.reports[s.File].Cases, func(r grader.CaseReport) bool { return r.N == i+1 })
			if asked = at >= 0 && c.reports[s.File].Cases[at].Verdict != grader.Accepted; !asked {
				break
			}
			if report := c.reports[s.File].Cases[at]; got == "" {
				got = answered(report)
			}
		}
		if asked {
			c.failAt("case-answer", []place{{one.File, max(one.ExpectLine, one.Line)}}, "no accepted solution answers case %s as it expects: %s", one.ID, got)
		}
	}
}

// answered is what came of a case in a few words.
func answered(report grader.CaseReport) string {
	switch {
	case report.Error != nil:
		return "raises " + report.Error.Type
	case report.Got != "":
		return fmt.Sprintf("expected %s, got %s", cut(strings.TrimSpace(report.WantLead+" "+report.Want)), cut(report.Got))
	case report.Reason != "":
		return report.Reason
	default:
		return string(report.Verdict)
	}
}

func (c *check) grade(ctx context.Context, source []byte, file string, o grader.Options) (grader.Report, error) {
	report, err := c.grader.Grade(ctx, c.problem, grader.Submission{Source: source, FileName: file}, o)
	if err != nil {
		return grader.Report{}, fmt.Errorf("grade %s: %w", file, err)
	}
	return report, nil
}

// brokenDriver is how Python tells of a driver that does not compile: it shows as the failure of every solution.
var brokenDriver = regexp.MustCompile(`\(driver\.py, line (\d+)\)`)

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
	problem := unexpected(s, report)
	if problem != "" {
		code := c.code(s)
		if report.Error != nil && report.Error.Line > 0 {
			code.line = report.Error.Line
		}
		places := []place{code, c.said(s, "expect")}
		if broken := brokenDriver.FindStringSubmatch(problem); broken != nil && c.problem.Driver != nil {
			line, _ := strconv.Atoi(broken[1])
			places = append([]place{{"driver.py", line}}, places...)
		}
		c.failAt("expected-verdict", places, "%s %s", s.File, problem)
		c.missedTheLimit(s, report)
	}
	c.checkCases(s, report)
	c.checkGroups(s, report)
	if problem == "" && s.Score != nil && !near(*s.Score, points) {
		c.failAt("score", []place{c.said(s, "score"), c.key("groups")}, "%s scores %g points, but solutions.yaml says %g", s.File, points, *s.Score)
	}
}

// checkCases holds the report against must_fail and must_pass.
func (c *check) checkCases(s problems.Solution, report grader.Report) {
	verdicts := map[problems.CaseID]grader.Verdict{}
	for _, one := range report.Cases {
		verdicts[one.ID] = one.Verdict
	}
	for i, id := range s.MustFail {
		at := []place{c.said(s, "must_fail", strconv.Itoa(i))}
		switch verdict, ran := verdicts[id]; {
		case !ran:
			c.failAt("must-fail", at, "%s: case %s must fail, but it was not reached", s.File, id)
		case verdict == grader.Accepted:
			c.failAt("must-fail", at, "%s: case %s must fail, but it passes", s.File, id)
		}
	}
	for i, id := range s.MustPass {
		at := []place{c.said(s, "must_pass", strconv.Itoa(i))}
		switch verdict, ran := verdicts[id]; {
		case !ran:
			c.failAt("must-fail", at, "%s: case %s must pass, but it was not reached", s.File, id)
		case verdict != grader.Accepted:
			c.failAt("must-fail", at, "%s: case %s must pass, but it gets %s", s.File, id, verdict)
		}
	}
}

// checkGroups holds the report against the verdicts that solutions.yaml allows in a group.
func (c *check) checkGroups(s problems.Solution, report grader.Report) {
	told := map[string]bool{}
	for _, one := range report.Cases {
		allowed, stated := s.Groups[one.Group]
		if stated && !slices.Contains(allowed, string(one.Verdict)) && !told[one.Group] {
			told[one.Group] = true
			c.failAt("group-verdict", []place{c.said(s, "groups", one.Group), c.asked(one.N)}, "%s: case %d (%s) of group %s gets %s",
				s.File, one.N, one.ID, one.Group, one.Verdict)
		}
	}
}

// missedTheLimit names what decides whether a slow solution is too slow: the limit, and how large the cases are.
func (c *check) missedTheLimit(s problems.Solution, report grader.Report) {
	if s.Expect != problems.ExpectSlow && s.Expect != problems.ExpectHang || report.Verdict != grader.Accepted {
		return
	}
	places := []place{c.key("limits", "case_seconds")}
	if last := len(report.Cases); last > len(c.problem.Cases) {
		places = append(places, c.asked(last))
	}
	c.failAt("limit", places, "%s is to be too slow, but its slowest case takes %v of %v", s.File,
		slowest(report).Round(time.Millisecond), grader.LimitsOf(c.problem).CaseCPU)
}
