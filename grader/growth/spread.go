package growth

import (
	"math"
	"slices"
)

// Of two variables the sizes are many and the kinks as well: integers that begin to be objects, tables that double. A
// class whose share of what is held swings by far more than that of a lesser one is not what is held.

const (
	// noisyShare is the least part of the largest growth, and of the largest size in a class, that counts: below it is
	// noise.
	noisyShare = 0.02
	// swings is how many times as much a class has to swing as a lesser one to be given up for it, and swingsMore by how
	// much, in powers of e.
	swings     = 1.5
	swingsMore = 0.25
	// asSteady is how many times as much a part of a sum may swing for the rest to be nothing.
	asSteady = 1.05
)

// steadier is a simple class of two variables, of no higher degree than what was told, that follows the samples far
// better, or as well as a sum of which it is a part; false where there is none.
func steadier(leading []term, samples []Sample) ([]term, bool) {
	degree := degreeOfTerms(leading)
	if len(samples[0].At) != 2 || growthOf(samples) < driftOfSeveral {
		return nil, false
	}
	if degree == 1 && len(leading) == 2 {
		return steadierPart(leading, samples)
	}
	if degree < 2 {
		return nil, false
	}
	if slopesGrow(samples) {
		return []term{{{power: 1}, {power: 1}}}, degree == 2
	}
	told, best := swing(leading, samples), math.Inf(1)
	var chosen []term
	for _, simple := range simpleOfTwo() {
		if degreeOfTerms(simple) > degree {
			continue
		}
		if s := swing(simple, samples); s < best {
			best, chosen = s, simple
		}
	}
	return chosen, told > swings*best && told > best+swingsMore
}

// steadierPart is the term of a sum of two variables that the samples follow about as well, where that variable was never
// the smaller one: to such a sum the other adds nothing.
func steadierPart(sum []term, samples []Sample) ([]term, bool) {
	whole := swing(sum, samples)
	for i := range sum {
		part := sum[i : i+1]
		isLess := func(s Sample) bool { return part[0].value(s.At) < sum[1-i].value(s.At) }
		if !slices.ContainsFunc(samples, isLess) && swing(part, samples) <= asSteady*whole {
			return part, true
		}
	}
	return nil, false
}

// simpleOfTwo are the classes that most code of two variables holds.
func simpleOfTwo() [][]term {
	a, b := term{{power: 1}}, term{{}, {power: 1}}
	return [][]term{{a}, {b}, {a, b}, {{{power: 1}, {power: 1}}}}
}

// degreeOfTerms is the highest sum of powers in a term; infinite where one is no plain power.
func degreeOfTerms(terms []term) float64 {
	highest := 0.0
	for _, t := range terms {
		sum := 0.0
		for _, f := range t {
			if f != (factor{power: f.power}) {
				return math.Inf(1)
			}
			sum += f.power
		}
		highest = max(highest, sum)
	}
	return highest
}

// swing is how much the growth per unit of a class differs from sample to sample: the standard deviation of its logarithm.
func swing(terms []term, samples []Sample) float64 {
	value := func(s Sample) float64 {
		sum := 0.0
		for _, t := range terms {
			sum += t.value(s.At)
		}
		return sum
	}
	least, most := extremes(samples)
	largest := slices.MaxFunc(samples, func(a, b Sample) int { return int(math.Copysign(1, value(a)-value(b))) })
	grown, size := noisyShare*(most-least), noisyShare*value(largest)
	sum, squares := 0.0, 0.0
	for _, s := range samples {
		x := math.Log(max(s.Y-least, grown) / max(value(s), size))
		sum, squares = sum+x, squares+x*x
	}
	n := float64(len(samples))
	return math.Sqrt(max(0, squares/n-sum*sum/(n*n)))
}

// slopesGrow says that two variables multiply: what a step along one adds goes up evenly with the other, by half or more
// in all.
func slopesGrow(samples []Sample) bool {
	return slopesGrowAlong(samples, 0) || slopesGrowAlong(samples, 1)
}

func slopesGrowAlong(samples []Sample, variable int) bool {
	var at [][2]float64 // the other variable, and what a unit of this one adds there at its upper end
	for _, group := range groups(samples, variable) {
		ladder := ladderOf(group, variable)
		if _, doubles := lastAdded(ladder); !doubles {
			continue
		}
		last, before := ladder[len(ladder)-1], ladder[len(ladder)-2]
		at = append(at, [2]float64{group[0].At[1-variable], (last[1] - before[1]) / (last[0] - before[0])})
	}
	slices.SortFunc(at, func(a, b [2]float64) int { return int(math.Copysign(1, a[0]-b[0])) })
	if len(at) < leastSlopes || at[len(at)-1][1] < steeper*at[0][1] {
		return false
	}
	return offLine(at) <= evenSlopes
}

const (
	leastSlopes = 3
	steeper     = 1.5
	evenSlopes  = 0.03 // of their growth, root mean square
)
