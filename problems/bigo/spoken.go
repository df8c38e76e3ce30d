package bigo

import (
	"slices"
	"strings"
)

// Operands in words.

func (p *parser) squareRoot() (node, bool) {
	if p.phrase("square root") == 0 {
		return nil, false
	}
	return p.function(functionSqrt, 2)
}

// noun reads what a letter is called, such as the rows of a grid, where it is an operand.
func (p *parser) noun() (node, bool) {
	word := p.tokens[p.at].lower()
	if !p.scope.isNoun(word) || !p.strict && !p.beside("+*", "times", "plus", "x", "by", "and") {
		return nil, false
	}
	letter, ok := p.scope.noun(word)
	switch {
	case ok:
		p.at++
		return name(letter), true
	case p.strict && p.scope.free || p.strict && len(p.scope.declared) > 1:
		p.at++
		return p.scope.size(word), true
	}
	return nil, false
}

// beside reports that one of these signs or words stands before or behind the current token.
func (p *parser) beside(signs string, words ...string) bool {
	for _, i := range []int{p.at - 1, p.at + 1} {
		if i < 0 {
			continue
		}
		if t := p.tokens[i]; t.kind == tokenSign && strings.Contains(signs, t.text) || slices.Contains(words, t.lower()) {
			return true
		}
	}
	return false
}

// powerOf reads "the square of n".
func (p *parser) powerOf() (node, bool) {
	exponent := powerWords[p.tokens[p.at].lower()]
	if exponent == 0 || p.tokens[p.at+1].lower() != "of" {
		return nil, false
	}
	start := p.at
	p.at += 2
	if base, ok := p.tight(); ok {
		return power{base: base, exponent: exponent}, true
	}
	p.at = start
	return nil, false
}

func (p *parser) isCall() bool {
	function := p.tokens[p.at].lower()
	return p.tokens[p.at+1].is("(") && (function == "pow" || function == "floor" || function == "ceil")
}

// called reads functions as a program calls them: pow(2, n), floor(log n).
func (p *parser) called() (node, bool) {
	start, function := p.at, p.tokens[p.at].lower()
	p.at++
	if function != "pow" {
		return p.parenthesised()
	}
	p.at++
	if base, ok := p.expression(); ok && p.tokens[p.at].is(",") {
		p.at++
		if exponent, ok := p.expression(); ok && p.tokens[p.at].is(")") {
			p.at++
			return power{base: base, exponent: exponent}, true
		}
	}
	p.at = start
	return nil, false
}

func (p *parser) goldenRatio() (node, bool) {
	if p.phrase("golden ratio") == 0 {
		return nil, false
	}
	p.at += 2
	return number(phi), true
}

// misspellsLog reports loog, lgo and the like; only inside O(…), where they can hardly be anything else.
func misspellsLog(word string) bool {
	return (len(word) == 3 || len(word) == 4) && word[0] == 'l' && slips(word, functionLog) == 1
}

// spelled reads a number in words, and "half of".
func (p *parser) spelled() (node, bool) {
	value := numberWords[p.tokens[p.at].lower()]
	if value == 0 {
		return nil, false
	}
	p.at++
	if value == 0.5 && p.tokens[p.at].lower() == "of" {
		p.at++
	}
	return value, true
}
