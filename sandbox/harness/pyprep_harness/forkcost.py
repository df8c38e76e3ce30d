"""Makes the fork of a case cheap. What it costs is page faults: a few hundred of them are most of a small case.

A page that is written after a fork has to be copied. Running Python writes even where it only reads: to the reference
count of every object that it touches, and to code that is still warming up. So the supervisor runs the way of a case a
few times on a function of its own, and then marks the harness's objects and the built-in ones as immortal (PEP 683 was
made for this): their counts are not written again, here or in a child.

A page of program text is not copied, but a child has to map it anew, unless something in its mapping was ever written;
then fork hands over the page table as it is. So one byte of each mapping is written, with the value that it has.
"""

from __future__ import annotations

import builtins
import contextlib
import ctypes
import gc
import os
import sys
from typing import Any

from . import nodes
from .calling import Call
from .protocol import Entry
from .values import Encoder

_IMMORTAL = 0xFFFFFFFF
_ROUNDS = 20  # the interpreter specialises code that has run this often
_LAYOUT_KNOWN = ((3, 12), (3, 13))
_MADV_POPULATE_READ = 22
_ADDRESS_SPACE = 1 << 47


def prepare() -> None:
    """Warm up and share; call it when the harness is imported. To collect and freeze is the caller's, when all is there."""
    _share_program_text()
    for _ in range(_ROUNDS):
        _practise()
    if sys.version_info[:2] in _LAYOUT_KNOWN and sys.byteorder == "little" and sys.maxsize > 1 << 32:
        _immortalise()


def _share_program_text() -> None:
    """Touch every mapping of a file once; a kernel that forbids it only leaves forks as they are."""
    populate = ctypes.CDLL(None).madvise
    populate.argtypes = (ctypes.c_size_t, ctypes.c_size_t, ctypes.c_int)
    with contextlib.suppress(OSError), open("/proc/self/maps", encoding="ascii") as maps:
        memory = os.open("/proc/self/mem", os.O_RDWR | os.O_CLOEXEC)
        for line in maps.readlines():
            span, rights, *_, name = line.split(maxsplit=5)
            if name.startswith("/") and rights in ("r-xp", "r--p"):
                start, end = (int(address, 16) for address in span.split("-"))
                populate(start, end - start, _MADV_POPULATE_READ)
                with contextlib.suppress(OSError):
                    os.pwrite(memory, os.pread(memory, 1, start), start)
        os.close(memory)


def _practise() -> None:
    """What a case does, without its process."""
    call = Call(Entry(), "solution.py", 1 << 16, nodes.CLASSES)
    report = call.function(lambda numbers, target: [0, 1], ([2, 7, 11], 9))
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
