package match

import (
	"math"

	"pyprep/problems"
	"pyprep/problems/pytype"
)

// sameScalar reports that two values without items of their own are equal.
func (r rules) sameScalar(want, got *pytype.Value) bool {
	if want.Kind == got.Kind && r.sameOfKind(want, got) {
		return true
	}
	if r.NumericLoose {
		w, g := r.settle(*want), r.settle(*got)
		if pytype.Equal(w, g) {
			return true
		}
		want, got = &w, &g
	}
	if r.Mode != problems.CheckFloat || want.Kind == pytype.KindInt && got.Kind == pytype.KindInt {
		return false
	}
	return r.near(want, got)
}

// sameOfKind is sameScalar for two values of one kind, without tolerances.
func (r rules) sameOfKind(want, got *pytype.Value) bool {
	switch {
	case want.Kind == pytype.KindInt && want.Big == nil && got.Big == nil: // most values are such
		return want.Num == got.Num
	case want.Kind == pytype.KindStr:
		return want.Text == got.Text || r.Mode == problems.CheckText && r.text(want.Text) == r.text(got.Text)
	}
	return pytype.Equal(*want, *got) || r.NaN && isNaN(want) && pytype.Key(*want) == pytype.Key(*got)
}

// isNaN reports that a number equals nothing because it is none.
func isNaN(v *pytype.Value) bool {
	switch v.Kind {
	case pytype.KindFloat:
		return math.IsNaN(floatOf(v))
	case pytype.KindComplex:
		return isNaN(&v.Items[0]) || isNaN(&v.Items[1])
	case pytype.KindDecimal:
		return !pytype.Equal(*v, *v)
	default:
		return false
	}
}
