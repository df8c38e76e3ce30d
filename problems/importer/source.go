package importer

import (
	"errors"
	"strings"
)

// token is a word, a number, a string or a mark of Python source.
type token struct {
	text       string
	start, end int
	depth      int // how many brackets are open around it
	isText     bool
}

// statement is one logical line of Python, or its part up to a semicolon.
type statement struct {
	indent     int
	start, end int
	tokens     []token
}

// first returns the word that a statement begins with.
func (s statement) first() string { return s.tokens[0].text }

var (
	errUnclosedText    = errors.New("a string is not closed")
	errUnclosedBracket = errors.New("a bracket is not closed")
	errTooManyClosed   = errors.New("a bracket is closed that is not open")
)

const tabWidth = 8 // as Python counts indentation

// scanner cuts Python source into statements. It knows strings, comments, brackets and continued lines, and no grammar.
type scanner struct {
	text  string
	at    int
	depth int
	now   statement
	all   []statement
}

// scan returns the statements of a source without its comments.
func scan(text string) ([]statement, error) {
	s := scanner{text: text}
	fresh := true // at the beginning of a logical line
	for s.at < len(s.text) {
		if fresh {
			s.now.indent = s.indentation()
			fresh = false
			continue
		}
		switch c := s.text[s.at]; {
		case c == '\n':
			s.at++
			if s.depth == 0 {
				s.end()
				fresh = true
			}
		case s.skips():
		case c == ';' && s.depth == 0:
			s.at++
			s.end()
		default:
			if err := s.token(); err != nil {
				return nil, err
			}
		}
	}
	if s.depth > 0 {
		return nil, errUnclosedBracket
	}
	s.end()
	return s.all, nil
}

// end closes the statement that is being read; what follows it up to the line's end has its indentation.
func (s *scanner) end() {
	if n := len(s.now.tokens); n > 0 {
		s.now.start, s.now.end = s.now.tokens[0].start, s.now.tokens[n-1].end
		s.all = append(s.all, s.now)
	}
	s.now = statement{indent: s.now.indent}
}

func (s *scanner) indentation() int {
	width := 0
	for ; s.at < len(s.text); s.at++ {
		switch s.text[s.at] {
		case ' ':
			width++
		case '\t':
			width += tabWidth - width%tabWidth
		case '\f':
			width = 0
		default:
			return width
		}
	}
	return width
}

// skips moves past a blank, a comment or the end of a continued line, if one stands here.
func (s *scanner) skips() bool {
	rest := s.text[s.at:]
	switch c := rest[0]; {
	case c == ' ' || c == '\t' || c == '\f' || c == '\r':
		s.at++
	case c == '#':
		end := strings.IndexByte(rest, '\n')
		if end < 0 {
			end = len(rest)
		}
		s.at += end
	case strings.HasPrefix(rest, "\\\n"):
		s.at += 2
	default:
		return false
	}
	return true
}

// token reads one token.
func (s *scanner) token() error {
	made := token{start: s.at, depth: s.depth}
	switch c := s.text[s.at]; {
	case isDigit(c) || c == '.' && s.at+1 < len(s.text) && isDigit(s.text[s.at+1]):
		s.number()
	case isWordByte(c):
		for s.at < len(s.text) && isWordByte(s.text[s.at]) {
			s.at++
		}
		made.isText = isTextPrefix(s.text[made.start:s.at]) && s.quoted()
	case s.quoted():
		made.isText = true
	default:
		s.mark()
	}
	if made.isText {
		if err := s.string(); err != nil {
			return err
		}
	}
	made.end, made.text = s.at, s.text[made.start:s.at]
	switch made.text {
	case "(", "[", "{":
		s.depth++
	case ")", "]", "}":
		s.depth--
		made.depth--
	}
	if s.depth < 0 {
		return errTooManyClosed
	}
	s.now.tokens = append(s.now.tokens, made)
	return nil
}

func (s *scanner) quoted() bool {
	return s.at < len(s.text) && (s.text[s.at] == '"' || s.text[s.at] == '\'')
}

// number takes letters and digits, and a sign behind the e of an exponent.
func (s *scanner) number() {
	hex := strings.HasPrefix(strings.ToLower(s.text[s.at:min(s.at+2, len(s.text))]), "0x")
	for s.at < len(s.text) {
		c, before := s.text[s.at], s.text[max(s.at-1, 0)]
		signed := (c == '+' || c == '-') && (before == 'e' || before == 'E') && !hex
		if !isWordByte(c) && c != '.' && !signed {
			return
		}
		s.at++
	}
}

// string reads from the opening quote past the closing one. An escape is two characters, also in a raw string.
func (s *scanner) string() error {
	quote := s.text[s.at : s.at+1]
	if triple := strings.Repeat(quote, 3); strings.HasPrefix(s.text[s.at:], triple) {
		quote = triple
	}
	s.at += len(quote)
	for s.at < len(s.text) {
		switch rest := s.text[s.at:]; {
		case strings.HasPrefix(rest, quote):
			s.at += len(quote)
			return nil
		case rest[0] == '\n' && len(quote) == 1:
			return errUnclosedText
		case rest[0] == '\\':
			s.at = min(s.at+2, len(s.text))
		default:
			s.at++
		}
	}
	return errUnclosedText
}

// mark takes an operator, of two characters where Python has such a one.
func (s *scanner) mark() {
	for _, two := range [...]string{"==", "!=", "<=", ">=", ":=", "->", "**", "//", "<<", ">>", "+=", "-=", "*=", "/="} {
		if strings.HasPrefix(s.text[s.at:], two) {
			s.at += 2
			return
		}
	}
	s.at++
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isWordByte(c byte) bool {
	return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c) || c >= 0x80
}

func isTextPrefix(word string) bool {
	switch strings.ToLower(word) {
	case "r", "u", "b", "f", "t", "br", "rb", "fr", "rf", "tr", "rt":
		return true
	}
	return false
}

// block returns how many statements from i on belong to the compound statement before them: those further in.
func block(all []statement, i, indent int) int {
	n := 0
	for i+n < len(all) && all[i+n].indent > indent {
		n++
	}
	return n
}
