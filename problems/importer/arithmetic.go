package importer

import (
	"math/big"
	"slices"
	"strings"
)

const (
	longestFactor = 20 // digits of a number that is computed with
	mostExponent  = 64
	mostBits      = 4096 // of what comes out
)

// folded is the text of a piece in which sums, products and powers of whole numbers, such as 3 * 19, are written as what
// they come to. A chain has one operator and stands on its own between brackets and commas, so that no order of
// operations is to be known; anything else stays as it is.
func (p piece) folded() string {
	if len(p.tokens) == 0 {
		return ""
	}
	var b strings.Builder
	at := p.tokens[0].start // what stands before is written
	for i := 0; i < len(p.tokens); i++ {
		n, value := p.chain(i)
		if value == nil {
			continue
		}
		b.WriteString(p.source[at:p.tokens[i].start])
		b.WriteString(value.String())
		at = p.tokens[i+n-1].end
		i += n - 1
	}
	b.WriteString(p.source[at:p.tokens[len(p.tokens)-1].end])
	return b.String()
}

// chain computes the one that begins at token i, of n tokens; the value is nil where none does.
func (p piece) chain(i int) (n int, value *big.Int) {
	if i > 0 && !p.isOneOf(i-1, "(", "[", "{", ",", ":", "=") || i+2 >= len(p.tokens) {
		return 0, nil
	}
	value, operator := p.whole(i), p.tokens[i+1].text
	if value == nil {
		return 0, nil
	}
	for n = 1; i+n+1 < len(p.tokens) && p.isOneOf(i+n, operator); n += 2 {
		next := p.whole(i + n + 1)
		if next == nil || !combine(value, operator, next) || operator == "**" && n > 1 {
			return 0, nil
		}
	}
	if n == 1 || i+n < len(p.tokens) && !p.isOneOf(i+n, ")", "]", "}", ",", ":") {
		return 0, nil
	}
	return n, value
}

// combine makes value what it and next come to; ok is false for an operator that it does not know.
func combine(value *big.Int, operator string, next *big.Int) (ok bool) {
	switch operator {
	case "+":
		value.Add(value, next)
	case "-":
		value.Sub(value, next)
	case "*":
		value.Mul(value, next)
	case "**":
		if next.Cmp(big.NewInt(mostExponent)) > 0 {
			return false
		}
		value.Exp(value, next, nil)
	default:
		return false
	}
	return value.BitLen() <= mostBits
}

func (p piece) isOneOf(i int, texts ...string) bool {
	return !p.tokens[i].isText && slices.Contains(texts, p.tokens[i].text)
}

// whole is the plain decimal number at token i, nil where there is none.
func (p piece) whole(i int) *big.Int {
	text := p.tokens[i].text
	if len(text) > longestFactor || strings.Trim(text, "0123456789") != "" || len(text) > 1 && text[0] == '0' {
		return nil
	}
	value, ok := new(big.Int).SetString(text, 10)
	if !ok {
		return nil
	}
	return value
}
