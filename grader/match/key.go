package match

import (
	"crypto/sha256"
	"slices"
	"strconv"
	"strings"

	"pyprep/problems/pytype"
)

// cell is what is counted of an item: equal for two items exactly when the rules call them equal. Numbers and strings
// cost no memory of their own.
type cell struct {
	kind pytype.Kind
	num  uint64
	text string
}

// side keeps apart what equals nothing, not even itself, such as NaN.
type side byte

const (
	wanted side = 'w'
	given  side = 'g'
)

// longestKey is how long the key of a nested container may be before its digest takes its place, so that keys of deep
// values don't repeat each other's bytes.
const longestKey = 64

// cellOf returns the cell of an item, in which the order of free levels does not matter.
func (r rules) cellOf(v *pytype.Value, free int, from side) cell {
	settled := r.settle(*v)
	switch settled.Kind {
	case pytype.KindInt:
		if settled.Big == nil {
			return cell{kind: pytype.KindInt, num: settled.Num}
		}
	case pytype.KindStr:
		return cell{kind: pytype.KindStr, text: r.text(settled.Text)}
	default:
	}
	var buffer [longestKey]byte
	return cell{text: string(r.appendKey(buffer[:0], &settled, free, from))}
}

// appendKey appends the bytes that all equals of a value share; no key is the beginning of another one.
func (r rules) appendKey(dst []byte, v *pytype.Value, free int, from side) []byte {
	settled := r.settle(*v)
	kind := r.kindOf(&settled)
	if kind == pytype.KindIterator {
		kind = pytype.KindList
	}
	switch {
	case kind == pytype.KindStr:
		text := r.text(settled.Text)
		dst = strconv.AppendInt(append(dst, 's'), int64(len(text)), 10)
		return append(append(dst, ':'), text...)
	case kind == pytype.KindInt || kind == pytype.KindBytes:
		return pytype.Append(dst, settled)
	case !isContainer(kind):
		if !r.equalsItself(&settled) {
			dst = append(dst, byte(from))
		}
		return append(dst, pytype.Key(settled)...)
	}
	start := len(dst)
	dst = strconv.AppendInt(append(dst, '(', 'A'+byte(kind)), int64(len(settled.Items)), 10)
	dst = append(dst, ':')
	if isSet(kind) || kind == pytype.KindDict || free != 0 && mayShuffle(kind) {
		dst = r.appendSorted(dst, &settled, free, from)
	} else {
		for i := range settled.Items {
			dst = r.appendKey(dst, &settled.Items[i], inside(free), from)
		}
	}
	if len(dst)-start <= longestKey {
		return dst
	}
	digest := sha256.Sum256(dst[start:])
	return append(append(dst[:start], '#'), digest[:]...)
}

// appendSorted appends the sorted keys of the items, or of the pairs of a dict.
func (r rules) appendSorted(dst []byte, v *pytype.Value, free int, from side) []byte {
	width := widthOf(v)
	keys := make([]string, 0, len(v.Items)/width)
	for i := 0; i+width <= len(v.Items); i += width {
		var key []byte
		for j := range width {
			key = r.appendKey(key, &v.Items[i+j], inside(free), from)
		}
		keys = append(keys, string(key))
	}
	slices.SortFunc(keys, strings.Compare)
	for _, key := range keys {
		dst = append(dst, key...)
	}
	return dst
}

// widthOf returns how many items belong together: two in a dict.
func widthOf(v *pytype.Value) int {
	if v.Kind == pytype.KindDict {
		return 2
	}
	return 1
}

// equalsItself is false for what no value equals, so that it can never be counted as found.
func (r rules) equalsItself(v *pytype.Value) bool {
	switch v.Kind {
	case pytype.KindInvalid, pytype.KindObject:
		return false
	case pytype.KindFloat, pytype.KindComplex, pytype.KindDecimal:
		return r.NaN || !isNaN(v)
	default:
		return true
	}
}
