package bigo

import "slices"

// parser reads the longest expression that begins at a token. Where an operand is missing it goes back to before the
// operator, so that prose after an expression ends it.
type parser struct {
	tokens []token
	at     int
	scope  *scope
	strict bool // inside O(…): every word is meant as part of the expression
	depth  int
	steps  int // operands that were tried
}

// maxDepth bounds nested parentheses and exponents.
const maxDepth = 40

// stepsPerToken bounds how often operands are tried: a text that makes the parser go back again and again is no claim.
const stepsPerToken = 60

// expression reads an expression; ok is false, and nothing is read, when there is none.
func (p *parser) expression() (n node, ok bool) {
	if p.depth++; p.depth > maxDepth {
		return nil, false
	}
	defer func() { p.depth-- }()
	n, ok = p.product()
	if !ok {
		return nil, false
	}
	for {
		start := p.at
		sign := p.additive()
		if sign == "" {
			return n, true
		}
		if whole, ok := p.series(n); ok {
			return whole, whole != nil
		}
		right, ok := p.product()
		if !ok {
			p.at = start
			return n, true
		}
		n = chained(sign, n, right)
	}
}

func chained(sign string, left, right node) node {
	if sign == "-" {
		return subtract{from: left, what: right}
	}
	if sum, ok := left.(add); ok {
		return add{parts: append(slices.Clone(sum.parts), right)}
	}
	return add{parts: []node{left, right}}
}

// additive reads + or -, also in words.
func (p *parser) additive() string {
	t := p.tokens[p.at]
	switch {
	case t.is("+"), t.lower() == "plus":
		p.at++
		return "+"
	case t.is("-") && (p.strict || t.glued || !p.tokens[p.at+1].glued || p.tokens[p.at+1].kind == tokenNumber), t.lower() == "minus":
		p.at++
		return "-"
	}
	return ""
}

// product reads factors with or without a sign between them.
func (p *parser) product() (node, bool) {
	n, ok := p.factor()
	if !ok {
		return nil, false
	}
	for {
		start := p.at
		if countNouns[p.tokens[p.at].lower()] && p.tokens[p.at+1].lower() == "times" { // n rows times m columns
			p.at++
		}
		divided, ok := p.multiplicative()
		if !ok {
			return n, true
		}
		spaced := !p.strict && !p.tokens[start].glued && !p.tokens[p.at].glued
		right, ok := p.factor()
		if !ok || divided && spaced && hasVariable(right) { // "n / n^2" in prose are two things
			p.at = start
			return n, true
		}
		if divided {
			n = divide{over: n, by: right}
			continue
		}
		n = multiplied(n, right)
	}
}

var countNouns = wordSet("rows columns cols words strings items elements lists levels")

// multiplicative reads the sign between two factors, if there is one; ok is false where a product ends.
func (p *parser) multiplicative() (divided, ok bool) {
	switch t := p.tokens[p.at]; {
	case t.is("*"), t.is(".") && p.strict, p.isTimes(t): // O(n . m)
		p.at++
	case t.is("/"), t.lower() == "over":
		p.at++
		return true, true
	default:
		return false, p.multiplies(t)
	}
	return false, true
}

// multiplies reports that a token without a sign before it may go on with a product: in prose "n 2" is none, and neither
// is "n the number".
func (p *parser) multiplies(t token) bool {
	if t.glued || p.strict {
		return true
	}
	return t.kind != tokenNumber && (!articles[t.lower()] || t.lower() == "a") && !p.scope.isNoun(t.lower())
}

// isTimes reports a word between two factors; x only where it is no variable.
func (p *parser) isTimes(t token) bool {
	switch t.lower() {
	case "times":
		return true
	case "x", "by":
		_, declared := p.scope.find(t.text)
		return p.scope.free && t.lower() == "x" && !t.glued || !declared
	case "multiplied":
		if p.tokens[p.at+1].lower() == "by" {
			p.at++
			return true
		}
	}
	return false
}

func multiplied(left, right node) node {
	if product, ok := left.(multiply); ok {
		return multiply{parts: append(slices.Clone(product.parts), right)}
	}
	return multiply{parts: []node{left, right}}
}

// factor reads a primary and what stands behind it: an exponent, a factorial.
func (p *parser) factor() (node, bool) {
	n, ok := p.primary()
	if !ok {
		return nil, false
	}
	for {
		raised, ok := p.postfix(n)
		if !ok {
			return n, true
		}
		n = raised
	}
}

// powerWords are exponents in words.
var powerWords = map[string]number{"squared": 2, "cubed": 3, "square": 2, "cube": 3}

func (p *parser) postfix(n node) (node, bool) {
	t := p.tokens[p.at]
	switch {
	case p.lostPower(n, t):
		p.at++
		return power{base: n, exponent: number(t.value)}, true
	case t.is("!"), t.lower() == "factorial":
		p.at++
		return fact{of: n}, true
	case t.is("^"):
		return p.raised(n, 1)
	case t.lower() == functionChoose:
		return p.chosen(n)
	case powerWords[t.lower()] != 0:
		p.at++
		return power{base: n, exponent: powerWords[t.lower()]}, true
	case t.is("-") && powerWords[p.tokens[p.at+1].lower()] != 0: // n-squared
		p.at += 2
		return power{base: n, exponent: powerWords[p.tokens[p.at-1].lower()]}, true
	}
	for _, phrase := range []string{"raised to the power of", "raised to the power", "raised to the", "raised to", "to the power of", "to the power", "to the", "power"} {
		if size := p.phrase(phrase); size > 0 && ordinals[p.tokens[min(p.at+size, len(p.tokens)-1)].lower()] != 0 {
			p.at += size + 1
			n = power{base: n, exponent: ordinals[p.tokens[p.at-1].lower()]}
			if p.tokens[p.at].lower() == "power" {
				p.at++
			}
			return n, true
		}
		if size := p.phrase(phrase); size > 0 {
			return p.raised(n, size)
		}
	}
	return nil, false
}

// lostPower reports the 2 of O(n2): a superscript that was lost in copying. That of n2^n is a base.
func (p *parser) lostPower(base node, t token) bool {
	_, isName := base.(name)
	return isName && p.strict && t.glued && (t.text == "2" || t.text == "3") && !p.tokens[p.at+1].is("^")
}

// ordinals are exponents as in "n to the third power".
var ordinals = map[string]number{"second": 2, "third": 3, "fourth": 4, "fifth": 5}

// chosen reads the k of n choose k.
func (p *parser) chosen(from node) (node, bool) {
	start := p.at
	p.at++
	count, ok := p.tight()
	if !ok {
		p.at = start
		return nil, false
	}
	return call{function: functionChoose, args: []node{from, count}}, true
}

// raised reads an exponent behind the sign or words of that many tokens.
func (p *parser) raised(base node, size int) (node, bool) {
	start := p.at
	p.at += size
	negative := p.tokens[p.at].is("-")
	if negative {
		p.at++
	}
	exponent, ok := p.exponent(base)
	if !ok {
		p.at = start
		return nil, false
	}
	if negative {
		exponent = multiply{parts: []node{number(-1), exponent}}
	}
	if size > 0 && p.tokens[p.at].lower() == "power" {
		p.at++
	}
	return power{base: base, exponent: exponent}, true
}

// exponent reads the exponent of a base. A letter glued to a number belongs to the exponent only of a number: n^2m is
// n^2·m, but 2^2m is 2^(2m).
func (p *parser) exponent(base node) (node, bool) {
	t := p.tokens[p.at]
	if t.is("(") { // what is glued behind belongs to the base: n^(2)m
		return p.parenthesised()
	}
	if _, isNumber := base.(number); !isNumber && t.kind == tokenNumber && !p.tokens[p.at+1].is("^") {
		p.at++
		return number(t.value), true
	}
	return p.tight()
}

// phrase returns how many tokens a phrase of words takes here, 0 when it does not stand here.
func (p *parser) phrase(words string) int {
	return phraseAt(p.tokens, p.at, words)
}
