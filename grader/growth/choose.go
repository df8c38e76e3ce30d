package growth

import (
	"cmp"
	"math"
	"slices"
)

// A model is chosen by its error and by how much it needs for it (the Bayesian information criterion, with a floor
// under the error: below it, differences are roundings of the counts and say nothing).
const (
	errorFloor = 0.004
	// rarePenalty is what a class has to be better by that hardly any code has.
	rarePenalty = 5
	// separable is the difference in scores below which two classes are not told apart.
	separable = 3
	// leastShare is what a leading term has to make of the whole somewhere, unless the counts fit it exactly.
	leastShare, leastExactShare = 0.25, 0.03
	exactError                  = 0.001
	// mostSmall bounds the sizes of a variable in which something may be exponential.
	mostSmall = 64
)

// choice is a model with its score; less is better.
type choice struct {
	model
	score float64
}

// score is the criterion for n samples.
func (m model) score(samples int) float64 {
	n := float64(samples)
	return n*math.Log(m.error*m.error+errorFloor*errorFloor) + float64(len(m.terms))*math.Log(n)*1.5
}

// isRare says that a factor is seldom the growth of real code.
func (f factor) isRare() bool {
	switch f {
	case factor{}, factor{logs: 1}, factor{power: 0.5}, factor{power: 1}, factor{power: 1, logs: 1}, factor{power: 2}, factor{power: 3}, factor{power: 2, logs: 1},
		factor{base: 2}, factor{base: 2, power: 1}, factor{base: golden}, factor{factorial: true}, factor{factorial: true, power: 1}, factor{power: 1.5}, factor{logs: 2}, factor{power: 4}:
		return false
	}
	return true
}

// lowers are the factors that may stand beside a leading one.
func lowers(leading factor) []factor {
	common := []factor{{logs: 1}, {power: 0.5}, {power: 1}, {power: 1, logs: 1}, {power: 2}, {power: 2, logs: 1}, {power: 3}}
	if leading.isExponential() {
		common = append(common, factor{base: golden}, factor{base: 2}, factor{base: 2, power: 1}, factor{factorial: true})
	}
	return slices.DeleteFunc(common, func(f factor) bool { return !leading.faster(f) })
}

// alongOne ranks the classes of samples in which one variable grows, the best first; others are held at one value.
func alongOne(samples []Sample, variable, variables int) []choice {
	place := func(f factor) term {
		t := make(term, variables)
		t[variable] = f
		return t
	}
	largest := 0.0
	for _, s := range samples {
		largest = max(largest, s.At[variable])
	}
	candidates := polynomials()
	if largest <= mostSmall {
		candidates = append(candidates, exponentials()...)
	}
	var ranked []choice
	for _, f := range candidates {
		if best, ok := bestWith(f, place, samples); ok {
			ranked = append(ranked, best)
		}
	}
	slices.SortStableFunc(ranked, func(a, b choice) int { return cmp.Compare(a.score, b.score) })
	return ranked
}

// bestWith is the best model that a factor leads: alone, with a constant, with one lower term, with both.
func bestWith(leading factor, place func(factor) term, samples []Sample) (choice, bool) {
	best, found := choice{score: math.Inf(1)}, false
	try := func(terms ...term) {
		if len(samples)-len(terms) < 2 {
			return
		}
		m, ok := fitted(terms, samples, len(terms)-1)
		if !ok {
			return
		}
		share := m.share(samples)
		if share < leastExactShare || share < leastShare && m.error > exactError {
			return
		}
		score := m.score(len(samples))
		if leading.isRare() {
			score += rarePenalty
		}
		if score < best.score {
			best, found = choice{m, score}, true
		}
	}
	try(place(leading))
	if leading.isConstant() {
		return best, found
	}
	one := place(factor{})
	try(place(leading), one)
	for _, lower := range lowers(leading) {
		try(place(leading), place(lower))
		try(place(leading), place(lower), one)
	}
	return best, found
}
