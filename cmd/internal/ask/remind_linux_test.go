package ask_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"pyprep/cmd/internal/ask"
)

// A reminder is said while a question waits, whatever kind it is; what was typed stays, and the person goes on.
func TestReminder(t *testing.T) {
	t.Parallel()
	const up = "The time is up."
	for name, tt := range map[string]struct {
		ask           func(context.Context, *ask.Prompter) (any, error)
		before, after string
		want          any
	}{
		"line":                                {lineOf(ask.Line{}), "one ", "pass\r", "one pass"},
		"text":                                {text, "one\rtw", "o\r\r", "one\ntwo"},
		"menu":                                {menuOfFour, "x", "e", 'e'},
		"at once, as when an editor was open": {yes, "", "\r", true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := newPerson(t)
			reminded := func(ctx context.Context, q *ask.Prompter) (any, error) {
				after := 200 * time.Millisecond
				if tt.before == "" {
					after = 0
				}
				q.RemindIn(after, up)
				return tt.ask(ctx, q)
			}
			got := p.whileAsked(t.Context(), 80, reminded, func() {
				if tt.before != "" {
					p.waitRaw()
					p.types(tt.before)
				}
				p.sees(up)
				p.types(tt.after)
			})
			if got.value != tt.want || got.err != nil {
				t.Errorf("got %q, %v", got.value, got.err)
			}
			if strings.Count(p.screen(), up) != 1 {
				t.Errorf("said more than once: %q", p.screen())
			}
		})
	}
}

// Several reminders are said in the order in which they fall due, each once.
func TestRemindersFollowEachOther(t *testing.T) {
	t.Parallel()
	p := newPerson(t)
	got := p.whileAsked(t.Context(), 80, func(ctx context.Context, q *ask.Prompter) (any, error) {
		q.RemindIn(300*time.Millisecond, "The time is up.")
		q.AlsoRemindIn(50*time.Millisecond, "What do you think?")
		return text(ctx, q)
	}, func() {
		p.sees("What do you think?")
		p.types("on")
		p.sees("The time is up.")
		p.types("e\r\r")
	})
	screen := p.screen()
	if got.value != "one" || got.err != nil || strings.Count(screen, "time is up") != 1 || strings.Count(screen, "What do you think?") != 1 {
		t.Errorf("got %q, %v, and saw %q", got.value, got.err, screen)
	}
}

func TestReminderIsTakenBack(t *testing.T) {
	t.Parallel()
	p := newPerson(t)
	got := p.whileAsked(t.Context(), 80, func(ctx context.Context, q *ask.Prompter) (any, error) {
		q.RemindIn(0, "The time is up.")
		q.RemindIn(0, "")
		return text(ctx, q)
	}, func() {
		p.waitRaw()
		p.types("one\r\r")
	})
	if got.value != "one" || got.err != nil || strings.Contains(p.screen(), "time is up") {
		t.Errorf("got %q, %v, and saw %q", got.value, got.err, p.screen())
	}
}

// A context that ends is no reminder, and the next one is not lost by it.
func TestReminderAndInterrupt(t *testing.T) {
	t.Parallel()
	p := newPerson(t)
	ctx, cancel := context.WithCancel(t.Context())
	got := p.whileAsked(ctx, 80, func(ctx context.Context, q *ask.Prompter) (any, error) {
		q.RemindIn(time.Hour, "The time is up.")
		return text(ctx, q)
	}, func() {
		p.waitRaw()
		cancel()
	})
	if got.err == nil || strings.Contains(p.screen(), "time is up") {
		t.Errorf("got %v, and saw %q", got.err, p.screen())
	}
}
