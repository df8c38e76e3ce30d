package class

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"regexp"
	"strings"

	"pyprep/grader"
	"pyprep/grader/growth"
	"pyprep/grader/measure"
	"pyprep/problems"
	"pyprep/sandbox"
)

// claimLines is how far down a file claims are looked for.
const claimLines = 20

// claimLimit is more than anybody says about growth in a comment.
const claimLimit = 2 << 10

// said is what a header says of growth, each part as it was written.
type said struct{ time, space, why string }

func (s said) isNothing() bool { return s.time == "" && s.space == "" }

// readClaims reads lines like `# pyprep: time O(n), space O(1), why each item is looked at once`.
func readClaims(source []byte) said {
	isClaim := regexp.MustCompile(`(?i)^\s*#+\s*pyprep\s*:\s*(.*)$`)
	var parts []string
	rest := bytes.TrimPrefix(source, []byte("\ufeff"))
	for range claimLines {
		line, after, more := bytes.Cut(rest, []byte("\n"))
		if match := isClaim.FindSubmatch(bytes.TrimRight(line[:min(len(line), claimLimit)], "\r")); match != nil {
			parts = append(parts, visible(string(match[1])))
		}
		if rest = after; !more {
			break
		}
	}
	text := strings.Join(parts, ", ")
	return splitClaims(text[:min(len(text), claimLimit)])
}

// splitClaims tells the parts of a claim. Where each begins with its word they are read apart, so that one that makes no
// sense spoils no other.
func splitClaims(text string) said {
	text = strings.ToValidUTF8(text, "")
	why := ""
	if at := regexp.MustCompile(`(?i)(?:^|[,;.\s])why\b[:=]?`).FindStringIndex(text); at != nil {
		text, why = text[:at[0]], strings.TrimSpace(text[at[1]:])
	}
	text = strings.Trim(text, " \t,;.")
	word := regexp.MustCompile(`(?i)\b(?:time|space|memory)\b\s*[:=]?`)
	heads := word.FindAllStringIndex(text, -1)
	if len(heads) > 0 && heads[0][0] == 0 {
		s := said{why: why}
		for i, head := range heads {
			end := len(text)
			if i+1 < len(heads) {
				end = heads[i+1][0]
			}
			part := &s.time
			if !strings.EqualFold(text[head[0]:head[0]+4], "time") {
				part = &s.space
			}
			*part = strings.Trim(*part+" "+text[head[1]:end], " \t,;.")
		}
		return s
	}
	s := said{why: why}
	if text != "" {
		s.time = text
	}
	if len(heads) > 0 && regexp.MustCompile(`(?i)\b(?:space|memory)\b`).MatchString(text) {
		s.space = text // both stand behind what they are about
		if !regexp.MustCompile(`(?i)\btime\b`).MatchString(text) && strings.Count(text, "O(") < 2 {
			s.time = ""
		}
	}
	return s
}

// visible drops what steers a terminal or hides.
func visible(text string) string {
	return strings.Map(func(r rune) rune {
		if isHidden(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "?"))
}

// judgeClaims measures a solution and holds the claims against it, as `solve` does.
func judgeClaims(ctx context.Context, runner sandbox.Runner, p *problems.Problem, source []byte, s said) (Claims, error) {
	subject, ok := measure.OfProblem(p, source)
	if !ok {
		return settled(p, s, nil, "not measured: the problem has nothing to measure with"), nil
	}
	found, err := measure.Meter{Runner: runner}.Measure(ctx, subject)
	var function *measure.FunctionError
	var generator *measure.GeneratorError
	switch {
	case errors.As(err, &function), errors.As(err, &generator):
		return settled(p, s, nil, "not measured: "+visible(cut(err.Error()))), nil
	case err != nil:
		return Claims{}, err // the caller says which submission
	}
	return settled(p, s, &found, ""), nil
}

// settled puts claims and what was measured side by side; a nil report leaves them unmeasured.
func settled(p *problems.Problem, s said, report *growth.Report, note string) Claims {
	c := Claims{Why: cut(s.why), Note: note}
	judged := grader.JudgeClaims(p, grader.Claims{Time: s.time, Space: s.space}, grader.Grounds{Report: report})
	for _, one := range judged {
		if one.Name == "space" {
			c.Space, c.SpaceMeasured, c.SpaceJudged = claimed(one), measured(one), judgedAs(one)
		} else {
			c.Time, c.TimeMeasured, c.TimeJudged = claimed(one), measured(one), judgedAs(one)
		}
	}
	if judged == nil { // the problem states no classes; what was said is still told
		c.Time, c.Space = asRead("time", s.time), asRead("space", s.space)
	}
	return c
}

func asRead(name, text string) string {
	if text == "" {
		return ""
	}
	if class, _ := grader.ReadClaim(name, text, nil, nil); class != nil {
		return class.String()
	}
	return cut(text)
}

func claimed(j grader.Judgement) string { return cut(cmp.Or(j.Read, j.Claimed)) }

func measured(j grader.Judgement) string {
	switch {
	case j.Status == growth.CannotTell:
		return "cannot-tell"
	case j.Measured == nil:
		return ""
	}
	return *j.Measured
}

func judgedAs(j grader.Judgement) string {
	switch {
	case j.Standing == grader.StandingUnread:
		return "unread"
	case j.Outcome == grader.OutcomeTooSmall:
		return "refuted"
	}
	return string(j.Outcome)
}
