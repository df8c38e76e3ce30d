package problems

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// readJSON reads one line of a .jsonl file as a node; it returns nil after it has reported why not. A reader of its
// own, because encoding/json knows no columns, takes duplicate keys, and loses the difference of 1 and 1.0.
func (s *source) readJSON(line int, text string) *node {
	p := jsonParser{text: text, line: line}
	root, err := p.document()
	if err != nil {
		rule := "json-syntax"
		if err.duplicate {
			rule = "duplicate-key"
		}
		s.report(rule, SeverityError, line, 1+utf8.RuneCountInString(text[:min(err.at, len(text))]), err.problem)
		return nil
	}
	return root
}

type jsonParser struct {
	text  string
	at    int
	line  int
	depth int
	// Columns count characters: these two remember the last place that was counted.
	countedTo, column int
}

type jsonError struct {
	at        int
	problem   string
	duplicate bool
}

const maxJSONNesting = 64

func (p *jsonParser) document() (*node, *jsonError) {
	root, err := p.value()
	if err != nil {
		return nil, err
	}
	p.space()
	if p.at < len(p.text) {
		return nil, p.failed("one JSON object a line; this is behind its end")
	}
	return root, nil
}

func (p *jsonParser) failed(format string, args ...any) *jsonError {
	return &jsonError{at: p.at, problem: fmt.Sprintf(format, args...)}
}

func (p *jsonParser) space() {
	for p.at < len(p.text) && strings.IndexByte(" \t\r", p.text[p.at]) >= 0 {
		p.at++
	}
}

// here begins a node at the current place.
func (p *jsonParser) here(kind nodeKind) *node {
	p.column += utf8.RuneCountInString(p.text[p.countedTo:p.at])
	p.countedTo = p.at
	return &node{kind: kind, line: p.line, column: p.column + 1, size: 1}
}

func (p *jsonParser) value() (*node, *jsonError) {
	p.space()
	if p.at >= len(p.text) {
		return nil, p.failed("the line ends where a value should stand")
	}
	if p.depth++; p.depth > maxJSONNesting {
		return nil, p.failed("nested more than %d deep", maxJSONNesting)
	}
	defer func() { p.depth-- }()
	switch c := p.text[p.at]; {
	case c == '{':
		return p.object()
	case c == '[':
		return p.array()
	case c == '"':
		n := p.here(nodeText)
		text, err := p.str()
		n.text = text
		return n, err
	case c == '-' || c >= '0' && c <= '9':
		return p.number()
	}
	return p.word()
}

func (p *jsonParser) word() (*node, *jsonError) {
	for _, word := range []struct {
		text string
		kind nodeKind
	}{{"true", nodeBool}, {"false", nodeBool}, {"null", nodeNull}} {
		if strings.HasPrefix(p.text[p.at:], word.text) {
			n := p.here(word.kind)
			n.text = word.text
			p.at += len(word.text)
			return n, nil
		}
	}
	for _, word := range []string{"NaN", "Infinity"} {
		if strings.HasPrefix(p.text[p.at:], word) {
			return nil, p.failed(`JSON has no %s: write {"!float": "nan"}, "inf" or "-inf"`, word)
		}
	}
	return nil, p.failed("this is no JSON value")
}

// number takes JSON's own grammar: no leading zeros, no bare dot.
func (p *jsonParser) number() (*node, *jsonError) {
	n, start := p.here(nodeInt), p.at
	if p.text[p.at] == '-' {
		p.at++
	}
	whole := digitsAt(p.text[p.at:])
	if whole == 0 || whole > 1 && p.text[p.at] == '0' {
		return nil, p.failed("this is no JSON number")
	}
	p.at += whole
	if strings.HasPrefix(p.text[p.at:], ".") {
		fraction := digitsAt(p.text[p.at+1:])
		if fraction == 0 {
			return nil, p.failed("digits must follow the point")
		}
		n.kind, p.at = nodeFloat, p.at+1+fraction
	}
	if p.at < len(p.text) && (p.text[p.at] == 'e' || p.text[p.at] == 'E') {
		p.at++
		if p.at < len(p.text) && (p.text[p.at] == '+' || p.text[p.at] == '-') {
			p.at++
		}
		exponent := digitsAt(p.text[p.at:])
		if exponent == 0 {
			return nil, p.failed("digits must follow the e")
		}
		n.kind, p.at = nodeFloat, p.at+exponent
	}
	n.text = p.text[start:p.at]
	return n, nil
}

func (p *jsonParser) array() (*node, *jsonError) {
	n := p.here(nodeList)
	p.at++
	for p.space(); !p.takes(']'); {
		if len(n.items) > 0 && !p.takes(',') {
			return nil, p.failed("a comma or ] should stand here")
		}
		item, err := p.value()
		if err != nil {
			return nil, err
		}
		n.items = append(n.items, item)
	}
	n.measure()
	return n, nil
}

func (p *jsonParser) takes(c byte) bool {
	p.space()
	if p.at < len(p.text) && p.text[p.at] == c {
		p.at++
		return true
	}
	return false
}

func (p *jsonParser) object() (*node, *jsonError) {
	n := p.here(nodeMap)
	p.at++
	seen := map[string]bool{}
	for !p.takes('}') {
		if len(n.items) > 0 && !p.takes(',') {
			return nil, p.failed("a comma or } should stand here")
		}
		p.space()
		start := p.at
		if start >= len(p.text) || p.text[start] != '"' {
			return nil, p.failed("a key in double quotes should stand here")
		}
		key := p.here(nodeText)
		var err *jsonError
		if key.text, err = p.str(); err != nil {
			return nil, err
		}
		if seen[key.text] {
			return nil, &jsonError{at: start, problem: fmt.Sprintf("the key %q stands here again", key.text), duplicate: true}
		}
		seen[key.text] = true
		if !p.takes(':') {
			return nil, p.failed("a colon should stand here")
		}
		value, err := p.value()
		if err != nil {
			return nil, err
		}
		n.items = append(n.items, key, value)
	}
	n.measure()
	return untag(n), nil
}

// untag turns {"!tuple": [...]} into the list with its tag.
func untag(n *node) *node {
	if len(n.items) != 2 || !strings.HasPrefix(n.items[0].text, "!") || n.items[1].tag != "" {
		return n
	}
	tagged := *n.items[1]
	tagged.tag, tagged.line, tagged.column = n.items[0].text, n.line, n.column
	return &tagged
}

func (p *jsonParser) str() (string, *jsonError) {
	p.at++
	var b strings.Builder
	for p.at < len(p.text) {
		switch c := p.text[p.at]; {
		case c == '"':
			p.at++
			return b.String(), nil
		case c < ' ':
			return "", p.failed("a control character in a string must be escaped")
		case c == '\\':
			if err := p.escape(&b); err != nil {
				return "", err
			}
		default:
			b.WriteByte(c)
			p.at++
		}
	}
	return "", p.failed("the line ends within a string")
}

func (p *jsonParser) escape(b *strings.Builder) *jsonError {
	if p.at+1 >= len(p.text) {
		return p.failed("the line ends within a string")
	}
	c := p.text[p.at+1]
	if c == 'u' {
		return p.escapeUnicode(b)
	}
	at := strings.IndexByte(`"\/bfnrt`, c)
	if at < 0 {
		return p.failed("this escape is not known to JSON")
	}
	b.WriteByte("\"\\/\b\f\n\r\t"[at])
	p.at += 2
	return nil
}

func (p *jsonParser) escapeUnicode(b *strings.Builder) *jsonError {
	first, ok := p.fourHex(p.at)
	if !ok {
		return p.failed("four hexadecimal digits must follow \\u")
	}
	p.at += 6
	if utf16.IsSurrogate(first) {
		if second, ok := p.fourHex(p.at); ok && utf16.DecodeRune(first, second) != utf8.RuneError {
			p.at += 6
			b.WriteRune(utf16.DecodeRune(first, second))
			return nil
		}
		writeSurrogate(b, first)
		return nil
	}
	b.WriteRune(first)
	return nil
}

// fourHex reads \uXXXX at a place.
func (p *jsonParser) fourHex(at int) (rune, bool) {
	if at+6 > len(p.text) || p.text[at:at+2] != `\u` {
		return 0, false
	}
	n, err := strconv.ParseUint(p.text[at+2:at+6], 16, 16)
	return rune(n), err == nil
}

// writeSurrogate writes a lone surrogate as pytype's strings hold it: three bytes that are no UTF-8.
func writeSurrogate(b *strings.Builder, r rune) {
	b.Write([]byte{0xE0 | byte(r>>12), 0x80 | byte(r>>6)&0x3F, 0x80 | byte(r)&0x3F})
}
