package bigo

import "strings"

// adjectives are the words for classes, each applied to a variable or a sum of some.
var adjectives = map[string]func(n node) node{
	"constant":     func(node) node { return number(1) },
	"logarithmic":  logarithmOf,
	"linear":       func(n node) node { return n },
	"linearithmic": func(n node) node { return multiply{parts: []node{n, logarithmOf(n)}} },
	"quadratic":    func(n node) node { return power{base: n, exponent: number(2)} },
	"cubic":        func(n node) node { return power{base: n, exponent: number(3)} },
	"quartic":      func(n node) node { return power{base: n, exponent: number(4)} },
	"exponential":  func(n node) node { return power{base: number(2), exponent: n} },
	"factorial":    func(n node) node { return fact{of: n} },
}

func logarithmOf(n node) node { return call{function: functionLog, args: []node{n}} }

// adjectiveForms are other forms of the adjectives.
var adjectiveForms = map[string]string{
	"const": "constant", "constantly": "constant", "logarithmically": "logarithmic", "linearly": "linear",
	"log-linear": "linearithmic", "loglinear": "linearithmic", "quasilinear": "linearithmic", "quasi-linear": "linearithmic",
	"quadratically": "quadratic", "cubically": "cubic", "exponentially": "exponential",
}

// objects are what an adjective may say something about without making a claim: "constant factor", "linear algebra".
var objects = wordSet("factor factors overhead coefficient coefficients number numbers backoff probing algebra regression alphabet memory-bound growth-factor term terms multiplier multiple")

// neutral are words that may stand between an adjective and what it depends on.
var neutral = wordSet("time space memory runtime running run-time complexity growth work extra auxiliary additional cost in-time")

// adjective reads "linear", "quadratic in n", "logarithmic time in the size of the list".
func (f *finder) adjective() *statement {
	if f.tokens[f.at].lower() == "linear" && f.linearithmic() {
		f.at++
	}
	word := adjectiveOf(f.tokens[f.at].lower(), f.tokens[f.at+1])
	next := f.tokens[f.at+1]
	if word == "" && f.at == 0 && f.tokens[0].lower() == functionLog && next.kind == tokenEnd {
		word = "logarithmic" // the one word of the text
	}
	apply, ok := adjectives[word]
	if !ok || f.saysOfSomethingElse(word, next) {
		return nil
	}
	f.at++
	st := &statement{strength: inWords, family: word == "exponential"}
	if word == "constant" {
		st.expression = number(1)
		return st
	}
	if n, ok := f.dependsOn(); ok {
		st.expression = apply(n)
		return st
	}
	if n, ok := f.scope.main(); ok {
		st.expression = apply(n)
	}
	return st
}

// saysOfSomethingElse reports an adjective of "a constant factor" or "constant c"; that of "a constant number of steps" is a claim.
func (f *finder) saysOfSomethingElse(word string, next token) bool {
	if word == "constant" && (f.isStranger(next) || f.saysOfLetter()) {
		return true
	}
	steps := next.lower() == "number" && counted[f.tokens[f.at+3].lower()]
	return objects[next.lower()] && !steps
}

// isStranger reports a letter that nobody declared: "a constant c" is no claim.
func (f *finder) isStranger(t token) bool {
	_, declared := f.scope.find(t.text)
	return t.kind == tokenWord && len(t.text) == 1 && !declared && t.text != "O" && !articles[t.lower()]
}

// saysOfLetter reports "k is a constant".
func (f *finder) saysOfLetter() bool {
	i := f.at - 1
	for i >= 0 && (defines[f.tokens[i].lower()] || articles[f.tokens[i].lower()] && i > 0 && defines[f.tokens[i-1].lower()]) {
		i--
	}
	return i >= 0 && f.tokens[i].kind == tokenWord && len(f.tokens[i].text) == 1 && !articles[f.tokens[i].lower()] && !f.tokens[i].is("O") && f.tokens[i].text != "I"
}

// linearithmic goes past the "linear" of linear-logarithmic, up to the word that counts.
func (f *finder) linearithmic() bool {
	at := f.at + 1
	if f.tokens[at].is("-") {
		at++
	}
	if f.tokens[at].lower() != "logarithmic" || !f.tokens[at].glued {
		return false
	}
	f.at = at - 1
	f.tokens[at].text, f.tokens[at].low = "linearithmic", "linearithmic"
	return true
}

// independent reads "independent of n" as constant, unless it is said of one of several variables.
func (f *finder) independent() *statement {
	for _, words := range []string{"independent of", "not depend on", "doesn't depend on", "doesnt depend on"} {
		size := f.phrase(words)
		if size == 0 {
			continue
		}
		f.at += size
		if _, ok := f.dependency(); ok && len(f.scope.declared) < 2 {
			return &statement{expression: number(1), strength: bareRich}
		}
		return nil
	}
	return nil
}

// adjectiveOf returns the adjective that a word is or misspells, "" for none.
func adjectiveOf(word string, next token) string {
	if form, ok := adjectiveForms[word]; ok {
		return form
	}
	if _, ok := adjectives[word]; ok {
		return word
	}
	if word == "log" && neutral[next.lower()] {
		return "logarithmic"
	}
	if len(word) < 5 || strings.HasSuffix(word, "s") {
		return ""
	}
	for adjective := range adjectives { // no word is this near to two of them
		if misspells(word, adjective) {
			return adjective
		}
	}
	return ""
}

// misspells reports a word with one slip, two in a long word, and the right first letter.
func misspells(word, right string) bool {
	allowed := 1
	if len(right) >= 9 {
		allowed = 2
	}
	return word[0] == right[0] && slips(word, right) <= allowed
}

// slips counts the letters that were dropped, added, mistaken or swapped.
func slips(a, b string) int {
	before, last := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row := make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last = last, row
	}
	return last[len(b)]
}

// dependence are the words before what an adjective is about.
var dependence = []string{"in terms of", "with respect to", "relative to", "in both", "in", "of", "with", "to"}

// dependsOn reads what an adjective is about. Words such as "time" before it stay in the text, to be read as labels.
func (f *finder) dependsOn() (node, bool) {
	start := f.at
	for neutral[f.tokens[f.at].lower()] {
		f.at++
	}
	passed := f.tokens[start:f.at]
	for _, words := range dependence {
		size := phraseAt(f.tokens, f.at, words)
		if size == 0 {
			continue
		}
		f.at += size
		if n, ok := f.dependency(); ok {
			f.keep(passed)
			return n, true
		}
		f.at -= size
	}
	f.at = start
	return nil, false
}

// dependency reads n, n + m, "both n and m", "the number of nodes and edges".
func (f *finder) dependency() (node, bool) {
	n, ok := f.expression()
	if !ok {
		n, ok = f.description()
	}
	if !ok {
		return nil, false
	}
	for f.tokens[f.at].lower() == "and" {
		start, tokens := f.at, f.tokens
		f.at++
		more, ok := f.another()
		if _, isUnknown := more.(unknown); !ok || isUnknown {
			f.at, f.tokens = start, tokens
			break
		}
		n = add{parts: []node{n, more}}
	}
	return n, true
}

// another reads what follows an "and": an expression, a description, or a noun whose measure was named before.
func (f *finder) another() (node, bool) {
	if n, ok := f.expression(); ok {
		return n, true
	}
	if n, ok := f.description(); ok {
		return n, true
	}
	if letter, ok := f.scope.noun(f.tokens[f.at].lower()); ok {
		f.at++
		return name(letter), true
	}
	return nil, false
}

// keep puts words that were passed over before the next token, so that they are read as labels.
func (f *finder) keep(words []token) {
	rest := append([]token(nil), f.tokens[:f.at]...)
	rest = append(rest, words...)
	f.tokens = append(rest, f.tokens[f.at:]...)
}
