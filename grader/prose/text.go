package prose

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/kljensen/snowball/english"

	"pyprep/problems/bigo"
)

// longestText is how much of a text is read.
const longestText = 20_000

// token is a word of a text by its stem, or a class such as @n.
type token struct {
	stem    string
	negated bool
	from    int // where it stands in the text, for quoting
	to      int
	clause  int
	inCode  bool // the name in a call, which stands behind the call itself
}

// text is a free text, cut up.
type text struct {
	source string
	tokens []token
}

var (
	notation  = regexp.MustCompile(`(?i)^[o0θ]\s?\(`)
	calls     = regexp.MustCompile(`^[A-Za-z_][\w.]*\([\w., ]{0,20}\)`)                              // list(it), pop(0)
	logarithm = regexp.MustCompile(`(?i)^(?:log|lg|ln)(?:_?2|₂)?\s*(?:\(\s*([a-z])\s*\)|([a-z])\b)`) // log n, log2(n)
	wordSign  = regexp.MustCompile(`^[\p{L}\p{N}_'’^²³]+`)
)

// read cuts a text into tokens: names are unified, words without meaning of their own dropped.
func read(source string) text {
	if len(source) > longestText {
		source = source[:longestText]
	}
	source = strings.ToValidUTF8(source, "�")
	raw := unify(rejoin(words(source)))
	return text{source: source, tokens: negate(raw)}
}

// words cuts into words in lowercase; the end of a clause, or of a part of one, has an empty stem.
func words(source string) (tokens []token) {
	clause := 0
	for at := 0; at < len(source); {
		if call, name := callAt(source, at); call != "" {
			whole := token{stem: call, from: at, to: at + len(call), clause: clause}
			named := whole
			named.stem, named.inCode = name, true
			tokens = append(tokens, whole, named)
			at += len(call)
			continue
		}
		if stem, size := wordAt(source, at); size > 0 {
			tokens = append(tokens, token{stem: stem, from: at, to: at + size, clause: clause})
			at += size
			continue
		}
		r, size := utf8.DecodeRuneInString(source[at:])
		ends := strings.ContainsRune(".;!?\n:", r) && !(r == '.' && isWordSign(byteAt(source, at+1))) // list.pop ends nothing
		if ends {
			clause++
		}
		if ends || r == ',' || r == '(' || r == ')' {
			tokens = append(tokens, token{from: at, to: at, clause: clause})
		}
		at += size
	}
	return tokens
}

// callAt reads a call such as list(it) that begins at a place, and the name of what it calls.
func callAt(source string, at int) (call, name string) {
	if at > 0 && isWordSign(source[at-1]) {
		return "", ""
	}
	call = strings.ToLower(calls.FindString(source[at:]))
	if notation.MatchString(call) || logarithm.MatchString(call) {
		return "", ""
	}
	name, _, _ = strings.Cut(call, "(")
	return call, name[strings.LastIndexByte(name, '.')+1:]
}

// wordAt reads a class, a logarithm or a word that begins at a place.
func wordAt(source string, at int) (stem string, size int) {
	rest := source[at:]
	if at == 0 || !isWordSign(source[at-1]) {
		if size = len(notation.FindString(rest)); size > 0 {
			size = closing(rest, size)
			if claim := bigo.Read(rest[:size], nil); claim.Time != nil {
				return "@" + inner(claim.Time.String()), size
			}
		}
		if found := logarithm.FindStringSubmatch(rest); found != nil {
			return "log" + strings.ToLower(found[1]+found[2]), len(found[0])
		}
	}
	word := wordSign.FindString(rest)
	return strings.ToLower(strings.ReplaceAll(word, "’", "'")), len(word)
}

func byteAt(text string, at int) byte {
	if at < len(text) {
		return text[at]
	}
	return 0
}

func isWordSign(b byte) bool {
	return b == '_' || unicode.IsLetter(rune(b)) || unicode.IsDigit(rune(b))
}

// closing returns where the parenthesis that was opened before an offset is closed.
func closing(text string, offset int) int {
	depth := 1
	for i := offset; i < len(text); i++ {
		switch text[i] {
		case '(':
			depth++
		case ')':
			depth--
		}
		if depth == 0 {
			return i + 1
		}
	}
	return len(text)
}

// rejoin brings together verbs whose particle stands behind their object: "look each complement up", "throws half away".
func rejoin(tokens []token) []token {
	const farthest = 4
	for i := range tokens {
		for _, s := range separable[english.Stem(tokens[i].stem, false)] {
			for j := i + 2; j < len(tokens) && j <= i+farthest && tokens[j-1].stem != ""; j++ {
				if particleAt(tokens, j, s.particle) {
					tokens[i].stem = s.name
				}
			}
		}
		if isNegation(tokens[i].stem) && (particleAt(tokens, i+1, "more than") || particleAt(tokens, i+2, "more than")) {
			tokens[i].stem = "upto" // "never holds more than m"
		}
	}
	return tokens
}

// separable are verbs by stem, with the particle and the name of both together.
var separable = map[string][]struct{ particle, name string }{
	"look":  {{"up", "lookup"}},
	"throw": {{"away", "discard"}},
	"divid": {{"by two", "halve"}, {"by 2", "halve"}, {"in two", "halve"}},
	"cut":   {{"in two", "halve"}},
	"split": {{"in two", "halve"}},
}

// particleAt reports words at a place; the "up" of "up to" is none.
func particleAt(tokens []token, at int, words string) bool {
	for word := range strings.FieldsSeq(words) {
		if at >= len(tokens) || tokens[at].stem != word {
			return false
		}
		at++
	}
	return words != "up" || at >= len(tokens) || tokens[at].stem != "to"
}

// longestPhrase is how many words a phrase has at most.
const longestPhrase = 6

// unify replaces phrases and then single words by the name that is used here.
func unify(tokens []token) (unified []token) {
	stems := stemNames()
	for at := 0; at < len(tokens); {
		size, name := phraseAt(tokens, at)
		if size == 0 {
			t := tokens[at]
			t.stem = nameOf(t.stem, stems)
			unified = append(unified, t)
			at++
			continue
		}
		for word := range strings.FieldsSeq(name) {
			unified = append(unified, token{stem: nameOf(word, stems), from: tokens[at].from, to: tokens[at+size-1].to, clause: tokens[at].clause})
		}
		at += size
	}
	return unified
}

func phraseAt(tokens []token, at int) (size int, name string) {
	joined := ""
	for i := at; i < len(tokens) && i < at+longestPhrase && tokens[i].stem != ""; i++ {
		joined = strings.TrimPrefix(joined+" "+tokens[i].stem, " ")
		if found, ok := phrases[joined]; ok {
			size, name = i-at+1, found
		}
	}
	return size, name
}

// stemNames are the names by stem, worked out once.
var stemNames = sync.OnceValue(func() map[string]string {
	stems := map[string]string{}
	for _, word := range slices.Sorted(maps.Keys(names)) { // the same text, the same judgement: of two with one stem the first wins
		name := names[word]
		if stem := stemOf(word); stems[stem] == "" {
			stems[stem] = name
		}
	}
	return stems
})

func stemOf(word string) string {
	if strings.HasPrefix(word, "@") {
		return word
	}
	return english.Stem(word, true)
}

func nameOf(word string, stems map[string]string) string {
	if word == "" || strings.HasPrefix(word, "@") || stopWords[word] || negations[word] || kept[word] {
		return word
	}
	if name, ok := names[word]; ok {
		return stemOf(name)
	}
	if strings.Contains(word, "(") {
		return word
	}
	stem := stemOf(word)
	if name, ok := stems[stem]; ok {
		return stemOf(name)
	}
	return stem
}

// reach is how many words a negation reaches.
const reach = 5

// negate marks what stands behind a negation, up to the end of its part of the clause, and drops stop words.
func negate(tokens []token) (marked []token) {
	for i, t := range tokens {
		if t.stem == "" || isNegation(t.stem) || stopWords[t.stem] && !kept[t.stem] {
			continue
		}
		t.negated = wasNegated(tokens, i)
		marked = append(marked, t)
	}
	return marked
}

func isNegation(word string) bool { return negations[word] || strings.HasSuffix(word, "n't") }

// wasNegated reports a negation within reach before a token, with no end of a part between.
func wasNegated(tokens []token, at int) bool {
	steps := 0
	for i := at - 1; i >= 0 && steps < reach; i-- {
		t := tokens[i]
		switch {
		case t.stem == "", t.stem == "but", t.stem == "so", t.stem == "because":
			return false
		case lifts[t.stem]:
			return false
		case isNegation(t.stem):
			return i+1 >= len(tokens) || !harmless[tokens[i+1].stem]
		case t.stem != "the" && t.stem != "a":
			steps++
		}
	}
	return false
}
