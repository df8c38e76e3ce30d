package ask

import (
	"context"
	"errors"
	"io"
	"time"
	"unicode/utf8"
)

// The keys with a meaning of their own.
const (
	keyInterrupt  = 0x03 // Ctrl-C
	keyEnd        = 0x04 // Ctrl-D
	keyBackspace  = 0x08
	keyTab        = '\t'
	keyNewline    = '\n'
	keyEnter      = '\r'
	keyKillLine   = 0x15 // Ctrl-U
	keyKillWord   = 0x17 // Ctrl-W
	keyEscape     = 0x1b
	keyDelete     = 0x7f
	keyOfSequence = -1 // an arrow or another key that sends an escape sequence
)

// escapeWait tells the Escape key from the first byte of a sequence: a terminal sends a sequence at once.
const escapeWait = 25 * time.Millisecond

// key reads one key press: a character, a control character, or keyOfSequence. redraw draws the question again below a
// reminder.
func (p *Prompter) key(ctx context.Context, redraw func()) (rune, error) {
	first, err := p.next(ctx, redraw)
	switch {
	case errors.Is(err, io.EOF):
		return 0, ErrNoInput
	case err != nil:
		return 0, err
	case first == keyInterrupt:
		return 0, ErrInterrupted
	case first == keyEscape:
		return p.sequence(ctx)
	case first < utf8.RuneSelf:
		return rune(first), nil
	}
	return p.character(ctx, first)
}

// character reads the rest of a character of several bytes; utf8.RuneError for bytes that are none.
func (p *Prompter) character(ctx context.Context, first byte) (rune, error) {
	encoded := []byte{first}
	for !utf8.FullRune(encoded) {
		b, err := p.in.next(ctx)
		if err != nil {
			return utf8.RuneError, nil //nolint:nilerr // the next key meets the same end
		}
		encoded = append(encoded, b)
	}
	r, _ := utf8.DecodeRune(encoded)
	return r, nil
}

// sequence swallows what an arrow or function key sends after Escape.
func (p *Prompter) sequence(ctx context.Context) (rune, error) {
	within := func() (byte, bool) {
		soon, stop := context.WithTimeout(ctx, escapeWait)
		defer stop()
		b, err := p.in.next(soon)
		return b, err == nil
	}
	b, more := within()
	if !more {
		return keyEscape, nil
	}
	if b != '[' && b != 'O' {
		return keyOfSequence, nil // Alt and a key
	}
	for more {
		if b, more = within(); more && b >= '@' && b <= '~' {
			break
		}
	}
	return keyOfSequence, nil
}
