package importer

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"

	"pyprep/problems"
)

var (
	notSlug    = regexp.MustCompile(`[^a-z0-9]+`)
	upperInner = regexp.MustCompile(`([a-z0-9])([A-Z])`)
)

const longestSlug = 40

// slug makes an id of a name; "" when too little of it is left.
func slug(name string) problems.Slug {
	made := strings.Trim(notSlug.ReplaceAllString(strings.ToLower(name), "-"), "-")
	made = strings.Trim(made[:min(len(made), longestSlug)], "-")
	if len(made) < 2 {
		return ""
	}
	return problems.Slug(made)
}

// free returns a slug that is not taken: the same, or with a number behind it.
func free(id problems.Slug, taken map[problems.Slug]bool) problems.Slug {
	base := id
	for n := 2; taken[id]; n++ {
		end := fmt.Sprintf("-%d", n)
		id = base[:min(len(base), longestSlug-len(end))] + problems.Slug(end)
	}
	taken[id] = true
	return id
}

// topics reads tags as topics.
func topics(all ...json.RawMessage) []string {
	var found []string
	for _, raw := range all {
		for _, tag := range wordsOf(raw) {
			if topic := slug(upperInner.ReplaceAllString(tag, "$1-$2")); topic != "" && len(found) < 10 {
				found = append(found, string(topic))
			}
		}
	}
	return found
}

// asMarkdown writes plain text as Markdown that shows it as it is, line by line.
func asMarkdown(text string) string {
	escaped := strings.NewReplacer(
		`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "#", `\#`, "~", `\~`, "|", `\|`,
		"&", `\&`, "\u00a0", " ",
	).Replace(lines(text))
	var b strings.Builder
	empty := true // the line before
	for line := range strings.SplitSeq(strings.TrimSpace(escaped), "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "" && !empty:
			b.WriteString("\n\n")
		case line != "" && !empty:
			b.WriteString("  \n") // a line break that Markdown keeps
		}
		b.WriteString(line)
		empty = line == ""
	}
	return b.String() + "\n"
}

// docText makes a name safe within a docstring.
func docText(name string) string {
	return strings.Map(func(r rune) rune {
		if r == '"' || r == '\\' || r < ' ' {
			return ' '
		}
		return r
	}, cut(name))
}
