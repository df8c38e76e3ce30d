"""Weaving: counters speak for the right lines, charges for the right operations, and what is known of names."""

import ast
import textwrap
import unittest

from pyprep_harness.growth import case, names, passing, weave


def _woven(source, file="solution.py"):
    code, places = weave.woven(textwrap.dedent(source).encode(), file)
    code, ledger = case.woven_module(code, places, file)
    space = {"__name__": "solution"}
    exec(code, space)
    return space, ledger


def _lines(source, *args, entry="solve"):
    """Runs by line of one call."""
    space, ledger = _woven(source)
    since = ledger.counts()
    space[entry](*args)
    return {line: runs for line, runs, _, _ in ledger.lines(since) if runs}


def _charged(source, *args):
    """Charges of one call."""
    space, ledger = _woven(source)
    space["solve"](*args)
    return sum(ledger.charges)


class Counters(unittest.TestCase):
    def test_a_loop_counts_its_turns(self):
        told = _lines(
            """\
            def solve(n):
                total = 0
                for i in range(n):
                    total += i
                return total
            """,
            7,
        )
        self.assertEqual({line: told[line] for line in (2, 4, 5)}, {2: 1, 4: 7, 5: 1})
        self.assertIn(told[3], (7, 8))

    def test_while_over_several_lines(self):
        told = _lines(
            """\
            def solve(n):
                while (n > 0 and
                       n != 100):
                    n -= 1
            """,
            5,
        )
        self.assertEqual(told[4], 5)
        self.assertGreaterEqual(min(told[2], told[3]), 5)

    def test_an_elif_is_reached_when_those_before_it_fail(self):
        told = _lines(
            """\
            def solve(items):
                for item in items:
                    if item == 1:
                        x = 1
                    elif item == 2:
                        x = 2
                    elif item == 3:
                        x = 3
                    else:
                        x = 4
                return x
            """,
            [1, 1, 2, 3, 4, 4],
        )
        self.assertEqual({line: told[line] for line in range(3, 11) if line != 9}, {3: 6, 4: 2, 5: 4, 6: 1, 7: 3, 8: 1, 10: 2})

    def test_what_follows_a_jump_counts_itself(self):
        told = _lines(
            """\
            def solve(items):
                for item in items:
                    if item:
                        continue
                    item = 5
            """,
            [0, 1, 1],
        )
        self.assertEqual((told[3], told[4], told[5]), (3, 2, 1))

    def test_comprehensions_count_their_items(self):
        told = _lines("def solve(n):\n    a = [i for i in range(n) if i % 2]\n    return {i: j for i in a for j in a}\n", 10)
        self.assertGreaterEqual(told[2], 10)
        self.assertGreaterEqual(told[3], 25)

    def test_a_lambda_counts_its_calls(self):
        told = _lines("def solve(items):\n    by = (\n        lambda item: -item)\n    return sorted(items, key=by)\n", [3, 1, 2])
        self.assertGreaterEqual(told[3], 3)

    def test_a_statement_of_a_try_counts_itself(self):
        told = _lines(
            """\
            def solve(items):
                for item in items:
                    try:
                        x = 1
                        y = 1 // item
                        z = 3
                    except ZeroDivisionError:
                        x = 4
                    else:
                        x = 5
                    finally:
                        x = 6
            """,
            [0, 1, 0],
        )
        self.assertEqual({line: told[line] for line in (4, 5, 6, 8, 10, 12)}, {4: 3, 5: 3, 6: 1, 8: 2, 10: 1, 12: 3})

    def test_generators_and_class_bodies(self):
        told = _lines(
            """\
            def made(n):
                while n:
                    yield n
                    n -= 1
            def solve(n):
                class Local:
                    value = 1
                    def twice(self):
                        return 2
                return [Local().twice() for _ in made(n)]
            """,
            4,
        )
        self.assertEqual((told[3], told[4], told[7], told[9]), (4, 4, 1, 4))

    def test_what_yield_from_passes_on_is_charged_at_every_level(self):
        source = """\
            def walk(n):
                yield n
                if n:
                    yield from walk(n - 1)
            """
        code, places = weave.woven(textwrap.dedent(source).encode(), "solution.py")
        code, ledger = case.woven_module(code, places, "solution.py")
        space = {}
        exec(code, space)
        passing.watch(code, ledger)
        try:
            list(space["walk"](20))
        finally:
            import sys

            sys.monitoring.free_tool_id(passing._TOOL)
        self.assertEqual(sum(ledger.charges), 20 * 21 // 2)


class Texts(unittest.TestCase):
    """CPython lengthens a text in its place when nothing but the variable holds it."""

    def _per_step(self, step, before="", rest=""):
        source = f"def solve(n):\n    s = ''\n{before}    for i in range(n):\n        {step}\n{rest}    return s\n"
        return _charged(source, 2000) / _charged(source, 1000)

    def test_in_place(self):
        for step in ("s += 'c'", "s = s + 'c'"):
            with self.subTest(step):
                self.assertLess(self._per_step(step), 2.5)

    def test_copies(self):
        for label, step, before in [
            ("from the front", "s = 'c' + s", ""),
            ("held by another name", "t = s; s += 'c'", ""),
            ("an inner function reads it", "s += 'c'", "    def inner():\n        return s\n"),
        ]:
            with self.subTest(label):
                self.assertGreater(self._per_step(step, before), 3.5)

    def test_attributes_and_globals_are_copies(self):
        for label, source in {
            "attribute": "class A: pass\ndef solve(n):\n    a = A(); a.s = ''\n    for i in range(n):\n        a.s += 'c'\n",
            "item": "def solve(n):\n    a = ['']\n    for i in range(n):\n        a[0] += 'c'\n",
            "global": "s = ''\ndef solve(n):\n    global s\n    s = ''\n    for i in range(n):\n        s += 'c'\n",
        }.items():
            with self.subTest(label):
                self.assertGreater(_charged(source, 2000) / _charged(source, 1000), 3.5)

    def test_it_stays_fast(self):
        """A hook that held the text would make every step a copy: this would take minutes."""
        space, _ = _woven("def solve(n):\n    s = ''\n    for i in range(n):\n        s += 'abcd'\n    return len(s)\n")
        self.assertEqual(space["solve"](1_000_000), 4_000_000)


class Slices(unittest.TestCase):
    def test_writing_back_as_many_moves_nothing_behind(self):
        source = "def solve(n):\n    a = list(range(n))\n    for i in range(0, n - 3, 2):\n        a[i:i + 2] = [1, 2]\n"
        self.assertLess(_charged(source, 2000) / _charged(source, 1000), 2.5)

    def test_writing_more_moves_what_is_behind(self):
        source = "def solve(n):\n    a = list(range(n))\n    for i in range(n):\n        a[0:1] = [1, 2]\n"
        self.assertGreater(_charged(source, 2000) / _charged(source, 1000), 3.5)

    def test_order_of_evaluation(self):
        source = """\
            def solve():
                seen, a = [], [1, 2, 3, 4]
                def say(what, value):
                    seen.append(what)
                    return value
                a[say("low", 1):say("high", 2)] = say("value", [7, 8])
                return seen, a
            """
        space, _ = _woven(source)
        self.assertEqual(space["solve"](), (["value", "low", "high"], [1, 7, 8, 3, 4]))


class Names(unittest.TestCase):
    def _whole(self, body, wanted):
        """Which of the wanted names are known to be small numbers."""
        source = "def solve(given, m):\n" + textwrap.indent(textwrap.dedent(body), "    ")
        tree = ast.parse(source)
        facts = names.Function(tree.body[0], names.Module(tree))
        return [name for name in wanted.split() if facts.is_whole(ast.Name(id=name, ctx=ast.Load()))]

    def test_counters_and_lengths(self):
        self.assertEqual(self._whole("n = len(given)\nfor i in range(n):\n    j = i - 1\n    k = (i + n) // 2", "n i j"), ["n", "i", "j"])

    def test_arguments_are_not(self):
        self.assertEqual(self._whole("x = m + 1\ny = m", "given m x y"), [])

    def test_sums_of_names_may_grow(self):
        self.assertEqual(self._whole("a = 0\nb = 1\nfor i in range(9):\n    a, b = b, a + b", "a b i"), ["i"])

    def test_products_and_powers_may_grow(self):
        self.assertEqual(self._whole("x = 1\nfor i in range(9):\n    x *= 2\ny = 2 ** 9", "x y i"), ["i"])

    def test_what_is_shared_is_not(self):
        self.assertEqual(self._whole("x = 1\ndef inner():\n    nonlocal x\n    x = given", "x"), [])

    def test_a_shadowed_len_says_nothing(self):
        self.assertEqual(self._whole("len = given\nn = len(given)", "n"), [])
