package problems

import (
	"maps"
	"math"
	"slices"
	"strings"
	"unicode"
)

// ConceptFor is the concept item of the same set that explains what an item is about, nil when there is none or the item is
// a concept itself. Topics link them; where several share one, the words of both decide.
func (s *Set) ConceptFor(item *Item) *Item {
	if item.Concept != nil {
		return nil
	}
	concepts := slices.DeleteFunc(slices.Clone(s.Items), func(i *Item) bool { return i.Concept == nil })
	told := make([]map[string]bool, len(concepts))
	frequency := map[string]int{}
	for n, concept := range concepts {
		told[n] = wordsOf(concept.told())
		for word := range told[n] {
			frequency[word]++
		}
	}
	said := slices.Sorted(maps.Keys(wordsOf(item.told()))) // a sum of floats depends on its order
	var nearest *Item
	best := 0.0
	for n, concept := range concepts {
		shared, all := overlap(item.Topics, concept.Topics)
		if shared == 0 {
			continue
		}
		weight := 0.0
		for _, word := range said {
			if told[n][word] { // a word of few concepts tells more than one of many
				weight += math.Log(float64(len(concepts)+1) / float64(frequency[word]))
			}
		}
		score := float64(shared)/float64(all) + wordShare*weight/math.Sqrt(float64(len(told[n])))
		if score > best {
			nearest, best = concept, score
		}
	}
	return nearest
}

// wordShare makes about as much of the words as of the topics.
const wordShare = 0.2

// told is all that an item says of what it is about.
func (i *Item) told() string {
	texts := []string{i.Title, i.Intro}
	switch {
	case i.Complexity != nil:
		for _, part := range i.Complexity.Parts {
			texts = append(texts, part.Snippet)
		}
		texts = append(texts, i.Complexity.Why)
	case i.Predict != nil:
		texts = append(texts, i.Predict.Snippet, i.Predict.Trap, i.Predict.Why)
	case i.Concept != nil:
		texts = append(texts, i.Concept.Question, i.Concept.ModelAnswer, i.Concept.Proof, i.Concept.ProofNote)
		for _, p := range i.Concept.Points {
			texts = append(texts, p.Point)
		}
	case i.Design != nil:
		texts = append(texts, i.Design.Prompt, i.Design.ModelOutline)
	}
	return strings.Join(texts, "\n")
}

// shortestWord leaves out what joins the others.
const shortestWord = 3

func wordsOf(text string) map[string]bool {
	words := map[string]bool{}
	for word := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && r != '_' }) {
		if len(word) >= shortestWord {
			words[word] = true
		}
	}
	return words
}

// overlap counts what two lists share, and what they have in all.
func overlap(a, b []string) (shared, all int) {
	for _, one := range a {
		if slices.ContainsFunc(b, func(other string) bool { return strings.EqualFold(one, other) }) {
			shared++
		}
	}
	return shared, len(a) + len(b) - shared
}
