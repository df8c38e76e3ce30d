package problems

import (
	"fmt"
	"slices"
	"strings"
)

const (
	fence     = "```"
	frontMark = "---"
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

// Parts of a body, by their headings.
const (
	whyPart       = "Why"
	trapPart      = "Trap"
	questionPart  = "Question"
	modelPart     = "Model answer"
	proofPart     = "Proof"
	followPart    = "Follow-ups"
	promptPart    = "Prompt"
	outlinePart   = "Model outline"
	beforeHeading = ""  // what stands before the first heading
	nowhere       = "-" // no heading: blocks of Python are text everywhere
)

// Below these keys of [Item.BodyPlaces] stand a part's first line of text, and the item's first block of Python.
const (
	BodyText    = "text"
	BodyProgram = "python"
)

// itemShape says what the body of an item of one kind is made of.
type itemShape struct {
	kind   Kind
	parts  []string // its headings; all of them must be there
	blocks string   // the part whose blocks of Python are taken out of its text
}

// bodyPart is what stands under one heading.
type bodyPart struct {
	title string
	line  int // of the heading, 0 for what is before the first
	lines []string
}

// itemBody is a body in its pieces.
type itemBody struct {
	shape  itemShape
	parts  []bodyPart // the first is what is before all headings
	blocks []block

	open   *block // the Python block that is being read
	fenced int    // line of an open fence, 0 outside
}

// part returns what stands under a heading; nil without one.
func (b *itemBody) part(title string) *bodyPart {
	at := slices.IndexFunc(b.parts, func(p bodyPart) bool { return p.title == title })
	if at < 0 {
		return nil
	}
	return &b.parts[at]
}

func (p *bodyPart) text() string { return strings.TrimSpace(strings.Join(p.lines, "\n")) }

func (b *itemBody) intro() string { return b.parts[0].text() }

// cutBody cuts the lines below the front matter into their pieces.
func (r *itemReader) cutBody(shape itemShape) *itemBody {
	body := &itemBody{shape: shape, parts: make([]bodyPart, 1)}
	for i, line := range strings.Split(r.file.text, "\n")[r.bodyStart:] {
		r.cutLine(body, strings.TrimRight(line, " \t\r"), r.bodyStart+i+1)
	}
	if body.fenced > 0 {
		r.unclosed(body.fenced)
	}
	r.file.checkControls()
	r.i.BodyPlaces = body.places(r.bodyStart)
	return body
}

// places are where headings and blocks stand; for what is not there, where the body begins.
func (b *itemBody) places(start int) Places {
	places := Places{"": start}
	for _, part := range b.parts[1:] {
		places[part.title] = part.line
		if at := slices.IndexFunc(part.lines, func(line string) bool { return strings.TrimSpace(line) != "" }); at >= 0 {
			places[part.title+"\x00"+BodyText] = part.line + at + 1
		}
	}
	for _, one := range b.blocks {
		places[strings.Join(append([]string{BodyProgram}, one.words...), " ")] = one.line
	}
	return places
}

func (r *itemReader) cutLine(body *itemBody, line string, at int) {
	switch {
	case strings.HasPrefix(line, fence) && r.cutFence(body, strings.Fields(line[len(fence):]), at):
	case body.open != nil:
		body.open.code += line + "\n"
	case body.fenced == 0 && strings.HasPrefix(line, "## "):
		r.heading(body, strings.TrimSpace(line[3:]), at)
	default:
		if body.fenced == 0 {
			r.checkLinks(line, at)
		}
		last := &body.parts[len(body.parts)-1]
		last.lines = append(last.lines, line)
	}
}

// checkLinks reports links and images that lead nowhere: an item is one file, and has no assets.
func (r *itemReader) checkLinks(line string, at int) {
	eachLink(line, func(column int, target string) {
		if !leadsOut(target) {
			r.file.report("link", SeverityWarning, at, column, fmt.Sprintf("a link of an item is to https://… or a #heading, not %s", cutText(target)))
		}
	})
	for _, found := range imageLink.FindAllStringSubmatchIndex(line, -1) {
		r.file.report("image", SeverityError, at, len([]rune(line[:found[2]]))+1, "an item is one file and has no images: link to it, or say it in words")
	}
}

// cutFence opens or closes a block; false means that its line is text, as around all blocks that are not ours.
func (r *itemReader) cutFence(body *itemBody, words []string, at int) bool {
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
	if body.parts[len(body.parts)-1].title != body.shape.blocks || len(words) == 0 || words[0] != BodyProgram {
		return false
	}
	body.open = &block{line: at, words: words[1:]}
	return true
}

func (r *itemReader) unclosed(line int) {
	r.file.report("item-body", SeverityError, line, 1, "this block has no end "+fence)
}

// heading begins a part. A misspelt heading is taken for the one that is meant: it is one mistake, not two.
func (r *itemReader) heading(body *itemBody, title string, line int) {
	known := slices.Contains(body.shape.parts, title)
	if !known {
		r.file.report("item-body", SeverityError, line, 4,
			fmt.Sprintf("a %s item has no part %q%s", body.shape.kind, cutText(title), suggestion(title, body.shape.parts)))
		if title = nearest(title, body.shape.parts); title == "" {
			return
		}
	}
	if before := body.part(title); before != nil {
		r.file.report("item-body", SeverityError, line, 4, fmt.Sprintf("## %s stands here again; it was on line %d", title, before.line))
		return
	}
	body.parts = append(body.parts, bodyPart{title: title, line: line})
}
