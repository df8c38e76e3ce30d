// Package growthtest has sample reports of a measurement, for whoever draws or stores one: made up by formula, so that they
// are the same everywhere, and shaped like real ones, with small sizes that still hide the class.
//
// It panics on a class that is none: that is a mistake in the sample.
package growthtest

import (
	"math"
	"strings"

	"pyprep/grader/growth"
	"pyprep/problems/bigo"
)

// Sample is a report with the source that it is about.
type Sample struct {
	Name   string
	Title  string
	Source string
	Report growth.Report
	Advice string // what would make it better; "" where nothing is known
}

// Samples returns one report of each kind.
func Samples() []Sample {
	return []Sample{sorting(), membership(), grid(), branching(), unclear(), tied(), Hostile()}
}

// Hostile is a report whose texts all try to steer a terminal or break out of a page.
func Hostile() Sample {
	evil := "x = '\x1b[2J\x1b]0;pwned\a\u202e</td></pre><script>alert(1)</script><img src=x onerror=alert(1)>&amp;\"' + \"\xff\""
	s := membership()
	s.Name, s.Title, s.Advice = "hostile", evil, evil
	s.Source = strings.Repeat(evil+"\n", 6)
	s.Report.Time.Family, s.Report.Warnings = evil, []string{evil}
	s.Report.Total = growth.Finding{Status: growth.CannotTell, Why: evil}
	for i := range s.Report.Lines {
		s.Report.Lines[i].Source = evil
	}
	s.Report.Lines[2].Work = []growth.Work{{Kind: evil, Ops: 7}}
	return s
}

func sorting() Sample {
	source := "def merge_intervals(intervals):\n    intervals = sorted(intervals)\n    merged = []\n\n    for start, end in intervals:\n" +
		"        if merged and start <= merged[-1][1]:\n            merged[-1] = (merged[-1][0], max(merged[-1][1], end))\n" +
		"        else:\n            merged.append((start, end))\n    return merged\n"
	r := growth.Report{
		Variables: []string{"n"},
		Time:      ok("O(n log n)", "shuffled"), Auxiliary: ok("O(n)", "shuffled"), Total: ok("O(n)", "shuffled"),
		Points: doubling(256, 10, func(n float64) (float64, float64) { return 2*n*math.Log2(n) + 7*n, 120*n + 900 }),
	}
	r.Lines = lines(source, r, map[int]count{
		2: {runs: "O(1)", cost: "O(n log n)", times: 1, share: 0.86, leads: true, work: []growth.Work{{Kind: "sort", Ops: 5_505_024}}},
		3: {runs: "O(1)", cost: "O(1)", times: 1},
		5: {runs: "O(n)", cost: "O(n)", times: 131_072, share: 0.04},
		6: {runs: "O(n)", cost: "O(n)", times: 131_072, share: 0.04},
		7: {runs: "O(n)", cost: "O(n)", times: 65_310, share: 0.035},
		9: {runs: "O(n)", cost: "O(n)", times: 65_762, share: 0.025}, 10: {runs: "O(1)", cost: "O(1)", times: 1},
	})
	return Sample{Name: "sort", Title: "merge_intervals", Source: source, Report: r}
}

func membership() Sample {
	source := "def first_repeated(nums):\n    seen = []\n    for x in nums:\n        if x in seen:\n            return x\n        seen.append(x)\n    return None\n"
	r := growth.Report{
		Variables: []string{"n"},
		Time:      ok("O(n^2)", "all different"), Auxiliary: ok("O(n)", "all different"), Total: ok("O(n)", "all different"),
		Points: doubling(64, 7, func(n float64) (float64, float64) { return n*(n-1)/2 + 4*n + 3, 8*n + 184 }),
	}
	r.Lines = lines(source, r, map[int]count{
		2: {runs: "O(1)", cost: "O(1)", times: 1},
		3: {runs: "O(n)", cost: "O(n)", times: 4096, share: 0.0005},
		4: {runs: "O(n)", cost: "O(n^2)", times: 4096, share: 0.998, leads: true, work: []growth.Work{{Kind: "search in a list", Ops: 8_386_560}}},
		6: {runs: "O(n)", cost: "O(n)", times: 4096, share: 0.001}, 7: {runs: "O(1)", cost: "O(1)", times: 1},
	})
	return Sample{
		Name: "quadratic", Title: "first_repeated", Source: source, Report: r,
		Advice: "Line 4 searches a list that grows: with a set for seen, each look-up costs one step and the whole O(n).",
	}
}

func grid() Sample {
	source := "def longest_common(a, b):\n    best = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]\n    for i, x in enumerate(a, 1):\n        for j, y in enumerate(b, 1):\n" +
		"            best[i][j] = best[i - 1][j - 1] + 1 if x == y else max(best[i - 1][j], best[i][j - 1])\n    return best[-1][-1]\n"
	r := growth.Report{
		Variables: []string{"n", "m"},
		Time:      ok("O(n*m)", "random letters"), Auxiliary: ok("O(n*m)", "nothing in common"), Total: ok("O(n*m)", "nothing in common"),
		Warnings: []string{"max is counted as one step for each item"},
	}
	for _, p := range doubling(16, 6, func(n float64) (float64, float64) { return 9*n*n/2 + 6*n, 4*n*n + 60*n + 800 }) {
		p.Sizes = append(p.Sizes, p.Sizes[0]/2)
		r.Points = append(r.Points, p)
	}
	r.Lines = lines(source, r, map[int]count{
		2: {runs: "O(1)", cost: "O(n*m)", times: 1, share: 0.11, work: []growth.Work{{Kind: "fill", Ops: 131_072}}},
		3: {runs: "O(n)", cost: "O(n)", times: 512, share: 0.002},
		4: {runs: "O(n*m)", cost: "O(n*m)", times: 131_072, share: 0.221},
		5: {runs: "O(n*m)", cost: "O(n*m)", times: 131_072, share: 0.667, leads: true},
		6: {runs: "O(1)", cost: "O(1)", times: 1},
	})
	return Sample{Name: "two-variables", Title: "longest_common", Source: source, Report: r}
}

func branching() Sample {
	source := "def subsets(items):\n    if not items:\n        return [[]]\n    rest = subsets(items[1:])\n    return rest + [[items[0]] + s for s in rest]\n"
	r := growth.Report{
		Variables: []string{"n"},
		Time:      ok("O(n*2^n)", "all different"), Auxiliary: ok("O(n^2)", "all different"), Total: ok("O(n*2^n)", "all different"),
	}
	for n := int64(6); n <= 17; n++ {
		size := float64(n)
		r.Points = append(r.Points, growth.Point{
			Sizes: []int64{n}, Ops: int64(math.Exp2(size)*(size/2+5) + 9*size), Peak: int64(math.Exp2(size) * (72 + 4*size)),
		})
	}
	r.Lines = lines(source, r, map[int]count{
		2: {runs: "O(n)", cost: "O(n)", times: 18}, 3: {runs: "O(1)", cost: "O(1)", times: 1},
		4: {runs: "O(n)", cost: "O(n^2)", times: 17, work: []growth.Work{{Kind: "slice", Ops: 136}}},
		5: {runs: "O(n)", cost: "O(n*2^n)", times: 17, share: 0.999, leads: true, work: []growth.Work{{Kind: "join", Ops: 1_376_238}, {Kind: "copy", Ops: 262_142}}},
	})
	return Sample{Name: "exponential", Title: "subsets", Source: source, Report: r}
}

func unclear() Sample {
	source := "def collatz(n):\n    steps = 0\n    while n != 1:\n        n = n // 2 if n % 2 == 0 else 3 * n + 1\n        steps += 1\n    return steps\n"
	r := growth.Report{
		Variables: []string{"n"},
		Time:      growth.Finding{Status: growth.CannotTell, Why: "the counts rise and fall from one size to the next", Family: "consecutive numbers"},
		Auxiliary: ok("O(1)", ""), Total: ok("O(1)", ""),
	}
	for i, ops := range []int64{91, 347, 203, 571, 338, 412, 299} {
		r.Points = append(r.Points, growth.Point{Sizes: []int64{24 << i}, Ops: ops, Peak: -1})
	}
	r.Lines = lines(source, r, map[int]count{
		2: {runs: "O(1)", cost: "O(1)", times: 1},
		3: {times: 74, share: 0.25}, 4: {times: 73, share: 0.5}, 5: {times: 73, share: 0.25},
		6: {runs: "O(1)", cost: "O(1)", times: 1},
	})
	return Sample{Name: "cannot-tell", Title: "collatz", Source: source, Report: r}
}

func tied() Sample {
	source := "import heapq\n\ndef k_smallest(nums, k=10):\n    return heapq.nsmallest(k, nums)\n"
	r := growth.Report{
		Variables: []string{"n"},
		Time:      growth.Finding{Status: growth.Tie, Classes: []bigo.Class{class("O(n)"), class("O(n log n)")}, Family: "falling"},
		Auxiliary: ok("O(1)", "falling"), Total: ok("O(1)", "falling"),
		Points: doubling(1024, 5, func(n float64) (float64, float64) { return n * (3 + 0.22*math.Log2(n)), 872 }),
	}
	r.Lines = lines(source, r, map[int]count{
		4: {runs: "O(1)", times: 1, share: 1, leads: true, work: []growth.Work{{Kind: "heap", Ops: 99_123}}},
	})
	return Sample{Name: "tie", Title: "k_smallest", Source: source, Report: r}
}

func ok(text, family string) growth.Finding {
	return growth.Finding{Status: growth.OK, Classes: []bigo.Class{class(text)}, Family: family}
}

func class(text string) bigo.Class {
	c, err := bigo.Parse(text, []string{"n", "m"})
	if err != nil {
		panic(err)
	}
	return c
}

// doubling is a ladder from a size on, by formulas for operations and bytes.
func doubling(from int64, points int, at func(n float64) (ops, peak float64)) []growth.Point {
	ladder := make([]growth.Point, points)
	for i := range ladder {
		n := from << i
		ops, peak := at(float64(n))
		ladder[i] = growth.Point{Sizes: []int64{n}, Ops: int64(ops), Peak: int64(peak)}
	}
	return ladder
}

type count struct {
	runs, cost string // "" where it can't be told
	times      int64
	share      float64
	leads      bool
	work       []growth.Work
}

// lines are the counted lines of a source, in order.
func lines(source string, r growth.Report, counts map[int]count) []growth.Line {
	var all []growth.Line
	for i, text := range strings.Split(source, "\n") {
		c, ran := counts[i+1]
		if !ran {
			continue
		}
		line := growth.Line{Number: i + 1, Source: text, Share: c.share, Times: c.times, Work: c.work, Leads: c.leads}
		line.Ops = int64(c.share * float64(r.Points[len(r.Points)-1].Ops))
		if c.runs != "" {
			runs := class(c.runs)
			line.Runs = &runs
		}
		if c.cost != "" {
			cost := class(c.cost)
			line.Cost = &cost
		}
		all = append(all, line)
	}
	return all
}
