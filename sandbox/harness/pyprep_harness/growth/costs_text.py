"""What methods of texts cost: str, bytes and bytearray; and what patterns of ``re`` do."""

from __future__ import annotations

import functools

from . import sizes
from .table import FAILED, Call, Entry

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_TEXTS = frozenset((str, bytes, bytearray))


def span(call: Call) -> tuple[int, int]:
    """The bounds of a search: the optional third and fourth argument, as slices read them."""
    bounds = [arg if type(arg) is int else None for arg in (*call.args[2:4], None, None)[:2]]
    first, after, _ = slice(*bounds).indices(call.before)
    return first, max(first, after)


def _own(call: Call) -> int:
    return call.before


def _kept_or_own(call: Call) -> int:
    """A text from which nothing is taken comes back as it is, after a look at its ends."""
    return 1 if call.result is call.args[0] else call.before


def _kept_or_made(call: Call) -> int:
    return 1 if call.result is call.args[0] else sizes.made(call.result)


def _trimmed(call: Call) -> int:
    """removeprefix and removesuffix compare, and copy what is left."""
    return _text_length(call) if call.result is call.args[0] else sizes.made(call.result) + _text_length(call)


def _formatted(call: Call) -> int:
    return call.before + sizes.made(call.result)


def _text_length(call: Call) -> int:
    return len(call.args[1]) if len(call.args) > 1 and type(call.args[1]) in _TEXTS else 0


def _found(call: Call) -> int:
    """A search from the front: to the place, or through everything."""
    first, after = span(call)
    if type(call.result) is int and call.result >= 0:
        return max(0, call.result - first) + 1 + _text_length(call)
    return _searched(call) if after - first >= _text_length(call) else 1


def _found_backwards(call: Call) -> int:
    first, after = span(call)
    if type(call.result) is int and call.result >= 0:
        return max(0, after - call.result) + 1
    return _searched(call) if after - first >= _text_length(call) else 1


def _searched(call: Call) -> int:
    """All that lies between the bounds of a search."""
    first, after = span(call)
    return after - first + 1


def _compared(call: Call) -> int:
    """A prefix or suffix is compared up to its first difference; its last character is looked at first."""
    text, given = call.args[0], call.args[1] if len(call.args) > 1 else ""
    first, after = span(call)
    steps = 0
    for part in given if type(given) is tuple else (given,):
        steps += 1
        if type(text) not in _TEXTS or type(part) not in _TEXTS or len(part) > after - first or not part:
            continue
        at = first if call.function.__name__ == "startswith" else after - len(part)
        there = text[at : at + len(part)]
        if there[-1] != part[-1]:
            continue
        alike = sizes.common(there, part)
        steps += alike
        if alike == len(part):
            break
    return steps


def _joined(call: Call) -> int:
    return sizes.made(call.result) + (sizes.length(call.args[1]) if len(call.args) > 1 else 0) + call.size


def _looked_over(call: Call) -> int:
    """A question about all characters: the first that says no ends it. Where that was, prefixes of twice the length tell."""
    text, name = call.args[0], call.function.__name__
    if call.result is not False or type(text) not in _TEXTS:
        return call.before
    without = _WITHOUT.get(name)
    reach = 1
    while reach < call.before:
        begin = text[:reach]
        if not getattr(begin, name)() and not (without is not None and without(begin)):
            break
        reach *= 2
    return min(reach, call.before)


_WITHOUT: dict[str, Callable[[Any], bool]] = {  # True where nothing has decided yet
    "islower": lambda text: text.lower() == text,
    "isupper": lambda text: text.upper() == text,
    "istitle": lambda text: text.lower() == text.upper(),
}


def entries(kind: str, cost: Any, names: str, **more: Any) -> dict[str, Entry]:
    """An entry for each of the names."""
    return {name: Entry(kind, cost, **more) for name in names.split()}


METHODS = {
    **entries("copy", _own, "lower upper title capitalize swapcase casefold encode decode translate hex"),
    **entries("copy", _own, "split rsplit splitlines partition rpartition"),
    **entries("copy", _kept_or_own, "strip lstrip rstrip"),
    **entries("copy", _kept_or_made, "zfill ljust rjust center"),
    **entries("copy", _formatted, "format format_map replace expandtabs"),
    **entries("copy", _trimmed, "removeprefix removesuffix"),
    **entries("join", _joined, "join", drains=1),
    **entries("search in a text", _found, "find index"),
    **entries("search in a text", _found_backwards, "rfind rindex"),
    **entries("search in a text", _searched, "count"),
    **entries("compare", _compared, "startswith endswith"),
    **entries("look over a text", _looked_over, "isalpha isdigit isalnum isdecimal isnumeric islower isupper isspace istitle"),
    **entries("look over a text", _looked_over, "isidentifier isprintable isascii"),
}


# Patterns.


def _pattern_text(call: Call) -> tuple[Any, Any, int, int]:
    """The pattern, the text, and the bounds in it, of a method of a pattern or a function of re."""
    pattern, rest = call.args[0], call.args[1:]
    if call.function.__name__ in ("sub", "subn"):
        return pattern, rest[1] if len(rest) > 1 else call.kwargs.get("string", ""), 0, 1 << 60
    text = rest[0] if rest else call.kwargs.get("string", "")
    named = {"pos": 0, "endpos": 1 << 60, **call.kwargs}
    if type(pattern) is str or type(pattern) is bytes:  # a function of re has its flags there
        return pattern, text, 0, 1 << 60
    return pattern, text, rest[1] if len(rest) > 1 else named["pos"], rest[2] if len(rest) > 2 else named["endpos"]


def _matched(call: Call) -> int:
    """A match walks to its end, one that fails as far as a first part of its pattern matches.

    A pattern that goes back walks further: that is for the referee to see.
    """
    pattern, text, first, after = _pattern_text(call)
    if call.result is not None and call.result is not FAILED:
        return max(0, call.result.end() - first) + 1
    if type(text) not in (str, bytes):
        return sizes.length(text)
    begun = [part.match(text, first, after) for part in _parts(pattern, call.kwargs.get("flags", 0))]
    return max((found.end() - first for found in begun if found is not None), default=0) + 1


def _searched_for(call: Call) -> int:
    """A search walks to the end of its match, or through everything."""
    _, text, first, after = _pattern_text(call)
    if call.result is not None and call.result is not FAILED:
        return max(0, call.result.end() - first) + 1
    return max(0, min(sizes.length(text), after) - first) + 1


def _all_searched(call: Call) -> int:
    _, text, first, after = _pattern_text(call)
    result = call.result[0] if call.function.__name__ == "subn" and type(call.result) is tuple else call.result
    return max(0, min(sizes.length(text), after) - first) + 1 + sizes.made(result)


@functools.lru_cache(maxsize=64)
def _parts(pattern: Any, flags: int) -> list[Any]:
    """Patterns of the first item of a pattern, of the first two, and so on: what of it can match says where it failed."""
    import re
    from re import _compiler, _parser  # type: ignore[attr-defined]

    source, flags = (pattern, flags) if type(pattern) in (str, bytes) else (pattern.pattern, pattern.flags)
    parsed = _parser.parse(source, int(flags) & ~re.DEBUG)
    made = []
    for count in range(1, min(len(parsed), 16)):
        try:
            made.append(_compiler.compile(_parser.SubPattern(parsed.state, parsed.data[:count]), int(flags) & ~re.DEBUG))
        except Exception:  # noqa: BLE001  (a part that is no pattern of its own)
            continue
    return made


def _of_pattern(call: Call) -> int:
    return sizes.length(call.args[0]) if call.args else 0


def _of_result(call: Call) -> int:
    return sizes.made(call.result)


def _expanded(call: Call) -> int:
    return sizes.made(call.result) + (sizes.length(call.args[1]) if len(call.args) > 1 else 0)


def _grouped(call: Call) -> int:
    """What the groups hold is copied out of the text."""
    held = call.result.values() if type(call.result) is dict else call.result if type(call.result) is tuple else (call.result,)
    return sum(map(sizes.length, held))


PATTERN = {
    **entries("search in a text", _matched, "match fullmatch"),
    **entries("search in a text", _searched_for, "search"),
    **entries("search in a text", _all_searched, "findall finditer split sub subn"),
}
MATCH = {**entries("copy", _grouped, "group groups groupdict"), **entries("copy", _expanded, "expand")}
MATCH_STEPS = frozenset("start end span".split())


def functions_of_re() -> dict[Any, Entry]:
    """Entries by the function itself."""
    import re

    table: dict[Any, Entry] = {getattr(re, name): entry for name, entry in PATTERN.items()}
    return table | {re.compile: Entry("text", _of_pattern), re.escape: Entry("copy", _of_result)}
