package pytype_test

import (
	"math"
	"math/big"
	"strings"
	"testing"
	"time"

	"pyprep/problems/pytype"
)

func TestSource(t *testing.T) {
	t.Parallel()
	i, s := pytype.Int, pytype.Str
	negativeZero := math.Copysign(0, -1)
	tests := []struct {
		value pytype.Value
		want  string
	}{
		{pytype.None(), "None"},
		{pytype.Bool(true), "True"},
		{i(-5), "-5"},
		{pytype.BigInt(power(10, 30)), "1000000000000000000000000000000"},
		{pytype.BigInt(new(big.Int).Neg(power(2, 15_000))), "-0x1" + strings.Repeat("0", 3750)},
		{pytype.Float(1), "1.0"},
		{pytype.Float(0.1), "0.1"},
		{pytype.Float(1e15), "1000000000000000.0"},
		{pytype.Float(123456789012345680), "1.2345678901234568e+17"},
		{pytype.Float(1e16), "1e+16"},
		{pytype.Float(0.0001), "0.0001"},
		{pytype.Float(0.00001), "1e-05"},
		{pytype.Float(5e-324), "5e-324"},
		{pytype.Float(negativeZero), "-0.0"},
		{pytype.Float(math.NaN()), "float('nan')"},
		{pytype.Float(math.Inf(-1)), "float('-inf')"},
		{pytype.Complex(complex(1, 2)), "(1+2j)"},
		{pytype.Complex(complex(1.5, -2)), "(1.5-2j)"},
		{pytype.Complex(complex(0, 2)), "2j"},
		{pytype.Complex(complex(0, -2)), "(0-2j)"},
		{pytype.Complex(complex(negativeZero, 2)), "complex(-0.0, 2.0)"},
		{pytype.Complex(complex(1, math.Inf(1))), "complex(1.0, float('inf'))"},
		{decimal(t, "1.50"), "Decimal('1.50')"},
		{s("it's"), `"it's"`},
		{s(`it's "so"`), `'it\'s "so"'`},
		{s("a\\b\n\t\r\x00\x7f"), `'a\\b\n\t\r\x00\x7f'`},
		{s("\x1b[31mred"), `'\x1b[31mred'`},
		{s("é日本🙂"), "'é日本🙂'"},
		{s("\u0085\u00a0\u00ad"), `'\x85\xa0\xad'`},
		{s("a\u202eb\u2066c\u200bd\ufeff"), `'a\u202eb\u2066c\u200bd\ufeff'`},
		{s("\u3164\u2800\ufe0f\u2028"), `'\u3164\u2800\ufe0f\u2028'`},
		{s("\xed\xa0\xbd\xed\xb8\x80"), `'\ud83d\ude00'`},
		{s("\U000e0041\U0010ffff"), `'\U000e0041\U0010ffff'`},
		{s("\u0301e\u0301"), "'\\u0301e\u0301'"},
		{s("\ufffd"), "'\ufffd'"},
		{pytype.Bytes([]byte("a'\x00\xff\\")), `b"a'\x00\xff\\"`},
		{pytype.List(i(1), s("a")), "[1, 'a']"},
		{pytype.Tuple(), "()"},
		{pytype.Tuple(i(1)), "(1,)"},
		{pytype.Set(), "set()"},
		{pytype.Set(s("b"), i(10), i(9), s("a")), "{9, 10, 'a', 'b'}"},
		{pytype.FrozenSet(), "frozenset()"},
		{pytype.FrozenSet(i(2), i(1)), "frozenset({1, 2})"},
		{pytype.Set(pytype.FrozenSet(i(2), i(1)), pytype.FrozenSet(i(3))), "{frozenset({3}), frozenset({1, 2})}"},
		{pytype.Dict(), "{}"},
		{pytype.Dict(s("b"), i(1), s("a"), pytype.List()), "{'b': 1, 'a': []}"},
		{pytype.Linked(i(1), i(2)), "linked_list([1, 2])"},
		{pytype.Tree(i(1), pytype.Gap(), i(2)), "tree([1, None, 2])"},
		{pytype.Tree(pytype.None(), pytype.Gap(), i(2)), "tree([(None), None, 2])"},
		{pytype.Graph(pytype.GraphNode{Value: i(7), Neighbours: []int{0}}), "graph([(7, [0])])"},
		{pytype.Iterator(pytype.EndExhausted), "iter([])"},
		{pytype.Iterator(pytype.EndMore, i(1)), "iter([1, ...])"},
		{pytype.Iterator(pytype.EndRepeat, i(1)), "itertools.cycle([1])"},
		{pytype.Iterator(pytype.EndRaise, i(1)), "iter_then_raise([1])"},
		{pytype.Repeat(s("x"), 3), "['x'] * 3"},
		{pytype.Reference(2), "$2"},
		{pytype.Object("Foo\x1b", "a\u202e reason's"), `<Foo\x1b: a\u202e reason's>`},
		{pytype.Object("Foo", ""), "<Foo>"},
		{pytype.Value{}, "<invalid>"},
	}
	for _, test := range tests {
		if got := pytype.Source(test.value); got != test.want {
			t.Errorf("Source = %s, want %s", got, test.want)
		}
	}
}

func TestSourceLimited(t *testing.T) {
	t.Parallel()
	ints := pytype.List(pytype.Int(10), pytype.Int(20), pytype.Int(30))
	tests := []struct {
		value pytype.Value
		limit int
		want  string
		cut   bool
	}{
		{ints, 12, "[10, 20, 30]", false},
		{ints, 11, "[10, 20, 30", true},
		{ints, 0, "", true},
		{ints, -1, "[10, 20, 30]", false},
		{pytype.Str("éé"), 2, "'", true},
		{pytype.Str("éé"), 3, "'é", true},
		{pytype.Str("\x1b"), 3, `'\x`, true},
		{pytype.BigInt(power(2, 20_000)), 5, "0x100", true},
	}
	for _, test := range tests {
		if got, cut := pytype.SourceLimited(test.value, test.limit); got != test.want || cut != test.cut {
			t.Errorf("SourceLimited(%s, %d) = %q, %v, want %q, %v", pytype.Source(test.value), test.limit, got, cut, test.want, test.cut)
		}
	}
}

// A limited source costs what its limit costs, not what the value does.
func TestSourceLimitedIsCheap(t *testing.T) {
	t.Parallel()
	million := make([]pytype.Value, 1_000_000)
	for i := range million {
		million[i] = pytype.FrozenSet(pytype.Int(int64(-i)), pytype.Str("x"))
	}
	values := map[string]pytype.Value{
		"list": pytype.List(million...),
		"set":  pytype.Set(million...),
		"dict": pytype.Dict(million...),
		"str":  pytype.Str(strings.Repeat("\x1b", 10_000_000)),
		"int":  pytype.BigInt(new(big.Int).Lsh(big.NewInt(1), 80_000_000)),
	}
	for name, v := range values {
		start := time.Now()
		for range 100 {
			if _, cut := pytype.SourceLimited(v, 1000); !cut {
				t.Fatalf("%s was not cut", name)
			}
		}
		if took := time.Since(start); took > 5*time.Second { // 10 ms when nothing else runs
			t.Errorf("%s: 100 limited sources took %v", name, took)
		}
	}
}
