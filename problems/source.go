package problems

import (
	"fmt"
	"strings"
)

// source is one text file being read; it turns places in it into findings.
type source struct {
	path  string // relative to the set's root
	text  string
	lines []string // split on the first finding
	found *findings
	ahead chan parsedYAML // what parseAhead makes of the text; nil: nobody reads it but we
}

// at reports a mistake at a node.
func (s *source) at(n *node, rule, format string, args ...any) {
	s.report(rule, SeverityError, n.line, n.column, fmt.Sprintf(format, args...))
}

// warn reports a probable slip at a node.
func (s *source) warn(n *node, rule, format string, args ...any) {
	s.report(rule, SeverityWarning, n.line, n.column, fmt.Sprintf(format, args...))
}

func (s *source) report(rule string, severity Severity, line, column int, message string) {
	s.found.add(Finding{
		Rule: rule, Severity: severity, File: s.path, Line: line, Column: column,
		Message: message, Excerpt: s.excerpt(line, column),
	})
}

// excerptWidth is how much of a long line is shown around the caret.
const excerptWidth = 100

// excerpt returns the line with a caret under the column.
func (s *source) excerpt(line, column int) string {
	if s.lines == nil {
		s.lines = strings.Split(s.text, "\n")
	}
	if line < 1 || line > len(s.lines) {
		return ""
	}
	shown, caret := cutLine(printable(s.lines[line-1]), max(column-1, 0))
	number := fmt.Sprintf("%4d", line)
	return fmt.Sprintf("%s | %s\n%s | %s^", number, shown, strings.Repeat(" ", len(number)), strings.Repeat(" ", caret))
}

// printable replaces what could move the cursor or hide text, one character for one, so that columns still fit.
func printable(line string) []rune {
	runes := []rune(strings.TrimSuffix(line, "\r"))
	for i, r := range runes {
		switch {
		case r == '\t':
			runes[i] = ' '
		case isUnprintable(r):
			runes[i] = '?'
		}
	}
	return runes
}

// cutLine keeps the part of a line around the caret and returns where the caret then is.
func cutLine(line []rune, caret int) (shown string, at int) {
	caret = min(caret, len(line))
	if len(line) <= excerptWidth {
		return string(line), caret
	}
	start := max(0, min(caret-excerptWidth/2, len(line)-excerptWidth))
	part := string(line[start : start+excerptWidth])
	at = caret - start
	if start > 0 {
		part, at = "…"+part, at+1
	}
	if start+excerptWidth < len(line) {
		part += "…"
	}
	return part, at
}
