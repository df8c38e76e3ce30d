package grader

import (
	"fmt"
	"strings"

	"pyprep/grader/growth"
	"pyprep/problems"
	"pyprep/problems/bigo"
)

// groundsOf gathers what a claim is judged on: one ground for time, two for space, which may be counted with or without
// the result.
func groundsOf(name string, c *problems.Complexity, bounds []problems.Bound, on Grounds) []ground {
	report := on.Report
	if report == nil {
		report = &growth.Report{}
	}
	var python *bigo.Class
	why := ""
	if c.Measured != nil {
		why = strings.TrimSuffix(strings.TrimSpace(c.Measured.Why), ".")
	}
	if name == "time" {
		if c.Measured != nil {
			python = c.Measured.Time
		}
		g := ground{finding: report.Time, points: report.Points, accepted: bounds[0].Full, python: python, why: why}
		if on.Solution != nil {
			g.declared = given(on.Solution.Time)
		}
		return []ground{g}
	}
	if c.Measured != nil {
		python = c.Measured.Space
	}
	auxiliary := ground{name: "auxiliary", finding: report.Auxiliary, accepted: bounds[0].Full, python: python, why: why}
	if alike(report.Auxiliary, report.Total) { // the ladder's bytes include the result
		auxiliary.points = byMemory(report.Points)
	}
	total := ground{name: "total", finding: report.Total, points: byMemory(report.Points), accepted: bounds[len(bounds)-1].Full, python: python, why: why}
	if on.Solution != nil {
		auxiliary.declared, total.declared = given(on.Solution.Space), given(on.Solution.SpaceTotal)
	}
	return []ground{auxiliary, total}
}

// alike reports that both findings are sure and of the same class.
func alike(a, b growth.Finding) bool {
	return len(a.Classes) == 1 && len(b.Classes) == 1 && bigo.Compare(a.Classes[0], b.Classes[0]) == bigo.Equal
}

func given(class *bigo.Class) []bigo.Class {
	if class == nil {
		return nil
	}
	return []bigo.Class{*class}
}

// variablesOf are the letters of the report's points, which are the generator's; without a report the problem's.
func variablesOf(c *problems.Complexity, report *growth.Report) []string {
	if report != nil {
		return report.Variables
	}
	return c.Letters()
}

// measured notes what was measured: of space, that without the result.
func (j *Judgement) measured(grounds []ground) {
	found := grounds[0].finding
	j.Status = found.Status
	if len(found.Classes) > 0 {
		text := found.Classes[0].String()
		j.Measured = &text
	}
}

// against adds what the learner's own code says of a claim.
func (j *Judgement) against(claim bigo.Class, grounds []ground, variables []string) {
	outcome, on := judgeAll(claim, grounds, variables)
	if on.finding.Status == "" && outcome == OutcomeNotSeparable {
		return // nothing was measured, and the author declares something else: the standing says all
	}
	j.Outcome = outcome
	if outcome == OutcomeTight || outcome == OutcomeLoose {
		j.Fits = on.name
	}
	if j.Fits == "total" && len(on.finding.Classes) > 0 { // the class beside the claim is the one that it fits
		text := on.finding.Classes[0].String()
		j.Measured, j.Status = &text, on.finding.Status
	}
	j.Evidence = on.sentence(outcome, claim, variables)
}

// sentence says why the outcome is what it is, where that does not follow from the classes side by side.
func (g ground) sentence(outcome Outcome, claim bigo.Class, variables []string) string {
	switch outcome {
	case OutcomeTooSmall:
		return evidence(g, claim, variables)
	case OutcomeNotSeparable:
		return g.unseparated(claim, variables)
	case OutcomeTight:
		return g.difference(claim)
	case OutcomeLoose:
		if g.finding.Status == growth.OK {
			return fmt.Sprintf("true, but %s is true as well and says more", g.finding.Classes[0])
		}
		return "true, but a slower-growing bound holds, too"
	case OutcomeIncomparable:
		if len(g.finding.Classes) > 0 {
			return fmt.Sprintf("your code depends on other variables: it grows as %s", g.finding.Classes[0])
		}
	}
	return ""
}

// unseparated says what a claim was judged on when measuring does not decide.
func (g ground) unseparated(claim bigo.Class, variables []string) string {
	const instead = "; judged against what is known of the problem"
	switch {
	case contains(g.finding.Classes, claim) && len(g.finding.Classes) == 2:
		return fmt.Sprintf("measuring can't tell %s from %s here; your class is one of the two", g.finding.Classes[0], g.finding.Classes[1])
	case g.finding.Status == growth.Tie && len(g.finding.Classes) == 2:
		return fmt.Sprintf("measuring can't tell %s from %s here%s", g.finding.Classes[0], g.finding.Classes[1], instead)
	case g.finding.Status == growth.OK && len(g.finding.Classes) > 0 && len(unvaried(claim, variables)) > 0:
		return fmt.Sprintf("%s was measured while only %s changed%s", g.finding.Classes[0], strings.Join(variables, ", "), instead)
	case g.finding.Status == growth.OK && len(g.finding.Classes) > 0:
		return fmt.Sprintf("what was measured looks more like %s, but not clearly enough to refute a class that is right for this problem", g.finding.Classes[0])
	case g.finding.Why != "":
		return "could not be measured: " + g.finding.Why + instead
	}
	return "could not be measured" + instead
}

func (g ground) because(text string) string {
	if g.why == "" {
		return text
	}
	return text + ". " + g.why
}

// difference says that the textbook and CPython differ, or that an accepted class and the measured one are both right.
func (g ground) difference(claim bigo.Class) string {
	if len(g.finding.Classes) != 1 || bigo.Compare(claim, g.finding.Classes[0]) == bigo.Equal {
		if g.python != nil && len(g.finding.Classes) == 1 && bigo.Compare(claim, *g.python) == bigo.Equal && !contains(g.accepted, claim) {
			return g.because("that is what CPython does; the textbook counts it differently, and both are right")
		}
		return ""
	}
	measured := g.finding.Classes[0]
	switch {
	case contains(g.declared, claim) && g.finding.Status == growth.OK && !g.isTextbook(claim, measured):
		return fmt.Sprintf("the author of this solution says the same; %s was measured", measured)
	case g.isTextbook(claim, measured):
		return g.because(fmt.Sprintf("the textbook and CPython differ here: %s and %s are both right, and %s was measured", claim, measured, measured))
	case g.finding.Status == growth.OK:
		return fmt.Sprintf("%s and %s are both accepted here, and %s was measured", claim, measured, measured)
	}
	return ""
}
