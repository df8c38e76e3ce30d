"""Values as bytes, exact to the type. The grammar stands in problems/pytype; this is its Python side.

``encode`` runs beside learner code and trusts nothing of a value but its exact type: no ``isinstance``, no ``==``,
no ``repr``, no method that a subclass could replace. It is iterative, so that depth costs nothing, and stops at the
byte budget, so that a small value that unfolds to a huge one does too.
"""

from __future__ import annotations

import struct
import sys
from _collections import OrderedDict, defaultdict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

MAX_DEPTH = 64
MAX_NODES = 2_000_000  # the host decodes little more, see pytype.DefaultMaxNodes

_type_name = type.__dict__["__name__"].__get__  # a metaclass can't spoof it
_type_mro = type.__dict__["__mro__"].__get__
_pack_float = struct.Struct(">d").pack
_TOO_DEEP = "nested deeper than 64 levels"
_BUILT_IN = {id(cls) for cls in (int, float, complex, str, bytes, list, tuple, set, frozenset, dict)}


class TooLarge(Exception):
    """The encoded value does not fit into its budget."""


class Encoded:
    """A part that is encoded already."""

    __slots__ = ("data",)

    def __init__(self, data: bytes) -> None:
        self.data = data


def type_name(value: object) -> str:
    """The name of a value's class, whatever the class says of itself."""
    return _type_name(type(value))


def unsupported(value: object, reason: str = "") -> bytes:
    """The marker for a value that can't cross."""
    cls = type(value)
    if not reason:
        base = next((base for base in _type_mro(cls)[1:] if id(base) in _BUILT_IN), None)
        reason = f"a subclass of {_type_name(base)}" if base else "not plain data"
    name = _type_name(cls)[:200].encode("utf-8", "surrogatepass")
    return b"o%d:%s%s" % (len(name), name, text(reason))


def text(value: str) -> bytes:
    """An exact str."""
    data = value.encode("utf-8", "surrogatepass")
    return b"s%d:%s" % (len(data), data)


def _float_hex(value: float) -> bytes:
    return _pack_float(value).hex().encode()


def _complex(value: complex) -> bytes:
    return b"c" + _float_hex(value.real) + _float_hex(value.imag)


def _decimal(value: Any) -> bytes:
    data = str(value).encode()
    return b"m%d:%s" % (len(data), data)


# The tables below are keyed by identity: a class may have a metaclass that lies about equality.
_SCALAR_CLASSES = {
    type(None): lambda value: b"N",
    bool: lambda value: b"T" if value else b"F",
    int: lambda value: b"i%x;" % value,
    float: lambda value: b"f" + _float_hex(value),
    complex: _complex,
    str: text,
    bytes: lambda value: b"b%d:%s" % (len(value), value),
    Encoded: lambda value: value.data,
}
_SCALARS = {id(cls): encode for cls, encode in _SCALAR_CLASSES.items()}

_SEQUENCES = {id(list): b"l", id(tuple): b"t", id(set): b"S", id(frozenset): b"Z"}

# What is built in and is a dict by every measure is read with dict's own methods; so is collections.Counter.
_DICTS = {id(cls) for cls in (dict, OrderedDict, defaultdict)}
_ONLY_INT = {id(int)}
_PIECE = 4096  # ints written in one go: each takes 50 bytes while they are joined


def _is_class(cls: type, module: str, name: str) -> bool:
    """True for a class of a module that the harness itself does without; its learner may have put another in its place."""
    found = sys.modules.get(module)
    return found is not None and cls is getattr(found, name, None)


def _flattened(value: dict) -> Iterator[Any]:
    for key, item in dict.items(value):
        yield key
        yield item


class Encoder:
    """Encodes values under one budget of bytes and of values."""

    def __init__(self, budget: int) -> None:
        self.left = budget
        self.nodes = MAX_NODES

    def encode(self, value: Any) -> bytes:
        """The encoded value; raises TooLarge when the budget is spent."""
        parts: list[bytes] = []
        open_items: list[Iterator[Any]] = [iter((value,))]
        open_ids: list[int] = [0]
        while open_items:
            for item in open_items[-1]:
                cls = type(item)
                scalar = _SCALARS.get(id(cls))
                if scalar is not None:
                    parts.append(self._spend(scalar(item)))
                    continue
                head, items = self._opened(item, cls, len(open_items), open_ids)
                parts.append(self._spend(head))
                if items is not None:
                    open_items.append(items)
                    open_ids.append(id(item))
                    break
            else:
                open_items.pop()
                open_ids.pop()
        return b"".join(parts)

    def _opened(self, item: Any, cls: type, depth: int, open_ids: list[int]) -> tuple[bytes, Iterator[Any] | None]:
        """What to write for a container, and its items if they are still to be walked."""
        mark = _SEQUENCES.get(id(cls))
        if mark is None and id(cls) not in _DICTS and not _is_class(cls, "collections", "Counter"):
            return _decimal(item) if _is_class(cls, "decimal", "Decimal") else unsupported(item), None
        if id(item) in open_ids:
            return unsupported(item, "contains itself"), None
        if depth > MAX_DEPTH:
            return unsupported(item, _TOO_DEEP), None
        if (dict.__len__(item) if mark is None else len(item)) > self.nodes:
            raise TooLarge
        if mark is None:
            return b"d%d:" % dict.__len__(item), _flattened(item)
        if cls is list and len(item) > 8 and (whole := self._only_ints(item)) is not None:
            return whole, None
        return mark + b"%d:" % len(item), iter(item)

    def _only_ints(self, items: list) -> bytes | None:
        """A list of nothing but int, written in pieces: most results are one."""
        items = items[:]  # a thread of the learner's may go on changing it
        if set(map(id, map(type, items))) != _ONLY_INT:
            return None
        self.nodes -= len(items)
        parts = [b"l%d:" % len(items)]
        size = 0
        for at in range(0, len(items), _PIECE):
            parts.append("".join(["i%x;" % item for item in items[at : at + _PIECE]]).encode())
            size += len(parts[-1])
            if size > self.left:
                raise TooLarge
        return b"".join(parts)

    def _spend(self, part: bytes) -> bytes:
        self.left -= len(part)
        self.nodes -= 1
        if self.left < 0 or self.nodes < 0:
            raise TooLarge
        return part
