package bigo

import "strings"

// People write products without spaces: nlogn, mn, VE. A word is split into declared names, functions and, where an
// expression is certain, single letters that nobody declared.

// functionWords are the words for functions.
var functionWords = map[string]string{
	"log": functionLog, "lg": functionLog, "ln": functionLog, "logarithm": functionLog, "logs": functionLog,
	"sqrt": functionSqrt, "root": functionSqrt, "max": functionMax, "maximum": functionMax, "min": functionMin, "minimum": functionMin,
	"alpha": functionAlpha, "choose": functionChoose,
}

// splitFunctions are those that occur glued to variables.
var splitFunctions = []string{"sqrt", "log", "lg", "ln", "max", "min"}

const longestSplit = 16

// notProducts are words of prose that could be made of variables.
var notProducts = wordSet("a an am as be he in is it me my no of on or so to up us we do go if by at i mean name")

// split returns the names and functions that a word is made of; nil when it isn't. With strangers single undeclared
// letters are allowed beside something that is known.
func (s *scope) split(word string, strangers bool) []string {
	if len(word) > longestSplit {
		return nil
	}
	if parts := s.splitKnown(word); parts != nil {
		return parts
	}
	if !strangers {
		return nil
	}
	var parts []string
	known := len(word) == 2
	for rest := word; rest != ""; {
		part := s.longestKnown(rest)
		if part == "" {
			part = rest[:1]
			if part[0]|0x20 < 'a' || part[0]|0x20 > 'z' {
				return nil
			}
		} else {
			known = true
		}
		parts = append(parts, part)
		rest = rest[len(part):]
	}
	if !known || len(word) > 3 && !hasFunction(parts) {
		return nil
	}
	return parts
}

func hasFunction(parts []string) bool {
	for _, part := range parts {
		if functionWords[strings.ToLower(part)] != "" {
			return true
		}
	}
	return false
}

// longestKnown returns the longest function or declared name at the front.
func (s *scope) longestKnown(word string) string {
	best := ""
	for _, function := range splitFunctions {
		if len(function) <= len(word) && strings.EqualFold(word[:len(function)], function) {
			best = word[:len(function)]
		}
	}
	for length := len(word); length > len(best); length-- {
		if _, ok := s.find(word[:length]); ok {
			return word[:length]
		}
	}
	return best
}

// splitKnown splits a word into known parts only, into as few as possible.
func (s *scope) splitKnown(word string) []string {
	best := make([][]string, len(word)+1) // best[i] is the split of word[i:]
	best[len(word)] = []string{}
	for start := len(word) - 1; start >= 0; start-- {
		for end := start + 1; end <= len(word); end++ {
			if best[end] == nil || !s.isKnown(word[start:end]) {
				continue
			}
			if best[start] == nil || len(best[end])+1 < len(best[start]) {
				best[start] = append([]string{word[start:end]}, best[end]...)
			}
		}
	}
	if s.free && !hasFunction(best[0]) && len(best[0]) > 1 { // any word is made of letters
		return nil
	}
	return best[0]
}

func (s *scope) isKnown(part string) bool {
	for _, function := range splitFunctions {
		if strings.EqualFold(part, function) {
			return true
		}
	}
	if s.free {
		return len(part) == 1 && part[0]|0x20 >= 'a' && part[0]|0x20 <= 'z'
	}
	_, ok := s.find(part)
	return ok
}
