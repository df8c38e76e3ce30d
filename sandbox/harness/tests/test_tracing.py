"""What is recorded of a run: lines and what they change, calls, generators, exceptions, and where a record ends."""

import contextlib
import io
import sys
import textwrap
import threading
import unittest

from pyprep_harness.tracing import recorder


class Over(Exception):
    pass


def record(source, *args, entry="f", whole=False, **limits):
    """The bytes that are recorded of a call, or of a whole program."""
    source = textwrap.dedent(source)
    code = compile(source, "solution.py", "exec")
    names = {"__name__": "solution"}
    kept = []

    def over(so_far):
        kept.append(so_far)
        raise Over

    made = recorder.Recorder(recorder.Limits(**limits), source.encode(), over)
    out = io.StringIO()
    limit = sys.getrecursionlimit()
    try:
        with contextlib.redirect_stdout(out):
            if whole:
                made.begin(code, True)
            exec(code, names)
            if not whole:
                made.begin(code, False)
                names[entry](*args)
    except (Over, ValueError, ZeroDivisionError, RecursionError):
        pass
    finally:
        sys.setrecursionlimit(limit)
        ended = made.ended()
    return kept[0] if kept else ended


class Reading:
    """A reader of records, so that tests can speak of events."""

    def __init__(self, data):
        self.data, self.at = data, 0

    def number(self, end=b";"):
        stop = self.data.index(end, self.at)
        found, self.at = int(self.data[self.at : stop]), stop + 1
        return found

    def text(self):
        size = self.number(b":")
        self.at += size
        return self.data[self.at - size : self.at].decode()

    def byte(self):
        self.at += 1
        return self.data[self.at - 1 : self.at].decode()

    def value(self):
        how = self.byte()
        return how if how == "-" else (self.text(), how, self.text())

    def changes(self):
        return {self.text(): self.value() for _ in range(self.number())}

    def events(self):
        assert self.byte() == "k"
        self.plain = [(self.number(), self.byte()) for _ in range(self.number())]
        found = []
        while (kind := self.byte()) != ".":
            found.append((kind, *self.fields(kind)))
        self.end = self.byte()
        assert self.at == len(self.data)
        return found

    def fields(self, kind):
        if kind == "p":
            return (self.text(),)
        call = self.number()
        depth = (self.number(),) if kind in "cs" else ()
        line = self.number()
        rest = {
            "c": lambda: (self.text(), self.changes()),
            "=": lambda: (self.changes(),),
            "r": lambda: (self.value(),),
            "y": lambda: (self.value(),),
            "x": lambda: (self.text(), self.text()),
            "u": lambda: (self.text(),),
        }.get(kind, tuple)()
        return (call, *depth, line, *rest)


def events(source, *args, **how):
    return Reading(record(source, *args, **how)).events()


def kinds(source, *args, **how):
    return "".join(event[0] for event in events(source, *args, **how))


def lines(source, *args, **how):
    return [event[2] for event in events(source, *args, **how) if event[0] == "l"]


def changed(source, *args, **how):
    """(line, name, text) of every change."""
    found = []
    for event in events(source, *args, **how):
        if event[0] == "=":
            found += [(event[2], name, value if value == "-" else value[2]) for name, value in event[3].items()]
    return found


@unittest.skipUnless(hasattr(sys, "monitoring"), "needs Python 3.12")
class Lines(unittest.TestCase):
    def test_only_what_changed(self):
        source = """
            def f(n):
                total = 0
                for i in range(n):
                    total += i
                return total
        """
        expected = [(3, "total", "0"), (4, "i", "0"), (4, "i", "1"), (5, "total", "1"), (4, "i", "2"), (5, "total", "3")]
        self.assertEqual(changed(source, 3), expected)
        self.assertEqual(lines(source, 3), [3, 4, 5, 4, 5, 4, 5, 4, 6])

    def test_arguments_are_those_of_the_call(self):
        source = """
            def f(a, *rest, key=1, **more):
                kept = []
                def inner(x):
                    kept.append(x)
                inner(2)
        """
        outer, inner = (event for event in events(source, 1, 2, 3) if event[0] == "c")
        self.assertEqual([name for name in outer[5]], ["a", "key", "*rest", "**more"])
        self.assertEqual((inner[4], list(inner[5])), ("inner", ["x"]))

    def test_changes_through_closures_and_nonlocal(self):
        source = """
            def f():
                n, kept = 0, []
                def add():
                    nonlocal n
                    n += 1
                    kept.append(n)
                add()
                return n
        """
        self.assertEqual(
            changed(source),
            [(3, "kept", "[]"), (3, "n", "0"), (6, "n", "1"), (7, "kept", "[1]"), (8, "kept", "[1]"), (8, "n", "1")],
        )

    def test_names_that_are_gone(self):
        source = """
            def f():
                x = 1
                del x
                try:
                    {}[0]
                except KeyError as error:
                    y = 2
        """
        self.assertIn((4, "x", "-"), changed(source))
        self.assertIn("-", [text for _, name, text in changed(source) if name == "error"])

    def test_functions_classes_and_modules_are_no_values(self):
        source = """
            def f():
                import math
                g = math.sqrt
                class C:
                    x = 1
                return g(4)
        """
        self.assertEqual(changed(source), [])

    def test_a_comprehension_is_its_line(self):
        self.assertEqual(lines("def f(xs):\n    y = [x * 2 for x in xs if x]\n    return y\n", [1, 0, 2]), [2, 3])
        self.assertEqual(kinds("def f(xs):\n    return sum(x for x in xs)\n", [1, 2]), "clr")
        self.assertEqual(kinds("def f(xs):\n    return sorted(xs, key=lambda x: -x)\n", [1, 2]), "clr")

    def test_what_a_lambda_calls_is_followed(self):
        source = "def g(x):\n    return -x\ndef f(xs):\n    return sorted(xs, key=lambda x: g(x))\n"
        self.assertEqual(kinds(source, [1, 2]), "clclrclrr")


@unittest.skipUnless(hasattr(sys, "monitoring"), "needs Python 3.12")
class Calls(unittest.TestCase):
    def test_recursion(self):
        source = """
            def f(n):
                if n < 2:
                    return 1
                return n * f(n - 1)
        """
        found = events(source, 3)
        self.assertEqual([(event[1], event[2]) for event in found if event[0] == "c"], [(1, 0), (2, 1), (3, 2)])
        self.assertEqual([(event[1], event[3][2]) for event in found if event[0] == "r"], [(3, "1"), (2, "2"), (1, "6")])

    def test_methods_and_attributes(self):
        source = """
            class Box:
                def __init__(self, n):
                    self.n = n
                def add(self, m):
                    self.n += m
                    return self
            def f():
                return Box(1).add(2)
        """
        found = events(source)
        self.assertEqual([event[4] for event in found if event[0] == "c"], ["f", "Box.__init__", "Box.add"])
        self.assertEqual([text for _, name, text in changed(source) if name == "self"], ["Box(n=1)", "Box(n=3)"])

    def test_generator(self):
        source = """
            def g(n):
                for i in range(n):
                    got = yield i
                return 7
            def f():
                return [*g(2)]
        """
        self.assertEqual(kinds(source), "clcl=lys=l=lysllrr")
        found = events(source)
        self.assertEqual([event[3][2] for event in found if event[0] == "y"], ["0", "1"])
        self.assertEqual({event[2] for event in found if event[0] == "s"}, {1})

    def test_a_generator_that_is_closed(self):
        source = """
            def g():
                try:
                    yield 1
                finally:
                    x = 2
            def f():
                it = g()
                next(it)
                it.close()
        """
        self.assertEqual([event[3] for event in events(source) if event[0] == "u"], ["GeneratorExit"])
        self.assertIn((6, "x", "2"), changed(source))

    def test_coroutines(self):
        source = """
            import asyncio
            async def g(n):
                await asyncio.sleep(0)
                return n
            async def main():
                return await asyncio.gather(g(1), g(2))
            def f():
                return asyncio.run(main())
        """
        found = events(source)
        self.assertEqual("".join(event[0] for event in found if event[0] in "wsc"), "cc" + "wcwcw" + "sss")
        self.assertEqual([event[3][2] for event in found if event[0] == "r"], ["1", "2", "[1, 2]", "[1, 2]"])
        self.assertNotIn("y", [event[0] for event in found])

    def test_other_threads_are_left_out(self):
        source = """
            import threading
            def g():
                x = 1
            def f():
                t = threading.Thread(target=g)
                t.start()
                t.join()
        """
        self.assertEqual([event[4] for event in events(source) if event[0] == "c"], ["f"])
        self.assertEqual(threading.active_count(), 1)

    def test_program(self):
        source = "import math\nn = 3\nfor i in range(2):\n    n += i\nprint(n)\n"
        self.assertEqual(lines(source, whole=True), [1, 2, 3, 4, 3, 4, 3, 5])
        self.assertEqual(changed(source, whole=True), [(2, "n", "3"), (3, "i", "0"), (3, "i", "1"), (4, "n", "4")])
        self.assertEqual("".join(event[1] for event in events(source, whole=True) if event[0] == "p"), "4\n")


@unittest.skipUnless(hasattr(sys, "monitoring"), "needs Python 3.12")
class Exceptions(unittest.TestCase):
    def test_one_that_is_caught(self):
        source = """
            def g(x):
                return 1 // x
            def f():
                try:
                    g(0)
                except ZeroDivisionError:
                    return 5
                finally:
                    y = 1
        """
        found = events(source)
        self.assertEqual("".join(event[0] for event in found), "cll" + "cl" + "xu" + "lll=r")
        self.assertEqual([event[3:] for event in found if event[0] == "x"], [("ZeroDivisionError", "'integer division or modulo by zero'")])

    def test_one_that_nobody_catches(self):
        self.assertEqual(kinds("def g():\n    raise ValueError('a', 1)\ndef f():\n    g()\n"), "clclxuu")

    def test_no_code_of_an_exception_is_run(self):
        source = """
            class Odd(Exception):
                def __str__(self):
                    raise KeyError
                __repr__ = __str__
            def f():
                try:
                    raise Odd(3)
                except Odd:
                    return 1
        """
        self.assertEqual([event[3:] for event in events(source) if event[0] == "x"], [("Odd", "3")])

    def test_recursion_without_end(self):
        source = """
            def down(n):
                return down(n + 1)
            def f():
                try:
                    down(0)
                except RecursionError:
                    return "deep"
        """
        found = events(source)
        self.assertEqual([event[3] for event in found if event[0] == "r"], [("str", "=", "'deep'")])
        self.assertGreater(len(found), 900)


@unittest.skipUnless(hasattr(sys, "monitoring"), "needs Python 3.12")
class Ends(unittest.TestCase):
    ENDLESS = "def f():\n    n = 0\n    while True:\n        n += 1\n"

    def test_steps(self):
        read = Reading(record(self.ENDLESS, steps=10))
        self.assertEqual([event[0] for event in read.events()].count("l"), 10)
        self.assertEqual(read.end, "s")

    def test_bytes(self):
        kept = record(self.ENDLESS, bytes=400)
        read = Reading(kept)
        read.events()
        self.assertEqual((read.end, len(kept) <= 400), ("b", True))

    def test_prints_count_too(self):
        read = Reading(record("def f():\n    print(*range(10000), sep='\\n')\n", steps=10))
        read.events()
        self.assertEqual(read.end, "b")

    def test_code_that_takes_the_listener_away(self):
        read = Reading(record("import sys\ndef f():\n    sys.monitoring.free_tool_id(4)\n    return 1\n"))
        self.assertEqual(([event[0] for event in read.events()][:3], read.end), (["c", "l", "l"], "d"))

    def test_nothing_is_left(self):
        record("def f():\n    return 1\n")
        self.assertIsNone(sys.monitoring.get_tool(4))


if __name__ == "__main__":
    unittest.main()
