"""A case's input as Python objects.

The host writes the structure in marshal's format, because reading that costs a tenth of reading our own, and beside it
a list of patches for what marshal has no word for (node structures, endless iterators, …) in our own encoding.
Both come from the host, never from a learner's process.
"""

from __future__ import annotations

import marshal
import struct

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_unpack_float = struct.Struct(">d").unpack


class Linked(list):
    """Values of a linked list, still to be built."""


class Tree(list):
    """Level order of a tree, None for an absent child, still to be built."""


class Graph(list):
    """(value, neighbour indexes) of each node, still to be built."""


NODES = {"linked_list": Linked, "tree": Tree, "graph": Graph}  # by adapter


class Reference(int):
    """The number of the operation whose result is meant."""


class InputExhausted(Exception):
    """Raised by an input iterator that was told to fail after its last item."""


class CountingIterator:
    """An input that is read one by one; it counts what was taken."""

    def __init__(self, items: list, end: str) -> None:
        self._items = items
        self._end = end
        self.pulled = 0

    def __iter__(self) -> CountingIterator:
        return self

    def __next__(self) -> Any:
        if self.pulled >= len(self._items):
            if self._end == "!":
                raise InputExhausted("the input was read past its last item")
            if self._end != "*" or not self._items:
                raise StopIteration
        item = self._items[self.pulled % len(self._items)]
        self.pulled += 1
        return item


def read(data: bytes) -> Any:
    """The input that the host sent."""
    structure, patches = marshal.loads(data)
    for path, encoded in patches:
        value = _Reader(encoded).read()
        if not path:
            return value
        place = structure
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = value
    return structure


class _Reader:
    """Decodes our own encoding; the input is the host's, so it is taken as well-formed."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def read(self) -> Any:
        tag = self.data[self.at : self.at + 1]
        self.at += 1
        if tag in _CONSTANTS:
            return _CONSTANTS[tag]
        return _READERS[tag](self)

    def until(self, end: bytes) -> bytes:
        stop = self.data.index(end, self.at)
        part = self.data[self.at : stop]
        self.at = stop + 1
        return part

    def take(self, size: int) -> bytes:
        part = self.data[self.at : self.at + size]
        self.at += size
        return part

    def sized(self) -> bytes:
        return self.take(int(self.until(b":")))

    def items(self) -> list:
        return [self.read() for _ in range(int(self.until(b":")))]

    def number(self) -> float:
        return _unpack_float(bytes.fromhex(self.take(16).decode()))[0]

    def mapping(self) -> dict:
        return {self.read(): self.read() for _ in range(int(self.until(b":")))}

    def iterator(self) -> CountingIterator:
        count = ""
        while (mark := self.take(1).decode()).isdigit():
            count += mark
        return CountingIterator([self.read() for _ in range(int(count))], mark)

    def decimal(self) -> Any:
        from decimal import Decimal  # few problems have them

        return Decimal(self.sized().decode())

    def repeated(self) -> list:
        times = int(self.until(b":"))
        return [self.read()] * times


_CONSTANTS = {b"N": None, b"T": True, b"F": False, b"_": None}

_READERS = {
    b"i": lambda r: int(r.until(b";"), 16),
    b"f": _Reader.number,
    b"c": lambda r: complex(r.number(), r.number()),
    b"m": _Reader.decimal,
    b"s": lambda r: r.sized().decode("utf-8", "surrogatepass"),
    b"b": _Reader.sized,
    b"l": _Reader.items,
    b"t": lambda r: tuple(r.items()),
    b"S": lambda r: set(r.items()),
    b"Z": lambda r: frozenset(r.items()),
    b"d": _Reader.mapping,
    b"L": lambda r: Linked(r.items()),
    b"R": lambda r: Tree(r.items()),
    b"G": lambda r: Graph(r.items()),
    b"I": _Reader.iterator,
    b"r": _Reader.repeated,
    b"$": lambda r: Reference(r.until(b";")),
}
