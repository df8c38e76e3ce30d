package bigo

// node is an expression as it was written.
type node interface{ isNode() }

type (
	number   float64
	name     string // a declared variable
	unknown  string // a name that is not declared
	add      struct{ parts []node }
	subtract struct{ from, what node }
	multiply struct{ parts []node }
	divide   struct{ over, by node }
	power    struct{ base, exponent node }
	fact     struct{ of node }
	call     struct { // log, sqrt, max, min, alpha, log*
		function string
		args     []node
		base     float64 // of a logarithm; 0 when not stated
	}
)

func (number) isNode()   {}
func (name) isNode()     {}
func (unknown) isNode()  {}
func (add) isNode()      {}
func (subtract) isNode() {}
func (multiply) isNode() {}
func (divide) isNode()   {}
func (power) isNode()    {}
func (fact) isNode()     {}
func (call) isNode()     {}

// The functions that expressions may call.
const (
	functionLog     = "log"
	functionSqrt    = "sqrt"
	functionMax     = "max"
	functionMin     = "min"
	functionAlpha   = "alpha"
	functionLogStar = "log*"
	functionChoose  = "choose"
)

// unknownNames returns the undeclared names in an expression, in the order of writing.
func unknownNames(n node) []string {
	var names []string
	var visit func(nodes ...node)
	visit = func(nodes ...node) {
		for _, n := range nodes {
			switch n := n.(type) {
			case unknown:
				names = append(names, string(n))
			case add:
				visit(n.parts...)
			case multiply:
				visit(n.parts...)
			case subtract:
				visit(n.from, n.what)
			case divide:
				visit(n.over, n.by)
			case power:
				visit(n.base, n.exponent)
			case fact:
				visit(n.of)
			case call:
				visit(n.args...)
			}
		}
	}
	visit(n)
	return names
}

// substituted returns an expression with unknown names replaced.
func substituted(n node, meanings map[string]node) node {
	all := func(parts []node) []node {
		replaced := make([]node, len(parts))
		for i, part := range parts {
			replaced[i] = substituted(part, meanings)
		}
		return replaced
	}
	switch n := n.(type) {
	case unknown:
		if meaning, ok := meanings[string(n)]; ok {
			return meaning
		}
	case add:
		return add{parts: all(n.parts)}
	case multiply:
		return multiply{parts: all(n.parts)}
	case subtract:
		return subtract{from: substituted(n.from, meanings), what: substituted(n.what, meanings)}
	case divide:
		return divide{over: substituted(n.over, meanings), by: substituted(n.by, meanings)}
	case power:
		return power{base: substituted(n.base, meanings), exponent: substituted(n.exponent, meanings)}
	case fact:
		return fact{of: substituted(n.of, meanings)}
	case call:
		n.args = all(n.args)
		return n
	}
	return n
}
