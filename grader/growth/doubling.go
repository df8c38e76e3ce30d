package growth

import "math"

// sameDifference is how far, in parts, a difference may be from the power of two that it is held to be.
const sameDifference = 0.04

// doublingPower looks at how the last doublings add to what is held. What there was before, and from where on it grew,
// plays no part in that: where each adds twice as much as the one before it is n, where four times, n^2. That may come
// with a linear term; what a doubling leaves of twice the half is free of it.
func doublingPower(ladder [][2]float64) (power int, ok bool) {
	for _, last := range []int{4, 3} {
		held := doubledFrom(beyondSmallIntegers/2, ladder[max(0, len(ladder)-last):])
		added := lessBefore(held, 1)
		switch {
		case timesEach(added, 2, drift):
			return 1, true
		case timesEach(added, 4, drift), timesEach(lessBefore(lessBefore(held, 2), 1), 4, drift):
			return 2, true
		}
	}
	return 0, false
}

// doubledFrom is what is held from a size on, nothing where the sizes do not double.
func doubledFrom(least float64, ladder [][2]float64) []float64 {
	var held []float64
	for i, at := range ladder {
		if at[0] < least {
			continue
		}
		if len(held) > 0 && at[0] != 2*ladder[i-1][0] {
			return nil
		}
		held = append(held, at[1])
	}
	return held
}

// lessBefore is each value but the first less so many times the one before it.
func lessBefore(values []float64, times float64) []float64 {
	var left []float64
	for i := 1; i < len(values); i++ {
		left = append(left, values[i]-times*values[i-1])
	}
	return left
}

// timesEach says that each is so many times the one before it, and that there are at least two and none is too small.
func timesEach(values []float64, times, least float64) bool {
	for i := 1; i < len(values); i++ {
		if values[i-1] < least || math.Abs(values[i]/values[i-1]/times-1) > sameDifference {
			return false
		}
	}
	return len(values) > 1
}

// crossed says whether two variables multiply: then the same step along one adds more where the other is larger. False
// where no step was taken at two values of the other that are far enough apart.
func crossed(samples []Sample) (isProduct, ok bool) {
	const farApart = 4
	for _, few := range groups(samples, 0) {
		for _, many := range groups(samples, 0) {
			ratio := many[0].At[1] / few[0].At[1]
			if ratio < farApart {
				continue
			}
			less, more, is := sameStep(ladderOf(few, 0), ladderOf(many, 0))
			if is && less >= drift {
				return more/less > math.Sqrt(ratio), true
			}
		}
	}
	return false, false
}

// sameStep is what the last step that two ladders share adds to each.
func sameStep(a, b [][2]float64) (addedToA, addedToB float64, ok bool) {
	var shared [][2]float64
	for _, one := range a {
		for _, other := range b {
			if one[0] == other[0] {
				shared = append(shared, [2]float64{one[1], other[1]})
			}
		}
	}
	if len(shared) < 2 {
		return 0, 0, false
	}
	last, before := shared[len(shared)-1], shared[len(shared)-2]
	return last[0] - before[0], last[1] - before[1], true
}
