package ask

import (
	"context"
	"time"
)

// reminder is a sentence that is due while a question may be waiting.
type reminder struct {
	at   time.Time
	text string // "": there is none
}

// RemindIn says a sentence once, so long from now, if a question waits then; the question goes on with what was typed. It
// takes the place of a reminder before it, and "" takes that back.
func (p *Prompter) RemindIn(d time.Duration, text string) {
	p.reminder = reminder{at: time.Now().Add(d), text: text}
}

// next waits for a byte. A reminder that falls due meanwhile is said, and the question drawn again below it.
func (p *Prompter) next(ctx context.Context, redraw func()) (byte, error) {
	if p.reminder.text == "" {
		return p.in.next(ctx)
	}
	due, stop := context.WithDeadline(ctx, p.reminder.at)
	defer stop()
	b, err := p.in.next(due)
	if err == nil || due.Err() == nil || ctx.Err() != nil {
		return b, err
	}
	p.say("\n" + p.reminder.text + "\n")
	p.reminder = reminder{}
	redraw()
	return p.in.next(ctx)
}
