"""values.encode: exact types, hostile classes, budgets; and reading back what it wrote."""

import collections
import decimal
import math
import unittest

from pyprep_harness import inputs, values


def encode(value, budget=1 << 20):
    return values.Encoder(budget).encode(value)


class Exact(unittest.TestCase):
    def test_scalars(self):
        for value, want in [
            (None, b"N"),
            (True, b"T"),
            (False, b"F"),
            (0, b"i0;"),
            (-31, b"i-1f;"),
            (1 << 70, b"i400000000000000000;"),
            (1.0, b"f3ff0000000000000"),
            (math.inf, b"f7ff0000000000000"),
            (1j, b"c00000000000000003ff0000000000000"),
            (decimal.Decimal("1.20"), b"m4:1.20"),
            ("é", b"s2:\xc3\xa9"),
            ("\ud800", b"s3:\xed\xa0\x80"),
            (b"\x00:", b"b2:\x00:"),
        ]:
            with self.subTest(value=value):
                self.assertEqual(encode(value), want)

    def test_containers(self):
        for value, want in [
            ([], b"l0:"),
            ([1, [2, "x"]], b"l2:i1;l2:i2;s1:x"),
            (list(range(10)), b"l10:" + b"".join(b"i%x;" % n for n in range(10))),
            ((True,), b"t1:T"),
            ({7}, b"S1:i7;"),
            (frozenset(), b"Z0:"),
            ({"a": [1]}, b"d1:s1:al1:i1;"),
            (collections.Counter("aa"), b"d1:s1:ai2;"),
            (collections.OrderedDict(x=1), b"d1:s1:xi1;"),
        ]:
            with self.subTest(value=value):
                self.assertEqual(encode(value), want)

    def test_many_bools_are_not_ints(self):
        self.assertEqual(encode([True] * 9), b"l9:" + b"T" * 9)

    def test_round_trip(self):
        value = [None, True, -5, 2.5, 3j, "a\ud800", b"b", (1,), {1, 2}, frozenset({3}), {"k": [{}]}, decimal.Decimal("0.1")]
        self.assertEqual(inputs._Reader(encode(value)).read(), value)


class Hostile(unittest.TestCase):
    def test_subclasses_are_marked(self):
        class Evil(list):
            def __iter__(self):
                while True:
                    yield 0

            def __len__(self):
                return 10**12

            __class__ = int

        self.assertEqual(encode(Evil([1])), b"o4:Evils18:a subclass of list")

    def test_metaclass_that_equals_int(self):
        class Meta(type):
            def __eq__(cls, other):
                return True

            def __hash__(cls):
                return hash(int)

        class Spoof(metaclass=Meta):
            def __index__(self):
                return 7

        self.assertEqual(encode(Spoof()), b"o5:Spoofs14:not plain data")
        self.assertEqual(encode([Spoof()] * 9)[:8], b"l9:o5:Sp")

    def test_cycle_depth_and_shared_items(self):
        loop: list = []
        loop.append(loop)
        self.assertEqual(encode(loop), b"l1:o4:lists15:contains itself")
        deep: list = []
        for _ in range(100_000):
            deep = [deep]
        self.assertTrue(encode(deep).endswith(b"l1:o4:list" + values.text(values._TOO_DEEP)))
        twin = [1]
        self.assertEqual(encode([twin, twin]), b"l2:l1:i1;l1:i1;")
        while deep:  # dismantle without recursion
            deep = deep[0]

    def test_budget(self):
        bomb: list = []
        for _ in range(60):
            bomb = [bomb, bomb]
        for value in (bomb, "x" * 2000, list(range(1000)), {n: n for n in range(500)}):
            with self.assertRaises(values.TooLarge):
                encode(value, budget=1000)

    def test_as_many_values_as_the_host_takes(self):
        for value in ([None] * (values.MAX_NODES + 1), [0] * (values.MAX_NODES + 1), [[0] * 9, [0] * (values.MAX_NODES - 10)]):
            with self.assertRaises(values.TooLarge):
                encode(value, budget=1 << 30)

    def test_ints_in_pieces(self):
        numbers = list(range(-10_000, 10_000))
        self.assertEqual(encode(numbers), b"l20000:" + b"".join(b"i%x;" % number for number in numbers))

    def test_huge_int_costs_no_decimal(self):
        self.assertEqual(len(encode(10**100_000)), len(f"{10**100_000:x}") + 2)


if __name__ == "__main__":
    unittest.main()
