package prose

import (
	"slices"
	"strings"
)

// Words that no sentence holds together claim nothing, however many of them are the right ones.

// Least numbers of words in a row for a heap of them: without any sign between them, and one by one between commas.
const (
	leastHeaped = 6
	leastListed = 5
)

// withoutHeaps blanks the lines of a text that are heaps of words. What begins as an item of a list is terse, and stays.
func withoutHeaps(source string) string {
	var kept strings.Builder
	for line := range strings.Lines(source) {
		if isHeap(line) {
			line = strings.Repeat(" ", len(line)-1) + "\n"
		}
		kept.WriteString(line)
	}
	return kept.String()
}

func isHeap(line string) bool {
	line = strings.TrimSpace(line)
	if strings.IndexAny(line, "-*+•#0123456789") == 0 || strings.ContainsAny(line, ".;:?!=/+→>&") {
		return false
	}
	inRow, singles, parts := 0, 0, 0
	for part := range strings.SplitSeq(line, ",") {
		parts++
		all := strings.Fields(part)
		if len(all) == 1 {
			singles++
		}
		inRow = max(inRow, len(all))
		if slices.ContainsFunc(all, holdsTogether) {
			return false
		}
	}
	return inRow >= leastHeaped || parts == singles && parts >= leastListed
}

// holdsTogether reports a word that sentences are made with.
func holdsTogether(word string) bool {
	if word == "None" {
		return false
	}
	word = strings.ToLower(word)
	return stopWords[word] || kept[word] || isNegation(word) || prepositions[word] || joints[word] || verbs[word]
}
