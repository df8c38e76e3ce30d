package pytype_test

import (
	"math"
	"math/big"
	"slices"
	"testing"

	"pyprep/problems/pytype"
)

func TestEqualAndKey(t *testing.T) {
	t.Parallel()
	i, f, s := pytype.Int, pytype.Float, pytype.Str
	nan, negativeZero := f(math.NaN()), f(math.Copysign(0, -1))
	tests := []struct {
		a, b     pytype.Value
		equal    bool
		sameKey  bool
		sameRank bool // Compare gives 0
	}{
		{i(1), i(1), true, true, true},
		{i(1), pytype.Bool(true), false, false, false},
		{i(1), f(1), false, false, false},
		{pytype.BigInt(big.NewInt(7)), i(7), true, true, true},
		{pytype.BigInt(power(2, 70)), pytype.BigInt(power(2, 70)), true, true, true},
		{pytype.BigInt(power(2, 70)), pytype.BigInt(power(2, 71)), false, false, false},
		{f(0), negativeZero, true, true, true},
		{nan, nan, false, true, true},
		{nan, f(math.Float64frombits(0xfff8000000000001)), false, true, true},
		{pytype.Complex(complex(0, 1)), pytype.Complex(complex(math.Copysign(0, -1), 1)), true, true, true},
		{decimal(t, "1.0"), decimal(t, "1.00"), true, true, true},
		{decimal(t, "100"), decimal(t, "1E+2"), true, true, true},
		{decimal(t, "0.00"), decimal(t, "-0"), true, true, true},
		{decimal(t, "1"), decimal(t, "-1"), false, false, false},
		{decimal(t, "NaN"), decimal(t, "NaN"), false, true, true},
		{decimal(t, "Infinity"), decimal(t, "Infinity"), true, true, true},
		{s("a"), s("a"), true, true, true},
		{s("a"), pytype.Bytes([]byte("a")), false, false, false},
		{pytype.List(i(1)), pytype.Tuple(i(1)), false, false, false},
		{pytype.List(i(1), i(2)), pytype.List(i(2), i(1)), false, false, false},
		{pytype.List(i(1)), pytype.List(i(1), i(1)), false, false, false},
		{pytype.Set(i(1), i(2)), pytype.Set(i(2), i(1)), true, true, true},
		{pytype.Set(i(1), i(1)), pytype.Set(i(1)), false, false, false},
		{pytype.Set(i(1), i(1)), pytype.Set(i(1), i(2)), false, false, false},
		{pytype.Set(i(1)), pytype.FrozenSet(i(1)), false, false, false},
		{pytype.Set(nan), pytype.Set(nan), false, true, true},
		{pytype.Set(pytype.FrozenSet(i(1), i(2))), pytype.Set(pytype.FrozenSet(i(2), i(1))), true, true, true},
		{pytype.Dict(s("a"), i(1), s("b"), i(2)), pytype.Dict(s("b"), i(2), s("a"), i(1)), true, true, true},
		{pytype.Dict(s("a"), i(1), s("b"), i(2)), pytype.Dict(s("a"), i(2), s("b"), i(1)), false, false, false},
		{pytype.Dict(i(1), s("")), pytype.Dict(pytype.Bool(true), s("")), false, false, false},
		{pytype.Dict(s("a"), pytype.Set(i(1), i(2))), pytype.Dict(s("a"), pytype.Set(i(2), i(1))), true, true, true},
		{pytype.Linked(i(1)), pytype.List(i(1)), false, false, false},
		{pytype.Tree(i(1), pytype.Gap(), i(2)), pytype.Tree(i(1), pytype.Gap(), i(2)), true, true, true},
		{pytype.Tree(i(1), pytype.Gap(), i(2)), pytype.Tree(i(1), i(2)), false, false, false},
		{pytype.Iterator(pytype.EndMore, i(1)), pytype.Iterator(pytype.EndExhausted, i(1)), false, false, false},
		{pytype.Repeat(i(1), 2), pytype.Repeat(i(1), 3), false, false, false},
		{pytype.Object("A", ""), pytype.Object("A", ""), false, true, true},
		{pytype.Value{}, pytype.Value{}, false, true, true},
		{s("s1:a"), s("a"), false, false, false},
	}
	for _, test := range tests {
		name := pytype.Source(test.a) + " and " + pytype.Source(test.b)
		if got := pytype.Equal(test.a, test.b); got != test.equal || got != pytype.Equal(test.b, test.a) {
			t.Errorf("Equal of %s = %v, want %v both ways", name, got, test.equal)
		}
		if got := pytype.Key(test.a) == pytype.Key(test.b); got != test.sameKey {
			t.Errorf("same Key of %s = %v, want %v", name, got, test.sameKey)
		}
		if got := pytype.Compare(test.a, test.b); (got == 0) != test.sameRank || got != -pytype.Compare(test.b, test.a) {
			t.Errorf("Compare of %s = %d, want 0 to be %v", name, got, test.sameRank)
		}
	}
}

func TestCompareOrders(t *testing.T) {
	t.Parallel()
	ordered := []pytype.Value{
		pytype.None(), pytype.Bool(false), pytype.Bool(true),
		pytype.BigInt(new(big.Int).Neg(power(2, 80))), pytype.Int(-1), pytype.Int(9), pytype.Int(10), pytype.BigInt(power(2, 80)),
		pytype.Float(math.Inf(-1)), pytype.Float(-1), pytype.Float(2), pytype.Float(math.Inf(1)), pytype.Float(math.NaN()),
		decimal(t, "-Infinity"), decimal(t, "-10"), decimal(t, "-9.5"), decimal(t, "0"), decimal(t, "0.05"), decimal(t, "9"), decimal(t, "10.1"), decimal(t, "Infinity"), decimal(t, "NaN"),
		pytype.Str(""), pytype.Str("a"), pytype.Str("b"),
		pytype.List(), pytype.List(pytype.Int(2)), pytype.List(pytype.Int(2), pytype.Int(0)), pytype.List(pytype.Int(10)),
	}
	shuffled := slices.Clone(ordered)
	slices.Reverse(shuffled)
	slices.SortFunc(shuffled, pytype.Compare)
	for i := range ordered {
		if got, want := pytype.Source(shuffled[i]), pytype.Source(ordered[i]); got != want {
			t.Errorf("place %d: %s, want %s", i, got, want)
		}
	}
}

func TestAccessors(t *testing.T) {
	t.Parallel()
	report := pytype.Dict(pytype.Str("pulled"), pytype.Int(3), pytype.Int(1), pytype.Str("x"))
	if v, ok := report.Get("pulled"); !ok || !pytype.Equal(v, pytype.Int(3)) {
		t.Errorf("Get = %v, %v", v, ok)
	}
	if _, ok := report.Get("x"); ok {
		t.Error("Get found a value as if it were a key")
	}
	if _, ok := pytype.List(pytype.Str("pulled"), pytype.Int(3)).Get("pulled"); ok {
		t.Error("Get found a key in a list")
	}
	if _, ok := pytype.BigInt(power(2, 64)).Int64(); ok {
		t.Error("2**64 fits 64 bits")
	}
	if b, ok := pytype.Bool(true).Truth(); !b || !ok {
		t.Error("True is not true")
	}
	if pytype.Str("x").BigInt() != nil || pytype.Int(-3).BigInt().Int64() != -3 {
		t.Error("BigInt is wrong")
	}
	lengths := map[int]pytype.Value{
		0: pytype.Int(5), 1: pytype.Dict(pytype.None(), pytype.None()), 2: pytype.Tree(pytype.Int(1), pytype.Gap(), pytype.Int(2)),
		3: pytype.Str("é🙂\xed\xa0\x80"), 4: pytype.Bytes([]byte("é🙂")[:4]), 5: pytype.Repeat(pytype.None(), 5),
	}
	for want, v := range lengths {
		if got := v.Len(); got != want {
			t.Errorf("Len of %s = %d, want %d", pytype.Source(v), got, want)
		}
	}
	if got := pytype.Object("Foo", "").TypeName() + pytype.Int(1).TypeName() + pytype.Kind(200).String(); got != "Foointinvalid" {
		t.Errorf("names %q", got)
	}
	if got := pytype.Str("a\xffb"); got.Text != "a\ufffdb" {
		t.Errorf("Str keeps malformed bytes: %q", got.Text)
	}
}
