package pytype

import (
	"errors"
	"fmt"
	"math"
)

// bits reads the 16 digits of a float.
func (d *decoder) bits() (uint64, error) {
	const digits = 16
	if len(d.data)-d.at < digits {
		return 0, errCut
	}
	var bits uint64
	for _, c := range d.data[d.at : d.at+digits] {
		digit := hexDigit(c)
		if digit > 0xf {
			return 0, errors.New("a float that is not 16 hex digits")
		}
		bits = bits<<4 | uint64(digit)
	}
	d.at += digits
	return bits, nil
}

func (d *decoder) complex() (Value, error) {
	re, err := d.bits()
	if err != nil {
		return Value{}, err
	}
	im, err := d.bits()
	if err != nil {
		return Value{}, err
	}
	return Complex(complex(math.Float64frombits(re), math.Float64frombits(im))), nil
}

// count reads a decimal number without leading zeros, and the byte after it.
func (d *decoder) count() (n int, end byte, err error) {
	start := d.at
	for d.at < len(d.data) {
		c := d.data[d.at]
		d.at++
		if c < '0' || c > '9' {
			if digits := d.at - 1 - start; digits == 0 || d.data[start] == '0' && digits > 1 {
				return 0, c, errors.New("a count that is not in its one form")
			}
			return n, c, nil
		}
		if n > (math.MaxInt-9)/10 {
			return 0, 0, errors.New("a count beyond all bounds")
		}
		n = n*10 + int(c-'0')
	}
	return 0, 0, errCut
}

// counted reads a count that ends in end.
func (d *decoder) counted(end byte) (int, error) {
	n, got, err := d.count()
	if err == nil && got != end {
		err = fmt.Errorf("a count followed by %q instead of %q", got, end)
	}
	return n, err
}

// raw reads a length and that many bytes.
func (d *decoder) raw() (string, error) {
	n, err := d.counted(':')
	if err != nil {
		return "", err
	}
	if n > len(d.data)-d.at-d.owed {
		return "", errCut
	}
	text := string(d.data[d.at : d.at+n])
	d.at += n
	return text, nil
}

func (d *decoder) text(tag byte) (Value, error) {
	text, err := d.raw()
	if err != nil {
		return Value{}, err
	}
	switch tag {
	case 'b':
		return Value{Kind: KindBytes, Text: text}, nil
	case 's':
		if !validWTF8(text) {
			return Value{}, errors.New("a str that is no UTF-8")
		}
		return Value{Kind: KindStr, Text: text}, nil
	default:
		v, ok := Decimal(text)
		if !ok {
			return Value{}, errors.New("a Decimal that is no number")
		}
		return v, nil
	}
}

// object reads a value that could not cross: the name of its type, then the reason, which can only be a str.
func (d *decoder) object() (Value, error) {
	name, err := d.raw()
	if err != nil {
		return Value{}, err
	}
	if d.at >= len(d.data) || d.data[d.at] != 's' {
		return Value{}, errors.New("an object without a reason")
	}
	d.at++
	reason, err := d.text('s')
	if err != nil {
		return Value{}, err
	}
	if !validWTF8(name) {
		return Value{}, errors.New("a type name that is no UTF-8")
	}
	return Value{Kind: KindObject, Text: name, Items: []Value{reason}}, nil
}

func (d *decoder) reference() (Value, error) {
	if !d.input {
		return Value{}, errInputOnly
	}
	n, err := d.counted(';')
	return Value{Kind: KindReference, Num: uint64(n)}, err
}

var errInputOnly = errors.New("a form that only goes into a container")
