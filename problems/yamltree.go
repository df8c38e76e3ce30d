package problems

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// readYAML reads the one document of a YAML file; it returns nil after it has reported why not.
func (s *source) readYAML() (root *node) {
	if s.ahead != nil {
		parsed := <-s.ahead
		s.found.list = append(s.found.list, parsed.found...)
		s.ahead = nil
		return parsed.root
	}
	// The library panics on some malformed input; this is the one place where its code runs.
	defer func() {
		if r := recover(); r != nil {
			s.report("yaml-syntax", SeverityError, 1, 1, "this is no YAML that can be read")
			root = nil
		}
	}()
	if len(s.text) > maxYAMLBytes {
		s.report("file-too-large", SeverityError, 1, 1,
			fmt.Sprintf("more than %d MB of YAML: put large cases into cases.jsonl, or generate them", maxYAMLBytes>>20))
		return nil
	}
	if at := strings.IndexByte(s.text, 0); at >= 0 {
		s.report("yaml-syntax", SeverityError, 1+strings.Count(s.text[:at], "\n"), 1, "this line holds a NUL character")
		return nil
	}
	tokens := lexer.Tokenize(strings.ReplaceAll(s.text, "\r\n", "\n")) // the library counts a line twice where a comment ends in \r\n
	if !s.guardTokens(tokens) {
		return nil
	}
	file, err := parser.Parse(tokens, 0, parser.AllowDuplicateMapKey()) // duplicates are found by build, with both places
	if err != nil {
		s.syntaxError(err)
		return nil
	}
	builder := yamlBuilder{source: s, anchors: map[string]*node{}, tags: tagColumns(tokens), ok: true}
	return builder.document(file)
}

// maxYAMLBytes is less than the limit for a file, since a byte of YAML can cost two hundred bytes of tokens.
const maxYAMLBytes = 2 << 20

func (b *yamlBuilder) document(file *ast.File) *node {
	var body ast.Node
	for _, doc := range file.Docs {
		switch {
		case doc.Body == nil || doc.Body.Type() == ast.CommentType:
		case body != nil:
			at := b.place(doc.Body)
			if doc.Start != nil && doc.Start.Position != nil {
				at.line, at.column = doc.Start.Position.Line, doc.Start.Position.Column
			}
			b.at(at, "yaml-syntax", "a second document: a set file has one")
			return nil
		default:
			body = doc.Body
		}
	}
	if body == nil {
		b.report("yaml-syntax", SeverityError, 1, 1, "the file is empty")
		return nil
	}
	root := b.build(body)
	switch {
	case !b.ok:
		return nil
	case root.size > maxNodes:
		b.at(root, "yaml-aliases", "the aliases make more than %d values of this file", maxNodes)
		return nil
	}
	return root
}

// syntaxError reports the library's error at its token.
func (s *source) syntaxError(err error) {
	line, column, message := 1, 1, err.Error()
	var located interface {
		error
		GetToken() *token.Token
		GetMessage() string
	}
	if errors.As(err, &located) {
		message, _, _ = strings.Cut(located.GetMessage(), "\n")
		if tk := located.GetToken(); tk != nil && tk.Position != nil {
			line, column = mistaken(tk, message)
		}
	}
	s.report("yaml-syntax", SeverityError, line, column, inOwnWords(message))
}

// What the library says of some mistakes.
const (
	saysUnclosed = "must be specified"
	saysTwoKeys  = "mapping value is not allowed in this context"
)

// mistaken is where the author's mistake is, which for two kinds is not where the library notices it: a bracket is missing
// where the line before ends, and a key that is indented too far is taken for more of the text above it.
func mistaken(tk *token.Token, message string) (line, column int) {
	switch before, behind := tk.Prev, tk.Next; {
	case strings.HasSuffix(message, saysUnclosed) && before != nil && before.Position.Line < tk.Position.Line:
		return before.Position.Line, before.Position.Column + utf8.RuneCountInString(before.Value)
	case message == saysTwoKeys && behind != nil && behind.Position.Line > tk.Position.Line:
		return behind.Position.Line, 1
	}
	return tk.Position.Line, tk.Position.Column
}

// inOwnWords says what to do about the commonest mistakes; the library speaks of its grammar.
func inOwnWords(message string) string {
	switch {
	case message == "',' or ']' must be specified":
		return "a comma or a ] is missing here"
	case message == "',' or '}' must be specified":
		return "a comma or a } is missing here"
	case strings.HasPrefix(message, "sequence end token"):
		return "this [ has no ]"
	case strings.HasPrefix(message, "flow map end token"), strings.HasPrefix(message, "mapping end token"):
		return "this { has no }"
	case message == saysTwoKeys:
		return "a second colon, or a key that is indented too far: quote a text that holds a colon"
	case message == "non-map value is specified":
		return "this is no key with a value: the colon is missing, or the space behind it"
	case strings.HasPrefix(message, "value is not allowed in this context"):
		return "this does not go with the line above: look at the indentation, the quotes and the brackets"
	case strings.HasPrefix(message, "found character '\\t'"):
		return "a tab can't indent YAML: use spaces"
	}
	return message
}

// yamlBuilder turns the library's syntax tree into nodes.
type yamlBuilder struct {
	*source
	anchors map[string]*node
	tags    map[int][]int // line -> columns of its tags
	aliases int
	ok      bool
}

// maxAliases is far more than an author writes by hand.
const maxAliases = 1000

func (b *yamlBuilder) fail(n *node, rule, format string, args ...any) *node {
	b.at(n, rule, format, args...)
	b.ok = false
	return n
}

// tagColumns finds the tags of each line: the library counts every column behind a tag one too low.
func tagColumns(tokens token.Tokens) map[int][]int {
	columns := map[int][]int{}
	for _, tk := range tokens {
		if tk.Type == token.TagType {
			columns[tk.Position.Line] = append(columns[tk.Position.Line], tk.Position.Column)
		}
	}
	return columns
}

// place begins a node where it begins in the file.
func (b *yamlBuilder) place(n ast.Node) *node {
	made := &node{kind: nodeNull, line: 1, column: 1, size: 1}
	if mapping, ok := n.(*ast.MappingNode); ok && !mapping.IsFlowStyle && len(mapping.Values) > 0 {
		return b.place(mapping.Values[0].Key) // its own token is the colon behind the key
	}
	if pair, ok := n.(*ast.MappingValueNode); ok {
		return b.place(pair.Key)
	}
	if tk := n.GetToken(); tk != nil && tk.Position != nil {
		made.line, made.column = tk.Position.Line, tk.Position.Column
		for _, column := range b.tags[made.line] {
			if column < tk.Position.Column {
				made.column++
			}
		}
	}
	return made
}

// build never returns nil; what it can't read is reported and becomes null.
func (b *yamlBuilder) build(n ast.Node) *node {
	if n == nil {
		return &node{kind: nodeNull, line: 1, column: 1, size: 1}
	}
	made := b.place(n)
	switch n := n.(type) {
	case *ast.MappingNode:
		return b.mapping(made, n.Values)
	case *ast.MappingValueNode:
		return b.mapping(made, []*ast.MappingValueNode{n})
	case *ast.SequenceNode:
		made.kind = nodeList
		for _, item := range n.Values {
			made.items = append(made.items, b.build(item))
		}
		made.measure()
		return made
	case *ast.LiteralNode:
		made.kind = nodeText
		if n.Value != nil {
			made.text = n.Value.Value
		}
		return made
	case *ast.TagNode:
		return b.tagged(made, n)
	case *ast.AnchorNode:
		return b.anchor(made, n)
	case *ast.AliasNode:
		return b.alias(made, n)
	case ast.ScalarNode:
		return b.scalar(made, n.GetToken())
	}
	return b.fail(made, "yaml-feature", "set files don't use this part of YAML")
}

func (b *yamlBuilder) scalar(made *node, tk *token.Token) *node {
	switch {
	case tk == nil:
		return made
	case tk.Type == token.SingleQuoteType || tk.Type == token.DoubleQuoteType:
		made.kind, made.text, made.quoted = nodeText, tk.Value, true
	case tk.Type == token.ImplicitNullType:
	default:
		made.kind, made.text = plainKind(tk.Value), tk.Value
	}
	return made
}

func (b *yamlBuilder) tagged(made *node, n *ast.TagNode) *node {
	value := b.build(n.Value)
	if value.tag != "" {
		return b.fail(made, "value-tag", "a value has one tag")
	}
	// The anchor's node must stay without this tag, so the tag goes onto a copy.
	result := *value
	result.tag, result.line, result.column = n.Start.Value, made.line, made.column
	return &result
}

func (b *yamlBuilder) anchor(made *node, n *ast.AnchorNode) *node {
	value := b.build(n.Value)
	if n.Name != nil {
		b.anchors[n.Name.GetToken().Value] = value // only now, so that it can't hold itself
	}
	_ = made
	return value
}

func (b *yamlBuilder) alias(made *node, n *ast.AliasNode) *node {
	b.aliases++
	if b.aliases == maxAliases+1 {
		return b.fail(made, "yaml-aliases", "more than %d aliases", maxAliases)
	}
	name := ""
	if n.Value != nil {
		name = n.Value.GetToken().Value
	}
	value := b.anchors[name]
	if value == nil {
		return b.fail(made, "yaml-aliases", "no anchor &%s stands before this alias", name)
	}
	return value
}

func (b *yamlBuilder) mapping(made *node, values []*ast.MappingValueNode) *node {
	made.kind = nodeMap
	type keyID struct {
		kind nodeKind
		text string
	}
	first := make(map[keyID]*node, len(values))
	for _, pair := range values {
		value := b.build(pair.Value)
		key, ok := b.mapKey(pair.Key)
		if !ok {
			continue
		}
		id := keyID{key.kind, key.text}
		if before, twice := first[id]; twice {
			b.at(key, "duplicate-key", "the key %q stands here again; it was set on line %d", cutText(key.text), before.line)
			continue
		}
		first[id] = key
		if value.kind == nodeMap && value.line > key.line && value.head == nil {
			value.head = key
		}
		made.items = append(made.items, key, value)
	}
	made.measure()
	return made
}

// mapKey reads a key; ok is false after a finding, and the rest of the mapping is still read.
func (b *yamlBuilder) mapKey(n ast.MapKeyNode) (key *node, ok bool) {
	why := ""
	switch n := n.(type) {
	case *ast.MergeKeyNode:
		why = "merge keys (<<) are not part of YAML 1.2: write the keys out"
	case *ast.MappingKeyNode:
		why = "keys marked with ? are not used: write !dict [[key, value], ...]"
	default:
		key = b.build(n)
		if key.kind != nodeList && key.kind != nodeMap && key.tag == "" {
			return key, true
		}
		why = "a key is plain text or a number: for others write !dict [[key, value], ...]"
	}
	b.at(b.place(n), "yaml-feature", "%s", why)
	return nil, false
}
