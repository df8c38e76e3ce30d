package ask

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// Choice is one key of a menu.
type Choice struct {
	Key     rune
	Label   string
	Default bool // what Enter means
}

// Key asks for one of several keys and returns the chosen one as the choice has it. On a terminal it takes one key
// press, in either case; in plain mode a line with the key, the number or the label.
func (p *Prompter) Key(ctx context.Context, question string, choices []Choice) (rune, error) {
	var chosen Choice
	var err error
	if p.Interactive() {
		err = p.withKeys(ctx, func(ctx context.Context) (err error) {
			p.say(menu(question, choices))
			chosen, err = p.press(ctx, question, choices)
			if err != nil {
				p.say("\n")
				return err
			}
			p.say(chosen.Label + "\n")
			return nil
		})
	} else {
		chosen, err = p.plainKey(ctx, question, choices)
	}
	return chosen.Key, err
}

func menu(question string, choices []Choice) string {
	var b strings.Builder
	b.WriteString(question)
	preset := ""
	for _, c := range choices {
		fmt.Fprintf(&b, "  [%c] %s", c.Key, c.Label)
		if c.Default {
			preset = fmt.Sprintf(" (Enter: %c)", c.Key)
		}
	}
	return strings.TrimSpace(b.String()) + preset + ": "
}

// press waits for a key that is on the menu; others do nothing.
func (p *Prompter) press(ctx context.Context, question string, choices []Choice) (Choice, error) {
	for {
		key, err := p.key(ctx, func() { p.say(menu(question, choices)) })
		if err != nil {
			return Choice{}, err
		}
		if key == keyEnd {
			return Choice{}, ErrNoInput
		}
		for _, fits := range []func(Choice) bool{
			func(c Choice) bool { return c.Key == key },
			func(c Choice) bool { return unicode.ToLower(c.Key) == unicode.ToLower(key) },
			func(c Choice) bool { return c.Default && (key == keyEnter || key == keyNewline) },
		} {
			for _, c := range choices {
				if fits(c) {
					return c, nil
				}
			}
		}
	}
}

func (p *Prompter) plainKey(ctx context.Context, question string, choices []Choice) (Choice, error) {
	p.say(question + "\n")
	for i, c := range choices {
		mark := ""
		if c.Default {
			mark = " (or Enter)"
		}
		p.say(fmt.Sprintf("  %s. %s%s\n", number(choices, i), c.Label, mark))
	}
	for {
		p.say("Number: ")
		answer, err := p.plainLine(ctx)
		if err != nil {
			return Choice{}, err
		}
		if c, ok := match(strings.TrimSpace(answer), choices); ok {
			return c, nil
		}
		p.say(fmt.Sprintf("Please answer with a number from %s to %s.\n", number(choices, 0), number(choices, len(choices)-1)))
	}
}

// number is what a choice is called in plain mode: its key when the menu's keys are digits themselves.
func number(choices []Choice, i int) string {
	for _, c := range choices {
		if !unicode.IsDigit(c.Key) {
			return strconv.Itoa(i + 1)
		}
	}
	return string(choices[i].Key)
}

func match(answer string, choices []Choice) (Choice, bool) {
	for _, fits := range []func(int, Choice) bool{
		func(_ int, c Choice) bool { return answer == "" && c.Default },
		func(_ int, c Choice) bool { return answer == string(c.Key) },
		func(i int, _ Choice) bool { return answer == number(choices, i) },
		func(_ int, c Choice) bool { return strings.EqualFold(answer, string(c.Key)) },
		func(_ int, c Choice) bool { return strings.EqualFold(answer, c.Label) },
	} {
		for i, c := range choices {
			if fits(i, c) {
				return c, true
			}
		}
	}
	return Choice{}, false
}

// YesNo asks a question that is answered by y or n; Enter means the preset.
func (p *Prompter) YesNo(ctx context.Context, question string, preset bool) (bool, error) {
	key, err := p.Key(ctx, question, []Choice{
		{Key: 'y', Label: "yes", Default: preset},
		{Key: 'n', Label: "no", Default: !preset},
	})
	return key == 'y', err
}

// Pick asks for one of a numbered list and returns its index; Enter means the preset, an index or -1 for none.
func (p *Prompter) Pick(ctx context.Context, question string, items []string, preset int) (int, error) {
	p.say(question + "\n")
	digits := len(strconv.Itoa(len(items)))
	for i, item := range items {
		mark := ""
		if i == preset {
			mark = " (or Enter)"
		}
		p.say(fmt.Sprintf("  %*d. %s%s\n", digits, i+1, item, mark))
	}
	picked := -1
	check := func(answer string) error {
		n, err := strconv.Atoi(answer)
		switch {
		case answer == "" && preset >= 0:
			picked = preset
		case err == nil && n >= 1 && n <= len(items):
			picked = n - 1
		default:
			return fmt.Errorf("Please answer with a number from 1 to %d.", len(items)) //nolint:revive,staticcheck // shown as it is
		}
		return nil
	}
	_, err := p.Line(ctx, "Number", Line{Check: check})
	return picked, err
}
