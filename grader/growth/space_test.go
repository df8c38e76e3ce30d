package growth_test

import (
	"fmt"
	"math"
	"testing"

	"pyprep/grader/growth"
)

// What CPython's objects take, in bytes, as tracemalloc sees it.

// listBytes is a list that was filled by append: it grows by an eighth, in multiples of four.
func listBytes(n float64) float64 {
	room := 0.0
	for room < n {
		needed := room + 1
		room = math.Floor((needed+math.Floor(needed/8)+6)/4) * 4
	}
	return 56 + 8*room
}

// intBytes is n different numbers from 0 on: those up to 256 are there anyway.
func intBytes(n float64) float64 { return 32 * max(0, n-257) }

// dictBytes is a hash table with n keys: it doubles when two thirds are full.
func dictBytes(n float64) float64 {
	room := 8.0
	for room*2/3 < n {
		room *= 2
	}
	index := 1.0
	switch {
	case room > 1<<16:
		index = 4
	case room > 1<<8:
		index = 2
	}
	return 64 + 32 + room*index + math.Floor(room*2/3)*24
}

// frames is a recursion of some depth.
func frames(depth float64) float64 { return 88 + 8*9 + (depth-1)*(88+8*9) }

func TestSpace(t *testing.T) {
	doubled := make([]int64, 0, 18)
	for n := int64(1); n <= 1<<17; n *= 2 {
		doubled = append(doubled, n)
	}
	for _, tc := range []struct {
		name, class string
		bytes       func(n float64) float64
		most        int64
	}{
		{"nothing", "O(1)", func(float64) float64 { return 0 }, 1 << 17},
		{"a few objects", "O(1)", func(n float64) float64 { return 480 + 32*math.Mod(n, 7) }, 1 << 17},
		{"drift", "O(1)", func(n float64) float64 { return 600 + math.Min(900, 60*halvings(n)) }, 1 << 17},
		{"26 counters", "O(1)", func(n float64) float64 { return dictBytes(min(26, n)) + 50*min(26, n) }, 1 << 17},
		{"a list by append", "O(n)", listBytes, 1 << 17},
		{"a list of numbers", "O(n)", func(n float64) float64 { return listBytes(n) + intBytes(n) }, 1 << 17},
		{"numbers, of which the first take nothing", "O(n)", func(n float64) float64 { return 56 + 8*n + intBytes(n) }, 1 << 11},
		{"rows of numbers, of which the first take nothing", "O(n^2)", func(n float64) float64 { return n*(56+8*n) + n*intBytes(n) }, 1 << 11},
		{"numbers alone", "O(n)", intBytes, 1 << 17},
		{"a string", "O(n)", func(n float64) float64 { return 49 + n }, 1 << 17},
		{"a dict", "O(n)", func(n float64) float64 { return dictBytes(n) + 2*intBytes(n) }, 1 << 17},
		{"a dict of what is there", "O(n)", dictBytes, 1 << 17},
		{"recursion by halves", "O(log n)", func(n float64) float64 { return frames(halvings(n)) }, 1 << 17},
		{"recursion by one", "O(n)", func(n float64) float64 { return frames(n) }, 1 << 14},
		{"recursion with slices", "O(n)", func(n float64) float64 { return frames(halvings(n)) + 2*(56*halvings(n)+8*n) }, 1 << 17},
		{"a table", "O(n^2)", func(n float64) float64 { return n*(56+8*n) + listBytes(n) }, 1 << 9},
		{"a table by append", "O(n^2)", func(n float64) float64 { return n*listBytes(n) + listBytes(n) + n*intBytes(n) }, 1 << 9},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var at [][]int64
			for _, n := range doubled {
				if n <= tc.most {
					at = append(at, []int64{n})
				}
			}
			r := growth.Analyse(weighed(n1, at, lift(tc.bytes)))
			wantExact(t, r.Total, tc.class, n1)
			wantExact(t, r.Auxiliary, tc.class, n1)
			wantHonest(t, r.Total, tc.class, n1)
		})
	}
}

func TestSpaceOfExponentialCode(t *testing.T) {
	var at [][]int64
	for n := int64(1); n <= 14; n++ {
		at = append(at, []int64{n})
	}
	subsets := func(n float64) float64 { return listBytes(math.Pow(2, n)) + math.Pow(2, n)*56 }
	wantExact(t, growth.Analyse(weighed(n1, at, lift(subsets))).Total, "O(2^n)", n1)
	filled := func(n float64) float64 { return listBytes(math.Pow(2, n)) + math.Pow(2, n)*(56+4*n) }
	wantExact(t, growth.Analyse(weighed(n1, at, lift(filled))).Total, "O(n*2^n)", n1)

	texts := func(n float64) float64 { return listBytes(math.Pow(2, n)) + math.Pow(2, n)*(49+n) }
	r := growth.Analyse(weighed(n1, at, lift(texts))).Total
	if r.Status != growth.Tie || len(r.Classes) != 2 || r.Classes[0].String() != "O(n*2^n)" || r.Classes[1].String() != "O(2^n)" {
		t.Errorf("2^n texts of n characters: %s %v", r.Status, r.Classes)
	}
	threes := func(n float64) float64 { return 56 * math.Pow(3, n) }
	wantExact(t, growth.Analyse(weighed(n1, at[:10], lift(threes))).Total, "O(3^n)", n1)
}

func TestSpaceOfSeveralVariables(t *testing.T) {
	vars := []string{"n", "m"}
	for _, tc := range []struct {
		class string
		bytes formula
		cost  formula
	}{
		{"O(1)", constant(400), func(at ...float64) float64 { return at[0] + at[1] }},
		{"O(n)", func(at ...float64) float64 { return listBytes(at[0]) + intBytes(at[0]) }, func(at ...float64) float64 { return at[0] + at[1] }},
		{"O(m)", func(at ...float64) float64 { return dictBytes(at[1]) }, func(at ...float64) float64 { return at[0] + at[1] }},
		{"O(n + m)", func(at ...float64) float64 { return listBytes(at[0] + at[1]) }, func(at ...float64) float64 { return at[0] + at[1] }},
		{"O(n*m)", func(at ...float64) float64 { return at[0]*(56+8*at[1]) + listBytes(at[0]) }, func(at ...float64) float64 { return at[0] * at[1] }},
	} {
		t.Run(tc.class, func(t *testing.T) {
			r := growth.Analyse(weighed(vars, grid(tc.cost, 2), tc.bytes))
			wantExact(t, r.Total, tc.class, vars)
		})
	}
}

// TestSpaceCannotBeTold: too few sizes, or peaks that follow nothing.
func TestSpaceCannotBeTold(t *testing.T) {
	for sizes := range 5 {
		var at [][]int64
		for n := range sizes {
			at = append(at, []int64{int64(1) << n})
		}
		r := growth.Analyse(weighed(n1, at, lift(listBytes)))
		want := fmt.Sprintf("only %d sizes could be run, at least 5 are needed", sizes)
		if r.Total.Status != growth.CannotTell || r.Total.Why != want || len(r.Total.Classes) != 0 {
			t.Errorf("%d sizes: %+v, want %q", sizes, r.Total, want)
		}
	}
}
