package measure

import (
	"slices"
)

// climbAll climbs ladders in several variables: each alone, with the others held small, middling and large, and all
// together. What a sum of terms hides at one level shows at another.
func (f *family) climbAll() error {
	variables := len(f.run.variables)
	for _, level := range []int64{4, 32, 256} {
		for v := range variables {
			if err := f.climbAlone(v, level); err != nil {
				return err
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

// climbAlone climbs in one variable; the others stand still at the first tuple near the level that leaves it a ladder.
func (f *family) climbAlone(v int, level int64) error {
	for _, held := range f.run.near(level) {
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
	return nil
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
