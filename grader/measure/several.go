package measure

import (
	"slices"
)

// climbAll climbs ladders in several variables: each alone, with the others held small, middling and large, and all
// together. What a sum of terms hides at one level shows at another.
func (f *family) climbAll() error {
	variables := len(f.run.variables)
	levels := []int64{4, 32, 256}
	for _, level := range levels {
		for v := range variables {
			for _, held := range f.held(level) {
				at := func(n int64) []int64 {
					sizes := slices.Clone(held)
					sizes[v] = n
					return sizes
				}
				before := len(f.counts)
				if err := f.climb(at, f.run.max[v]); err != nil {
					return err
				}
				if len(f.counts) >= before+3 {
					break
				}
			}
		}
	}
	for _, ladder := range diagonals(variables, diagonalRungs()) {
		before := len(f.counts)
		index := map[int64][]int64{}
		for _, sizes := range ladder {
			index[slices.Max(sizes)] = sizes
		}
		most := slices.Max(f.run.max)
		for n, sizes := range index {
			for v, size := range sizes {
				if size > f.run.max[v] {
					most = min(most, n-1)
				}
			}
		}
		at := func(n int64) []int64 {
			if sizes, known := index[n]; known {
				return sizes
			}
			return scaled(ladder[len(ladder)-1], n)
		}
		if err := f.climb(at, most); err != nil {
			return err
		}
		if len(f.counts) >= before+4 {
			break
		}
	}
	return nil
}

// held are the tuples in which the others may stand still, the plainest first: all alike, or one of them smaller.
func (f *family) held(level int64) [][]int64 {
	var tuples [][]int64
	for _, ladder := range diagonals(len(f.run.variables), []int64{level}) {
		sizes := ladder[0]
		for v := range sizes {
			sizes[v] = min(sizes[v], f.run.max[v])
		}
		tuples = append(tuples, sizes)
	}
	return tuples
}

func diagonalRungs() []int64 {
	var rungs []int64
	for n := int64(1); n < 1<<20; n *= 2 {
		rungs = append(rungs, n)
	}
	return rungs
}

// diagonals are ladders in which all variables grow together: alike first, then with one of them 2, 4, 8 times smaller.
func diagonals(variables int, rungs []int64) [][][]int64 {
	divisors := [][]int64{repeated(1, variables)}
	if variables > 1 {
		for _, by := range []int64{2, 4, 8} {
			for v := variables - 1; v >= 0; v-- {
				d := repeated(1, variables)
				d[v] = by
				divisors = append(divisors, d)
			}
		}
	}
	ladders := make([][][]int64, 0, len(divisors))
	for _, d := range divisors {
		var ladder [][]int64
		for _, n := range rungs {
			sizes := make([]int64, variables)
			for v := range sizes {
				sizes[v] = max(1, n/d[v])
			}
			ladder = append(ladder, sizes)
		}
		ladders = append(ladders, ladder)
	}
	return ladders
}

func repeated(value int64, times int) []int64 {
	all := make([]int64, times)
	for i := range all {
		all[i] = value
	}
	return all
}

// scaled keeps the ratios of a tuple at another size.
func scaled(sizes []int64, n int64) []int64 {
	most := slices.Max(sizes)
	at := make([]int64, len(sizes))
	for i, size := range sizes {
		at[i] = max(1, n*size/most)
	}
	return at
}
