"""What sorting takes: CPython's sort finds the runs that are there, so n·(1 + log2 runs) comparisons.

A comparison of numbers is one step; of texts and sequences, as far as neighbours in sorted order are alike. Objects
with a ``__lt__`` of their own count themselves.
"""

from __future__ import annotations

import math
import operator
from itertools import chain, islice

from . import sizes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def cost(keys: list[Any]) -> int:
    """Steps of sorting these keys, given in their order before the sort."""
    size = len(keys)
    if size < 2:
        return size
    kind = type(keys[0])
    if kind not in (list, tuple):
        if not sizes.are_plain(keys):
            return size if _counts_itself(kind) else int(size * (1 + _bits(size)))
        comparisons = int(size * (1 + _bits(_runs(keys))))
        return comparisons if kind not in (str, bytes) else comparisons + _alike(keys, comparisons)
    if not _are_flat(keys, kind):
        return int(size * (1 + _bits(size)))
    comparisons = int(size * (1 + _bits(_runs(keys))))
    return comparisons + _alike(keys, comparisons)


def _are_flat(keys: list[Any], kind: type) -> bool:
    """True for sequences of plain items: comparing them once more runs no code of a class."""
    return set(map(type, keys)) == {kind} and sizes.are_plain(chain.from_iterable(keys))


def _counts_itself(kind: type) -> bool:
    return type(getattr(kind, "__lt__", None)).__name__ == "function"


def _bits(runs: int) -> float:
    return math.log2(runs) if runs > 1 else 0.0


def _runs(keys: list[Any]) -> int:
    """Stretches that rise or fall, equal neighbours in either, found without a loop of our own."""
    try:
        falls = map(operator.lt, islice(keys, 1, None), keys)
        rises = map(operator.gt, islice(keys, 1, None), keys)
        turns = list(filter(None, map(operator.sub, rises, falls)))
    except TypeError:
        return len(keys)
    return 1 + sum(map(operator.ne, islice(turns, 1, None), turns))


def _alike(keys: list[Any], comparisons: int) -> int:
    """What the comparisons take beyond their first step, by a sample of neighbours in sorted order."""
    try:
        near = sorted(keys)
    except TypeError:  # the real sort fails as well
        return 0
    stride = max(1, len(near) // 256)
    pairs = [(near[at], near[at + 1]) for at in range(0, len(near) - 1, stride)]
    return comparisons * sum(sizes.order(a, b) for a, b in pairs) // max(1, len(pairs))
