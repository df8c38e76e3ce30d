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
