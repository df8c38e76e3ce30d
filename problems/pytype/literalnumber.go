package pytype

import (
	"math/big"
	"regexp"
	"strconv"
	"strings"
)

// maxIntDigits bounds a decimal int: reading one takes more than linear time. Hexadecimal ones have no bound.
const maxIntDigits = 100_000

// numberPattern matches the longest decimal number: its point, exponent and j are groups 1 to 3.
var numberPattern = regexp.MustCompile(
	`^(?:[0-9](?:_?[0-9])*)?(\.(?:[0-9](?:_?[0-9])*)?)?([eE][+-]?[0-9](?:_?[0-9])*)?([jJ])?`)

// number reads a number with its sign, or the sum of a real and an imaginary number.
func (p *literalParser) number() (Value, error) {
	first, err := p.signed()
	if err != nil || first.Kind == KindComplex || !p.has("+") && !p.has("-") {
		return first, err
	}
	start, minus := p.at, p.has("-")
	p.take(p.text[p.at : p.at+1])
	second, err := p.unsigned()
	if err != nil {
		return Value{}, err
	}
	im, ok := second.Complex128()
	if !ok {
		return Value{}, p.failedAt(start, "nothing is computed; only a complex number is a sum")
	}
	re, ok := asFloat(first)
	if !ok {
		return Value{}, p.failedAt(start, "the real part is too large for a float")
	}
	if minus {
		return Complex(complex(re, -imag(im))), nil
	}
	return Complex(complex(re, imag(im))), nil
}

// asFloat returns an int or float as a float; ok is false for an int that is too large.
func asFloat(v Value) (f float64, ok bool) {
	if whole, isFloat := v.Float64(); isFloat {
		return whole, true
	}
	f, _ = new(big.Float).SetInt(v.BigInt()).Float64()
	return f, f-f == 0 // not infinite
}

// signed reads a number with or without one sign.
func (p *literalParser) signed() (Value, error) {
	if p.take("+") {
		return p.unsigned()
	}
	if !p.take("-") {
		return p.unsigned()
	}
	v, err := p.unsigned()
	if err != nil {
		return Value{}, err
	}
	switch v.Kind {
	case KindInt:
		return BigInt(new(big.Int).Neg(v.BigInt())), nil
	case KindComplex:
		c, _ := v.Complex128()
		return Complex(-c), nil
	default:
		f, _ := v.Float64()
		return Float(-f), nil
	}
}

// unsigned reads a number and the space after it.
func (p *literalParser) unsigned() (Value, error) {
	start := p.at
	var v Value
	var problem string
	if base := p.base(); base != 0 {
		v, problem = p.based(base)
	} else {
		v, problem = p.decimal()
	}
	if problem == "" && !p.ended() && (isWordByte(p.text[p.at], true) || p.text[p.at] == '.') {
		problem = "unexpected " + p.text[p.at:p.at+1] + " in a number"
	}
	if problem != "" {
		return Value{}, p.failedAt(start, "%s", problem)
	}
	p.space()
	return v, nil
}

// base returns what a prefix such as 0x stands for; 0 without one.
func (p *literalParser) base() int {
	if len(p.text)-p.at < 2 || p.text[p.at] != '0' {
		return 0
	}
	switch p.text[p.at+1] | 0x20 {
	case 'x':
		return 16
	case 'o':
		return 8
	case 'b':
		return 2
	}
	return 0
}

// based reads the digits after a prefix; underscores stand between digits or after the prefix.
func (p *literalParser) based(base int) (v Value, problem string) {
	end := p.at
	for end < len(p.text) && isWordByte(p.text[end], true) {
		end++
	}
	digits := p.text[p.at+2 : end]
	if strings.Contains(digits, "__") || strings.HasSuffix(digits, "_") {
		return v, "an underscore must stand between two digits"
	}
	i, ok := new(big.Int).SetString(strings.ReplaceAll(digits, "_", ""), base)
	if !ok {
		return v, "these are no digits of base " + strconv.Itoa(base)
	}
	p.at = end
	return BigInt(i), ""
}

// decimal reads an int, a float or an imaginary number.
func (p *literalParser) decimal() (v Value, problem string) {
	groups := numberPattern.FindStringSubmatchIndex(p.text[p.at:])
	text := p.text[p.at : p.at+groups[1]]
	isReal, isImaginary := groups[2] >= 0 || groups[4] >= 0, groups[6] >= 0
	if text == "" || text == "." || !isDigit(text[0]) && (len(text) < 2 || !isDigit(text[1])) {
		return v, "a number must begin here"
	}
	p.at += len(text)
	text = strings.ReplaceAll(text, "_", "")
	switch {
	case isImaginary:
		f, _ := strconv.ParseFloat(text[:len(text)-1], 64)
		return Complex(complex(0, f)), ""
	case isReal:
		f, _ := strconv.ParseFloat(text, 64) // out of range is infinity, as in Python
		return Float(f), ""
	case len(text) > 1 && text[0] == '0' && strings.Trim(text, "0") != "":
		return v, "an int can't begin with 0; octal is written 0o17"
	case len(text) > maxIntDigits:
		return v, "an int of over 100,000 digits; write it as 0x…"
	}
	i, _ := new(big.Int).SetString(text, 10)
	return BigInt(i), ""
}
