package problems

import (
	"errors"
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"pyprep/problems/pytype"
)

// parseLiteral reads a Python literal as ast.literal_eval does, within bounds, without running anything: numbers, text,
// bytes, tuples, lists, sets, dicts, set(), frozenset(...), None, True and False, and a sign before a number.
func parseLiteral(text string) (pytype.Value, error) {
	p := literalParser{text: text}
	v, err := p.value()
	if err != nil {
		return pytype.Value{}, err
	}
	if p.space(); p.at == len(p.text) {
		return v, nil
	}
	if p.text[p.at] != ',' {
		return pytype.Value{}, p.failed("this is behind the end of the literal")
	}
	// A bare tuple: 1, 2
	items := []pytype.Value{v}
	for p.takes(",") && !p.ended() {
		item, err := p.value()
		if err != nil {
			return pytype.Value{}, err
		}
		items = append(items, item)
	}
	if !p.ended() {
		return pytype.Value{}, p.failed("this is behind the end of the literal")
	}
	return pytype.Tuple(items...), nil
}

const maxLiteralNesting = 60 // a Value may be nested 64 deep where it crosses into the container

// literalParser is at one place of a text.
type literalParser struct {
	text  string
	at    int
	depth int
}

func (p *literalParser) failed(format string, args ...any) error {
	return fmt.Errorf("column %d: "+format, append([]any{p.at + 1}, args...)...)
}

func (p *literalParser) space() {
	for p.at < len(p.text) && strings.IndexByte(" \t\r\n", p.text[p.at]) >= 0 {
		p.at++
	}
}

func (p *literalParser) ended() bool {
	p.space()
	return p.at == len(p.text)
}

func (p *literalParser) takes(mark string) bool {
	p.space()
	if !strings.HasPrefix(p.text[p.at:], mark) {
		return false
	}
	p.at += len(mark)
	return true
}

func (p *literalParser) value() (pytype.Value, error) {
	if p.ended() {
		return pytype.Value{}, p.failed("a value is missing")
	}
	if p.depth++; p.depth > maxLiteralNesting {
		return pytype.Value{}, p.failed("nested more than %d deep", maxLiteralNesting)
	}
	defer func() { p.depth-- }()
	switch c := p.text[p.at]; {
	case c == '(':
		return p.tuple()
	case c == '[':
		items, _, err := p.items("[", "]")
		return pytype.List(items...), err
	case c == '{':
		return p.braces()
	case c == '"' || c == '\'':
		return p.strings()
	case c == '+' || c == '-' || c == '.' || c >= '0' && c <= '9':
		return p.number()
	}
	return p.name()
}

// items reads values between two brackets; comma says that a comma ended the last one.
func (p *literalParser) items(opening, closing string) (items []pytype.Value, comma bool, err error) {
	p.takes(opening)
	for {
		if p.takes(closing) {
			return items, comma, nil
		}
		if len(items) > 0 && !comma {
			return nil, false, p.failed("a comma or %s is missing", closing)
		}
		item, err := p.value()
		if err != nil {
			return nil, false, err
		}
		items = append(items, item)
		comma = p.takes(",")
	}
}

func (p *literalParser) tuple() (pytype.Value, error) {
	items, comma, err := p.items("(", ")")
	if err == nil && len(items) == 1 && !comma {
		return items[0], nil
	}
	return pytype.Tuple(items...), err
}

// braces reads a set or a dict; {} is a dict.
func (p *literalParser) braces() (pytype.Value, error) {
	p.takes("{")
	if p.takes("}") {
		return pytype.Dict(), nil
	}
	start := p.at
	first, err := p.value()
	if err != nil {
		return pytype.Value{}, err
	}
	if !p.takes(":") {
		p.at = start
		items, _, err := p.items("", "}")
		if err != nil {
			return pytype.Value{}, err
		}
		return pytype.Set(items...), p.distinct(items)
	}
	return p.dict(first)
}

func (p *literalParser) dict(key pytype.Value) (pytype.Value, error) {
	var keys, pairs []pytype.Value
	for {
		value, err := p.value()
		if err != nil {
			return pytype.Value{}, err
		}
		keys, pairs = append(keys, key), append(pairs, key, value)
		comma := p.takes(",")
		if p.takes("}") {
			return pytype.Dict(pairs...), p.distinct(keys)
		}
		if !comma {
			return pytype.Value{}, p.failed("a comma or } is missing")
		}
		if key, err = p.value(); err != nil {
			return pytype.Value{}, err
		}
		if !p.takes(":") {
			return pytype.Value{}, p.failed("a colon is missing")
		}
	}
}

// distinct is stricter than Python, where the last one of equal keys wins: in test data that is a slip.
func (p *literalParser) distinct(values []pytype.Value) error {
	seen := make(map[string]bool, len(values))
	for _, v := range values {
		if !hashable(v) {
			return p.failed("a %s can't be in a set or a key", v.TypeName())
		}
		key := hashKey(v)
		if seen[key] {
			return p.failed("%s stands here twice", cutText(pytype.Source(v)))
		}
		seen[key] = true
	}
	return nil
}

func (p *literalParser) name() (pytype.Value, error) {
	start := p.at
	for p.at < len(p.text) && isNameByte(p.text[p.at]) {
		p.at++
	}
	name := p.text[start:p.at]
	switch name {
	case "None":
		return pytype.None(), nil
	case "True", "False":
		return pytype.Bool(name == "True"), nil
	case "set", "frozenset":
		return p.setCall(name)
	}
	if p.at < len(p.text) && (p.text[p.at] == '"' || p.text[p.at] == '\'') {
		p.at = start
		return p.strings()
	}
	p.at = start
	if name == "" {
		return pytype.Value{}, p.failed("this begins no literal")
	}
	return pytype.Value{}, p.failed("%s is no literal", cutText(name))
}

// setCall reads set(), which has no other literal, and frozenset({...}).
func (p *literalParser) setCall(name string) (pytype.Value, error) {
	if !p.takes("(") {
		return pytype.Value{}, p.failed("%s must be called", name)
	}
	var inner pytype.Value
	if !p.takes(")") {
		var err error
		if inner, err = p.value(); err != nil {
			return pytype.Value{}, err
		}
		switch inner.Kind {
		case pytype.KindSet, pytype.KindList, pytype.KindTuple:
		default:
			return pytype.Value{}, p.failed("%s() takes a list, a tuple or a set here", name)
		}
		if !p.takes(")") {
			return pytype.Value{}, p.failed(") is missing")
		}
	}
	if name == "set" {
		return pytype.Set(inner.Items...), p.distinct(inner.Items)
	}
	return pytype.FrozenSet(inner.Items...), p.distinct(inner.Items)
}

func isNameByte(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}

// number reads a signed number, and the sum of a real and an imaginary one.
func (p *literalParser) number() (pytype.Value, error) {
	first, imaginary, err := p.signed()
	if err != nil || imaginary {
		return first, err
	}
	after := p.at
	p.space()
	if p.at == len(p.text) || p.text[p.at] != '+' && p.text[p.at] != '-' {
		p.at = after
		return first, nil
	}
	second, imaginary, err := p.signed()
	if err != nil {
		return pytype.Value{}, err
	}
	if !imaginary {
		return pytype.Value{}, p.failed("only a real and an imaginary number can be added in a literal")
	}
	realPart, ok := floatOf(first)
	part, _ := second.Complex128()
	if !ok {
		return pytype.Value{}, p.failed("the real part is too large")
	}
	return pytype.Complex(complex(realPart, imag(part))), nil
}

func floatOf(v pytype.Value) (float64, bool) {
	if f, ok := v.Float64(); ok {
		return f, true
	}
	f, accuracy := new(big.Float).SetInt(v.BigInt()).Float64()
	return f, accuracy == big.Exact || f-f == 0
}

// signed reads one number with its signs; imaginary says that a j ends it.
func (p *literalParser) signed() (v pytype.Value, imaginary bool, err error) {
	negative := false
	for signs := 0; p.at < len(p.text) && (p.text[p.at] == '+' || p.text[p.at] == '-'); signs++ {
		negative = negative != (p.text[p.at] == '-')
		p.at++
		p.space()
	}
	start := p.at
	token := p.numberToken()
	if token == "" {
		return pytype.Value{}, false, p.failed("a number is missing")
	}
	v, imaginary, err = numberValue(token)
	if err != nil {
		p.at = start
		return pytype.Value{}, false, p.failed("%v", err)
	}
	if negative {
		v = negated(v)
	}
	return v, imaginary, nil
}

// numberToken takes letters, digits, dots, and a sign after the e of a decimal exponent.
func (p *literalParser) numberToken() string {
	start := p.at
	for p.at < len(p.text) {
		c := p.text[p.at]
		exponent := p.at > start && (c == '+' || c == '-') && (p.text[p.at-1] == 'e' || p.text[p.at-1] == 'E') &&
			!strings.HasPrefix(strings.ToLower(p.text[start:p.at]), "0x")
		if !isNameByte(c) && c != '.' && !exponent {
			break
		}
		p.at++
	}
	return p.text[start:p.at]
}

var errNoNumber = errors.New("this is no number")

func numberValue(token string) (v pytype.Value, imaginary bool, err error) {
	if len(token) > maxIntDigits {
		return pytype.Value{}, false, errors.New("the number is too long")
	}
	plain, ok := withoutUnderscores(token)
	if !ok {
		return pytype.Value{}, false, errNoNumber
	}
	lower := strings.ToLower(plain)
	if len(lower) > 2 && lower[0] == '0' && strings.IndexByte("xob", lower[1]) >= 0 {
		base := map[byte]int{'x': 16, 'o': 8, 'b': 2}[lower[1]]
		number, isNumber := new(big.Int).SetString(lower[2:], base)
		if !isNumber || lower[2] == '-' || lower[2] == '+' {
			return pytype.Value{}, false, errNoNumber
		}
		return pytype.BigInt(number), false, nil
	}
	if digits, isImaginary := strings.CutSuffix(lower, "j"); isImaginary {
		f, err := decimalFloat(digits)
		return pytype.Complex(complex(0, f)), true, err
	}
	if strings.Trim(lower, "0123456789") != "" {
		f, err := decimalFloat(lower)
		return pytype.Float(f), false, err
	}
	if len(lower) > 1 && lower[0] == '0' && strings.Trim(lower, "0") != "" {
		return pytype.Value{}, false, errors.New("a number in Python has no leading zeros")
	}
	number, ok := new(big.Int).SetString(lower, 10)
	if !ok {
		return pytype.Value{}, false, errNoNumber
	}
	return pytype.BigInt(number), false, nil
}

// withoutUnderscores drops single underscores between digits (and after 0x), where Python allows them.
func withoutUnderscores(token string) (string, bool) {
	if !strings.Contains(token, "_") {
		return token, true
	}
	for i := range len(token) {
		if token[i] != '_' {
			continue
		}
		if i == 0 || i == len(token)-1 || !isAlphanumeric(token[i-1]) || !isAlphanumeric(token[i+1]) {
			return "", false
		}
	}
	return strings.ReplaceAll(token, "_", ""), true
}

func isAlphanumeric(c byte) bool { return c != '_' && c < 0x80 && isNameByte(c) }

// decimalFloat reads digits, point and exponent; too large is infinity, as in Python.
func decimalFloat(text string) (float64, error) {
	if text == "" || strings.Trim(text, "0123456789.e+-") != "" {
		return 0, errNoNumber
	}
	f, err := strconv.ParseFloat(text, 64)
	if err != nil && !errors.Is(err, strconv.ErrRange) {
		return 0, errNoNumber
	}
	return f, nil
}

func negated(v pytype.Value) pytype.Value {
	if f, ok := v.Float64(); ok {
		return pytype.Float(-f)
	}
	if c, ok := v.Complex128(); ok {
		return pytype.Complex(-c)
	}
	return pytype.BigInt(new(big.Int).Neg(v.BigInt()))
}
