package growth

import (
	"math"
	"slices"
)

// A model is chosen by its error and by how much it needs for it (the Bayesian information criterion, with a floor
// under the error: below it, differences are roundings of the counts and say nothing).
const (
	// separable is the difference in scores below which two classes are not told apart.
	separable = 3
	// leastShare is what a leading term has to make of the whole somewhere, unless the counts fit it exactly.
	leastShare, leastExactShare = 0.25, 0.03
	exactError                  = 0.001
	// mostSmall bounds the sizes of a variable in which something may be exponential.
	mostSmall = 64
)

// steps are counts of operations: exact, but for roundings and for what the data decide.
func steps() kind { return kind{floor: 0.004, penalty: rarity, share: leastShare} }

// roughSteps are counts that the data decide as much as the size: simple classes only.
func roughSteps(variables int) kind {
	k := kind{floor: 0.1, evidence: 14, penalty: func(f factor) float64 { return 2 * rarity(f) }, share: leastShare}
	if variables > 1 {
		k.floor = severalFloor
	}
	return k
}

// exactBytes is memory that grows by the byte; stepwiseBytes is that of containers: lists grow by an eighth, hash tables
// by doubling, and small integers take nothing at all.
func exactBytes() kind {
	return kind{floor: 0.002, penalty: memoryRarity, share: 0.1, usual: true}
}

func stepwiseBytes(variables int) kind {
	k := kind{floor: 0.07, evidence: 14, least: 0.02, penalty: memoryRarity, share: 0.1, usual: true}
	if variables > 1 {
		k.floor, k.penalty = severalFloor, memoryRarityOfSeveral
	}
	return k
}

// severalFloor is the floor for several variables: there, what depends on which is the larger is part of the noise, and so
// is that small integers take no memory.
const severalFloor = 0.25

// rarity penalises classes that hardly any code has.
func rarity(f factor) float64 {
	switch f {
	case factor{}, factor{logs: 1}, factor{power: 0.5}, factor{power: 1}, factor{power: 1, logs: 1}, factor{power: 2}, factor{power: 3}, factor{power: 2, logs: 1},
		factor{base: 2}, factor{base: 2, power: 1}, factor{base: golden}, factor{factorial: true}, factor{factorial: true, power: 1}, factor{logs: 2}, factor{power: 4}:
		return 0
	case factor{power: 1.5}, factor{power: 1, logs: 2}:
		return 2
	}
	return 5
}

// memoryRarity: what is kept is mostly things by the number, seldom with a logarithm.
func memoryRarity(f factor) float64 {
	switch f {
	case factor{}, factor{power: 1}, factor{power: 2}, factor{base: 2}, factor{base: 2, power: 1}, factor{factorial: true}, factor{factorial: true, power: 1}:
		return 0
	case factor{power: 3}, factor{logs: 1}, factor{base: golden}, factor{base: 3}, factor{base: 3, power: 1}:
		return 3
	case factor{power: 1, logs: 1}, factor{power: 1.5}, factor{power: 0.5}:
		return 6
	}
	return 12
}

// memoryRarityOfSeveral adds that memory is seldom a product with a logarithm.
func memoryRarityOfSeveral(f factor) float64 {
	if f.logs != 0 {
		return memoryRarity(f) + 3
	}
	return memoryRarity(f)
}

// choice is a model with its score; less is better.
type choice struct {
	model
	score  float64
	picked []int // of joint: its terms by their place in the list, from 1
}

// score is the criterion for a number of samples.
func (m model) score(samples int, k kind) float64 {
	n := float64(samples)
	if k.evidence > 0 {
		n = math.Min(n, k.evidence)
	}
	return n*math.Log(m.error*m.error+k.floor*k.floor) + float64(len(m.terms))*math.Log(n)*1.5
}

// lowers are the factors that may stand beside a leading one.
func lowers(leading factor) []factor {
	common := []factor{{logs: 1}, {power: 0.5}, {power: 1}, {power: 1, logs: 1}, {power: 2}, {power: 2, logs: 1}, {power: 3}}
	if leading.isExponential() {
		common = append(common, factor{base: golden}, factor{base: 2}, factor{base: 2, power: 1}, factor{factorial: true}, factor{factorial: true, power: -1})
	}
	return slices.DeleteFunc(common, func(f factor) bool { return !leading.faster(f) })
}

// mostUsual is the penalty up to which a class is usual.
const mostUsual = 6

// alongOne ranks the classes of samples in which one variable grows, the best first; others are held at one value.
func alongOne(samples []Sample, variable int, k kind) []choice {
	place := func(f factor) term {
		var t term
		t[variable] = f
		return t
	}
	fit := newFitting(samples, k)
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
		if k.usual && k.penalty(f) > mostUsual {
			continue
		}
		if best, ok := bestWith(f, place, fit); ok {
			ranked = append(ranked, best)
		}
	}
	sortChoices(ranked)
	return ranked
}

// bestWith is the best model that a factor leads: alone, with a constant, with one lower term, with both.
func bestWith(leading factor, place func(factor) term, fit *fitting) (choice, bool) {
	best, found := choice{score: math.Inf(1)}, false
	try := func(terms ...term) {
		if len(fit.samples)-len(terms) < 2 {
			return
		}
		m, ok := fit.model(terms, len(terms)-1)
		if !ok {
			return
		}
		share := m.share(fit.samples)
		least := leastShare
		if leading.isExponential() || fit.usual && m.error < exactBytes().floor {
			least = fit.share
		}
		if share < leastExactShare || share < least && (m.error > exactError || fit.usual) {
			return
		}
		score := m.score(len(fit.samples), fit.kind) + fit.penalty(leading)
		if score < best.score {
			best, found = choice{model: m, score: score}, true
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
