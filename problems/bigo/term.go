package bigo

import "math"

// term is one product: a monomial times e to a sum. Exponentials and factorials live in that sum, so that one rule
// compares them: 2^n is e^(n·ln 2), and n! is √n·e^(n·ln n - n) up to a constant, by Stirling.
type term struct {
	product  monomial
	exponent []summand
}

// summand is one part of an exponent. Logarithms in it are natural.
type summand struct {
	factor float64
	of     monomial
}

// sum is what a class is made of; no term of a simplified sum is dominated by the others.
type sum []term

var one = term{}

func (t term) times(other term) term {
	return term{product: t.product.times(other.product, 1), exponent: addExponents(t.exponent, other.exponent, 1)}.settled()
}

// power returns the term to a constant exponent.
func (t term) power(exponent float64) term {
	return term{product: monomial{}.times(t.product, exponent), exponent: addExponents(nil, t.exponent, exponent)}.settled()
}

// settled moves what is no exponential out of the exponent: e^(c·ln n) is n^c, e^(c·ln ln n) is (log n)^c.
func (t term) settled() term {
	var kept []summand
	for _, s := range t.exponent {
		name, level, simple := s.of.isLogarithm()
		switch {
		case len(s.of) == 0: // a constant
		case simple:
			var p powers
			p[level-1] = s.factor
			t.product = t.product.times(monomial{name: p}, 1)
		default:
			kept = append(kept, s)
		}
	}
	t.exponent = kept
	return t
}

// isLogarithm reports a monomial that is exactly log v or log log v.
func (m monomial) isLogarithm() (name string, level int, ok bool) {
	if len(m) != 1 {
		return "", 0, false
	}
	for name, p := range m {
		for _, level := range []int{levelLog, levelLogLog} {
			var log powers
			log[level] = 1
			if p == log {
				return name, level, true
			}
		}
	}
	return "", 0, false
}

// sameFactor is the relative difference that nobody means in an exponent.
const sameFactor = 1e-3

// addExponents returns a + factor·b with like parts put together.
func addExponents(a, b []summand, factor float64) []summand {
	total := append([]summand(nil), a...)
	for _, s := range b {
		total = addSummand(total, summand{factor: s.factor * factor, of: s.of})
	}
	return total
}

func addSummand(total []summand, s summand) []summand {
	for i, t := range total {
		if !t.of.same(s.of) {
			continue
		}
		left := t.factor + s.factor
		if math.Abs(left) <= sameFactor*math.Max(math.Abs(t.factor), math.Abs(s.factor)) {
			return append(total[:i], total[i+1:]...)
		}
		total[i].factor = left
		return total
	}
	return append(total, s)
}

// maxTerms bounds what multiplying sums may unfold to.
const maxTerms = 64

func (s sum) times(other sum) (sum, bool) {
	if len(s)*len(other) > maxTerms {
		return nil, false
	}
	var product sum
	for _, t := range s {
		for _, u := range other {
			product = append(product, t.times(u))
		}
	}
	return product, true
}

// power raises each term: (x + y)^c is x^c + y^c up to a constant when c is positive.
func (s sum) power(exponent float64) sum {
	raised := make(sum, len(s))
	for i, t := range s {
		raised[i] = t.power(exponent)
	}
	return raised
}

// logarithm returns log of the sum: that of its largest term, and so the sum of all their logarithms.
func (s sum) logarithm() sum {
	var logs sum
	for _, t := range s {
		for _, part := range t.exponent {
			if part.factor > 0 {
				logs = append(logs, term{product: part.of})
			}
		}
		for name, p := range t.product {
			if log, grows := logPowers(p); grows {
				logs = append(logs, term{product: monomial{name: log}})
			}
		}
	}
	return append(logs, one)
}

// logPowers returns the logarithm of a product of levels: that of its fastest.
func logPowers(p powers) (log powers, grows bool) {
	for level, exponent := range p {
		if exponent < sameExponent {
			continue
		}
		log[min(level+1, levelLogStar)] = 1 // log log log is taken for log*; nobody writes it
		return log, true
	}
	return powers{}, false
}

// factorial returns the factorial of scale·v + shift.
func factorial(name string, scale, shift float64) term {
	growth := monomial{name: {levelPower: 1, levelLog: 1}}
	return term{
		product: monomial{name: {levelPower: shift + 0.5}},
		exponent: []summand{
			{factor: scale, of: growth},
			{factor: scale*math.Log(scale) - scale, of: variable(name)},
		},
	}
}
