package pytype

import (
	"math"
	"math/big"
	"math/bits"
	"strconv"
	"strings"
)

// maxDecimalBits is where ints change to hexadecimal: Python itself reads and writes no decimal int of over 4,300
// digits, and decimal conversion takes more than linear time.
const maxDecimalBits = 14_280

func (w *sourceWriter) int(v Value) {
	switch {
	case v.Big == nil:
		w.out = strconv.AppendInt(w.out, int64(v.Num), 10)
	case v.Big.BitLen() <= maxDecimalBits:
		w.out = v.Big.Append(w.out, 10)
	default:
		w.hugeInt(v.Big)
	}
}

// hugeInt writes the leading hexadecimal digits that there is room for, word by word.
func (w *sourceWriter) hugeInt(i *big.Int) {
	if i.Sign() < 0 {
		w.put("-")
	}
	w.put("0x")
	const wordDigits = bits.UintSize / 4
	words := i.Bits()
	w.out = strconv.AppendUint(w.out, uint64(words[len(words)-1]), 16)
	for k := len(words) - 2; k >= 0 && !w.full(); k-- {
		digits := strconv.FormatUint(uint64(words[k]), 16)
		w.put(strings.Repeat("0", wordDigits-len(digits)))
		w.put(digits)
	}
}

func (w *sourceWriter) float(f float64) {
	switch {
	case math.IsNaN(f):
		w.put("float('nan')")
	case math.IsInf(f, 1):
		w.put("float('inf')")
	case math.IsInf(f, -1):
		w.put("float('-inf')")
	default:
		w.put(formatFloat(f))
	}
}

// formatFloat writes a finite number as Python's repr does: the shortest digits that read back as the same number,
// with an exponent from 1e16 on and below 1e-4.
func formatFloat(f float64) string {
	if size := math.Abs(f); size != 0 && (size < 1e-4 || size >= 1e16) {
		return strconv.FormatFloat(f, 'e', -1, 64)
	}
	text := strconv.FormatFloat(f, 'f', -1, 64)
	if !strings.Contains(text, ".") {
		text += ".0"
	}
	return text
}

// complex writes (1+2j) where adding the two parts is exact, and a call where a sign of zero or a NaN would be lost.
func (w *sourceWriter) complex(c complex128) {
	re, im := real(c), imag(c)
	if !isPlain(re) || !isPlain(im) {
		w.put("complex(")
		w.float(re)
		w.put(", ")
		w.float(im)
		w.put(")")
		return
	}
	imaginary := strings.TrimSuffix(formatFloat(im), ".0") + "j"
	if re == 0 && im >= 0 {
		w.put(imaginary)
		return
	}
	sign := "+"
	if im < 0 {
		sign = ""
	}
	w.put("(" + strings.TrimSuffix(formatFloat(re), ".0") + sign + imaginary + ")")
}

// isPlain reports that a number is finite and not the negative zero.
func isPlain(f float64) bool {
	return !math.IsNaN(f) && !math.IsInf(f, 0) && (f != 0 || !math.Signbit(f))
}
