package bigo

import "strings"

// named are the classes of one variable that have a name, slowest first. Each is written for the variable n.
var named = []struct{ class, name string }{
	{"1", "constant"},
	{"log log n", "doubly logarithmic"},
	{"log n", "logarithmic"},
	{"log^2 n", "polylogarithmic"},
	{"sqrt(n)", "square root"},
	{"n", "linear"},
	{"n log log n", "almost linear"},
	{"n log n", "linearithmic"},
	{"n log^2 n", "quasilinear"},
	{"n*sqrt(n)", "between linear and quadratic"},
	{"n^2", "quadratic"},
	{"n^2 log n", "a little above quadratic"},
	{"n^3", "cubic"},
	{"n^4", "quartic"},
	{"1.618^n", "exponential"},
	{"2^n", "exponential"},
	{"n*2^n", "exponential"},
	{"n!", "factorial"},
	{"n*n!", "factorial"},
}

// Neighbours are the well-known classes around a class; nil where there is none on that side.
type Neighbours struct{ Below, Above *Class }

// InWords returns what a class is called: "linearithmic in n", "linear in n + m". A class without a name is "" .
func (c Class) InWords() string {
	variables := c.Variables()
	if len(variables) == 0 {
		return "constant"
	}
	if len(variables) == 1 {
		for _, known := range named {
			if Compare(c, c.like(known.class)) == Equal {
				return known.name + " in " + variables[0]
			}
		}
		switch {
		case isExponential(c):
			return "exponential in " + variables[0]
		case len(c.terms) == 1 && len(c.terms[0].exponent) == 0:
			return "polynomial in " + variables[0]
		}
		return ""
	}
	inner := strings.TrimSuffix(strings.TrimPrefix(c.String(), "O("), ")")
	if c.isLinear() {
		return "linear in " + inner
	}
	return ""
}

// isLinear reports a sum or product in which every variable occurs once, to the first power.
func (c Class) isLinear() bool {
	sum, product := make([]node, 0, len(c.vars)), make([]node, 0, len(c.vars))
	for _, variable := range c.Variables() {
		sum, product = append(sum, name(variable)), append(product, name(variable))
	}
	for _, n := range []node{add{parts: sum}, multiply{parts: product}} {
		if terms, err := evaluate(n); err == nil && Compare(c, newClass(terms, c.vars)) == Equal {
			return true
		}
	}
	return false
}

// Neighbours returns the nearest well-known classes below and above a class of one variable, or of none.
func (c Class) Neighbours() (around Neighbours) {
	if len(c.Variables()) > 1 {
		return around
	}
	for _, known := range named {
		other := c.like(known.class)
		switch Compare(other, c) {
		case Tighter:
			around.Below = &other
		case Looser:
			if around.Above == nil {
				around.Above = &other
			}
		case Equal, Incomparable:
		}
	}
	return around
}

// like reads a class that is written for n for the variable of this one.
func (c Class) like(text string) Class {
	variable := "n"
	if own := c.Variables(); len(own) == 1 {
		variable = own[0]
	}
	p := parser{tokens: lex(text, nil), scope: newScope([]string{"n"}), strict: true}
	n, _ := p.expression()
	terms, err := evaluate(renamed(n, variable))
	if err != nil {
		return Class{}
	}
	return newClass(terms, []string{variable})
}

// renamed writes a variable in the place of n.
func renamed(n node, variable string) node {
	switch n := n.(type) {
	case name:
		return name(variable)
	case multiply:
		parts := make([]node, len(n.parts))
		for i, part := range n.parts {
			parts[i] = renamed(part, variable)
		}
		return multiply{parts: parts}
	case power:
		return power{base: renamed(n.base, variable), exponent: renamed(n.exponent, variable)}
	case fact:
		return fact{of: renamed(n.of, variable)}
	case call:
		args := make([]node, len(n.args))
		for i, arg := range n.args {
			args[i] = renamed(arg, variable)
		}
		n.args = args
		return n
	}
	return n
}
