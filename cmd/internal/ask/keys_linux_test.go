package ask_test

import (
	"context"
	"errors"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"pyprep/cmd/internal/ask"
)

type answer struct {
	value any
	err   error
}

// during asks a question, which the person answers with keys.
func (p *person) during(ctx context.Context, width int, question func(context.Context, *ask.Prompter) (any, error), keys string) answer {
	p.t.Helper()
	return p.whileAsked(ctx, width, question, func() {
		p.waitRaw()
		p.types(keys)
	})
}

// whileAsked asks a question, does something meanwhile, and checks that the terminal is itself again.
func (p *person) whileAsked(ctx context.Context, width int, question func(context.Context, *ask.Prompter) (any, error), do func()) answer {
	p.t.Helper()
	prompter := ask.New(p.near, p.near, ask.Options{Width: func() int { return width }})
	if !prompter.Interactive() {
		p.t.Fatal("not interactive on a terminal")
	}
	answers := make(chan answer, 1)
	go func() {
		value, err := question(ctx, prompter)
		answers <- answer{value, err}
	}()
	do()
	select {
	case got := <-answers:
		if p.isRaw() {
			p.t.Error("the terminal was left raw")
		}
		return got
	case <-time.After(patience):
		p.t.Fatalf("no answer; the screen is %q", p.screen())
		panic("unreachable")
	}
}

func menuOfFour(ctx context.Context, p *ask.Prompter) (any, error) {
	return p.Key(ctx, "What next?", []ask.Choice{
		{Key: 't', Label: "test", Default: true}, {Key: 'e', Label: "edit"}, {Key: 'H', Label: "hint"}, {Key: 'q', Label: "leave"},
	})
}

func lineOf(o ask.Line) func(context.Context, *ask.Prompter) (any, error) {
	return func(ctx context.Context, p *ask.Prompter) (any, error) { return p.Line(ctx, "Why?", o) }
}

func text(ctx context.Context, p *ask.Prompter) (any, error) { return p.Text(ctx, "Explain") }

func yes(ctx context.Context, p *ask.Prompter) (any, error) { return p.YesNo(ctx, "Go on?", true) }

func pick(ctx context.Context, p *ask.Prompter) (any, error) {
	return p.Pick(ctx, "Which?", []string{"two-sum", "lru-cache"}, 1)
}

func TestKeys(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name  string
		ask   func(context.Context, *ask.Prompter) (any, error)
		keys  string
		want  any
		fails error
	}{
		{"menu key", menuOfFour, "e", 'e', nil},
		{"menu, other case", menuOfFour, "h", 'H', nil},
		{"menu, Enter", menuOfFour, "\r", 't', nil},
		{"menu, keys that are not on it", menuOfFour, "x1\x1b[A\x1bOPq", 'q', nil},
		{"menu, Ctrl-C", menuOfFour, "\x03", rune(0), ask.ErrInterrupted},
		{"menu, Ctrl-D", menuOfFour, "\x04", rune(0), ask.ErrNoInput},
		{"line", lineOf(ask.Line{}), "  one pass\r", "one pass", nil},
		{"line, backspace", lineOf(ask.Line{}), "onX\x7fe\b\be\r", "oe", nil},
		{"line, backspace of an accent", lineOf(ask.Line{}), "ae\u0301\x7f\r", "a", nil},
		{"line, wide", lineOf(ask.Line{}), "日本é\x7f\r", "日本", nil},
		{"line, kill word", lineOf(ask.Line{}), "one two  \x17three\r", "one three", nil},
		{"line, kill", lineOf(ask.Line{}), "one two\x15three\r", "three", nil},
		{"line, arrows and junk", lineOf(ask.Line{}), "a\x1b[D\x1b[1;5C\x01\xff\tb\r", "a b", nil},
		{"line, initial", lineOf(ask.Line{Initial: "O(n)"}), "\x7f log n)\r", "O(n log n)", nil},
		{"line, Ctrl-C keeps the text", lineOf(ask.Line{}), "half\x03", "half", ask.ErrInterrupted},
		{"line, Ctrl-D on text does nothing", lineOf(ask.Line{}), "a\x04b\r", "ab", nil},
		{"line, Ctrl-D", lineOf(ask.Line{}), "\x04", "", ask.ErrNoInput},
		{"text", text, "one\rtwo\r\r", "one\ntwo", nil},
		{"text, Ctrl-D", text, "one\r\x04", "one", nil},
		{"text, Ctrl-C keeps the lines", text, "one\rtw\x03", "one\ntw", ask.ErrInterrupted},
		{"yes", yes, "\r", true, nil},
		{"no", yes, "N", false, nil},
		{"pick", pick, "1\r", 0, nil},
		{"pick, Enter", pick, "\r", 1, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			p := newPerson(t)
			got := p.during(t.Context(), 80, tt.ask, tt.keys)
			if got.value != tt.want || !errors.Is(got.err, tt.fails) {
				t.Errorf("got %q, %v; want %q, %v", got.value, got.err, tt.want, tt.fails)
			}
			if strings.Contains(p.screen(), "\x1b") {
				t.Errorf("an escape was written: %q", p.screen())
			}
		})
	}
}

func TestCheckAsksAgain(t *testing.T) {
	p := newPerson(t)
	o := ask.Line{Check: func(s string) error {
		if s != "O(n)" {
			return errors.New("that is no class")
		}
		return nil
	}}
	answers := make(chan answer, 1)
	go func() {
		got, err := ask.New(p.near, p.near, ask.Options{}).Line(t.Context(), "Time?", o)
		answers <- answer{got, err}
	}()
	p.waitRaw()
	p.types("O(n\r")
	p.sees("that is no class")
	p.sees("> O(n")
	p.types(")\r")
	if got := <-answers; got.value != "O(n)" || got.err != nil {
		t.Errorf("got %+v", got)
	}
}

func TestLongLineStaysOnItsRow(t *testing.T) {
	for _, width := range []int{1, 4, 12, 40} {
		p := newPerson(t)
		long := strings.Repeat("because ", 20) + "done"
		got := p.during(t.Context(), width, lineOf(ask.Line{}), long+"\x7fe\r")
		if got.value != long || got.err != nil {
			t.Errorf("width %d: got %q, %v", width, got.value, got.err)
		}
		for row := range strings.SplitSeq(p.screen(), "\r") {
			if columns := len(strings.TrimRight(row, "\b\n ")); columns >= max(width, 7) {
				t.Errorf("width %d: a row of %d columns: %q", width, columns, row)
			}
		}
	}
}

// A terminal that shows nothing for now tells what comes first: the keys, or the question.
func TestKeysWorkOnceTheQuestionShows(t *testing.T) {
	t.Parallel()
	const stop, goOn = 0, 1 // TCOOFF, TCOON
	flow := func(t *testing.T, p *person, action int) {
		t.Helper()
		if err := unix.IoctlSetInt(int(p.near.Fd()), unix.TCXONC, action); err != nil {
			t.Fatal(err)
		}
	}
	questions := map[string]func(context.Context, *ask.Prompter) (any, error){
		"menu": menuOfFour, "line": lineOf(ask.Line{}), "text": text, "yes": yes,
	}
	for name, question := range questions {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := newPerson(t)
			t.Cleanup(func() { flow(t, p, goOn) }) // or nobody could close it
			flow(t, p, stop)
			got := p.whileAsked(t.Context(), 80, question, func() {
				p.waitRaw()
				flow(t, p, goOn)
				p.types("\x04")
			})
			if !errors.Is(got.err, ask.ErrNoInput) {
				t.Errorf("Ctrl-D gave %+v", got)
			}
		})
	}
}

func TestContextUnblocks(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	p := newPerson(t)
	got := p.whileAsked(ctx, 80, menuOfFour, func() {
		p.waitRaw()
		cancel()
	})
	if !errors.Is(got.err, ask.ErrInterrupted) || !errors.Is(got.err, context.Canceled) {
		t.Errorf("cancelled: %v", got.err)
	}
	soon, stop := context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer stop()
	got = p.whileAsked(soon, 80, menuOfFour, func() {})
	if !errors.Is(got.err, context.DeadlineExceeded) || errors.Is(got.err, ask.ErrInterrupted) {
		t.Errorf("deadline: %v", got.err)
	}
}

func TestSignalAndPanicRestore(t *testing.T) {
	p := newPerson(t)
	got := p.whileAsked(t.Context(), 80, menuOfFour, func() {
		p.waitRaw()
		_ = syscall.Kill(syscall.Getpid(), syscall.SIGTERM)
	})
	if !errors.Is(got.err, ask.ErrInterrupted) {
		t.Errorf("SIGTERM: %v", got.err)
	}
	got = p.whileAsked(t.Context(), 80, func(ctx context.Context, q *ask.Prompter) (value any, err error) {
		defer func() { value = recover() }()
		width := func() int { panic("in raw mode") }
		_, err = ask.New(p.near, p.near, ask.Options{Width: width}).Line(ctx, "Why?", ask.Line{})
		return nil, err
	}, func() {})
	if got.value != "in raw mode" {
		t.Errorf("no panic: %+v", got)
	}
}

func TestNothingIsReadAhead(t *testing.T) {
	p := newPerson(t)
	if got := p.during(t.Context(), 80, menuOfFour, "eine Zeile\n"); got.value != 'e' {
		t.Fatalf("got %+v", got)
	}
	rest := make([]byte, 64)
	n, err := p.near.Read(rest) // as an editor would
	if err != nil || string(rest[:n]) != "ine Zeile\n" {
		t.Errorf("left for the editor: %q, %v", rest[:n], err)
	}
}

func TestHangUp(t *testing.T) {
	p := newPerson(t)
	q := ask.New(p.near, p.near, ask.Options{Plain: true})
	if q.Interactive() {
		t.Error("Plain did not make it plain")
	}
	p.types("typed\n")
	if got, err := q.Line(t.Context(), "Why?", ask.Line{}); got != "typed" || err != nil {
		t.Errorf("a plain line on a terminal: %q, %v", got, err)
	}
}
