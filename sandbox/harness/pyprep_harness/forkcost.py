"""Makes the fork of a case cheap. What it costs is page faults: a few hundred of them are most of a small case.

A page that is written after a fork has to be copied. Running Python writes even where it only reads: to the reference
count of every object that it touches, and to code that is still warming up. So the supervisor runs the way of a case a
few times on a function of its own, and marks the objects that there are as immortal (PEP 683 was made for this): their
counts are not written again, here or in a child. What has to be copied all the same, the process of a case copies while
it waits: it goes that way once more before there is anybody to wait for it.
"""

from __future__ import annotations

import gc
import types

from . import forkserver, learner, ownmemory

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_IMMORTAL = 0xFFFFFFFF
_ROUNDS = 20  # the interpreter specialises code that has run this often
_LAYOUT_KNOWN = ((3, 12), (3, 13))
_ADDRESS_SPACE = 1 << 47


def warm_up() -> None:
    """Run the way of a case until the interpreter has specialised it."""
    for _ in range(_ROUNDS):
        forkserver.practise()
        learner.practise()


def immortalise(roots: list[Any]) -> None:
    """Set the reference count of objects, and of all that they refer to, to the one that stays. All there is takes 8 ms."""
    if not ownmemory.has_layout(*_LAYOUT_KNOWN):
        return
    memory = ownmemory.view(0, _ADDRESS_SPACE).cast("I")
    waiting = roots
    while waiting:
        fresh = []
        for item in waiting:
            if memory[id(item) >> 2] != _IMMORTAL:
                memory[id(item) >> 2] = _IMMORTAL
                fresh.append(item)
        waiting = gc.get_referents(*fresh)
        for item in fresh:
            waiting += _untold(item)


def _untold(item: Any) -> tuple:
    """What an object refers to and does not tell the garbage collector of, as it can't be part of a circle."""
    if type(item) is types.CodeType:
        return (item.co_consts, item.co_names, item.co_filename, item.co_name, item.co_qualname, item.co_linetable)
    if type(item) is dict:
        return tuple(item)
    return ()
