package bigo

import "strings"

// numberWords are numbers that occur in claims in words.
var numberWords = map[string]number{"one": 1, "two": 2, "three": 3, "four": 4, "ten": 10, "half": 0.5, "phi": phi}

// primary reads a number, a name, a function with its argument, or an expression in parentheses.
func (p *parser) primary() (node, bool) {
	t := p.tokens[p.at]
	if p.steps++; p.steps > stepsPerToken*len(p.tokens) {
		return nil, false
	}
	switch {
	case t.kind == tokenNumber:
		p.at++
		return number(t.value), true
	case t.is("("):
		return p.parenthesised()
	case p.isCall(): // read in one way only: whoever tries a second one doubles the work at each level
		return p.called()
	case t.kind == tokenWord:
		return p.word(t)
	}
	return nil, false
}

func (p *parser) parenthesised() (node, bool) {
	start := p.at
	p.at++
	n, ok := p.expression()
	if !ok || !p.tokens[p.at].is(")") {
		p.at = start
		return nil, false
	}
	p.at++
	return n, true
}

// word reads what a word begins: declared names win over functions, functions over products of letters.
func (p *parser) word(t token) (node, bool) {
	lower := t.lower()
	if !p.strict && notProducts[lower] && !p.isOperand(t) {
		return nil, false
	}
	if found, ok := p.scope.find(t.text); ok {
		p.at++
		return name(found), true
	}
	for _, read := range []func() (node, bool){p.both, p.functionCall, p.noun, p.squareRoot, p.powerOf, p.goldenRatio, p.spelled, p.description} {
		if n, ok := read(); ok {
			return n, true
		}
	}
	if parts := p.scope.split(t.text, p.strict); len(parts) > 1 {
		p.spread(parts)
		return p.primary()
	}
	if p.strict && misspellsLog(lower) {
		return p.function(functionLog, 1)
	}
	if !p.strict || functionWords[lower] != "" || reserved[lower] && (lower != "a" || !p.beside("+*/^")) {
		return nil, false
	}
	p.at++
	return unknown(t.text), true
}

func (p *parser) functionCall() (node, bool) {
	function := functionWords[p.tokens[p.at].lower()]
	if function == "" {
		return nil, false
	}
	return p.function(function, 1)
}

// reserved are words that are never a name, even inside O(…).
var reserved = wordSet("is where if when because since and or for per times plus minus over of to in the a by with multiplied squared cubed factorial")

// isOperand reports that a word such as "a" is a variable here: glued to a sign or between signs.
func (p *parser) isOperand(t token) bool {
	if _, ok := p.scope.find(t.text); !ok {
		return false
	}
	next := p.tokens[p.at+1]
	if next.lower() == "times" || wordOf(p.tokens, p.at-1) == "times" {
		return true
	}
	return next.kind == tokenSign && strings.Contains("+*/^!)", next.text) || p.at > 0 && strings.Contains("+*/^(", p.tokens[p.at-1].text)
}

// spread puts the parts of a word in its place, glued together.
func (p *parser) spread(parts []string) {
	spread := append([]token(nil), p.tokens[:p.at]...)
	for i, part := range parts {
		letter := wordToken(part)
		letter.glued = i > 0 || p.tokens[p.at].glued
		spread = append(spread, letter)
	}
	p.tokens = append(spread, p.tokens[p.at+1:]...)
}

// function reads the argument of a function whose words take that many tokens.
func (p *parser) function(function string, size int) (node, bool) {
	start := p.at
	glueWord := p.tokens[p.at].lower()
	p.at += size
	n := call{function: function}
	var exponent node
	if function == functionLog {
		n.base = map[string]float64{"ln": 2.718281828459045}[glueWord]
		p.logStar(&n)
		p.logBase(&n)
		exponent = p.logExponent()
	}
	if p.tokens[p.at].lower() == "of" {
		p.at++
	}
	if p.strict && function == functionLog && (p.tokens[p.at].is(")") || p.tokens[p.at].kind == tokenEnd) {
		if main, ok := p.scope.main(); ok { // O(n log)
			n.args = []node{main}
			return n, true
		}
	}
	if !p.arguments(&n) {
		p.at = start
		return nil, false
	}
	if exponent != nil {
		return power{base: n, exponent: exponent}, true
	}
	return n, true
}

// logStar reads the star of log* n and log*(n); the one of log*n is a slip.
func (p *parser) logStar(n *call) {
	if !p.tokens[p.at].is("*") || !p.tokens[p.at].glued {
		return
	}
	p.at++
	if next := p.tokens[p.at]; !next.glued || next.is("(") {
		n.function = functionLogStar
	}
}

// logBase reads the base of a logarithm: log2 n, log_2(n), log_k n.
func (p *parser) logBase(n *call) {
	t := p.tokens[p.at]
	if t.is("_") || t.lower() == "base" {
		p.at++
		base, ok := p.primary()
		if value, isNumber := base.(number); ok && isNumber && value > 1 {
			n.base = float64(value)
		}
		return
	}
	if next := p.tokens[p.at+1]; t.kind == tokenNumber && t.glued && (next.kind == tokenWord || next.is("(") || next.kind == tokenNumber) {
		p.at++
		if t.value > 1 {
			n.base = t.value
		}
	}
}

// logExponent reads the exponent of log^2 n and log squared n.
func (p *parser) logExponent() node {
	t := p.tokens[p.at]
	switch {
	case powerWords[t.lower()] != 0:
		p.at++
		return powerWords[t.lower()]
	case t.is("^"):
		start := p.at
		p.at++
		if exponent, ok := p.logPower(); ok {
			return exponent
		}
		p.at = start
	}
	return nil
}

// logPower reads a number or a parenthesised exponent, and leaves the argument alone.
func (p *parser) logPower() (node, bool) {
	if t := p.tokens[p.at]; t.kind == tokenNumber {
		p.at++
		return number(t.value), true
	}
	if p.tokens[p.at].is("(") {
		return p.parenthesised()
	}
	if found, ok := p.scope.find(p.tokens[p.at].text); ok && p.tokens[p.at].kind == tokenWord {
		p.at++
		return name(found), true
	}
	return nil, false
}

// arguments reads (a, b, …) or one tight argument.
func (p *parser) arguments(n *call) bool {
	if !p.tokens[p.at].is("(") {
		if n.function == functionChoose {
			return false
		}
		if n.function == functionMax || n.function == functionMin {
			return false
		}
		arg, ok := p.tight()
		n.args = []node{arg}
		return ok
	}
	p.at++
	for {
		arg, ok := p.expression()
		if !ok {
			return false
		}
		n.args = append(n.args, arg)
		t := p.tokens[p.at]
		p.at++
		switch {
		case t.is(")"):
			return len(n.args) == 1 || n.function == functionMax || n.function == functionMin || n.function == functionChoose && len(n.args) == 2
		case !t.is(","):
			return false
		}
	}
}

// tight reads what binds to a function or as an exponent without parentheses: log n, log 2n, log nm, n^k, 2^n!.
func (p *parser) tight() (node, bool) {
	if p.depth++; p.depth > maxDepth {
		return nil, false
	}
	defer func() { p.depth-- }()
	n, ok := p.primary()
	if !ok {
		return nil, false
	}
	for {
		t := p.tokens[p.at]
		if t.is("!") || t.is("^") {
			raised, ok := p.postfix(n)
			if !ok {
				return n, true
			}
			n = raised
			continue
		}
		if _, function := n.(call); function || t.kind != tokenWord || !t.glued || functionWords[t.lower()] != "" {
			return n, true
		}
		right, ok := p.primary()
		if !ok {
			return n, true
		}
		n = multiplied(n, right)
	}
}
