package pytype

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// textForm is how one string literal is to be read.
type textForm struct {
	raw, bytes bool
	quote      string // ', ", ''' or """
}

// isStringPrefix reports the letters that may stand before a quote, f and t excluded.
func isStringPrefix(word string) bool {
	switch strings.ToLower(word) {
	case "r", "b", "u", "br", "rb":
		return true
	}
	return false
}

// strings reads one or more string literals in a row, which are joined.
func (p *literalParser) strings() (Value, error) {
	var out []byte
	var isBytes bool
	for first := true; ; first = false {
		start := p.at
		form, ok := p.textForm()
		if !ok {
			break
		}
		if !first && form.bytes != isBytes {
			return Value{}, p.failedAt(start, "bytes and str can't be joined")
		}
		isBytes = form.bytes
		var err error
		if out, err = p.body(out, form); err != nil {
			return Value{}, err
		}
		p.space()
	}
	if isBytes {
		return Bytes(out), nil
	}
	return Value{Kind: KindStr, Text: string(out)}, nil
}

// textForm moves past prefix and opening quote; ok is false when no string stands here.
func (p *literalParser) textForm() (form textForm, ok bool) {
	prefix := p.word()
	rest := p.text[p.at+len(prefix):]
	if prefix != "" && !isStringPrefix(prefix) || rest == "" || rest[0] != '\'' && rest[0] != '"' {
		return form, false
	}
	form.raw = strings.ContainsAny(prefix, "rR")
	form.bytes = strings.ContainsAny(prefix, "bB")
	form.quote = rest[:1]
	if triple := strings.Repeat(form.quote, 3); strings.HasPrefix(rest, triple) {
		form.quote = triple
	}
	p.at += len(prefix) + len(form.quote)
	return form, true
}

// body appends what stands up to the closing quote, and moves past it.
func (p *literalParser) body(out []byte, form textForm) ([]byte, error) {
	opened := p.at
	for !p.has(form.quote) {
		if p.ended() {
			return nil, p.failedAt(opened, "this string has no closing %s", form.quote)
		}
		point, size := utf8.DecodeRuneInString(p.text[p.at:])
		switch {
		case point == '\\':
			var err error
			if out, err = p.backslash(out, form); err != nil {
				return nil, err
			}
			continue
		case point == 0 || point == utf8.RuneError && size == 1:
			return nil, p.failed("a byte that is no text; write an escape such as \\x00")
		case point == '\n' && len(form.quote) == 1:
			return nil, p.failedWith(`write \n, or use three quotes`, "a line ends within a string")
		case point >= utf8.RuneSelf && form.bytes:
			return nil, p.failedWith(`write \xhh`, "bytes hold only ASCII characters")
		case point == '\r' && strings.HasPrefix(p.text[p.at+1:], "\n"): // a line end is \n in any source
		default:
			out = append(out, p.text[p.at:p.at+size]...)
		}
		p.at += size
	}
	p.at += len(form.quote)
	return out, nil
}

// simpleEscapes are the characters after a backslash that stand for one other.
var simpleEscapes = map[byte]byte{
	'\\': '\\', '\'': '\'', '"': '"', 'a': 7, 'b': 8, 'f': 12, 'n': 10, 'r': 13, 't': 9, 'v': 11,
}

// backslash appends what an escape stands for; in a raw string, both characters.
func (p *literalParser) backslash(out []byte, form textForm) ([]byte, error) {
	if p.at+1 == len(p.text) {
		return nil, p.failed("a backslash at the end")
	}
	c := p.text[p.at+1]
	if form.raw {
		if c == '\'' || c == '"' || c == '\\' {
			p.at += 2
			return append(out, '\\', c), nil
		}
		p.at++
		return append(out, '\\'), nil
	}
	if simple, ok := simpleEscapes[c]; ok {
		p.at += 2
		return append(out, simple), nil
	}
	return p.longEscape(out, form, c)
}

// longEscape appends what an escape of more than one character stands for, or nothing for a joined line.
func (p *literalParser) longEscape(out []byte, form textForm, c byte) ([]byte, error) {
	switch {
	case c == '\n':
		p.at += 2
		return out, nil
	case isOctal(c):
		digits := 1
		for digits < 3 && p.at+1+digits < len(p.text) && isOctal(p.text[p.at+1+digits]) {
			digits++
		}
		return p.numbered(out, form, 1, digits, 8)
	case c == 'x':
		return p.numbered(out, form, 2, 2, 16)
	case c == 'u' && !form.bytes:
		return p.numbered(out, form, 2, 4, 16)
	case c == 'U' && !form.bytes:
		return p.numbered(out, form, 2, 8, 16)
	case c == 'N' && !form.bytes:
		return nil, p.failedWith(`write the character itself or \uXXXX`, `\N{…} is not read here`)
	}
	return nil, p.failedWith(`double the backslash, or use r'…'`, "an escape that Python does not know")
}

func isOctal(c byte) bool { return c >= '0' && c <= '7' }

// numbered appends the code point or byte that an escape gives by number: skip characters, then digits.
func (p *literalParser) numbered(out []byte, form textForm, skip, digits, base int) ([]byte, error) {
	end := p.at + skip + digits
	if end > len(p.text) {
		return nil, p.failed("an escape needs %d digits", digits)
	}
	number, err := strconv.ParseUint(p.text[p.at+skip:end], base, 32)
	switch {
	case err != nil:
		return nil, p.failed("an escape needs %d digits", digits)
	case number > utf8.MaxRune || form.bytes && number > 0xff:
		return nil, p.failed("there is no character or byte of this number")
	}
	p.at = end
	if form.bytes {
		return append(out, byte(number)), nil
	}
	return appendPoint(out, rune(number)), nil
}

// appendPoint appends a code point in UTF-8, a surrogate as its three bytes.
func appendPoint(out []byte, point rune) []byte {
	if point < 0xd800 || point > 0xdfff {
		return utf8.AppendRune(out, point)
	}
	return append(out, 0xe0|byte(point>>12), 0x80|byte(point>>6)&0xbf, 0x80|byte(point)&0x3f)
}
