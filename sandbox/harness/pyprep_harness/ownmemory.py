"""The memory of this process: what lies where, and a way to read and write it as numbers."""

from __future__ import annotations

import sys

from . import clibrary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def has_layout(*versions: tuple[int, int]) -> bool:
    """True when this is one of these versions of Python, on a machine whose numbers and pointers lie as here."""
    return sys.version_info[:2] in versions and sys.byteorder == "little" and sys.maxsize > 1 << 32


def view(low: int, high: int) -> memoryview:
    """The bytes between two addresses."""
    return memoryview((clibrary.Byte * (high - low)).from_address(low)).cast("B")


def mapped() -> list[tuple[int, int, str, str]]:
    """Start, end, mode and file of all that is mapped."""
    with open("/proc/self/maps", encoding="utf-8", errors="replace") as maps:
        return list(mappings(maps))


def mappings(maps: Iterable[str]) -> Iterator[tuple[int, int, str, str]]:
    """The rows of a file like /proc/self/maps."""
    for line in maps:
        bounds, mode, _, _, _, *path = line.split(maxsplit=5)
        start, _, end = bounds.partition("-")
        yield int(start, 16), int(end, 16), mode, path[0].rstrip("\n") if path else ""
