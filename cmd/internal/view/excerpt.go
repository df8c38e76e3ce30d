package view

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// spot is a place in a source: Line from 1, Column from 1 or 0 when only the line is known.
type spot struct{ line, column int }

// excerpt draws the lines around a spot with their numbers, and a caret below it.
func (t Theme) excerpt(source string, at spot, around, width int) []string {
	lines := strings.Split(strings.TrimRight(source, "\n"), "\n")
	if at.line < 1 || at.line > len(lines) {
		return nil
	}
	first, last := max(at.line-around, 1), min(at.line+around, len(lines))
	for first < at.line && strings.TrimSpace(lines[first-1]) == "" {
		first++
	}
	for last > at.line && strings.TrimSpace(lines[last-1]) == "" {
		last--
	}
	digits := len(fmt.Sprint(last))
	var drawn []string
	for n := first; n <= last; n++ {
		if n != at.line {
			drawn = append(drawn, t.paint(faint, t.fit(t.numbered(n, digits, " ", lines[n-1]), width)))
			continue
		}
		drawn = append(drawn, t.marked(lines[n-1], at, digits, width)...)
	}
	return drawn
}

func (t Theme) numbered(n, digits int, mark, line string) string {
	return fmt.Sprintf("%s %*d %s %s", mark, digits, n, t.bar(), oneRow(line))
}

// marked draws the line itself, moved to the left when the column would be out of sight, and its caret.
func (t Theme) marked(line string, at spot, digits, width int) []string {
	gutter := fmt.Sprintf("%s %*d %s ", t.pointer(), digits, at.line, t.bar())
	text := oneRow(line)
	from, to := underlined(line, at.column)
	room := max(width-ansi.StringWidth(gutter), 8)
	if from >= room-1 {
		shift := from - room/2
		text = t.ellipsis() + ansi.TruncateLeft(text, shift+ansi.StringWidth(t.ellipsis()), "")
		from, to = from-shift, to-shift
	}
	to = max(min(to, room), from+1)
	caret := strings.Repeat(" ", 2+digits+1) + t.bar() + " " + strings.Repeat(" ", from)
	return []string{
		t.paint(strong, gutter+t.fit(text, room)),
		t.paint(faint, caret) + t.paint(bad, strings.Repeat("^", to-from)),
	}
}

// underlined is the range of columns under which the caret goes: the column, or all of the line's text.
func underlined(line string, column int) (from, to int) {
	if column > 0 {
		runes := []rune(line)
		from = ansi.StringWidth(oneRow(string(runes[:min(column-1, len(runes))])))
		return from, from + 1
	}
	code := strings.TrimRight(line, " \t\r")
	indent := len(code) - len(strings.TrimLeft(code, " \t"))
	from = ansi.StringWidth(oneRow(code[:indent]))
	return from, max(ansi.StringWidth(oneRow(code)), from+1)
}

// oneRow is safe text of one source line; unlike oneLine it keeps the indentation.
func oneRow(line string) string { return safe(strings.TrimRight(line, "\r\n")) }
