package match_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"pyprep/grader/match"
	"pyprep/problems"
	"pyprep/problems/pytype"
)

const million = 1_000_000

func numbers(n int) []pytype.Value {
	items := make([]pytype.Value, n)
	for i := range items {
		items[i] = pytype.Int(int64(i))
	}
	return items
}

func pairs(n int) []pytype.Value {
	items := make([]pytype.Value, n)
	for i := range items {
		items[i] = pytype.List(pytype.Int(int64(i)), pytype.Int(int64(i*7)))
	}
	return items
}

func shuffled(items []pytype.Value, seed uint64) []pytype.Value {
	out := append([]pytype.Value(nil), items...)
	rand.New(rand.NewPCG(seed, 1)).Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

// changed returns the items with one number changed.
func changed(items []pytype.Value, at int) []pytype.Value {
	out := append([]pytype.Value(nil), items...)
	out[at] = pytype.Int(-5)
	return out
}

func bigCases() map[string]struct {
	want, got pytype.Value
	c         problems.Checker
} {
	million, hundred := numbers(million), pairs(100_000)
	type row = struct {
		want, got pytype.Value
		c         problems.Checker
	}
	var dict []pytype.Value
	for _, item := range million[:200_000] {
		dict = append(dict, item, item)
	}
	return map[string]row{
		"equal list":       {pytype.List(million...), pytype.List(million...), exact},
		"one changed":      {pytype.List(million...), pytype.List(changed(million, 999_000)...), exact},
		"one missing":      {pytype.List(million...), pytype.List(million[1:]...), exact},
		"other order":      {pytype.List(million...), pytype.List(shuffled(million, 1)...), exact},
		"all different":    {pytype.List(million...), pytype.List(shuffled(changed(million, 0), 1)...), exact},
		"float":            {pytype.List(million...), pytype.List(million...), floats},
		"sets":             {pytype.Set(million...), pytype.Set(shuffled(million, 2)...), exact},
		"unordered":        {pytype.List(million...), pytype.List(shuffled(million, 3)...), unordered(1)},
		"unhashable":       {pytype.List(hundred...), pytype.List(shuffled(hundred, 4)...), unordered(1)},
		"unhashable wrong": {pytype.List(hundred...), pytype.List(shuffled(changed(hundred, 7), 5)...), unordered(-1)},
		"dict":             {pytype.Dict(dict...), pytype.Dict(dict...), exact},
	}
}

func BenchmarkValue(b *testing.B) {
	for name, row := range bigCases() {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				match.Value(row.want, row.got, row.c)
			}
		})
	}
}

func TestValueIsQuickOnLargeValues(t *testing.T) {
	for name, row := range bigCases() {
		start := time.Now()
		match.Value(row.want, row.got, row.c)
		if took := time.Since(start); took > 20*time.Second { // far above what it takes, far below anything quadratic
			t.Errorf("%s: took %v", name, took)
		}
	}
}

func TestValueBearsDepth(t *testing.T) {
	for _, width := range []int{1, 2, 3} {
		want, got := pytype.Int(1), pytype.Int(2)
		for range 75 {
			filler := numbers(width - 1)
			want = pytype.List(append(filler[:len(filler):len(filler)], want)...)
			got = pytype.List(append(filler[:len(filler):len(filler)], got)...)
		}
		for _, c := range []problems.Checker{exact, floats, unordered(1), unordered(-1)} {
			start := time.Now()
			if match.Value(want, got, c).Equal {
				t.Errorf("width %d, %s: equal", width, c.Mode)
			}
			if took := time.Since(start); took > 10*time.Second {
				t.Errorf("width %d, %s: took %v", width, c.Mode, took)
			}
		}
	}
}
