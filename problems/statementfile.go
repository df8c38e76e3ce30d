package problems

import (
	"fmt"
	"path"
	"regexp"
	"strings"
)

var imageLink = regexp.MustCompile(`!\[[^\]\n]*\]\(\s*<?([^)\s>]+)`)

// checkMarkdown reports what a reader of a text would stumble over: a fence that never ends, which makes code of all
// the rest, and an image that is not there.
func (r *problemReader) checkMarkdown(src *source) {
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
		if fence != "" {
			continue
		}
		for _, found := range imageLink.FindAllStringSubmatchIndex(line, -1) {
			r.checkImage(src, i+1, len([]rune(line[:found[2]]))+1, line[found[2]:found[3]])
		}
	}
	if fence != "" {
		src.report("markdown", SeverityError, opened, 1, fmt.Sprintf("no line %s ends this block", fence))
	}
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
	}
}
