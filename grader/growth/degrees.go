package growth

import (
	"cmp"
	"math"
	"slices"
)

// Memory is told by degrees: with which power it grows along each variable while the others are held, and along all of
// them together. Coefficients say little there: an integer takes no memory when it is small, and
// a hash table that holds the lesser of two sizes looks like their product as much as like their sum.

const (
	// nearDegree is how far from a whole number a degree may be.
	nearDegree = 0.35
	// nearOfSeveral is that for several variables, whose ladders are shorter.
	nearOfSeveral = 0.45
	// leastGrowth is how much of the largest value has to come along a variable for it to count.
	leastGrowth = 0.05
)

// byDegrees is false where a degree is not near a whole number, or the degrees allow neither sum nor product.
func byDegrees(samples []Sample, variables int) ([]term, bool) {
	if variables == 1 {
		return byDegree(samples)
	}
	powers := make([]int, variables)
	sum, highest := 0, 0
	for v := range variables {
		degree, ok := along(samples, v)
		if !ok {
			return nil, false
		}
		powers[v] = degree
		sum, highest = sum+degree, max(highest, degree)
	}
	if variables == 2 && powers[0] == 1 && powers[1] == 1 && slopesGrow(samples) {
		return []term{{{power: 1}, {power: 1}}}, true
	}
	together, ok := togetherDegree(samples, powers)
	if !ok {
		return nil, false
	}
	if together > 0 && sum == 0 { // nothing grows alone: it is the least of them
		var t term
		v := leastOf(samples)
		t[v] = factor{power: float64(together)}
		return []term{t}, v < MostVariables
	}
	switch together {
	case highest:
		leading, _ := splitLeading(separate(powers))
		return leading, true
	case sum:
		var t term
		for v, power := range powers {
			t[v] = factor{power: float64(power)}
		}
		return []term{t}, true
	}
	return nil, false
}

// leastOf is the variable that is never above another one; the number of variables, for the least of them, where that changes.
func leastOf(samples []Sample) int {
	for v := range samples[0].At {
		if !slices.ContainsFunc(samples, func(s Sample) bool { return s.At[v] > slices.Min(s.At) }) {
			return v
		}
	}
	return len(samples[0].At)
}

// byDegree is byDegrees of one variable.
func byDegree(samples []Sample) ([]term, bool) {
	ladder := together(samples)
	degree, ok := wholeDegree(ladder, 1)
	if !ok {
		degree, ok = wholeDegree(belowKink(ladder), 1)
	}
	return []term{{{power: float64(degree)}}}, ok && degree > 0 && slices.Max(samples[len(samples)-1].At) > mostSmall
}

// separate are the powers that are not 0, each a term of its own.
func separate(powers []int) []term {
	var terms []term
	for v, power := range powers {
		if power > 0 {
			var t term
			t[v] = factor{power: float64(power)}
			terms = append(terms, t)
		}
	}
	return terms
}

// togetherDegree is the degree along all variables together; of two whose ladder is too short to say, it is told by
// whether they multiply.
func togetherDegree(samples []Sample, powers []int) (int, bool) {
	degree, ok := wholeDegree(together(samples), len(powers))
	if ok || len(powers) != 2 || powers[0] == 0 || powers[1] == 0 {
		return degree, ok
	}
	isProduct, ok := crossed(samples)
	if isProduct {
		return powers[0] + powers[1], ok
	}
	return max(powers[0], powers[1]), ok
}

// along is the largest degree that a variable shows in any group; where its sizes double in some, only those count.
func along(samples []Sample, variable int) (int, bool) {
	var all, doubled []int
	_, largest := extremes(samples)
	for _, group := range groups(samples, variable) {
		ladder := ladderOf(group, variable)
		if isLittle(ladder, largest) {
			all = append(all, 0)
			continue
		}
		degree, ok := wholeDegree(ladder, len(group[0].At))
		if !ok {
			continue
		}
		all = append(all, degree)
		if _, is := lastAdded(ladder); is {
			doubled = append(doubled, degree)
		}
	}
	if len(doubled) > 0 {
		return slices.Max(doubled), true
	}
	return slices.Max(append(all, 0)), len(all) > 0
}

// isLittle says that what comes along a ladder is next to nothing beside the largest value that any sample has, and
// follows no power either.
func isLittle(ladder [][2]float64, largest float64) bool {
	if ladder[len(ladder)-1][1]-ladder[0][1] >= leastGrowth*largest {
		return false
	}
	_, ok := doublingPower(ladder)
	return !ok
}

// ladderOf is a group by the variable in which it differs.
func ladderOf(group []Sample, variable int) [][2]float64 {
	ladder := make([][2]float64, len(group))
	for i, s := range group {
		ladder[i] = [2]float64{s.At[variable], s.Y}
	}
	slices.SortFunc(ladder, func(a, b [2]float64) int { return cmp.Compare(a[0], b[0]) })
	return ladder
}

// together are the samples in which all variables are alike, or keep one ratio.
func together(samples []Sample) [][2]float64 {
	by := map[float64][][2]float64{}
	var longest [][2]float64
	for _, s := range samples {
		ratio := 0.0
		for v, size := range s.At {
			ratio = ratio*1000 + math.Round(math.Log2(size/s.At[0])*8) + float64(v)
		}
		by[ratio] = append(by[ratio], [2]float64{slices.Max(s.At), s.Y})
		if len(by[ratio]) > len(longest) {
			longest = by[ratio]
		}
	}
	slices.SortFunc(longest, func(a, b [2]float64) int { return cmp.Compare(a[0], b[0]) })
	return longest
}

// wholeDegree is the whole power at the upper end of a ladder of sizes and values; false where it is none.
func wholeDegree(ladder [][2]float64, variables int) (int, bool) {
	if len(ladder) < leastAlong {
		return 0, false
	}
	near := nearDegree
	if variables > 1 {
		near = nearOfSeveral
	}
	isNear := func(degree float64) bool {
		return degree < levelsOff || math.Round(degree) > 0 && math.Abs(degree-math.Round(degree)) <= near
	}
	if power, ok := doublingPower(ladder); ok {
		return power, true
	}
	degree := degreeOf(ladder)
	if added, ok := lastAdded(ladder); ok && variables > 1 && degree >= levelsOff {
		switch {
		case added[1] < shrinks*added[0] && added[2] < shrinks*added[1]:
			return 0, true
		case !isNear(degree):
			degree = math.Log2(added[2]/added[0]) / 2
		}
	}
	return int(math.Max(0, math.Round(degree))), isNear(degree)
}

// shrinks is what a doubling adds, of what the one before it added, where growth is about to come to rest: of numbers that
// are looked up, say, ever fewer are small enough to take no memory.
const shrinks = 0.75

// lastAdded is what the last three doublings of a ladder added; false where its sizes do not double, or nothing was added.
func lastAdded(ladder [][2]float64) (added []float64, ok bool) {
	added = lessBefore(doubledFrom(0, ladder[max(0, len(ladder)-4):]), 1)
	return added, len(added) == 3 && slices.Min(added) > 0
}

// leastEven is how much the last doubling has to add, in bytes, for growth so even that it is no drift, however small.
const leastEven = 512

// isLine says that a ladder of some length goes up along a line, by more than a cache of small objects takes.
func isLine(ladder [][2]float64) bool {
	grown := ladder[len(ladder)-1][1] - ladder[0][1]
	return len(ladder) >= leastSamples && ladder[len(ladder)-1][0] >= leastLine && grown >= drift && offLine(ladder) <= straight
}

// leastLine is how far a ladder has to go for its line to be growth.
const leastLine = 256

// growsEvenly says that along a ladder of several variables each doubling adds twice as much as the one before it, or that
// it goes up along a line.
func growsEvenly(samples []Sample, variables int) bool {
	if variables == 1 {
		return false
	}
	ladders := [][][2]float64{together(samples)}
	for v := range variables {
		for _, group := range groups(samples, v) {
			ladders = append(ladders, ladderOf(group, v))
		}
	}
	return slices.ContainsFunc(ladders, func(ladder [][2]float64) bool {
		added, ok := lastAdded(ladder)
		return ok && added[2] >= leastEven && timesEach(added, 2, 0) || isLine(ladder)
	})
}

// belowKink is a short ladder up to where integers begin to be objects of their own: one or two sizes beyond it look like
// a higher power. It is empty where more sizes are beyond.
func belowKink(ladder [][2]float64) [][2]float64 {
	kept := slices.DeleteFunc(slices.Clone(ladder), func(at [2]float64) bool { return at[0] >= beyondSmallIntegers })
	if len(ladder)-len(kept) > 2 {
		return nil
	}
	return kept
}

// levelsOff is a degree that means that the values come to rest.
const levelsOff = 0.08

// degreeOf is the power at the upper end of a ladder, beyond what the lower end has.
func degreeOf(ladder [][2]float64) float64 {
	n := len(ladder)
	first, middle, last := ladder[0], ladder[max(1, n-4)], ladder[n-1]
	grown := last[1] - first[1]
	if grown < max(leastDrift, leastGrowth*last[1]) {
		return 0
	}
	return math.Log(grown/math.Max(1, middle[1]-first[1])) / math.Log((last[0]-first[0])/(middle[0]-first[0]))
}
