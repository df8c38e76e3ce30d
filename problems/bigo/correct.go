package bigo

import (
	"slices"
	"strings"
)

// People correct themselves: "O(n^2), wait, no, O(n)" claims O(n), and so does "it looks quadratic but is O(n)". What
// is put in doubt ("O(n), or maybe O(n^2)") corrects nothing: that remains a contradiction.

var (
	correctionWords = wordSet("wait sorry oops nope correction corrected edit scratch strike mistake misspoke meant mean")
	turnWords       = wordSet("but however actually really yet though now whereas")
	insistences     = wordSet("actually really")
	seemWords       = wordSet("looks look looking looked seems seem seemed appears appear appeared thought glance first-glance used tempting sounds")
	imagined        = wordSet("might would could may you'd one'd i'd people")
	movements       = wordSet("goes go went drops drop dropped comes came gets got improves improved reduces reduced cuts cut brings brought takes took down")
	possibilities   = wordSet("would could can might")
	improvements    = wordSet("done make makes made get improved improve reduce reduced optimized optimised optimize optimise bring brought solved")
	conditions      = wordSet("with if using by otherwise via instead")
	better          = wordSet("optimal ideal optimum perfect")
	avoidances      = wordSet("avoided prevented")
	rivals          = wordSet("vs versus")
	solutions       = wordSet("solution approach way algorithm version answer one")
)

// correct marks the statements that take back what was said before them, those that were only imagined, and the first of
// a pair that says from where to where something went.
func correct(items []item) {
	var last *statement
	start := 0
	for i, it := range items {
		if it.statement == nil {
			continue
		}
		st, between := it.statement, items[start:i]
		sentence := sentenceBefore(between)
		st.corrects = last != nil && last.isCorrected(between)
		st.seems = seems(sentence)
		st.origin = len(sentence) > 1 && sentence[len(sentence)-1] == "from" && slices.ContainsFunc(sentence, func(w string) bool { return movements[w] })
		st.imagined = isImagined(sentence, wordAfter(items, i))
		st.each = isEach(sentence)
		st.asked = hasWord(between, rivals) && i+1 < len(items) && items[i+1].sign == "?"
		last, start = st, i+1
	}
}

// isCorrected reads what stands between a statement and the next for a sign that the next one is meant instead.
func (st *statement) isCorrected(between []item) bool {
	switch {
	case hasWord(between, avoidances):
		return true
	case hasWord(between, doubtWords):
		return false
	}
	return takesBack(between) || st.seems && hasWord(between, turnWords) || st.origin && isWay(between)
}

// isEach reports words that end with "each of the".
func isEach(words []string) bool {
	text := " " + strings.Join(words, " ")
	return strings.HasSuffix(text, " each of") || strings.HasSuffix(text, " each of the")
}

// takesBack reads the items between two statements for a correction.
func takesBack(between []item) bool {
	for i, it := range between {
		switch {
		case it.word == "mean" || it.word == "meant":
			if i > 0 && between[i-1].word == "i" {
				return true
			}
		case correctionWords[it.word]:
			return true
		case insistences[it.word]:
			if !slices.ContainsFunc(between, func(it item) bool { return it.word == "and" || it.word == "not" }) {
				return true
			}
		case it.word == "no":
			if i+1 == len(between) || between[i+1].sign != "" || refersBack[between[i+1].word] {
				return true
			}
		}
	}
	return false
}

// refersBack are the words after a "no" that is an answer of its own.
var refersBack = wordSet("it it's its that that's this i i'd actually rather really")

func hasWord(items []item, set map[string]bool) bool {
	return slices.ContainsFunc(items, func(it item) bool { return set[it.word] })
}

// isWay reports the words between the two ends of "from O(n^2) down to O(n)".
func isWay(between []item) bool {
	to := false
	for _, it := range between {
		to = to || it.word == "to"
		if it.word != "" && it.word != "to" && it.word != "down" {
			return false
		}
	}
	return to
}

// sentenceBefore returns the words since the last end of a sentence, nearest last.
func sentenceBefore(between []item) (words []string) {
	for _, it := range between {
		switch {
		case endsSentence(it):
			words = nil
		case it.word != "":
			words = append(words, it.word)
		}
	}
	return words
}

func endsSentence(it item) bool { return it.sign == "." || it.sign == ";" || it.sign == "\n" }

// wordAfter returns the word that follows an item at once, "" for anything else.
func wordAfter(items []item, i int) string {
	if i+1 < len(items) {
		return items[i+1].word
	}
	return ""
}

// seems reports words such as "at first I thought" and "you might think".
func seems(words []string) bool {
	for i, word := range words {
		if seemWords[word] || word == "say" && i > 0 && words[i-1] == "to" || word == "think" && i > 0 && imagined[words[i-1]] && words[i-1] != "i'd" {
			return true
		}
	}
	return false
}

// isImagined reports "could be O(n) with a hash map", "would make it O(n)", "the optimal solution is O(n)".
func isImagined(before []string, after string) bool {
	possible, improved := false, false
	for i, word := range before {
		possible = possible || possibilities[word]
		improved = improved || possible && improvements[word]
		if better[word] && solutions[wordAt(before, i+1)] {
			return true
		}
	}
	return improved || possible && (conditions[after] || slices.ContainsFunc(before, func(w string) bool { return conditions[w] }))
}

// corrected drops what was taken back. A lone letter takes nothing back that was said more clearly.
func corrected(statements []*statement) []*statement {
	for i := len(statements) - 1; i > 0; i-- {
		st := statements[i]
		if st.corrects && !st.lower && (st.strength >= bareRich || statements[i-1].strength <= bareRich && !st.other) {
			return statements[i:]
		}
	}
	return statements
}

// withoutImagined drops what another solution would take, unless anything else is in doubt, too.
func withoutImagined(statements []*statement) []*statement {
	sure := slices.DeleteFunc(slices.Clone(statements), func(st *statement) bool { return st.imagined })
	if len(sure) == 0 || slices.ContainsFunc(sure[min(1, len(sure)):], func(st *statement) bool { return st.doubted }) || sure[0].doubted && sure[0] != statements[0] {
		return statements
	}
	return sure
}
