package match_test

import (
	"math"
	"testing"

	"pyprep/grader/match"
	"pyprep/problems"
	"pyprep/problems/pytype"
)

var (
	exact  = problems.Checker{Mode: problems.CheckExact, Depth: 1}
	floats = problems.Checker{Mode: problems.CheckFloat, Abs: 1e-9, Rel: 1e-9}
	loose  = problems.Checker{Mode: problems.CheckExact, NumericLoose: true}
	anySeq = problems.Checker{Mode: problems.CheckExact, SequenceAny: true}
)

func unordered(depth int) problems.Checker {
	return problems.Checker{Mode: problems.CheckUnordered, Depth: depth}
}

func ints(numbers ...int64) pytype.Value { return pytype.List(intItems(numbers...)...) }

func intItems(numbers ...int64) []pytype.Value {
	items := make([]pytype.Value, len(numbers))
	for i, n := range numbers {
		items[i] = pytype.Int(n)
	}
	return items
}

func decimal(t *testing.T, text string) pytype.Value {
	t.Helper()
	v, ok := pytype.Decimal(text)
	if !ok {
		t.Fatalf("no decimal: %q", text)
	}
	return v
}

func TestValueEqual(t *testing.T) {
	nan, nearly := pytype.Float(math.NaN()), 0.1
	nearly += 0.2 // not folded by the compiler
	nanOK := problems.Checker{Mode: problems.CheckFloat, NaN: true}
	one, oneFloat, yes := pytype.Int(1), pytype.Float(1), pytype.Bool(true)
	tests := []struct {
		name      string
		want, got pytype.Value
		c         problems.Checker
		equal     bool
	}{
		{"int", one, one, exact, true},
		{"True is not 1", one, yes, exact, false},
		{"1 is not True", yes, one, exact, false},
		{"1.0 is not 1", one, oneFloat, exact, false},
		{"loose True", one, yes, loose, true},
		{"loose 1.0", one, oneFloat, loose, true},
		{"loose Decimal", one, decimal(t, "1.0"), loose, true},
		{"loose Decimal half", pytype.Float(0.5), decimal(t, "0.50"), loose, true},
		{"loose Decimal third", pytype.Float(0.1), decimal(t, "0.1"), loose, false},
		{"loose huge exponent", one, decimal(t, "1E+999999"), loose, false},
		{"loose complex", one, pytype.Complex(1), loose, true},
		{"loose in set", pytype.Set(one), pytype.Set(yes), loose, true},
		{"loose in dict", pytype.Dict(pytype.Int(2), one), pytype.Dict(pytype.Float(2), yes), loose, true},
		{"loose str", one, pytype.Str("1"), loose, false},
		{"tuple is no list", ints(1), pytype.Tuple(one), exact, false},
		{"any sequence", ints(1), pytype.Tuple(one), anySeq, true},
		{"any sequence inside", pytype.List(ints(1)), pytype.Tuple(pytype.Tuple(one)), anySeq, true},
		{"any sequence, no set", ints(1), pytype.Set(one), anySeq, false},
		{"set order", pytype.Set(intItems(1, 2, 3)...), pytype.Set(intItems(3, 1, 2)...), exact, true},
		{"frozenset is no set", pytype.Set(one), pytype.FrozenSet(one), exact, false},
		{"dict order", pytype.Dict(intItems(1, 2, 3, 4)...), pytype.Dict(intItems(3, 4, 1, 2)...), exact, true},
		{"dict value", pytype.Dict(intItems(1, 2)...), pytype.Dict(intItems(1, 3)...), exact, false},
		{"dict key", pytype.Dict(intItems(1, 2)...), pytype.Dict(intItems(2, 2)...), exact, false},
		{"iterator", ints(1, 2), pytype.Iterator(pytype.EndExhausted, intItems(1, 2)...), exact, true},
		{"iterator cut", ints(1, 2), pytype.Iterator(pytype.EndMore, intItems(1, 2)...), exact, true},
		{"iterator cut too early", ints(1, 2), pytype.Iterator(pytype.EndMore, intItems(1)...), exact, false},
		{"empty cut iterator proves nothing", ints(1, 2), pytype.Iterator(pytype.EndMore), exact, false},
		{"iterators", pytype.Iterator(pytype.EndMore, one), pytype.Iterator(pytype.EndExhausted, one), exact, true},
		{"list is no iterator", pytype.Iterator(pytype.EndExhausted, one), ints(1), exact, false},
		{"nan", nan, nan, floats, false},
		{"nan allowed", nan, nan, nanOK, true},
		{"nan in allowed list", pytype.List(nan, one), pytype.List(nan, one), nanOK, true},
		{"nan in set", pytype.Set(nan), pytype.Set(nan), exact, false},
		{"nan unordered", pytype.List(nan, one), pytype.List(one, nan), unordered(1), false},
		{"near", pytype.Float(0.3), pytype.Float(nearly), floats, true},
		{"exact floats", pytype.Float(0.3), pytype.Float(nearly), exact, false},
		{"int for float", oneFloat, one, floats, true},
		{"float for int", one, oneFloat, floats, true},
		{"bool for float", oneFloat, yes, floats, false},
		{"two ints need no tolerance", pytype.Int(1e15), pytype.Int(1e15 + 1), floats, false},
		{"inf", pytype.Float(math.Inf(1)), pytype.Float(math.Inf(1)), floats, true},
		{"inf and much", pytype.Float(math.Inf(1)), pytype.Float(math.MaxFloat64), floats, false},
		{"float in set", pytype.Set(pytype.Float(0.3), oneFloat), pytype.Set(pytype.Float(nearly), one), floats, true},
		{"float as key", pytype.Dict(pytype.Float(0.3), one), pytype.Dict(pytype.Float(nearly), one), floats, true},
		{"float nested", pytype.Dict(one, pytype.Tuple(pytype.Float(0.3))), pytype.Dict(one, pytype.Tuple(pytype.Float(nearly))), floats, true},
		{"unordered", ints(1, 2, 2), ints(2, 1, 2), unordered(1), true},
		{"multiset", ints(1, 2, 2), ints(2, 1, 1), unordered(1), false},
		{"depth 1", pytype.List(ints(1, 2), ints(3)), pytype.List(ints(3), ints(2, 1)), unordered(1), false},
		{"depth 2", pytype.List(ints(1, 2), ints(3)), pytype.List(ints(3), ints(2, 1)), unordered(2), true},
		{"all depths", pytype.List(pytype.List(ints(1, 2)), ints(3)), pytype.List(ints(3), pytype.List(ints(2, 1))), unordered(-1), true},
		{"unordered tuple is no list", ints(1), pytype.Tuple(one), unordered(-1), false},
		{"tree keeps order", pytype.Tree(intItems(1, 2, 3)...), pytype.Tree(intItems(1, 3, 2)...), unordered(-1), false},
		{"repeat", pytype.Repeat(one, 3), ints(1, 1, 1), exact, true},
		{"object", pytype.Object("X", "y"), pytype.Object("X", "y"), exact, false},
		{"invalid", pytype.Value{}, pytype.Value{}, exact, false},
		{"gap", pytype.Tree(one, pytype.Gap(), one), pytype.Tree(one, pytype.Gap(), one), exact, true},
		{"text mode", pytype.Str("A b\n"), pytype.Str("a  B"), problems.Checker{Mode: problems.CheckText, IgnoreCase: true, IgnoreSpace: true}, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			checkEqual(t, match.Value(tt.want, tt.got, tt.c), tt.equal)
		})
	}
}

func checkEqual(t *testing.T, r match.Result, equal bool) {
	t.Helper()
	switch {
	case r.Equal != equal:
		t.Errorf("Equal = %v: %+v", r.Equal, r)
	case r.Equal && r != (match.Result{Equal: true}):
		t.Errorf("equal values with words: %+v", r)
	case !r.Equal && r.Text == "":
		t.Error("no text")
	}
}
