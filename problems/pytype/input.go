package pytype

import (
	"encoding/binary"
	"math"
	"math/big"
)

// AppendArguments appends the input of a case that is one call: its positional arguments.
//
// Inputs have a form of their own because Python reads its own marshal format ten times faster than any grammar that
// Python code would have to parse. What marshal has no word for (node structures, endless iterators, references,
// decimals) is left out as None and follows in a list of patches: (path, bytes of [Append]).
func AppendArguments(dst []byte, args []Value) []byte {
	w := newInput(dst)
	w.sized('[', len(args))
	for i, arg := range args {
		w.place(arg, []Value{Int(int64(i))})
	}
	return w.finish()
}

// AppendOperations appends the input of a case that makes an object from init and then runs operations on it; each
// operation is the method's name followed by its arguments.
func AppendOperations(dst []byte, init []Value, operations [][]Value) []byte {
	w := newInput(dst)
	w.sized('[', 2)
	w.place(List(init...), []Value{Int(0)})
	w.sized('[', len(operations))
	for i, operation := range operations {
		w.place(List(operation...), []Value{Int(1), Int(int64(i))})
	}
	return w.finish()
}

// inputWriter writes marshal version 2, in which nothing is shared or referenced.
type inputWriter struct {
	out     []byte
	patches []Value
}

func newInput(dst []byte) *inputWriter { return &inputWriter{out: append(dst, '(', 2, 0, 0, 0)} }

func (w *inputWriter) finish() []byte {
	w.plain(List(w.patches...))
	return w.out
}

// place writes a value where a patch could be put later.
func (w *inputWriter) place(v Value, path []Value) {
	switch {
	case v.Kind == KindList:
		w.sized('[', len(v.Items))
		for i, item := range v.Items {
			w.place(item, append(path[:len(path):len(path)], Int(int64(i))))
		}
	case v.Kind == KindDict && hasPlainKeys(v):
		w.out = append(w.out, '{')
		for i := 0; i+1 < len(v.Items); i += 2 {
			w.plain(v.Items[i])
			w.place(v.Items[i+1], append(path[:len(path):len(path)], v.Items[i]))
		}
		w.out = append(w.out, '0')
	default:
		start := len(w.out)
		if !w.plain(v) {
			w.out = append(w.out[:start], 'N')
			w.patches = append(w.patches, Tuple(Tuple(path...), Bytes(Append(nil, v))))
		}
	}
}

func hasPlainKeys(v Value) bool {
	for i := 0; i < len(v.Items); i += 2 {
		if kind := v.Items[i].Kind; kind != KindStr && kind != KindInt {
			return false
		}
	}
	return true
}

// plain writes a value that marshal has words for; it returns false, with the output in disorder, when it meets another.
func (w *inputWriter) plain(v Value) bool {
	switch v.Kind {
	case KindNone:
		w.out = append(w.out, 'N')
	case KindBool:
		w.out = append(w.out, "FT"[v.Num&1])
	case KindInt:
		w.int(v)
	case KindFloat:
		w.out = binary.LittleEndian.AppendUint64(append(w.out, 'g'), v.Num)
	case KindComplex:
		w.out = binary.LittleEndian.AppendUint64(append(w.out, 'y'), v.Items[0].Num)
		w.out = binary.LittleEndian.AppendUint64(w.out, v.Items[1].Num)
	case KindStr:
		w.sized('u', len(v.Text))
		w.out = append(w.out, v.Text...)
	case KindBytes:
		w.sized('s', len(v.Text))
		w.out = append(w.out, v.Text...)
	case KindList:
		return w.container('[', v)
	case KindTuple:
		return w.container('(', v)
	case KindSet:
		return w.container('<', v)
	case KindFrozenSet:
		return w.container('>', v)
	case KindDict:
		w.out = append(w.out, '{')
		ok := w.items(v.Items)
		w.out = append(w.out, '0')
		return ok
	default:
		return false
	}
	return true
}

func (w *inputWriter) container(tag byte, v Value) bool {
	w.sized(tag, len(v.Items))
	return w.items(v.Items)
}

func (w *inputWriter) items(items []Value) bool {
	for _, item := range items {
		if !w.plain(item) {
			return false
		}
	}
	return true
}

func (w *inputWriter) sized(tag byte, n int) {
	w.out = binary.LittleEndian.AppendUint32(append(w.out, tag), uint32(n))
}

const marshalDigitBits = 15

func (w *inputWriter) int(v Value) {
	if i, ok := v.Int64(); ok && i >= math.MinInt32 && i <= math.MaxInt32 {
		w.out = binary.LittleEndian.AppendUint32(append(w.out, 'i'), uint32(i))
		return
	}
	whole := v.BigInt()
	magnitude := new(big.Int).Abs(whole)
	count := (magnitude.BitLen() + marshalDigitBits - 1) / marshalDigitBits
	signed := count * whole.Sign()
	w.sized('l', signed)
	for at := range count {
		digit := uint16(0)
		for bit := range marshalDigitBits {
			digit |= uint16(magnitude.Bit(at*marshalDigitBits+bit)) << bit
		}
		w.out = binary.LittleEndian.AppendUint16(w.out, digit)
	}
}
