package grader

import (
	"slices"

	"pyprep/problems"
)

// Score adds up the points of a report, group by group. A group whose requirements are not all met earns nothing.
func Score(p *problems.Problem, report Report) float64 {
	sizes := GroupSizes(p)
	passed := map[string]int{}
	for _, c := range report.Cases {
		if c.Verdict == Accepted {
			passed[c.Group]++
		}
	}
	total := 0.0
	for _, g := range p.Groups {
		unmet := slices.ContainsFunc(g.Requires, func(name string) bool { return passed[name] < sizes[name] })
		switch {
		case unmet || sizes[g.Name] == 0:
		case passed[g.Name] == sizes[g.Name]:
			total += g.Points
		case g.Score == "per_case":
			total += g.Points * float64(passed[g.Name]) / float64(sizes[g.Name])
		}
	}
	return total
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
