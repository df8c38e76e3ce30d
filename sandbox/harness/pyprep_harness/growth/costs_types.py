"""What methods of the built-in types cost, by type and name. What is not here but in ``STEP`` takes one step."""

from __future__ import annotations

from collections import Counter, OrderedDict, defaultdict, deque

from . import sizes, sorting
from .table import Call, Entry, length

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .ledger import Ledger


def own(call: Call) -> int:
    """As many steps as the object has items."""
    return call.before


def result(call: Call) -> int:
    """As many steps as the result is large."""
    return sizes.made(call.result)


def given(call: Call) -> int:
    """As many steps as the first argument after the object has items."""
    return (length(call.args[1]) or call.size) if len(call.args) > 1 else 0


def others(call: Call) -> int:
    """The sizes of all arguments after the object."""
    return sum(length(other) for other in call.args[1:]) + call.size


def hashed(call: Call) -> int:
    """What the key takes to be hashed."""
    return sizes.key(call.args[1]) if len(call.args) > 1 else 0


def _shifted(call: Call) -> int:
    """list.pop and insert move all items behind the place."""
    if len(call.args) < 2 or type(call.args[1]) is not int:
        return 0
    at = call.args[1]
    return max(0, call.before - at if at >= 0 else min(call.before, -at))


def _found(call: Call) -> int:
    """A search from the front: to the place, or through everything."""
    if type(call.result) is int and call.result >= 0:
        start = call.args[2] if len(call.args) > 2 and type(call.args[2]) is int and call.args[2] >= 0 else 0
        return max(0, call.result - start) + 1 + _text_length(call)
    return _searched(call)


def _searched(call: Call) -> int:
    """All that lies between the bounds of a search."""
    start, stop = (call.args[2] if len(call.args) > 2 else 0), (call.args[3] if len(call.args) > 3 else call.before)
    if type(start) is int and type(stop) is int:
        return max(0, min(stop, call.before) - max(start, 0)) if stop >= 0 and start >= 0 else call.before
    return call.before


def _text_length(call: Call) -> int:
    return len(call.args[1]) if len(call.args) > 1 and type(call.args[1]) in (str, bytes) else 0


def _found_backwards(call: Call) -> int:
    return call.before - call.result if type(call.result) is int and call.result >= 0 else _searched(call)


def _both(call: Call) -> int:
    return call.before + others(call)


def _smaller(call: Call) -> int:
    """An intersection walks over the smaller set; anything that is no set, it walks over as a whole."""
    if len(call.args) == 2 and isinstance(call.args[1], (set, frozenset)):
        return min(call.before, len(call.args[1]))
    return call.before + others(call)


def _difference(call: Call) -> int:
    return call.before + others(call)


def _begins(call: Call) -> int:
    """A prefix is compared as a whole when it fits, else at its first difference."""
    return _text_length(call) if call.result is True else 1


def _joined(call: Call) -> int:
    return sizes.made(call.result) + (length(call.args[1]) if len(call.args) > 1 else 0) + call.size


def _replaced(call: Call) -> int:
    return call.before + sizes.made(call.result)


def _looked_over(call: Call) -> int:
    """A question about all characters; the first that says no ends it, and where that was is not known."""
    return call.before


def _rotated(call: Call) -> int:
    steps = abs(call.args[1]) if len(call.args) > 1 and type(call.args[1]) is int else 1
    return min(steps % call.before if call.before else 0, call.before)


def sort_arguments(call: Call, items: list[Any]) -> dict[str, Any]:
    """Keyword arguments of a sort that notes the keys in the order in which they are made."""
    by = call.kwargs.get("key")
    if by is None:
        call.keys = items
        return call.kwargs
    keys = call.keys = []

    def noted(item: Any) -> Any:
        made = by(item)
        keys.append(made)
        return made

    return {**call.kwargs, "key": noted}


def sort_cost(call: Call) -> int:
    """What sorting the noted keys takes."""
    return sorting.cost(call.keys)


def _sort(call: Call, _ledger: Ledger, _site: int, args: tuple) -> tuple[tuple, dict[str, Any]]:
    return args, sort_arguments(call, list(call.args[0]))


def _entries(kind: str, cost: Any, names: str, drains: int = -1) -> dict[str, Entry]:
    return {name: Entry(kind, cost, drains) for name in names.split()}


_LIST = {
    **_entries("shift items", _shifted, "pop insert"),
    **_entries("search in a list", _found, "index"),
    **_entries("search in a list", own, "count remove"),
    **_entries("copy", own, "copy reverse clear"),
    **_entries("copy", given, "extend", drains=1),
    "sort": Entry("sort", sort_cost, wrap=_sort),
}
_TEXT = {
    **_entries("copy", own, "lower upper title capitalize swapcase casefold expandtabs encode decode translate hex"),
    **_entries("copy", result, "zfill ljust rjust center format format_map removeprefix removesuffix"),
    **_entries("copy", own, "strip lstrip rstrip split rsplit splitlines partition rpartition"),
    **_entries("copy", _replaced, "replace"),
    **_entries("join", _joined, "join", drains=1),
    **_entries("search in a text", _found, "find index"),
    **_entries("search in a text", _found_backwards, "rfind rindex"),
    **_entries("search in a text", _searched, "count"),
    **_entries("compare", _begins, "startswith endswith"),
    **_entries("look over a text", _looked_over, "isalpha isdigit isalnum isdecimal isnumeric islower isupper isspace istitle isidentifier isascii isprintable"),
}  # fmt: skip
_SET = {
    **_entries("hash", hashed, "add remove discard"),
    **_entries("set algebra", _both, "union symmetric_difference"),
    **_entries("set algebra", others, "update symmetric_difference_update difference_update"),
    **_entries("set algebra", _smaller, "intersection intersection_update isdisjoint"),
    **_entries("set algebra", _difference, "difference"),
    **_entries("set algebra", own, "issubset copy clear"),
    **_entries("set algebra", given, "issuperset"),
}
_DICT = {
    **_entries("hash", hashed, "get setdefault pop __contains__ __getitem__"),
    **_entries("copy", own, "copy clear"),
    **_entries("copy", given, "update", drains=1),
}
_DEQUE = {
    **_entries("shift items", own, "insert remove"),
    **_entries("search in a list", _found, "index"),
    **_entries("search in a list", own, "count"),
    **_entries("copy", own, "copy reverse clear"),
    **_entries("copy", given, "extend extendleft", drains=1),
    **_entries("rotate", _rotated, "rotate"),
}
_ARRAY = {**_LIST, **_entries("copy", given, "fromlist extend", drains=1), **_entries("copy", own, "tolist tobytes")}
_INT = {**_entries("big integers", lambda call: sizes.limbs(call.args[0]) if type(call.args[0]) is int else 1, "bit_length bit_count to_bytes from_bytes")}
_INT["to_bytes"] = Entry("copy", result)

METHODS: dict[type, dict[str, Entry]] = {
    list: _LIST,
    tuple: {**_entries("search in a list", _found, "index"), **_entries("search in a list", own, "count")},
    str: _TEXT,
    bytes: _TEXT,
    bytearray: {**_TEXT, **_LIST},
    set: _SET,
    frozenset: _SET,
    dict: _DICT,
    defaultdict: _DICT,
    OrderedDict: _DICT,
    Counter: _DICT,
    deque: _DEQUE,
    int: _INT,
}
ARRAY_METHODS = _ARRAY

STEP: dict[str, frozenset[str]] = {
    name: frozenset(names.split())
    for name, names in {
        "list": "append __len__ __getitem__ __setitem__ __iter__",
        "str": "__len__ isascii",
        "dict": "items keys values popitem __setitem__ __delitem__ move_to_end fromkeys",
        "set": "pop __contains__ __len__",
        "deque": "append appendleft pop popleft",
        "int": "conjugate is_integer",
        "float": "is_integer hex as_integer_ratio",
    }.items()
}
