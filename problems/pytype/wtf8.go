package pytype

import (
	"strings"
	"unicode/utf8"
)

// Python strings are sequences of code points, lone surrogates among them, so their text is UTF-8 generalised to
// surrogates (each one as its three bytes, also when two of them would make a pair).

// decodePoint returns the first code point of s and its length; a malformed byte is utf8.RuneError of length 1.
func decodePoint(s string) (point rune, size int) {
	if point, size = utf8.DecodeRuneInString(s); point != utf8.RuneError || size != 1 {
		return point, size
	}
	if isSurrogate(s) {
		return rune(s[0]&0x0f)<<12 | rune(s[1]&0x3f)<<6 | rune(s[2]&0x3f), 3
	}
	return utf8.RuneError, size
}

// isSurrogate reports whether s begins with the three bytes of U+D800 to U+DFFF.
func isSurrogate(s string) bool {
	return len(s) >= 3 && s[0] == 0xed && s[1] >= 0xa0 && s[1] <= 0xbf && s[2] >= 0x80 && s[2] <= 0xbf
}

func validWTF8(s string) bool {
	if utf8.ValidString(s) {
		return true
	}
	for len(s) > 0 {
		point, size := decodePoint(s)
		if point == utf8.RuneError && size == 1 {
			return false
		}
		s = s[size:]
	}
	return true
}

func repairWTF8(s string) string {
	var out strings.Builder
	for len(s) > 0 {
		point, size := decodePoint(s)
		if point == utf8.RuneError {
			out.WriteRune(point)
		} else {
			out.WriteString(s[:size])
		}
		s = s[size:]
	}
	return out.String()
}

func countCodePoints(s string) int {
	count := 0
	for i := range len(s) {
		if s[i]&0xc0 != 0x80 { // every code point has one byte that is no continuation
			count++
		}
	}
	return count
}
