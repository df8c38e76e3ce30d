package growth_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
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
	wantTie(t, growth.Analyse(weighed(n1, at, lift(texts))).Total, "O(n*2^n)", "O(2^n)")
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

// TestSpaceOfShortLadders: what slow code holds at few sizes is told as a line where it is one, and with its rival where a
// line and a square fit about as well.
func TestSpaceOfShortLadders(t *testing.T) {
	byOne := func(most int64) (at [][]int64) {
		for n := int64(1); n <= most; n++ {
			at = append(at, []int64{n})
		}
		return at
	}
	jagged := func(n float64) float64 { return 500 + 38*n + 40*math.Mod(n, 3) }
	wantExact(t, growth.Analyse(weighed(n1, byOne(50), lift(jagged))).Total, "O(n)", n1)
	table := func(n float64) float64 { return 120 + n*(56+8*n) }
	wantExact(t, growth.Analyse(weighed(n1, byOne(50), lift(table))).Total, "O(n^2)", n1)
	freed := func(n float64) float64 { return 400 + 100*n + 8*n*n }
	wantTie(t, growth.Analyse(weighed(n1, byOne(16), lift(freed))).Total, "O(n)", "O(n^2)")

	sets := func(n float64) float64 { return 2500 + 75*math.Pow(2, n) }
	wantExact(t, growth.Analyse(weighed(n1, byOne(12), lift(sets))).Total, "O(2^n)", n1)
	orders := func(n float64) float64 { return 500 + math.Gamma(n+1)*(118+4*math.Mod(n, 3)) }
	wantTie(t, growth.Analyse(weighed(n1, byOne(8), lift(orders))).Total, "O(n*n!)", "O(n!)")
}

// TestSpaceThatRises: each doubling shows a higher power than the one before it, or no power at all.
func TestSpaceThatRises(t *testing.T) {
	var at [][]int64
	for n := int64(1); n <= 128; n *= 2 {
		at = append(at, []int64{n})
	}
	parts := func(n float64) float64 { return 400 + n*n/2*(110+0.7*n)*(1+math.Mod(n, 3)/100) }
	wantTie(t, growth.Analyse(weighed(n1, at, lift(parts))).Total, "O(n^3)", "O(n^2)")
	uneven := func(n float64) float64 {
		return map[float64]float64{16: 36e3, 32: 79e3, 64: 108e3, 128: 279e3}[n] + 2*n
	}
	if r := growth.Analyse(weighed(n1, at, lift(uneven))).Total; r.Status != growth.CannotTell {
		t.Errorf("uneven peaks: %s %v", r.Status, r.Classes)
	}
}

// TestSpaceThatSwings: of two variables the kink of small integers looks like growth in the other one.
func TestSpaceThatSwings(t *testing.T) {
	vars := []string{"n", "m"}
	for _, tc := range []struct {
		name, class string
		cost        formula
		bytes       formula
	}{
		{
			"answers that are small where n is", "O(m)", func(at ...float64) float64 { return at[0] + at[1] },
			func(at ...float64) float64 { return 300 + 8.5*at[1] + 32*at[1]*max(0, 1-257/at[0]) },
		},
		{
			"texts of m characters, a list for each", "O(n*m)", func(at ...float64) float64 { return at[0] * at[1] },
			func(at ...float64) float64 { return 400 + at[0]*(180+2*at[1]) + 70*at[1] },
		},
		{
			"a little along m, and straight", "O(m)", func(at ...float64) float64 { return at[0] * at[1] },
			func(at ...float64) float64 { return 1250 + 8*at[1] },
		},
		{
			"much along n, and along m a line", "O(n + m)", func(at ...float64) float64 { return at[0] * at[1] },
			func(at ...float64) float64 { return 500 + 72*at[0] + 10*at[1] },
		},
	} {
		t.Run(tc.name, func(t *testing.T) {
			wantExact(t, growth.Analyse(weighed(vars, grid(tc.cost, 2), tc.bytes)).Total, tc.class, vars)
		})
	}
}

func wantTie(t *testing.T, f growth.Finding, classes ...string) {
	t.Helper()
	var told []string
	for _, class := range f.Classes {
		told = append(told, class.String())
	}
	if f.Status != growth.Tie || !slices.Equal(told, classes) {
		t.Errorf("%s %v, want a tie of %v", f.Status, told, classes)
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

// TestSpaceThatFollowsNothing goes up and down with what is in the input.
func TestSpaceThatFollowsNothing(t *testing.T) {
	luck := func(n float64) float64 { return 400 + 20_000*math.Mod(n*0.61803, 1) }
	var at [][]int64
	for n := int64(4); n <= 4096; n *= 2 {
		at = append(at, []int64{n}, []int64{n / 2 * 3})
	}
	r := growth.Analyse(weighed(n1, at, lift(luck)))
	if r.Total.Status != growth.CannotTell || !strings.Contains(r.Total.Why, "do not follow the size") {
		t.Errorf("%+v", r.Total)
	}
}

// TestSpaceOfPairs: of one thing there is no pair to compare, so what a pair takes is no growth.
func TestSpaceOfPairs(t *testing.T) {
	vars := []string{"n", "k"}
	counters := func(at ...float64) float64 {
		if at[0] < 2 {
			return 360
		}
		return 3900 + 116*min(at[1], 26)
	}
	r := growth.Analyse(weighed(vars, grid(func(at ...float64) float64 { return at[0] * at[0] * at[1] }, 2), counters))
	wantExact(t, r.Total, "O(1)", vars)
}

// TestSpaceOfASumWithALesserPart: c is never above A, so that O(c + A) is O(A) and no more.
func TestSpaceOfASumWithALesserPart(t *testing.T) {
	vars := []string{"c", "A"}
	var at [][]int64
	for a := int64(8); a <= 4096; a *= 2 {
		for c := int64(1); c <= a/4; c *= 4 {
			at = append(at, []int64{c, a})
		}
	}
	seen := func(at ...float64) float64 { return dictBytes(at[1]) + listBytes(at[0]/8) }
	wantExact(t, growth.Analyse(weighed(vars, at, seen)).Total, "O(A)", vars)
}

// TestSpaceOfAVariableThatIsTheLeast: a tree of n nodes has no more than n levels, so O(min(n, h)) is O(h). What decides is
// a chain, in which both grow together.
func TestSpaceOfAVariableThatIsTheLeast(t *testing.T) {
	vars := []string{"n", "h"}
	at := [][]int64{{32, 8}, {32, 16}, {32, 24}, {64, 32}, {128, 32}, {256, 32}, {512, 32}, {1024, 32}, {2048, 32}}
	for n := int64(4); n <= 4096; n *= 2 {
		at = append(at, []int64{n, n})
	}
	chain := func(at ...float64) float64 {
		if at[0] == at[1] {
			return listBytes(at[1])
		}
		return listBytes(min(at[1], 12))
	}
	wantExact(t, growth.Analyse(weighed(vars, at, chain)).Total, "O(h)", vars)
}
