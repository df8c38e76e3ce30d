package measure

import (
	"fmt"
	"math"
	"slices"
	"testing"
)

func TestRungs(t *testing.T) {
	m := linear()
	m.max = map[string]int64{"n": 100}
	if found := mustMeasure(t, m, Subject{}); found != "O(n)" {
		t.Error(found)
	}
	want := []int64{1, 2, 3, 4, 5, 6, 7, 8, 12, 16, 24, 32, 48, 64, 96, 100}
	if got := m.steps(); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// TestFarRungs: what hardly grows is followed up to where the generator ends, in large steps.
func TestFarRungs(t *testing.T) {
	m := linear()
	m.max = map[string]int64{"n": 1 << 62}
	m.cost = func(sizes []int64) int64 { return int64(math.Log2(float64(sizes[0]))) + 1 }
	m.instead = func(q request) (any, bool) {
		if q.mode == modeSpace {
			return map[string]any{"total": 64, "auxiliary": 64}, true
		}
		if q.mode != modeCounts && q.mode != modeTwice {
			return nil, false
		}
		answer := m.answer(q)
		answer["size"] = int64(math.Log2(float64(q.sizes[0]))) + 1
		return answer, true
	}
	if found := mustMeasure(t, m, Subject{}); found != "O(log n)" {
		t.Error(found)
	}
	got := m.steps()
	if got[len(got)-1] != 1<<62 || len(got) > 50 || !slices.IsSorted(got) {
		t.Errorf("%v", got)
	}
}

func TestBudget(t *testing.T) {
	for name, f := range map[string]func(n float64) float64{
		"n": func(n float64) float64 { return n }, "1000 n": func(n float64) float64 { return 1000 * n },
		"n log n": func(n float64) float64 { return n * math.Log2(n+1) }, "n^2": func(n float64) float64 { return n * n },
		"n^3": func(n float64) float64 { return n * n * n }, "50 n^4": func(n float64) float64 { return 50 * n * n * n * n },
		"2^n": math.Exp2, "n*2^n": func(n float64) float64 { return n * math.Exp2(n) }, "3^n": func(n float64) float64 { return math.Pow(3, n) },
		"n!": func(n float64) float64 { return math.Gamma(n + 1) }, "n*n!": func(n float64) float64 { return n * math.Gamma(n+1) },
		"1.618^n": func(n float64) float64 { return math.Pow(math.Phi, n) }, "1.1^n": func(n float64) float64 { return math.Pow(1.1, n) },
	} {
		t.Run(name, func(t *testing.T) {
			m := linear()
			m.cost = func(sizes []int64) int64 { return int64(f(float64(sizes[0]))) }
			found := mustMeasure(t, m, Subject{})
			over, sum := 0, 0.0
			for _, n := range m.steps() {
				spent := f(float64(n))
				sum += min(spent, 4*runBudget)
				if spent > runBudget {
					over++
				}
			}
			if over > 1 || sum > 10*runBudget {
				t.Errorf("%d runs go over the budget, all together take %.0f steps: %v", over, sum, m.steps())
			}
			for _, q := range m.asked {
				if q.mode == modeCounts && q.budget != 4*runBudget {
					t.Errorf("%+v", q)
				}
			}
			t.Log(found, m.steps())
		})
	}
}

// TestExponentialWalksByOne: the last sizes of exponential code follow each other.
func TestExponentialWalksByOne(t *testing.T) {
	for name, f := range map[string]func(n float64) float64{"O(2^n)": math.Exp2, "O(n!)": func(n float64) float64 { return math.Gamma(n + 1) }} {
		m := linear()
		m.cost = func(sizes []int64) int64 { return int64(f(float64(sizes[0]))) }
		if found := mustMeasure(t, m, Subject{}); found != name {
			t.Errorf("%s: %s", name, found)
		}
		got := m.steps()
		slices.Sort(got)
		for i := max(1, len(got)-8); i < len(got); i++ {
			if got[i] != got[i-1]+1 {
				t.Errorf("%s: %v", name, got)
			}
		}
	}
}

func TestConditions(t *testing.T) {
	m := linear()
	m.allowed = func(sizes []int64) bool { return sizes[0]%4 == 0 }
	if found := mustMeasure(t, m, Subject{Where: []string{"n % 4 == 0", "n > 0"}}); found != "O(n)" {
		t.Error(found)
	}
	for _, n := range m.steps() {
		if n%4 != 0 {
			t.Errorf("%d was run", n)
		}
	}
	for _, q := range m.asked {
		if q.mode == modePlan && q.kind != "n % 4 == 0\nn > 0" {
			t.Errorf("conditions %q", q.kind)
		}
	}
}

func TestMaxOfTheSubject(t *testing.T) {
	m := linear()
	m.max = map[string]int64{"n": 1000}
	mustMeasure(t, m, Subject{Max: map[string]int64{"n": 50}})
	if got := m.steps(); slices.Max(got) != 50 {
		t.Errorf("%v", got)
	}
}

func TestSeveralVariables(t *testing.T) {
	m := &machine{
		variables: []string{"n", "m"}, kinds: []string{"worst"}, max: map[string]int64{"m": 300},
		cost: func(sizes []int64) int64 { return sizes[0] * sizes[1] },
	}
	if found := mustMeasure(t, m, Subject{}); found != "O(n*m)" {
		t.Error(found)
	}
	all := m.ran()
	for _, level := range []int64{4, 32, 256} {
		for _, n := range []int64{1, 8, 64} {
			if !contains(all, n, level) || !contains(all, level, n) {
				t.Errorf("%d with %d held is missing: %v", n, level, all)
			}
		}
	}
	seen := map[string]bool{}
	for _, sizes := range all {
		if key := fmt.Sprint(sizes); seen[key] || sizes[1] > 300 {
			t.Errorf("%v was run twice or is too large", sizes)
		} else {
			seen[key] = true
		}
	}
	if !contains(all, 128, 128) {
		t.Errorf("no diagonal: %v", all)
	}
}

// TestConditionsOfSeveralVariables: where the variables can't be alike, ladders keep another ratio.
func TestConditionsOfSeveralVariables(t *testing.T) {
	m := &machine{
		variables: []string{"n", "k"}, kinds: []string{"worst"},
		allowed: func(sizes []int64) bool { return 2*sizes[1] <= sizes[0] },
		cost:    func(sizes []int64) int64 { return sizes[0] * sizes[1] },
	}
	found := mustMeasure(t, m, Subject{})
	for _, sizes := range m.ran() {
		if 2*sizes[1] > sizes[0] {
			t.Errorf("%v was run", sizes)
		}
	}
	if found != "O(n*k)" {
		t.Error(found)
	}
}

func TestEachFamilyHasItsShare(t *testing.T) {
	m := linear()
	m.kinds = []string{"sorted", "reversed", "random"}
	mustMeasure(t, m, Subject{})
	for _, q := range m.asked {
		if q.mode == modeCounts && q.budget != 4*runBudget/3 {
			t.Errorf("%+v", q)
		}
	}
}

func TestMeasuringIsDeterministic(t *testing.T) {
	var before []request
	for range 5 {
		m := &machine{
			variables: []string{"n", "m"}, kinds: []string{"a", "b"},
			cost: func(sizes []int64) int64 { return sizes[0] + 3*sizes[1] },
		}
		mustMeasure(t, m, Subject{})
		if before != nil && fmt.Sprint(before) != fmt.Sprint(m.asked) {
			t.Fatal("the same function is asked for other runs")
		}
		before = m.asked
	}
}
