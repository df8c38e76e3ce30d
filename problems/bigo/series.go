package bigo

import (
	"math"
	"slices"
)

// A series is written with its first terms, dots, and perhaps its last: 1 + 2 + ... + n.

// series reads the dots behind the terms of a sum, and the last term.
func (p *parser) series(left node) (node, bool) {
	if p.tokens[p.at].lower() != ellipsis {
		return nil, false
	}
	p.at++
	terms := []node{left}
	if sum, ok := left.(add); ok {
		terms = slices.Clone(sum.parts)
	}
	start := p.at
	if p.additive() == "+" {
		if last, ok := p.product(); ok {
			return summed(terms, last), true
		}
	}
	p.at = start
	return summed(terms, nil), true
}

// summed bounds a series: one that grows or shrinks by a factor is as large as its largest term, one whose terms are a
// constant apart has as many terms as the largest is large. Of others the sum is not known: nil.
func summed(terms []node, last node) node {
	if last != nil {
		terms = append(slices.Clone(terms), last)
	}
	shown := len(terms)
	if last != nil {
		shown--
	}
	switch step := terms[:shown]; {
	case len(step) < 2 && last == nil:
		return nil
	case isGeometric(step):
		return add{parts: terms}
	case isArithmetic(step) && last != nil:
		return multiply{parts: []node{add{parts: terms}, add{parts: terms}}}
	case isHarmonic(terms):
		return logarithmOf(terms[len(terms)-1].(divide).by)
	}
	return nil
}

// isGeometric reports that each term is the one before it times the same number. Of two terms, 1 + 2 is no more than
// the beginning of counting.
func isGeometric(terms []node) bool {
	ratio := 0.0
	for i := 1; i < len(terms); i++ {
		value, ok := constant(divide{over: terms[i], by: terms[i-1]})
		if !ok || value == 1 || i > 1 && math.Abs(value-ratio) > 1e-9 {
			return false
		}
		ratio = value
	}
	_, counts := terms[0].(number)
	return len(terms) > 2 || len(terms) == 2 && !counts
}

// isArithmetic reports that each term is the one before it plus the same number.
func isArithmetic(terms []node) bool {
	difference := 0.0
	for i := 1; i < len(terms); i++ {
		value, ok := constant(subtract{from: terms[i], what: terms[i-1]})
		if !ok || value == 0 || i > 1 && value != difference {
			return false
		}
		difference = value
	}
	return true
}

// isHarmonic reports 1 + 1/2 + ... + 1/n.
func isHarmonic(terms []node) bool {
	quotient, ok := terms[len(terms)-1].(divide)
	if !ok {
		return false
	}
	over, isNumber := constant(quotient.over)
	return isNumber && over == 1
}
