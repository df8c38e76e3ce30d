package growth

import (
	"cmp"
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
}

// lineFit is how one line grows.
type lineFit struct {
	number    int
	runs, ops shape
	known     bool
	share     float64 // of all operations, at the run where there are most
}

func analyseFamily(d Data, family Family) *analysis {
	a := &analysis{vars: d.Variables, family: family}
	a.samples = samplesOf(family.Counts, Counts.Ops)
	for _, number := range numbersOf(family.Counts) {
		a.fits = append(a.fits, a.fit(number))
	}
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
	ops := samplesOf(a.family.Counts, func(c Counts) int64 { return c.line(number).Ops })
	f.ops, f.known = shapeOf(usable(ops), len(a.vars))
	if f.known {
		runs := samplesOf(a.family.Counts, func(c Counts) int64 { return c.line(number).Runs })
		f.runs, f.known = shapeOf(usable(runs), len(a.vars))
	}
	top := a.largest()
	f.share = float64(top.line(number).Ops) / float64(max(1, top.Ops()))
	return f
}

// usable leaves out the least sizes, where one step more or less is much, as long as enough others are there.
func usable(samples []Sample) []Sample {
	for _, least := range []float64{8, 4, 2} {
		kept := slices.DeleteFunc(slices.Clone(samples), func(s Sample) bool { return slices.Max(s.At) < least })
		if len(kept) >= 2*leastSamples {
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

// find puts the lines' terms together: those that make a part of the whole somewhere, and that no other bounds.
func (a *analysis) find() Finding {
	if len(a.samples) < leastSamples {
		return tooFew(a.family.Name, len(a.samples))
	}
	var terms []term
	for _, f := range a.fits {
		if f.known {
			terms = append(terms, a.weighty(f)...)
		}
	}
	leading, _ := splitLeading(unique(terms))
	class, ok := classOf(leading, a.vars)
	if !ok {
		return cannotTell("the counts fit no class that has a name")
	}
	finding := Finding{Status: OK, Classes: []bigo.Class{class}, Family: a.family.Name}
	if rival, is := a.rival(leading); is {
		finding.Status, finding.Classes = Tie, append(finding.Classes, rival)
	}
	return finding
}

// weighty are the leading terms of a line that make a part of all operations at some run.
func (a *analysis) weighty(f lineFit) []term {
	least := negligible
	if f.ops.error < exactError {
		least = negligibleExact
	}
	return slices.DeleteFunc(slices.Clone(f.ops.leading), func(t term) bool {
		at := slices.IndexFunc(f.ops.terms, func(other term) bool { return slices.Equal(other, t) })
		most := 0.0
		for _, s := range a.samples {
			if s.Y > 0 {
				most = max(most, f.ops.factors[at]*t.value(s.At)/s.Y)
			}
		}
		return most < least
	})
}

func unique(terms []term) []term {
	var kept []term
	for _, t := range terms {
		if !slices.ContainsFunc(kept, func(u term) bool { return slices.Equal(t, u) }) {
			kept = append(kept, t)
		}
	}
	return kept
}

// rival is another class that the deciding line may as well have, where all its other lines are no faster.
func (a *analysis) rival(leading []term) (bigo.Class, bool) {
	for _, f := range a.fits {
		if !f.known || len(f.ops.rivals) == 0 || !sameTerms(f.ops.leading, leading) {
			continue
		}
		other := shape{choice: f.ops.rivals[0]}
		other.leading = other.significant(a.samples)
		if class, ok := classOf(other.leading, a.vars); ok {
			return class, true
		}
	}
	return bigo.Class{}, false
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
		if f.known {
			line.Runs, line.Cost = a.class(f.runs), a.class(f.ops)
		}
		lines = append(lines, line)
	}
	return lines
}

func (a *analysis) class(s shape) *bigo.Class {
	class, ok := classOf(s.leading, a.vars)
	if !ok {
		return nil
	}
	return &class
}

// leader is the line that no other outgrows and that makes the largest share; 0 where nothing is known.
func (a *analysis) leader() int {
	leader, best := 0, -1
	for i, f := range a.fits {
		if !f.known {
			continue
		}
		if best < 0 || a.leadsOver(f, a.fits[best]) {
			leader, best = f.number, i
		}
	}
	return leader
}

func (a *analysis) leadsOver(f, than lineFit) bool {
	one, other := a.class(f.ops), a.class(than.ops)
	if one == nil || other == nil {
		return f.share > than.share
	}
	if len(a.weighty(f)) == 0 && len(a.weighty(than)) > 0 {
		return false
	}
	switch bigo.Compare(*one, *other) {
	case bigo.Looser:
		return true
	case bigo.Tighter:
		return len(a.weighty(than)) == 0
	}
	return f.share > than.share
}
