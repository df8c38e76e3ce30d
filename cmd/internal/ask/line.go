package ask

import (
	"context"
	"errors"
	"io"
	"strings"
)

// Line tunes a line question.
type Line struct {
	Initial string             // the text to edit; in plain mode, what an empty line means
	Check   func(string) error // asks again, saying the error, until it returns nil; may be nil
}

// Line asks for one line, which comes back without surrounding space.
func (p *Prompter) Line(ctx context.Context, question string, o Line) (string, error) {
	for {
		answer, err := p.line(ctx, question, o.Initial)
		answer = strings.TrimSpace(answer)
		if err != nil || o.Check == nil {
			return answer, err
		}
		refused := o.Check(answer)
		if refused == nil {
			return answer, nil
		}
		p.say(refused.Error() + "\n")
		if p.Interactive() {
			o.Initial = answer // to be mended, not typed again
		}
	}
}

func (p *Prompter) line(ctx context.Context, question, initial string) (answer string, err error) {
	if p.Interactive() {
		err = p.withKeys(ctx, func(ctx context.Context) error {
			p.say(question + "\n")
			answer, err = p.edit(ctx, initial)
			return err
		})
		return answer, err
	}
	if initial != "" {
		question += " [" + initial + "]"
	}
	p.say(question + ": ")
	answer, err = p.plainLine(ctx)
	if err == nil && answer == "" {
		answer = initial
	}
	return answer, err
}

// Text asks for several lines, ended by an empty one or by Ctrl-D.
func (p *Prompter) Text(ctx context.Context, question string) (string, error) {
	read := p.plainLine
	var lines []string
	collect := func(ctx context.Context) error {
		p.say(question + " (an empty line ends it)\n")
		for {
			line, err := read(ctx)
			line = strings.TrimRight(line, " \t")
			if line != "" {
				lines = append(lines, line)
			}
			if errors.Is(err, ErrNoInput) && len(lines) > 0 {
				return nil
			}
			if err != nil || line == "" {
				return err
			}
		}
	}
	var err error
	if p.Interactive() {
		read = func(ctx context.Context) (string, error) { return p.edit(ctx, "") }
		err = p.withKeys(ctx, collect)
	} else {
		err = collect(ctx)
	}
	return strings.Join(lines, "\n"), err
}

// plainLimit is the longest plain line; a person does not type more.
const plainLimit = 1 << 16

// plainLine reads a line as it comes, without its end. At the end of the input it is ErrNoInput, unless something came
// before.
func (p *Prompter) plainLine(ctx context.Context) (string, error) {
	var line []byte
	for {
		b, err := p.next(ctx, func() {})
		text := strings.TrimSuffix(strings.ToValidUTF8(string(line), "\uFFFD"), "\r")
		switch {
		case errors.Is(err, io.EOF) && text == "":
			p.say("\n")
			return "", ErrNoInput
		case err != nil && !errors.Is(err, io.EOF):
			p.say("\n")
			return text, err
		case err != nil || b == '\n':
			return text, nil
		}
		if len(line) < plainLimit {
			line = append(line, b)
		}
	}
}
