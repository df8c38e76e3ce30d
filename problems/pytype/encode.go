package pytype

import (
	"encoding/hex"
	"math/big"
	"strconv"
)

// endMarks are the wire's bytes for the ends of an iterator.
const endMarks = ".+*!"

// Append appends the value's wire form to dst. It panics on a Value of no kind.
func Append(dst []byte, v Value) []byte {
	switch v.Kind {
	case KindNone:
		return append(dst, 'N')
	case KindBool:
		if v.Num != 0 {
			return append(dst, 'T')
		}
		return append(dst, 'F')
	case KindInt:
		return appendInt(dst, v)
	case KindFloat:
		return appendBits(append(dst, 'f'), v.Num)
	case KindComplex:
		return appendBits(appendBits(append(dst, 'c'), v.Items[0].Num), v.Items[1].Num)
	case KindDecimal, KindStr, KindBytes:
		return appendText(append(dst, textTag(v.Kind)), v.Text)
	case KindGap:
		return append(dst, '_')
	case KindReference:
		return append(strconv.AppendUint(append(dst, '$'), v.Num, 10), ';')
	case KindObject:
		return Append(appendText(append(dst, 'o'), v.Text), v.Items[0])
	default:
		return appendItems(dst, v)
	}
}

func appendItems(dst []byte, v Value) []byte {
	dst = appendHeader(dst, v)
	for _, item := range v.Items {
		dst = Append(dst, item)
	}
	return dst
}

// appendHeader appends the tag and the count of a value with items.
func appendHeader(dst []byte, v Value) []byte {
	switch v.Kind {
	case KindRepeat:
		return append(strconv.AppendUint(append(dst, 'r'), v.Num, 10), ':')
	case KindIterator:
		return append(strconv.AppendUint(append(dst, 'I'), uint64(len(v.Items)), 10), endMarks[v.Num])
	case KindDict:
		return append(strconv.AppendUint(append(dst, 'd'), uint64(len(v.Items)/2), 10), ':')
	case KindList, KindTuple, KindSet, KindFrozenSet, KindLinked, KindTree, KindGraph:
		return append(strconv.AppendUint(append(dst, containerTag(v.Kind)), uint64(len(v.Items)), 10), ':')
	default:
		panic("pytype: a Value of kind " + v.Kind.String() + " has no wire form")
	}
}

func appendInt(dst []byte, v Value) []byte {
	dst = append(dst, 'i')
	if v.Big == nil {
		return append(strconv.AppendInt(dst, int64(v.Num), 16), ';')
	}
	return append(appendBigHex(dst, v.Big), ';')
}

// appendBigHex goes through the bytes, because big.Int's own text conversion does more than a linear amount of work.
func appendBigHex(dst []byte, i *big.Int) []byte {
	if i.Sign() < 0 {
		dst = append(dst, '-')
	}
	start := len(dst)
	dst = hex.AppendEncode(dst, i.Bytes())
	if len(dst) > start && dst[start] == '0' {
		dst = append(dst[:start], dst[start+1:]...)
	}
	return dst
}

func appendBits(dst []byte, bits uint64) []byte {
	const digits = "0123456789abcdef"
	for shift := 60; shift >= 0; shift -= 4 {
		dst = append(dst, digits[bits>>shift&0xf])
	}
	return dst
}

func appendText(dst []byte, text string) []byte {
	dst = strconv.AppendInt(dst, int64(len(text)), 10)
	return append(append(dst, ':'), text...)
}

func textTag(k Kind) byte {
	switch k {
	case KindDecimal:
		return 'm'
	case KindBytes:
		return 'b'
	default:
		return 's'
	}
}

func containerTag(k Kind) byte {
	return [...]byte{
		KindList: 'l', KindTuple: 't', KindSet: 'S', KindFrozenSet: 'Z', KindLinked: 'L', KindTree: 'R', KindGraph: 'G',
	}[k]
}
