package history

import (
	"crypto/rand"
	"strings"
	"time"
)

// alphabet is Crockford's base 32 in lower case: no i, l, o, u.
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz"

const (
	idLength   = 26 // 130 bits: two zero bits, 48 of time, 80 random
	timeDigits = 10
)

// newID makes an id whose order is that of time, to the millisecond.
func newID(at time.Time) ID {
	var id [idLength]byte
	ms := uint64(max(at.UnixMilli(), 0))
	for i := timeDigits - 1; i >= 0; i-- {
		id[i] = alphabet[ms&31]
		ms >>= 5
	}
	var random [idLength - timeDigits]byte
	_, _ = rand.Read(random[:]) // never fails: the runtime aborts instead
	for i, b := range random {
		id[timeDigits+i] = alphabet[b&31]
	}
	return ID(id[:])
}

// isIDText says whether s could be an id or a part of one.
func isIDText(s string) bool {
	return s != "" && len(s) <= idLength && strings.Trim(s, alphabet) == ""
}
