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
	least := float64(leastDrift)
	if len(d.Variables) > 1 {
		least = driftOfSeveral
	}
	if growthOf(samples) < least && !growsEvenly(samples, len(d.Variables)) {
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
	if rival, is := withLogarithm(s, samples, d.Variables); is {
		return Finding{Status: Tie, Classes: []bigo.Class{rival, class}, Family: family.Name}
	}
	if rival, is := withFactor(s, samples, d.Variables); is {
		return Finding{Status: Tie, Classes: []bigo.Class{rival, class}, Family: family.Name}
	}
	return Finding{Status: OK, Classes: []bigo.Class{class}, Family: family.Name}
}

// fasterByStep is how much faster than its class, in parts, memory has to grow with each step for the objects themselves
// to be growing: the room in a list alone does not get there over leastSteps.
const (
	fasterByStep = 0.005
	leastSteps   = 4
)

// withFactor says that what looks like 2^n objects may be 2^n objects of n items: at the few sizes that can be run, what
// an object takes for itself hides most of what grows in it. It does not hide that they grow.
func withFactor(s shape, samples []Sample, vars []string) (bigo.Class, bool) {
	if len(vars) != 1 || len(s.leading) != 1 {
		return bigo.Class{}, false
	}
	f := s.leading[0][0]
	last := samples[max(0, len(samples)-1-leastSteps):]
	steps := len(last) - 1
	if !f.isExponential() || f.power != 0 || steps < leastSteps || last[steps].At[0]-last[0].At[0] != float64(steps) {
		return bigo.Class{}, false
	}
	beyond := math.Log(last[steps].Y/last[0].Y) - math.Log(f.value(last[steps].At[0])/f.value(last[0].At[0]))
	if beyond < fasterByStep*float64(steps) {
		return bigo.Class{}, false
	}
	f.power = 1
	return classOf([]term{{f}}, vars)
}

// beyondDoubling is how much more than doubled the last rungs have to be for a logarithm to be possible: what holds n
// things and a constant does not get there.
const beyondDoubling = 2.15

// withLogarithm says that what looks linear may be n log n: the last three doublings all more than double it.
func withLogarithm(s shape, samples []Sample, vars []string) (bigo.Class, bool) {
	linear := term{{power: 1}}
	if len(vars) != 1 || len(s.leading) != 1 || s.leading[0] != linear || len(samples) < leastSamples {
		return bigo.Class{}, false
	}
	least, last := samples[0].Y, samples[len(samples)-4:]
	for i := 1; i < len(last); i++ {
		grown := (last[i].Y - least) / max(1, last[i-1].Y-least)
		if last[i].At[0] != 2*last[i-1].At[0] || grown < beyondDoubling || grown > 2*beyondDoubling-2 {
			return bigo.Class{}, false
		}
	}
	return classOf([]term{{{power: 1, logs: 1}}}, vars)
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
	if terms, ok := byDegrees(samples, variables); ok {
		return shape{leading: terms, samples: len(samples)}, true
	}
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
	return best, best.samples > 0
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
