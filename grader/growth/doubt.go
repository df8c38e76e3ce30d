package growth

import (
	"math"
	"slices"
)

// What fits memory best is not always all that fits it: ladders are short where code is slow, integers take no memory
// while they are small, and interpreters keep what they freed. Here a class is held against the others that are likely.

const (
	// fewSizes is a largest size up to which a square is hardly told from what goes up by one step a size.
	fewSizes = 64
	// straight is how far from a line, in parts of the growth, what is held may lie for it to be one; up to nearlyStraight
	// little memory is neither a line nor a square for certain.
	straight       = 0.035
	nearlyStraight = 0.05
	littleMemory   = 8 << 10
	// rising is how much more than its power the last doubling has to show where each shows more than the one before.
	rising = 0.25
	// uneven is how far apart the powers that the last doublings show may be.
	uneven = 0.85
)

// reconsidered is what a shape of one variable is told as: its class, another one, or both.
func reconsidered(s shape, samples []Sample, vars []string) Finding {
	f, ladder := s.leading[0][0], ladderOf(samples, 0)
	likely, why := []factor{f}, ""
	switch {
	case f.isExponential():
		likely = likelyExponentials(f, ladder)
	case f == factor{power: math.Round(f.power)}:
		likely, why = likelyPowers(f.power, ladder, growthOf(samples))
	}
	if why != "" {
		return Finding{Status: CannotTell, Why: why}
	}
	told := Finding{Status: OK}
	for _, one := range likely {
		class, ok := classOf([]term{{one}}, vars)
		if !ok {
			return Finding{Status: CannotTell, Why: "the peaks fit no class that has a name"}
		}
		told.Classes = append(told.Classes, class)
	}
	if len(likely) > 1 {
		told.Status = Tie
	}
	return told
}

// likelyExponentials are b^n or n·b^n, or both.
func likelyExponentials(f factor, ladder [][2]float64) []factor {
	alone, times := f, f
	alone.power, times.power = 0, 1
	switch {
	case f.power == 1 && addsBy(ladder, f):
		return []factor{alone}
	case f.power == 0 && objectsGrow(ladder, f):
		return []factor{times, alone}
	}
	return []factor{f}
}

// likelyPowers are n^power and what may be meant as well; why there is none, where the peaks follow no power.
func likelyPowers(power float64, ladder [][2]float64, grown float64) (likely []factor, why string) {
	told, line := factor{power: power}, factor{power: 1}
	largest, shown := ladder[len(ladder)-1][0], shownPowers(ladder)
	off := math.Inf(1) // from a line, where that is likely at all
	if power >= 2 && largest <= fewSizes {
		off = offLine(ladder)
	}
	switch {
	case off <= straight:
		return []factor{line}, ""
	case off <= nearlyStraight && grown < littleMemory:
		return []factor{line, told}, ""
	case power == 1 && growsByLogarithm(ladder):
		return []factor{{power: 1, logs: 1}, told}, ""
	case len(shown) < 3 || grown < littleMemory:
		return []factor{told}, ""
	case largest <= 2*fewSizes && slices.Max(shown)-slices.Min(shown) > uneven:
		return nil, "the peaks grow unevenly"
	case slices.IsSorted(shown) && shown[2] > power+rising:
		return []factor{{power: power + 1}, told}, ""
	}
	return []factor{told}, ""
}

// offLine is how far the values lie from the line that is nearest to them, root mean square, in parts of their growth.
func offLine(ladder [][2]float64) float64 {
	var x, y, xx, xy float64
	n := float64(len(ladder))
	for _, at := range ladder {
		x, y = x+at[0]/n, y+at[1]/n
	}
	least, most := ladder[0][1], ladder[0][1]
	for _, at := range ladder {
		xx, xy = xx+(at[0]-x)*(at[0]-x), xy+(at[0]-x)*(at[1]-y)
		least, most = min(least, at[1]), max(most, at[1])
	}
	sum := 0.0
	for _, at := range ladder {
		d := at[1] - y - xy/xx*(at[0]-x)
		sum += d * d
	}
	return math.Sqrt(sum/n) / (most - least)
}

// shownPowers are the powers that the last three doublings of a ladder show; none where its sizes don't double.
func shownPowers(ladder [][2]float64) []float64 {
	held := doubledFrom(0, ladder[max(0, len(ladder)-4):])
	var powers []float64
	for i := 1; i < len(held); i++ {
		powers = append(powers, math.Log2(held[i]/held[i-1]))
	}
	return powers
}

// lastSteps are the last rungs of a ladder that goes up by one, false where it doesn't or is too short.
func lastSteps(ladder [][2]float64) ([][2]float64, bool) {
	last := ladder[max(0, len(ladder)-1-leastSteps):]
	return last, len(last) > leastSteps && last[leastSteps][0]-last[0][0] == leastSteps
}

// sameBase is how far, in parts, what a step adds may be from the base times what the step before it added.
const sameBase = 0.015

// addsBy says that each of the last steps adds the base times what the one before it added: objects of n items add more.
func addsBy(ladder [][2]float64, f factor) bool {
	last, ok := lastSteps(ladder)
	if !ok || f.base == 0 {
		return false
	}
	for i := 2; i < len(last); i++ {
		if math.Abs((last[i][1]-last[i-1][1])/(last[i-1][1]-last[i-2][1])/f.base-1) > sameBase {
			return false
		}
	}
	return true
}

// fasterByStep is how much faster than its class, in parts, memory has to grow with each step for the objects themselves
// to be growing: the room in a list alone does not get there over leastSteps.
const (
	fasterByStep = 0.005
	leastSteps   = 4
)

// objectsGrow says that what looks like 2^n objects may be 2^n objects of n items: at the few sizes that can be run, what
// an object takes for itself hides most of what grows in it. It does not hide that they grow. Of n! objects so few sizes
// can be run that it is never certain.
func objectsGrow(ladder [][2]float64, f factor) bool {
	last, ok := lastSteps(ladder)
	if !ok || f.factorial {
		return f.factorial
	}
	beyond := math.Log(last[leastSteps][1]/last[0][1]) - math.Log(f.value(last[leastSteps][0])/f.value(last[0][0]))
	return beyond >= fasterByStep*leastSteps
}

// beyondDoubling is how much more than doubled the last rungs have to be for a logarithm to be possible: what holds n
// things and a constant does not get there.
const beyondDoubling = 2.15

// growsByLogarithm says that what looks linear may be n log n: the last three doublings all more than double it.
func growsByLogarithm(ladder [][2]float64) bool {
	if len(ladder) < leastSamples {
		return false
	}
	least, last := ladder[0][1], ladder[len(ladder)-4:]
	for i := 1; i < len(last); i++ {
		grown := (last[i][1] - least) / max(1, last[i-1][1]-least)
		if last[i][0] != 2*last[i-1][0] || grown < beyondDoubling || grown > 2*beyondDoubling-2 {
			return false
		}
	}
	return true
}
