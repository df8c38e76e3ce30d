package ask_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"pyprep/cmd/internal/ask"
)

func TestPlain(t *testing.T) {
	menu := func(ctx context.Context, p *ask.Prompter) (any, error) {
		return p.Key(ctx, "What next?", []ask.Choice{{Key: 't', Label: "test", Default: true}, {Key: 'e', Label: "edit"}})
	}
	rating := func(ctx context.Context, p *ask.Prompter) (any, error) {
		return p.Key(ctx, "How was it?", []ask.Choice{{Key: '3', Label: "good"}, {Key: '4', Label: "easy"}})
	}
	line := func(o ask.Line) func(context.Context, *ask.Prompter) (any, error) {
		return func(ctx context.Context, p *ask.Prompter) (any, error) { return p.Line(ctx, "Why?", o) }
	}
	askText := func(ctx context.Context, p *ask.Prompter) (any, error) { return p.Text(ctx, "Explain") }
	askYes := func(ctx context.Context, p *ask.Prompter) (any, error) { return p.YesNo(ctx, "Go on?", false) }
	pick := func(ctx context.Context, p *ask.Prompter) (any, error) {
		return p.Pick(ctx, "Which?", []string{"two-sum", "lru-cache"}, -1)
	}
	tests := []struct {
		name  string
		ask   func(context.Context, *ask.Prompter) (any, error)
		input string
		want  any
		fails error
	}{
		{"menu by number", menu, "2\n", 'e', nil},
		{"menu by key", menu, "E\n", 'e', nil},
		{"menu by label", menu, "Edit\r\n", 'e', nil},
		{"menu, Enter", menu, "\n", 't', nil},
		{"menu, asked again", menu, "7\nnonsense\n1\n", 't', nil},
		{"menu, end", menu, "", rune(0), ask.ErrNoInput},
		{"digits are themselves", rating, "1\n4\n", '4', nil},
		{"line", line(ask.Line{}), "one pass\n", "one pass", nil},
		{"line without its end", line(ask.Line{}), "one pass", "one pass", nil},
		{"line, end", line(ask.Line{}), "", "", ask.ErrNoInput},
		{"line, initial", line(ask.Line{Initial: "O(n)"}), "\n", "O(n)", nil},
		{"line, not UTF-8", line(ask.Line{}), "a\xffb\n", "a\uFFFDb", nil},
		{"text", askText, "one\n  two\n\nnot this\n", "one\n  two", nil},
		{"text to the end", askText, "one\ntwo", "one\ntwo", nil},
		{"text, nothing", askText, "\n", "", nil},
		{"text, end", askText, "", "", ask.ErrNoInput},
		{"yes", askYes, "y\n", true, nil},
		{"no by Enter", askYes, "\n", false, nil},
		{"pick", pick, "0\n3\n2\n", 1, nil},
		{"pick, no preset", pick, "\n", -1, ask.ErrNoInput},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out bytes.Buffer
			p := ask.New(strings.NewReader(tt.input), &out, ask.Options{})
			got, err := tt.ask(t.Context(), p)
			if got != tt.want || !errors.Is(err, tt.fails) {
				t.Errorf("got %v, %v; want %v, %v\n%s", got, err, tt.want, tt.fails, &out)
			}
			if p.Interactive() || strings.ContainsAny(out.String(), "\x1b\r\b") {
				t.Errorf("plain mode wrote %q", &out)
			}
		})
	}
}

func TestPlainMenuReadsWell(t *testing.T) {
	var out bytes.Buffer
	p := ask.New(strings.NewReader("9\n\n"), &out, ask.Options{})
	if _, err := p.YesNo(t.Context(), "Go on?", true); err != nil {
		t.Fatal(err)
	}
	const want = "Go on?\n  1. yes (or Enter)\n  2. no\nNumber: Please answer with a number from 1 to 2.\nNumber: "
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", &out, want)
	}
}

func TestPipeUnblocks(t *testing.T) {
	for name, open := range map[string]func() (io.Reader, io.WriteCloser){
		"file":   func() (io.Reader, io.WriteCloser) { r, w, _ := os.Pipe(); return r, w },
		"stream": func() (io.Reader, io.WriteCloser) { return io.Pipe() },
	} {
		t.Run(name, func(t *testing.T) {
			in, far := open()
			defer func() { _ = far.Close() }()
			p := ask.New(in, io.Discard, ask.Options{})
			ctx, cancel := context.WithTimeoutCause(t.Context(), 10*time.Millisecond, context.Canceled)
			defer cancel()
			if _, err := p.Line(ctx, "Why?", ask.Line{}); !errors.Is(err, ask.ErrInterrupted) {
				t.Errorf("error %v", err)
			}
			go func() { _, _ = io.WriteString(far, "late\n") }()
			if got, err := p.Line(t.Context(), "Why?", ask.Line{}); got != "late" || err != nil {
				t.Errorf("after it: %q, %v", got, err)
			}
		})
	}
}
