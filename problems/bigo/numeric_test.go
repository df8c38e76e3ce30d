package bigo

import (
	"math"
	"math/rand/v2"
	"testing"
)

// valueAt returns the natural logarithm of a sum where each variable v is e^sizes[v]; it is what the algebra talks
// about, computed without it.
func valueAt(s sum, sizes map[string]float64) float64 {
	largest := math.Inf(-1)
	for _, t := range s {
		largest = math.Max(largest, termAt(t, sizes))
	}
	return largest
}

func termAt(t term, sizes map[string]float64) float64 {
	value := monomialAt(t.product, sizes)
	for _, part := range t.exponent {
		value += part.factor * math.Exp(monomialAt(part.of, sizes))
	}
	return value
}

func monomialAt(m monomial, sizes map[string]float64) float64 {
	value := 0.0
	for name, p := range m {
		size := math.Inf(1)
		for _, member := range members(name) {
			size = math.Min(size, sizes[member])
		}
		value += p[levelPower]*size + p[levelLog]*math.Log(size) + p[levelLogLog]*math.Log(math.Log(size))
	}
	return value
}

func randomTerm(r *rand.Rand, names []string) term {
	t := term{product: monomial{}}
	for _, name := range names {
		p := powers{levelPower: float64(r.IntN(5)) / 2, levelLog: float64(r.IntN(3)), levelLogLog: float64(r.IntN(2))}
		if r.IntN(3) > 0 && p.sign() > 0 {
			t.product[name] = p
		}
	}
	if r.IntN(6) == 0 {
		t.product = t.product.times(variable(leastOf(names)), 1)
	}
	if r.IntN(5) == 0 {
		t.exponent = []summand{{factor: math.Log(float64(2 + r.IntN(2))), of: variable(names[r.IntN(len(names))])}}
	}
	return t
}

func randomSum(r *rand.Rand, names []string) sum {
	s := sum{randomTerm(r, names)}
	for r.IntN(2) == 0 && len(s) < 4 {
		s = append(s, randomTerm(r, names))
	}
	return s
}

// randomSizes returns large values that stand in any relation to each other: equal, powers, logarithms.
func randomSizes(r *rand.Rand, names []string) map[string]float64 {
	sizes := map[string]float64{}
	base := 20 + 200*r.Float64()
	for _, name := range names {
		sizes[name] = math.Max(3, base*[]float64{0.02, 0.1, 0.5, 1, 1, 2}[r.IntN(6)])
	}
	return sizes
}

// What the algebra proves must hold for numbers: when a is O(b), a/b stays below a bound for all sizes, however the
// variables relate. Constants are what a few doublings of logarithms and the number of terms can make.
func TestDominationHoldsForNumbers(t *testing.T) {
	t.Parallel()
	const slack = 8 // e^8: sums of logarithms raised to small powers
	names := []string{"a", "b", "c"}
	r := rand.New(rand.NewPCG(1, 2))
	proved := 0
	for range 20_000 {
		some := names[:1+r.IntN(3)]
		a, b := randomSum(r, some), randomSum(r, some)
		if !a.within(b) {
			continue
		}
		proved++
		for range 20 {
			sizes := randomSizes(r, names)
			if excess := valueAt(a, sizes) - valueAt(b, sizes); excess > slack {
				t.Fatalf("%v is not O(%v): e^%.0f times larger at %v", Class{terms: a}, Class{terms: b}, excess, sizes)
			}
		}
	}
	if proved < 1000 {
		t.Errorf("only %d pairs were related; the test proves nothing", proved)
	}
}

// Simplifying changes nothing but constants, whatever the variables are to each other.
func TestSimplifyingKeepsTheClass(t *testing.T) {
	t.Parallel()
	names := []string{"a", "b", "c"}
	r := rand.New(rand.NewPCG(3, 4))
	for range 3000 {
		s := randomSum(r, names)
		simple := s.simplified()
		if len(simple) == 0 || !s.within(simple) || !simple.within(s) {
			t.Fatalf("%v became %v", Class{terms: s}, Class{terms: simple})
		}
		sizes := randomSizes(r, names)
		if lost := valueAt(s, sizes) - valueAt(simple, sizes); lost > 8 {
			t.Fatalf("%v lost e^%.0f by becoming %v", Class{terms: s}, lost, Class{terms: simple})
		}
	}
}

// Being O of each other is a partial order: what is proved in two steps is never denied in one.
func TestCompareIsTransitive(t *testing.T) {
	t.Parallel()
	names := []string{"a", "b"}
	r := rand.New(rand.NewPCG(5, 6))
	for range 20_000 {
		a, b, c := randomSum(r, names), randomSum(r, names), randomSum(r, names)
		if a.within(b) && b.within(c) && !a.within(c) {
			t.Errorf("%v, %v, %v", Class{terms: a}, Class{terms: b}, Class{terms: c})
		}
	}
}
