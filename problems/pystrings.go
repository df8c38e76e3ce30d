package problems

import "strings"

// maxStringNesting bounds strings within the braces of strings within braces.
const maxStringNesting = 40

// quoted steps over a string whose opening quote is next; prefix is what stands before it.
func (c *lineCutter) quoted(prefix string, nesting int) error {
	began := c.line
	quote := c.text[c.at : c.at+1]
	if strings.HasPrefix(c.text[c.at:], strings.Repeat(quote, 3)) {
		quote = strings.Repeat(quote, 3)
	}
	c.at += len(quote)
	isFormatted := isStringPrefix(prefix) && strings.ContainsAny(prefix, "ft")
	for c.at < len(c.text) {
		switch b := c.text[c.at]; {
		case strings.HasPrefix(c.text[c.at:], quote):
			c.at += len(quote)
			return nil
		case b == '\\':
			c.escape()
		case b == '\n' && len(quote) == 1:
			return &pythonError{began, "a string is not closed on its line"}
		case b == '\n':
			c.newline()
		case isFormatted && strings.HasPrefix(c.text[c.at:], "{{"):
			c.at += 2
		case isFormatted && b == '{':
			if err := c.replacement(quote, nesting+1); err != nil {
				return err
			}
		default:
			c.at++
		}
	}
	return &pythonError{began, "a string begins here and never ends"}
}

// isStringPrefix tells f"…" from the end of a name, which no string can follow.
func isStringPrefix(prefix string) bool {
	switch prefix {
	case "f", "rf", "fr", "t", "rt", "tr":
		return true
	}
	return false
}

// escape steps over a backslash and what it stands before, which never ends a string.
func (c *lineCutter) escape() {
	c.at++
	if c.at < len(c.text) && c.text[c.at] == '\n' {
		c.newline()
		return
	}
	c.at++
}

// replacement steps over {…} in a formatted string, in which there may be strings again.
func (c *lineCutter) replacement(quote string, nesting int) error {
	if nesting > maxStringNesting {
		return &pythonError{c.line, "strings are nested too deep"}
	}
	began, depth := c.line, 0
	for c.at < len(c.text) {
		switch b := c.text[c.at]; {
		case strings.IndexByte("([{", b) >= 0:
			depth++
			c.at++
		case strings.IndexByte(")]}", b) >= 0:
			depth--
			if c.at++; depth <= 0 {
				return nil
			}
		case b == ':' && depth == 1:
			return c.format(quote, nesting)
		case b == '"' || b == '\'':
			if err := c.quoted(strings.ToLower(wordBefore(c.text[:c.at])), nesting); err != nil {
				return err
			}
		case b == '\n':
			c.newline()
		case b == '#':
			c.comment()
		default:
			c.at++
		}
	}
	return &pythonError{began, "a { in a string is never closed"}
}

// format steps over what follows the colon in {…:…}: text, in which there may be {…} again.
func (c *lineCutter) format(quote string, nesting int) error {
	began := c.line
	for c.at < len(c.text) {
		switch b := c.text[c.at]; {
		case strings.HasPrefix(c.text[c.at:], quote):
			return nil // the string ends, and with it the mistake
		case b == '}':
			c.at++
			return nil
		case b == '{':
			if err := c.replacement(quote, nesting+1); err != nil {
				return err
			}
		case b == '\n':
			c.newline()
		default:
			c.at++
		}
	}
	return &pythonError{began, "a { in a string is never closed"}
}
