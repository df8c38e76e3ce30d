package view

import (
	"io"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// Progress says what is going on: on a terminal in one line that is written over, without any escape; elsewhere, and for
// ACCESSIBLE=1, in lines of their own, of which those that only count on are left out. It is safe for concurrent use,
// and a writer that fails is ignored: nobody could be told.
type Progress struct {
	w     io.Writer
	theme Theme

	mu    sync.Mutex
	shown int    // columns of the line that is written over
	last  string // the kind of the last plain line
}

// NewProgress returns a progress that has said nothing yet.
func NewProgress(w io.Writer, t Theme) *Progress { return &Progress{w: w, theme: t} }

// Step says what is being done now.
func (p *Progress) Step(text string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	text = oneLine(text)
	if p.redraws() {
		p.over(p.theme.fit(text, p.theme.Width-margin-1))
		return
	}
	if kind := kindOf(text); kind != p.last {
		p.last = kind
		p.write("  " + text + "\n")
	}
}

// Count says how far something is that is soon over: only where the line can be written over again.
func (p *Progress) Count(text string) {
	if p.redraws() {
		p.Step(text)
	}
}

// Rate says how far something long is: where the line can be written over each time, elsewhere in a line of its own, for
// which isDue says when it is time again.
func (p *Progress) Rate(text string, isDue bool) {
	switch {
	case p.redraws():
		p.Step(text)
	case isDue:
		p.Done(text)
	}
}

// Clear takes the updating line away.
func (p *Progress) Clear() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.shown > 0 {
		p.over("")
		p.write("\r")
		p.shown = 0
	}
}

// Done says what has come of it, in a line that stays.
func (p *Progress) Done(text string) {
	p.Clear()
	p.mu.Lock()
	defer p.mu.Unlock()
	p.write("  " + oneLine(text) + "\n")
}

func (p *Progress) redraws() bool { return p.theme.Terminal && !p.theme.Accessible && !p.theme.ASCII }

func (p *Progress) over(text string) {
	columns := ansi.StringWidth(text)
	p.write("\r  " + text + strings.Repeat(" ", max(p.shown-columns, 0)))
	p.shown = columns
}

func (p *Progress) write(text string) { _, _ = io.WriteString(p.w, text) }

// kindOf is what two steps share that differ only in a count: the words before the first that is a number.
func kindOf(text string) string {
	words := strings.Fields(text)
	if at := slices.IndexFunc(words, startsWithDigit); at >= 0 {
		words = words[:at]
	}
	return strings.Join(words, " ")
}

func startsWithDigit(word string) bool { return unicode.IsDigit([]rune(word)[0]) }
