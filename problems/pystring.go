package problems

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"pyprep/problems/pytype"
)

// strings reads one or more string or bytes literals, which Python joins when they stand side by side.
func (p *literalParser) strings() (pytype.Value, error) {
	var b strings.Builder
	isBytes := false
	for first := true; ; first = false {
		start := p.at
		bytesToo, raw, quote, ok := p.stringStart()
		if !ok {
			p.at = start
			if first {
				return pytype.Value{}, p.failed("this string prefix can't stand in a literal")
			}
			break
		}
		if !first && bytesToo != isBytes {
			p.at = start
			return pytype.Value{}, p.failed("bytes and text can't be joined")
		}
		isBytes = bytesToo
		if err := p.stringBody(&b, quote, isBytes, raw); err != nil {
			return pytype.Value{}, err
		}
		p.space()
	}
	if isBytes {
		return pytype.Bytes([]byte(b.String())), nil
	}
	return pytype.Str(b.String()), nil
}

// stringStart takes a prefix and the opening quote or quotes.
func (p *literalParser) stringStart() (isBytes, raw bool, quote string, ok bool) {
	start := p.at
	for p.at < len(p.text) && p.at-start < 3 && isNameByte(p.text[p.at]) {
		p.at++
	}
	switch strings.ToLower(p.text[start:p.at]) {
	case "", "u":
	case "r":
		raw = true
	case "b":
		isBytes = true
	case "br", "rb":
		isBytes, raw = true, true
	default:
		return false, false, "", false
	}
	for _, quote := range []string{`"""`, `'''`, `"`, `'`} {
		if strings.HasPrefix(p.text[p.at:], quote) {
			p.at += len(quote)
			return isBytes, raw, quote, true
		}
	}
	return false, false, "", false
}

func (p *literalParser) stringBody(b *strings.Builder, quote string, isBytes, raw bool) error {
	for p.at < len(p.text) {
		c := p.text[p.at]
		switch {
		case strings.HasPrefix(p.text[p.at:], quote):
			p.at += len(quote)
			return nil
		case c == '\n' && len(quote) == 1:
			return p.failed("the line ends within a string")
		case c >= 0x80 && isBytes:
			return p.failed("bytes literals hold ASCII only: write \\x escapes")
		case c == '\\' && raw && p.at+1 < len(p.text):
			_, width := utf8.DecodeRuneInString(p.text[p.at+1:])
			b.WriteString(p.text[p.at : p.at+1+width])
			p.at += 1 + width
		case c == '\\':
			if err := p.escape(b, isBytes); err != nil {
				return err
			}
		default:
			b.WriteByte(c)
			p.at++
		}
	}
	return p.failed("a string is not closed")
}

// escape reads what follows a backslash. An escape that Python does not know is an error here.
func (p *literalParser) escape(b *strings.Builder, isBytes bool) error {
	if p.at+1 >= len(p.text) {
		return p.failed("a string is not closed")
	}
	c := p.text[p.at+1]
	if at := strings.IndexByte(`\'"abfnrtv`, c); at >= 0 {
		b.WriteByte("\\'\"\a\b\f\n\r\t\v"[at])
		p.at += 2
		return nil
	}
	switch {
	case c == '\n':
		p.at += 2
		return nil
	case c == 'x':
		return p.hexEscape(b, 2, isBytes)
	case c == 'u' && !isBytes:
		return p.hexEscape(b, 4, false)
	case c == 'U' && !isBytes:
		return p.hexEscape(b, 8, false)
	case c >= '0' && c <= '7':
		return p.octalEscape(b, isBytes)
	}
	return p.failed("the escape \\%c is not known here", c)
}

func (p *literalParser) hexEscape(b *strings.Builder, digits int, isBytes bool) error {
	end := p.at + 2 + digits
	if end > len(p.text) {
		return p.failed("%d hexadecimal digits are missing", digits)
	}
	code, err := strconv.ParseUint(p.text[p.at+2:end], 16, 32)
	if err != nil || code > utf8.MaxRune {
		return p.failed("%d hexadecimal digits of a character should follow", digits)
	}
	p.at = end
	writeCode(b, rune(code), isBytes)
	return nil
}

func (p *literalParser) octalEscape(b *strings.Builder, isBytes bool) error {
	end := p.at + 2
	for end < len(p.text) && end < p.at+4 && p.text[end] >= '0' && p.text[end] <= '7' {
		end++
	}
	code, err := strconv.ParseUint(p.text[p.at+1:end], 8, 16)
	if err != nil || code > 0xFF {
		return p.failed("an octal escape goes up to \\377")
	}
	p.at = end
	writeCode(b, rune(code), isBytes)
	return nil
}

func writeCode(b *strings.Builder, code rune, isBytes bool) {
	switch {
	case isBytes:
		b.WriteByte(byte(code))
	case code >= 0xD800 && code <= 0xDFFF:
		writeSurrogate(b, code)
	default:
		b.WriteRune(code)
	}
}
