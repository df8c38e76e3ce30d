package growth_test

import (
	"fmt"
	"math"
	"testing"

	"pyprep/grader/growth"
)

func factorial(n float64) float64 { return math.Gamma(n + 1) }

// halvings is how often n can be halved until it is 1, and roots how often a root can be drawn until less than 2 is left:
// what loops count in truth.
func halvings(n float64) float64 { return math.Floor(math.Log2(max(1, n))) + 1 }

func roots(n float64) float64 {
	count := 0.0
	for ; n > 2; n = math.Floor(math.Sqrt(n)) {
		count++
	}
	return count + 1
}

// oneVariableCase is a class in n as a loop would count it. far: its generator makes large numbers, not long lists.
type oneVariableCase struct {
	class string
	f     func(n float64) float64
	far   bool
}

// oneVariable are the classes in n.
var oneVariable = []oneVariableCase{
	{"O(1)", func(float64) float64 { return 1 }, false},
	{"O(log log n)", roots, true},
	{"O(log n)", halvings, true},
	{"O(log^2 n)", func(n float64) float64 { return halvings(n) * (halvings(n) + 1) / 2 }, true},
	{"O(sqrt(n))", func(n float64) float64 { return math.Floor(math.Sqrt(n)) }, true},
	{"O(n)", func(n float64) float64 { return n }, false},
	{"O(n log log n)", func(n float64) float64 { return n * math.Log2(math.Log2(n+1)+1) }, false},
	{"O(n log n)", func(n float64) float64 { return n * math.Ceil(math.Log2(n+1)) }, false},
	{"O(n*sqrt(n))", func(n float64) float64 { return n * math.Floor(math.Sqrt(n)) }, false},
	{"O(n^2)", func(n float64) float64 { return n * (n + 1) / 2 }, false},
	{"O(n^2 log n)", func(n float64) float64 { return n * n * math.Log2(n+1) }, false},
	{"O(n^3)", func(n float64) float64 { return n * (n + 1) * (n + 2) / 6 }, false},
	{"O(1.618^n)", func(n float64) float64 { return math.Round(math.Pow(math.Phi, n+1) / math.Sqrt(5)) }, false},
	{"O(2^n)", func(n float64) float64 { return math.Pow(2, n) - 1 }, false},
	{"O(n*2^n)", func(n float64) float64 { return n * math.Pow(2, n) }, false},
	{"O(n!)", factorial, false},
	{"O(n*n!)", func(n float64) float64 { return n * factorial(n) }, false},
}

func (tc oneVariableCase) rungs(cost func(n float64) float64) [][]int64 {
	most := int64(1) << 20
	if tc.far {
		most = 1 << 57
	}
	return tuples(ladder(cost, most))
}

func lift(f func(n float64) float64) formula { return func(at ...float64) float64 { return f(at[0]) } }

var n1 = []string{"n"}

func TestClassesOfOneVariable(t *testing.T) {
	for _, tc := range oneVariable {
		for _, c := range []float64{0.1, 0.5, 1, 3, 10, 100, 1000} {
			if c < 1 && (tc.far || tc.class == "O(1)") {
				continue // a line that runs every tenth time, of ten times in all, is no loop
			}
			t.Run(fmt.Sprintf("%s times %g", tc.class, c), func(t *testing.T) {
				line := times(c, lift(tc.f))
				at := tc.rungs(func(n float64) float64 { return line(n) })
				d := counted(n1, at, constant(1), line)
				wantHonest(t, growth.Analyse(d).Time, tc.class, n1)
				if c >= 1 && c <= 10 {
					wantExact(t, growth.Analyse(d).Time, tc.class, n1)
				}
			})
		}
	}
}

// TestClassesWithLowerTerms has lines of slower classes beside the one that decides, and lower terms in its own count.
func TestClassesWithLowerTerms(t *testing.T) {
	lowers := map[string][]formula{
		"a constant":        {constant(20)},
		"a logarithm":       {times(4, lift(halvings))},
		"a line":            {times(3, lift(func(n float64) float64 { return n })), constant(5)},
		"a line by a log":   {lift(func(n float64) float64 { return n * math.Log2(n+1) })},
		"what is taken off": {func(at ...float64) float64 { return -math.Min(3, at[0]/4) }},
	}
	least := map[string]int{"a constant": 1, "a logarithm": 3, "a line": 8, "a line by a log": 9, "what is taken off": 5}
	for i, tc := range oneVariable {
		for name, lower := range lowers {
			if i < least[name] {
				continue
			}
			t.Run(tc.class+" and "+name, func(t *testing.T) {
				together := times(2, lift(tc.f), lower...)
				at := tc.rungs(func(n float64) float64 { return together(n) })
				wantExact(t, growth.Analyse(counted(n1, at, constant(1), together)).Time, tc.class, n1)
				apart := counted(n1, at, append([]formula{constant(1), times(2, lift(tc.f))}, lower...)...)
				wantExact(t, growth.Analyse(apart).Time, tc.class, n1)
			})
		}
	}
}

// TestClassesWithNoise has counts that the data decide by a few percent: the class may be left open, but not be wrong.
func TestClassesWithNoise(t *testing.T) {
	for _, tc := range oneVariable {
		if tc.class == "O(log log n)" {
			continue // five steps from one end of the ladder to the other: with noise nothing tells it from a logarithm
		}
		for _, by := range []float64{0.01, 0.03, 0.08} {
			for seed := range uint64(10) {
				t.Run(fmt.Sprintf("%s by %g, %d", tc.class, by, seed), func(t *testing.T) {
					line := noisy(times(5, lift(tc.f)), by, seed)
					at := tc.rungs(func(n float64) float64 { return 5 * tc.f(n) })
					wantHonest(t, growth.Analyse(counted(n1, at, constant(1), line)).Time, tc.class, n1)
				})
			}
		}
	}
}

// TestSortThenScan has a scan with a constant that hides the sort at every size that can be run.
func TestSortThenScan(t *testing.T) {
	sort := lift(func(n float64) float64 { return n * math.Log2(n+1) })
	scan := lift(func(n float64) float64 { return 50 * n })
	at := tuples(ladder(func(n float64) float64 { return sort(n) + scan(n) }, 1<<20))
	r := growth.Analyse(counted(n1, at, constant(1), sort, scan))
	wantExact(t, r.Time, "O(n log n)", n1)
	if !r.Lines[1].Leads || r.Lines[2].Leads {
		t.Errorf("lines %+v: the sort decides", r.Lines)
	}
}

// TestLinesThatFollowTheData has two lines that share n·m runs by which of the two sizes is larger: each alone is no
// product, both together are a sum.
func TestLinesThatFollowTheData(t *testing.T) {
	vars := []string{"n", "m"}
	larger := func(at ...float64) float64 { return max(at[0], at[1]) }
	smaller := func(at ...float64) float64 { return min(at[0], at[1]) }
	at := grid(func(at ...float64) float64 { return at[0] + at[1] }, 2)
	wantExact(t, growth.Analyse(counted(vars, at, constant(1), larger, smaller)).Time, "O(n + m)", vars)

	one := noisy(func(at ...float64) float64 { return at[0] / 2 }, 0.4, 1)
	other := func(at ...float64) float64 { return at[0] - one(at...) }
	line := tuples(ladder(func(n float64) float64 { return n }, 1<<20))
	wantExact(t, growth.Analyse(counted(n1, line, constant(1), one, other)).Time, "O(n)", n1)
}

func TestClassesOfSeveralVariables(t *testing.T) {
	nm, ve, nk, nmk := []string{"n", "m"}, []string{"V", "E"}, []string{"n", "k"}, []string{"n", "m", "k"}
	for _, tc := range []struct {
		class string
		vars  []string
		f     formula
	}{
		{"O(n + m)", nm, func(at ...float64) float64 { return at[0] + at[1] }},
		{"O(n*m)", nm, func(at ...float64) float64 { return at[0] * at[1] }},
		{"O(min(n, m))", nm, func(at ...float64) float64 { return min(at[0], at[1]) }},
		{"O(log n + log m)", nm, func(at ...float64) float64 { return halvings(at[0]) + halvings(at[1]) }},
		{"O(n log m)", nm, func(at ...float64) float64 { return at[0] * halvings(at[1]) }},
		{"O(n + m log m)", nm, func(at ...float64) float64 { return at[0] + at[1]*math.Log2(at[1]+1) }},
		{"O(n^2*m)", nm, func(at ...float64) float64 { return at[0] * at[0] * at[1] }},
		{"O(V + E)", ve, func(at ...float64) float64 { return at[0] + 2*at[1] }},
		{"O((V + E) log V)", ve, func(at ...float64) float64 { return (at[0] + at[1]) * math.Log2(at[0]+1) }},
		{"O(n*k log k)", nk, func(at ...float64) float64 { return at[0] * at[1] * math.Log2(at[1]+1) }},
		{"O(n*2^k)", nk, func(at ...float64) float64 { return at[0] * math.Pow(2, at[1]) }},
		{"O(n)", nk, func(at ...float64) float64 { return at[0] }},
		{"O(1)", nk, func(...float64) float64 { return 7 }},
		{"O(n + m + k)", nmk, func(at ...float64) float64 { return at[0] + at[1] + at[2] }},
		{"O(n*m*k)", nmk, func(at ...float64) float64 { return at[0] * at[1] * at[2] }},
		{"O(n*m + k)", nmk, func(at ...float64) float64 { return at[0]*at[1] + at[2] }},
	} {
		for _, c := range []float64{1, 5, 30} {
			t.Run(fmt.Sprintf("%s times %g", tc.class, c), func(t *testing.T) {
				line := times(c, tc.f, constant(3))
				at := grid(line, len(tc.vars))
				r := growth.Analyse(counted(tc.vars, at, constant(1), line))
				wantHonest(t, r.Time, tc.class, tc.vars)
				if c < 30 {
					wantExact(t, r.Time, tc.class, tc.vars)
				}
				noise := noisy(line, 0.02, 7)
				wantHonest(t, growth.Analyse(counted(tc.vars, at, constant(1), noise)).Time, tc.class, tc.vars)
			})
		}
	}
}
