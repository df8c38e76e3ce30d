package grader

import (
	"slices"

	"pyprep/problems"
)

// Score adds up the points of a report, group by group. A group whose requirements are not all met earns nothing.
// Otherwise per_case earns the mean share of its cases, min the least, and all everything if each case is accepted.
func Score(p *problems.Problem, report Report) float64 {
	sizes := GroupSizes(p)
	passed, shares := map[string]int{}, map[string][]float64{}
	for _, c := range report.Cases {
		if c.Verdict == Accepted {
			passed[c.Group]++
		}
		shares[c.Group] = append(shares[c.Group], c.share())
	}
	total := 0.0
	for _, g := range p.Groups {
		size, earned := sizes[g.Name], shares[g.Name]
		unmet := slices.ContainsFunc(g.Requires, func(name string) bool { return passed[name] < sizes[name] })
		switch {
		case unmet || size == 0:
		case g.Score == "per_case":
			sum := 0.0
			for _, share := range earned {
				sum += share
			}
			total += g.Points * sum / float64(size)
		case len(earned) < size: // a case that did not run earned nothing
		case g.Score == "min":
			total += g.Points * slices.Min(earned)
		case passed[g.Name] == size:
			total += g.Points
		}
	}
	return total
}

// share is the part of the case's points that it earned.
func (c CaseReport) share() float64 {
	switch {
	case c.Share != nil && (c.Verdict == Accepted || c.Verdict == WrongAnswer):
		return *c.Share
	case c.Verdict == Accepted:
		return 1
	}
	return 0
}

// MaxScore is what a submission gets that passes every case.
func MaxScore(p *problems.Problem) float64 {
	sizes := GroupSizes(p)
	total := 0.0
	for _, g := range p.Groups {
		if sizes[g.Name] > 0 {
			total += g.Points
		}
	}
	return total
}

// GroupSizes counts the cases of each group, run or not.
func GroupSizes(p *problems.Problem) map[string]int {
	sizes := map[string]int{}
	for _, c := range p.Cases {
		sizes[c.Group]++
	}
	for _, c := range p.ExpandGenerated() {
		sizes[c.Group]++
	}
	return sizes
}
