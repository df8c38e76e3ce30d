package growth_test

import (
	"math"
	"slices"
	"testing"

	"pyprep/grader/growth"
)

// TestSizesThatBoundEachOther: k is never larger than n, so that what grows with k alone is less than what grows with n.
func TestSizesThatBoundEachOther(t *testing.T) {
	vars := []string{"n", "k"}
	inHeap := func(at ...float64) float64 { return at[0] * halvings(at[1]) }
	heads := func(at ...float64) float64 { return 20 * at[1] }
	all := grid(inHeap, 2)
	atMostN := slices.DeleteFunc(slices.Clone(all), func(at []int64) bool { return at[1] > at[0] })
	wantExact(t, growth.Analyse(counted(vars, all, inHeap, heads)).Time, "O(n log k + k)", vars)
	wantExact(t, growth.Analyse(counted(vars, atMostN, inHeap, heads)).Time, "O(n log k)", vars)

	each := func(at ...float64) float64 { return at[0] + 5*at[1] }
	wantExact(t, growth.Analyse(counted(vars, atMostN, each)).Time, "O(n + k)", vars)
}

// TestWindows: a window of k at each place of n is n·k even where its end leaves out so much that a logarithm fits better.
func TestWindows(t *testing.T) {
	vars := []string{"n", "k"}
	window := func(at ...float64) float64 { return 2 * (at[0] - at[1] + 1) * at[1] }
	places := slices.DeleteFunc(grid(window, 2), func(at []int64) bool { return 2*at[1] > at[0] })
	if r := growth.Analyse(counted(vars, places, window)).Time; !holds(r, parsed(t, "O(n*k)", vars)) {
		t.Errorf("windows: %s %v", r.Status, r.Classes)
	}
	sorted := func(at ...float64) float64 { return at[1] * at[0] * halvings(at[0]) }
	wantExact(t, growth.Analyse(counted(vars, grid(sorted, 2), sorted)).Time, "O(k*n log n)", vars)
}

// TestLuckIsNoGrowth: inputs on which a search ends early by luck, here and there, do less than its worst case at every
// size, and so decide nothing, although their counts look like a steeper curve.
func TestLuckIsNoGrowth(t *testing.T) {
	var at [][]int64
	for n := int64(1); n <= 1<<17; n *= 2 {
		at = append(at, []int64{n})
	}
	worst := func(at ...float64) float64 { return 3 + 5*halvings(at[0]) }
	lucky := func(at ...float64) float64 {
		if at[0] <= 64 {
			return math.Ceil((3 + 5*halvings(at[0])) * at[0] / 128)
		}
		return worst(at...) - 1
	}
	families := []growth.Family{counted(n1, at, worst).Families[0], counted(n1, at, lucky).Families[0]}
	families[0].Name, families[1].Name = "worst", "random"
	for range 2 {
		slices.Reverse(families)
		r := growth.Analyse(growth.Data{Variables: n1, Source: []string{"while low <= high:"}, Families: families})
		wantExact(t, r.Time, "O(log n)", n1)
		if r.Time.Family != "worst" {
			t.Errorf("%s decides", r.Time.Family)
		}
	}
}
