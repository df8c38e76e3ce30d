package growth_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"pyprep/grader/growth"
	"pyprep/problems/bigo"
)

// budget is what a run may take, as in grader/measure.
const (
	budget     = 300_000
	manyBudget = 150_000
)

// formula is how often a line runs at some sizes.
type formula func(at ...float64) float64

// ladder is the sizes that a measurement would run, for a cost in one variable: close together at first, then two to a
// doubling, far apart for what hardly grows, and one by one where the next step would be too dear.
func ladder(cost func(n float64) float64, most int64) []int64 {
	fits := func(n int64) bool { return 0 < n && n <= most && cost(float64(n)) <= budget }
	var rungs []int64
	n := int64(1)
	for fits(n) {
		rungs = append(rungs, n)
		next := following(n, n >= 1<<12 && cost(float64(n)) <= 1.35*cost(float64(n)/2))
		for !fits(next) && n <= 64 && next > n+1 {
			next = n + (next-n)/2
		}
		n = next
	}
	if last := rungs[len(rungs)-1]; last > 8 && last <= 32 {
		for n := max(2, last-9); n < last; n++ {
			rungs = append(rungs, n)
		}
	}
	slices.Sort(rungs)
	return slices.Compact(rungs)
}

// following is the rung after n.
func following(n int64, isFlat bool) int64 {
	isPower := n&(n-1) == 0
	switch {
	case isFlat && isPower:
		return 8 * n
	case n < 8:
		return n + 1
	case isPower:
		return n / 2 * 3
	}
	return n / 3 * 4
}

// grid is the sizes that a measurement would run in several variables: one grows and the others are held, or all grow.
func grid(cost formula, variables int) [][]int64 {
	var tuples [][]int64
	add := func(at func(n int64) []int64) {
		for n := int64(1); n <= 1<<17; n *= 2 {
			sizes := at(n)
			if cost(floats(sizes)...) > manyBudget {
				return
			}
			if !slices.ContainsFunc(tuples, func(known []int64) bool { return slices.Equal(known, sizes) }) {
				tuples = append(tuples, sizes)
			}
		}
	}
	for _, level := range []int64{4, 32, 256} {
		for v := range variables {
			add(func(n int64) []int64 {
				sizes := slices.Repeat([]int64{level}, variables)
				sizes[v] = n
				return sizes
			})
		}
	}
	add(func(n int64) []int64 { return slices.Repeat([]int64{n}, variables) })
	return tuples
}

func floats(sizes []int64) []float64 {
	at := make([]float64, len(sizes))
	for i, size := range sizes {
		at[i] = float64(size)
	}
	return at
}

// tuples are sizes of one variable.
func tuples(rungs []int64) [][]int64 {
	all := make([][]int64, len(rungs))
	for i, n := range rungs {
		all[i] = []int64{n}
	}
	return all
}

// counted makes the data of a function whose lines 1, 2, … run as often as the formulas say.
func counted(vars []string, at [][]int64, lines ...formula) growth.Data {
	d := growth.Data{Variables: vars, Source: slices.Repeat([]string{"    pass"}, len(lines))}
	family := growth.Family{Name: "worst"}
	for _, sizes := range at {
		c := growth.Counts{Sizes: sizes, Operations: 1}
		for i, line := range lines {
			if ops := int64(math.Round(line(floats(sizes)...))); ops > 0 {
				c.Lines = append(c.Lines, growth.LineCount{Number: i + 1, Runs: ops, Ops: ops})
			}
		}
		family.Counts = append(family.Counts, c)
	}
	d.Families = []growth.Family{family}
	return d
}

// weighed makes the data of a function that holds so many bytes at its peak.
func weighed(vars []string, at [][]int64, bytes formula) growth.Data {
	d := counted(vars, at, constant(1))
	for _, sizes := range at {
		held := int64(math.Round(bytes(floats(sizes)...)))
		d.Families[0].Memory = append(d.Families[0].Memory, growth.Memory{Sizes: sizes, Total: held, Auxiliary: held})
	}
	return d
}

func constant(c float64) formula { return func(...float64) float64 { return c } }

// times is c·f + lower.
func times(c float64, f formula, lower ...formula) formula {
	return func(at ...float64) float64 {
		y := c * f(at...)
		for _, l := range lower {
			y += l(at...)
		}
		return y
	}
}

// noisy is f as data would have it: each size is off by so much in the mean, always by the same.
func noisy(f formula, by float64, seed uint64) formula {
	return func(at ...float64) float64 {
		key := seed
		for _, v := range at {
			key = key*1_000_003 + uint64(v)
		}
		rng := rand.New(rand.NewPCG(key, seed))
		return f(at...) * math.Max(0.1, 1+by*rng.NormFloat64())
	}
}

// holds says whether a finding has the class, alone or in a tie.
func holds(f growth.Finding, class bigo.Class) bool {
	return slices.ContainsFunc(f.Classes, func(c bigo.Class) bool { return bigo.Compare(c, class) == bigo.Equal })
}

func parsed(t *testing.T, text string, vars []string) bigo.Class {
	t.Helper()
	class, err := bigo.Parse(text, vars)
	if err != nil {
		t.Fatal(err)
	}
	return class
}

// wantExact fails unless the class is found, alone or in a tie.
func wantExact(t *testing.T, f growth.Finding, text string, vars []string) {
	t.Helper()
	if !holds(f, parsed(t, text, vars)) {
		t.Errorf("%s: found %s %v %s", text, f.Status, f.Classes, f.Why)
	}
}

// wantHonest fails where another class is found for certain; to leave it open is honest.
func wantHonest(t *testing.T, f growth.Finding, text string, vars []string) {
	t.Helper()
	if f.Status == growth.OK && !holds(f, parsed(t, text, vars)) {
		t.Errorf("%s: found %s %v", text, f.Status, f.Classes)
	}
}
