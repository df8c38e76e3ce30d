package pytype

import (
	"errors"
	"fmt"
	"math/big"
)

// The limits that [Decode] uses where its [Options] say nothing.
const (
	DefaultMaxDepth = 80      // the 64 levels of a value, and those of the report around it
	DefaultMaxNodes = 2 << 20 // at 64 bytes a Value this bounds what decoding one frame may hold
)

// The limits that a value can break; [Decode]'s errors wrap them.
var (
	ErrTooDeep = errors.New("nested too deep")
	ErrTooMany = errors.New("too many values")
)

// Options say what [Decode] accepts.
type Options struct {
	MaxDepth int  // containers inside each other; 0 means DefaultMaxDepth
	MaxNodes int  // values in all; 0 means DefaultMaxNodes
	Input    bool // also accept what only goes into a container: r, $ and the iterator ends '*' and '!'
}

// Decode reads exactly one value that takes all of b. The bytes may be hostile.
func Decode(b []byte, opts Options) (Value, error) {
	d := decoder{data: b, input: opts.Input, depth: opts.MaxDepth, nodes: opts.MaxNodes}
	if d.depth <= 0 {
		d.depth = DefaultMaxDepth
	}
	if d.nodes <= 0 {
		d.nodes = DefaultMaxNodes
	}
	if err := d.reserve(1); err != nil {
		return Value{}, d.located(err)
	}
	v, err := d.value()
	if err == nil && d.at != len(b) {
		err = fmt.Errorf("%d bytes after the value", len(b)-d.at)
	}
	if err != nil {
		return Value{}, d.located(err)
	}
	return v, nil
}

// decoder reads one value. Counts are believed only after reserve has set them against the bytes and nodes that are left,
// so the slices made for them add up to no more than the limits, whatever the input claims.
type decoder struct {
	data  []byte
	at    int
	input bool
	depth int // levels that may still be opened
	nodes int // values that may still be promised
	owed  int // values promised by open containers and not yet begun; each takes a byte at least
}

func (d *decoder) located(err error) error {
	return fmt.Errorf("value: offset %d: %w", d.at, err)
}

// reserve promises n more values.
func (d *decoder) reserve(n int) error {
	if n > d.nodes {
		return ErrTooMany
	}
	if n > len(d.data)-d.at-d.owed {
		return errCut
	}
	d.nodes -= n
	d.owed += n
	return nil
}

var errCut = errors.New("the bytes end too early")

// value reads one value that was reserved.
func (d *decoder) value() (Value, error) {
	if d.at >= len(d.data) {
		return Value{}, errCut
	}
	tag := d.data[d.at]
	d.at++
	d.owed--
	switch tag {
	case 'N':
		return None(), nil
	case 'T', 'F':
		return Bool(tag == 'T'), nil
	case 'i':
		return d.integer()
	case 'f':
		bits, err := d.bits()
		return Value{Kind: KindFloat, Num: bits}, err
	case 'c':
		return d.complex()
	case 'm', 's', 'b':
		return d.text(tag)
	case 'o':
		return d.object()
	case '$':
		return d.reference()
	case '_':
		d.at--
		return Value{}, errors.New("an absent child outside of a tree")
	default:
		return d.container(tag)
	}
}

// integer reads the digits of an int; those of 64 bits at once, longer ones through bytes to stay linear.
func (d *decoder) integer() (Value, error) {
	negative := d.at < len(d.data) && d.data[d.at] == '-'
	if negative {
		d.at++
	}
	start := d.at
	var small uint64
	for d.at < len(d.data) {
		digit := hexDigit(d.data[d.at])
		if digit > 0xf {
			break
		}
		small = small<<4 | uint64(digit)
		d.at++
	}
	digits := d.data[start:d.at]
	if d.at >= len(d.data) || d.data[d.at] != ';' {
		return Value{}, errors.New("an int that does not end in ;")
	}
	d.at++
	if len(digits) == 0 || digits[0] == '0' && (len(digits) > 1 || negative) {
		return Value{}, errors.New("an int that is not in its one form")
	}
	if len(digits) < 16 {
		if negative {
			return Int(-int64(small)), nil
		}
		return Int(int64(small)), nil
	}
	return BigInt(bigFromHex(digits, negative)), nil
}

func bigFromHex(digits []byte, negative bool) *big.Int {
	raw := make([]byte, (len(digits)+1)/2)
	for i := range digits { // from the last digit on, so that an odd count needs no copy
		raw[len(raw)-1-i/2] |= hexDigit(digits[len(digits)-1-i]) << (4 * (i % 2))
	}
	number := new(big.Int).SetBytes(raw)
	if negative {
		number.Neg(number)
	}
	return number
}

// hexDigit returns the worth of a lowercase digit, or more than 15.
func hexDigit(c byte) byte {
	switch {
	case c >= '0' && c <= '9':
		return c - '0'
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10
	}
	return 0xff
}
