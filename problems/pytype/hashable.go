package pytype

import (
	"math"
	"math/big"
	"slices"
)

// Hashable reports that a value can be in a set or be the key of a dict, and if not, which part of it can't.
func Hashable(v Value) (ok bool, culprit Value) {
	switch v.Kind {
	case KindNone, KindBool, KindInt, KindFloat, KindComplex, KindDecimal, KindStr, KindBytes, KindFrozenSet:
		return true, Value{}
	case KindTuple:
		for _, item := range v.Items {
			if ok, culprit := Hashable(item); !ok {
				return false, culprit
			}
		}
		return true, Value{}
	default:
		return false, v
	}
}

// Duplicate returns the index of the first item that Python's == finds equal to an earlier one, so that a set or the
// keys of a dict would hold it once: 1, 1.0 and True are one key. ok is false when all are distinct. Two NaNs count
// as equal here, because a reader of the set could not tell them apart.
func Duplicate(items []Value) (index int, ok bool) {
	seen := make(map[string]struct{}, len(items))
	for i, item := range items {
		key := Key(loose(item))
		if _, again := seen[key]; again {
			return i, true
		}
		seen[key] = struct{}{}
	}
	return 0, false
}

// loose turns a hashable value into the one that stands for all that Python's == calls equal to it.
func loose(v Value) Value {
	switch v.Kind {
	case KindBool:
		return Int(int64(v.Num))
	case KindFloat:
		f, _ := v.Float64()
		return looseFloat(f)
	case KindComplex:
		if c, _ := v.Complex128(); imag(c) == 0 {
			return looseFloat(real(c))
		}
	case KindDecimal:
		return looseDecimal(v)
	case KindTuple, KindFrozenSet:
		items := slices.Clone(v.Items)
		for i := range items {
			items[i] = loose(items[i])
		}
		return Value{Kind: v.Kind, Items: items}
	}
	return v
}

// looseFloat makes an int of a number that is one.
func looseFloat(f float64) Value {
	if math.IsInf(f, 0) || f != math.Trunc(f) {
		return Float(f)
	}
	if whole := int64(f); math.Abs(f) < 1<<62 {
		return Int(whole)
	}
	whole, _ := big.NewFloat(f).Int(nil)
	return BigInt(whole)
}

// maxLooseExponent bounds the numbers that are written out to compare a Decimal with an int or a float.
const maxLooseExponent = 400

// looseDecimal makes an int or a float of a Decimal that is exactly one.
func looseDecimal(v Value) Value {
	d, ok := parseDecimal(v.Text)
	switch {
	case !ok || d.special == "NaN" || d.special == "sNaN":
		return v
	case d.special != "":
		sign := 1
		if d.negative {
			sign = -1
		}
		return Float(math.Inf(sign))
	case d.exponent > maxLooseExponent || d.exponent < -maxLooseExponent || len(d.digits) > maxLooseExponent:
		return v
	}
	exact, ok := new(big.Rat).SetString(v.Text)
	if !ok {
		return v
	}
	if exact.IsInt() {
		return BigInt(new(big.Int).Set(exact.Num()))
	}
	if f, isExact := exact.Float64(); isExact {
		return Float(f)
	}
	return v
}
