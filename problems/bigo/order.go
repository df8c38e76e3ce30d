package bigo

import (
	"iter"
	"slices"
)

// What two variables do to each other depends on which is the larger: n·log m is O(n log n + m log m), and min(n, m)
// is n or m. So where single terms do not decide, every order of the variables is looked at in turn: in the order
// a <= b <= c, b is written as a times a quotient, c as b times another. The quotients are new variables of at least 1,
// named after the larger one.

// maxOrdered bounds the variables whose orders are tried: 5 have 120.
const maxOrdered = 5

// order lists variables from the smallest to the largest.
type order []string

// orders yields all permutations.
func orders(names []string) iter.Seq[order] {
	return func(yield func(order) bool) { permute(slices.Clone(names), 0, yield) }
}

func permute(names order, from int, yield func(order) bool) bool {
	if from == len(names) {
		return yield(names)
	}
	for i := from; i < len(names); i++ {
		names[from], names[i] = names[i], names[from]
		if !permute(names, from+1, yield) {
			return false
		}
		names[from], names[i] = names[i], names[from]
	}
	return true
}

// within reports that t is O(s) for variables in this order.
func (o order) within(t term, s sum) bool {
	ratios := map[string]bool{}
	for _, name := range o[1:] {
		ratios[name] = true
	}
	parts, ok := o.rewriteTerm(t)
	if !ok {
		return false
	}
	var bounds sum
	for _, u := range s {
		rewritten, ok := o.rewriteTerm(u)
		if !ok {
			continue // a smaller sum proves less, never wrongly
		}
		bounds = append(bounds, rewritten...)
	}
	return !slices.ContainsFunc(parts, func(part term) bool {
		return !slices.ContainsFunc(bounds, func(bound term) bool { return dominated(part, bound, ratios) })
	})
}

// rewriteTerm writes a term in quotients; logarithms of products make a sum of it.
func (o order) rewriteTerm(t term) (sum, bool) {
	products, ok := o.rewrite(t.product, false)
	if !ok {
		return nil, false
	}
	var exponent []summand
	for _, part := range t.exponent {
		parts, ok := o.rewrite(part.of, true)
		if !ok {
			return nil, false
		}
		for _, of := range parts {
			exponent = addSummand(exponent, summand{factor: part.factor, of: of})
		}
	}
	rewritten := make(sum, len(products))
	for i, product := range products {
		rewritten[i] = term{product: product, exponent: exponent}.settled()
	}
	return rewritten, true
}

// rewrite writes a monomial as a sum of monomials in quotients, exactly or up to a constant factor.
func (o order) rewrite(m monomial, exactly bool) (products []monomial, ok bool) {
	products = []monomial{{}}
	for name, p := range m {
		chain := o.chain(name)
		for level, exponent := range p {
			switch {
			case exponent == 0:
				continue
			case level == levelPower:
				products = timesAll(products, chain, exponent)
			case len(chain) > 1 && (exponent < 0 || exactly && (level != levelLog || exponent != 1)):
				return nil, false
			default:
				products = timesEach(products, chain, level, exponent)
			}
			if len(products) > maxTerms {
				return nil, false
			}
		}
	}
	return products, true
}

// chain returns the factors of a variable: all variables up to it. The least of several is the first of them.
func (o order) chain(name string) []string {
	end := len(o)
	for _, member := range members(name) {
		end = min(end, slices.Index(o, member)+1)
	}
	return o[:end]
}

func timesAll(products []monomial, names []string, exponent float64) []monomial {
	factor := monomial{}
	for _, name := range names {
		factor[name] = powers{levelPower: exponent}
	}
	multiplied := make([]monomial, len(products))
	for i, product := range products {
		multiplied[i] = product.times(factor, 1)
	}
	return multiplied
}

// timesEach multiplies by (log a + log b + …)^exponent, which is the sum of the powers up to a constant factor.
func timesEach(products []monomial, names []string, level int, exponent float64) []monomial {
	var multiplied []monomial
	for _, product := range products {
		for _, name := range names {
			var p powers
			p[level] = exponent
			multiplied = append(multiplied, product.times(monomial{name: p}, 1))
		}
	}
	return multiplied
}
