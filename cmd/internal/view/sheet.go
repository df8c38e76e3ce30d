package view

import (
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

const (
	margin     = 2  // before everything but headings
	labelWidth = 11 // of labels in a sheet, the space after them included
	stackBelow = 36 // columns under which labels stand above their text
)

// sheet collects what is drawn and writes it at once.
type sheet struct {
	theme Theme
	lines []string
}

func (s *sheet) add(lines ...string) { s.lines = append(s.lines, lines...) }

// gap separates two parts by one empty line.
func (s *sheet) gap() {
	if len(s.lines) > 0 && s.lines[len(s.lines)-1] != "" {
		s.add("")
	}
}

// indented adds lines behind the margin.
func (s *sheet) indented(lines ...string) {
	for _, line := range lines {
		s.add(strings.TrimRight(strings.Repeat(" ", margin)+line, " "))
	}
}

// row adds lines beside a label, or below it where the terminal is narrow or the label long.
func (s *sheet) row(label string, lines ...string) {
	if s.theme.Width < stackBelow || ansi.StringWidth(label) >= labelWidth {
		s.indented(s.theme.paint(faint, label))
		for _, line := range lines {
			s.indented("  " + line)
		}
		return
	}
	for i, line := range lines {
		if i > 0 {
			label = ""
		}
		s.indented(s.theme.paint(faint, label) + strings.Repeat(" ", max(labelWidth-ansi.StringWidth(label), 1)) + line)
	}
}

// room is the width of text beside a label.
func (t Theme) room() int {
	if t.Width < stackBelow {
		return t.Width - margin - 2
	}
	return t.Width - margin - labelWidth
}

func (s *sheet) flush(w io.Writer) error {
	if len(s.lines) == 0 {
		return nil
	}
	_, err := io.WriteString(w, strings.Join(s.lines, "\n")+"\n")
	return err
}
