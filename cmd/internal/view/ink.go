package view

import "strings"

// ink is a role of text; what it looks like depends on the theme.
type ink uint8

const (
	plain  ink = iota
	strong     // titles
	faint      // labels and side notes
	accent     // what to look at or type
	good
	bad
	doubt
)

// paint colours one line of text, or leaves it as it is. Colours come from the terminal's own sixteen, so that they suit
// its background; a background named in the config only shifts them.
func (t Theme) paint(i ink, text string) string {
	if !t.Color || i == plain || text == "" {
		return text
	}
	return "\x1b[" + t.code(i) + "m" + text + "\x1b[0m"
}

func (t Theme) code(i ink) string {
	inks := [...]string{strong: "1", faint: "2", accent: "36", good: "32", bad: "31", doubt: "33"} // cyan, green, red, yellow
	switch t.Background {
	case "dark":
		inks[accent], inks[good], inks[bad], inks[doubt] = "96", "92", "91", "93" // the same, bright
	case "light":
		inks[accent], inks[doubt] = "34", "35" // blue and magenta: cyan and yellow are hard to read there
	}
	return inks[i]
}

// paintLines colours each line on its own, so that no colour runs into what is drawn beside it.
func (t Theme) paintLines(i ink, lines []string) []string {
	painted := make([]string, len(lines))
	for n, line := range lines {
		painted[n] = t.paint(i, line)
	}
	return painted
}

// symbol is a character of our own with its ASCII stand-in.
func (t Theme) symbol(unicode, ascii string) string {
	if t.ASCII {
		return ascii
	}
	return unicode
}

func (t Theme) tick() string     { return t.symbol("✓", "+") }
func (t Theme) cross() string    { return t.symbol("✗", "x") }
func (t Theme) ellipsis() string { return t.symbol("…", "...") }
func (t Theme) bar() string      { return t.symbol("│", "|") }
func (t Theme) pointer() string  { return t.symbol("▸", ">") }
func (t Theme) dot() string      { return t.symbol("·", "-") }

// joined puts side notes in one line.
func (t Theme) joined(parts ...string) string {
	var kept []string
	for _, part := range parts {
		if part != "" {
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, " "+t.dot()+" ")
}
