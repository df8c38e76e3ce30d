"""Forks as C does: what the interpreter does around a fork is for other threads, and takes a tenth of a small case."""

from __future__ import annotations

import os
import sys

from . import clibrary

HEAR_OF_FORKS = ("random", "threading")  # where one of these is, the interpreter has them told; who else wants that imports one

_fork = clibrary.function_under_lock("fork")


def fork() -> int:
    """The pid of a new process, 0 in that one. This process must have one thread."""
    if any(name in sys.modules for name in HEAR_OF_FORKS):
        return os.fork()
    pid = _fork()
    if pid < 0:
        raise OSError("there can be no new process")
    return pid
