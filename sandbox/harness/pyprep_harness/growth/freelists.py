"""Turns off the places where CPython keeps lists and dicts that are free, for a process in which memory is measured.

``list(…)`` and ``dict(…)`` make a new object even when a free one is kept, and what they made is kept in its turn when it
is given up: until 80 are, every one looks like memory that the code holds. The interpreter itself turns these places off
when it ends, with a count of -1; so does this.
"""

from __future__ import annotations

import gc

from .. import clibrary, ownmemory

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_MOST = 80  # PyList_MAXFREELIST, PyDict_MAXFREELIST
_OFF = 0xFFFFFFFF
_TRIES = 5  # something else may take one just then
_LAYOUT_KNOWN = (3, 13)  # an array of _MOST pointers, then the count as a C int; before, a count of -1 meant nothing


def turn_off() -> int:
    """Turn off those of lists and of dicts; how many were found."""
    if not ownmemory.has_layout(_LAYOUT_KNOWN):
        return 0
    state = clibrary.place("_PyRuntime")  # which holds the main interpreter's
    memory = next(ownmemory.view(low, high) for low, high, _, _ in ownmemory.mapped() if low <= state < high)
    collects = gc.isenabled()
    gc.disable()  # a collection empties them
    try:
        return sum(any(_turn_off(make, memory) for _ in range(_TRIES)) for make in (lambda: [], lambda: {}))
    finally:
        if collects:
            gc.enable()


def _turn_off(make: Callable[[], Any], memory: memoryview) -> bool:
    """Find the place by what lies in it once so many are given up that it is full."""
    held = tuple(make() for _ in range(3 * _MOST))  # among them all that were kept
    theirs = {id(one) for one in held}
    del held
    words = memory.cast("Q")
    counts = memory.cast("I")
    for start in range(len(words) - _MOST):
        if words[start] in theirs and words[start + _MOST - 1] in theirs and counts[2 * (start + _MOST)] == _MOST:
            counts[2 * (start + _MOST)] = _OFF
            return True
    return False
