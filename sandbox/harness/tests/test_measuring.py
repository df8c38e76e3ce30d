"""Runs: the budget, notes, what no table knows, memory and depth; and that no charge runs code of a class."""

import random
import signal
import textwrap
import tracemalloc
import unittest

from pyprep_harness.growth import case, space, weave

from .test_weave import _woven


class Over(Exception):
    pass


def _over():
    raise Over


class Budget(unittest.TestCase):
    ENDLESS = "def solve():\n    n = 0\n    while True:\n        n += 1\n"

    def setUp(self):
        self.addCleanup(signal.signal, signal.SIGVTALRM, signal.getsignal(signal.SIGVTALRM))

    def test_an_endless_run_is_ended(self):
        made, ledger = _woven(self.ENDLESS)
        with self.assertRaises(Over):
            case.counted(ledger, made["solve"], 100_000, _over)

    def test_whether_depends_on_counts_alone(self):
        for budget, ends in ((1500, True), (4500, False)):
            made, ledger = _woven("def solve():\n    for i in range(1000):\n        j = i\n        k = i\n")
            with self.subTest(budget=budget):
                if ends and self._weight() > budget:
                    with self.assertRaises(Over):
                        case.counted(ledger, made["solve"], budget // 2, _over)
                else:
                    self.assertTrue(case.counted(ledger, made["solve"], budget, _over)["lines"])

    def _weight(self):
        made, ledger = _woven("def solve():\n    for i in range(1000):\n        j = i\n        k = i\n")
        before = ledger.weight()
        made["solve"]()
        return ledger.weight() - before

    def test_work_in_c_is_weighed(self):
        made, ledger = _woven("def solve():\n    for i in range(100):\n        x = list(range(10000))\n")
        with self.assertRaises(Over):
            case.counted(ledger, made["solve"], 10_000, _over)

    def test_what_ran_before_does_not_count(self):
        made, ledger = _woven("x = sorted(range(100000))\ndef solve():\n    return 1\n")
        told = case.counted(ledger, made["solve"], 100, _over)
        self.assertEqual([line for line, *_ in told["lines"]], [3])


class Told(unittest.TestCase):
    def _told(self, source):
        made, ledger = _woven(source)
        made["solve"]()
        return ledger.notes, ledger.unmodelled

    def test_shared_randomness_is_noted(self):
        self.assertEqual(self._told("import random\ndef solve():\n    return random.randint(1, 9)\n")[0], {"random": 3})
        self.assertEqual(self._told("import random\ndef solve():\n    x = [1]\n    random.shuffle(x)\n")[0], {"random": 4})

    def test_a_generator_of_ones_own_is_not(self):
        source = "import random\nr = random.Random(1)\ndef solve():\n    return r.random(), r.randint(1, 9)\n"
        self.assertEqual(self._told(source), ({}, {}))

    def test_what_no_table_knows_is_told(self):
        for expression, name in {
            "__import__('zlib').crc32(b'x')": "zlib.crc32",
            "eval('1')": "eval",
            "[1].__rmul__(2)": "list.__rmul__",
            "list.__rmul__([1], 2)": "list.__rmul__",
            "__import__('collections').ChainMap().new_child()": "ChainMap.new_child",
            "__import__('operator').methodcaller('lower')": "operator.methodcaller",
        }.items():
            with self.subTest(expression):
                self.assertEqual(list(self._told(f"def solve():\n    return {expression}\n")[1]), [name])

    def test_what_takes_a_step_is_not_told(self):
        for expression in ("[].append", "(x for x in 'a').send(None)", "__import__('re').match('a', 'a').end()", "(5).bit_length()",
                           "__import__('math').sqrt(4)", "max(1, 2)", "''.join('a')", "__import__('re').compile('a').match('a')"):
            with self.subTest(expression):
                self.assertEqual(self._told(f"def solve():\n    return {expression}\n")[1], {})


class Handed(unittest.TestCase):
    """A function of C that is given to another to be called does no less than one that is called outright."""

    def _ratio(self, expression):
        counts = []
        for n in (100, 200):
            made, ledger = _woven(f"import functools, heapq, itertools, operator\ndef solve(a):\n    return {expression}\n")
            made["solve"](list(range(n)))
            counts.append(sum(ledger.charges))
        return counts[1] / counts[0]

    def test_it_is_charged(self):
        for expression in (
            "max(set(a), key=a.count)", "sorted(a, key=a.index)", "list(map(a.count, a))", "list(filter(a.__contains__, a))",
            "functools.reduce(operator.add, [[x] for x in a])", "list(itertools.starmap(a.count, zip(a)))",
            "list(map(list, [a] * len(a)))", "heapq.nlargest(2, a, key=a.index)", "a[:].sort(key=a.index)",
            "list(itertools.groupby(a, a.index))", "[a.__contains__(x) for x in a]", "[list.__contains__(a, x) for x in a]",
        ):  # fmt: skip
            with self.subTest(expression):
                self.assertAlmostEqual(self._ratio(expression), 4, delta=0.7)

    def test_what_takes_a_step_stays_one(self):
        for expression in ("max(a, key=abs)", "list(map(str, a))", "sorted(a, key=float)", "max(a, key=dict.fromkeys(a, 1).get)"):
            with self.subTest(expression):
                self.assertLess(self._ratio(expression), 2.6)


class Quiet(unittest.TestCase):
    """Charges look at values without a call into the classes of the code under test."""

    SOURCE = """\
        said = []
        class Loud:
            def __init__(self, value): self.value = value
            def __lt__(self, other): said.append("lt"); return self.value < other.value
            def __eq__(self, other): said.append("eq"); return isinstance(other, Loud) and self.value == other.value
            def __hash__(self): said.append("hash"); return 1
            def __len__(self): said.append("len"); return 1
            def __bool__(self): said.append("bool"); return True
            @property
            def __class__(self): said.append("class"); return Loud
        def run(work):
            said.clear()
            work()
            return list(said)
        import bisect, copy, heapq
        a, b, c = Loud(1), Loud(2), Loud(3)
        def solve():
            return [run(work) for work in (
                lambda: sorted([(1, c), (1, a), (1, b)]), lambda: [[a], [b]] == [[b], [a]], lambda: [[a, 1]] == [[Loud(1), 1]],
                lambda: bisect.insort([a, b, c], Loud(2)), lambda: bisect.bisect([a, b], b), lambda: max([(1, a), (1, b)]),
                lambda: heapq.heappush([(1, a)], (1, b)), lambda: {a, b} | {c}, lambda: {a}.isdisjoint([b, c]), lambda: [a, b].index(b),
                lambda: a in [b, c], lambda: a in {1: b}.values(), lambda: [a].count(a), lambda: list({a: 1}), lambda: any([a, b]),
                lambda: copy.copy([a]), lambda: [1, a] < [1, b], lambda: dict.fromkeys([a, b]), lambda: min([a, b, c]),
                lambda: sorted([[a, 1], [b, 2]]), lambda: tuple([a, b]) == (a, b), lambda: str([1]), lambda: set([a, b]) - {a})]
        """

    def test_as_often_as_without(self):
        plain = {"__name__": "solution"}
        exec(textwrap.dedent(self.SOURCE), plain)
        made, ledger = _woven(self.SOURCE)
        self.assertEqual(made["solve"](), plain["solve"]())
        self.assertEqual(ledger.unmodelled, {})


class Memory(unittest.TestCase):
    def _measured(self, source, *args):
        code = compile(textwrap.dedent(source), "solution.py", "exec", dont_inherit=True)
        made = {}
        exec(code, made)
        self.addCleanup(tracemalloc.stop)
        space.begin()
        space.loosen(args)
        return space.measured(code, lambda: made["solve"](*args))

    def test_names_that_were_looked_up_before(self):
        """The interpreter remembers names by their addresses; which of them a call puts out is no memory of the call's."""
        code = compile("", "solution.py", "exec")
        others = [f"other_{number}" for number in range(20_000)]

        def call():
            for name in others:
                getattr(self, name, None)

        call()
        alone = self._told_after(code, [], call)
        self.assertEqual(self._told_after(code, [f"early_{number}" for number in range(2_000)], call), alone)

    def _told_after(self, code, names, call):
        space.begin()
        for name in names:
            getattr(self, "".join((name, "!")), None)
        return space.measured(code, call)

    def test_depth_of_a_recursion(self):
        source = "def solve(n):\n    return 0 if n == 0 else 1 + solve(n - 1)\n"
        small, large = self._measured(source, 100), self._measured(source, 800)
        self.assertEqual((small["depth"], large["depth"]), (101, 801))
        self.assertGreater(large["auxiliary"], 6 * small["auxiliary"])

    def test_a_loop_has_no_depth(self):
        told = self._measured("def solve(n):\n    for i in range(n):\n        pass\n", 1000)
        self.assertEqual((told["depth"], told["auxiliary"] < 500), (1, True))

    def test_frames_that_are_left_by_an_exception_are_gone(self):
        source = """\
            def fall(n):
                if n == 0:
                    raise ValueError
                fall(n - 1)
            def solve(n):
                for _ in range(20):
                    try:
                        fall(n)
                    except ValueError:
                        pass
            """
        self.assertEqual(self._measured(source, 30)["depth"], 32)

    def test_generators_that_wait_are_not_on_the_stack(self):
        source = """\
            def count(n):
                while n:
                    yield n
                    n -= 1
            def solve(n):
                waiting = [count(5) for _ in range(n)]
                return sum(next(one) for one in waiting)
            """
        self.assertLess(self._measured(source, 100)["depth"], 5)

    def test_the_result_is_total_and_not_auxiliary(self):
        told = self._measured("def solve(n):\n    return [None] * n\n", 100_000)
        self.assertGreater(told["total"], 800_000)
        self.assertLess(told["auxiliary"], 10_000)

    def test_what_is_given_up_is_auxiliary(self):
        told = self._measured("def solve(n):\n    x = [None] * n\n    return len(x)\n", 100_000)
        self.assertGreater(told["auxiliary"], 800_000)

    def test_the_input_is_not_counted(self):
        told = self._measured("def solve(x):\n    x.sort()\n    x.append(1)\n    return x\n", list(range(100_000)))
        self.assertLess(told["auxiliary"], 2_000)

    def test_the_same_twice(self):
        source = "def solve(n):\n    return sum([i * i for i in range(n)])\n"
        one, other = (self._measured(source, 5000) for _ in range(2))
        self.assertLess(abs(one["total"] - other["total"]), 2_000)


class Inputs(unittest.TestCase):
    def test_a_generator_is_asked_with_a_seed(self):
        request = case.Request(("counts", (50,), 1, "worst", 0))
        source = b"def generate(n, rng, kind='worst'):\n    return [[rng.randrange(n) for _ in range(n)], kind]\n"
        one, other = case.Input(source, request).make(), case.Input(source, request).make()
        self.assertEqual(one, other)
        self.assertEqual(one[1], "worst")
        random.seed(1)

    def test_what_is_wrong_with_it_is_told(self):
        request = case.Request(("counts", (50,), 1, "worst", 0))
        for source in (b"x = 1 / 0", b"x = 1", b"def generate(n, rng):\n    return 5\n", b"def generate(n, rng):\n    return [][0]\n"):
            with self.subTest(source), self.assertRaises(case.Failure):
                case.Input(source, request).make()

    def test_the_code_is_woven_once_and_counts_anew(self):
        code, places = weave.woven(b"def solve(n):\n    return n\n", "solution.py")
        ledgers = [case.woven_module(code, places, "solution.py")[1] for _ in range(2)]
        self.assertIsNot(ledgers[0].counters, ledgers[1].counters)
