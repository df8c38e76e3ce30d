package problems

import (
	"errors"
	"strings"
)

// ErrNoListOfCases says that a cases.yaml has no list of cases, one entry a line, that others can be put behind.
var ErrNoListOfCases = errors.New("cases.yaml has no list of cases in block style (cases:, and below it - id: ...)")

// AppendCases puts entries, as [Case.Text] writes them, behind the last one of the list in a cases.yaml. All that stands
// there stays as it is, comments included.
func AppendCases(text string, entries []string) (string, error) {
	lines := strings.SplitAfter(text, "\n")
	start := -1
	for i, line := range lines {
		if bare := strings.TrimRight(line, " \t\r\n"); bare == "cases:" || strings.HasPrefix(bare, "cases: #") {
			start = i
			break
		}
	}
	if start < 0 {
		return "", ErrNoListOfCases
	}
	indent, end := "", -1
	for i := start + 1; i < len(lines); i++ {
		bare := strings.TrimRight(lines[i], " \t\r\n")
		content := strings.TrimLeft(bare, " ")
		isEntry := content == "-" || strings.HasPrefix(content, "- ")
		switch {
		case content == "" || strings.HasPrefix(bare, "#"): // between entries, or between the list and what follows
			continue
		case end < 0 && !isEntry:
			return "", ErrNoListOfCases
		case end < 0:
			indent = bare[:len(bare)-len(content)]
		}
		if bare == content && !isEntry {
			break // the next key of the file
		}
		end = i + 1
	}
	if end < 0 {
		return "", ErrNoListOfCases
	}
	var b strings.Builder
	b.WriteString(strings.Join(lines[:end], ""))
	if !strings.HasSuffix(lines[end-1], "\n") {
		b.WriteString("\n")
	}
	for _, entry := range entries {
		for line := range strings.Lines(entry) {
			b.WriteString(indent + line)
		}
	}
	b.WriteString(strings.Join(lines[end:], ""))
	return b.String(), nil
}
