package problems

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// codeLine is one logical line of Python: a statement, or the head of one. Strings in it are empty, comments are gone,
// and what stood on several lines stands on one.
type codeLine struct {
	indent int // columns, tabs as Python counts them
	line   int // of its first character, from 1
	text   string
}

// pythonError says where text stops to be Python that can be cut into lines.
type pythonError struct {
	line    int
	problem string
}

func (e *pythonError) Error() string { return fmt.Sprintf("line %d: %s", e.line, e.problem) }

// codeLines cuts Python source into logical lines. It knows strings of every kind, brackets, comments and continued
// lines, and nothing else of the grammar; the lines before a mistake are returned with it.
func codeLines(source string) ([]codeLine, error) {
	c := &lineCutter{text: strings.TrimPrefix(source, "\ufeff"), line: 1}
	for c.at < len(c.text) {
		if err := c.logicalLine(); err != nil {
			return c.lines, err
		}
	}
	return c.lines, nil
}

// lineCutter walks through source once.
type lineCutter struct {
	text  string
	at    int
	line  int
	lines []codeLine
}

const tabStop = 8

// indentation skips white space at the beginning of a line and returns its width.
func (c *lineCutter) indentation() int {
	width := 0
	for ; c.at < len(c.text); c.at++ {
		switch c.text[c.at] {
		case ' ':
			width++
		case '\t':
			width += tabStop - width%tabStop
		case '\f':
			width = 0
		default:
			return width
		}
	}
	return width
}

// logicalLine reads to the end of a statement.
func (c *lineCutter) logicalLine() error {
	var b strings.Builder
	made := codeLine{indent: c.indentation(), line: c.line}
	var open []int // the lines of the brackets that are open
	for c.at < len(c.text) {
		switch b0 := c.text[c.at]; {
		case b0 == '\n' && len(open) == 0:
			c.newline()
			c.keep(made, b.String())
			return nil
		case b0 == '\n':
			c.newline()
			b.WriteByte(' ')
		case b0 == '#':
			c.comment()
		case b0 == '\\' && c.continues():
			b.WriteByte(' ')
		case strings.IndexByte("([{", b0) >= 0:
			open = append(open, c.line)
			b.WriteByte(b0)
			c.at++
		case strings.IndexByte(")]}", b0) >= 0:
			if len(open) == 0 {
				return &pythonError{c.line, fmt.Sprintf("nothing is open that %q could close", b0)}
			}
			open = open[:len(open)-1]
			b.WriteByte(b0)
			c.at++
		case b0 == '"' || b0 == '\'':
			if err := c.quoted(strings.ToLower(wordBefore(c.text[:c.at])), 0); err != nil {
				return err
			}
			b.WriteString(`""`)
		default:
			_, size := utf8.DecodeRuneInString(c.text[c.at:])
			b.WriteString(c.text[c.at : c.at+size])
			c.at += size
		}
	}
	if len(open) > 0 {
		return &pythonError{open[len(open)-1], "a bracket is opened here and never closed"}
	}
	c.keep(made, b.String())
	return nil
}

func (c *lineCutter) newline() {
	c.at++
	c.line++
}

func (c *lineCutter) comment() {
	end := strings.IndexByte(c.text[c.at:], '\n')
	if end < 0 {
		end = len(c.text) - c.at
	}
	c.at += end
}

// continues steps over a backslash at the end of a line.
func (c *lineCutter) continues() bool {
	rest := c.text[c.at+1:]
	for _, end := range []string{"\n", "\r\n"} {
		if strings.HasPrefix(rest, end) {
			c.at += len(end)
			c.newline()
			return true
		}
	}
	return false
}

// keep adds a line unless it is blank.
func (c *lineCutter) keep(made codeLine, text string) {
	if made.text = strings.TrimSpace(text); made.text != "" {
		c.lines = append(c.lines, made)
	}
}

// wordBefore is the name that ends where the text ends: the prefix of a string, if one begins there.
func wordBefore(text string) string {
	from := len(text)
	for from > 0 && from > len(text)-3 && isNameByte(text[from-1]) {
		from--
	}
	return text[from:]
}
