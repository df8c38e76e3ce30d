package view

import (
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"pyprep/problems"
)

// StatementOptions say what is shown around a statement.
type StatementOptions struct {
	Level    bool      // show the difficulty
	Solved   bool      // the person has solved it before
	Bare     bool      // neither id nor topics, which would say how it is solved
	Examples []Example // drawn as aligned lines, unless the statement has its own
}

// Example is a call and its result as Python source.
type Example struct{ Call, Result, Note string }

// Statement draws a problem: its title first, then topics, the statement and examples.
func Statement(w io.Writer, t Theme, p *problems.Problem, o StatementOptions) error {
	s := &sheet{theme: t}
	s.add(t.paintLines(strong, t.wrapped(p.Title, t.Width, 2))...)
	if !o.Bare {
		s.add(t.paintLines(faint, t.wrapped(statementFacts(t, p, o), t.Width, 2))...)
	}
	s.add("")
	s.add(t.markdown(withoutTitle(p.Statement))...)
	if len(o.Examples) > 0 && !hasExamples(p.Statement) {
		s.gap()
		s.indented(t.paint(strong, "Examples"), "")
		s.indented(exampleLines(t, o.Examples)...)
	}
	if p.Kind == problems.KindModule {
		s.gap()
		words := fmt.Sprintf("%s import your file as %s, whatever it is called.", plural(len(p.Cases), "test"), p.Entry)
		s.indented(t.paintLines(faint, t.wrapped(words, min(t.Width, readable)-margin, 2))...)
	}
	return s.flush(w)
}

func statementFacts(t Theme, p *problems.Problem, o StatementOptions) string {
	level, solved := "", ""
	if o.Level {
		level = LevelName(p.Level)
	}
	if o.Solved {
		solved = "solved before"
	}
	return t.joined(string(p.ID), strings.Join(p.Topics, ", "), level, solved)
}

// LevelName is the word for a level.
func LevelName(level int) string {
	switch level {
	case 1:
		return "core"
	case 2:
		return "mid"
	case 3:
		return "senior"
	default:
		return fmt.Sprintf("level %d", level)
	}
}

// withoutTitle drops a first-level heading at the beginning: the problem's title stands above already.
func withoutTitle(statement string) string {
	text := strings.TrimLeft(statement, " \r\n")
	if !strings.HasPrefix(text, "# ") {
		return statement
	}
	_, rest, _ := strings.Cut(text, "\n")
	return rest
}

func hasExamples(statement string) bool {
	for line := range strings.SplitSeq(strings.ToLower(statement), "\n") {
		if strings.HasPrefix(line, "#") && strings.Contains(line, "example") {
			return true
		}
	}
	return false
}

// exampleLines align the arrows of the calls that are short enough, and put the results of long ones below.
func exampleLines(t Theme, examples []Example) []string {
	arrow := t.symbol("→", "->") + " "
	room := min(t.Width, readable) - margin
	widest := 0
	for _, e := range examples {
		if width := ansi.StringWidth(oneLine(e.Call)); width <= room*3/5 {
			widest = max(widest, width)
		}
	}
	var lines []string
	for _, e := range examples {
		call, result := oneLine(e.Call), arrow+oneLine(e.Result)
		if width := ansi.StringWidth(call); width <= widest && widest+2+ansi.StringWidth(result) <= room {
			lines = append(lines, pad(call, widest)+"  "+t.paint(accent, result))
		} else {
			lines = append(lines, t.wrapped(call, room, callLines)...)
			for _, line := range t.wrapped(result, room-margin, valueLines) {
				lines = append(lines, "  "+t.paint(accent, line))
			}
		}
		if e.Note != "" {
			for _, line := range t.wrapped(e.Note, room-margin, 2) {
				lines = append(lines, "  "+t.paint(faint, line))
			}
		}
	}
	return lines
}
