"""Charges of builtins and of the standard library's functions, against CPython."""

import array
import bisect
import collections
import copy
import functools
import heapq
import io
import itertools
import math
import operator
import random
import re
import statistics
import string
import unittest

from pyprep_harness.growth import costs_calls
from pyprep_harness.growth.costs_types import CLASS_METHODS

from .proofs import Counted, Proof, prove


def _numbers(n):
    return list(range(n))


def _loose(n):
    """Grown item by item, with room for a few more."""
    made = []
    for item in range(n + 150):
        made.append(item)
    for _ in range(150):
        made.pop()
    return made


def _scattered(n, kind=int):
    return [kind(item * 7919 % 100003) for item in range(n)]


def _kinds(n, kind):
    return [kind(item) for item in range(n)]


def _one(make, **more):
    return Proof(lambda n: (make(n),), **more)


def _big(limbs):
    return (1 << 30 * limbs) // 7


LISTED = _one(_numbers)
LONG = {"small": 5000, "large": 100000}
DIGITS = {"small": 800, "large": 4200}  # what may be written in decimal


class Nowhere(io.StringIO):
    def write(self, text):
        return len(text)


NOWHERE = Nowhere()
BUILTINS = {
    (list, tuple, set, frozenset, bytearray, collections.Counter, collections.deque): [Proof(lambda n: ([7] * n,))],
    (set, frozenset, collections.Counter): [Counted(lambda n, kind: (_kinds(n, kind),))],
    (list, tuple, set, collections.deque): [_one(lambda n: iter(_numbers(n)), fresh=True), LISTED],
    (tuple,): [_one(lambda n: tuple(range(n)))],
    (frozenset,): [_one(lambda n: frozenset(range(n)))],
    (bytes,): [Proof(lambda n: ([7] * n,)), _one(lambda n: bytes(n), **LONG)],
    (dict, collections.OrderedDict): [_one(lambda n: dict.fromkeys(range(n))), _one(lambda n: [(at, 1) for at in range(n)])],
    (collections.defaultdict,): [Proof(lambda n: (int, dict.fromkeys(range(n)))), Proof(lambda n: (int,))],
    (array.array,): [Proof(lambda n: ("q", _numbers(n)))],
    (sorted,): [
        Counted(lambda n, kind: (_scattered(n, kind),)),
        Counted(lambda n, kind: (_kinds(n, kind),)),
        Counted(lambda n, kind: (_scattered(n, kind),), kwargs={"reverse": True}),
        Counted(lambda n, kind: (_scattered(n, kind),), kwargs={"key": lambda item: item}),
    ],
    (sum,): [Counted(lambda n, kind: (_kinds(n, kind),)), Proof(lambda n: ([[0]] * n, []), small=300, large=4000)],
    (any,): [Counted(lambda n, kind: ([kind(0)] * n,)), Counted(lambda n, kind: ([kind(1)] * n,))],
    (all,): [Counted(lambda n, kind: ([kind(1)] * n,)), Counted(lambda n, kind: ([kind(0)] * n,))],
    (min, max): [Counted(lambda n, kind: (_kinds(n, kind),)), _one(lambda n: dict.fromkeys(range(n)))],
    (max,): [_one(lambda n: ["x" * n] * 50 + ["x" * n + "y"], **LONG)],
    (str, format): [_one(lambda n: _big(n) if n < 5000 else 1, small=100, large=400), _one(lambda n: "x" * n, **LONG)],
    (repr, ascii): [_one(lambda n: "x" * n, **LONG), _one(_numbers)],
    (bin, hex, oct): [_one(_big)],
    (print,): [_one(_numbers, kwargs={"file": NOWHERE})],
    (int,): [_one(lambda n: "7" * min(n, 4200), **DIGITS), Proof(lambda n: ("1" * n, 2)), _one(_big)],
    (float,): [_one(lambda n: "7" * n, small=2000, large=40000)],
    (hash,): [_one(lambda n: tuple(range(n))), _one(_big), _one(lambda n: float(n))],
    (pow,): [Proof(lambda n: (3, 19 * n), small=200, large=4000), Proof(lambda n: (3, 1 << n, 1000007), small=1000, large=30000)],
    (divmod,): [Proof(lambda n: (_big(2 * n), _big(n)), small=20, large=280), Proof(lambda n: (n, 7))],
    (filter,): [Proof(lambda n: (None, [0] * n), drain=True)],
    (str.maketrans,): [_one(lambda n: dict.fromkeys(range(n)))],
    (bytes.maketrans,): [Proof(lambda n: (b"a", b"b"))],
}
HEAPS = {
    (heapq.heapify,): [Counted(lambda n, kind: (_scattered(n, kind),)), Counted(lambda n, kind: (_kinds(n, kind)[::-1],))],
    (heapq.heappush,): [Counted(lambda n, kind: (_kinds(n, kind), -1))],
    (heapq.heappop,): [Counted(lambda n, kind: (_kinds(n, kind),))],
    (heapq.heapreplace,): [Counted(lambda n, kind: (_kinds(n, kind), n))],
    (heapq.heappushpop,): [Counted(lambda n, kind: (_kinds(n, kind), n))],
    (heapq.nlargest, heapq.nsmallest): [
        Counted(lambda n, kind: (n - 1, _scattered(n, kind))),
        Proof(lambda n: (3, _numbers(n))),
        Proof(lambda n: (3, iter(_numbers(n))), fresh=True),
    ],
    (heapq.merge,): [Proof(lambda n: (_numbers(n), _numbers(n)), drain=True)],
    (bisect.bisect_left, bisect.bisect_right): [Counted(lambda n, kind: (_kinds(n, kind), 1))],
    (bisect.insort_left, bisect.insort_right): [
        Proof(lambda n: (_loose(n), -1), 8000, 120000, again=50),
        Proof(lambda n: (_loose(n), n + 5), again=50),
    ],
    (functools.reduce,): [
        Counted(lambda n, kind: (operator.add, _kinds(n, kind))),
        Proof(lambda n: (operator.mul, [_big(1)] * n), small=200, large=3000),
    ],
}
MATHS = {
    (math.gcd,): [Proof(lambda n: (_fibonacci(n), _fibonacci(n + 1)), small=2000, large=30000)],
    (math.lcm,): [Proof(lambda n: (_fibonacci(n), _fibonacci(n + 1)), small=2000, large=30000)],
    (math.factorial,): [Proof(lambda n: (n,), small=2000, large=20000)],
    (math.comb,): [Proof(lambda n: (2 * n, n), small=1000, large=10000), Proof(lambda n: (n, n - 2))],
    (math.perm,): [Proof(lambda n: (n, n - 2), small=1000, large=10000)],
    (math.isqrt,): [_one(_big, small=200, large=3000)],
    (math.prod,): [Counted(lambda n, kind: ([kind(1)] * n,)), Proof(lambda n: ([_big(1)] * n,), small=200, large=3000)],
    (math.fsum,): [_one(lambda n: [0.5] * n)],
    (math.dist, math.sumprod): [Proof(lambda n: ([0.5] * n, [1.5] * n))],
    (math.hypot,): [Proof(lambda n: tuple([0.5] * n))],
}
ITERTOOLS = {
    (itertools.permutations,): [Proof(lambda n: (_numbers(n), 2), small=40, large=250, drain=True)],
    (itertools.combinations, itertools.combinations_with_replacement): [Proof(lambda n: (_numbers(n), 3), small=20, large=80, drain=True)],
    (itertools.product,): [Proof(lambda n: (_numbers(n), _numbers(n)), small=50, large=300, drain=True)],
    (itertools.accumulate,): [Proof(lambda n: (["a"] * n,), small=8000, large=60000, drain=True)],
    (itertools.islice,): [
        Proof(lambda n: (_numbers(n), n - 5, None), drain=True),
        Proof(lambda n: (_numbers(n), 0, None, n // 2), drain=True),
        Proof(lambda n: (_numbers(n), 5), drain=True),
    ],
    (itertools.compress,): [Proof(lambda n: (_numbers(n), [0] * n), drain=True)],
    (itertools.filterfalse,): [Proof(lambda n: (None, [1] * n), drain=True)],
    (itertools.dropwhile,): [Proof(lambda n: (bool, [1] * n), drain=True)],
    (itertools.groupby,): [Proof(lambda n: ([1] * n,), drain=True)],
    (itertools.batched,): [Proof(lambda n: (_numbers(n), n // 2), drain=True)],
}
OPERATORS = {
    (operator.add, operator.concat): [Proof(lambda n: (_numbers(n), [1]))],
    (operator.getitem,): [Proof(lambda n: (_numbers(n), slice(1, None)))],
    (operator.iadd, operator.iconcat): [Proof(lambda n: ([], _numbers(n)), fresh=True)],
    (operator.countOf, operator.indexOf): [Counted(lambda n, kind: (_kinds(n, kind), n - 1))],
    (operator.indexOf,): [Counted(lambda n, kind: (_kinds(n, kind), 1))],
}
COUNTER = {
    (collections.Counter.most_common,): [_one(lambda n: collections.Counter({at: at * 7919 % 100003 for at in range(n)}))],
    (collections.Counter.update, collections.Counter.subtract): [
        Proof(lambda n: (collections.Counter(), _numbers(n)), fresh=True)
    ],
    (collections.Counter.total, collections.Counter.copy): [_one(lambda n: collections.Counter(range(n)))],
    (collections.Counter.elements,): [_one(lambda n: collections.Counter(range(n)), drain=True)],
}
LATER = {
    (copy.copy,): [LISTED, _one(lambda n: tuple(range(n)))],
    (copy.deepcopy,): [LISTED, _one(lambda n: [[at] for at in range(n)], large=8000)],
    (re.match, re.fullmatch): [Proof(lambda n: ("(ab)*", "ab" * n)), Proof(lambda n: (r"\d", "ab" * n))],
    (re.search,): [Proof(lambda n: ("x", "ab" * n)), Proof(lambda n: ("b", "ab" * n))],
    (re.findall, re.split): [Proof(lambda n: ("a", "ab" * n))],
    (re.finditer,): [Proof(lambda n: ("a", "ab" * n), drain=True)],
    (re.sub, re.subn): [Proof(lambda n: ("a", "cd", "ab" * n))],
    (re.compile, re.escape): [_one(lambda n: "ab" * n, small=300, large=4000, fresh=True)],
    (statistics.mean, statistics.fmean, statistics.stdev, statistics.pstdev, statistics.variance): [_one(_numbers, large=4000)],
    (statistics.pvariance, statistics.mode, statistics.multimode): [_one(_numbers, large=4000)],
    (statistics.geometric_mean, statistics.harmonic_mean): [_one(lambda n: [2.5] * n, large=4000)],
    (statistics.covariance, statistics.correlation, statistics.linear_regression): [
        Proof(lambda n: (_numbers(n), _numbers(n)), large=4000)
    ],
    (statistics.median, statistics.median_low, statistics.median_high, statistics.quantiles): [
        Counted(lambda n, kind: (_scattered(n, kind),), small=256),
        Counted(lambda n, kind: (_kinds(n, kind),), small=256),
    ],
    (string.capwords,): [_one(lambda n: "ab c" * n)],
    (random.Random.shuffle, random.Random.choices): [],
    (random.Random.sample,): [],
}
AS_MANY = {"k": 1}  # of the size that was made last: choices takes it by name only
DRAWN = {  # methods of a generator
    "shuffle": Proof(lambda n: (random.Random(1), _numbers(n)), large=8000),
    "sample": Proof(lambda n: (random.Random(1), _numbers(n), n // 2), large=8000),
    "choices": Proof(lambda n: (random.Random(1), _numbers(8), AS_MANY.update(k=n)), large=8000, kwargs=AS_MANY),
}


def _fibonacci(bits):
    a, b = 0, 1
    while b.bit_length() < bits:
        a, b = b, a + b
    return b


ALL = {**BUILTINS, **HEAPS, **MATHS, **ITERTOOLS, **OPERATORS, **COUNTER, **LATER}


class Calls(unittest.TestCase):
    def _prove(self, proofs):
        for functions, given in proofs.items():
            for function in functions:
                for number, proof in enumerate(given):
                    prove(self, f"{getattr(function, '__qualname__', function)}, {number}", function, proof)

    def test_builtins(self):
        self._prove(BUILTINS)

    def test_heaps_and_bisection(self):
        self._prove(HEAPS)

    def test_math(self):
        self._prove(MATHS)

    def test_itertools(self):
        self._prove(ITERTOOLS)

    def test_operators(self):
        self._prove(OPERATORS)

    def test_counter(self):
        self._prove(COUNTER)

    def test_modules(self):
        self._prove(LATER)
        for name, proof in DRAWN.items():
            prove(self, f"random.{name}", name, proof)

    def test_every_entry_is_proved(self):
        done = {function for functions in ALL for function in functions}
        done |= {getattr(*method) for method in CLASS_METHODS}  # test_charges_sets
        told = costs_calls.functions().keys() - done
        self.assertEqual(told, set())
        for name, table in costs_calls.LATER.items():
            self.assertEqual(table().keys() - done, set(), name)
