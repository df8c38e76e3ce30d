package problems

import (
	"fmt"
	"strings"
)

// needed returns the text of a part, and reports one that is missing or empty.
func (r *itemReader) needed(body *itemBody, title string) string {
	part := body.part(title)
	if part == nil {
		r.bodyLacks(nil, "%s item needs a part ## %s", article(body.shape.kind), title)
		return ""
	}
	text := part.text()
	if text == "" {
		r.file.report("item-body", SeverityError, part.line, 1, "## "+title+" is empty")
	}
	return text
}

// neededList returns the entries of a part that is a list, one line each.
func (r *itemReader) neededList(body *itemBody, title string) []string {
	part := body.part(title)
	if r.needed(body, title) == "" {
		return nil
	}
	var entries []string
	for i, line := range part.lines {
		entry, isEntry := strings.CutPrefix(line, "- ")
		switch {
		case isEntry && strings.TrimSpace(entry) != "":
			entries = append(entries, strings.TrimSpace(entry))
		case line != "":
			r.file.report("item-body", SeverityError, part.line+i+1, 1, "## "+title+` is a list: one line "- text" for each`)
			return entries
		}
	}
	return entries
}

// program returns the one block of Python that the shape has, and reports another number of them.
func (r *itemReader) program(body *itemBody) string {
	where := "the program"
	if body.shape.blocks != beforeHeading {
		where += " under ## " + body.shape.blocks
	}
	switch {
	case len(body.blocks) == 0:
		r.bodyLacks(body.part(body.shape.blocks), "there is no block %spython with %s", fence, where)
		return ""
	case len(body.blocks) > 1:
		r.reportBlock(body.blocks[1], "duplicate", "there is such a block already")
	}
	first := body.blocks[0]
	switch {
	case len(first.words) > 0:
		r.reportBlock(first, "item-body", fmt.Sprintf("%s has no names behind %spython", article(body.shape.kind)+" item", fence))
	case strings.TrimSpace(first.code) == "":
		r.reportBlock(first, "empty-text", "the block is empty")
	}
	return first.code
}

// noIntro reports text before the first heading of a body that has none there.
func (r *itemReader) noIntro(body *itemBody) {
	for i, line := range body.parts[0].lines {
		if line != "" {
			r.file.report("item-body", SeverityError, r.bodyStart+i+1, 1,
				fmt.Sprintf("%s item begins with ## %s", article(body.shape.kind), body.shape.parts[0]))
			return
		}
	}
}

// bodyLacks reports what a part should have, at its heading; where there is none, where the body begins.
func (r *itemReader) bodyLacks(part *bodyPart, format string, args ...any) {
	line := r.bodyStart
	if part != nil && part.line > 0 {
		line = part.line
	}
	r.file.report("item-body", SeverityError, line, 1, fmt.Sprintf(format, args...))
}

func article(kind Kind) string { return "a " + string(kind) }

func (r *itemReader) reportBlock(b block, rule, message string) {
	r.file.report(rule, SeverityError, b.line, 1, message)
}
