"""What sorting takes: CPython's sort finds the runs that are there, so n·(1 + log2 runs) comparisons.

A comparison of numbers is one step; of texts and sequences, as far as neighbours in sorted order are alike. Objects
with a ``__lt__`` of their own count themselves.
"""

from __future__ import annotations

import math
import operator
from itertools import islice

from . import sizes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_ORDERED = frozenset((int, float, bool, str, bytes))


def cost(keys: list[Any]) -> int:
    """Steps of sorting these keys, given in their order before the sort."""
    size = len(keys)
    if size < 2:
        return size
    kind = type(keys[0])
    if kind in _ORDERED:
        comparisons = int(size * (1 + _bits(_runs(keys, kind))))
        return comparisons if kind not in (str, bytes) else comparisons + _alike(keys, comparisons)
    comparisons = int(size * (1 + _bits(_runs_of_firsts(keys) if kind in (list, tuple) else size)))
    if kind in (list, tuple):
        return comparisons + _alike(keys, comparisons)
    return size if _counts_itself(kind) else comparisons


def _counts_itself(kind: type) -> bool:
    return type(getattr(kind, "__lt__", None)).__name__ == "function"


def _bits(runs: int) -> float:
    return math.log2(runs) if runs > 1 else 0.0


def _runs(keys: list[Any], kind: type) -> int:
    """Stretches that rise or fall, found without a loop of our own."""
    if kind is not str and kind is not bytes and any(type(key) not in _ORDERED for key in keys):
        return len(keys)
    try:
        falls = list(map(operator.lt, islice(keys, 1, None), keys))
    except TypeError:
        return len(keys)
    return 1 + sum(map(operator.ne, islice(falls, 1, None), falls))


def _runs_of_firsts(keys: list[Any]) -> int:
    """By first items only: enough to see what is sorted already."""
    firsts = [key[0] if key else None for key in keys if type(key) in (list, tuple)]
    if len(firsts) < len(keys) or any(type(first) not in _ORDERED for first in firsts):
        return len(keys)
    if len(set(firsts)) * 2 < len(firsts):
        return len(keys)
    return _runs(firsts, type(firsts[0]))


def _alike(keys: list[Any], comparisons: int) -> int:
    """What the comparisons take beyond their first step, by a sample of neighbours in sorted order."""
    try:
        near = sorted(keys)
    except Exception:  # noqa: BLE001  (items that can't be ordered make the real sort fail, or count themselves)
        return 0
    stride = max(1, len(near) // 256)
    pairs = [(near[at], near[at + 1]) for at in range(0, len(near) - 1, stride)]
    return comparisons * sum(sizes.order(a, b) for a, b in pairs) // max(1, len(pairs))
