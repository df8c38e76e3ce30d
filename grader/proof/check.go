package proof

import (
	"context"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"pyprep/grader"
	"pyprep/problems"
)

// check is the proof of one problem under way.
type check struct {
	problem *problems.Problem
	options Options
	grader  *grader.Grader
	result  ProblemResult
	set     *problems.Set // of the problem; nil for that of an item
	folder  string        // of the set, in which the files of findings are; "" for that of the problem

	reports  map[string]grader.Report // of the solutions' first runs, by file
	examples int                      // in the statement
	blamed   bool                     // it was looked for the key that makes right solutions fail
}

func newCheck(set *problems.Set, p *problems.Problem, o Options) *check {
	return &check{
		problem: p, set: set, options: o, grader: o.Grader, reports: map[string]grader.Report{},
		result: ProblemResult{ID: string(p.ID), OK: true, References: string(grader.Accepted), Note: forgeable(p)},
	}
}

// forgeable says what of a problem's verdicts rests on code that shares its process with the solution; "" for nothing.
func forgeable(p *problems.Problem) string {
	switch {
	case p.Kind == problems.KindModule:
		return "its tests run in the solution's process: a solution made to fool them can"
	case p.Driver != nil:
		return "driver.py shares the solution's process: what it observes could be forged"
	default:
		return ""
	}
}

// run applies the rules in order. A fault of the set's own code ends the proof of this problem and is a finding.
func (c *check) run(ctx context.Context) error {
	postponed := false
	for _, r := range rules() {
		if r.look == nil || !r.isDue(c.options, c.result.Unchanged) {
			continue
		}
		if r.effort == longest && c.anyWrongBut("best-known", declaredGrowth) { // which measuring explains, or finds
			if !postponed && !c.options.Unmeasured {
				c.note("solutions.yaml", "growth and mutants, which take longest, are looked at once the errors above are mended")
			}
			postponed = true
			continue
		}
		err := r.look(ctx, c)
		if fault := (*grader.SetError)(nil); errors.As(err, &fault) {
			c.failAt("author-code", c.placesOf(fault), "%s", fault.Message)
			return nil
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (c *check) step(format string, args ...any) {
	c.options.Progress(string(c.problem.ID) + ": " + fmt.Sprintf(format, args...))
}

// fail adds an error about a file of the problem; line 0 is the file as a whole.
func (c *check) fail(rule, file string, line int, format string, args ...any) {
	c.result.OK = false
	c.add(problems.SeverityError, rule, file, line, fmt.Sprintf(format, args...))
}

// placesOf are the line that failed and, when it failed for one case only, where that case stands.
func (c *check) placesOf(fault *grader.SetError) []place {
	var places []place
	if fault.File != "" {
		places = append(places, c.lineOf(fault))
	}
	if fault.Case != "" {
		places = append(places, c.askedBy(fault.Case))
	}
	if len(places) == 0 {
		places = append(places, c.key())
	}
	return places
}

// lineOf is the line that failed; of an author's file as a whole, where it defines what is called.
func (c *check) lineOf(fault *grader.SetError) place {
	if fault.Line > 0 {
		return place{fault.File, fault.Line}
	}
	switch fault.File {
	case "generate.py":
		return c.generates()
	case "validate.py":
		return c.validates()
	case "check.py":
		return c.checks()
	default:
		return place{fault.File, 1}
	}
}

// warn adds what keeps nobody from using the set.
func (c *check) warn(rule string, at place, format string, args ...any) {
	c.add(problems.SeverityWarning, rule, at.file, at.line, fmt.Sprintf(format, args...))
}

// note adds what a missing part leaves unproved.
func (c *check) note(file, format string, args ...any) {
	c.add(problems.SeverityNote, "unproved", file, 0, fmt.Sprintf(format, args...))
}

// anyWrong says whether something was found so far that keeps the set from being used.
func (c *check) anyWrong() bool { return !c.result.OK }

// anyWrongBut is anyWrong without the findings of some rules.
func (c *check) anyWrongBut(except ...string) bool {
	return slices.ContainsFunc(c.result.Findings, func(f problems.Finding) bool {
		return f.Severity == problems.SeverityError && !slices.Contains(except, f.Rule)
	})
}

func (c *check) add(severity problems.Severity, rule, file string, line int, message string) {
	folder := c.folder
	if folder == "" {
		folder = path.Join("problems", string(c.problem.ID))
	}
	c.result.Findings = append(c.result.Findings, problems.Finding{
		Rule: rule, Severity: severity, File: path.Join(folder, file), Line: line, Message: strings.Join(strings.Fields(message), " "),
	})
}
