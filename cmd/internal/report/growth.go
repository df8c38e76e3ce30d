package report

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"io"
	"strings"
	"unicode"

	"pyprep/grader/growth"
	"pyprep/grader/growth/chart"
)

// GrowthPage is what a page about growth shows.
type GrowthPage struct {
	Title  string // the function's name, or the problem's title
	Report growth.Report
	Source []byte       // the measured file, for the lines between those that ran; nil: only those
	Claims []Comparison // what was claimed beside what is known; none: no such table
	Advice string       // what to change, in a sentence, where a better solution is known
}

// Comparison is one claim between what was measured and the best that is known.
type Comparison struct {
	Name     string // "time", "space"
	Claimed  string // "" when it was skipped
	Measured string
	Best     string // "" where nothing is known
	Verdict  string // in a word or two: "tight", "too small"
	Standing Standing
}

// Standing is the sign and colour of a verdict in words.
type Standing string

// The standings.
const (
	Open  Standing = "" // skipped, or not separable
	Right Standing = "right"
	Wrong Standing = "wrong"
)

//go:embed growth.html class.html feedback.html index.html interview.html parts.html style.css class.css interview.css
var files embed.FS

var pages = template.Must(template.New("").Funcs(template.FuncMap{
	"visible": visible, "mono": code, "heat": heat, "indent": indent, "percent": percent,
}).ParseFS(files, "*.html", "*.css"))

// Growth writes the page.
func Growth(w io.Writer, page GrowthPage) error {
	var out bytes.Buffer
	if err := pages.ExecuteTemplate(&out, "growth.html", newGrowthView(page)); err != nil {
		return fmt.Errorf("growth page: %w", err)
	}
	_, err := w.Write(out.Bytes())
	return err
}

// growthView is the page as the template walks through it.
type growthView struct {
	GrowthPage
	Findings    []finding
	Inputs      string
	Conventions string
	Table       chart.Table
	Plot        *figure
	Lines       []chart.Line
	Largest     string
}

// finding is one card at the top.
type finding struct {
	Name, Of     string
	Status, Sign string
	Text         string // the class, or the classes of a tie
	Why          string // beside it, in small
}

func newGrowthView(page GrowthPage) growthView {
	r := page.Report
	return growthView{
		GrowthPage: page,
		Findings: []finding{
			newFinding("Time", "", r.Time),
			newFinding("Space", "without the result", r.Auxiliary),
			newFinding("Space", "with the result", r.Total),
		},
		Inputs: chart.Decided(r), Conventions: chart.Conventions, Table: chart.NewTable(r), Plot: newFigure(r),
		Lines: chart.Listing(r, page.Source), Largest: chart.Largest(r),
	}
}

func newFinding(name, of string, f growth.Finding) finding {
	said := finding{Name: name, Of: of}
	switch {
	case chart.Certain(f):
		said.Status, said.Sign, said.Text = "measured", "✓", chart.Says(f)
	case chart.Tied(f):
		said.Status, said.Sign = "tie", "~"
		said.Text, said.Why, _ = strings.Cut(chart.Says(f), ": ")
	default:
		said.Status, said.Sign, said.Text, said.Why = "cannot tell", "?", "O(?)", f.Why
	}
	return said
}

// Sign is the verdict's without its colour.
func (s Standing) Sign() string {
	switch s {
	case Right:
		return "✓"
	case Wrong:
		return "✗"
	default:
		return "?"
	}
}

// visible replaces what a page may not hold, and what would turn the order of its letters round: a line of source must
// read as Python reads it. Joiners stay, letters and emoji need them.
func visible(text string) string {
	const joiner, nonJoiner = '\u200d', '\u200c'
	return strings.Map(func(r rune) rune {
		switch {
		case r == joiner, r == nonJoiner, r == '\n', r == '\t':
			return r
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp):
			return unicode.ReplacementChar
		default:
			return r
		}
	}, strings.ToValidUTF8(text, string(unicode.ReplacementChar)))
}

// code is a line of source; an empty one keeps its height.
func code(line string) string {
	if strings.TrimSpace(line) == "" {
		return "\u00a0"
	}
	return strings.ReplaceAll(visible(line), "\t", "    ")
}

// indent is how far a line is indented, so that what is wrapped of it can stand further in.
func indent(line string) int {
	text := code(line)
	return len(text) - len(strings.TrimLeft(text, " "))
}

// heat is one of ten shades; what has no share to speak of has none.
func heat(share float64) int {
	if share < 0.01 {
		return 0
	}
	return min(1+int(share*9), 9)
}

// percent is a share as the width of a bar.
func percent(share float64) string { return fmt.Sprintf("%.1f", 100*share) }
