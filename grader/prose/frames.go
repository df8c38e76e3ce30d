package prose

import (
	"regexp"
	"strings"
)

// What is quoted, asked or called a myth is said without being claimed.

// mentions are words that say of a statement that it is none of the person's own.
var mentions = wordSet("myth myths misconception misconceptions wrong untrue incorrect incorrectly mistaken mistakenly fallacy wrongly falsely misbelief")

// conditions are words behind which a statement holds no more for all.
var conditions = wordSet("if unless provided")

// quantified are words behind which "when" is such a condition: "when all of its items are".
var quantified = wordSet("all its their every each")

var (
	// hearsay is said before what others say.
	hearsay = regexp.MustCompile(`(?i)\b(?:people|some|many|most|they|others|everybody|everyone|beginners|developers|you|one) (?:\w+ ){0,2}(?:say|says|think|thinks|believe|believes|claim|claims|assume|assumes|expect)\b|\bused to (?:think|believe)\b|\bcontrary to\b`)

	// disowning is said before what is not so.
	disowning = regexp.MustCompile(`(?i)\b(?:myth|misconception|not true|n't true|untrue|false|wrong|incorrect|nonsense|lie)\s+(?:that|to (?:say|think|believe|claim))\b[^,]*$`)

	// notOnly before a statement about some says that it holds for others, too.
	notOnly = regexp.MustCompile(`(?i)(?:\bnot|n't)\s+(?:only|just|merely)\s+$`)
)

// isMentioned looks at the sentence around a quote: a question, a myth, what others say, or what holds under a condition that
// follows.
func isMentioned(source string, from, to int) bool {
	const ends = ".!?;\n"
	start := strings.LastIndexAny(source[:from], ends) + 1
	rest, asked := source[start:], false
	if end := strings.IndexAny(source[to:], ends); end >= 0 {
		rest, asked = source[start:to+end], source[to+end] == '?'
	}
	if before := source[start:from]; asked || hearsay.MatchString(before) || disowning.MatchString(before) || notOnly.MatchString(before) {
		return true
	}
	all := words(rest)
	for i, w := range all {
		if mentions[w.stem] || restricts(all, i, from-start, to-start) {
			return true
		}
	}
	return false
}

// restricts reports a word of a sentence behind which what is quoted holds no more for all. "Skipped if it returns" is quoted
// whole, and restricts nothing; "hashable if all its items are" does.
func restricts(sentence []token, at, from, to int) bool {
	word := sentence[at]
	isQuantified := at+1 < len(sentence) && quantified[sentence[at+1].stem]
	switch {
	case at > 0 && articles[sentence[at-1].stem]: // an if
		return false
	case word.stem == "when":
		return isQuantified && word.from > from
	case isQuantified:
		return conditions[word.stem] && word.from > from
	default:
		return conditions[word.stem] && word.from >= to
	}
}
