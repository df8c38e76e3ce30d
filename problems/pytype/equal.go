package pytype

import "math"

// Equal reports that two values are equal as Python's == says, and of the same types all the way down: True is not 1
// and 1 is not 1.0, but 0.0 is -0.0 and Decimal('1.0') is Decimal('1.00'). Sets and dicts have no order. NaN equals
// nothing, not even itself; nor does a value that could not cross, because nobody knows what it was.
func Equal(a, b Value) bool {
	if a.Kind != b.Kind || len(a.Items) != len(b.Items) {
		return false
	}
	switch a.Kind {
	case KindInvalid, KindObject:
		return false
	case KindInt:
		return compareInts(a, b) == 0
	case KindFloat:
		return math.Float64frombits(a.Num) == math.Float64frombits(b.Num)
	case KindDecimal:
		return equalDecimals(a.Text, b.Text)
	case KindSet, KindFrozenSet, KindDict:
		return Key(a) == Key(b) && equalsItself(a)
	}
	return a.Num == b.Num && a.Text == b.Text && equalItems(a.Items, b.Items)
}

func equalItems(a, b []Value) bool {
	for i := range a {
		if !Equal(a[i], b[i]) {
			return false
		}
	}
	return true
}

// equalsItself reports that nothing in a value is unequal to itself, so that equal keys mean equal values.
func equalsItself(v Value) bool {
	switch v.Kind {
	case KindInvalid, KindObject:
		return false
	case KindFloat:
		return !math.IsNaN(math.Float64frombits(v.Num))
	case KindDecimal:
		return equalDecimals(v.Text, v.Text)
	}
	for _, item := range v.Items {
		if !equalsItself(item) {
			return false
		}
	}
	return true
}

func equalDecimals(a, b string) bool {
	x, okX := parseDecimal(a)
	y, okY := parseDecimal(b)
	return okX && okY && compareDecimal(x, y) == 0 && decimalRank(x) < 3
}
