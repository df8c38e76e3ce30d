package growth_test

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"testing"

	"pyprep/grader/growth"
)

func TestTooFewSizes(t *testing.T) {
	for sizes := range 5 {
		var at [][]int64
		for n := range sizes {
			at = append(at, []int64{int64(n) + 1})
		}
		r := growth.Analyse(counted(n1, at, constant(1), lift(func(n float64) float64 { return n })))
		want := fmt.Sprintf("only %d sizes could be run, at least 5 are needed", sizes)
		if r.Time.Status != growth.CannotTell || r.Time.Why != want || len(r.Time.Classes) != 0 {
			t.Errorf("%d sizes: %+v, want %q", sizes, r.Time, want)
		}
	}
	if r := growth.Analyse(growth.Data{Variables: n1}); r.Time.Why != "there is no input to measure with" || r.Total.Status != growth.CannotTell {
		t.Errorf("no family: %+v", r)
	}
}

// TestIrregularCounts has counts that follow nothing: whatever is told, it is no class.
func TestIrregularCounts(t *testing.T) {
	at := tuples(ladder(func(n float64) float64 { return n }, 1<<20))
	for seed := range uint64(20) {
		rng := rand.New(rand.NewPCG(seed, 3))
		line := func(...float64) float64 { return math.Exp(rng.Float64() * 12) }
		r := growth.Analyse(counted(n1, at, constant(1), line))
		if r.Time.Status != growth.CannotTell || r.Time.Why != "the counts do not follow the size: they depend on what is in the input" {
			t.Errorf("seed %d: %+v", seed, r.Time)
		}
	}
}

// TestDoubt: where counts can't be trusted, nothing in the report names a class.
func TestDoubt(t *testing.T) {
	d := counted(n1, tuples(ladder(func(n float64) float64 { return n }, 1<<20)), constant(1), lift(func(n float64) float64 { return n }))
	d.Doubtful = "it prints"
	r := growth.Analyse(d)
	for _, f := range []growth.Finding{r.Time, r.Total, r.Auxiliary} {
		if f.Status != growth.CannotTell || f.Why != "it prints" || len(f.Classes) != 0 {
			t.Errorf("%+v", f)
		}
	}
	for _, line := range r.Lines {
		if line.Runs != nil || line.Cost != nil {
			t.Errorf("line %+v names a class", line)
		}
	}
}

// TestWorstFamily: the family whose time grows fastest decides, wherever it stands, and a family that can't be told gives way.
func TestWorstFamily(t *testing.T) {
	of := func(name string, f func(n float64) float64, most int64) growth.Family {
		family := counted(n1, tuples(ladder(f, most)), constant(1), lift(f)).Families[0]
		family.Name = name
		return family
	}
	line, square := func(n float64) float64 { return n }, func(n float64) float64 { return n * n }
	for _, families := range [][]growth.Family{
		{of("sorted", line, 1<<20), of("reversed", square, 1<<20), of("short", square, 3)},
		{of("short", square, 3), of("reversed", square, 1<<20), of("sorted", line, 1<<20)},
	} {
		r := growth.Analyse(growth.Data{Variables: n1, Source: []string{"a", "b"}, Families: families})
		if r.Time.Family != "reversed" {
			t.Errorf("%+v, want the family reversed", r.Time)
		}
		wantExact(t, r.Time, "O(n^2)", n1)
	}
}

// TestPerOperation: the class of a sequence of calls is that of one of them.
func TestPerOperation(t *testing.T) {
	d := counted(n1, tuples(ladder(func(n float64) float64 { return n }, 1<<17)), lift(func(n float64) float64 { return 3 * n }))
	for i, c := range d.Families[0].Counts {
		d.Families[0].Counts[i].Operations = c.Sizes[0]
	}
	wantExact(t, growth.Analyse(d).Time, "O(1)", n1)
}

// samples are one measurement of each class, with memory.
func samples() map[string]growth.Data {
	all := map[string]growth.Data{}
	for _, tc := range oneVariable {
		line := times(3, lift(tc.f), constant(2))
		d := counted(n1, tc.rungs(func(n float64) float64 { return line(n) }), constant(1), line)
		for _, c := range d.Families[0].Counts {
			held := int64(listBytes(float64(min(c.Sizes[0], 1<<17))))
			d.Families[0].Memory = append(d.Families[0].Memory, growth.Memory{Sizes: c.Sizes, Total: held, Auxiliary: held / 2})
		}
		all[tc.class] = d
	}
	sum := func(at ...float64) float64 { return 2*at[0] + at[1]*math.Log2(at[1]+1) }
	all["O(n + m log m)"] = counted([]string{"n", "m"}, grid(sum, 2), constant(4), sum)
	return all
}

func classes(r growth.Report) string {
	return fmt.Sprint(r.Time.Status, r.Time.Classes, r.Total.Status, r.Total.Classes, r.Auxiliary.Status, r.Auxiliary.Classes)
}

func TestScalingChangesNoClass(t *testing.T) {
	for name, d := range samples() {
		want := growth.Analyse(d).Time
		for _, by := range []int64{2, 7, 1000} {
			scaled := d
			scaled.Families = slices.Clone(d.Families)
			scaled.Families[0].Counts = nil
			for _, c := range d.Families[0].Counts {
				c.Lines = slices.Clone(c.Lines)
				for i := range c.Lines {
					c.Lines[i].Runs *= by
					c.Lines[i].Ops *= by
				}
				scaled.Families[0].Counts = append(scaled.Families[0].Counts, c)
			}
			if got := growth.Analyse(scaled).Time; !reflect.DeepEqual(got, want) {
				t.Errorf("%s: %v, and %d times as much is %v", name, want, by, got)
			}
		}
	}
}

func TestOrderOfRunsChangesNothing(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for name, d := range samples() {
		want, err := json.Marshal(growth.Analyse(d))
		if err != nil {
			t.Fatal(err)
		}
		for range 10 {
			mixed := d
			mixed.Families = slices.Clone(d.Families)
			counts, memory := slices.Clone(d.Families[0].Counts), slices.Clone(d.Families[0].Memory)
			rng.Shuffle(len(counts), func(i, j int) { counts[i], counts[j] = counts[j], counts[i] })
			rng.Shuffle(len(memory), func(i, j int) { memory[i], memory[j] = memory[j], memory[i] })
			mixed.Families[0].Counts, mixed.Families[0].Memory = counts, memory
			got, err := json.Marshal(growth.Analyse(mixed))
			if err != nil {
				t.Fatal(err)
			}
			if string(got) != string(want) {
				t.Fatalf("%s: in another order\n%s\nbefore\n%s", name, got, want)
			}
		}
	}
}

func TestAnalyseIsDeterministic(t *testing.T) {
	for name, d := range samples() {
		want := classes(growth.Analyse(d))
		before, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		for range 5 {
			if got := classes(growth.Analyse(d)); got != want {
				t.Fatalf("%s: %s, then %s", name, want, got)
			}
		}
		if after, err := json.Marshal(d); err != nil || string(after) != string(before) {
			t.Errorf("%s: the data were changed, %v", name, err)
		}
	}
}

// TestReportJSON holds the report to its bytes. After a change on purpose: PYPREP_UPDATE=1 go test -run TestReportJSON.
func TestReportJSON(t *testing.T) {
	square := lift(func(n float64) float64 { return n * (n - 1) / 2 })
	at := tuples([]int64{1, 2, 3, 4, 5, 6, 7, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256})
	d := counted(n1, at, constant(1), lift(func(n float64) float64 { return n }), square)
	d.Source = []string{"def solve(nums):\r", "    for i, a in enumerate(nums):  ", "        if a in nums[:i]: return \"<&\u2028>\""}
	d.Warnings = []string{"its recursion is too deep for CPython at n = 9000"}
	for i, c := range d.Families[0].Counts {
		if len(c.Lines) > 2 {
			d.Families[0].Counts[i].Lines[2].Work = []growth.Work{{Kind: "search in a list", Ops: c.Lines[2].Ops}}
		}
		if n := c.Sizes[0]; n&(n-1) == 0 {
			d.Families[0].Memory = append(d.Families[0].Memory, growth.Memory{Sizes: c.Sizes, Total: 56 + 8*n, Auxiliary: 56})
		}
	}
	doubtful := d
	doubtful.Doubtful = "it prints"
	for file, data := range map[string]growth.Data{"report.json": d, "doubtful.json": doubtful, "empty.json": {Variables: n1}} {
		got, err := json.Marshal(growth.Analyse(data))
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, '\n')
		path := "testdata/" + file
		if os.Getenv("PYPREP_UPDATE") != "" {
			if err := os.WriteFile(path, got, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != string(want) {
			t.Errorf("%s: got\n%swant\n%s", file, got, want)
		}
	}
}
