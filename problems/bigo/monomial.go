package bigo

import (
	"maps"
	"math"
	"strings"
)

// The levels of growth of one variable, fastest first.
const (
	levelPower   = iota // v
	levelLog            // log v
	levelLogLog         // log log v
	levelLogStar        // log* v
	levelAlpha          // the inverse Ackermann function
	levels
)

// powers are the exponents of one variable at each level: v^p · (log v)^q · …
type powers [levels]float64

// sameExponent is the difference that nobody means: n^1.585 is n^(log2 3).
const sameExponent = 1e-3

// sign returns 1, 0 or -1: the growth of the product, decided by the fastest level that is there.
func (p powers) sign() int {
	for _, exponent := range p {
		if math.Abs(exponent) >= sameExponent {
			return int(math.Copysign(1, exponent))
		}
	}
	return 0
}

func (p powers) plus(q powers, factor float64) powers {
	for level := range p {
		p[level] += q[level] * factor
	}
	return p
}

// monomial is a product over variables. A variable may also be the least of several, see leastOf.
type monomial map[string]powers

// times returns m · other^factor.
func (m monomial) times(other monomial, factor float64) monomial {
	product := maps.Clone(m)
	if product == nil {
		product = monomial{}
	}
	for name, p := range other {
		sum := product[name].plus(p, factor)
		if sum.sign() == 0 {
			delete(product, name)
			continue
		}
		product[name] = sum
	}
	return product
}

func variable(name string) monomial { return monomial{name: {levelPower: 1}} }

func logOf(name string) monomial { return monomial{name: {levelLog: 1}} }

func (m monomial) same(other monomial) bool { return len(m.times(other, -1)) == 0 }

// isRoot reports a monomial that is one power of one variable, and which.
func (m monomial) isRoot() (name string, exponent float64, ok bool) {
	if len(m) != 1 {
		return "", 0, false
	}
	for name, p := range m {
		exponent = p[levelPower]
		p[levelPower] = 0
		return name, exponent, p.sign() == 0
	}
	return "", 0, false
}

const leastPrefix, leastSeparator = "min(", ", "

// leastOf names the pseudo-variable min(a, b, …).
func leastOf(names []string) string {
	return leastPrefix + strings.Join(names, leastSeparator) + ")"
}

// members returns the variables that a name stands for: several for a pseudo-variable, else itself.
func members(name string) []string {
	list, ok := strings.CutPrefix(name, leastPrefix)
	if !ok {
		return []string{name}
	}
	return strings.Split(strings.TrimSuffix(list, ")"), leastSeparator)
}
