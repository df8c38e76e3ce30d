package prose

import (
	"iter"
	"slices"
	"strings"
)

// mostWordings is how many wordings one line of an author's stands for at most.
const mostWordings = 400

// Wordings are what an author's line stands for: "lock|mutex released" is "lock released" and "mutex released". What follows a
// ! must not stand in the same clause. A > in front asks for the words in their order.
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

// wording is one that was read: its words, and those beside which it means something else.
type wording struct {
	words   []token
	without []token
	ordered bool // as in the wording, so in the text
}

// wordingsOf are the wordings that some lines stand for.
func (v *vocabulary) wordingsOf(lines []string) iter.Seq[wording] {
	return func(yield func(wording) bool) {
		for _, line := range lines {
			for _, w := range v.lineOf(line) {
				if !yield(w) {
					return
				}
			}
		}
	}
}

// lineOf remembers what was read: the same lines are held against every answer.
func (v *vocabulary) lineOf(line string) []wording {
	if known, ok := v.lines.Load(line); ok {
		return known.([]wording)
	}
	var all []wording
	for _, one := range Wordings(line) {
		rest, ordered := strings.CutPrefix(one, "> ")
		words, without := split(rest)
		all = append(all, wording{words: v.wordsOf(words), without: v.wordsOf(without), ordered: ordered})
	}
	v.lines.Store(line, all)
	return all
}

// split takes the words apart beside which a wording does not hold: "runs for each instance !__call__".
func split(wording string) (words, without string) {
	var kept, barred []string
	for word := range strings.FieldsSeq(wording) {
		if barredWord, isBarred := strings.CutPrefix(word, "!"); isBarred {
			barred = append(barred, barredWord)
		} else {
			kept = append(kept, word)
		}
	}
	return strings.Join(kept, " "), strings.Join(barred, " ")
}

// isBarred reports one of the words beside which a wording does not hold, in the clause of a token.
func (t text) isBarred(w wording, at int) bool {
	return len(w.without) > 0 && slices.ContainsFunc(t.tokens, func(got token) bool {
		return got.clause == t.tokens[at].clause && slices.ContainsFunc(w.without, func(barred token) bool { return barred.stem == got.stem })
	})
}

// wordsOf are the words of a wording. Of a call in it only the call itself counts: list(it) is not any list.
func (v *vocabulary) wordsOf(wording string) []token {
	words := slices.DeleteFunc(readIn(v, wording).tokens, func(w token) bool { return w.inCode })
	if v.tellsPartsApart && len(words) > 1 {
		words[0].subject = !words[0].aside
	}
	return words
}
