package growth

import (
	"math"
	"slices"

	"pyprep/problems/bigo"
)

// Growth below this many bytes is growth only where it fits a class exactly: caches of small objects take as much.
const (
	drift      = 2048
	leastDrift = 160
	// driftOfSeveral is for several variables, whose sizes go further, and free lists with them.
	driftOfSeveral = 6 << 10
	exactDrift     = 0.08 // of the growth itself, root mean square
)

// From here on a variable's values are objects of their own; CPython keeps the integers up to 256 for all.
const beyondSmallIntegers = 512

// spaceOf fits what a family held at its peak.
func spaceOf(d Data, family Family, quantity func(Memory) int64) Finding {
	if len(family.Memory) < leastSamples {
		return tooFew(family.Name, len(family.Memory))
	}
	samples := make([]Sample, 0, len(family.Memory))
	for _, m := range family.Memory {
		samples = append(samples, Sample{At: floats(m.Sizes), Y: float64(quantity(m))})
	}
	constant := Finding{Status: OK, Classes: []bigo.Class{bigo.Constant()}, Family: family.Name}
	least, usual := float64(leastDrift), samples
	if len(d.Variables) > 1 {
		least, usual = driftOfSeveral, withoutSingle(samples)
	}
	if growthOf(usual) < least && !growsEvenly(usual, len(d.Variables)) {
		return constant
	}
	s, ok := memoryShape(samples, len(d.Variables))
	if !ok {
		return Finding{Status: CannotTell, Family: family.Name, Why: "the peaks fit no class"}
	}
	seen := large(samples, len(d.Variables))
	if growthOf(seen) < drift && len(s.terms) > 0 && s.absoluteError(seen) > exactDrift*growthOf(seen) {
		return constant
	}
	class, ok := classOf(s.leading, d.Variables)
	if !ok {
		return Finding{Status: CannotTell, Family: family.Name, Why: "the peaks fit no class that has a name"}
	}
	told := Finding{Status: OK, Classes: []bigo.Class{class}}
	if len(d.Variables) == 1 {
		told = ofOneVariable(told, s, samples, d.Variables)
	}
	told.Family = family.Name
	return told
}

// ofOneVariable is what a shape of one variable is told as, if the peaks follow that variable at all.
func ofOneVariable(told Finding, s shape, samples []Sample, vars []string) Finding {
	switch {
	case growthOf(samples) > littleMemory && falls(ladderOf(samples, 0)) > mostFalls:
		return Finding{Status: CannotTell, Why: "the peaks do not follow the size: they depend on what is in the input"}
	case len(s.leading) == 1:
		return reconsidered(s, samples, vars)
	}
	return told
}

// withoutSingle leaves out the samples with one of something, where there are enough others: of one word there is no pair
// to compare, and what a pair takes would look like growth.
func withoutSingle(samples []Sample) []Sample {
	kept := slices.DeleteFunc(slices.Clone(samples), func(s Sample) bool { return slices.Min(s.At) <= 1 })
	if len(kept) < 5*len(samples[0].At) {
		return samples
	}
	return kept
}

// mostFalls is how much, in parts of their growth, peaks may go down again all in all and still follow the size.
const mostFalls = 1

// falls is by how much the values of a ladder go down from rung to rung, in parts of their growth.
func falls(ladder [][2]float64) float64 {
	down, least, most := 0.0, ladder[0][1], ladder[0][1]
	for i := 1; i < len(ladder); i++ {
		down += max(0, ladder[i-1][1]-ladder[i][1])
		least, most = min(least, ladder[i][1]), max(most, ladder[i][1])
	}
	return down / max(1, most-least)
}

// large are the samples at large sizes, where there are enough.
func large(samples []Sample, variables int) []Sample {
	return spacious(samples, variables, beyondSmallIntegers)
}

func growthOf(samples []Sample) float64 {
	least, most := extremes(samples)
	return most - least
}

// memoryShape takes an exact fit where there is one; else the steps in which containers grow are no growth.
func memoryShape(samples []Sample, variables int) (shape, bool) {
	if variables == 1 {
		if power, ok := doublingPower(ladderOf(samples, 0)); ok {
			return shape{leading: []term{{{power: float64(power)}}}, samples: len(samples)}, true
		}
	}
	exact, ok := shapeOf(large(samples, variables), variables, exactBytes())
	if ok && exact.error < exactBytes().floor && (len(exact.leading) > 0 || len(exact.terms) == 1) {
		return exact, true
	}
	best, ok := shape{}, false
	if best.leading, ok = byDegrees(samples, variables); ok {
		best.samples = len(samples)
	} else {
		best = bestStepwise(samples, variables)
	}
	if simple, is := steadier(best.leading, samples); is {
		best.leading = simple
	}
	return best, best.samples > 0
}

// bestStepwise fits the large sizes, and smaller ones too where these fit badly.
func bestStepwise(samples []Sample, variables int) shape {
	var best shape
	for _, least := range []float64{beyondSmallIntegers, 16} {
		s, ok := shapeOf(spacious(samples, variables, least), variables, stepwiseBytes(variables))
		if !ok {
			continue
		}
		if best.samples == 0 || best.error > looseFit {
			best = s
		}
	}
	return best
}

// looseFit is an error that makes one look at smaller sizes, too.
const looseFit = 0.5

// spacious keeps the large sizes, as long as enough of them are there.
func spacious(samples []Sample, variables int, wanted float64) []Sample {
	enough := leastSamples
	if variables > 1 {
		enough = 5 * variables
	}
	for _, least := range []float64{beyondSmallIntegers, 64, 16, 4} {
		if least > wanted {
			continue
		}
		kept := slices.DeleteFunc(slices.Clone(samples), func(s Sample) bool { return slices.Max(s.At) < least })
		if len(kept) >= enough {
			return kept
		}
	}
	return samples
}

// absoluteError is the root mean square difference in bytes.
func (m model) absoluteError(samples []Sample) float64 {
	sum := 0.0
	for _, s := range samples {
		d := m.value(s.At) - s.Y
		sum += d * d
	}
	return math.Sqrt(sum / float64(len(samples)))
}
