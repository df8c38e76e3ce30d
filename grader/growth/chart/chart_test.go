package chart_test

import (
	"math"
	"strings"
	"testing"

	"pyprep/grader/growth"
	"pyprep/grader/growth/chart"
	"pyprep/grader/growth/growthtest"
	"pyprep/problems/bigo"
)

func TestCount(t *testing.T) {
	t.Parallel()
	for n, want := range map[int64]string{
		-1: "-", 0: "0", 999: "999", 1000: "1,000", 999_999: "999,999", 1_000_000: "1 M", 1_234_567: "1.23 M", 12_345_678: "12.3 M",
		999_999_999: "1.00 G", 123_456_789_012: "123 G", 9_223_372_036_854_775_807: "9.22 E",
	} {
		if got := chart.Count(n); got != want {
			t.Errorf("Count(%d) is %s, want %s", n, got, want)
		}
	}
}

func TestBytes(t *testing.T) {
	t.Parallel()
	for n, want := range map[int64]string{-1: "-", 0: "0 B", 1023: "1023 B", 1024: "1 kB", 1536: "1.50 kB", 1<<20 - 1: "1.00 MB", 256 << 20: "256 MB", 10_000 << 20: "9.77 GB"} {
		if got := chart.Bytes(n); got != want {
			t.Errorf("Bytes(%d) is %s, want %s", n, got, want)
		}
	}
}

func TestPercentRoundsNothingAway(t *testing.T) {
	t.Parallel()
	for share, want := range map[float64]string{0: "0%", -1: "0%", 0.0001: "<1%", 0.01: "1%", 0.155: "16%", 0.9999: "99%", 1: "100%", 2: "100%"} {
		if got := chart.Percent(share); got != want {
			t.Errorf("Percent(%v) is %s, want %s", share, got, want)
		}
	}
}

func class(t *testing.T, text string, vars ...string) bigo.Class {
	t.Helper()
	c, err := bigo.Parse(text, vars)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// measured is a report of a ladder whose counts follow the class exactly.
func measured(t *testing.T, text string, variables []string, sizes ...[]int64) growth.Report {
	t.Helper()
	c := class(t, text, variables...)
	r := growth.Report{Variables: variables, Time: growth.Finding{Status: growth.OK, Classes: []bigo.Class{c}}}
	for i, size := range sizes {
		r.Points = append(r.Points, growth.Point{Sizes: size, Ops: int64(1000 << i), Peak: -1})
	}
	return r
}

// The curves beside a class are the well-known ones that are seen apart from it, and only those.
func TestCurvesBesideAClass(t *testing.T) {
	t.Parallel()
	one, two := [][]int64{{256}, {512}, {1024}, {2048}, {4096}}, [][]int64{{256, 64}, {512, 128}, {1024, 256}}
	walk := [][]int64{{8}, {9}, {10}, {11}, {12}, {13}, {14}, {15}, {16}}
	tests := []struct {
		class     string
		variables string
		sizes     [][]int64
		want      string
	}{
		{"O(1)", "n", one, "- log n"},
		{"O(log n)", "n", one, "constant sqrt(n)"},
		{"O(n)", "n", one, "sqrt(n) n log n"},
		{"O(n log n)", "n", one, "n n^2"},
		{"O(n*sqrt(n))", "n", one, "n log n n^2"},
		{"O(n^2)", "n", one, "n log n n^3"},
		{"O(n^2.5)", "n", one, "n^2 n^3"},
		{"O(1.618^n)", "n", walk, "n^5 2^n"},
		{"O(2^n)", "n", walk, "1.618^n 3^n"},
		{"O(n*2^n)", "n", walk, "2^n 3^n"},
		{"O(n!)", "n", walk, "3^n n^n"},
		{"O(n + m)", "n m", two, "log (n + m) n*m"},
		{"O(n*m)", "n m", two, "n + m n^2*m"},
		{"O((V + E) log V)", "V E", two, "V + E V*E"},
		{"O(n^2)", "n m", two, "n + m n^2*m"},
	}
	for _, test := range tests {
		p, drawn := chart.NewPlot(measured(t, test.class, strings.Fields(test.variables), test.sizes...))
		if !drawn {
			t.Errorf("%s: no plot", test.class)
			continue
		}
		below, above := "-", "-"
		for _, c := range p.Curves {
			switch c.Role {
			case chart.Below:
				below = c.Label
			case chart.Above:
				above = c.Label
			case chart.Counted:
			}
		}
		if got := below + " " + above; got != test.want {
			t.Errorf("beside %s stand %s, want %s", test.class, got, test.want)
		}
	}
}

// Nothing is drawn outside of the square, all curves begin at the first point, and ticks are in order.
func TestPlotsStayInTheirFrame(t *testing.T) {
	t.Parallel()
	for _, s := range growthtest.Samples() {
		p, drawn := chart.NewPlot(s.Report)
		if !drawn {
			t.Errorf("%s: no plot", s.Name)
		}
		for _, c := range p.Curves {
			for _, spot := range c.Spots {
				if !inside(spot.X) || !inside(spot.Y) {
					t.Errorf("%s: %s goes through %v", s.Name, c.Label, spot)
				}
			}
			if first := p.Curves[len(p.Curves)-1].Spots[0]; c.Spots[0] != first {
				t.Errorf("%s: %s begins at %v, not %v", s.Name, c.Label, c.Spots[0], first)
			}
		}
		for _, ticks := range [][]chart.Tick{p.X, p.Y} {
			for i := range ticks {
				if len(ticks) < 2 || !inside(ticks[i].At) || i > 0 && ticks[i].At <= ticks[i-1].At {
					t.Errorf("%s: ticks %v", s.Name, ticks)
				}
			}
		}
	}
}

func inside(at float64) bool { return at >= 0 && at < 1.000001 }

func TestNoPlotWithoutTwoSizes(t *testing.T) {
	t.Parallel()
	vars := []string{"n"}
	for name, r := range map[string]growth.Report{
		"none":           measured(t, "O(n)", vars),
		"one":            measured(t, "O(n)", vars, []int64{8}),
		"twice the same": measured(t, "O(n)", vars, []int64{8}, []int64{8}),
		"back and forth": measured(t, "O(n)", vars, []int64{8}, []int64{16}, []int64{8}),
		"from nothing":   measured(t, "O(n)", vars, []int64{0}, []int64{16}),
		"no variables":   measured(t, "O(1)", nil, []int64{}, []int64{}),
		"missing sizes":  measured(t, "O(n)", vars, []int64{}, []int64{}),
	} {
		if p, drawn := chart.NewPlot(r); drawn {
			t.Errorf("%s: %+v", name, p)
		}
		chart.NewTable(r)
		chart.Listing(r, nil)
	}
}

func TestTableSaysWhatItsFactorsMean(t *testing.T) {
	t.Parallel()
	wants := map[string][2]string{
		"sort":          {"×2.10 per doubling: n log n (n would be ×2.00, n^2 ×4.00)", "×2.00 per doubling: n"},
		"two-variables": {"×3.99 per doubling of n and m: n*m (n + m would be ×2.00, n^2*m ×8.00)", "×3.88 per doubling of n and m: n*m"},
		"exponential":   {"×2.08 for each 1 more of n: n*2^n (2^n would be ×2.00, n*2^n alone ×2.13, 3^n ×3.00)", "×2.06 for each 1 more of n: n*2^n"},
		"cannot-tell":   {"between ×0.59 and ×3.81 per doubling", ""},
		"tie":           {"×2.08 per doubling: n (×2.00) or n log n (×2.15)", "×1.00 per doubling: constant"},
	}
	for _, s := range growthtest.Samples() {
		table := chart.NewTable(s.Report)
		if len(table.Rows) > 8 || len(table.Rows)+table.LeftOut != len(s.Report.Points) {
			t.Errorf("%s: %d rows, %d left out", s.Name, len(table.Rows), table.LeftOut)
		}
		if want, ok := wants[s.Name]; ok && (table.Ops != want[0] || table.Memory != want[1]) {
			t.Errorf("%s: %q and %q, want %q", s.Name, table.Ops, table.Memory, want)
		}
	}
}

func TestSteps(t *testing.T) {
	t.Parallel()
	vars := []string{"n"}
	for want, r := range map[string]growth.Report{
		"per doubling":        measured(t, "O(n)", vars, []int64{1}, []int64{2}, []int64{4}),
		"for each 1 more of":  measured(t, "O(n)", vars, []int64{1}, []int64{2}, []int64{3}),
		"in the last step":    measured(t, "O(n)", vars, []int64{1}, []int64{3}, []int64{9}),
		"per doubling of n: ": measured(t, "O(n)", []string{"n", "m"}, []int64{1, 7}, []int64{2, 7}, []int64{4, 7}),
	} {
		if got := chart.NewTable(r).Ops; !strings.Contains(got, want) {
			t.Errorf("%q lacks %q", got, want)
		}
	}
}

func TestSays(t *testing.T) {
	t.Parallel()
	n, m := class(t, "O(n)", "n"), class(t, "O(n log n)", "n")
	tests := []struct {
		of   growth.Finding
		want string
	}{
		{growth.Finding{Status: growth.OK, Classes: []bigo.Class{n}}, "O(n)"},
		{growth.Finding{Status: growth.Tie, Classes: []bigo.Class{n, m}}, "O(n) or O(n log n): not separable here"},
		{growth.Finding{Status: growth.CannotTell, Why: "too few sizes"}, "cannot tell: too few sizes"},
		{growth.Finding{Status: growth.OK}, "cannot tell"},
		{growth.Finding{}, "cannot tell"},
	}
	for _, test := range tests {
		if got := chart.Says(test.of); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

func TestDecided(t *testing.T) {
	t.Parallel()
	in := func(family string) growth.Finding { return growth.Finding{Family: family} }
	tests := []struct {
		r    growth.Report
		want string
	}{
		{growth.Report{}, ""},
		{growth.Report{Time: in("a"), Auxiliary: in("a"), Total: in("a")}, "a"},
		{growth.Report{Time: in("a"), Auxiliary: in("b"), Total: in("b")}, "a (time), b (space)"},
		{growth.Report{Time: in("a"), Auxiliary: in("b"), Total: in("a")}, "a (time and space with the result), b (space)"},
	}
	for _, test := range tests {
		if got := chart.Decided(test.r); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

// Short stretches that did not run are shown, long ones are left out, and the common indentation goes.
func TestListing(t *testing.T) {
	t.Parallel()
	source := "def f(x):\n    a = 1\n\n    b = 2\n" + strings.Repeat("    pass\n", 9) + "\tc\n"
	r := growth.Report{Lines: []growth.Line{
		{Number: 2, Source: "    a = 1", Share: 2},
		{Number: 4, Source: "    b = 2", Work: []growth.Work{{Kind: "a", Ops: 1}, {Kind: "b", Ops: 2}, {Kind: "c"}, {Kind: "d"}}},
		{Number: 13, Source: "    pass", Share: math.NaN()},
	}}
	listing := chart.Listing(r, []byte(source))
	var got []string
	for _, line := range listing {
		mark := ""
		if line.Gap {
			mark = "…"
		}
		got = append(got, mark+line.Source)
	}
	if want := "a = 1||b = 2|…pass"; strings.Join(got, "|") != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if listing[0].Share != 1 || listing[3].Share != 0 || listing[0].Cost != "unclear" || listing[2].Work != "a: 1 operation, b: 2, c: 0, more" {
		t.Errorf("lines %+v", listing)
	}
}
