package bigo

import (
	"slices"
	"strings"
)

// A text may say what its own letters mean: "O(L) where L is the length of the string". A letter that is defined as a
// size is the variable when there is one only; with several variables it must be clear which is meant, or not matter.

var (
	sizes      = wordSet("length lengths size sizes number count len total elements items nodes")
	qualifiers = wordSet("distinct unique different longest largest biggest maximum max minimum min shortest smallest average mean height depth width each per " +
		"value values alphabet possible bits digits bit digit depths heights output result results matches duplicates steps")
	defines = wordSet("is are being denotes denote means mean represents as be")
)

// define replaces the unknown names of all statements by what the text, or whoever asked, says that they mean.
func define(statements []*statement, tokens []token, s *scope) {
	meanings := map[string]node{}
	var sized []string
	for _, letter := range unknownOf(statements) {
		if meaning, ok := s.meanings[letter]; ok {
			meanings[letter] = meaning
			continue
		}
		words := definition(letter, tokens, s)
		if s.sized[letter] && len(words) == 0 {
			words = []string{"length"}
		}
		if meaning := s.meant(words); meaning != nil {
			meanings[letter] = meaning
		} else if isSize(words) {
			sized = append(sized, letter)
		}
	}
	for _, st := range statements {
		if st.expression != nil {
			st.expression = s.interchanged(substituted(st.expression, meanings), sized)
		}
	}
}

func unknownOf(statements []*statement) (names []string) {
	for _, st := range statements {
		if st.expression != nil {
			names = append(names, unknownNames(st.expression)...)
		}
	}
	return unique(names)
}

// definition returns the words that say what a letter means, up to the end of the clause.
func definition(letter string, tokens []token, s *scope) []string {
	for i, t := range tokens[:len(tokens)-lookAhead] {
		before := wordOf(tokens, i-1)
		if t.kind != tokenWord || t.text != letter {
			continue
		}
		if before == "constant" || before == "fixed" {
			return []string{before}
		}
		if after := tokens[i+1].lower(); after == "constant" || after == "fixed" {
			return []string{after}
		}
		next := tokens[i+1]
		at := i + 1
		switch {
		case next.is("="), defines[next.lower()]:
			at++
		case next.lower() == "and" && tokens[i+2].kind == tokenWord && defines[tokens[i+3].lower()]: // a and b are the lengths
			at = i + 4
		case articles[next.lower()], s.isNoun(next.lower()):
		default:
			continue
		}
		if words := clause(tokens, at); len(words) > 0 {
			return words
		}
	}
	return nil
}

func wordOf(tokens []token, i int) string {
	if i < 0 {
		return ""
	}
	return tokens[i].lower()
}

// clause reads the words of a definition.
func clause(tokens []token, at int) (words []string) {
	const longest = 10
	for ; len(words) < longest; at++ {
		t := tokens[at]
		word := t.lower()
		if t.is("(") || t.is(")") {
			continue
		}
		if t.kind != tokenWord || word == "and" || word == "so" || word == "then" || t.text == "O" {
			break
		}
		if !articles[word] {
			words = append(words, word)
		}
	}
	return words
}

func isSize(words []string) bool {
	return len(words) > 0 && sizes[words[0]] && !slices.ContainsFunc(words, func(w string) bool { return qualifiers[w] })
}

// meant returns what a definition stands for, nil where that is not clear.
func (s *scope) meant(words []string) node {
	for _, word := range words {
		if word == "constant" || word == "fixed" {
			return number(1)
		}
		if letter, ok := s.noun(word); ok {
			return name(letter)
		}
	}
	if len(s.declared) == 1 && isSize(words) {
		return name(s.declared[0])
	}
	return nil
}

// interchanged replaces as many sizes as there are variables, if it does not matter which is which.
func (s *scope) interchanged(n node, sized []string) node {
	names := unique(unknownNames(n))
	if len(names) != 2 || len(s.declared) != 2 || !slices.Contains(sized, names[0]) || !slices.Contains(sized, names[1]) {
		return n
	}
	one := substituted(n, map[string]node{names[0]: name(s.declared[0]), names[1]: name(s.declared[1])})
	other := substituted(n, map[string]node{names[0]: name(s.declared[1]), names[1]: name(s.declared[0])})
	first, err := evaluate(one)
	second, err2 := evaluate(other)
	if err != nil || err2 != nil || Compare(newClass(first, s.declared), newClass(second, s.declared)) != Equal {
		return n
	}
	return one
}

// readMeanings reads what somebody answered when asked for the meaning of a letter; an answer that names no variable
// means nothing.
func (s *scope) readMeanings(meanings map[string]string) {
	s.meanings = map[string]node{}
	for letter, text := range meanings {
		p := parser{tokens: lex(clean(text), s.declared), scope: s}
		n, ok := p.expression()
		if ok && len(unknownNames(n)) == 0 {
			s.meanings[letter] = n
			continue
		}
		if n := s.meant(strings.Fields(strings.ToLower(text))); n != nil {
			s.meanings[letter] = n
		}
	}
}
