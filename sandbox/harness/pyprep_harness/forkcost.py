"""Makes the fork of a case cheap. What it costs is page faults: a few hundred of them are most of a small case.

A page that is written after a fork has to be copied. Running Python writes even where it only reads: to the reference
count of every object that it touches, and to code that is still warming up. So the supervisor runs the way of a case a
few times on a function of its own, and then marks the harness's objects and the built-in ones as immortal (PEP 683 was
made for this): their counts are not written again, here or in a child.
"""

from __future__ import annotations

import builtins
import ctypes
import gc
import marshal
import sys
import types

from . import inputs, nodes
from .calling import Call
from .protocol import Entry
from .values import Encoder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_IMMORTAL = 0xFFFFFFFF
_ROUNDS = 20  # the interpreter specialises code that has run this often
_LAYOUT_KNOWN = ((3, 12), (3, 13))
_ADDRESS_SPACE = 1 << 47
_PRACTICE = marshal.dumps(compile("def f(numbers, target):\n    return [0, 1]\n", "solution.py", "exec"))
_PRACTICE_INPUT = marshal.dumps((([2, 7, 11], 9), []))


def prepare() -> None:
    """Warm up; call it when the harness is imported. To collect and freeze is the caller's, when all is there."""
    for _ in range(_ROUNDS):
        practise()
    if sys.version_info[:2] in _LAYOUT_KNOWN and sys.byteorder == "little" and sys.maxsize > 1 << 32:
        _immortalise()


def practise() -> None:
    """What a case does, in small. The pages that this writes to are those that the case itself will need."""
    module = types.ModuleType("solution")
    exec(marshal.loads(_PRACTICE), module.__dict__)
    call = Call(Entry({}), "solution.py", 1 << 16, nodes.CLASSES)
    report = call.function(module.f, inputs.read(_PRACTICE_INPUT))
    Encoder(1 << 16).encode(report)


def _immortalise() -> None:
    """Set the reference count of what a case runs through, and of what that refers to, to the one that stays."""
    memory = memoryview((ctypes.c_char * _ADDRESS_SPACE).from_address(0)).cast("B").cast("I")
    package = __name__.rpartition(".")[0]
    ours = [vars(module) for name, module in sys.modules.items() if name.partition(".")[0] == package]
    ours += [vars(value) for names in tuple(ours) for value in names.values() if isinstance(value, type(sys))]
    seen = {id(vars(module)) for module in sys.modules.values() if isinstance(module, type(sys))}  # not into other modules
    waiting: list[Any] = [value for names in (*ours, vars(builtins)) for value in names.values()]
    while waiting:
        fresh = [item for item in waiting if id(item) not in seen and not isinstance(item, type(sys))]
        for item in fresh:
            seen.add(id(item))
            memory[id(item) >> 2] = _IMMORTAL
        waiting = gc.get_referents(*fresh)
