package pytype

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// LiteralError says where a text is no Python literal, and why.
type LiteralError struct {
	Column  int // 1-based, in code points from the beginning of the text
	Problem string
	hint    string
}

// Error returns the problem with its place.
func (e *LiteralError) Error() string {
	return fmt.Sprintf("literal: column %d: %s", e.Column, e.Problem)
}

// Hint returns what to write instead.
func (e *LiteralError) Hint() string {
	if e.hint != "" {
		return e.hint
	}
	return "write a plain Python value such as None, -3, 1.5, 'text', b'\\x00', (1, 2), {1, 2} or {'a': [1]}; nothing is computed"
}

// maxLiteralDepth is how many containers may be inside each other.
const maxLiteralDepth = 64

// Named is an argument given by name.
type Named struct {
	Name  string
	Value Value
}

// ParseLiteral reads one Python literal as ast.literal_eval does, and also what repr prints of sets and floats that
// have no literal: set(), frozenset({1}), float('nan'), complex(0.0, -0.0), Decimal('1.20'). It is stricter in one
// point: an item that stands twice in a set, or a key in a dict, is an error. Its error is a [*LiteralError].
func ParseLiteral(text string) (Value, error) {
	p := literalParser{text: text}
	p.trim()
	v, err := p.tupleOrValue()
	if err != nil {
		return Value{}, err
	}
	if !p.ended() {
		return Value{}, p.failed("unexpected %s after the value", p.next())
	}
	return v, nil
}

// ParseArguments reads what stands between the parentheses of a call, such as "[2, 7], target=9". Its error is a
// [*LiteralError].
func ParseArguments(text string) (positional []Value, named []Named, err error) {
	p := literalParser{text: text, brackets: 1} // inside the call's parentheses a line may end anywhere
	p.space()
	seen := map[string]bool{}
	for !p.ended() {
		start := p.at
		name := p.argumentName()
		if name == "" && len(named) > 0 {
			return nil, nil, p.failed("a positional argument after a named one")
		}
		if seen[name] {
			return nil, nil, p.failedAt(start, "the argument %s is given twice", name)
		}
		v, err := p.value(0)
		if err != nil {
			return nil, nil, err
		}
		if name == "" {
			positional = append(positional, v)
		} else {
			seen[name] = true
			named = append(named, Named{Name: name, Value: v})
		}
		if !p.take(",") && !p.ended() {
			return nil, nil, p.failed("unexpected %s after an argument", p.next())
		}
	}
	return positional, named, nil
}

// literalParser reads from left to right, one function per form.
type literalParser struct {
	text     string
	at       int
	brackets int // how many are open; inside them a line may end
}

func (p *literalParser) failed(problem string, args ...any) error {
	return p.failedAt(p.at, problem, args...)
}

func (p *literalParser) failedAt(offset int, problem string, args ...any) error {
	return &LiteralError{Column: utf8.RuneCountInString(p.text[:offset]) + 1, Problem: fmt.Sprintf(problem, args...)}
}

func (p *literalParser) failedWith(hint, problem string, args ...any) error {
	return &LiteralError{
		Column: utf8.RuneCountInString(p.text[:p.at]) + 1, Problem: fmt.Sprintf(problem, args...), hint: hint,
	}
}

func (p *literalParser) ended() bool { return p.at == len(p.text) }

// trim drops the blank space around the text; a block of YAML ends with a line end.
func (p *literalParser) trim() {
	p.text = strings.TrimRight(p.text, " \t\f\r\n")
	p.at = len(p.text) - len(strings.TrimLeft(p.text, " \t\f\r\n"))
}

// space skips blanks, and line ends where Python allows them.
func (p *literalParser) space() {
	blank := " \t\f"
	if p.brackets > 0 {
		blank = " \t\f\r\n"
	}
	for !p.ended() && strings.IndexByte(blank, p.text[p.at]) >= 0 {
		p.at++
	}
}

func (p *literalParser) has(mark string) bool { return strings.HasPrefix(p.text[p.at:], mark) }

// take moves on past a mark and the space after it, if that is what stands here.
func (p *literalParser) take(mark string) bool {
	if !p.has(mark) {
		return false
	}
	p.at += len(mark)
	p.space()
	return true
}

// next names what stands here, for messages.
func (p *literalParser) next() string {
	if p.ended() {
		return "the end"
	}
	if word := p.word(); word != "" {
		if len(word) > 30 {
			word = word[:30] + "…"
		}
		return word
	}
	_, size := utf8.DecodeRuneInString(p.text[p.at:])
	return Source(Str(p.text[p.at : p.at+size]))
}

// word returns the ASCII identifier that stands here, "" when there is none.
func (p *literalParser) word() string {
	end := p.at
	for end < len(p.text) && isWordByte(p.text[end], end > p.at) {
		end++
	}
	return p.text[p.at:end]
}

func isWordByte(c byte, inside bool) bool {
	return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || inside && isDigit(c)
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// argumentName moves past "name =" and returns the name; "" when a value stands here.
func (p *literalParser) argumentName() string {
	name, start := p.word(), p.at
	if name == "" {
		return ""
	}
	p.at += len(name)
	p.space()
	if !p.has("=") || p.has("==") {
		p.at = start
		return ""
	}
	p.take("=")
	return name
}

// value reads one value and the space after it.
func (p *literalParser) value(depth int) (Value, error) {
	if depth > maxLiteralDepth {
		return Value{}, p.failed("nested deeper than %d levels", maxLiteralDepth)
	}
	if p.ended() {
		return Value{}, p.failed("a value is missing")
	}
	switch c := p.text[p.at]; {
	case c == '[':
		items, err := p.items("[", "]", depth)
		return List(items...), err
	case c == '(':
		return p.parenthesis(depth)
	case c == '{':
		return p.braces(depth)
	case c == '+' || c == '-' || c == '.' || isDigit(c):
		return p.number()
	case c == '\'' || c == '"':
		return p.strings()
	}
	return p.named(depth)
}

// named reads what begins with a word: a constant, a string with a prefix, or a call that repr prints.
func (p *literalParser) named(depth int) (Value, error) {
	word := p.word()
	if after := p.text[p.at+len(word):]; isStringPrefix(word) && after != "" && (after[0] == '\'' || after[0] == '"') {
		return p.strings()
	}
	var v Value
	switch word {
	case "None":
		v = None()
	case "True", "False":
		v = Bool(word == "True")
	case "set", "frozenset", "float", "complex", "Decimal":
		return p.call(word, depth)
	case "nan", "inf":
		return v, p.failedWith("write float('"+word+"')", "%s is no literal", word)
	case "null", "true", "false":
		return v, p.failedWith("Python's words are None, True and False", "%s is no Python literal", word)
	default:
		return v, p.failed("unexpected %s", p.next())
	}
	p.take(word)
	return v, nil
}
