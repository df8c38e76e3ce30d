package problems

import (
	"fmt"

	"github.com/goccy/go-yaml/token"
)

// What the YAML library's parser may be given. It recurses with nesting and with the keys of a block mapping, takes
// time in the square of those keys, and a stack that overflows can't be recovered.
const (
	maxYAMLNesting = 64
	maxBlockKeys   = 2000
	maxPrefixes    = 4 // tags and anchors in a row
)

// guardTokens refuses what would be dangerous to parse; it returns false after it has reported that.
func (s *source) guardTokens(tokens token.Tokens) bool {
	var guard yamlGuard
	for _, tk := range tokens {
		if why := guard.next(tk); why != "" {
			s.report("yaml-nesting", SeverityError, tk.Position.Line, tk.Position.Column, why)
			return false
		}
	}
	return true
}

// yamlGuard follows the nesting of a token stream without building anything.
type yamlGuard struct {
	flow     int // open brackets and braces
	prefixes int // tags and anchors just before
	blocks   []openBlock
}

// openBlock is a block sequence or mapping, known by its column.
type openBlock struct {
	column   int
	sequence bool
	keys     int
}

// next takes one token and returns why it is too much, or "".
func (g *yamlGuard) next(tk *token.Token) string {
	if tk.Type == token.TagType || tk.Type == token.AnchorType || tk.Type == token.MappingKeyType {
		g.prefixes++
	} else if tk.Type != token.StringType || tk.PreviousType() != token.AnchorType {
		g.prefixes = 0
	}
	g.nest(tk)
	switch {
	case g.flow+len(g.blocks) > maxYAMLNesting:
		return fmt.Sprintf("nested more than %d deep", maxYAMLNesting)
	case g.prefixes > maxPrefixes:
		return "too many tags and anchors in a row"
	case len(g.blocks) > 0 && g.blocks[len(g.blocks)-1].keys > maxBlockKeys:
		return fmt.Sprintf("more than %d keys in one mapping", maxBlockKeys)
	}
	return ""
}

// nest follows brackets and blocks.
func (g *yamlGuard) nest(tk *token.Token) {
	switch tk.Type {
	case token.SequenceStartType, token.MappingStartType:
		g.flow++
	case token.SequenceEndType, token.MappingEndType:
		g.flow = max(g.flow-1, 0)
	case token.SequenceEntryType:
		if g.flow == 0 {
			g.open(tk.Position.Column, true)
		}
	case token.MappingValueType:
		if g.flow == 0 && tk.Prev != nil {
			g.open(tk.Prev.Position.Column, false)
		}
	default: // no other token nests
	}
}

// open ends the blocks that were further right, then begins a block at this column or continues it.
func (g *yamlGuard) open(column int, sequence bool) {
	for len(g.blocks) > 0 {
		top := g.blocks[len(g.blocks)-1]
		// A sequence may stand at the column of the key that holds it, so a key there ends it.
		if top.column < column || top.column == column && (sequence || !top.sequence) {
			break
		}
		g.blocks = g.blocks[:len(g.blocks)-1]
	}
	if len(g.blocks) == 0 || g.blocks[len(g.blocks)-1].column < column || g.blocks[len(g.blocks)-1].sequence != sequence {
		g.blocks = append(g.blocks, openBlock{column: column, sequence: sequence})
	}
	g.blocks[len(g.blocks)-1].keys++
	if sequence {
		g.blocks[len(g.blocks)-1].keys = 0 // a sequence may be long
	}
}
