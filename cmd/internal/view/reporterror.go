package view

import (
	"fmt"
	"strings"

	"pyprep/grader"
)

// errorParts tell of an exception or an invalid file: what it says, and where in the learner's file.
func errorParts(t Theme, e *grader.ErrorReport, label string, o ReportOptions) []part {
	if e == nil {
		return nil
	}
	what := e.Type
	if e.Message != "" {
		what = strings.TrimPrefix(e.Type+": "+e.Message, ": ")
	}
	parts := []part{textPart(t, label, what, reasonLines, bad)}
	at := spot{e.Line, e.Column}
	function := ""
	if n := len(e.Frames); n > 0 {
		function = e.Frames[n-1].Function
		if at.line == 0 {
			at.line = e.Frames[n-1].Line
		}
	}
	if at.line == 0 {
		return parts
	}
	file := o.File
	if file == "" {
		file = e.File
	}
	parts = append(parts, wherePart(t, place(file, at.line, function), at, o.Source))
	return append(parts, callerParts(t, e.Frames)...)
}

// wherePart shows a line of the submission, with its neighbours where there is room.
func wherePart(t Theme, place string, at spot, source []byte) part {
	p := newPart("where", 5, func(limit int) []string {
		around := 1
		if limit < 5 {
			around = 0
		}
		return append(t.wrapped(place, t.room(), 1), t.excerpt(string(source), at, around, t.room())...)
	})
	p.apart, p.least = true, min(3, len(p.lines))
	return p
}

func place(file string, line int, function string) string {
	text := fmt.Sprintf("line %d", line)
	if file != "" {
		text = file + ", " + text
	}
	if function != "" && function != "<module>" {
		text += ", in " + function
	}
	return text
}

// callerParts list how the code came there, the nearest caller first; the innermost frame is shown above already.
func callerParts(t Theme, frames []grader.Frame) []part {
	if len(frames) < 2 {
		return nil
	}
	var calls []string
	for i := len(frames) - 2; i >= 0; i-- {
		text := place("", frames[i].Line, frames[i].Function)
		if source := strings.TrimSpace(frames[i].Source); source != "" {
			text += ": " + source
		}
		calls = append(calls, oneLine(text))
	}
	return []part{newPart("called at", frameLines, func(limit int) []string {
		lines := firstLines(t, strings.Join(calls, "\n"), limit)
		for i, line := range lines {
			lines[i] = t.paint(faint, t.fit(line, t.room()))
		}
		return lines
	})}
}

// limitParts tell what ran out and, when it is known, which line was running.
func limitParts(t Theme, c grader.CaseReport, r grader.Report, o ReportOptions) []part {
	why := c.Reason
	if why == "" {
		why = limitSentence(c, o.Limits)
	}
	parts := []part{textPart(t, "why", why, reasonLines, bad)}
	if c.StoppedAt > 0 {
		words := place(o.File, c.StoppedAt, "") + ", where it was stopped"
		return append(parts, wherePart(t, words, spot{line: c.StoppedAt}, o.Source))
	}
	return append(parts, errorParts(t, errorOf(r, &c), "raised", o)...)
}

func limitSentence(c grader.CaseReport, l Limits) string {
	than := func(limit, otherwise string) string {
		if limit == "" {
			return otherwise
		}
		return limit
	}
	switch {
	case c.Verdict == grader.TimeLimit && c.CPU > 0 && l.CPU != "":
		return fmt.Sprintf("It was stopped after %.1f s of CPU time; the limit is %s.", c.CPU.Seconds(), l.CPU)
	case c.Verdict == grader.TimeLimit:
		return fmt.Sprintf("It ran longer than %s.", than(l.CPU, "the time limit"))
	case c.Verdict == grader.MemoryLimit:
		return fmt.Sprintf("It needed more memory than %s.", than(l.Memory, "the limit"))
	case c.Stdout == "" && c.Stderr == "":
		return fmt.Sprintf("It returned a value larger than %s.", than(l.Value, "the limit"))
	default:
		return fmt.Sprintf("It printed more than %s.", than(l.Output, "the limit"))
	}
}
