"""Values as text: exact to the type, within their room, and without running anything of their classes. And plain statements."""

import collections
import datetime
import decimal
import enum
import unittest

from pyprep_harness import nodes
from pyprep_harness.tracing import shown, statements


def text(value, room=200):
    return shown.shown(value, room)[2]


def own(name, bases=(), **members):
    """A class as a submission makes it."""
    return type(name, bases, {"__module__": "solution", **members})


class Hostile:
    __module__ = "solution"
    runs = 0

    def __init__(self):
        self.x = 1

    def __repr__(self):
        Hostile.runs += 1
        return "forged"

    __str__ = __len__ = __iter__ = __eq__ = __hash__ = __bool__ = __repr__

    def __getattribute__(self, name):
        Hostile.runs += 1
        return object.__getattribute__(self, name)


class Values(unittest.TestCase):
    def test_plain_data_is_written_as_repr_does(self):
        for value in (
            None, True, 0, -7, 1.5, 1e300, 2j, "", "it's", 'a"b\'', "\x1b[0m", "\ud800", b"\x00", [], [1, [2]], (), (1,), (1, 2), {},
            {"a": [1]}, {1}, set(), frozenset(), frozenset({1}), [None, {1: (2,)}],
        ):  # fmt: skip
            with self.subTest(value=value):
                self.assertEqual(shown.shown(value, 200), (type(value).__name__, b"=", repr(value)))

    def test_what_repr_writes_as_no_literal(self):
        self.assertEqual(shown.shown([float("inf"), -float("inf")], 99)[1:], (b"=", "[float('inf'), float('-inf')]"))
        self.assertEqual(text(float("nan")), "float('nan')")
        self.assertEqual(shown.shown(1 << 9999, 99)[1:], (b"~", "<int of 10000 bits>"))

    def test_the_library(self):
        for value, expected in (
            (collections.deque([1, 2]), "deque([1, 2])"),
            (collections.Counter("aab"), "Counter({'a': 2, 'b': 1})"),
            (collections.defaultdict(list, {1: [2]}), "defaultdict({1: [2]})"),
            (decimal.Decimal("1.50"), "Decimal('1.50')"),
            (datetime.date(2020, 1, 2), "datetime.date(2020, 1, 2)"),
            (range(3), "range(0, 3)"),
            (iter([1]), "<list_iterator>"),
            (object(), "<object>"),
            ([len], "[<builtin_function_or_method>]"),
            ([text], "[<function text>]"),
            ([int], "[<class int>]"),
        ):
            with self.subTest(value=value):
                self.assertEqual(shown.shown(value, 200)[1:], (b"~", expected))

    def test_the_order_of_an_ordered_dict(self):
        kept = collections.OrderedDict(a=1, b=2)
        kept.move_to_end("a")
        self.assertEqual(text(kept), "OrderedDict({'b': 2, 'a': 1})")

    def test_room(self):
        self.assertEqual(shown.shown("x" * 10**6, 5), ("str", b"+", "'xxxx…"))
        self.assertEqual(shown.shown(list(range(10**6)), 8), ("list", b"+", "[0, 1, 2…"))
        nested = value = []
        for _ in range(1000):
            nested.append([])
            nested = nested[0]
        self.assertEqual(text(value), "[[[[[[[[…]]]]]]]]")

    def test_cycles(self):
        ring = [1]
        ring.append(ring)
        self.assertEqual(shown.shown(ring, 99)[1:], (b"~", "[1, ...]"))
        one = own("Node")()
        one.next = one
        self.assertEqual(text(one), "Node(next=...)")

    def test_objects_show_their_attributes(self):
        slotted = own("Slotted", __slots__=("a", "b"))()
        slotted.b = 2
        self.assertEqual(text(slotted), "Slotted(b=2)")
        self.assertEqual(text(own("Empty")()), "Empty()")
        self.assertEqual(text(own("Pairs", (list,))([1, 2])), "Pairs([1, 2])")
        self.assertEqual(text(own("Table", (dict,))(a=1)), "Table({'a': 1})")
        color = enum.Enum("Color", "RED BLUE", module="solution")
        self.assertEqual(text(color.BLUE), "Color.BLUE")
        self.assertEqual(text(collections.namedtuple("Point", "x y", module="solution")(1, 2)), "Point((1, 2))")

    def test_nodes(self):
        last = nodes.ListNode(3)
        head = nodes.ListNode(1, nodes.ListNode(None, last))
        self.assertEqual(text(head), "ListNode(1 -> None -> 3)")
        last.next = head
        self.assertEqual(text(head), "ListNode(1 -> None -> 3 -> ...)")
        self.assertEqual(text(nodes.TreeNode(1, nodes.TreeNode(2))), "TreeNode(val=1, left=TreeNode(val=2))")

    def test_no_method_of_a_class_is_run(self):
        before = Hostile.runs
        self.assertEqual(text([Hostile()]), "[Hostile(x=1)]")
        self.assertEqual(Hostile.runs, before)
        liar = own("Liar", (list,), __len__=lambda self: 5, __iter__=lambda self: iter("forged"))
        self.assertEqual(text(liar([1])), "Liar([1])")


class PlainLines(unittest.TestCase):
    def plain(self, source):
        return dict(statements.plain_lines(source.encode()))

    def test_kinds(self):
        source = "\n".join(  # a line each, from 1
            (
                "x = f(1)", "x = 0", "x += 1", "x: int = y", "x = [i for i in y]", "print(x)", "assert x", "if x:", "    pass",
                "for i in x:", "    continue", "while x:", "    break", "x: int", "del x", "y = -1", "y = list(x)", "y = a, 1",
            )
        )  # fmt: skip
        found = self.plain(source)
        self.assertEqual(b"".join(found.get(line, b".") for line in range(1, 19)), b"acaacooi..o.o.occa")

    def test_lines_with_more_than_one_statement(self):
        source = "a = 1; b = 2\nif a: b = 3\nwhile a: a -= 1\ntry: a = 1\nexcept E: a = 2\nwith a: b = 1\n"
        self.assertEqual(self.plain(source), {})

    def test_statements_of_more_than_one_line(self):
        self.assertEqual(self.plain("a = [\n    f(),\n]\nb = g()\n"), {4: b"a"})

    def test_lines_with_other_code_on_them(self):
        self.assertEqual(self.plain("a = sorted(b, key=lambda x: x)\nasync def f():\n    c = await d()\n    return c\n"), {4: b"r"})

    def test_what_can_not_be_parsed(self):
        self.assertEqual(statements.plain_lines(b"def f(:\n"), [])
        self.assertEqual(statements.plain_lines(b"\xff"), [])


if __name__ == "__main__":
    unittest.main()
