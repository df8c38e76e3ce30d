package view

import (
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// SetResult is what checking a problem set found.
type SetResult struct {
	Set      string
	OK       bool
	Findings []SetFinding // of the set itself
	Problems []SetProblem
}

// SetProblem is what checking one problem found.
type SetProblem struct {
	ID         string
	OK         bool
	References string // "accepted" or the first other verdict of a solution that should be accepted
	Unchanged  bool   // proved before, so that nothing was run
	Mutants    string // what became of mutants, in words; "" when there were none
	Findings   []SetFinding
	Note       string // what no proof can change, "" for nothing
}

// SetFinding is one finding with the place it points at.
type SetFinding struct {
	Rule, Severity, File string
	Line, Column         int
	Message              string
	Excerpt              string // the source line and a caret below it, "" for none
	Hint                 string
}

// SetCheck draws the outcome for each problem, each finding with its place below it, and a line that sums up.
func SetCheck(w io.Writer, t Theme, r SetResult) error {
	s := &sheet{theme: t}
	errors, others := 0, 0
	count := func(findings []SetFinding) {
		for _, f := range findings {
			if f.Severity == "error" {
				errors++
			} else {
				others++
			}
		}
	}
	count(r.Findings)
	s.findings(r.Findings)
	widest := 0
	for _, p := range r.Problems {
		widest = max(widest, len(oneLine(p.ID)))
	}
	for _, p := range r.Problems {
		count(p.Findings)
		s.problem(p, widest)
	}
	s.gap()
	word, i := t.tick()+" ok", good
	if !r.OK {
		word, i = t.cross()+" not ok", bad
	}
	sums := t.joined(oneLine(r.Set), plural(len(r.Problems), "problem"), plural(errors, "error"), plural(others, "other finding"))
	s.add(t.paint(i, word) + "  " + t.paint(strong, t.fit(sums, t.Width-10)))
	return s.flush(w)
}

func (s *sheet) problem(p SetProblem, width int) {
	t := s.theme
	word, i := t.tick()+" ok    ", good
	if !p.OK {
		word, i = t.cross()+" not ok", bad
	}
	s.beside(t.paint(i, word)+"  "+pad(oneLine(p.ID), width), references(p))
	if p.Note != "" {
		for _, line := range t.wrapped(p.Note, t.Width-2*margin, 0) {
			s.indented(t.paint(faint, "  "+line))
		}
	}
	s.findings(p.Findings)
}

func references(p SetProblem) string {
	if p.Unchanged {
		return "not changed since it was proved"
	}
	if p.References == "" {
		return ""
	}
	note := "references " + oneLine(p.References)
	if p.Mutants != "" {
		note += ", " + oneLine(p.Mutants)
	}
	return note
}

// beside puts a side note behind a line, or below it where the terminal is narrow.
func (s *sheet) beside(line, note string) {
	t := s.theme
	line = t.fit(line, t.Width)
	bare := strings.TrimRight(line, " ")
	switch {
	case note == "":
		s.add(bare)
	case ansi.StringWidth(line)+2+ansi.StringWidth(note) <= t.Width:
		s.add(line + "  " + t.paint(faint, note))
	default:
		s.add(bare)
		s.indented(t.paintLines(faint, t.wrapped(note, t.Width-2*margin, 0))...)
	}
}

func (s *sheet) findings(findings []SetFinding) {
	t := s.theme
	deeper := func(lines ...string) {
		for _, line := range lines {
			s.indented("  " + line)
		}
	}
	for _, f := range findings {
		i := doubt
		if f.Severity == "error" {
			i = bad
		}
		head := strings.Repeat(" ", margin) + t.paint(i, oneLine(f.Severity)) + " " + oneLine(f.Rule)
		s.beside(head, oneLine(findingPlace(f)))
		deeper(t.wrapped(f.Message, t.Width-2*margin, 0)...)
		if f.Excerpt != "" {
			deeper(excerptLines(t, f.Excerpt, t.Width-3*margin)...)
		}
		if f.Hint != "" {
			deeper(t.paint(accent, "hint: "+oneLine(f.Hint)))
		}
	}
}

func findingPlace(f SetFinding) string {
	place := f.File
	if place == "" {
		return ""
	}
	if f.Line > 0 {
		place += fmt.Sprintf(":%d", f.Line)
		if f.Column > 0 {
			place += fmt.Sprintf(":%d", f.Column)
		}
	}
	return place
}

// excerptLines paint a ready excerpt; its last line is the caret's.
func excerptLines(t Theme, excerpt string, width int) []string {
	lines := strings.Split(strings.TrimRight(safe(excerpt), "\n"), "\n")
	for i, line := range lines {
		paint := plain
		if strings.Trim(line, " ^|│") == "" {
			paint = bad
		}
		lines[i] = "  " + t.paint(paint, t.fit(line, width))
	}
	return lines
}
