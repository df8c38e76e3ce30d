"""Charges of integers and of the operators' hooks, against CPython."""

import itertools
import operator
import unittest
from array import array
from collections import Counter, OrderedDict, deque

from pyprep_harness.growth import costs_calls
from pyprep_harness.growth import ledger as ledgers
from pyprep_harness.growth.costs_types import METHODS, STEP
from pyprep_harness.growth.operators import Operators

from .proofs import Counted, Hook, Number, Proof, charge, names, prove, prove_methods


def _big(limbs):
    """An integer of so many limbs."""
    return (1 << 30 * limbs) // 7


INT = {
    "bit_count": Proof(lambda n: (_big(n),)),
    "to_bytes": Proof(lambda n: (_big(n), 4 * n)),
}
NUMBER_STEPS = {
    int: {"conjugate is_integer bit_length": Proof(lambda n: (_big(n),)), "as_integer_ratio": Proof(lambda n: (n,))},
    float: {"is_integer hex as_integer_ratio conjugate": Proof(lambda n: (1.5 * n,))},
    complex: {"conjugate": Proof(lambda n: (1j * n,))},
    slice: {"indices": Proof(lambda n: (slice(1, None, 2), n))},
    type(_ for _ in ()): {
        "send": Proof(lambda n: ((_ for _ in itertools.repeat(n)), None)), "throw": Proof(lambda n: ((_ for _ in range(n)), ValueError)),
        "close": Proof(lambda n: ((_ for _ in range(n)),)),
    },
}
LONG = {"small": 10, "large": 64}  # where CPython multiplies by hand
LONGER = {"small": 200, "large": 4000}  # where it multiplies by halves
WIDE = {"small": 1000, "large": 40000}


def _pair(make, **sizes):
    return Proof(lambda n: make(n), **sizes)


def _numbers(n):
    return list(range(n))


HOOKS = {
    "mul": ("mul", operator.mul, _pair(lambda n: (_big(n), _big(n)), **LONG)),
    "mul, by halves": ("mul", operator.mul, _pair(lambda n: (_big(n), _big(n)), **LONGER)),
    "mul, a short one": ("mul", operator.mul, _pair(lambda n: (_big(n), 12345), **WIDE)),
    "mul, a list": ("mul", operator.mul, _pair(lambda n: ([0], n))),
    "pow": ("pow", operator.pow, _pair(lambda n: (3, 19 * n), **LONGER)),
    "floordiv": ("floordiv", operator.floordiv, _pair(lambda n: (_big(2 * n), _big(n)), small=20, large=280)),
    "floordiv, by a short one": ("floordiv", operator.floordiv, _pair(lambda n: (_big(n), 12345), **WIDE)),
    "mod": ("mod", operator.mod, _pair(lambda n: (_big(2 * n), _big(n)), small=20, large=280)),
    "mod, by a short one": ("mod", operator.mod, _pair(lambda n: (_big(n), 12345), **WIDE)),
    "mod, a text": ("mod", operator.mod, _pair(lambda n: ("a" * n + "%d", 5), small=4000, large=100000)),
    "sub": ("sub", operator.sub, _pair(lambda n: (_big(n), 12345), **WIDE)),
    "sub, few from many": ("sub", operator.sub, _pair(lambda n: (set(range(n)), {1}))),
    "sub, many from few": ("sub", operator.sub, _pair(lambda n: ({1}, set(range(n))))),
    "sub, many keys from few": ("sub", operator.sub, _pair(lambda n: ({1: 1}.keys(), dict.fromkeys(range(n)).keys()))),
    "sub, counters": ("sub", operator.sub, _pair(lambda n: (Counter(range(n)), Counter(range(n))))),
    "bitand": ("bitand", operator.and_, _pair(lambda n: (_big(n), _big(n)), **WIDE)),
    "bitand, a short one": ("bitand", operator.and_, _pair(lambda n: (_big(n), 12345), **WIDE)),
    "bitand, sets": ("bitand", operator.and_, _pair(lambda n: (set(range(n)), set(range(n))))),
    "bitand, few and many": ("bitand", operator.and_, _pair(lambda n: (set(range(n)), {1, 2}))),
    "bitand, keys": ("bitand", operator.and_, _pair(lambda n: (dict.fromkeys(range(n)).keys(), dict.fromkeys(range(n)).keys()))),
    "bitand, counters": ("bitand", operator.and_, _pair(lambda n: (Counter(range(n)), Counter(range(n))))),
    "bitor": ("bitor", operator.or_, _pair(lambda n: (_big(n), _big(n)), **WIDE)),
    "bitor, sets": ("bitor", operator.or_, _pair(lambda n: (set(range(n)), {1}))),
    "bitor, dicts": ("bitor", operator.or_, _pair(lambda n: (dict.fromkeys(range(n)), {}))),
    "bitxor": ("bitxor", operator.xor, _pair(lambda n: (_big(n), _big(n) + 1), **WIDE)),
    "bitxor, sets": ("bitxor", operator.xor, _pair(lambda n: (set(range(n)), set(range(n))))),
    "lshift": ("lshift", operator.lshift, _pair(lambda n: (1, 30 * n), small=4000, large=100000)),
    "rshift": ("rshift", operator.rshift, _pair(lambda n: (_big(n), 5), **WIDE)),
    "rshift, all": ("rshift", operator.rshift, _pair(lambda n: (_big(n), 30 * n - 9), **WIDE)),
}
for _name in "eq ne lt le gt ge".split():
    _plain = getattr(operator, _name)
    HOOKS |= {
        f"{_name}, alike": (_name, _plain, Proof(lambda n: ("ab" * n, "ba"[::-1] * n), 5000, 100000)),
        f"{_name}, different at once": (_name, _plain, Proof(lambda n: ("ab" * n, "b" + "ab" * n), 5000, 100000)),
        f"{_name}, lists": (_name, _plain, Proof(lambda n: (_numbers(n), _numbers(n)))),
        f"{_name}, lists of lists": (_name, _plain, Proof(lambda n: ([[at, at] for at in range(n)], [[at, at] for at in range(n)]))),
        f"{_name}, lists with another first": (_name, _plain, Proof(lambda n: ([-1, *range(n)], [*range(n), 1]))),
        f"{_name}, sets": (_name, _plain, Proof(lambda n: (set(range(n)), set(range(n))))),
    }
HOOKS |= {
    "eq, dicts": ("eq", operator.eq, Proof(lambda n: (dict.fromkeys(range(n)), dict.fromkeys(range(n))))),
    "lt, a smaller set": ("lt", operator.lt, Proof(lambda n: (set(range(n - 1)), set(range(n))))),
    "gt, a larger set": ("gt", operator.gt, Proof(lambda n: (set(range(n)), set(range(n - 1))))),
    "eq, deques": ("eq", operator.eq, Proof(lambda n: (deque(range(n)), deque(range(n))))),
}
SEARCHED = {
    "list": lambda n, kind: [kind(at) for at in range(n)],
    "tuple": lambda n, kind: tuple(kind(at) for at in range(n)),
    "deque": lambda n, kind: deque(kind(at) for at in range(n)),
    "values": lambda n, kind: {at: kind(at) for at in range(n)}.values(),
}
INSIDE = {
    "inside, a text": (Proof(lambda n: ("x", "ab" * n), 5000, 100000)),
    "inside, the front of a text": (Proof(lambda n: ("ba", "ab" * n), 5000, 100000)),
    "inside, bytes": (Proof(lambda n: (b"x", b"ab" * n), 5000, 100000)),
    "inside, a byte": (Proof(lambda n: (97, b"ab" * n), 5000, 100000)),
    "inside, a set": (Proof(lambda n: (5, set(range(n))))),
    "inside, a dict": (Proof(lambda n: (5, OrderedDict.fromkeys(range(n))))),
    "inside, keys": (Proof(lambda n: (5, dict.fromkeys(range(n)).keys()))),
    "inside, items": (Proof(lambda n: ((5, None), dict.fromkeys(range(n)).items()))),
    "inside, a set of tuples": (Proof(lambda n: (tuple(range(n)), {tuple(range(n))}))),
    "inside, a range": (Proof(lambda n: (5, range(n)))),
    "inside, a range, of a float": (Proof(lambda n: (-5.5, range(n)))),
    "inside, an array": (Proof(lambda n: (-5, array("q", range(n))))),
    "inside, the front of an array": (Proof(lambda n: (1, array("q", range(n))))),
    "inside, a memoryview": (Proof(lambda n: (5, memoryview(bytes(n))))),
}


class Numbers(unittest.TestCase):
    def test_methods(self):
        prove_methods(self, int, INT)
        for kind, proofs in NUMBER_STEPS.items():
            prove_methods(self, kind, proofs)

    def test_every_entry_is_proved(self):
        self.assertEqual(METHODS[int].keys() - names(INT), set())
        for kind, proofs in NUMBER_STEPS.items():
            self.assertEqual(STEP[kind] - names(proofs), set(), kind)


class Hooks(unittest.TestCase):
    def test_operators(self):
        for label, (name, plain, proof) in HOOKS.items():
            prove(self, label, Hook(name, plain), proof)

    def test_functions_of_operator_are_their_hooks(self):
        by_hook = {}
        for name, plain, proof in HOOKS.values():
            by_hook.setdefault(name, (plain, proof))
        for function, name in costs_calls.OPERATOR_HOOKS.items():
            plain, proof = by_hook[name]
            with self.subTest(name):
                self.assertIs(function, plain)
                args = proof.make(proof.small)
                wanted = charge(Hook(name, plain), args, proof)
                self.assertGreater(wanted, 0)
                self.assertEqual(charge(function, proof.make(proof.small), proof), wanted)
        self.assertEqual(charge(operator.contains, ([*range(500)], -1), Proof(None)), 500)

    def test_membership(self):
        for label, proof in INSIDE.items():
            prove(self, label, Hook("inside", lambda item, where: item in where), proof)
            prove(self, label.replace("in", "out", 1), Hook("outside", lambda item, where: item not in where), proof)

    def test_searches_count_what_they_compare(self):
        proof = Counted(None)
        for label, make in SEARCHED.items():
            for item in (-1, 0, 40):
                with self.subTest(label, item=item):
                    for size in (64, 4096):
                        where = make(size, Number)
                        Number.asked = 0
                        found = item in where
                        asked = Number.asked
                        charged = charge(Hook("inside", None), (item, make(size, int)), proof)
                        self.assertLess(abs(charged - asked), 3, f"{found}")

    def test_every_hook_is_proved(self):
        places = ledgers.Places()
        done = {name for name, _, _ in HOOKS.values()} | {"inside", "outside"}
        self.assertEqual(vars(Operators(ledgers.Ledger(places))).keys() - done, PLACES)


PLACES = {"made", "key", "item", "part", "removed", "put", "low", "high", "grown_local", "grown", "grown_item"}  # test_charges_places
