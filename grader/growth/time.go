package growth

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"pyprep/problems/bigo"
)

// analysis is one family's counts, fitted line by line.
type analysis struct {
	vars    []string
	family  Family
	samples []Sample // of all lines together
	fits    []lineFit
	time    Finding
	fitted  map[string]shape
}

// lineFit is how one line grows.
type lineFit struct {
	number    int
	runs, ops shape
	known     bool
	share     float64 // of all operations, at the run where there are most
	weight    float64 // of the line at that run, in steps
	bounded   bool    // see isBounded
}

func analyseFamily(d Data, family Family) *analysis {
	a := &analysis{vars: d.Variables, family: family, fitted: map[string]shape{}}
	if len(family.Counts) == 0 {
		a.time = tooFew(family.Name, 0)
		return a
	}
	for _, number := range numbersOf(family.Counts) {
		a.fits = append(a.fits, a.fit(number))
	}
	for i, f := range a.fits {
		a.fits[i].bounded = a.isBounded(f)
	}
	a.samples = samplesOf(family.Counts, Counts.Ops)
	a.time = a.find()
	return a
}

func numbersOf(counts []Counts) []int {
	var numbers []int
	for _, c := range counts {
		for _, l := range c.Lines {
			numbers = append(numbers, l.Number)
		}
	}
	slices.Sort(numbers)
	return slices.Compact(numbers)
}

// largest is the run with most operations.
func (a *analysis) largest() Counts {
	return slices.MaxFunc(a.family.Counts, func(x, y Counts) int { return cmp.Compare(x.Ops(), y.Ops()) })
}

func (a *analysis) fit(number int) lineFit {
	f := lineFit{number: number}
	f.ops, f.known = a.shape(func(c Counts) int64 { return c.line(number).Ops })
	f.runs, _ = a.shape(func(c Counts) int64 { return c.line(number).Runs })
	top := a.largest()
	at := top.line(number)
	f.share = float64(at.Ops) / float64(max(1, top.Ops()))
	f.weight = at.Steps()
	return f
}

// shape fits one quantity; lines that did the same share one fit.
func (a *analysis) shape(quantity func(Counts) int64) (shape, bool) {
	samples := usable(samplesOf(a.family.Counts, quantity))
	var key strings.Builder
	for _, s := range samples {
		fmt.Fprintf(&key, "%g ", s.Y)
	}
	if known, is := a.fitted[key.String()]; is {
		return known, known.samples > 0
	}
	s, ok := shapeOf(samples, len(a.vars), steps())
	if !ok || s.error > smoothError {
		if least, is := byLeast(samples); is {
			s, ok = least, true
		}
	}
	if ok && (s.error > smoothError || s.error > steps().floor && s.isRare()) {
		rough, isRough := shapeOf(samples, len(a.vars), roughSteps(len(a.vars)))
		if !isRough || !rough.isConstant() || !onlyGrows(samples) {
			s, ok = rough, isRough
		}
	}
	a.fitted[key.String()] = s
	return s, ok
}

// isRare says that a leading factor is seldom the growth of real code.
func (s shape) isRare() bool {
	return slices.ContainsFunc(s.leading, func(t term) bool {
		return slices.ContainsFunc(t[:], func(f factor) bool { return rarity(f) > 2 })
	})
}

// usable leaves out the least sizes, where one step more or less is much, as long as enough others are there.
func usable(samples []Sample) []Sample {
	if len(samples) > 0 && len(samples[0].At) > 1 {
		return usableOfSeveral(samples)
	}
	for _, least := range []float64{32, 16, 8, 4, 2} {
		kept := slices.DeleteFunc(slices.Clone(samples), func(s Sample) bool { return slices.Max(s.At) < least })
		if len(kept) >= 2*leastSamples {
			return kept
		}
	}
	return samples
}

// usableOfSeveral wants every variable to be of some size.
func usableOfSeveral(samples []Sample) []Sample {
	for v := range samples[0].At {
		if slices.MaxFunc(samples, func(a, b Sample) int { return cmp.Compare(a.At[v], b.At[v]) }).At[v] <= mostSmall {
			return samples // something may be exponential, and there are no larger sizes
		}
	}
	for _, least := range []float64{4, 2} {
		kept := slices.DeleteFunc(slices.Clone(samples), func(s Sample) bool { return slices.Min(s.At) < least || slices.Max(s.At) < 2*least })
		if len(kept) >= 4*leastSamples {
			return kept
		}
	}
	return samples
}

// Lines that make less than this of all operations at every run don't decide, unless they fit exactly.
const (
	negligible      = 0.05
	negligibleExact = 0.01
)

// Counts of one line may follow the data more than the size: how often a branch is taken, which of two lists is longer.
// What its class is, is then told by all such lines together, or by the whole.
const (
	smoothError  = 0.02 // up to it, counts follow the size alone
	trustedError = 0.12
	groupError   = 0.15
	wholeError   = 0.3
)

func (f lineFit) isTrusted() bool { return f.known && f.ops.error <= trustedError }

// find puts the lines' terms together: those that make a part of the whole somewhere, and that no other bounds.
func (a *analysis) find() Finding {
	if len(a.samples) < leastSamples {
		return tooFew(a.family.Name, len(a.samples))
	}
	var terms []term
	for _, f := range a.fits {
		if f.isTrusted() && !f.bounded {
			terms = append(terms, a.weighty(f.ops)...)
		}
	}
	others, irregular := a.rest()
	if irregular {
		return Finding{Status: CannotTell, Family: a.family.Name, Why: "the counts do not follow the size: they depend on what is in the input"}
	}
	leading, _ := splitLeading(unique(append(terms, others...)))
	leading = withoutBounded(leading, a.family.Counts, len(a.vars))
	class, ok := classOf(leading, a.vars)
	if !ok {
		return cannotTell("the counts fit no class that has a name")
	}
	finding := Finding{Status: OK, Classes: []bigo.Class{class}, Family: a.family.Name}
	if plain, is := plainProduct(leading, a.samples); is {
		if simpler, ok := classOf(plain, a.vars); ok {
			finding.Status, finding.Classes = Tie, []bigo.Class{simpler, class}
			return finding
		}
	}
	if rival, is := a.rival(leading); is && bigo.Compare(rival, class) != bigo.Equal {
		finding.Status, finding.Classes = Tie, append(finding.Classes, rival)
	}
	return finding
}

// rest are the terms of the lines that can't be trusted alone: of all of them together, or else of the whole.
func (a *analysis) rest() (terms []term, irregular bool) {
	isOdd := map[int]bool{}
	for _, f := range a.fits {
		isOdd[f.number] = !f.isTrusted() && !f.bounded
	}
	together := func(c Counts) int64 {
		sum := int64(0)
		for _, l := range c.Lines {
			if isOdd[l.Number] {
				sum += l.Ops
			}
		}
		return sum
	}
	if !a.matters(together) {
		return nil, false
	}
	group, ok := a.shape(together)
	whole, isWhole := a.shape(Counts.Ops)
	if ok && group.error <= groupError && (!isWhole || group.error <= 2*whole.error) {
		return a.weighty(group), false
	}
	if !isWhole || whole.error > wholeError {
		return nil, true
	}
	return a.weighty(whole), false
}

// mostTimes is how many times the operations of another line a bounded line may do.
const mostTimes = 4

// isBounded says that a line whose counts are rough never does much more than one whose counts are smooth: how often a
// branch is taken follows the data, but it is never more often than its loop turns.
func (a *analysis) isBounded(f lineFit) bool {
	if f.known && f.ops.error <= smoothError {
		return false
	}
	return slices.ContainsFunc(a.fits, func(other lineFit) bool {
		return other.known && !other.ops.isConstant() && other.ops.error <= smoothError && !slices.ContainsFunc(a.family.Counts, func(c Counts) bool {
			return c.line(f.number).Ops > mostTimes*c.line(other.number).Ops
		})
	})
}

// matters says that a quantity makes a part of all operations at some run of some size.
func (a *analysis) matters(quantity func(Counts) int64) bool {
	return slices.ContainsFunc(usableCounts(a.family.Counts), func(c Counts) bool {
		return float64(quantity(c)) > negligible*float64(c.Ops())
	})
}

func usableCounts(counts []Counts) []Counts {
	return slices.DeleteFunc(slices.Clone(counts), func(c Counts) bool { return slices.Max(c.Sizes) < 8 && len(counts) > 2*leastSamples })
}

// weighty are the leading terms of a shape that make a part of all operations at some run.
func (a *analysis) weighty(s shape) []term {
	least := negligible
	if s.error < exactError {
		least = negligibleExact
	}
	return s.leadingFrom(least, a.samples)
}

// unique keeps the first of equals.
func unique[T comparable](all []T) []T {
	var kept []T
	for _, one := range all {
		if !slices.Contains(kept, one) {
			kept = append(kept, one)
		}
	}
	return kept
}

// rival is another class that the deciding line may as well have, where all its other lines are no faster.
func (a *analysis) rival(leading []term) (bigo.Class, bool) {
	for _, f := range a.fits {
		if !f.known || len(f.ops.rivals) == 0 || !sameTerms(f.ops.leading, leading) || a.isSettled(f) {
			continue // no rival, or none that matters
		}
		other := shape{choice: f.ops.rivals[0]}
		other.leading = other.significant(a.samples)
		if class, ok := classOf(other.leading, a.vars); ok {
			return class, true
		}
	}
	return bigo.Class{}, false
}

// settled is how far, in parts of their growth, counts at doubled sizes may lie from a class for it to need no rival.
const settled = 0.01

// isSettled says that a line is O(log n) and its counts at sizes that double follow that all the way: what halves goes down
// in steps, so that the sizes between those are noise.
func (a *analysis) isSettled(f lineFit) bool {
	logarithm := term{{logs: 1}}
	if len(a.vars) != 1 || len(f.ops.leading) != 1 || f.ops.leading[0] != logarithm {
		return false
	}
	var doubled [][2]float64
	for _, c := range usableCounts(a.family.Counts) {
		if n := c.Sizes[0]; n >= mostSmall/2 && n&(n-1) == 0 {
			y := float64(c.line(f.number).Ops) / float64(max(1, c.Operations))
			doubled = append(doubled, [2]float64{logarithm.value([]float64{float64(n)}), y})
		}
	}
	return len(doubled) > leastSamples && doubled[len(doubled)-1][1] > doubled[0][1] && offLine(doubled) <= settled
}

// isWorse says that this family decides rather than the other one: it grows faster. What never does more than another
// family at any size does not grow faster than it, whatever its counts look like: luck comes early or late.
func (a *analysis) isWorse(than *analysis) bool {
	switch {
	case a.isUnder(than) && than.time.Status != CannotTell:
		return false
	case than.isUnder(a) && a.time.Status != CannotTell:
		return true
	}
	return a.outgrows(than)
}

// isUnder says that at no size that both ran this family does more than the other one, and at some it does less. Both must
// have come about as far.
func (a *analysis) isUnder(other *analysis) bool {
	shared, less := 0, false
	for _, mine := range a.family.Counts {
		at := slices.IndexFunc(other.family.Counts, func(c Counts) bool { return slices.Equal(c.Sizes, mine.Sizes) })
		if at < 0 {
			continue
		}
		theirs := other.family.Counts[at]
		if mine.Operations != theirs.Operations || mine.Ops() > theirs.Ops() {
			return false
		}
		shared, less = shared+1, less || mine.Ops() < theirs.Ops()
	}
	return less && shared >= leastSamples && 4*shared >= 3*len(a.family.Counts)
}

// outgrows says that this family is the worse one.
func (a *analysis) outgrows(other *analysis) bool {
	if a.time.Status == CannotTell || other.time.Status == CannotTell {
		return other.time.Status == CannotTell && a.time.Status != CannotTell
	}
	return bigo.Compare(a.time.Classes[0], other.time.Classes[0]) == bigo.Looser
}

// lines reports the lines that ran. The one that leads has the whole's class, and of several the largest share.
func (a *analysis) lines(source []string) []Line {
	if len(a.family.Counts) == 0 {
		return nil
	}
	top := a.largest()
	lines := make([]Line, 0, len(a.fits))
	leader := a.leader()
	for _, f := range a.fits {
		at := top.line(f.number)
		line := Line{Number: f.number, Share: f.share, Times: at.Runs, Ops: at.Ops, Work: at.Work, Leads: f.number == leader}
		if f.number <= len(source) {
			line.Source = strings.TrimRight(source[f.number-1], " \t\r\n")
		}
		line.Runs, line.Cost = a.class(f.runs), a.class(f.ops)
		lines = append(lines, line)
	}
	return lines
}

// class is nil where a quantity follows the data more than the size.
func (a *analysis) class(s shape) *bigo.Class {
	if s.samples == 0 || s.error > groupError {
		return nil
	}
	class, ok := classOf(s.leading, a.vars)
	if !ok {
		return nil
	}
	return &class
}

// leader is the line with the largest weight, of those that don't grow slower than the whole; 0 where nothing is known.
func (a *analysis) leader() int {
	if len(a.time.Classes) == 0 {
		return 0
	}
	leader, weight := 0, -1.0
	for _, slow := range []bool{false, true} {
		for _, f := range a.fits {
			if class := a.class(f.ops); !slow && class != nil && bigo.Compare(*class, a.time.Classes[0]) == bigo.Tighter {
				continue
			}
			if f.weight > weight {
				leader, weight = f.number, f.weight
			}
		}
		if leader != 0 {
			break
		}
	}
	return leader
}
