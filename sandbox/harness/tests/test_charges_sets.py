"""Charges of methods of sets, dicts and their relatives, against CPython."""

import unittest
from collections import Counter, OrderedDict, defaultdict

from pyprep_harness.growth.costs_types import CLASS_METHODS, METHODS, STEP

from .proofs import Counted, Proof, names, prove, prove_methods

VIEWS = (type({}.keys()), type({}.items()))


def _large(kind):
    """A set of a kind against others of many sizes; half of each is in the other."""
    return lambda n: (kind(range(n)), set(range(n // 2, n + n // 2)))


def _text_key(n):
    return "".join(["x"] * n)


def _fresh_key(n):
    """A tuple hashes its items anew every time."""
    return tuple(range(n))


def _sets(kind):
    return {
        "union symmetric_difference intersection difference": Proof(_large(kind)),
        "union symmetric_difference intersection: of a list": Proof(lambda n: (kind(range(n)), list(range(n)))),
        "union: with few": Proof(lambda n: (kind(range(n)), {1})),
        "union: of an iterator": Proof(lambda n: (kind(), range(n))),
        "intersection isdisjoint: of many and few": Proof(lambda n: (kind(range(n)), {-1, -2})),
        "intersection isdisjoint: of few and many": Proof(lambda n: (kind((-1, -2)), set(range(n)))),
        "intersection: of few and a long list": Proof(lambda n: (kind((1, -2)), list(range(n)))),
        "intersection: of few that a long list begins with": Proof(lambda n: (kind((1, 2)), list(range(n)))),
        "intersection: of many and a short list": Proof(lambda n: (kind(range(n)), [1, 2])),
        "isdisjoint": Proof(lambda n: (kind(range(n)), set(range(n, 2 * n)))),
        "isdisjoint: of a list": Proof(lambda n: (kind((1, 2)), list(range(3, n)))),
        "difference: of few and many": Proof(lambda n: (kind((1, 2)), set(range(n)))),
        "difference: of many and few": Proof(lambda n: (kind(range(n)), {1, 2})),
        "difference: of a list": Proof(lambda n: (kind((1, 2)), list(range(n)))),
        "issubset": Proof(lambda n: (kind(range(n)), set(range(n)))),
        "issubset: of fewer": Proof(lambda n: (kind(range(n)), {1})),
        "issubset: of few in many": Proof(lambda n: (kind((1, 2)), set(range(n)))),
        "issubset: of few in a list": Proof(lambda n: (kind((1, n - 1)), list(range(n)))),
        "issubset: of few at the front of a list": Proof(lambda n: (kind((1, 2)), list(range(n)))),
        "issuperset": Proof(lambda n: (kind(range(n)), set(range(n)))),
        "issuperset: of more": Proof(lambda n: (kind((1, 2)), set(range(n)))),
        "issuperset: of few": Proof(lambda n: (kind(range(n)), {1, 2})),
        "issuperset: of a list": Proof(lambda n: (kind(range(n)), list(range(n)))),
        "isdisjoint: of sets with the first item in common": Proof(lambda n: (kind(range(n)), set(range(n)))),
        "issubset: but for the first": Proof(lambda n: (kind(range(n)), set(range(1, n + 1)))),
        "issuperset: but for the first": Proof(lambda n: (kind(range(1, n + 1)), set(range(n)))),
        "copy": Proof(lambda n: (kind(range(n)),)),
        "__contains__: of numbers": Proof(lambda n: (kind(range(n)), n), again=20),
    }


SET = {
    **_sets(set),
    "clear": Proof(lambda n: (set(range(n)),), fresh=True),
    "add remove discard __contains__: of pairs of pairs": Proof(lambda n: ({_fresh_key(n)}, _fresh_key(n)), fresh=True),
    "add discard: of numbers": Proof(lambda n: (set(range(n)), n), again=20),
    "update: from a list": Proof(lambda n: (set(), list(range(n))), fresh=True),
    "update: with few": Proof(lambda n: (set(range(n)), {1}), again=20),
    "symmetric_difference_update": Proof(lambda n: (set(range(n)), set(range(n // 2, n + n // 2))), fresh=True),
    "symmetric_difference_update: with few": Proof(lambda n: (set(range(n)), {1}), again=20),
    "difference_update": Proof(lambda n: (set(range(n)), set(range(n // 2, n + n // 2))), fresh=True),
    "difference_update: with few": Proof(lambda n: (set(range(n)), {1}), again=20),
    "difference_update: of few by many": Proof(lambda n: ({1, 2}, set(range(n))), again=20),
    "difference_update: of few by a list": Proof(lambda n: ({1, 2}, list(range(n))), fresh=True),
    "intersection_update": Proof(lambda n: (set(range(n)), set(range(n // 2, n + n // 2))), fresh=True),
    "intersection_update: with few": Proof(lambda n: (set(range(n)), {1}), fresh=True),
}
SET_STEPS = {"pop": Proof(lambda n: (set(range(n)),), again=50)}


def _filled(kind, n):
    return kind(int, dict.fromkeys(range(n), 1)) if kind is defaultdict else kind(dict.fromkeys(range(n), 1))


def _dicts(kind):
    return {
        "get setdefault __contains__: by a tuple": Proof(lambda n: (_filled(kind, 9), _fresh_key(n)), fresh=True),
        "get setdefault __contains__ __getitem__": Proof(lambda n: (_filled(kind, n), 5)),
        "pop": Proof(lambda n: (_filled(kind, n), -1, None)),
        "pop: by a tuple": Proof(lambda n: (_filled(kind, 9), _fresh_key(n), None), fresh=True),
        "__getitem__: by a tuple": Proof(lambda n: (_with(kind, _fresh_key(n)), _fresh_key(n)), fresh=True),
        "copy": Proof(lambda n: (_filled(kind, n),)),
        "clear": Proof(lambda n: (_filled(kind, n),), fresh=True),
        "update": Proof(lambda n: (_filled(kind, 0), dict.fromkeys(range(n), 1)), fresh=True),
        "update: with few": Proof(lambda n: (_filled(kind, n), {1: 1}), again=20),
        "update: from pairs": Proof(lambda n: (_filled(kind, 0), [(at, 1) for at in range(n)]), fresh=True),
    }


def _with(kind, key):
    made = _filled(kind, 0)
    made[key] = 1
    return made


def _dict_steps(kind):
    return {
        "items keys values __len__ __reversed__": Proof(lambda n: (_filled(kind, n),)),
        "popitem": Proof(lambda n: (_filled(kind, n),), again=50),
    }


ORDERED = {
    **_dicts(OrderedDict),
    "move_to_end": Proof(lambda n: (_filled(OrderedDict, n), 5)),
    "move_to_end: by a tuple": Proof(lambda n: (_with(OrderedDict, _fresh_key(n)), _fresh_key(n)), fresh=True),
}
COUNTER = {
    **{label: proof for label, proof in _dicts(Counter).items() if label != "update: from pairs"},
    "most_common": Proof(lambda n: (Counter({at: at * 7919 % 100003 for at in range(n)}),)),
    "most_common: of three": Proof(lambda n: (Counter({at: at * 7919 % 100003 for at in range(n)}), 3)),
    "update subtract: from a list": Proof(lambda n: (Counter(), list(range(n))), fresh=True),
    "total": Proof(lambda n: (_filled(Counter, n),)),
    "elements": Proof(lambda n: (_filled(Counter, n),), drain=True),
}
KINDS = {dict: _dicts(dict), defaultdict: _dicts(defaultdict), OrderedDict: ORDERED, Counter: COUNTER}
MADE = {
    (dict, "fromkeys"): Proof(lambda n: (list(range(n)),)),
    (int, "from_bytes"): Proof(lambda n: (b"x" * n,), small=4000, large=100000),
    (bytes, "fromhex"): Proof(lambda n: ("ab" * n,)),
    (bytearray, "fromhex"): Proof(lambda n: ("ab" * n,)),
}
VIEW = {
    "isdisjoint": lambda view: Proof(lambda n: (view(dict.fromkeys(range(n))), view(dict.fromkeys(range(n, 2 * n))))),
    "isdisjoint: from few": lambda view: Proof(lambda n: (view(dict.fromkeys(range(n))), {-1})),
}


class Sets(unittest.TestCase):
    def test_sets(self):
        prove_methods(self, set, SET)
        prove_methods(self, set, SET_STEPS)
        prove_methods(self, frozenset, _sets(frozenset))

    def test_dicts(self):
        for kind, proofs in KINDS.items():
            prove_methods(self, kind, proofs)
            prove_methods(self, kind, _dict_steps(kind))

    def test_views(self):
        for kind, view in zip(VIEWS, (dict.keys, dict.items), strict=True):
            prove_methods(self, kind, {label: proof(view) for label, proof in VIEW.items()})

    def test_class_methods(self):
        for (kind, name), proof in MADE.items():
            prove(self, f"{kind.__name__}.{name}", getattr(kind, name), proof)

    def test_texts_as_keys_are_hashed_once(self):
        """The charge is that of a new text: the hash of one that was hashed before is kept in it."""
        fresh = Proof(lambda n: ({}, _text_key(n)), small=20000, large=400000, fresh=True)
        prove_methods(self, dict, {"get: by a text": fresh})

    def test_counted(self):
        for name in ("update", "difference_update", "intersection"):
            prove(self, f"set.{name}, counted", name, Counted(lambda n, kind: ({-1}, [kind(item) for item in range(n)])))
        for name in ("issuperset", "isdisjoint"):
            prove(self, f"set.{name}, stopping at once", name, Counted(lambda n, kind: ({0}, [kind(item) for item in range(n)])))

    def test_every_entry_is_proved(self):
        self.assertEqual(METHODS[set].keys() - names(SET), set())
        self.assertEqual(METHODS[frozenset].keys() - names(_sets(frozenset)), set())
        self.assertEqual(STEP[set] - names(SET_STEPS), set())
        for kind, proofs in KINDS.items():
            self.assertEqual(METHODS[kind].keys() - names(proofs), set(), kind)
            self.assertEqual(STEP[kind] - names(_dict_steps(kind)), set(), kind)
        self.assertEqual(CLASS_METHODS.keys(), MADE.keys())
        for kind in VIEWS:
            self.assertEqual(METHODS[kind].keys(), names(VIEW))
