package prose

import (
	"maps"
	"slices"
	"strings"
	"sync"
)

// vocabulary is what words stand for in one field of talk.
type vocabulary struct {
	phrases   map[string]string // several words, and the one or two that stand for them
	names     map[string]string // single words, by what they are called here
	opposites map[string]string // words that deny another: immutable is not mutable
	stems     map[string]string // names by stem

	matters map[string]bool // stop words that mean something here

	lines sync.Map // what wordings were read as, by line

	tellsPartsApart bool // "a list is mutable and a tuple is not" says two things
}

// codeWords are for explanations of code.
var codeWords = sync.OnceValue(func() *vocabulary { return newVocabulary(phrases, names, nil) })

// conceptWords are for questions about the language, where a pointer is a reference and no index.
var conceptWords = sync.OnceValue(func() *vocabulary {
	v := languageWords()
	v.tellsPartsApart, v.matters = true, conceptMatters
	return v
})

// outlineWords are for designs, which name things and compare none.
var outlineWords = sync.OnceValue(languageWords)

func languageWords() *vocabulary {
	allPhrases, allNames := maps.Clone(phrases), maps.Clone(names)
	maps.Copy(allPhrases, conceptPhrases)
	maps.Copy(allNames, conceptNames)
	return newVocabulary(allPhrases, allNames, opposites)
}

// newVocabulary works out the stems. The same text, the same judgement: of two names with one stem the first wins.
func newVocabulary(phrases, names, opposites map[string]string) *vocabulary {
	v := &vocabulary{phrases: phrases, names: names, opposites: opposites, stems: map[string]string{}}
	for _, word := range slices.Sorted(maps.Keys(names)) {
		if stem := stemOf(word); v.stems[stem] == "" {
			v.stems[stem] = names[word]
		}
	}
	return v
}

// isStop reports a word that carries no meaning here.
func (v *vocabulary) isStop(word string) bool {
	return stopWords[word] && !kept[word] && !v.matters[word]
}

// nameOf is what a word is called here, by its stem; flipped says that it denies that.
func (v *vocabulary) nameOf(word string) (stem string, flipped bool) {
	if word == "" || strings.HasPrefix(word, "@") || v.isStop(word) || negations[word] || kept[word] {
		return word, false
	}
	if name, ok := v.opposites[word]; ok {
		return stemOf(name), true
	}
	if name, ok := v.names[word]; ok {
		return stemOf(name), false
	}
	if strings.Contains(word, "(") {
		return word, false
	}
	stem = stemOf(word)
	if name, ok := v.stems[stem]; ok {
		return stemOf(name), false
	}
	return stem, false
}
