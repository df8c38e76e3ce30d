"""Charges of methods of list, tuple, deque, array and memoryview, against CPython."""

import unittest
from array import array
from collections import deque

from pyprep_harness.growth.costs_types import METHODS, STEP

from .proofs import Counted, Proof, names, prove_methods


def _numbers(n):
    return list(range(n))


def _loose(n, into=None):
    """Grown item by item, with room for a few more."""
    made = [] if into is None else into
    for item in range(n):
        made.append(item)
    if len(made) >= 1000:
        for _ in range(150):
            made.pop()
    return made


def _counted(n, kind):
    return [kind(item) for item in range(n)]


def _scattered(n, kind=int):
    """Without order, and without a large item twice."""
    return [kind(item * 7919 % 100003) for item in range(n)]


LIST = {
    "pop: at the front": Proof(lambda n: (_numbers(n), 0), 8000, 120000, again=50),
    "insert: at the front": Proof(lambda n: (_loose(n), 0, 1), 8000, 120000, again=50),
    "copy": Proof(lambda n: (_numbers(n),)),
    "reverse": Proof(lambda n: (_numbers(n),)),
    "clear": Proof(lambda n: (_numbers(n),), fresh=True),
    "extend": Proof(lambda n: ([], _numbers(n)), fresh=True),
    "extend: of an iterator": Proof(lambda n: ([], iter(_numbers(n))), fresh=True),
    "index: of none": Counted(lambda n, kind: (_counted(n, kind), -1)),
    "index: of the first": Counted(lambda n, kind: (_counted(n, kind), kind(1))),
    "index: from the middle": Counted(lambda n, kind: (_counted(n, kind), kind(n - 1), n // 2)),
    "count": Counted(lambda n, kind: (_counted(n, kind), 5)),
    "remove: the last": Counted(lambda n, kind: (_counted(n, kind), n - 1)),
    "remove: the first": Proof(lambda n: (_numbers(n), 0), fresh=True),
    "sort: without order": Counted(lambda n, kind: (_scattered(n, kind),)),
    "sort: in order": Counted(lambda n, kind: (_counted(n, kind),)),
    "sort: backwards": Counted(lambda n, kind: (_counted(n, kind)[::-1],)),
    "sort: backwards, each twice": Counted(lambda n, kind: ([kind(-(item // 2)) for item in range(n)],)),
    "sort: all alike": Counted(lambda n, kind: ([kind(7)] * n,)),
    "sort: two runs": Counted(lambda n, kind: (_counted(n, kind) + _counted(n, kind),)),
    "sort: of pairs in order": Counted(lambda n, kind: ([(kind(item // 4), kind(item)) for item in range(n)],)),
    "sort: of pairs without order": Proof(lambda n: ([(item % 5, item) for item in _scattered(n)],), fresh=True),
    "sort: of long texts": Proof(lambda n: ([f"{'x' * n}{item:04}" for item in _scattered(64)],), 1000, 20000, fresh=True),
}
LIST_STEPS = {
    "append": Proof(lambda n: (_loose(n), 1), again=100),
    "__getitem__": Proof(lambda n: (_numbers(n), n // 2)),
    "__reversed__": Proof(lambda n: (_numbers(n),)),
    "pop": Proof(lambda n: (_numbers(n),), again=100),
    "pop: at the end": Proof(lambda n: (_numbers(n), -1), again=100),
    "insert: at the end": Proof(lambda n: (_loose(n), n + 100, 1), again=100),
}
TUPLE = {
    "index: of none": Counted(lambda n, kind: (tuple(_counted(n, kind)), -1)),
    "index: of the second": Counted(lambda n, kind: (tuple(_counted(n, kind)), kind(1))),
    "count": Counted(lambda n, kind: (tuple(_counted(n, kind)), 5)),
}
DEQUE = {
    "insert: in the middle": Proof(lambda n: (deque(range(n)), n // 2, 1), fresh=True),
    "insert: at the front": Proof(lambda n: (deque(range(n)), 0, 1), again=100),
    "insert: at the end": Proof(lambda n: (deque(range(n)), n + 100, 1), again=100),
    "remove: the last": Counted(lambda n, kind: (deque(_counted(n, kind)), n - 1)),
    "index: of none": Counted(lambda n, kind: (deque(_counted(n, kind)), -1)),
    "index: of the second": Counted(lambda n, kind: (deque(_counted(n, kind)), kind(1))),
    "count": Counted(lambda n, kind: (deque(_counted(n, kind)), 5)),
    "copy reverse": Proof(lambda n: (deque(range(n)),)),
    "clear": Proof(lambda n: (deque(range(n)),), fresh=True),
    "extend extendleft": Proof(lambda n: (deque(), _numbers(n)), fresh=True),
    "rotate: by half": Proof(lambda n: (deque(range(n)), n // 2)),
    "rotate: by one": Proof(lambda n: (deque(range(n)), 1)),
    "rotate: all but one": Proof(lambda n: (deque(range(n)), n - 1)),
    "rotate: back by one": Proof(lambda n: (deque(range(n)), -1)),
}
DEQUE_STEPS = {
    "append appendleft": Proof(lambda n: (deque(range(n)), 1), again=100),
    "pop popleft": Proof(lambda n: (deque(range(n)),), again=100),
}


def _array(n, kind=int):
    return array("q", range(n))


ARRAY = {
    "pop: at the front": Proof(lambda n: (_array(n), 0), 8000, 120000, again=50),
    "insert: at the front": Proof(lambda n: (_array(n), 0, 1), 8000, 120000, again=50),
    "index: of none": Proof(lambda n: (_array(n), -1)),
    "index: of the second": Proof(lambda n: (_array(n), 1)),
    "count": Proof(lambda n: (_array(n), 5)),
    "remove": Proof(lambda n: (_array(n), n - 1), fresh=True),
    "reverse": Proof(lambda n: (_array(n),)),
    "byteswap": Proof(lambda n: (_array(n),)),
    "tobytes": Proof(lambda n: (_array(n),)),
    "tolist": Proof(lambda n: (_array(n),)),
    "extend": Proof(lambda n: (array("q"), _array(n)), fresh=True),
    "fromlist": Proof(lambda n: (array("q"), _numbers(n)), fresh=True),
    "frombytes": Proof(lambda n: (array("q"), bytes(8 * n)), fresh=True),
    "tounicode": Proof(lambda n: (array("w", "x" * n),)),
    "fromunicode": Proof(lambda n: (array("w"), "x" * n), fresh=True),
}
ARRAY_STEPS = {
    "append": Proof(lambda n: (_loose(n, array("q")), 1), again=100),
    "clear": Proof(lambda n: (_array(n),), again=20),
    "buffer_info": Proof(lambda n: (_array(n),)),
    "pop: at the end": Proof(lambda n: (_array(n), -1), again=100),
}
MEMORYVIEW = {
    "tobytes": Proof(lambda n: (memoryview(bytes(n)),), 5000, 100000),
    "tolist hex": Proof(lambda n: (memoryview(bytes(n)),)),
}
MEMORYVIEW_STEPS = {
    "cast": Proof(lambda n: (memoryview(bytes(n)), "b")),
    "release toreadonly": Proof(lambda n: (memoryview(bytes(n)),), fresh=True),
}
RANGE_STEPS = {"index count": Proof(lambda n: (range(n), n - 1))}
DONE = {list: LIST, tuple: TUPLE, deque: DEQUE, array: ARRAY, memoryview: MEMORYVIEW}
STEPS = {list: LIST_STEPS, deque: DEQUE_STEPS, array: ARRAY_STEPS, memoryview: MEMORYVIEW_STEPS, range: RANGE_STEPS}


class Lists(unittest.TestCase):
    def test_growth(self):
        for kind, proofs in [*DONE.items(), *STEPS.items()]:
            prove_methods(self, kind, proofs)

    def test_every_entry_is_proved(self):
        for kind, proofs in DONE.items():
            self.assertEqual(METHODS[kind].keys() - names(proofs), set(), kind)
        for kind, proofs in STEPS.items():
            self.assertEqual(STEP[kind] - names(proofs), set(), kind)
