package prose

import (
	"slices"
	"strings"
)

// Concept judges an answer to a question about the language: which points it makes, and which false claims.
func Concept(answer string, points []Point, claims []FalseClaim) ([]Result, []Flag) {
	t := readIn(conceptWords(), withoutHeaps(answer))
	flags := []Flag{}
	var claimed []span
	for i, c := range claims {
		if all := t.asserted(c.Wordings); len(all) > 0 {
			claimed = append(claimed, all...)
			flags = append(flags, Flag{N: i + 1, Quote: t.quote(all[0]), Message: c.Message})
		}
	}
	// a point that is made by a false claim is none
	isOwn := func(at span) bool {
		return !slices.ContainsFunc(claimed, func(c span) bool { return at.from < c.to && c.from < at.to })
	}
	results := make([]Result, 0, len(points))
	for i, p := range points {
		r := Result{N: i + 1, Point: p.Point}
		var at span
		if denied := t.asserted(p.Deny); len(denied) > 0 {
			r.Contradicted, at = true, denied[0]
		} else if made := slices.Collect(t.makes(p.Accept)); len(made) > 0 {
			own := slices.IndexFunc(made, isOwn)
			at, r.Met, r.Contradicted = made[max(own, 0)], own >= 0, own < 0
		} else {
			at, r.Contradicted = t.denies(p.Accept)
		}
		r.Quote = t.quote(at)
		if !r.Met {
			r.Message = p.Message
		}
		results = append(results, r)
	}
	return results, flags
}

// WordCount is how many words of a wording carry a meaning; with none it is found nowhere, with one nearly everywhere.
// A name of several words counts as two.
func WordCount(wording string) (count int) {
	wording, _ = split(strings.TrimPrefix(wording, "> "))
	for _, w := range conceptWords().wordsOf(wording) {
		if count++; strings.Contains(wording[w.from:w.to], " ") {
			count++
		}
	}
	return count
}

// asserted is [text.saysExactly] for all places, and stricter: within a piece of a sentence, and not what is only mentioned.
func (t text) asserted(wordings []string) (all []span) {
	for w := range t.words.wordingsOf(wordings) {
		w.ordered = w.ordered || len(w.words) == 2
		for start := range t.tokens {
			if !w.mayBegin(t.tokens[start]) || t.isBarred(w, start) {
				continue
			}
			end, complete := t.stretch(start, t.room(start, w.words), 0, w)
			if !complete {
				continue
			}
			if at := (span{t.tokens[start].from, t.tokens[end].to}); !isMentioned(t.source, at.from, at.to) {
				all = append(all, at)
			}
		}
	}
	return all
}

// room is how many tokens a wording may take from a place on. What stands aside takes none: "the contents of a tuple never
// change" says that contents never change.
func (t text) room(start int, words []token) int {
	room := len(words) + slackFor(words)
	for at := start; at < len(t.tokens) && at < start+room; at++ {
		if t.tokens[at].aside || t.tokens[at].inCode {
			room++
		}
	}
	return room
}

// slackFor is how many words may stand between those of a wording that is held against a text: none in a pair, whose order
// counts, too. "An immutable list" does not say that a list is immutable, nor "contains mutable objects" that it is mutable.
func slackFor(words []token) int { return min(max(len(words)-2, 0), slackAgainst) }

// denies returns the words of a text that say the opposite of a wording: all of its words stand close together, and one
// that the wording asserts is denied. Of a wording that denies something itself only the shortest can be turned round
// safely: "keeps the variable, not the value" is not denied by an answer that speaks of both.
func (t text) denies(wordings []string) (at span, ok bool) {
	for w := range t.words.wordingsOf(wordings) {
		for start := range t.tokens {
			end, turned := t.turned(start, w.words)
			if !turned || t.isBarred(w, start) {
				continue
			}
			from, to := t.tokens[start].from, t.tokens[end].to
			if !isMentioned(t.source, from, to) {
				return span{from, to}, true
			}
		}
	}
	return span{}, false
}

// turned looks for all words of a wording from a token on, whether they are denied or not, and says whether one is turned
// round.
func (t text) turned(start int, wording []token) (end int, turned bool) {
	missing := append([]token{}, wording...)
	for end = start; end < len(t.tokens) && end-start < len(wording)+slackFor(wording); end++ {
		got := t.tokens[end]
		if got.clause != t.tokens[start].clause || got.piece != t.tokens[start].piece {
			return end, false
		}
		at := slices.IndexFunc(missing, func(want token) bool { return isNamed(want, got) })
		switch {
		case at < 0 && end == start, end == start && at > 0 && len(wording) == 2:
			return end, false
		case at < 0:
			continue
		}
		turned = turned || isTurned(missing[at], got, wording)
		if missing = slices.Delete(missing, at, at+1); len(missing) == 0 {
			return end, turned && len(wording) > 1
		}
	}
	return end, false
}

// isTurned reports a word that the wording asserts and the text denies, or, in a pair, the other way round.
func isTurned(want, got token, wording []token) bool {
	if want.negated {
		return !got.negated && len(wording) == 2
	}
	return got.negated
}
