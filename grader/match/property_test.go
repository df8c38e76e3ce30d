package match_test

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"pyprep/grader/match"
	"pyprep/problems"
	"pyprep/problems/pytype"
)

func notANumber() float64 { return math.NaN() }

// checkSize checks the limits of what is shown.
func checkSize(t *testing.T, r match.Result) {
	t.Helper()
	all := strings.Split(r.Text, "\n")
	if len(all) > 12 {
		t.Errorf("%d lines", len(all))
	}
	for _, line := range all {
		if n := utf8.RuneCountInString(line); n > 100 {
			t.Errorf("%d columns: %s", n, line)
		}
	}
	for _, text := range []string{r.Want, r.Got, r.Nearest} {
		if len(text) > 1100 {
			t.Errorf("%d bytes", len(text))
		}
	}
	if len(r.Path) > 200 || len(r.Note) > 300 {
		t.Errorf("long path or note: %q %q", r.Path, r.Note)
	}
}

// randomValue returns a value without NaN, of any kind that a report can hold but objects.
func randomValue(rng *rand.Rand, depth int) pytype.Value {
	n := rng.IntN(12)
	if depth == 0 {
		n = rng.IntN(6)
	}
	items := func() []pytype.Value {
		all := make([]pytype.Value, rng.IntN(5))
		for i := range all {
			all[i] = randomValue(rng, depth-1)
		}
		return all
	}
	switch n {
	case 0:
		return pytype.None()
	case 1:
		return pytype.Bool(rng.IntN(2) == 0)
	case 2:
		return pytype.Float(float64(rng.IntN(4)) / 2)
	case 3:
		return pytype.Str(strings.Repeat("aé", rng.IntN(60)) + string(rune('a'+rng.IntN(3))))
	case 4, 5:
		return pytype.Int(int64(rng.IntN(4)))
	case 6:
		return pytype.Tuple(items()...)
	case 7:
		return pytype.Linked(items()...)
	case 8:
		return pytype.Set(pytype.Int(int64(rng.IntN(3))), pytype.Str("x"))
	case 9:
		var pairs []pytype.Value
		for _, key := range rng.Perm(4) {
			pairs = append(pairs, pytype.Int(int64(key)), randomValue(rng, depth-1))
		}
		return pytype.Dict(pairs...)
	}
	return pytype.List(items()...)
}

func checkers() []problems.Checker {
	return []problems.Checker{exact, floats, loose, anySeq, unordered(1), unordered(2), unordered(-1), {Mode: problems.CheckText, IgnoreCase: true}}
}

func TestValueProperties(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		a, b := randomValue(rng, 3), randomValue(rng, 3)
		for _, c := range checkers() {
			if r := match.Value(a, a, c); !r.Equal {
				t.Fatalf("%s is not itself: %+v", pytype.Source(a), r)
			}
			r, back := match.Value(a, b, c), match.Value(b, a, c)
			if r.Equal != back.Equal {
				t.Fatalf("%s and %s: %v, the other way %v", pytype.Source(a), pytype.Source(b), r.Equal, back.Equal)
			}
			if c.Mode == problems.CheckExact && !c.NumericLoose && !c.SequenceAny && r.Equal != pytype.Equal(a, b) {
				t.Fatalf("%s and %s: %v", pytype.Source(a), pytype.Source(b), r.Equal)
			}
			if !r.Equal && r.Text == "" {
				t.Fatalf("%s and %s: no text", pytype.Source(a), pytype.Source(b))
			}
			checkSize(t, r)
		}
	}
}

func TestUnorderedBearsEveryOrder(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		items := make([]pytype.Value, 1+rng.IntN(8))
		for i := range items {
			items[i] = randomValue(rng, 2)
		}
		other := shuffled(items, rng.Uint64())
		if r := match.Value(pytype.List(items...), pytype.List(other...), unordered(1)); !r.Equal {
			t.Fatalf("%s: %+v", pytype.Source(pytype.List(items...)), r)
		}
		other[0] = pytype.Str("new")
		r := match.Value(pytype.List(items...), pytype.List(other...), unordered(1))
		if r.Equal || !strings.Contains(r.Nearest, "[") || !strings.Contains(r.Text, "+ 'new'  extra") {
			t.Fatalf("%+v", r)
		}
	}
}
