package bigo

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

type tokenKind uint8

const (
	tokenEnd tokenKind = iota
	tokenWord
	tokenNumber
	tokenSign // one sign, or => and ->
)

// token is a word, a number or a sign of a cleaned text.
type token struct {
	kind  tokenKind
	text  string
	low   string // of a word: in lowercase; asked for again and again
	value float64
	glued bool // nothing stands between it and the token before
}

func wordToken(text string) token {
	return token{kind: tokenWord, text: text, low: strings.ToLower(text)}
}

func (t token) is(sign string) bool { return t.kind == tokenSign && t.text == sign }

// lower returns a word in lowercase, "" for anything else.
func (t token) lower() string {
	return t.low
}

// compounds are the first parts of words that keep their hyphen.
var compounds = wordSet("log quasi sub super non near semi pseudo double poly worst best average run in")

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		set[word] = true
	}
	return set
}

// lookAhead is how many tokens the parser may look past the one it is at; so many ends follow the text.
const lookAhead = 4

// lex cuts a cleaned text into tokens. Declared names of several signs, such as max_val or n1, stay whole.
func lex(text string, names []string) []token {
	var tokens []token
	glued := false
	for text != "" {
		first, width := utf8.DecodeRuneInString(text)
		if unicode.IsSpace(first) {
			if first == '\n' {
				tokens = append(tokens, token{kind: tokenSign, text: "\n"})
			}
			text, glued = text[width:], false
			continue
		}
		if first == '.' && glued && len(text) > 1 && text[1] >= 'a' && text[1] <= 'z' && tokens[len(tokens)-1].kind == tokenWord {
			text, glued = text[1:], false // list.pop is no end of a sentence
			continue
		}
		t, size := nextToken(text, first, names)
		t.glued = glued
		tokens = append(tokens, t)
		text, glued = text[size:], true
	}
	return append(tokens, make([]token, lookAhead)...)
}

func nextToken(text string, first rune, names []string) (t token, size int) {
	switch {
	case unicode.IsLetter(first):
		word := text[:wordLength(text, names)]
		return wordToken(word), len(word)
	case unicode.IsDigit(first) && first < utf8.RuneSelf, first == '.' && len(text) > 1 && text[1] >= '0' && text[1] <= '9':
		digits := numeral(text)
		value, err := strconv.ParseFloat(strings.ReplaceAll(digits, ",", ""), 64)
		if err != nil {
			value = 1 // too large to matter: a constant is a constant
		}
		return token{kind: tokenNumber, text: digits, value: value}, len(digits)
	case strings.HasPrefix(text, "=>"), strings.HasPrefix(text, "->"), strings.HasPrefix(text, "<="):
		return token{kind: tokenSign, text: text[:2]}, 2
	}
	size = utf8.RuneLen(first)
	return token{kind: tokenSign, text: string(first)}, max(size, 1)
}

func wordLength(text string, names []string) int {
	length := 0
	for _, name := range names {
		if len(name) > length && strings.HasPrefix(text, name) && !continuesWord(text[len(name):]) && strings.IndexFunc(name, notLetter) >= 0 {
			length = len(name)
		}
	}
	if length > 0 {
		return length
	}
	length = letters(text)
	for length < len(text)-1 && text[length] == '\'' && letters(text[length+1:]) > 0 {
		length += 1 + letters(text[length+1:])
	}
	if length < len(text)-1 && text[length] == '-' && compounds[strings.ToLower(text[:length])] {
		if more := letters(text[length+1:]); more > 2 {
			return length + 1 + more
		}
	}
	return length
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

func continuesWord(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return text != "" && !notWord(r)
}

// letters counts the bytes of the leading letters.
func letters(text string) int {
	if end := strings.IndexFunc(text, notLetter); end >= 0 {
		return end
	}
	return len(text)
}

// numeral returns digits with a point or with commas between thousands.
func numeral(text string) string {
	end, point, grouped := 0, false, false
	for end < len(text) {
		c := text[end]
		switch {
		case c >= '0' && c <= '9':
		case c == '.' && !point && end+1 < len(text) && text[end+1] >= '0' && text[end+1] <= '9':
			point = true
		case c == ',' && end > 0 && (grouped || end <= 3) && isThousands(text[end+1:]):
			grouped = true
			end += 3
		default:
			return text[:end]
		}
		end++
	}
	return text[:end]
}

// isThousands reports exactly three digits and then no digit.
func isThousands(text string) bool {
	if len(text) < 3 {
		return false
	}
	for i := range 3 {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return len(text) == 3 || text[3] < '0' || text[3] > '9'
}
