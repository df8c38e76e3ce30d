package view

import (
	"fmt"
	"io"
	"strings"

	"pyprep/grader"
)

// ReportOptions are what a report needs beside itself.
type ReportOptions struct {
	Title  string // the problem's, "" for its id
	Rerun  string // the command that runs the first failing case again
	File   string // what the learner calls the file
	Source []byte // the submission, for the lines around an error
	Limits Limits
	Height int // lines to stay within; 0: the theme's, at most 24
}

// Limits are the problem's limits in words: "2 s", "256 MB", "1 MiB".
type Limits struct{ CPU, Memory, Output, Value string }

// Report draws the verdict screen: what, where and why, and the one command that runs it again. Passes are one line,
// and of the failures only the first is shown. It fits the terminal, or 24 lines where that is higher.
func Report(w io.Writer, t Theme, r grader.Report, o ReportOptions) error {
	height := o.Height
	if height == 0 {
		height = min(t.Height, defaultHeight)
	}
	s := &sheet{theme: t}
	s.add(verdictLine(t, r, o)...)
	s.indented(t.paintLines(faint, t.wrapped(summary(r), t.Width-margin, 3))...)
	if r.Note != "" {
		s.indented(t.paintLines(faint, t.wrapped("Note: "+r.Note, t.Width-margin, 2))...)
	}
	budget := height - 1 - len(s.lines) // one line for the prompt below
	s.add(drawParts(t, reportParts(t, r, o), budget)...)
	return s.flush(w)
}

func verdictLine(t Theme, r grader.Report, o ReportOptions) []string {
	title := o.Title
	if title == "" {
		title = string(r.Problem)
	}
	mark := verdictMark(t, string(r.Verdict))
	head := t.paint(verdictInk(string(r.Verdict)), mark)
	const between = "   "
	room := t.Width - len([]rune(mark)) - len(between)
	if room < 12 {
		return []string{head, "  " + t.paint(strong, t.fit(oneLine(title), t.Width-margin))}
	}
	return []string{head + between + t.paint(strong, t.fit(oneLine(title), room))}
}

// verdictMark is the verdict as a word, after a sign.
func verdictMark(t Theme, verdict string) string {
	switch verdict {
	case string(grader.Accepted):
		return t.tick() + " " + verdict
	case string(grader.Unanswered):
		return "? " + verdict
	}
	return t.cross() + " " + oneLine(verdict)
}

func verdictInk(verdict string) ink {
	switch verdict {
	case string(grader.Accepted):
		return good
	case string(grader.InternalError), string(grader.Unanswered):
		return doubt
	default:
		return bad
	}
}

// summary says in a sentence how far the submission came.
func summary(r grader.Report) string {
	switch r.Verdict {
	case grader.Accepted:
		if rest := r.Total - len(r.Cases); rest > 0 {
			return fmt.Sprintf("%d of %d cases pass; %d not run.", r.Passed, r.Total, rest)
		}
		if r.Total == 1 {
			return "The one case passes."
		}
		return fmt.Sprintf("All %d cases pass.", r.Total)
	case grader.InvalidSubmission:
		return "Nothing was run."
	case grader.InternalError:
		return "pyprep failed here, not your solution."
	default: // what ran and failed is counted below
	}
	failed := 0
	for _, c := range r.Cases {
		if c.Verdict != grader.Accepted {
			failed++
		}
	}
	text := fmt.Sprintf("%d of %d cases pass.", r.Passed, r.Total)
	if first := firstFailure(r); first != nil {
		text += fmt.Sprintf(" Case %d%s", first.N, inGroup(*first))
		if failed > 1 {
			text += fmt.Sprintf(" is the first of %d that fail", failed)
		} else {
			text += " fails"
		}
		if rest := r.Total - len(r.Cases); rest > 0 {
			text += fmt.Sprintf("; %d not run", rest)
		}
		text += "."
	}
	return text
}

func inGroup(c grader.CaseReport) string {
	if c.Group == "" {
		return ""
	}
	return " (" + strings.TrimSpace(c.Group) + ")"
}

func firstFailure(r grader.Report) *grader.CaseReport {
	for i := range r.Cases {
		if r.Cases[i].Verdict != grader.Accepted {
			return &r.Cases[i]
		}
	}
	return nil
}
