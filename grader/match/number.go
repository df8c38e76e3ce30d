package match

import (
	"math"
	"math/big"
	"strconv"

	"pyprep/problems"
	"pyprep/problems/pytype"
)

// settle returns a number in the one form that all its equals have under the rules: with loose numbers True, 1.0 and
// Decimal('1') become 1, and where floats are compared with a tolerance 1.0 becomes 1. Other values stay.
func (r rules) settle(v pytype.Value) pytype.Value {
	loose := r.NumericLoose
	switch v.Kind {
	case pytype.KindBool:
		if loose {
			return pytype.Int(int64(v.Num))
		}
	case pytype.KindFloat:
		if loose || r.Mode == problems.CheckFloat {
			return wholeFloat(v)
		}
	case pytype.KindComplex:
		if loose && floatOf(&v.Items[1]) == 0 {
			return wholeFloat(v.Items[0])
		}
	case pytype.KindDecimal:
		if loose {
			return plainDecimal(v)
		}
	default:
	}
	return v
}

// floatOf returns the number of a KindFloat.
func floatOf(v *pytype.Value) float64 { return math.Float64frombits(v.Num) }

// wholeFloat turns a float without a fraction into an int.
func wholeFloat(v pytype.Value) pytype.Value {
	f := floatOf(&v)
	switch {
	case math.IsInf(f, 0) || f != math.Trunc(f): // NaN too
		return v
	case math.Abs(f) < 1<<62:
		return pytype.Int(int64(f))
	}
	i, _ := big.NewFloat(f).Int(nil)
	return pytype.BigInt(i)
}

// longestDecimal bounds what is computed with: an exponent may be astronomic in a few bytes.
const longestDecimal = 400

// plainDecimal turns a Decimal into the int or the float that is the very same number, where there is one.
func plainDecimal(v pytype.Value) pytype.Value {
	if len(v.Text) > longestDecimal {
		return v
	}
	f, err := strconv.ParseFloat(v.Text, 64)
	if err != nil || math.IsNaN(f) || math.IsInf(f, 0) || f == 0 || math.Abs(f) < 1e-300 {
		if f == 0 && err == nil && pytype.Key(v) == pytype.Key(decimalOf("0")) {
			return pytype.Int(0)
		}
		return v
	}
	exact, ok := new(big.Rat).SetString(v.Text)
	switch {
	case !ok:
		return v
	case exact.IsInt():
		return pytype.BigInt(new(big.Int).Set(exact.Num()))
	case new(big.Rat).SetFloat64(f).Cmp(exact) == 0:
		return pytype.Float(f)
	}
	return v
}

// decimalOf returns the Decimal of a text that is one.
func decimalOf(text string) pytype.Value {
	v, _ := pytype.Decimal(text)
	return v
}

// number returns a number as a float, as far as tolerances apply to it.
func number(v *pytype.Value) (f float64, ok bool) {
	switch v.Kind {
	case pytype.KindFloat:
		return floatOf(v), true
	case pytype.KindInt:
		if v.Big == nil {
			return float64(int64(v.Num)), true
		}
		f, _ = new(big.Float).SetInt(v.Big).Float64()
		return f, true
	default:
		return 0, false
	}
}

// near reports that two numbers are equal within the tolerances. Two ints, such as counts and indexes, must agree
// exactly; an int and a float are compared as numbers.
func (r rules) near(want, got *pytype.Value) bool {
	w, okWant := number(want)
	g, okGot := number(got)
	if okWant && okGot {
		return r.close(w, g)
	}
	if want.Kind == pytype.KindComplex && got.Kind == pytype.KindComplex {
		return r.close(floatOf(&want.Items[0]), floatOf(&got.Items[0])) && r.close(floatOf(&want.Items[1]), floatOf(&got.Items[1]))
	}
	if want.Kind == pytype.KindDecimal && got.Kind == pytype.KindDecimal {
		w, errWant := strconv.ParseFloat(want.Text, 64)
		g, errGot := strconv.ParseFloat(got.Text, 64)
		return errWant == nil && errGot == nil && r.close(w, g)
	}
	return false
}

// close is near for floats. A relative tolerance is measured by the larger of the two, as math.isclose does.
func (r rules) close(want, got float64) bool {
	switch {
	case math.IsNaN(want) || math.IsNaN(got):
		return r.NaN && math.IsNaN(want) && math.IsNaN(got)
	case want == got:
		return true
	case math.IsInf(want, 0) || math.IsInf(got, 0):
		return false
	}
	return math.Abs(want-got) <= max(r.Abs, r.Rel*max(math.Abs(want), math.Abs(got)))
}
