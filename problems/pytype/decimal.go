package pytype

import (
	"strconv"
	"strings"
)

// decimalParts is a decimal.Decimal split up: sign, coefficient without leading and trailing zeros, exponent.
type decimalParts struct {
	negative bool
	digits   string // "" for zero
	exponent int64  // the number is 0.digits × 10^exponent
	special  string // Infinity, NaN or sNaN; else ""
}

// maxExponent is beyond what the decimal module allows, and far enough from overflow.
const maxExponent = 4e18

// parseDecimal reads what str() of a decimal.Decimal prints.
func parseDecimal(text string) (d decimalParts, ok bool) {
	rest, negative := strings.CutPrefix(text, "-")
	d.negative = negative
	for _, name := range []string{"Infinity", "NaN", "sNaN"} {
		if payload, found := strings.CutPrefix(rest, name); found {
			d.special = name
			return d, allDigits(payload) && (payload == "" || name != "Infinity")
		}
	}
	mantissa, exponent, hasExponent := strings.Cut(rest, "E")
	whole, fraction, hasPoint := strings.Cut(mantissa, ".")
	if whole == "" || !allDigits(whole+fraction) || hasPoint && fraction == "" {
		return d, false
	}
	if hasExponent {
		if d.exponent, ok = parseExponent(exponent); !ok {
			return d, false
		}
	}
	d.setDigits(whole, fraction)
	return d, true
}

// parseExponent reads the exponent, which str() always writes with a sign.
func parseExponent(text string) (exponent int64, ok bool) {
	if text == "" || text[0] != '+' && text[0] != '-' {
		return 0, false
	}
	exponent, err := strconv.ParseInt(text, 10, 64)
	return exponent, err == nil && exponent <= maxExponent && exponent >= -maxExponent
}

func (d *decimalParts) setDigits(whole, fraction string) {
	digits := whole + fraction
	d.exponent += int64(len(whole))
	trimmed := strings.TrimLeft(digits, "0")
	d.exponent -= int64(len(digits) - len(trimmed))
	d.digits = strings.TrimRight(trimmed, "0")
	if d.digits == "" {
		d.exponent = 0
	}
}

func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// key is the same for all spellings of one number.
func (d decimalParts) key() string {
	sign := ""
	if d.negative && (d.digits != "" || d.special != "") {
		sign = "-"
	}
	return sign + d.special + d.digits + "e" + strconv.FormatInt(d.exponent, 10)
}

// compareDecimal orders numbers as Python does, with NaN after all of them.
func compareDecimal(a, b decimalParts) int {
	if byRank := decimalRank(a) - decimalRank(b); byRank != 0 {
		return byRank
	}
	sign := 1
	if a.negative {
		sign = -1
	}
	switch {
	case a.exponent != b.exponent && a.exponent < b.exponent:
		return -sign
	case a.exponent != b.exponent:
		return sign
	}
	return sign * strings.Compare(a.digits, b.digits)
}

// decimalRank orders -Infinity, negative, zero, positive, Infinity, NaN.
func decimalRank(d decimalParts) int {
	rank := 1
	switch {
	case d.special == "Infinity":
		rank = 2
	case d.special != "":
		return 3
	case d.digits == "":
		return 0
	}
	if d.negative {
		return -rank
	}
	return rank
}
