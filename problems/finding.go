package problems

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Severity says whether a finding keeps a set from loading.
type Severity string

// The severities.
const (
	SeverityError   Severity = "error"   // the set is refused
	SeverityWarning Severity = "warning" // probably a slip; the set loads
	SeverityNote    Severity = "note"    // nothing is wrong; something is left unproved
)

// Finding is one mistake in a set, with its place.
type Finding struct {
	Rule     string   `json:"rule"` // one of Rules
	Severity Severity `json:"severity"`
	File     string   `json:"file"`             // relative to the set's root
	Line     int      `json:"line"`             // from 1; 0 when the finding is about the whole file
	Column   int      `json:"column,omitempty"` // from 1, in characters
	Message  string   `json:"message"`
	Excerpt  string   `json:"excerpt,omitempty"` // source line and caret, two lines, or a diff; "" without a line
}

// Place returns file:line:column as far as known.
func (f Finding) Place() string {
	switch {
	case f.Line == 0:
		return f.File
	case f.Column == 0:
		return fmt.Sprintf("%s:%d", f.File, f.Line)
	}
	return fmt.Sprintf("%s:%d:%d", f.File, f.Line, f.Column)
}

// String returns the finding on one line, and the excerpt below it.
func (f Finding) String() string {
	text := fmt.Sprintf("%s: %s [%s]", f.Place(), f.Message, f.Rule)
	if f.Severity == SeverityWarning || f.Severity == SeverityNote {
		text = fmt.Sprintf("%s: %s: %s [%s]", f.Place(), f.Severity, f.Message, f.Rule)
	}
	if f.Excerpt != "" {
		text += "\n" + f.Excerpt
	}
	return text
}

// SortFindings sorts by place; several at one place stay in the order they were found.
func SortFindings(found []Finding) {
	slices.SortStableFunc(found, func(a, b Finding) int {
		return cmp.Or(strings.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
}

// LoadError holds every mistake that keeps a set from loading, and the warnings beside them, in the files' order.
type LoadError struct {
	Set      string // its directory, as given to Load
	Findings []Finding
}

// Error returns all findings with their excerpts.
func (e *LoadError) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "problem set %s: %s", e.Set, count(e.errors(), "mistake"))
	for _, f := range e.Findings {
		f.File = path.Join(e.Set, f.File)
		b.WriteString("\n" + f.String())
	}
	return b.String()
}

// Hint says what to do.
func (e *LoadError) Hint() string {
	return "correct the marked places; pyprep help set-rules explains the rules in [brackets]"
}

func (e *LoadError) errors() int {
	n := 0
	for _, f := range e.Findings {
		if f.Severity == SeverityError {
			n++
		}
	}
	return n
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// findings collects what is wrong with a set.
type findings struct {
	list []Finding
	// heard is told which keys a mapping of a file may have; nil: nobody asks.
	heard func(file, what string, fields []field)
}

// maxFindings keeps a file of nothing but mistakes from filling the memory; the first ones matter.
const maxFindings = 500

func (c *findings) add(f Finding) {
	f.File, f.Message = harmless(f.File), harmless(f.Message)
	if len(c.list) < maxFindings {
		c.list = append(c.list, f)
	}
}

// harmless writes control characters as escapes: findings quote hostile files to a terminal.
func harmless(text string) string {
	if !strings.ContainsFunc(text, isUnprintable) {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		if isUnprintable(r) {
			b.WriteString(strings.Trim(strconv.QuoteRune(r), "'"))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isUnprintable(r rune) bool { return !unicode.IsPrint(r) }

// file reports something about a whole file or folder.
func (c *findings) file(rule, file, format string, args ...any) {
	c.add(Finding{Rule: rule, Severity: SeverityError, File: file, Message: fmt.Sprintf(format, args...)})
}

// wholeFile reports something about all of a file that is there, at its beginning.
func (c *findings) wholeFile(rule, file, format string, args ...any) {
	c.add(Finding{Rule: rule, Severity: SeverityError, File: file, Line: 1, Message: fmt.Sprintf(format, args...)})
}

// sorted returns the findings by place.
func (c *findings) sorted() []Finding {
	SortFindings(c.list)
	return c.list
}

func (c *findings) failed() bool {
	return slices.ContainsFunc(c.list, func(f Finding) bool { return f.Severity == SeverityError })
}
