package prose

import (
	"regexp"
	"strings"
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
	part    int  // of a clause with several subjects: which; all 0 where the vocabulary does not tell them apart
	piece   int  // between two joints: which; likewise
	inCode  bool // the name in a call, which stands behind the call itself
	flipped bool // a word that is its name's opposite: immutable is mutable, denied
	aside   bool // behind a preposition: nothing is said of it
	subject bool // of a wording: what it speaks of
}

// text is a free text, cut up.
type text struct {
	source string
	words  *vocabulary
	tokens []token
}

var (
	notation     = regexp.MustCompile(`(?i)^[o0θ]\s?\(`)
	defaults     = regexp.MustCompile(`^[A-Za-z_]\w*=[A-Za-z_]\w*\b`) // i=i, x=None
	redefinition = regexp.MustCompile(`^([A-Za-z_]\w*)\s*=\s*[A-Za-z_][\w.]*(?:\([^()]*\))?\(\s*([A-Za-z_]\w*)\s*\)`)
	calls        = regexp.MustCompile(`^[A-Za-z_][\w.]*\([\w., ]{0,20}\)`)                              // list(it), pop(0)
	logarithm    = regexp.MustCompile(`(?i)^(?:log|lg|ln)(?:_?2|₂)?\s*(?:\(\s*([a-z])\s*\)|([a-z])\b)`) // log n, log2(n)
	wordSign     = regexp.MustCompile(`^[\p{L}\p{N}_'’^²³]+`)
)

// read cuts a text about code into tokens: names are unified, words without meaning of their own dropped.
func read(source string) text { return readIn(codeWords(), source) }

func readIn(v *vocabulary, source string) text {
	if len(source) > longestText {
		source = source[:longestText]
	}
	source = strings.ToValidUTF8(source, "�")
	raw := rejoin(words(source))
	if v.tellsPartsApart {
		raw = aside(withoutFillers(raw))
	}
	if raw = v.unify(raw); v.tellsPartsApart {
		raw = ellipses(parted(raw))
	}
	return text{source: source, words: v, tokens: v.negate(raw)}
}

// words cuts into words in lowercase; the end of a clause, or of a part of one, has an empty stem.
func words(source string) (tokens []token) {
	clause := 0
	for at := 0; at < len(source); {
		if size := redefinitionAt(source, at); size > 0 {
			tokens = append(tokens, token{stem: "redefinition", from: at, to: at + size, clause: clause})
			at += size
			continue
		}
		if call, name := callAt(source, at); call != "" {
			whole := token{stem: call, from: at, to: at + len(call), clause: clause}
			named := whole
			named.stem, named.inCode = name, true
			tokens = append(tokens, whole, named)
			at += len(call)
			continue
		}
		if setting := settingAt(source, at); setting != "" {
			tokens = append(tokens, token{stem: strings.ToLower(setting), from: at, to: at + len(setting), clause: clause})
			at += len(setting)
			continue
		}
		if strings.HasPrefix(source[at:], "==") {
			tokens = append(tokens, token{stem: "equaloperator", from: at, to: at + 2, clause: clause})
			at += 2
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

// redefinitionAt reads a name that gets what a call makes of it: f = d(f).
func redefinitionAt(source string, at int) (size int) {
	if at > 0 && isWordSign(source[at-1]) {
		return 0
	}
	if found := redefinition.FindStringSubmatch(source[at:]); found != nil && found[1] == found[2] {
		return len(found[0])
	}
	return 0
}

// settingAt reads a default that has a name among people: i=i, or None.
func settingAt(source string, at int) string {
	if at > 0 && isWordSign(source[at-1]) {
		return ""
	}
	setting := defaults.FindString(source[at:])
	if name, value, _ := strings.Cut(setting, "="); value == name || value == "None" {
		return setting
	}
	return ""
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
	if name, ok := pythonWord(source, at, word); ok {
		return name, len(word)
	}
	return strings.ToLower(strings.ReplaceAll(word, "’", "'")), len(word)
}

// pythonWord tells words of Python from those of English: the object None, and operators that are marked as code.
func pythonWord(source string, at int, word string) (name string, ok bool) {
	after := source[at+len(word):]
	switch word {
	case "None":
		return "noneobject", !strings.HasPrefix(after, " of ")
	case "is", "in", "not", "and", "or":
		return word + "operator", at > 0 && source[at-1] == '`' && strings.HasPrefix(after, "`")
	}
	return "", false
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
func (v *vocabulary) unify(tokens []token) (unified []token) {
	for at := 0; at < len(tokens); {
		size, name := v.phraseAt(tokens, at)
		if size == 0 {
			t := tokens[at]
			t.stem, t.flipped = v.nameOf(t.stem)
			unified = append(unified, t)
			at++
			continue
		}
		for word := range strings.FieldsSeq(name) {
			stem, flipped := v.nameOf(word)
			unified = append(unified, token{
				stem: stem, flipped: flipped, aside: tokens[at].aside,
				from: tokens[at].from, to: tokens[at+size-1].to, clause: tokens[at].clause,
			})
		}
		at += size
	}
	return unified
}

func (v *vocabulary) phraseAt(tokens []token, at int) (size int, name string) {
	joined := ""
	for i := at; i < len(tokens) && i < at+longestPhrase && tokens[i].stem != ""; i++ {
		joined = strings.TrimPrefix(joined+" "+tokens[i].stem, " ")
		found, ok := v.phrases[joined]
		if !ok && i > at { // of several, too: race conditions
			found, ok = v.phrases[strings.TrimSuffix(joined, "s")]
		}
		if ok {
			size, name = i-at+1, found
		}
	}
	return size, name
}

func stemOf(word string) string {
	if strings.HasPrefix(word, "@") {
		return word
	}
	return english.Stem(word, true)
}
