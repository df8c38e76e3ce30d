package view

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

const (
	hanging    = 8 // how much further the rest of a line of code stands than its beginning
	leastRoom  = 3 * hanging
	codeBorder = 4 * margin // of the text on both sides, and of the block in it
)

// codeEdits break the lines of a block of code that are wider than the room. Left to glamour the rest of such a line would
// stand where no code does, in front of the block. A block within something else is left to it.
func codeEdits(raw []byte, block *ast.FencedCodeBlock, width int) []textEdit {
	room := width - codeBorder
	if room < leastRoom || block.Parent() == nil || block.Parent().Kind() != ast.KindDocument {
		return nil
	}
	var edits []textEdit
	for _, line := range block.Lines().Sliced(0, block.Lines().Len()) {
		edits = append(edits, lineEdits(raw, line, room)...)
	}
	return edits
}

// lineEdits break one line of code at its last spaces within the room.
func lineEdits(raw []byte, line text.Segment, room int) []textEdit {
	first := line.Start // where the code of the line, or of its rest, begins
	for first < line.Stop && raw[first] == ' ' {
		first++
	}
	rest := min(first-line.Start+hanging, room/2)
	var edits []textEdit
	space, column := 0, 0
	for at := line.Start; at < line.Stop && raw[at] != '\n'; {
		_, size := utf8.DecodeRune(raw[at:line.Stop])
		column += ansi.StringWidth(string(raw[at : at+size]))
		if raw[at] == ' ' && at > first {
			space = at
		}
		at += size
		if column > room && space > 0 {
			edits = append(edits, textEdit{space, space + 1, "\n" + strings.Repeat(" ", rest)})
			column = rest + ansi.StringWidth(string(raw[space+1:at]))
			first, space = space+1, 0
		}
	}
	return edits
}
