package view

import (
	"io"
	"os"
	"strconv"
	"strings"

	"golang.org/x/term"
)

// Settings are what a theme is resolved from.
type Settings struct {
	Getenv     func(string) string
	Color      string // auto | always | never, from --color or the config; "" is auto
	Background string // neutral | dark | light; "" is neutral
	Accessible bool   // beside ACCESSIBLE=1
	Width      int    // before COLUMNS and the terminal's own; 0 unset
}

// Theme is how to draw. It is resolved once, from the environment and the descriptor's size: the terminal itself is
// never asked anything, for one that does not answer would hang every command.
type Theme struct {
	Width      int
	Height     int
	Terminal   bool // the writer is a terminal
	Color      bool
	ASCII      bool // none but ASCII characters of our own
	Accessible bool // no redraw
	Background string
}

const (
	defaultWidth  = 80
	defaultHeight = 24
	leastWidth    = 16 // narrower terminals wrap by themselves
)

// NewTheme resolves how to draw on out.
func NewTheme(out io.Writer, s Settings) Theme {
	getenv := s.Getenv
	if getenv == nil {
		getenv = func(string) string { return "" }
	}
	t := Theme{Background: s.Background, Accessible: s.Accessible || isOn(getenv("ACCESSIBLE"))}
	var columns, lines int
	if file, ok := out.(*os.File); ok && term.IsTerminal(int(file.Fd())) {
		t.Terminal = true
		columns, lines, _ = term.GetSize(int(file.Fd())) // zeros when unknown
	}
	t.Width = max(firstPositive(s.Width, number(getenv("COLUMNS")), columns, defaultWidth), leastWidth)
	t.Height = firstPositive(number(getenv("LINES")), lines, defaultHeight)
	t.Color = wantsColor(s.Color, getenv, t.Terminal)
	t.ASCII = t.Accessible || getenv("TERM") == "dumb" || !speaksUTF8(getenv)
	return t
}

// wantsColor: a flag says it all; then NO_COLOR, CLICOLOR_FORCE, and what kind of terminal there is.
func wantsColor(flag string, getenv func(string) string, terminal bool) bool {
	switch {
	case flag == "always":
		return true
	case flag == "never", getenv("NO_COLOR") != "":
		return false
	case isOn(getenv("CLICOLOR_FORCE")):
		return true
	case getenv("CLICOLOR") == "0", getenv("TERM") == "dumb", getenv("TERM") == "":
		return false
	default:
		return terminal
	}
}

// speaksUTF8 believes a locale that is set; where none is, as in most containers, UTF-8 is the better guess.
func speaksUTF8(getenv func(string) string) bool {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if locale := strings.ToLower(getenv(name)); locale != "" {
			return strings.Contains(locale, "utf-8") || strings.Contains(locale, "utf8")
		}
	}
	return true
}

func isOn(value string) bool { return value != "" && value != "0" && value != "false" }

func number(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0
	}
	return n
}

func firstPositive(candidates ...int) int {
	for _, n := range candidates {
		if n > 0 {
			return n
		}
	}
	return 0
}
