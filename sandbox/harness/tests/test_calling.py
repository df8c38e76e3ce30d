"""Calls as a problem asks for them: arguments, operations, iterators, identity, failures."""

import unittest

from pyprep_harness import calling, failure, inputs, nodes
from pyprep_harness.protocol import Entry


def call(**entry):
    made = calling.Call(Entry({key.removeprefix("is_"): value for key, value in entry.items()}), __file__, 1 << 20, nodes.CLASSES)
    made.take_clock()
    return made


class Function(unittest.TestCase):
    def test_value(self):
        kind, value, after, facts = call().function(lambda a, b: a + b, [1, 2])
        self.assertEqual((kind, value.data, after, facts), ("value", b"i3;", None, {}))

    def test_arguments_after(self):
        report = call(args_after=True).function(lambda a: a.append(1), [[0]])
        self.assertEqual([arg.data for arg in report[2]], [b"l2:i0;i1;"])

    def test_raised(self):
        kind, told, at, _ = call().function(lambda: {}["k"], [])
        self.assertEqual((kind, told["type"], told["message"], at), ("raised", "KeyError", "'k'", "call"))
        self.assertIn("LookupError", told["bases"])
        self.assertEqual(told["line"], told["frames"][-1][0])

    def test_identity(self):
        def reverse(head):
            last = None
            while head:
                head.next, last, head = last, head, head.next
            return last

        shape = {"params": ("linked_list",), "returns": "linked_list", "identity": "reuse"}
        given = [inputs.Linked([1, 2, 3])]
        report = call(**shape).function(reverse, given)
        self.assertEqual((report[1].data, report[3]["identity"]), (b"L3:i3;i2;i1;", True))
        report = call(**shape).function(lambda head: nodes.ListNode(9), given)
        self.assertEqual(report[3]["identity_why"], "1 of 1 nodes made anew")


class Operations(unittest.TestCase):
    def test_outcomes_and_references(self):
        outcomes = call().operations(list, [[[3]], [("append", 4), ("pop",), ("append", inputs.Reference(1)), ("pop", 9), ("pop",)]])[1]
        self.assertEqual([tag for tag, _ in outcomes], ["v", "v", "v", "e", "v"])
        self.assertEqual(outcomes[4][1].data, b"i4;")
        self.assertEqual(outcomes[3][1]["type"], "IndexError")

    def test_exit_ends_the_sequence(self):
        def leave():
            raise SystemExit(0)

        self.assertEqual(call().operations(lambda: leave, [[], [("__call__",)]])[0], "raised")


class Iterator(unittest.TestCase):
    def test_reused_list_shows(self):
        def reuse(items):
            kept = []
            for item in items:
                kept.append(item)
                yield kept

        self.assertEqual(call(iterator=True).function(reuse, [[1, 2]])[1].data, b"I2.l2:i1;i2;l2:i1;i2;")

    def test_take_and_pulled(self):
        endless = inputs.CountingIterator([1, 2], "*")
        report = call(iterator=True, take=3).function(lambda it: (x for x in it), [endless])
        self.assertEqual((report[1].data, report[3]["pulled"]), (b"I3+i1;i2;i1;", 3))

    def test_late_failure(self):
        def late():
            yield 1
            raise ValueError("late")

        kind, told, at, facts = call(iterator=True).function(late, [])
        self.assertEqual((kind, told["type"], at, [item.data for item in facts["items"]]), ("raised", "ValueError", "next", [b"i1;"]))

    def test_list_is_no_iterator(self):
        self.assertEqual(call(iterator=True).function(lambda: [1], [])[1].data, b"l1:i1;")


class Failure(unittest.TestCase):
    def test_hostile_exception(self):
        class Odd(Exception):
            __name__ = "Other"

            def __str__(self):
                raise KeyError

        told = failure.describe(Odd(), __file__)
        self.assertEqual(told["type"], "Odd")
        self.assertIn("__str__ raised KeyError", told["message"])

    def test_long_message_and_cause_cycle(self):
        error = ValueError("x" * 10**6)
        error.__cause__ = error
        told = failure.describe(error, __file__)
        self.assertEqual(len(told["message"]), failure.MESSAGE_CHARS)

    def test_deep_stack_keeps_both_ends(self):
        def dive(n):
            if n == 0:
                raise ValueError
            dive(n - 1)

        try:
            dive(100)
        except ValueError as error:
            frames = failure.describe(error, __file__)["frames"]
        self.assertEqual((len(frames), frames[0][1], frames[-1][1]), (failure.MAX_FRAMES, "test_deep_stack_keeps_both_ends", "dive"))


if __name__ == "__main__":
    unittest.main()
