package mock

import (
	"strings"
	"unicode"
)

// stemLength is how many letters of a word tell it: "duplicates" and "duplicate" are one.
const stemLength = 5

// stems are the words of a text that say something.
func stems(text string) map[string]bool {
	found := map[string]bool{}
	for word := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		runes := []rune(word)
		if len(runes) < 3 || isFiller(word) {
			continue
		}
		found[string(runes[:min(len(runes), stemLength)])] = true
	}
	return found
}

// sharesWord says whether two texts have a word in common that says something.
func sharesWord(a, b string) bool { return sharedWords(a, b) > 0 }

func sharedWords(a, b string) int {
	in, n := stems(b), 0
	for stem := range stems(a) {
		if in[stem] {
			n++
		}
	}
	return n
}

// isFiller reports words that stand in any sentence.
func isFiller(word string) bool {
	switch word {
	case "the", "and", "for", "are", "with", "that", "this", "what", "when", "which", "where", "how", "why", "who", "you", "your", "our", "they",
		"their", "its", "not", "but", "all", "any", "one", "two", "can", "may", "will", "would", "could", "should", "does", "did", "has", "have",
		"had", "was", "were", "from", "into", "than", "then", "there", "here", "about", "very", "just", "only", "also", "some", "more", "most",
		"each", "every", "other", "like", "make", "made", "give", "gives", "get", "gets", "use", "uses", "used", "team", "company", "work":
		return true
	}
	return false
}
