package bigo

import (
	"slices"
	"strings"
)

// farthestDenial is how many words before a statement a denial may stand.
const farthestDenial = 6

// isDenied reads the words before a statement, nearest last, for a denial or a comparison. "Not worse than" and "no
// more than" deny nothing: they are upper bounds.
func isDenied(before []string) bool {
	before = before[max(0, len(before)-farthestDenial):]
	for i := range before {
		if denies(wordAt(before, i-2), wordAt(before, i-1), before[i], wordAt(before, i+1), wordAt(before, i+2)) {
			return true
		}
	}
	return false
}

func wordAt(words []string, i int) string {
	if i < 0 || i >= len(words) {
		return ""
	}
	return words[i]
}

// denies reports a word that, between its neighbours, denies what follows.
func denies(second, last, word, next, after string) bool {
	switch word {
	case "than":
		return !denialWords[second] || lessWords[last]
	case "least":
		return last == "at"
	case "below", "under":
		return true
	case "near":
		return last == "nowhere"
	case "far":
		return next == "from"
	case "no": // "no, O(n^2)" takes nothing back
		return next == "longer" && after != "than" || next == "way"
	}
	return denialWords[word] && !keepsBound[next]
}

// keepsBound are the words after a "not" that leave the bound as it is: "not more than O(n)", "I'm not sure".
var keepsBound = wordSet("more worse slower greater exceed exceeding above longer higher sure idea only just decide choose certain clear")

// lessWords make a lower bound of "no … than".
var lessWords = wordSet("better less fewer faster smaller quicker")

// connection reads what stands between two statements of one sentence: + or * when the second continues the first.
func connection(between []item, left, right *statement) byte {
	words, ok := connecting(between)
	if !ok {
		return 0
	}
	text := " " + strings.Join(words, " ") + " "
	leftBare, rightBare := left.strength <= bareRich, right.strength <= bareRich
	switch {
	case text == " times ", text == " multiplied by ":
		return '*'
	case leftBare && isRepetition(words), left.each && !rightBare && slices.ContainsFunc(words, func(w string) bool { return costs[w] }):
		return '*'
	case rightBare && (strings.Contains(text, " for each of ") || strings.Contains(text, " for every one of ")):
		return '*'
	case leftBare != rightBare:
		return 0
	case strings.Contains(text, " plus "), strings.Contains(text, " followed by "), strings.Contains(text, " then ") && left.part:
		return '+'
	}
	return 0
}

// costs are the words between what is done and what one time takes.
var costs = wordSet("is takes costs cost take in needs")

// connecting returns the words between two statements, signs as words too; ok is false when a sentence ends there.
func connecting(between []item) (words []string, ok bool) {
	for _, it := range between {
		switch it.sign {
		case ".", ";", "\n", ":", "=", "=>", "->":
			return nil, false
		case "+":
			words = append(words, "plus")
		case "*":
			words = append(words, "times")
		case "":
			if it.word != "" {
				words = append(words, it.word)
			}
		}
	}
	return words, true
}

// isRepetition reports "iterations of", "levels with" and the like.
func isRepetition(words []string) bool {
	return len(words) > 1 && repeatingNouns[words[0]] && slices.Contains([]string{"of", "at", "each", "with", "taking", "costing"}, words[len(words)-1])
}
