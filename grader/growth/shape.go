package growth

import (
	"cmp"
	"slices"
	"strings"

	"pyprep/problems/bigo"
)

// shape is how one quantity grows, as well as its samples tell.
type shape struct {
	choice
	leading []term   // of the chosen model, those that no other bounds
	rivals  []choice // models of other classes that fit about as well
	samples int
}

// leastSamples is how many sizes there have to be.
const leastSamples = 5

// shapeOf is false when there are too few samples.
func shapeOf(samples []Sample, variables int, k kind) (shape, bool) {
	if len(samples) < leastSamples {
		return shape{}, false
	}
	var ranked []choice
	if variables == 1 {
		ranked = alongOne(samples, 0, k)
	} else {
		ranked = joint(samples, variables, k)
	}
	if len(ranked) == 0 {
		return shape{}, false
	}
	s := shape{choice: ranked[0], samples: len(samples)}
	s.leading = s.significant(samples)
	for _, c := range ranked[1:] {
		if c.score > s.score+separable {
			break
		}
		other := shape{choice: c, samples: len(samples)}
		other.leading = other.significant(samples)
		if !sameTerms(other.leading, s.leading) {
			s.rivals = append(s.rivals, c)
		}
	}
	return s, true
}

// byLeast is the shape of what follows the least of several variables and nothing else, such as what two sets share.
func byLeast(samples []Sample) (shape, bool) {
	if len(samples) == 0 || len(samples[0].At) < 2 || len(samples[0].At) >= MostVariables {
		return shape{}, false
	}
	variables := len(samples[0].At)
	alone := make([]Sample, len(samples))
	for i, s := range samples {
		alone[i] = Sample{At: []float64{slices.Min(s.At)}, Y: s.Y}
	}
	s, ok := shapeOf(alone, 1, steps())
	if !ok || s.error > smoothError || s.isConstant() || len(s.rivals) > 0 {
		return shape{}, false
	}
	ofLeast := func(terms []term) []term {
		moved := make([]term, len(terms))
		for i, t := range terms {
			moved[i][variables] = t[0]
		}
		return moved
	}
	s.terms, s.leading = ofLeast(s.terms), ofLeast(s.leading)
	return s, true
}

// significant are the leading terms that make a good part of the whole at some sample. What only bounded another term by
// a part that is next to nothing doesn't hide it.
func (s shape) significant(samples []Sample) []term {
	least := 0.08
	if s.error < exactError {
		least = 0.02
	}
	return s.leadingFrom(least, samples)
}

// leadingFrom are the leading terms of those that make a part of the whole at some sample.
func (s shape) leadingFrom(least float64, samples []Sample) []term {
	terms := s.terms
	for {
		leading, _ := splitLeading(terms)
		weak := slices.DeleteFunc(slices.Clone(leading), func(t term) bool { return s.part(t, samples) >= least })
		if len(weak) == 0 || len(weak) == len(terms) {
			return slices.DeleteFunc(leading, func(t term) bool { return slices.Contains(weak, t) })
		}
		terms = slices.DeleteFunc(slices.Clone(terms), func(t term) bool { return slices.Contains(weak, t) })
	}
}

// part is what a term of the model makes of the whole at the sample where it makes most of it.
func (s shape) part(t term, samples []Sample) float64 {
	at := slices.Index(s.terms, t)
	most := 0.0
	for _, sample := range samples {
		if sample.Y > 0 {
			most = max(most, s.factors[at]*t.value(sample.At)/sample.Y)
		}
	}
	return most
}

// isConstant says that nothing in it grows.
func (s shape) isConstant() bool {
	return !slices.ContainsFunc(s.leading, func(t term) bool { return !t.isConstant() })
}

// onlyGrows says that a quantity goes up in steps, never down, along each variable: that is no constant, however rough.
func onlyGrows(samples []Sample) bool {
	least, most := extremes(samples)
	goesUp := func(group []Sample, variable int) bool {
		ordered := slices.SortedFunc(slices.Values(group), func(a, b Sample) int { return cmp.Compare(a.At[variable], b.At[variable]) })
		return slices.IsSortedFunc(ordered, func(a, b Sample) int { return cmp.Compare(a.Y, b.Y) })
	}
	if len(samples[0].At) == 1 {
		return goesUp(samples, 0) && most > leastRise*least
	}
	for v := range samples[0].At {
		if slices.ContainsFunc(groups(samples, v), func(group []Sample) bool { return !goesUp(group, v) }) {
			return false
		}
	}
	return most > leastRiseOfSeveral*least
}

// extremes are the least and the largest value.
func extremes(samples []Sample) (least, most float64) {
	least, most = samples[0].Y, samples[0].Y
	for _, s := range samples {
		least, most = min(least, s.Y), max(most, s.Y)
	}
	return least, most
}

// leastRise is how much more there has to be at the end than at the beginning; of several variables there is more noise.
const (
	leastRise          = 1.2
	leastRiseOfSeveral = 2
)

func sameTerms(a, b []term) bool {
	if len(a) != len(b) {
		return false
	}
	for _, t := range a {
		if !slices.Contains(b, t) {
			return false
		}
	}
	return true
}

// classOf is the sum of the terms as a class.
func classOf(terms []term, vars []string) (bigo.Class, bool) {
	if len(terms) == 0 {
		return bigo.Constant(), true
	}
	names := slices.Concat(vars, []string{"min(" + strings.Join(vars, ", ") + ")"}) // the variable after the last is the least of all
	parts := make([]string, len(terms))
	for i, t := range terms {
		parts[i] = t.text(names[:min(len(names), MostVariables)])
	}
	class, err := bigo.Parse("O("+strings.Join(parts, " + ")+")", vars)
	return class, err == nil
}
