"""A value as text, as repr would write it, by its exact type: no method of a learner's class is run.

Plain data is written as Python source. Of an instance of a class of the submission's own the attributes are shown, of a node of
a linked list its chain. What is longer than there is room for ends in an ellipsis.
"""

from __future__ import annotations

import sys
import types
from _collections import OrderedDict, defaultdict, deque

from ..nodes import CLASSES
from ..values import type_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any

LITERAL, OTHER, CUT = b"=", b"~", b"+"  # all of it, as Python source; all of it; its beginning

_MAX_DEPTH = 8
_MAX_BITS = 2000
_ELLIPSIS = "…"
_INFINITY = float("inf")
_repr = repr
_mro_of = type.__dict__["__mro__"].__get__
_names_of = type.__dict__["__dict__"].__get__
_name_of = type.__dict__["__name__"].__get__
_flags_of = type.__dict__["__flags__"].__get__
_HEAP = 1 << 9  # of a class that was made while the interpreter ran, as all of a learner's are
_ordered_items = OrderedDict.items
_LIST_NODE = CLASSES["linked_list"]
_NODES = {id(cls) for cls in CLASSES.values()}
_OWN_MODULES = ("solution", "__main__")
_C_REPRS = {"datetime": ("date", "datetime", "time", "timedelta"), "decimal": ("Decimal",)}  # that call nothing of others
_NAMED_CLASSES = {types.FunctionType: "function", types.GeneratorType: "generator", types.CoroutineType: "coroutine"}
_NAMED = {id(cls): name for cls, name in _NAMED_CLASSES.items()}
_BRACKETS = {
    id(list): ("[", "]"), id(tuple): ("(", ")"), id(set): ("{", "}"), id(frozenset): ("frozenset({", "})"), id(deque): ("deque([", "])"),
}  # fmt: skip
_EMPTY = {id(set): "set()", id(frozenset): "frozenset()"}
_DICTS = {id(dict): ("{", "}"), id(defaultdict): ("defaultdict({", "})"), id(OrderedDict): ("OrderedDict({", "})")}
_LITERAL_CLASSES = {id(cls) for cls in (list, tuple, set, frozenset, dict)}


class _Full(Exception):
    """There is no room left."""


def shown(value: Any, room: int) -> tuple[str, bytes, str]:
    """The name of a value's class, how much of it the text is, and the text."""
    writer = _Writer(room)
    try:
        writer.write(value, 1)
        how = LITERAL if writer.is_literal else OTHER
    except _Full:
        how = CUT
    except (RuntimeError, AttributeError, TypeError) as error:
        if type(error) is RecursionError:
            raise  # the code that is followed has no room left for us, nor soon for itself
        how = CUT  # a thread changes it meanwhile, or its class is taken to pieces
        writer.parts.append(_ELLIPSIS)
    return type_name(value)[:100], how, "".join(writer.parts)


class _Writer:
    def __init__(self, room: int) -> None:
        self.parts: list[str] = []
        self.is_literal = True
        self._left = room
        self._open: list[int] = []

    def write(self, value: Any, depth: int) -> None:
        """Append a value."""
        cls = type(value)
        scalar = _SCALARS.get(id(cls))
        if scalar is not None:
            scalar(self, value)
            return
        if id(value) in self._open or depth > _MAX_DEPTH:
            self._other("..." if id(value) in self._open else _ELLIPSIS)
            return
        self._open.append(id(value))
        if id(cls) not in _LITERAL_CLASSES:
            self.is_literal = False
        self._container(value, cls, depth)
        self._open.pop()

    def _container(self, value: Any, cls: type, depth: int) -> None:
        brackets = _BRACKETS.get(id(cls))
        if brackets is not None:
            if not value and id(cls) in _EMPTY:
                self._add(_EMPTY[id(cls)])
                return
            end = f",{brackets[1]}" if cls is tuple and len(value) == 1 else brackets[1]
            self._items(brackets[0], value, end, depth)
        elif id(cls) in _DICTS:
            items = _ordered_items(value) if cls is OrderedDict else dict.items(value)
            self._pairs(*_DICTS[id(cls)], items, depth)
        elif _is_class(cls, "collections", "Counter"):
            self._pairs("Counter({", "})", dict.items(value), depth)
        elif cls is _LIST_NODE:
            self._chain(value, depth)
        elif id(cls) in _NAMED:
            self._other(f"<{_NAMED[id(cls)]} {value.__name__}>")
        elif issubclass(cls, type):
            self._other(f"<class {_name_of(value)}>")
        elif any(_is_class(cls, module, name) for module, names in _C_REPRS.items() for name in names):
            self._other(_repr(value))
        elif not _is_own(cls):
            self._other(f"<{type_name(value)}>")
        else:
            self._instance(value, cls, depth)

    def _items(self, begin: str, items: Iterable, end: str, depth: int) -> None:
        self._add(begin)
        for number, item in enumerate(items):
            if number:
                self._add(", ")
            self.write(item, depth + 1)
        self._add(end)

    def _pairs(self, begin: str, end: str, items: Iterable, depth: int) -> None:
        self._add(begin)
        for number, (key, item) in enumerate(items):
            if number:
                self._add(", ")
            self.write(key, depth + 1)
            self._add(": ")
            self.write(item, depth + 1)
        self._add(end)

    def _chain(self, node: Any, depth: int) -> None:
        """A linked list from a node of it on."""
        self._add(f"{type_name(node)}(")
        seen: set[int] = set()
        while type(node) is _LIST_NODE:
            if seen:
                self._add(" -> ")
            if id(node) in seen:
                node = None
                self._add("...")
                break
            seen.add(id(node))
            names = dict(_attributes(node, _LIST_NODE))
            self.write(names.get("val"), depth + 1)
            node = names.get("next")
        if node is not None:
            self._add(" -> ")
            self.write(node, depth + 1)
        self._add(")")

    def _instance(self, value: Any, cls: type, depth: int) -> None:
        attributes = dict(_attributes(value, cls))
        if "_name_" in attributes and "_value_" in attributes:  # of an enumeration
            self._other(f"{type_name(value)}.{attributes['_name_']}")
            return
        self._add(f"{type_name(value)}(")
        first = True
        for base, copy in _COPIES.items():
            if base in _mro_of(cls):
                self.write(copy(value), depth + 1)
                first = False
        for name, item in attributes.items():
            if item is None and id(cls) in _NODES and name != "val":
                continue  # a node's missing children
            self._add(f"{'' if first else ', '}{name}=")
            self.write(item, depth + 1)
            first = False
        self._add(")")

    def _add(self, text: str) -> None:
        if len(text) > self._left:
            self.parts += text[: self._left], _ELLIPSIS
            raise _Full
        self._left -= len(text)
        self.parts.append(text)

    def _other(self, text: str) -> None:
        self.is_literal = False
        self._add(text)

    def _text(self, value: str | bytes) -> None:
        self._add(_repr(value[: self._left + 1]))

    def _int(self, value: int) -> None:
        if value.bit_length() > _MAX_BITS:
            self._other(f"<int of {value.bit_length()} bits>")
        else:
            self._add(_repr(value))

    def _float(self, value: float) -> None:
        if value - value == 0:
            self._add(_repr(value))
        else:
            self._add("float('inf')" if value == _INFINITY else "float('-inf')" if value == -_INFINITY else "float('nan')")


def _source(writer: _Writer, value: Any) -> None:
    writer._add(_repr(value))


def _not_literal(writer: _Writer, value: Any) -> None:
    writer._other(_repr(value))


# Keyed by identity: a class may have a metaclass that lies about equality.
_SCALAR_CLASSES: dict[type, Callable[[_Writer, Any], None]] = {
    type(None): _source, bool: _source, complex: _source, int: _Writer._int, float: _Writer._float,
    str: _Writer._text, bytes: _Writer._text, range: _not_literal, slice: _not_literal, type(Ellipsis): _not_literal,
}  # fmt: skip
_SCALARS = {id(cls): write for cls, write in _SCALAR_CLASSES.items()}
IMMUTABLE = {id(cls) for cls in (type(None), bool, complex, int, float, str, bytes, range)}


# How to see an instance of a subclass as what it is built on. The keys are compared by identity first.
_COPIES: dict[type, Callable[[Any], Any]] = {
    list: lambda value: list(list.__iter__(value)), tuple: lambda value: tuple(tuple.__iter__(value)),
    dict: lambda value: dict(dict.items(value)), set: lambda value: set(set.__iter__(value)), int: int.__index__,
    str: lambda value: str.__getitem__(value, slice(None)),
}  # fmt: skip


def _is_class(cls: type, module: str, name: str) -> bool:
    found = sys.modules.get(module)
    return found is not None and cls is getattr(found, name, None)


def _is_own(cls: type) -> bool:
    """True for a class that the submission has made, and for the nodes that it is given."""
    return id(cls) in _NODES or _flags_of(cls) & _HEAP != 0 and _names_of(cls).get("__module__") in _OWN_MODULES


def _attributes(value: Any, cls: type) -> Iterator[tuple[str, Any]]:
    """Name and value of what an instance holds, in its dict or in slots."""
    for base in _mro_of(cls):
        names = _names_of(base)
        for name, member in list(names.items()):
            if type(member) is types.MemberDescriptorType and type(name) is str:
                try:
                    yield name, member.__get__(value)
                except AttributeError:
                    continue
        found = names.get("__dict__")
        if type(found) is types.GetSetDescriptorType:
            for name, item in list(dict.items(found.__get__(value))):
                if type(name) is str:
                    yield name, item
            return
