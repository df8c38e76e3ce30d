"""Charges of subscripts, slices and in-place operators: woven lines against the time of the same lines."""

import unittest
from array import array
from collections import Counter, defaultdict, deque

from pyprep_harness.growth import case, weave

from .proofs import Proof, prove_time
from . import proofs

MOVED = {"again": 50, "small": 8000, "large": 120000}  # beyond the first cache at both sizes
LINES = {  # hook: the line, what it works on, and sizes
    "made": [
        ("slice of a list", "x[1:]", lambda n: list(range(n)), {}),
        ("sum of lists", "x + x", lambda n: list(range(n)), {}),
        ("sum of texts", "x + 'a'", lambda n: "a" * n, {"small": 5000, "large": 100000}),
        ("display", "[*x]", lambda n: list(range(n)), {}),
        ("dict display", "{**x}", lambda n: dict.fromkeys(range(n)), {}),
        ("format string", "f'<{x}>'", lambda n: "ab" * n, {"small": 5000, "large": 100000}),
        ("slice of one", "x[5:6]", lambda n: list(range(n)), {}),
    ],
    "key": [("a tuple as a key", "d = {}; d[x] = 1", lambda n: tuple(range(n)), {})],
    "item": [
        ("of a dict", "d[x]", lambda n: tuple(range(n)), {}),
        ("of a list", "x[len(x) // 2]", lambda n: list(range(n)), {}),
        ("middle of a deque", "x[len(x) // 2]", lambda n: deque(range(n)), {"small": 8000, "large": 64000}),
        ("end of a deque", "x[-2]", lambda n: deque(range(n)), {}),
    ],
    "part": [
        ("deleted front of a list", "del x[0:1]", lambda n: list(range(n)), MOVED),
        ("deleted end of a list", "del x[-1:]", lambda n: list(range(n)), {"again": 50}),
        ("deleted front of bytes", "del x[0:1]", lambda n: bytearray(n), {"again": 50}),
        ("deleted middle of bytes", "del x[5:6]", lambda n: bytearray(n), {"again": 50, "small": 60000, "large": 1000000}),
    ],
    "removed": [
        ("front of a list", "del x[0]", lambda n: list(range(n)), MOVED),
        ("end of a list", "del x[-1]", lambda n: list(range(n)), {"again": 50}),
        ("front of bytes", "del x[0]", lambda n: bytearray(n), {"again": 50}),
        ("middle of bytes", "del x[5]", lambda n: bytearray(n), {"again": 50, "small": 60000, "large": 1000000}),
        ("front of an array", "del x[0]", lambda n: array("q", range(n)), MOVED),
        ("middle of a deque", "del x[len(x) // 2]", lambda n: deque(range(n)), {"again": 20}),
        ("front of a deque", "del x[0]", lambda n: deque(range(n)), {"again": 50}),
        ("of a dict", "del x[len(x) - 1]", lambda n: dict.fromkeys(range(n)), {"again": 50}),
    ],
    "put": [
        ("as many", "x[1:4] = [1, 2, 3]", lambda n: list(range(n)), {"again": 20}),
        ("more", "x[1:4] = [1, 2, 3, 4]", lambda n: list(range(n)), {"again": 20}),
        ("all", "x[:] = y", lambda n: list(range(n)), {}),
        ("half, into itself", "x[len(x) // 2 :] = x[len(x) // 2 :]", lambda n: list(range(n)), {}),
    ],
    "grown_local": [
        ("a list", "y = []; y += x", lambda n: list(range(n)), {}),
        ("a text in its place", "x += 'a'", lambda n: "a" * n, {"again": 20, "small": 5000, "large": 100000}),
        ("a tuple", "x += (1,)", lambda n: tuple(range(n)), {}),
        ("many times", "x *= 2", lambda n: list(range(n)), {"fresh": True}),
        ("a set", "x |= {1}", lambda n: set(range(n)), {}),
        ("a set by many", "y = set(); y |= x", lambda n: set(range(n)), {}),
        ("what is in both", "x &= {1}", lambda n: set(range(n)), {"fresh": True}),
        ("a frozenset", "x |= {1}", lambda n: frozenset(range(n)), {}),
        ("a counter", "y = Counter(); y += x", lambda n: Counter(range(n)), {}),
        ("a deque", "y = deque(); y += x", lambda n: deque(range(n)), {}),
        ("an array", "y = array('q'); y += x", lambda n: array("q", range(n)), {"small": 4000}),
        ("a dict", "y = {}; y |= x", lambda n: dict.fromkeys(range(n)), {}),
        ("an integer", "x *= x", lambda n: (1 << 30 * n) // 7, {"small": 200, "large": 4000}),
        ("an integer, by shifting", "y = 1; y <<= x", lambda n: 30 * n, {"small": 20000, "large": 400000}),
        ("an integer, by a power", "y = 3; y **= x", lambda n: 19 * n, {"small": 200, "large": 4000}),
        ("an integer, divided", "x //= 7", lambda n: 1 << 30 * n, {}),
        ("an integer, shifted down", "x >>= 7", lambda n: 1 << 30 * n, {}),
        ("an integer, added", "x += x", lambda n: 1 << 30 * n, {}),
    ],
    "grown": [("an attribute", "o.x = x; o.x += 'a'", lambda n: "a" * n, {"small": 5000, "large": 100000})],
    "grown_item": [
        ("of a list", "l[0] = x; l[0] += (1,)", lambda n: tuple(range(n)), {}),
        ("of a dict", "d[1] = x; d[1] += (1,)", lambda n: tuple(range(n)), {}),
    ],
}


def _codes(line):
    """A function of the line, plain and woven, with the ledger of the second."""
    parts = "\n    ".join(line.split("; "))
    source = f"from collections import deque\ndef solve(x, y, d, l, o):\n    {parts}\n    return x\n".encode()
    names = {"array": array, "Counter": Counter}
    plain = dict(names)
    exec(compile(source, "x.py", "exec"), plain)
    code, places = weave.woven(source, "x.py")
    code, ledger = case.woven_module(code, places, "x.py")
    woven = dict(names)
    exec(code, woven)
    return plain["solve"], woven["solve"], ledger


class Holder:
    pass


class Places(unittest.TestCase):
    def test_growth(self):
        for hook, lines in LINES.items():
            for label, line, make, sizes in lines:
                with self.subTest(f"{hook}: {label}"):
                    self._prove(f"{hook}: {label}", line, make, sizes)

    def _prove(self, label, line, make, sizes):
        plain, woven, ledger = _codes(line)

        def arguments(n):
            value = make(n)
            known = defaultdict(int)
            known[value if type(value) in (tuple, str) else 0] = 1
            return value, value, known, [0], Holder()

        def charged(_name, args, _proof):
            before = sum(ledger.charges)
            woven(*args)
            return sum(ledger.charges) - before

        original, proofs.charge = proofs.charge, charged
        try:
            prove_time(self, label, plain, Proof(arguments, **sizes))
        finally:
            proofs.charge = original

    def test_every_hook_is_proved(self):
        from .test_charges_numbers import PLACES

        self.assertEqual(PLACES - {"low", "high"}, LINES.keys())
