package problems

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

const (
	fence         = "```"
	frontMark     = "---"
	generatorWord = "generator"
)

var (
	definesSolve    = regexp.MustCompile(`(?m)^def ` + SnippetEntry + `\(`)
	definesGenerate = regexp.MustCompile(`(?m)^def generate\(`)
)

// frontMatter cuts a file at its two lines of ---. The front keeps the first of them, which is YAML, too, so that lines
// have the numbers of the file; body is the number of lines before the body.
func (s *source) frontMatter() (front string, body int, ok bool) {
	lines := strings.SplitAfter(s.text, "\n")
	isMark := func(line string) bool { return strings.TrimRight(line, " \t\r\n") == frontMark }
	if !isMark(lines[0]) {
		s.report("front-matter", SeverityError, 1, 1, "an item begins with a line --- and its keys in YAML")
		return "", 0, false
	}
	end := slices.IndexFunc(lines[1:], isMark)
	if end < 0 {
		s.report("front-matter", SeverityError, 1, 1, "no second line --- ends the keys")
		return "", 0, false
	}
	return strings.Join(lines[:end+1], ""), end + 2, true
}

// block is a fenced block of Python.
type block struct {
	line  int      // of its first fence
	words []string // behind "python"
	code  string
}

// bodyText is a body in its pieces.
type bodyText struct {
	blocks []block
	intro  []string
	why    []string
	whyAt  int // line of the heading, 0 without one

	open   *block // the Python block that is being read
	fenced int    // line of an open fence, 0 outside
}

// readBody reads the Markdown below the front matter: what is read first, the snippets, their generator, and ## Why.
func (r *itemReader) readBody(start int) {
	body := r.cutBody(start)
	r.i.Intro = strings.TrimSpace(strings.Join(body.intro, "\n"))
	r.i.Why = strings.TrimSpace(strings.Join(body.why, "\n"))
	switch {
	case body.whyAt == 0:
		r.found.file("item-body", r.file.path, "an item has a part ## Why")
	case r.i.Why == "":
		r.file.report("item-body", SeverityError, body.whyAt, 1, "## Why is empty")
	}
	if r.nameless {
		return
	}
	for _, b := range body.blocks {
		r.placeBlock(b)
	}
	for _, part := range r.i.Parts {
		of := ""
		if part.Name != "" {
			of = " " + part.Name
		}
		if part.Snippet == "" {
			r.found.file("item-body", r.file.path, "there is no block %spython%s with the snippet", fence, of)
		}
		if part.Generator == nil {
			r.found.file("item-body", r.file.path, "there is no block %spython %s: the key is proved by measuring", fence, generatorWord)
			break // one generator may be meant for all parts
		}
	}
}

// cutBody cuts the lines of a body into its pieces.
func (r *itemReader) cutBody(start int) bodyText {
	var body bodyText
	for i, line := range strings.Split(r.file.text, "\n")[start:] {
		r.cutLine(&body, strings.TrimRight(line, " \t\r"), start+i+1)
	}
	if body.fenced > 0 {
		r.unclosed(body.fenced)
	}
	return body
}

func (r *itemReader) cutLine(body *bodyText, line string, at int) {
	switch {
	case strings.HasPrefix(line, fence) && r.cutFence(body, strings.Fields(line[len(fence):]), at):
	case body.open != nil:
		body.open.code += line + "\n"
	case body.fenced == 0 && strings.HasPrefix(line, "## "):
		r.heading(body, strings.TrimSpace(line[3:]), at)
	case body.whyAt == 0:
		body.intro = append(body.intro, line)
	default:
		body.why = append(body.why, line)
	}
}

// cutFence opens or closes a block; false means that its line is text, as around all blocks that are not ours.
func (r *itemReader) cutFence(body *bodyText, words []string, at int) bool {
	if len(words) > 0 && body.open != nil {
		r.unclosed(body.fenced)
		body.blocks, body.open, body.fenced = append(body.blocks, *body.open), nil, 0
	}
	switch {
	case body.fenced > 0 && len(words) > 0: // within another block this is text
		return false
	case body.fenced > 0:
		body.fenced = 0
		if body.open == nil {
			return false
		}
		body.blocks, body.open = append(body.blocks, *body.open), nil
		return true
	}
	body.fenced = at
	if body.whyAt > 0 || len(words) == 0 || words[0] != "python" {
		return false
	}
	body.open = &block{line: at, words: words[1:]}
	return true
}

func (r *itemReader) unclosed(line int) {
	r.file.report("item-body", SeverityError, line, 1, "this block has no end "+fence)
}

func (r *itemReader) heading(body *bodyText, title string, line int) {
	const why = "Why"
	if title != why {
		r.file.report("item-body", SeverityError, line, 4,
			fmt.Sprintf("a complexity item has no part %q%s", cutText(title), suggestion(title, []string{why})))
		if nearest(title, []string{why}) == "" { // a misspelt heading is one mistake, not two
			return
		}
	}
	if body.whyAt > 0 {
		r.file.report("item-body", SeverityError, line, 4, fmt.Sprintf("## Why stands here again; it was on line %d", body.whyAt))
		return
	}
	body.whyAt = line
}

// placeBlock gives a block to its part: the words behind python are the part's name, with generator before it, or a
// generator alone for all parts.
func (r *itemReader) placeBlock(b block) {
	words, isGenerator := b.words, len(b.words) > 0 && b.words[0] == generatorWord
	if isGenerator {
		words = words[1:]
	}
	parts := r.partsNamed(b, words, isGenerator)
	if len(parts) == 0 {
		return // reported, or the parts could not be read
	}
	if isGenerator {
		r.checkItemGenerator(b)
	} else if !definesSolve.MatchString(b.code) {
		r.reportBlock(b, "identifier", "the snippet defines no function "+SnippetEntry)
	}
	for _, part := range parts {
		switch {
		case isGenerator && part.Generator != nil, !isGenerator && part.Snippet != "":
			r.reportBlock(b, "duplicate", "there is such a block already")
			return
		case isGenerator:
			part.Generator = []byte(b.code)
		default:
			part.Snippet = b.code
		}
	}
}

// partsNamed returns the parts that a block is for.
func (r *itemReader) partsNamed(b block, words []string, isGenerator bool) []*Part {
	var all, named []*Part
	var names []string
	for at := range r.i.Parts {
		part := &r.i.Parts[at]
		all = append(all, part)
		if part.Name == "" {
			continue
		}
		if names = append(names, part.Name); len(words) == 1 && words[0] == part.Name {
			named = append(named, part)
		}
	}
	switch {
	case len(words) == 0 && (isGenerator || len(names) == 0):
		return all
	case len(words) == 0 || len(words) > 1:
		r.reportBlock(b, "item-body", "name the part that this block is for"+suggestion("", names))
	case len(named) == 0:
		r.reportBlock(b, "item-body", fmt.Sprintf("there is no part %q%s", cutText(words[0]), suggestion(words[0], append(names, generatorWord))))
	}
	return named
}

// checkItemGenerator compares with VARIABLES where that is a literal on one line; what else it is shows when it runs.
func (r *itemReader) checkItemGenerator(b block) {
	if !definesGenerate.MatchString(b.code) {
		r.reportBlock(b, "generator", "the generator defines no function generate")
		return
	}
	declared, isLiteral := declaredWords(b.code, "VARIABLES")
	if !isLiteral && strings.Contains(b.code, "VARIABLES") || len(r.letters) == 0 {
		return
	}
	if !isLiteral {
		declared = []string{"n"}
	}
	if !slices.Equal(slices.Sorted(slices.Values(declared)), slices.Sorted(slices.Values(r.letters))) {
		r.reportBlock(b, "generator", fmt.Sprintf("its VARIABLES are %s, but the item's variables are %s",
			strings.Join(declared, ", "), strings.Join(r.letters, ", ")))
	}
}

func (r *itemReader) reportBlock(b block, rule, message string) {
	r.file.report(rule, SeverityError, b.line, 1, message)
}
