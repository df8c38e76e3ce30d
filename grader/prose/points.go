package prose

import (
	"iter"
	"slices"
	"strings"
)

// Point is what a text should say, in the wordings that are accepted for it and those that say the opposite.
type Point struct {
	Point        string
	Accept, Deny []string
	Message      string // what to add when it is missing
}

// Result is what a text makes of a point.
type Result struct {
	N            int    `json:"n"` // from 1, in the order of the points
	Point        string `json:"point"`
	Met          bool   `json:"met"`
	Contradicted bool   `json:"contradicted"`
	Quote        string `json:"quote,omitempty"`   // the words that meet or contradict it
	Message      string `json:"message,omitempty"` // when it is not met
}

// Points judges a text against points, in their order. A point that the text contradicts is not met, whatever else it says.
func Points(source string, points []Point) []Result {
	t := read(source)
	results := make([]Result, 0, len(points))
	for i, p := range points {
		r := Result{N: i + 1, Point: p.Point}
		if quote, ok := t.saysExactly(p.Deny); ok {
			r.Contradicted, r.Quote = true, quote
		} else if quote, ok := t.says(p.Accept); ok {
			r.Met, r.Quote = true, quote
		}
		if !r.Met {
			r.Message = p.Message
		}
		results = append(results, r)
	}
	return results
}

// FalseClaim is a statement that is wrong, and the answer to it.
type FalseClaim struct {
	Wordings []string
	Message  string
}

// Flag is a false claim that a text makes.
type Flag struct {
	N       int    `json:"n"` // from 1, in the order of the claims
	Quote   string `json:"quote"`
	Message string `json:"message,omitempty"`
}

// says returns the words of a text that say what one of the wordings does.
func (t text) says(wordings []string) (quote string, ok bool) {
	at, ok := t.saysAt(wordings)
	return t.quote(at), ok
}

// span is a stretch of a text.
type span struct{ from, to int }

func (t text) quote(at span) string { return strings.TrimSpace(t.source[at.from:at.to]) }

// saysAt is [text.says] with the place.
func (t text) saysAt(wordings []string) (at span, ok bool) {
	for at = range t.makes(wordings) {
		return at, true
	}
	return span{}, false
}

// makes are the places at which a text says what wordings do, the best one of each.
func (t text) makes(wordings []string) iter.Seq[span] {
	return func(yield func(span) bool) {
		for w := range t.words.wordingsOf(wordings) {
			if rest := slices.DeleteFunc(slices.Clone(w.words), func(w token) bool { return w.stem == "item" || w.stem == "only" }); len(rest) > 1 {
				w.words = rest // "each is visited once" speaks of items, too
			}
			if from, to, found := t.find(w, slack, 1); found && !yield(span{from, to}) {
				return
			}
		}
	}
}

// saysExactly is [text.says] for what is held against a text: closer together, and within one clause.
func (t text) saysExactly(wordings []string) (quote string, ok bool) {
	for w := range t.words.wordingsOf(wordings) {
		if from, to, found := t.find(w, slackAgainst, 0); found {
			return strings.TrimSpace(t.source[from:to]), true
		}
	}
	return "", false
}

// How many words of its own a text may put between those of a wording: fewer in what is held against it.
const (
	slack        = 5
	slackAgainst = 2
)

// find returns the shortest stretch with at most so many words of its own, within one clause and so many that follow, that has
// all words of a wording, in any order.
func (t text) find(w wording, slack, clauses int) (from, to int, ok bool) {
	if len(w.words) == 0 {
		return 0, 0, false
	}
	width := len(w.words) + slack
	best := width + 1
	for start := range t.tokens {
		if !w.mayBegin(t.tokens[start]) || t.isBarred(w, start) {
			continue
		}
		end, complete := t.stretch(start, width, clauses, w)
		if complete && end-start < best {
			best = end - start
			from, to, ok = t.tokens[start].from, t.tokens[end].to, true
		}
	}
	return from, to, ok
}

// stretch returns the last token of the shortest stretch from a token on that has the whole wording.
func (t text) stretch(start, width, clauses int, w wording) (end int, complete bool) {
	missing := slices.Clone(w.words)
	for end = start; end < len(t.tokens) && end-start < width; end++ {
		from, to := t.tokens[start], t.tokens[end]
		if to.clause > from.clause+clauses || to.part != from.part || clauses == 0 && to.piece != from.piece {
			return end, false
		}
		for i, want := range missing {
			if same(want, t.tokens[end]) {
				missing = append(missing[:i], missing[i+1:]...)
				break
			}
			if w.ordered {
				break
			}
		}
		if len(missing) == 0 {
			return end, true
		}
	}
	return end, false
}

// mayBegin reports a word with which a wording may begin in a text.
func (w wording) mayBegin(t token) bool {
	for _, want := range w.words {
		if same(want, t) {
			return true
		}
		if w.ordered {
			break
		}
	}
	return false
}

// same reports that a text's word is that of a wording, and as negated.
func same(want, got token) bool { return isNamed(want, got) && want.negated == got.negated }

// isNamed reports that a text's word is that of a wording; what a wording speaks of must not stand aside in the text.
func isNamed(want, got token) bool { return want.stem == got.stem && !(want.subject && got.aside) }
