package pytype_test

import (
	"math/big"
	"testing"

	"pyprep/problems/pytype"
)

func TestFits(t *testing.T) {
	t.Parallel()
	i, s, none := pytype.Int, pytype.Str, pytype.None()
	tests := []struct {
		value pytype.Value
		want  string
		why   string // "" when it fits
	}{
		{i(1), "", ""},
		{i(1), "int", ""},
		{pytype.BigInt(new(big.Int).Lsh(big.NewInt(1), 100)), "int", ""},
		{pytype.Bool(true), "int", "True is a bool, not an int"},
		{i(1), "bool", "1 is an int, not a bool"},
		{i(1), "float", ""},
		{pytype.Float(1), "int", "1.0 is a float, not an int"},
		{pytype.Float(1), "complex", ""},
		{pytype.Bool(true), "float", "True is a bool, not a float"},
		{s("x"), "str", ""},
		{none, "str", "None is not a str"},
		{none, "str?", ""},
		{none, "None", ""},
		{none, "Any", ""},
		{i(3), "None", "3 is an int, not None"},
		{pytype.List(i(1), i(2), s("x")), "list[int]", "[2]: 'x' is a str, not an int"},
		{pytype.List(pytype.List(i(1)), pytype.List(s("x"))), "list[list[int]]", "[1][0]: 'x' is a str, not an int"},
		{pytype.List(none, i(1)), "list[int?]", ""},
		{pytype.Tuple(i(1)), "list[int]", "(1,) is a tuple, not a list[int]"},
		{pytype.List(), "list[int]", ""},
		{pytype.List(s("x")), "list", ""},
		{pytype.Dict(s("a"), i(1)), "dict[str, int]", ""},
		{pytype.Dict(s("a"), s("b")), "dict[str, int]", "['a']: 'b' is a str, not an int"},
		{pytype.Dict(i(1), i(1)), "dict[str, int]", "among the keys: 1 is an int, not a str"},
		{pytype.Dict(i(1), i(1)), "Iterable[int]", ""},
		{pytype.Dict(s("a"), none), "Counter[str]", "['a']: None is not an int"},
		{pytype.Set(s("a")), "set[int]", "in the set: 'a' is a str, not an int"},
		{pytype.FrozenSet(), "set[int]", "frozenset() is a frozenset, not a set[int]"},
		{pytype.Tuple(i(1), s("x")), "tuple[int, str]", ""},
		{pytype.Tuple(i(1)), "tuple[int, str]", "a tuple of 1 items is not a tuple[int, str]"},
		{pytype.Tuple(i(1), i(2), i(3)), "tuple[int, ...]", ""},
		{pytype.Tuple(i(1), none), "tuple[int, ...]", "[1]: None is not an int"},
		{pytype.Tuple(), "tuple[()]", ""},
		{pytype.Tuple(i(1)), "tuple[()]", "a tuple of 1 items is not a tuple[()]"},
		{s("abc"), "Iterable[str]", ""},
		{s("abc"), "Sequence[int]", "'abc' is a str, not a Sequence[int]"},
		{pytype.Bytes([]byte("a")), "Sequence[int]", ""},
		{pytype.Iterator(pytype.EndExhausted, i(1)), "Iterator[int]", ""},
		{pytype.Iterator(pytype.EndExhausted, s("")), "Iterator[int]", "[0]: '' is a str, not an int"},
		{pytype.List(i(1)), "Iterator[int]", ""},
		{pytype.Repeat(i(0), 1_000_000_000), "list[int]", ""},
		{pytype.Repeat(s("a"), 5), "list[int]", "[0]: 'a' is a str, not an int"},
		{pytype.Reference(0), "int", ""},
		{pytype.Linked(i(1)), "ListNode?", ""},
		{pytype.Linked(), "ListNode?", ""},
		{pytype.Linked(), "ListNode", "an empty linked list is None, not a ListNode"},
		{none, "ListNode?", ""},
		{pytype.List(i(1)), "ListNode?", "[1] is a list, not ListNode | None"},
		{pytype.Tree(i(1)), "TreeNode", ""},
		{pytype.Tree(i(1)), "Node", ""},
		{i(1), "T", ""},
		{i(1), "Callable[[int], int]", ""},
		{i(1), "int | str", ""},
		{pytype.Float(1), "int | str", "1.0 is a float, not int | str"},
		{s("b"), `Literal['a', "b"]`, ""},
		{s("c"), "Literal['a']", "'c' is a str, not a Literal['a']"},
		{i(1), "Awaitable[int]", ""},
		{s(""), "Awaitable[int]", "'' is a str, not an int"},
		{s(""), "Awaitable", ""},
		{pytype.Object("Foo", "no"), "int", "<Foo: no> is a Foo, not an int"},
		{pytype.Object("Foo", "no"), "Foo", ""},
		{pytype.List(pytype.Set(s("a"))), "list[set[int]]", "[0] in the set: 'a' is a str, not an int"},
		{s("a very long text, of which a message should quote only the beginning"), "int", "'a very long text, of which a message should quote only the … is a str, not an int"},
	}
	for _, test := range tests {
		want, err := pytype.ParseType(test.want)
		if err != nil {
			t.Fatal(err)
		}
		ok, why := pytype.Fits(test.value, want)
		if ok != (test.why == "") || why != test.why {
			t.Errorf("Fits(%s, %s) = %v, %q, want %q", pytype.Source(test.value), test.want, ok, why, test.why)
		}
	}
}
