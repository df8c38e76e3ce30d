package problems

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

var (
	imageLink = regexp.MustCompile(`!\[[^\]\n]*\]\(\s*<?([^)\s>]+)`)
	textLink  = regexp.MustCompile(`(?:^|[^!\\])\[[^\]\n]+\]\(\s*<?([^)\s>]+)`)
	codeSpan  = regexp.MustCompile("`[^`\n]*`")
)

// checkMarkdown reports what a reader of a text would stumble over: a fence that never ends, which makes code of all
// the rest, an image that is not there, and a link that leads nowhere.
func (r *problemReader) checkMarkdown(src *source) {
	src.checkControls()
	eachTextLine(src, func(at int, line string) {
		for _, found := range imageLink.FindAllStringSubmatchIndex(line, -1) {
			r.checkImage(src, at, len([]rune(line[:found[2]]))+1, line[found[2]:found[3]])
		}
		eachLink(line, func(column int, target string) { r.checkLink(src, at, column, target) })
	})
}

// eachTextLine reads the lines of a text outside its fenced blocks, and reports a block that never ends.
func eachTextLine(src *source, read func(at int, line string)) {
	fence, opened := "", 0
	for i, line := range strings.Split(src.text, "\n") {
		if mark := fenceMark(line); mark != "" {
			switch {
			case fence == "":
				fence, opened = mark, i+1
			case strings.HasPrefix(mark, fence) && strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(line), "`~")) == "":
				fence = ""
			}
			continue
		}
		if fence == "" {
			read(i+1, line)
		}
	}
	if fence != "" {
		src.report("markdown", SeverityError, opened, 1, fmt.Sprintf("no line %s ends this block", fence))
	}
}

// eachLink reads the links of a line; what looks like one within `code` is none.
func eachLink(line string, read func(column int, target string)) {
	bare := codeSpan.ReplaceAllStringFunc(line, func(code string) string { return strings.Repeat("`", len(code)) })
	for _, found := range textLink.FindAllStringSubmatchIndex(bare, -1) {
		read(len([]rune(line[:found[2]]))+1, line[found[2]:found[3]])
	}
}

// leadsOut says whether a link is to a web address or a heading.
func leadsOut(target string) bool {
	for _, begin := range []string{"https://", "http://", "mailto:", "#"} {
		if strings.HasPrefix(target, begin) {
			return true
		}
	}
	return false
}

// checkLink holds that a link which does not lead out of the set leads to a file of the problem's assets/.
func (r *problemReader) checkLink(src *source, line, column int, target string) {
	clean := path.Clean(target)
	switch {
	case leadsOut(target):
	case !strings.HasPrefix(clean, "assets/"):
		src.report("link", SeverityWarning, line, column, fmt.Sprintf("a link is to https://…, a #heading, or a file in assets/, not %s", cutText(target)))
	case !r.has(r.file(clean)):
		src.report("link", SeverityWarning, line, column,
			fmt.Sprintf("there is no file %s%s", cutText(clean), suggestion(path.Base(clean), r.under(r.file(path.Dir(clean))))))
	default:
		r.linked = append(r.linked, r.file(clean))
	}
}

// checkControls reports characters that could write over a terminal, or turn the order of what is read.
func (s *source) checkControls() {
	for i, line := range strings.Split(s.text, "\n") {
		if at := strings.IndexFunc(strings.TrimSuffix(line, "\r"), isHostile); at >= 0 {
			s.report("control-character", SeverityWarning, i+1, len([]rune(line[:at]))+1,
				fmt.Sprintf("this is the control character %U, which can write over a terminal: take it out", []rune(line[at:])[0]))
		}
	}
}

// isHostile is true for what no text needs: control characters but for ends of lines and tabs, and marks that turn the
// direction of reading.
func isHostile(r rune) bool {
	return unicode.IsControl(r) && r != '\n' && r != '\r' && r != '\t' || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
}

// mendedLink is a link or an image with all that belongs to it.
var mendedLink = regexp.MustCompile(`!?\[([^\]\n]+)\]\(\s*<?([^)\s>]+)[^)\n]*\)`)

// WithoutDeadLinks is a Markdown text from elsewhere with nothing in it that a set must not have: a link or an image that
// leads nowhere here becomes its words, and control characters are gone.
func WithoutDeadLinks(markdown string) string {
	markdown = strings.Map(func(r rune) rune {
		if isHostile(r) {
			return -1
		}
		return r
	}, markdown)
	lines := strings.Split(markdown, "\n")
	unlink := func(text string) string {
		return mendedLink.ReplaceAllStringFunc(text, func(link string) string {
			parts := mendedLink.FindStringSubmatch(link)
			if leadsOut(parts[2]) {
				return link
			}
			return parts[1]
		})
	}
	eachTextLine(&source{text: markdown, found: &findings{}}, func(at int, line string) {
		var b strings.Builder
		from := 0
		for _, code := range codeSpan.FindAllStringIndex(line, -1) {
			b.WriteString(unlink(line[from:code[0]]) + line[code[0]:code[1]])
			from = code[1]
		}
		lines[at-1] = b.String() + unlink(line[from:])
	})
	return strings.Join(lines, "\n")
}

// fenceMark is the row of backticks or tildes that begins a line, "" when none does.
func fenceMark(line string) string {
	bare := strings.TrimSpace(line)
	for _, mark := range []string{"`", "~"} {
		if row := bare[:len(bare)-len(strings.TrimLeft(bare, mark))]; len(row) >= len(fence) {
			return row
		}
	}
	return ""
}

// checkAssets reports files that no text leads to.
func (r *problemReader) checkAssets() {
	for _, name := range r.files {
		if strings.HasPrefix(name, r.file("assets")+"/") && !slices.Contains(r.linked, name) {
			r.found.add(Finding{Rule: "unused", Severity: SeverityWarning, File: name, Line: 1, Message: "no text leads to this file"})
		}
	}
}

// checkImage holds that an image is a file of the problem's assets/: a set is complete without a network.
func (r *problemReader) checkImage(src *source, line, column int, target string) {
	report := func(format string, args ...any) {
		src.report("image", SeverityError, line, column, fmt.Sprintf(format, args...))
	}
	clean := path.Clean(target)
	switch {
	case strings.Contains(target, "://") || strings.HasPrefix(target, "//"):
		src.report("image", SeverityWarning, line, column, "a remote image is shown as a link; put the file into assets/")
	case !strings.HasPrefix(clean, "assets/"):
		report("an image must be in assets/, not %s", cutText(target))
	case !r.has(r.file(clean)):
		report("there is no file %s%s", cutText(clean), suggestion(path.Base(clean), r.under(r.file(path.Dir(clean)))))
	default:
		r.linked = append(r.linked, r.file(clean))
	}
}
