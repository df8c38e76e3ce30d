package pytype

import (
	"cmp"
	"math"
	"math/big"
	"slices"
	"strings"
)

// Compare orders any two values for showing them: by kind, then numbers by size (NaN last), texts by code points,
// sequences item by item, sets and dicts by length and [Key]. It is a total order that does not depend on the order in a set. Two values compare as 0
// exactly when their [Key] is the same, except that a NaN has many spellings and one place.
func Compare(a, b Value) int {
	if a.Kind != b.Kind {
		return cmp.Compare(a.Kind, b.Kind)
	}
	switch a.Kind {
	case KindInt:
		return compareInts(a, b)
	case KindFloat:
		return compareFloats(a.Num, b.Num)
	case KindDecimal:
		x, _ := parseDecimal(a.Text)
		y, _ := parseDecimal(b.Text)
		return compareDecimal(x, y)
	case KindStr:
		return strings.Compare(a.Text, b.Text)
	case KindSet, KindFrozenSet, KindDict:
		return cmp.Or(cmp.Compare(len(a.Items), len(b.Items)), strings.Compare(Key(a), Key(b)))
	}
	return cmp.Or(cmp.Compare(a.Num, b.Num), strings.Compare(a.Text, b.Text), slices.CompareFunc(a.Items, b.Items, Compare))
}

func compareInts(a, b Value) int {
	if a.Big == nil && b.Big == nil {
		return cmp.Compare(int64(a.Num), int64(b.Num))
	}
	return bigOf(a).Cmp(bigOf(b))
}

func bigOf(v Value) *big.Int {
	if v.Big != nil {
		return v.Big
	}
	return big.NewInt(int64(v.Num))
}

func compareFloats(a, b uint64) int {
	x, y := math.Float64frombits(a), math.Float64frombits(b)
	switch {
	case math.IsNaN(x) && math.IsNaN(y):
		return 0
	case math.IsNaN(x):
		return 1
	case math.IsNaN(y):
		return -1
	}
	return cmp.Compare(x, y)
}
