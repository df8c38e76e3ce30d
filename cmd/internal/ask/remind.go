package ask

import (
	"context"
	"slices"
	"time"
)

// reminder is a sentence that is due while a question may be waiting.
type reminder struct {
	at   time.Time
	text string
}

// RemindIn says a sentence once, so long from now, if a question waits then; the question goes on with what was typed. It
// takes the place of all reminders before it, and "" takes them back.
func (p *Prompter) RemindIn(d time.Duration, text string) {
	p.reminders = nil
	p.AlsoRemindIn(d, text)
}

// AlsoRemindIn leaves the reminders before it as they are.
func (p *Prompter) AlsoRemindIn(d time.Duration, text string) {
	if text == "" {
		return
	}
	p.reminders = append(p.reminders, reminder{at: time.Now().Add(d), text: text})
	slices.SortStableFunc(p.reminders, func(a, b reminder) int { return a.at.Compare(b.at) })
}

// next waits for a byte. A reminder that falls due meanwhile is said, and the question drawn again below it.
func (p *Prompter) next(ctx context.Context, redraw func()) (byte, error) {
	for len(p.reminders) > 0 {
		first := p.reminders[0]
		due, stop := context.WithDeadline(ctx, first.at)
		b, err := p.in.next(due)
		isDue := due.Err() != nil
		stop()
		if err == nil || !isDue || ctx.Err() != nil {
			return b, err
		}
		p.reminders = p.reminders[1:]
		p.say("\n" + first.text + "\n")
		redraw()
	}
	return p.in.next(ctx)
}
