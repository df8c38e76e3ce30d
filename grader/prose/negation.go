package prose

import "strings"

// How many words a negation reaches, and how many one that goes with a noun does: "to avoid the lock use processes".
const (
	reach      = 5
	nounsReach = 2
)

// ofNouns are such negations.
var ofNouns = wordSet("avoid avoids avoiding without unlike")

// disowned are words that turn round all of what follows: "a myth that …".
var disowned = wordSet("myth misconception fallacy lie nonsense wrong false untrue incorrect")

// isDisowning reports words at a place that turn round the rest of their clause: "not true that", "a myth that".
func isDisowning(tokens []token, at int) bool {
	if at+1 >= len(tokens) || tokens[at+1].stem != "that" {
		return false
	}
	return disowned[tokens[at].stem] || tokens[at].stem == "true" && at > 0 && isNegation(tokens[at-1].stem)
}

// spares reports a word that is no negation where it stands, or none for a word so many steps behind it.
func spares(tokens []token, at, steps int) bool {
	next := ""
	if at+1 < len(tokens) {
		next = tokens[at+1].stem
	}
	switch word := tokens[at].stem; word {
	case "rather":
		return next != "than"
	case "instead":
		return next != "of"
	default:
		return ofNouns[word] && steps > nounsReach
	}
}

// negate marks what stands behind a negation, up to the end of its part of the clause, and drops stop words.
func (v *vocabulary) negate(tokens []token) (marked []token) {
	for i, t := range tokens {
		if t.stem == "" || isNegation(t.stem) || v.isStop(t.stem) {
			continue
		}
		t.negated = wasNegated(tokens, i) != t.flipped
		marked = append(marked, t)
	}
	return marked
}

func isNegation(word string) bool { return negations[word] || strings.HasSuffix(word, "n't") }

// wasNegated reports a negation within reach before a token, with no end of a part between.
func wasNegated(tokens []token, at int) bool {
	if at+1 < len(tokens) && tokens[at+1].stem == "nothing" { // it copies nothing
		return true
	}
	steps := 0
	for i := at - 1; i >= 0 && !stopsNegation(tokens[i], tokens[at]); i-- {
		t := tokens[i]
		switch {
		case isDisowning(tokens, i):
			return true
		case steps >= reach:
		case lifts[t.stem]:
			steps = reach
		case isNegation(t.stem) && !spares(tokens, i, steps):
			return i+1 >= len(tokens) || i+1 == at || !harmless[tokens[i+1].stem]
		case t.stem != "the" && t.stem != "a":
			steps++
		}
	}
	return false
}

// stopsNegation reports a word over which none reaches to another.
func stopsNegation(word, reached token) bool {
	return word.stem == "" || word.stem == "but" || word.stem == "so" || word.stem == "because" || word.part != reached.part
}
