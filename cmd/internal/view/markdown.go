package view

import (
	"fmt"
	"html"
	"io"
	"regexp"
	"strings"
	"unicode"

	"github.com/charmbracelet/glamour"
	"github.com/charmbracelet/x/ansi"
)

// readable is the widest that running text gets.
const readable = 100

// Markdown draws a text of a problem set within min(terminal, 100) columns. Remote images are links; what could steer
// the terminal is removed before and after rendering.
func Markdown(w io.Writer, t Theme, text string) error {
	lines := t.markdown(text)
	if len(lines) == 0 {
		return nil
	}
	_, err := io.WriteString(w, strings.Join(lines, "\n")+"\n")
	return err
}

// markdown renders to lines, without empty ones at either end.
func (t Theme) markdown(text string) []string {
	width := min(t.Width, readable)
	renderer, err := glamour.NewTermRenderer(
		glamour.WithStyles(t.markdownStyle()),
		glamour.WithWordWrap(width),
		glamour.WithChromaFormatter("terminal16"),
		glamour.WithInlineTableLinks(true),
	)
	rendered := ""
	if err == nil {
		rendered, err = renderer.Render(flowing(plainMarkdown(text), width))
	}
	if err != nil {
		rendered = plainMarkdown(text) // a text that can't be rendered can still be read
	}
	lines := strings.Split(strings.ReplaceAll(t.onlyColors(rendered), solidHyphen, "-"), "\n")
	for i, line := range lines {
		lines[i] = trimPadding(line)
	}
	for len(lines) > 0 && lines[0] == "" {
		lines = lines[1:]
	}
	for len(lines) > 0 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// plainMarkdown removes control characters, also those written as entities, which Markdown would turn into real ones.
func plainMarkdown(text string) string {
	entity := regexp.MustCompile(`&#[xX]?[0-9a-fA-F]{1,8};?`)
	text = entity.ReplaceAllStringFunc(text, func(e string) string {
		if strings.IndexFunc(html.UnescapeString(e), isSteering) >= 0 {
			return ""
		}
		return e
	})
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return r
		case isSteering(r):
			return -1
		default:
			return r
		}
	}, strings.ToValidUTF8(text, "\uFFFD"))
}

// onlyColors keeps of all escapes those that set colours, and none at all without colour.
func (t Theme) onlyColors(rendered string) string {
	if !t.Color {
		rendered = ansi.Strip(rendered)
	}
	color := regexp.MustCompile(`^\x1b\[[0-9;]*m`)
	var b strings.Builder
	for i, r := range rendered {
		if r == '\x1b' && !color.MatchString(rendered[i:]) {
			continue
		}
		if r == '\n' || r == '\x1b' || !unicode.IsControl(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// trimPadding takes off the spaces, coloured or not, with which a renderer fills up a line.
func trimPadding(line string) string {
	width := ansi.StringWidth(strings.TrimRight(ansi.Strip(line), " "))
	trimmed := ansi.Truncate(line, width, "")
	if width == 0 {
		return ""
	}
	return trimmed
}

// HintText is one hint of a problem.
type HintText struct {
	N, Of int
	Text  string // Markdown
}

// Hint draws a hint under its number.
func Hint(w io.Writer, t Theme, h HintText) error {
	s := &sheet{theme: t}
	s.add(t.paint(strong, fmt.Sprintf("Hint %d of %d", h.N, h.Of)), "")
	s.add(t.markdown(h.Text)...)
	return s.flush(w)
}

// Code draws Python source with line numbers; the line mark (0 none) is pointed at.
func Code(w io.Writer, t Theme, source string, mark int) error {
	s := &sheet{theme: t}
	lines := strings.Split(strings.TrimRight(source, "\n"), "\n")
	digits := len(fmt.Sprint(len(lines)))
	for n, line := range lines {
		sign, i := " ", plain
		if n+1 == mark {
			sign, i = t.pointer(), strong
		}
		gutter := t.paint(faint, fmt.Sprintf("%s %*d %s ", sign, digits, n+1, t.bar()))
		s.add(strings.TrimRight(gutter+t.paint(i, oneRow(line)), " "))
	}
	return s.flush(w)
}
