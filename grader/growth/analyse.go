package growth

import (
	"fmt"
	"slices"
	"strings"

	"pyprep/problems/bigo"
)

// Data is everything that was counted of one function.
type Data struct {
	Variables []string
	Source    []string // its lines
	Families  []Family
	Doubtful  string // a reason why no count can be trusted, "" for none
	Warnings  []string
}

// Family is what was counted with one family of inputs.
type Family struct {
	Name   string
	Counts []Counts
	Memory []Memory
}

// Counts is one run with counters.
type Counts struct {
	Sizes      []int64
	Operations int64 // calls that the run stands for: more than one makes the finding one of an operation
	Lines      []LineCount
}

// LineCount is what one line did in one run.
type LineCount struct {
	Number    int
	Runs, Ops int64
	Work      []Work
}

// Memory is one run whose memory was measured, in bytes at the peak.
type Memory struct {
	Sizes            []int64
	Total, Auxiliary int64
}

// Ops is the sum over all lines.
func (c Counts) Ops() int64 {
	sum := int64(0)
	for _, l := range c.Lines {
		sum += l.Ops
	}
	return sum
}

// chargesToAStep is how much work in C takes about as long as a line: CHARGES_TO_A_STEP of the harness.
const chargesToAStep = 16

// Steps is what a line took: work that C does in one go weighs less than a step of Python.
func (l LineCount) Steps() float64 { return float64(l.Runs) + float64(l.Ops-l.Runs)/chargesToAStep }

// Steps is the sum over all lines: the measure of the harness's budget.
func (c Counts) Steps() float64 {
	sum := 0.0
	for _, l := range c.Lines {
		sum += l.Steps()
	}
	return sum
}

func (c Counts) line(number int) LineCount {
	if i := slices.IndexFunc(c.Lines, func(l LineCount) bool { return l.Number == number }); i >= 0 {
		return c.Lines[i]
	}
	return LineCount{Number: number}
}

// Analyse turns counts into a report. The family whose time grows fastest decides, the first of equals.
func Analyse(d Data) Report {
	report := Report{Variables: d.Variables, Warnings: d.Warnings}
	var decisive *analysis
	for _, family := range d.Families {
		family = family.ordered()
		a := analyseFamily(d, family)
		if decisive == nil || a.isWorse(decisive) {
			decisive = a
		}
		report.Total = larger(report.Total, spaceOf(d, family, func(m Memory) int64 { return m.Total }))
		report.Auxiliary = larger(report.Auxiliary, spaceOf(d, family, func(m Memory) int64 { return m.Auxiliary }))
	}
	if decisive == nil {
		report.Time = cannotTell("there is no input to measure with")
		report.Total, report.Auxiliary = report.Time, report.Time
		return report
	}
	report.Time = decisive.time
	report.Lines = decisive.lines(d.Source)
	report.Points = pointsOf(decisive.family)
	if d.Doubtful != "" {
		report.Time = cannotTell(d.Doubtful)
		report.Total, report.Auxiliary = report.Time, report.Time
		for i := range report.Lines {
			report.Lines[i].Runs, report.Lines[i].Cost = nil, nil
		}
	}
	return report
}

// ordered has the runs by their sizes: sums of floating-point numbers depend on the order.
func (f Family) ordered() Family {
	f.Counts, f.Memory = slices.Clone(f.Counts), slices.Clone(f.Memory)
	slices.SortStableFunc(f.Counts, func(a, b Counts) int { return slices.Compare(a.Sizes, b.Sizes) })
	slices.SortStableFunc(f.Memory, func(a, b Memory) int { return slices.Compare(a.Sizes, b.Sizes) })
	return f
}

func cannotTell(why string) Finding { return Finding{Status: CannotTell, Why: why} }

func tooFew(family string, samples int) Finding {
	return Finding{Status: CannotTell, Family: family, Why: fmt.Sprintf("only %d sizes could be run, at least %d are needed", samples, leastSamples)}
}

// larger is the finding that grows faster; one that can't tell gives way.
func larger(a, b Finding) Finding {
	if a.Status == "" || a.Status == CannotTell && b.Status != CannotTell {
		return b
	}
	if b.Status == CannotTell {
		return a
	}
	if bigo.Compare(b.Classes[0], a.Classes[0]) == bigo.Looser {
		return b
	}
	return a
}

// samplesOf turns runs into samples of one quantity per operation.
func samplesOf(counts []Counts, quantity func(Counts) int64) []Sample {
	samples := make([]Sample, 0, len(counts))
	for _, c := range counts {
		samples = append(samples, Sample{At: floats(c.Sizes), Y: float64(quantity(c)) / float64(max(1, c.Operations))})
	}
	return samples
}

func floats(sizes []int64) []float64 {
	at := make([]float64, len(sizes))
	for i, size := range sizes {
		at[i] = float64(size)
	}
	return at
}

// pointsOf are the rungs where all variables grow together: for one variable the doublings.
func pointsOf(family Family) []Point {
	var points []Point
	last := int64(0)
	rungs := diagonal(family.Counts)
	doubles := len(rungs) > 0 && slices.Max(rungs[len(rungs)-1].Sizes) > mostSmall
	for _, c := range rungs {
		n := slices.Max(c.Sizes)
		if doubles && n < 2*last {
			continue
		}
		last = n
		point := Point{Sizes: c.Sizes, Ops: c.Ops(), Peak: -1}
		for _, m := range family.Memory {
			if slices.Equal(m.Sizes, c.Sizes) {
				point.Peak = m.Total
			}
		}
		points = append(points, point)
	}
	return points
}

// diagonal are the runs in which every variable keeps its ratio to the others, smallest first; of several such ladders
// the longest.
func diagonal(counts []Counts) []Counts {
	if len(counts) == 0 || len(counts[0].Sizes) == 1 {
		return counts
	}
	var longest []Counts
	for _, ladder := range grouped(counts, func(c Counts) string { return ratios(c.Sizes) }) {
		if len(ladder) > len(longest) {
			longest = ladder
		}
	}
	slices.SortStableFunc(longest, func(a, b Counts) int { return int(a.Sizes[0] - b.Sizes[0]) })
	return longest
}

func ratios(sizes []int64) string {
	parts := make([]string, len(sizes))
	for i, size := range sizes {
		parts[i] = fmt.Sprintf("%.3f", float64(size)/float64(sizes[0]))
	}
	return strings.Join(parts, ":")
}
