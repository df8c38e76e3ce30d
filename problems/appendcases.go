package problems

import (
	"errors"
	"slices"
	"strings"
)

// ErrNoListOfCases says that a cases.yaml has no list of cases, one entry a line, that others can be put behind.
var ErrNoListOfCases = errors.New("cases.yaml has no list of cases in block style (cases:, and below it - id: ...)")

// AppendCases puts entries, as [Case.Text] writes them, behind the last one of the list in a cases.yaml. All that stands
// there stays as it is, comments included.
func AppendCases(text string, entries []string) (string, error) {
	lines := strings.SplitAfter(text, "\n")
	indent, end := lastEntry(lines)
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

// lastEntry is what stands before the entries of the list of cases, and the line behind the last one; below 0 where there
// is no such list.
func lastEntry(lines []string) (indent string, end int) {
	start := slices.IndexFunc(lines, func(line string) bool {
		bare := strings.TrimRight(line, " \t\r\n")
		return bare == "cases:" || strings.HasPrefix(bare, "cases: #")
	})
	if start < 0 {
		return "", -1
	}
	end = -1
	for i := start + 1; i < len(lines); i++ {
		bare := strings.TrimRight(lines[i], " \t\r\n")
		content := strings.TrimLeft(bare, " ")
		if content == "" || strings.HasPrefix(bare, "#") { // between entries, or between the list and what follows
			continue
		}
		isEntry := content == "-" || strings.HasPrefix(content, "- ")
		if !isEntry && (end < 0 || bare == content) { // no entry at all, or the next key of the file
			return indent, end
		}
		if end < 0 {
			indent = bare[:len(bare)-len(content)]
		}
		end = i + 1
	}
	return indent, end
}
