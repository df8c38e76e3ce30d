package bigo_test

import (
	"math"
	"testing"
)

// A class grows between two sizes by the factor that its formula says.
func TestLogGrowsLikeTheFormula(t *testing.T) {
	t.Parallel()
	tests := []struct {
		class    string
		from, to map[string]float64
		want     float64
	}{
		{"O(1)", map[string]float64{"n": 10}, map[string]float64{"n": 1000}, 1},
		{"O(log n)", map[string]float64{"n": 16}, map[string]float64{"n": 256}, 2},
		{"O(log log n)", map[string]float64{"n": 16}, map[string]float64{"n": 256}, math.Log(math.Log(256)) / math.Log(math.Log(16))},
		{"O(sqrt(n))", map[string]float64{"n": 16}, map[string]float64{"n": 256}, 4},
		{"O(n log n)", map[string]float64{"n": 1024}, map[string]float64{"n": 2048}, 2.2},
		{"O(n^2)", map[string]float64{"n": 1024}, map[string]float64{"n": 2048}, 4},
		{"O(2^n)", map[string]float64{"n": 10}, map[string]float64{"n": 13}, 8},
		{"O(n*2^n)", map[string]float64{"n": 10}, map[string]float64{"n": 20}, 2048},
		{"O(n!)", map[string]float64{"n": 40}, map[string]float64{"n": 41}, 41},
		{"O(n*m)", map[string]float64{"n": 10, "m": 4}, map[string]float64{"n": 20, "m": 12}, 6},
		{"O(n + m)", map[string]float64{"n": 10, "m": 10}, map[string]float64{"n": 50, "m": 10}, 3},
		{"O(min(n, m))", map[string]float64{"n": 10, "m": 8}, map[string]float64{"n": 50, "m": 16}, 2},
		{"O(n*m)", map[string]float64{"n": 10}, map[string]float64{"n": 30}, 3},
		{"O(n log* n)", map[string]float64{"n": 20}, map[string]float64{"n": 40}, 2},
		{"O(n alpha(n))", map[string]float64{"n": 20}, map[string]float64{"n": 60}, 3},
	}
	for _, test := range tests {
		class := parse(t, test.class, "n", "m")
		got := math.Exp(class.Log(test.to) - class.Log(test.from))
		if math.Abs(got-test.want) > 0.01*test.want {
			t.Errorf("%s grows ×%.3f from %v to %v, want ×%.3f", test.class, got, test.from, test.to, test.want)
		}
	}
}

// However small the sizes, a value is a number, and none is above that of a larger size.
func TestLogNeverTurnsRound(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"O(log n)", "O(log log n)", "O(n log n)", "O(n!)", "O(2^n)", "O(n log* n)", "O(log^2 n)"} {
		class, last := parse(t, text, "n"), math.Inf(-1)
		for n := 0.0; n < 40; n++ {
			value := class.Log(map[string]float64{"n": n})
			if math.IsNaN(value) || math.IsInf(value, 0) || value < last-0.2 {
				t.Errorf("%s is e^%v at %v after e^%v", text, value, n, last)
			}
			last = value
		}
	}
}
