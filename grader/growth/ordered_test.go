package growth_test

import (
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
