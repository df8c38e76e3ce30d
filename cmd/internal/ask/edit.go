package ask

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// lead begins the line that is edited.
const lead = "> "

// editor edits one line at the bottom of the screen. What does not fit scrolls out at the left, so that there is never
// a second row to clean up.
type editor struct {
	p     *Prompter
	text  []rune
	drawn int // columns that the last drawing took after the lead
}

// edit reads a line by keys, beginning with initial; the terminal is raw. With an error comes what was typed.
func (p *Prompter) edit(ctx context.Context, initial string) (string, error) {
	e := &editor{p: p, text: []rune(initial)}
	e.draw()
	defer p.say("\n")
	for {
		key, err := p.key(ctx, e.redraw)
		if err != nil {
			return string(e.text), err
		}
		switch key {
		case keyEnter, keyNewline:
			return string(e.text), nil
		case keyEnd:
			if len(e.text) == 0 {
				return "", ErrNoInput
			}
		default:
			e.press(key)
			e.draw()
		}
	}
}

// redraw draws the line again on a row of its own.
func (e *editor) redraw() {
	e.drawn = 0
	e.draw()
}

func (e *editor) press(key rune) {
	switch {
	case key == keyBackspace || key == keyDelete:
		for len(e.text) > 0 && ansi.StringWidth(string(e.text[len(e.text)-1:])) == 0 {
			e.text = e.text[:len(e.text)-1] // accents go together with their letter
		}
		e.text = e.text[:max(len(e.text)-1, 0)]
	case key == keyKillLine:
		e.text = nil
	case key == keyKillWord:
		kept := strings.TrimRightFunc(string(e.text), unicode.IsSpace)
		e.text = []rune(kept[:strings.LastIndexFunc(kept, unicode.IsSpace)+1])
	case key == keyTab:
		e.text = append(e.text, ' ')
	case key != utf8.RuneError && unicode.IsPrint(key):
		e.text = append(e.text, key)
	}
}

func (e *editor) draw() {
	visible := tail(e.text, e.p.width()-len(lead)-1)
	columns := ansi.StringWidth(visible)
	rest := max(e.drawn-columns, 0)
	e.p.say("\r" + lead + visible + strings.Repeat(" ", rest) + strings.Repeat("\b", rest))
	e.drawn = columns
}

// tail is the end of the text that fits into columns, with "<" where something is left out.
func tail(text []rune, columns int) string {
	columns = max(columns, 1)
	if ansi.StringWidth(string(text)) <= columns {
		return string(text)
	}
	for len(text) > 0 && ansi.StringWidth(string(text))+1 > columns {
		text = text[1:]
	}
	return "<" + string(text)
}
