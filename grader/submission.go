package grader

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Submission is the file to be graded.
type Submission struct {
	Source   []byte
	FileName string // what messages call it, "solution.py" when empty
}

// maxSource is what a submission may have; more is not compiled.
const maxSource = 256 << 10

func (s Submission) name() string {
	if s.FileName == "" {
		return "solution.py"
	}
	return s.FileName
}

// Refusal returns why a submission is invalid without running anything, nil when it may run.
func (s Submission) Refusal() *ErrorReport {
	invalid := func(kind, message, hint string) *ErrorReport {
		return &ErrorReport{Type: kind, Message: message, File: s.name(), Hint: hint}
	}
	switch {
	case len(s.Source) > maxSource:
		return invalid("TooLarge", fmt.Sprintf("the file has %d KB; %d KB are allowed", len(s.Source)>>10, maxSource>>10),
			"compute tables in code instead of writing them out")
	case bytes.IndexByte(s.Source, 0) >= 0:
		at := invalid("NulByte", "the file holds a NUL byte", "save it as plain UTF-8 text")
		at.Line = 1 + bytes.Count(s.Source[:bytes.IndexByte(s.Source, 0)], []byte("\n"))
		return at
	case !utf8.Valid(s.Source):
		at := invalid("NotUTF8", "the file is not UTF-8", "save it as UTF-8")
		at.Line = 1 + bytes.Count(s.Source[:firstInvalid(s.Source)], []byte("\n"))
		return at
	case isBlank(string(s.Source)):
		return invalid("Empty", "the file holds no code", "write your solution, or `pyprep reset` to begin from the starter")
	default:
		return nil
	}
}

func firstInvalid(source []byte) int {
	for at := 0; at < len(source); {
		r, size := utf8.DecodeRune(source[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return len(source)
}

// isBlank is true for a file of nothing but white space and comments.
func isBlank(source string) bool {
	for line := range strings.Lines(strings.TrimPrefix(source, "\ufeff")) {
		line = strings.TrimSpace(line)
		if line != "" && !strings.HasPrefix(line, "#") {
			return false
		}
	}
	return true
}

// line returns one line of the source, 1-based, "" when there is none.
func (s Submission) line(n int) string {
	at := 0
	for line := range strings.Lines(string(s.Source)) {
		if at++; at == n {
			return strings.TrimRight(line, "\r\n")
		}
	}
	return ""
}
