package grader

import (
	"fmt"
	"math"
	"strings"

	"pyprep/grader/growth"
	"pyprep/problems/bigo"
)

// rises reports that the costs outgrow a claim: over the larger half of the ladder their ratio to it does not level off
// but rises from point to point, by most of what the measured class says it should.
func rises(points []growth.Point, claim, measured bigo.Class, variables []string) bool {
	const (
		fewest = 4
		most   = 0.6 // smaller terms still count at small sizes
	)
	if len(points) < fewest {
		return false
	}
	half := points[len(points)/2-1:]
	ratios := make([]float64, len(half))
	for i, p := range half {
		ratios[i] = math.Log(float64(max(p.Ops, 1))) - claim.Log(sizesOf(p, variables))
	}
	for i := 1; i < len(ratios); i++ {
		if ratios[i] <= ratios[i-1] {
			return false
		}
	}
	first, last := sizesOf(half[0], variables), sizesOf(half[len(half)-1], variables)
	expected := measured.Log(last) - measured.Log(first) - claim.Log(last) + claim.Log(first)
	return ratios[len(ratios)-1]-ratios[0] >= most*expected
}

func sizesOf(p growth.Point, variables []string) map[string]float64 {
	sizes := make(map[string]float64, len(variables))
	for i, name := range variables {
		if i < len(p.Sizes) {
			sizes[name] = float64(p.Sizes[i])
		}
	}
	return sizes
}

// byMemory are the points with bytes in the place of operations; those where memory was not measured are left out.
func byMemory(points []growth.Point) []growth.Point {
	var weighed []growth.Point
	for _, p := range points {
		if p.Peak >= 0 {
			p.Ops = p.Peak
			weighed = append(weighed, p)
		}
	}
	return weighed
}

// evidence says in a sentence what refutes a claim: by which factor the costs grow at the end of the ladder, and by which
// the claim would let them.
func evidence(g ground, claim bigo.Class, variables []string) string {
	if len(g.points) < 2 {
		return fmt.Sprintf("your code grows as %s", g.finding.Classes[0])
	}
	from, to := g.points[len(g.points)-2], g.points[len(g.points)-1]
	seen := float64(to.Ops) / float64(max(from.Ops, 1))
	allowed := math.Exp(claim.Log(sizesOf(to, variables)) - claim.Log(sizesOf(from, variables)))
	what := "operations"
	if g.name != "" {
		what = "bytes"
	}
	return fmt.Sprintf("from %s to %s the %s grow %s times; %s would be %s",
		growth.SizesText(variables, from.Sizes), growth.SizesText(variables, to.Sizes), what, factor(seen), claim, factor(allowed))
}

func factor(x float64) string {
	return strings.TrimSuffix(fmt.Sprintf("%.1f", x), ".0")
}
