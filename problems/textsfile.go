package problems

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
)

// readPython reads what is run, before the cases: a driver changes what they mean.
func (r *problemReader) readPython() {
	p := r.p
	p.Generator = r.python("generate.py")
	p.Validator = r.python("validate.py")
	p.Check = r.python("check.py")
	p.Driver = r.python("driver.py")
}

func (r *problemReader) python(name string) []byte {
	content := r.optional(r.file(name))
	r.notEmpty(name, content)
	return content
}

// notEmpty reports a file that is there and says nothing.
func (r *problemReader) notEmpty(name string, content []byte) {
	if content != nil && len(bytes.TrimSpace(content)) == 0 {
		r.found.wholeFile("empty-text", r.file(name), "is empty: write it, or take the file away")
	}
}

// readTexts reads what people read, and the starter.
func (r *problemReader) readTexts() {
	p := r.p
	if statement, ok := r.required(r.file("statement.md"), "a problem has a statement"); ok {
		if p.Statement = statement.text; strings.TrimSpace(statement.text) == "" {
			r.found.wholeFile("empty-text", statement.path, "is empty")
		}
		r.checkMarkdown(statement)
	}
	if content, ok := r.read(r.file("editorial.md")); ok {
		p.Editorial = string(content)
		r.notEmpty("editorial.md", content)
		r.checkMarkdown(r.source(r.file("editorial.md"), content))
	}
	if content, ok := r.read(r.file("hints.md")); ok {
		r.notEmpty("hints.md", content)
		p.Hints = readHints(r.source(r.file("hints.md"), content))
		r.checkMarkdown(r.source(r.file("hints.md"), content))
	}
	if starter := r.python("starter.py"); starter != nil {
		p.Starter = string(starter)
	} else {
		p.Starter = DeriveStarter(p)
	}
}

var hintHeading = regexp.MustCompile(`^##[ \t]+(.*?)[ \t\r]*$`)

// readHints cuts hints.md at its headings, which are ## 1, ## 2, … in order.
func readHints(src *source) []string {
	var hints []string
	var lines []string
	start, fenced := 0, false
	end := func(line int) {
		body := strings.TrimSpace(strings.Join(lines, "\n"))
		if start > 0 && body == "" {
			src.report("hints", SeverityError, start, 1, "this hint is empty")
		}
		if start > 0 {
			hints = append(hints, body)
		}
		lines, start = nil, line
	}
	for i, line := range strings.Split(src.text, "\n") {
		if strings.HasPrefix(strings.TrimSpace(line), "```") {
			fenced = !fenced
		}
		heading := hintHeading.FindStringSubmatch(line)
		if heading == nil || fenced {
			if lines = append(lines, line); start == 0 && strings.TrimSpace(line) != "" {
				src.report("hints", SeverityError, i+1, 1, "hints begin with the heading ## 1")
				start = -1
			}
			continue
		}
		end(i + 1)
		if want := fmt.Sprint(len(hints) + 1); heading[1] != want {
			src.report("hints", SeverityError, i+1, 4, fmt.Sprintf("this should be ## %s, not ## %s", want, cutText(heading[1])))
		}
	}
	end(0)
	return hints
}
