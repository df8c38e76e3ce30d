"""Functions of the C library, by the core of ctypes alone: the package around that takes 3 ms of every start to import."""

from __future__ import annotations

import _ctypes
import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Byte(_ctypes._SimpleCData):  # noqa: SLF001  (there is no other door)
    """C's char; times a number, an array of them."""

    _type_ = "c"


class _Int(_ctypes._SimpleCData):  # noqa: SLF001
    _type_ = "i"


class Address(_ctypes._SimpleCData):  # noqa: SLF001
    """C's pointer; an int where ``function`` takes ints is a C int, and too small for one."""

    _type_ = "P"


class _Function(_ctypes.CFuncPtr):
    _flags_ = _ctypes.FUNCFLAG_CDECL | _ctypes.FUNCFLAG_USE_ERRNO
    _restype_ = _Int


class _FunctionUnderLock(_ctypes.CFuncPtr):
    _flags_ = _ctypes.FUNCFLAG_CDECL | _ctypes.FUNCFLAG_PYTHONAPI
    _restype_ = _Int


def function(name: str) -> Any:
    """A function that returns an int. It takes ints, addresses, bytes, arrays of bytes and None, each as C would."""
    return _Function(place(name))


def function_under_lock(name: str) -> Any:
    """The same, called with the interpreter's lock held, and with nothing said of its error."""
    return _FunctionUnderLock(place(name))


def place(name: str) -> int:
    """Where a function lies, of those that the interpreter has loaded anyway."""
    return _ctypes.dlsym(_ctypes.dlopen(None, 0), name)


def address(memory: Any) -> int:
    """Where an array of bytes lies."""
    return _ctypes.addressof(memory)


def failure(what: str) -> OSError:
    """The error that the last call of a function has left."""
    number = _ctypes.get_errno()
    return OSError(number, f"{what}: {os.strerror(number)}")
