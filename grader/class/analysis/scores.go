package analysis

import (
	"math"
	"slices"
)

// Scores is how the scores of a class lie, in percent of what could be reached.
type Scores struct {
	N      int // students with something that was graded, or with a score set by hand
	Mean   float64
	Median float64
	// Bins count the students by tens of percent: [0, 10), [10, 20) … [90, 100), and last those with all of it.
	Bins [11]int
}

// newScores leaves out who handed in nothing: a zero for no work says nothing of how hard the work was.
func newScores(students []Student) Scores {
	var all []float64
	for i := range students {
		if s := &students[i]; s.Handed+s.ByHand > s.Owed && s.Max > 0 {
			all = append(all, 100*share(s.Score, s.Max))
		}
	}
	scores := Scores{N: len(all), Mean: mean(all), Median: median(all)}
	for _, percent := range all {
		const rounding = 1e-9 // thirds that were summed up to a whole are a whole
		scores.Bins[min(int((percent+rounding)/10), 10)]++
	}
	return scores
}

func mean(values []float64) float64 {
	if len(values) == 0 {
		return 0
	}
	var sum float64
	for _, v := range values {
		sum += v
	}
	return sum / float64(len(values))
}

// median is the middle value, of an even number the mean of the two in the middle.
func median(values []float64) float64 {
	if len(values) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(values))
	half := len(sorted) / 2
	if len(sorted)%2 == 1 {
		return sorted[half]
	}
	return (sorted[half-1] + sorted[half]) / 2
}

// share is a part of a whole between 0 and 1; of nothing there is no part.
func share(part, whole float64) float64 {
	if part, whole = finite(part), finite(whole); whole <= 0 {
		return 0
	}
	return min(max(part/whole, 0), 1)
}

// finite takes a number that is none for zero: a score may come from a file that people write.
func finite(x float64) float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return 0
	}
	return x
}
