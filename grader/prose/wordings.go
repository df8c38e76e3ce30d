package prose

import (
	"iter"
	"slices"
	"strings"
)

// mostWordings is how many wordings one line of an author's stands for at most.
const mostWordings = 400

// Wordings are what an author's line stands for: "lock|mutex released" is "lock released" and "mutex released".
func Wordings(line string) []string {
	if !strings.Contains(line, "|") {
		return []string{line}
	}
	all := []string{""}
	for place := range strings.FieldsSeq(line) {
		alternatives := strings.FieldsFunc(place, func(r rune) bool { return r == '|' })
		longer := make([]string, 0, len(all)*len(alternatives))
		for _, begun := range all {
			for _, word := range alternatives {
				longer = append(longer, strings.TrimPrefix(begun+" "+word, " "))
			}
		}
		if all = longer; len(all) > mostWordings {
			return all[:mostWordings]
		}
	}
	return all
}

// wordingsOf are the words of each wording that some lines stand for.
func (v *vocabulary) wordingsOf(lines []string) iter.Seq[[]token] {
	return func(yield func([]token) bool) {
		for _, line := range lines {
			for _, words := range v.lineOf(line) {
				if !yield(words) {
					return
				}
			}
		}
	}
}

// lineOf remembers what was read: the same lines are held against every answer.
func (v *vocabulary) lineOf(line string) [][]token {
	if known, ok := v.lines.Load(line); ok {
		return known.([][]token)
	}
	var all [][]token
	for _, wording := range Wordings(line) {
		all = append(all, v.wordsOf(wording))
	}
	v.lines.Store(line, all)
	return all
}

// wordsOf are the words of a wording. Of a call in it only the call itself counts: list(it) is not any list.
func (v *vocabulary) wordsOf(wording string) []token {
	words := slices.DeleteFunc(readIn(v, wording).tokens, func(w token) bool { return w.inCode })
	if v.tellsPartsApart && len(words) > 1 {
		words[0].subject = !words[0].aside
	}
	return words
}
