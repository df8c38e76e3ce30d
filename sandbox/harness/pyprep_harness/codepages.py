"""Puts the interpreter's machine code on huge pages, so that the processes of the cases need not find it page by page.

A fork does not copy what the kernel can look up in a file again. So a new process takes a fault for every few pages of
code that it runs, some 45 for a small case, and its end has to forget each page of them: a tenth of such a case. Of a
huge page there is one entry, and a fork copies that. Where there are none to be had all stays as it is.
"""

from __future__ import annotations

from . import clibrary, ownmemory

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

HUGE = 2 << 20  # of x86_64, and of aarch64 with pages of 4 KiB
_SETTING = "/sys/kernel/mm/transparent_hugepage/enabled"
_READ, _WRITE, _EXECUTE = 1, 2, 4  # PROT_…
_PRIVATE, _ANONYMOUS = 0x02, 0x20  # MAP_…
_MADV_HUGEPAGE = 14
_MAYMOVE, _FIXED = 1, 2  # MREMAP_…
_MAP_FAILED = (1 << 64) - 1


def use_huge_pages() -> bool:
    """Replace the code by a copy on huge pages, in the place where it is; False when that can't be."""
    try:
        with open(_SETTING, encoding="ascii") as setting:
            if "[never]" in setting.read():
                return False
        low, high = blocks(ownmemory.mapped(), clibrary.place("_PyEval_EvalFrameDefault"))
        return low < high and _replace(low, high)
    except (OSError, ValueError):
        return False


def blocks(mapped: Iterable[tuple[int, int, str, str]], inside: int) -> tuple[int, int]:
    """The addresses from which and up to which the file that holds one of them fills huge pages that nobody writes to."""
    low = high = 0
    around = ""
    for start, end, mode, path in mapped:
        if start != high or path != around or "w" in mode:
            if low <= inside < high:
                break
            low = start
        around, high = path, end
    if not low <= inside < high or not around.startswith("/"):
        return 0, 0
    return -(-low // HUGE) * HUGE, high // HUGE * HUGE


def _replace(low: int, high: int) -> bool:
    """Copy what lies there to huge pages, and have the kernel put them in its place in one step: this runs in it."""
    size = high - low
    copy = _room(size)
    _do("madvise", _at(copy), _at(size), _MADV_HUGEPAGE)
    clibrary.function("memcpy")(_at(copy), _at(low), _at(size))
    if _huge_bytes(copy, copy + size) < size:
        _do("munmap", _at(copy), _at(size))  # code on small pages of ours would make a fork dearer
        return False
    _do("mprotect", _at(copy), _at(size), _READ | _EXECUTE)
    _do("mremap", _at(copy), _at(size), _at(size), _MAYMOVE | _FIXED, _at(low))
    return True


def _room(size: int) -> int:
    """The address of new memory that begins where a huge page can."""
    call = clibrary.function("mmap")
    call.restype = clibrary.Address
    found = call(None, _at(size + HUGE), _READ | _WRITE, _PRIVATE | _ANONYMOUS, -1, _at(0))
    if found == _MAP_FAILED:
        raise clibrary.failure("mmap")
    before = -found % HUGE
    for start, rest in ((found, before), (found + before + size, HUGE - before)):
        if rest:
            _do("munmap", _at(start), _at(rest))
    return found + before


def _huge_bytes(start: int, end: int) -> int:
    """How much of the memory between two addresses is on huge pages."""
    inside, total = False, 0
    with open("/proc/self/smaps", "rb") as rows:
        for row in rows:
            name, _, value = row.partition(b" ")
            if b"-" in name:
                low, high = (int(bound, 16) for bound in name.split(b"-"))
                inside = low < end and high > start
            elif inside and name == b"AnonHugePages:":
                total += int(value.split()[0]) << 10
    return total


def _at(number: int) -> clibrary.Address:
    """A number that may be too large for a C int."""
    return clibrary.Address(number)


def _do(name: str, *arguments: object) -> None:
    """A system call that returns -1 when it fails; what it returns otherwise is known."""
    if clibrary.function(name)(*arguments) == -1:
        raise clibrary.failure(name)
