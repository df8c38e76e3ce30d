package bigo

import (
	"slices"
	"strings"
)

// scope knows the variables of a claim. Without declared ones every single letter is a variable.
type scope struct {
	declared []string
	free     bool
	met      []string // of a free scope, in order of appearance
	meanings map[string]node
	sized    map[string]bool // unknown names that stand for a size, such as that of len(a)
}

func newScope(vars []string) *scope {
	return &scope{declared: vars, free: len(vars) == 0, sized: map[string]bool{}}
}

// order returns the variables in the order in which classes write them.
func (s *scope) order() []string {
	if s.free {
		return s.met
	}
	return s.declared
}

// find returns the variable that a word names, by its exact spelling or else in the other case.
func (s *scope) find(word string) (string, bool) {
	if s.free {
		if len(word) != 1 || word[0]|0x20 < 'a' || word[0]|0x20 > 'z' || word == "O" || word == "o" {
			return "", false
		}
		return s.meet(usualCase(word)), true
	}
	if slices.Contains(s.declared, word) {
		return word, true
	}
	match, count := "", 0
	for _, name := range s.declared {
		if strings.EqualFold(name, word) {
			match, count = name, count+1
		}
	}
	return match, count == 1
}

func (s *scope) meet(name string) string {
	if !slices.Contains(s.met, name) {
		s.met = append(s.met, name)
	}
	return name
}

// usualCase writes letters as textbooks do: V and E of a graph are capitals, n, m and k are not.
func usualCase(letter string) string {
	switch letter {
	case "v", "e":
		return strings.ToUpper(letter)
	case "N", "M", "K":
		return strings.ToLower(letter)
	}
	return letter
}

// main returns the variable that "linear" is about when nothing else is said: the only one, or n beside letters that
// stand for something within n, such as the height of a tree.
func (s *scope) main() (node, bool) {
	switch {
	case s.free:
		return name(s.meet("n")), true
	case len(s.declared) == 1:
		return name(s.declared[0]), true
	case sameNames(s.declared, []string{"V", "E"}):
		return add{parts: []node{name(s.declared[0]), name(s.declared[1])}}, true
	case !slices.Contains(s.declared, "n"):
		return nil, false
	}
	for _, other := range s.declared {
		if other != "n" && !slices.Contains([]string{"h", "k", "d", "w", "a", "r", "L", "H", "K", "W"}, other) {
			return nil, false
		}
	}
	return name("n"), true
}

func sameNames(a, b []string) bool {
	a, b = slices.Clone(a), slices.Clone(b)
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(a, b)
}

// nouns are what the letters of graphs and grids are called in words.
var nouns = map[string]string{
	"vertices": "V", "vertex": "V", "nodes": "V", "edges": "E", "edge": "E", "rows": "R", "columns": "C", "cols": "C",
}

// noun returns the declared letter that a word stands for.
func (s *scope) noun(word string) (string, bool) {
	letter, ok := nouns[word]
	return letter, ok && slices.Contains(s.declared, letter)
}

// isNoun reports a word that stands for a letter in some problems.
func (s *scope) isNoun(word string) bool { return nouns[word] != "" }

// size returns an undeclared name that is known to stand for a size.
func (s *scope) size(text string) node {
	s.sized[text] = true
	return unknown(text)
}

// cells returns the product of both sides of a grid for the number of its cells.
func (s *scope) cells(words []string) (node, bool) {
	for _, sides := range [][]string{{"R", "C"}, {"r", "c"}, {"m", "n"}, {"rows", "cols"}, {"rows", "columns"}, {"H", "W"}, {"h", "w"}} {
		if sameNames(s.declared, sides) && slices.ContainsFunc(words, func(word string) bool { return areas[strings.ToLower(word)] }) {
			return multiply{parts: []node{name(s.declared[0]), name(s.declared[1])}}, true
		}
	}
	return nil, false
}

var areas = wordSet("cells cell grid matrix board squares pixels")

// isExtent reports a word that is not about how many things there are.
func isExtent(word string) bool {
	return extents[strings.ToLower(word)]
}

var extents = wordSet("height depth width value values magnitude maximum largest target amount")

// extentLetters are the usual letters of extents.
var extentLetters = map[string][]string{"height": {"h", "H"}, "depth": {"d", "h", "D"}, "width": {"w", "W"}, "target": {"t", "T"}, "capacity": {"W", "C"}}

// described returns the variable that a description such as "number of edges" means.
func (s *scope) described(words []string) node {
	for _, word := range words {
		if found, ok := s.find(word); ok {
			return name(found)
		}
	}
	for _, word := range words {
		if letter, ok := s.noun(strings.ToLower(word)); ok {
			return name(letter)
		}
	}
	for _, word := range words {
		for _, letter := range extentLetters[strings.ToLower(word)] {
			if slices.Contains(s.declared, letter) {
				return name(letter)
			}
		}
	}
	single := s.free || len(s.declared) == 1
	if main, ok := s.main(); ok && (single || !slices.ContainsFunc(words, isExtent)) {
		return main
	}
	if cells, ok := s.cells(words); ok {
		return cells
	}
	return s.size(strings.Join(words, " "))
}
