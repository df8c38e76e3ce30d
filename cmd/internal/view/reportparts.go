package view

import (
	"fmt"
	"slices"
	"strings"

	"pyprep/grader"
)

// Most lines of each part on a screen of 24.
const (
	callLines   = 3
	valueLines  = 3
	reasonLines = 3
	diffLines   = 12
	diffLeast   = 7
	printLines  = 6
	hintLines   = 3
	frameLines  = 4
	testLines   = 7
)

// reportParts are the labelled pieces below the summary, in reading order: what was called, what should have come of it
// and what did, where, what was printed, and what to do next.
func reportParts(t Theme, r grader.Report, o ReportOptions) []part {
	var parts []part
	failure := firstFailure(r)
	switch {
	case r.Verdict == grader.Accepted:
		return nil
	case r.Verdict == grader.InvalidSubmission, failure == nil:
		parts = errorParts(t, r.Error, "problem", o)
	case failure.Hidden:
		parts = hiddenParts(t, *failure, r, o)
	default:
		parts = failureParts(t, *failure, r, o)
	}
	if hint := hintOf(r, failure); hint != "" {
		p := textPart(t, "hint", hint, hintLines, plain)
		p.apart = true
		parts = append(parts, p)
	}
	if o.Rerun != "" {
		// A command stays in one line, whatever its length, so that it can be copied.
		again := newPart("run again", 1, func(int) []string { return []string{t.paint(accent, oneLine(o.Rerun))} })
		again.apart = true
		parts = append(parts, again)
	}
	return parts
}

func hintOf(r grader.Report, failure *grader.CaseReport) string {
	if e := errorOf(r, failure); e != nil && e.Hint != "" {
		return e.Hint
	}
	if failure != nil {
		return failure.Hint
	}
	return ""
}

// errorOf is the error of the failing case, else the submission's; nil of a hidden case, for it may quote its values.
func errorOf(r grader.Report, failure *grader.CaseReport) *grader.ErrorReport {
	switch {
	case failure == nil:
		return r.Error
	case failure.Hidden:
		return nil
	case failure.Error != nil:
		return failure.Error
	default:
		return r.Error
	}
}

func failureParts(t Theme, c grader.CaseReport, r grader.Report, o ReportOptions) []part {
	var parts []part
	if c.Call != "" {
		parts = append(parts, textPart(t, "call", c.Call, callLines, plain))
	}
	if want := strings.TrimSpace(c.WantLead + " " + c.Want); want != "" {
		parts = append(parts, textPart(t, "expected", want, valueLines, good))
	}
	switch c.Verdict {
	case grader.WrongAnswer:
		parts = append(parts, answerParts(t, c)...)
	case grader.TimeLimit, grader.MemoryLimit, grader.OutputLimit:
		parts = append(parts, limitParts(t, c, r, o)...)
	default:
		parts = append(parts, reasonParts(t, c.Reason)...)
		parts = append(parts, errorParts(t, errorOf(r, &c), "raised", o)...)
	}
	return slices.Concat(parts, testParts(t, c), printParts(t, c))
}

// testParts show the statement of a test at which it ended.
func testParts(t Theme, c grader.CaseReport) []part {
	if len(c.Tests) == 0 {
		return nil
	}
	frame := c.Tests[len(c.Tests)-1]
	p := newPart("test", testLines, func(limit int) []string {
		lines := t.wrapped(place(oneLine(frame.File), frame.Line, oneLine(frame.Function)), t.room(), 1)
		for _, line := range firstLines(t, frame.Source, limit-1) {
			lines = append(lines, t.fit("  "+line, t.room()))
		}
		return lines
	})
	p.apart, p.least = true, min(2, len(p.lines))
	return []part{p}
}

// hiddenParts tell nothing of the case itself. Limits are public, and where the person's own code was is theirs to know.
func hiddenParts(t Theme, c grader.CaseReport, r grader.Report, o ReportOptions) []part {
	parts := []part{textPart(t, "case", "Hidden: what it passes and expects is not shown.", 2, plain)}
	switch c.Verdict {
	case grader.TimeLimit, grader.MemoryLimit, grader.OutputLimit:
		return append(parts, limitParts(t, c, r, o)...)
	default:
		return parts
	}
}

func reasonParts(t Theme, reason string) []part {
	if reason == "" {
		return nil
	}
	return []part{textPart(t, "why", reason, reasonLines, plain)}
}

// answerParts set the actual value below the expected one, then say where they part.
func answerParts(t Theme, c grader.CaseReport) []part {
	var parts []part
	if c.Got != "" {
		parts = append(parts, textPart(t, "got", c.Got, valueLines, bad))
	}
	if c.Nearest != "" && c.Nearest != c.Want {
		parts = append(parts, textPart(t, "nearest", c.Nearest, valueLines, good))
	}
	if len(c.Tests) > 0 { // a test's own words, and what follows them
		return slices.Concat(parts, reasonParts(t, c.Reason), differenceParts(t, c.Difference))
	}
	parts = append(parts, differenceParts(t, c.Difference)...)
	if c.Difference != nil && c.Difference.Note == c.Reason {
		return parts
	}
	return append(parts, reasonParts(t, c.Reason)...)
}

func differenceParts(t Theme, d *grader.Difference) []part {
	if d == nil {
		return nil
	}
	var place []string
	if words := differencePlace(*d); words != "" {
		place = t.wrapped(words, t.room(), 2)
	}
	p := newPart("differs", diffLines, func(limit int) []string {
		if d.Text == "" {
			return place
		}
		return append(place[:len(place):len(place)], diffText(t, d.Text, limit-len(place))...)
	})
	if len(p.lines) == 0 {
		return nil
	}
	p.least = min(len(p.lines), diffLeast)
	return []part{p}
}

// differencePlace says where and how; nothing when that is the whole value, which stands above already.
func differencePlace(d grader.Difference) string {
	how := d.Note
	if how == "" && d.Path != "" && d.Want != "" && d.Got != "" {
		how = fmt.Sprintf("expected %s, got %s", d.Want, d.Got)
	}
	switch {
	case d.Path == "":
		return how
	case how == "":
		return "at " + d.Path
	default:
		return "at " + d.Path + ": " + how
	}
}

func diffText(t Theme, text string, limit int) []string {
	lines := firstLines(t, text, limit)
	for i, line := range lines {
		lines[i] = t.paint(diffInk(line), t.fit(line, t.room()))
	}
	return lines
}

func diffInk(line string) ink {
	switch {
	case strings.HasPrefix(line, "+"):
		return good
	case strings.HasPrefix(line, "-"):
		return bad
	case strings.HasPrefix(line, "@"):
		return faint
	default:
		return plain
	}
}

func printParts(t Theme, c grader.CaseReport) []part {
	var parts []part
	for _, stream := range []struct{ label, text string }{{"printed", c.Stdout}, {"on stderr", c.Stderr}} {
		if strings.TrimSpace(stream.text) == "" {
			continue
		}
		p := newPart(stream.label, printLines, func(limit int) []string {
			lines := firstLines(t, stream.text, limit)
			for i, line := range lines {
				lines[i] = t.fit(line, t.room())
			}
			return lines
		})
		p.apart, p.least = true, min(len(p.lines), 2)
		parts = append(parts, p)
	}
	return parts
}

// firstLines are the lines of safe text; where there are more than limit, the last one says how many.
func firstLines(t Theme, text string, limit int) []string {
	lines := strings.Split(strings.TrimRight(safe(text), "\n"), "\n")
	limit = max(limit, 1)
	if len(lines) <= limit {
		return lines
	}
	return append(lines[:limit-1:limit-1], fmt.Sprintf("%s %d more lines", t.ellipsis(), len(lines)-limit+1))
}
