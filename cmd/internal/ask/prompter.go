package ask

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"
)

// ErrInterrupted says that the person left with Ctrl-C.
var ErrInterrupted = errors.New("interrupted")

// ErrNoInput says that no answer will come: Ctrl-D, or the input has ended.
var ErrNoInput = errors.New("no input")

// Options say how to ask.
type Options struct {
	Plain bool       // plain numbered lines even on a terminal (ACCESSIBLE=1, TERM=dumb)
	Width func() int // columns, for one-line editing; nil: 80
}

// Prompter asks questions, one at a time.
type Prompter struct {
	in        input
	out       io.Writer
	terminal  int // descriptor of the terminal, -1 in plain mode
	width     func() int
	raw       bool       // the terminal is raw now
	reminders []reminder // the next one first
	attended  bool
}

// New returns a prompter. It reads keys when in and out are both terminals and the options allow it.
func New(in io.Reader, out io.Writer, o Options) *Prompter {
	p := &Prompter{in: newInput(in), out: out, terminal: -1, width: o.Width, attended: isTerminal(in) && isTerminal(out)}
	if p.width == nil {
		p.width = func() int { return 80 }
	}
	if !o.Plain && isTerminal(in) && isTerminal(out) {
		p.terminal = int(in.(*os.File).Fd()) // isTerminal has seen that it is a file
	}
	return p
}

// Interactive says whether questions are answered by keys.
func (p *Prompter) Interactive() bool { return p.terminal >= 0 }

// Attended says whether a person at a terminal answers, by keys or in lines; otherwise the answers were written beforehand
// and none may be asked for that depends on another.
func (p *Prompter) Attended() bool { return p.attended }

func isTerminal(stream any) bool {
	file, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

// say writes to the person; a writer that fails is found out by whoever draws the next screen.
func (p *Prompter) say(text string) {
	if p.raw {
		text = strings.ReplaceAll(text, "\n", "\r\n")
	}
	_, _ = io.WriteString(p.out, text)
}

// ended is the error of a context that ended while a question waited.
func ended(ctx context.Context) error {
	cause := context.Cause(ctx)
	if errors.Is(cause, context.DeadlineExceeded) {
		return cause
	}
	return fmt.Errorf("%w: %w", ErrInterrupted, cause)
}
