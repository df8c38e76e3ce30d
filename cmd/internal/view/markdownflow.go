package view

import (
	"bytes"
	"slices"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
)

// solidHyphen stands for a hyphen while glamour wraps: its wrapper may break a line at a real one, and does not count it.
const solidHyphen = "\u2011"

// flowing prepares running text for glamour, which keeps an author's line ends inside list items and breaks lines one
// column late after a hyphen: soft line ends become spaces, and hyphens become solidHyphen. Code that is too wide is broken.
func flowing(source string, width int) string {
	raw := []byte(source)
	document := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(text.NewReader(raw))
	var edits []textEdit
	_ = ast.Walk(document, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Text:
			edits = append(edits, textEdits(raw, n)...)
		case *ast.FencedCodeBlock:
			edits = append(edits, codeEdits(raw, n, width)...)
		}
		return ast.WalkContinue, nil
	})
	slices.SortFunc(edits, func(a, b textEdit) int { return a.from - b.from })
	var out bytes.Buffer
	done := 0
	for _, e := range edits {
		if e.from < done {
			continue
		}
		out.Write(raw[done:e.from])
		out.WriteString(e.with)
		done = e.to
	}
	out.Write(raw[done:])
	return out.String()
}

// textEdit replaces the bytes from:to.
type textEdit struct {
	from, to int
	with     string
}

// textEdits are the replacements within one piece of text.
func textEdits(raw []byte, t *ast.Text) []textEdit {
	var edits []textEdit
	for at := t.Segment.Start; at < t.Segment.Stop; at++ {
		if raw[at] == '-' {
			edits = append(edits, textEdit{at, at + 1, solidHyphen})
		}
	}
	if t.SoftLineBreak() && !isQuoted(t) {
		end := t.Segment.Stop
		for end < len(raw) && (raw[end] == ' ' || raw[end] == '\n') {
			end++
		}
		edits = append(edits, textEdit{t.Segment.Stop, end, " "})
	}
	return edits
}

// isQuoted says whether a node is in a block quote, whose lines begin with a mark.
func isQuoted(n ast.Node) bool {
	for parent := n.Parent(); parent != nil; parent = parent.Parent() {
		if parent.Kind() == ast.KindBlockquote {
			return true
		}
	}
	return false
}
