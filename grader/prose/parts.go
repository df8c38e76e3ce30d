package prose

import "slices"

// In answers that compare, one sentence says several things: "a list is mutable and a tuple is not". Words of one of its
// parts must not be taken for words of another.

// joints are the words at which a part may end, and a comma; a new part begins there if it has a subject and a verb.
var joints = wordSet("and or while whereas but although though however yet unlike because since")

// contrasts always begin a new part.
var contrasts = wordSet("while whereas but although though however unlike because since")

// verbs are the words that show that a part has a verb of its own.
var verbs = wordSet("is are was were can cannot can't cant may might must will won't does do did doesn't don't didn't isn't aren't has have hasn't haven't should shouldn't could couldn't")

// parted numbers the parts of a text, and the pieces between any two joints, which are what is held against somebody. A
// pronoun goes on with what was spoken of, so that no part begins with it.
func parted(tokens []token) []token {
	part, piece := 0, 0
	for i := range tokens {
		if isJoint(tokens[i]) && !goesOn(tokens, i) {
			piece++
			if beginsPart(tokens, i) {
				part++
			}
		}
		tokens[i].part, tokens[i].piece = part, piece
	}
	return tokens
}

// openers begin a sentence that has its subject and verb behind a comma: "at each call, a new list is made".
var openers = wordSet("if when whenever every each at on in during after before once by with for")

// pronouns take up what was just spoken of: "tuples are immutable, they are always hashable".
var pronouns = wordSet("it it's its they they're that that's this which these those")

// additions begin what still belongs to what was said: "copies everything, even functions".
var additions = stemSet("even including especially always not")

// reasoning are the joints behind which a pronoun means what was spoken of before them.
var reasoning = wordSet("because since and as so")

// goesOn reports a comma or a joint at which the same thing is spoken of still.
func goesOn(tokens []token, at int) bool {
	next := at + 1
	for next < len(tokens) && reasoning[tokens[next].stem] {
		next++
	}
	if at == 0 || next >= len(tokens) || tokens[next].clause != tokens[at-1].clause || turns(tokens[at].stem) {
		return false
	}
	if pronouns[tokens[next].stem] || additions[tokens[next].stem] {
		return true
	}
	return tokens[at].stem == "" && opens(tokens, at)
}

// turns reports a joint behind which something else is said.
func turns(joint string) bool { return joint == "or" || contrasts[joint] && !reasoning[joint] }

// opens reports that the words before a comma only begin its sentence.
func opens(tokens []token, comma int) bool {
	start := comma
	for start > 0 && !isJoint(tokens[start-1]) {
		start--
	}
	isThe := tokens[start].stem == "the" && tokens[start+1].stem == "more" // the more, the faster
	return isThe || openers[tokens[start].stem]
}

func isJoint(t token) bool { return t.stem == "" || joints[t.stem] }

// beginsPart looks from a joint on to the next one: a subject, then a verb.
func beginsPart(tokens []token, at int) bool {
	if contrasts[tokens[at].stem] {
		return true
	}
	subject := false
	for _, t := range tokens[at+1:] {
		switch {
		case isJoint(t):
			return false
		case verbs[t.stem]:
			return subject
		case !stopWords[t.stem] && !negations[t.stem]:
			subject = true
		}
	}
	return false
}

// ellipses says again what a part leaves out: in "a list is mutable, a tuple is not" the last part ends with its verb, and
// means that of the part before.
func ellipses(tokens []token) []token {
	var whole []token
	for i, t := range tokens {
		whole = append(whole, t)
		ends := i+1 == len(tokens) || isJoint(tokens[i+1])
		if !ends || !verbs[t.stem] && t.stem != "not" || i == 0 {
			continue
		}
		if said, ok := predicate(tokens[:i], t.part); ok {
			said.from, said.to, said.clause, said.part, said.piece = t.from, t.to, t.clause, t.part, t.piece
			whole = append(whole, said)
		}
	}
	return whole
}

// predicate is the last word with a meaning of the parts before one.
func predicate(tokens []token, part int) (token, bool) {
	for i := len(tokens) - 1; i >= 0; i-- {
		t := tokens[i]
		if t.part < part && t.stem != "" && !stopWords[t.stem] && !negations[t.stem] && !isNegation(t.stem) {
			return t, true
		}
	}
	return token{}, false
}

// prepositions are words behind which nothing stands that a sentence is about: "a list in a tuple can change" is about the
// list.
var prepositions = wordSet("in inside within of than like")

// articles may stand between a preposition and its word.
var articles = wordSet("a an the this that these those its his her their your my some any each every all")

// aside marks the words behind a preposition, but for one that begins its part: "in a tuple nothing changes".
func aside(tokens []token) []token {
	for i := range tokens {
		at := i - 1
		for at > 0 && articles[tokens[at].stem] {
			at--
		}
		if at > 0 && prepositions[tokens[at].stem] && !isJoint(tokens[at-1]) {
			tokens[i].aside = true
		}
	}
	return tokens
}

// fillers strengthen a word and say nothing else.
var fillers = wordSet("completely totally absolutely basically essentially actually simply quite definitely certainly pretty literally obviously")

// withoutFillers leaves out fillers, and the any of "don't need any locks".
func withoutFillers(tokens []token) (kept []token) {
	const nearby = 3
	for i, t := range tokens {
		isAny := t.stem == "any" && slices.ContainsFunc(tokens[max(i-nearby, 0):i], func(before token) bool { return isNegation(before.stem) })
		if !fillers[t.stem] && !isAny {
			kept = append(kept, t)
		}
	}
	return kept
}
