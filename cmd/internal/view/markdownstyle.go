package view

import (
	"strconv"

	"github.com/charmbracelet/glamour/ansi"
)

// markdownStyle is calm: headings bold, code in the accent colour, all else as the terminal has it. Without colour the
// marks of Markdown stand for it.
func (t Theme) markdownStyle() ansi.StyleConfig {
	style := ansi.StyleConfig{
		Document:   ansi.StyleBlock{Margin: pointerTo(uint(margin))},
		BlockQuote: ansi.StyleBlock{Indent: pointerTo(uint(1)), IndentToken: pointerTo(t.bar() + " ")},
		List:       ansi.StyleList{LevelIndent: margin},
		Heading:    ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{BlockSuffix: "\n"}},
		Item:       ansi.StylePrimitive{BlockPrefix: t.symbol("•", "-") + " "},
		Enumeration: ansi.StylePrimitive{
			BlockPrefix: ". ",
		},
		Task:           ansi.StyleTask{Ticked: "[x] ", Unticked: "[ ] "},
		HorizontalRule: ansi.StylePrimitive{Format: "\n" + t.symbol("────────", "--------") + "\n"},
		ImageText:      ansi.StylePrimitive{Format: "Image: {{.text}}"},
		CodeBlock:      ansi.StyleCodeBlock{StyleBlock: ansi.StyleBlock{Margin: pointerTo(uint(2 * margin))}},
		Table: ansi.StyleTable{
			CenterSeparator: pointerTo(t.symbol("┼", "|")),
			ColumnSeparator: pointerTo(t.bar()),
			RowSeparator:    pointerTo(t.symbol("─", "-")),
		},
		DefinitionDescription: ansi.StylePrimitive{BlockPrefix: "\n" + t.dot() + " "},
	}
	if t.Color {
		t.colorMarkdown(&style)
		return style
	}
	style.H1.Prefix, style.H2.Prefix, style.H3.Prefix = "# ", "## ", "### "
	style.Code = ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Prefix: "`", Suffix: "`"}}
	style.Strong = ansi.StylePrimitive{BlockPrefix: "**", BlockSuffix: "**"}
	style.Emph = ansi.StylePrimitive{BlockPrefix: "*", BlockSuffix: "*"}
	style.Strikethrough = ansi.StylePrimitive{BlockPrefix: "~~", BlockSuffix: "~~"}
	return style
}

func (t Theme) colorMarkdown(style *ansi.StyleConfig) {
	color := t.paletteColor(accent)
	style.Heading.Bold = pointerTo(true)
	style.Strong.Bold = pointerTo(true)
	style.Emph.Italic = pointerTo(true)
	style.Strikethrough.CrossedOut = pointerTo(true)
	style.Code.Color = &color
	style.Link = ansi.StylePrimitive{Underline: pointerTo(true)}
	style.Image = ansi.StylePrimitive{Underline: pointerTo(true)}
	style.CodeBlock.Chroma = &ansi.Chroma{
		Comment:       ansi.StylePrimitive{Italic: pointerTo(true)},
		Keyword:       ansi.StylePrimitive{Color: pointerTo("#ansiblue"), Bold: pointerTo(true)},
		LiteralString: ansi.StylePrimitive{Color: pointerTo("#ansigreen")},
		NameFunction:  ansi.StylePrimitive{Bold: pointerTo(true)},
	}
}

// paletteColor is an ink as the number of one of the terminal's sixteen colours.
func (t Theme) paletteColor(i ink) string {
	code, err := strconv.Atoi(t.code(i))
	switch {
	case err != nil:
		return ""
	case code >= 90:
		return strconv.Itoa(code - 90 + 8)
	default:
		return strconv.Itoa(code - 30)
	}
}

func pointerTo[T any](value T) *T { return &value }
