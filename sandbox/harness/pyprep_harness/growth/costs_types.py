"""What methods of the built-in types cost, by type and name. What is in ``STEP`` takes one step whatever it is given."""

from __future__ import annotations

from array import array
from collections import Counter, OrderedDict, defaultdict, deque

from . import costs_text, sizes, sorting
from .costs_text import entries
from .table import Call, Entry, counted, is_iterator, length

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


def _first(call: Call) -> int:
    """As many steps as the first argument of what belongs to no object has items."""
    return call.before or call.size


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


def _walked_to(call: Call) -> int:
    """A search from the front: to the place, or through everything between the bounds."""
    first, after = costs_text.span(call)
    if type(call.result) is int and call.result >= first:
        return call.result - first + 1
    return after - first + 1


def _rotated_to(call: Call) -> int:
    """A deque is turned to the place, by the shorter way."""
    if len(call.args) < 2 or type(call.args[1]) is not int:
        return call.before
    at = call.args[1] if call.args[1] >= 0 else max(0, call.before + call.args[1])
    return max(0, min(at, call.before - at))


def _rotated(call: Call) -> int:
    steps = call.args[1] if len(call.args) > 1 and type(call.args[1]) is int else 1
    steps = steps % call.before if call.before else 0
    return min(steps, call.before - steps)


def _both(call: Call) -> int:
    return call.before + others(call)


def _is_set(value: Any) -> bool:
    return sizes.base_of(type(value)) in (set, frozenset)


def _walked(call: Call, _ledger: Ledger, _site: int, args: tuple) -> tuple[tuple, dict[str, Any]]:
    """Of what is no set, count what is taken: it may end early."""
    return tuple(counted(iter(arg), call) if _is_walked(arg) else arg for arg in args), call.kwargs


def _is_walked(arg: Any) -> bool:
    return type(arg) in (list, tuple, str, range, dict) or is_iterator(arg)


def _not_walked(other: Any) -> int:
    return 0 if _is_walked(other) else length(other)


def _met(call: Call) -> int:
    """An intersection walks over the smaller set; anything that is no set, it walks over as a whole."""
    steps, many = 0, call.before
    for other in call.args[1:]:
        steps += min(many, length(other)) if _is_set(other) else _not_walked(other)
        many = min(many, length(other)) if _is_set(other) else many
    return steps + call.size


def _apart(call: Call) -> int:
    """isdisjoint walks over the smaller set up to what both have."""
    other = call.args[1] if len(call.args) > 1 else ()
    if not _is_set(other):
        return _met(call)
    return _walked_until(call, *sorted((call.args[0], other), key=len), stops_where=True)


def _walked_until(call: Call, walked: Any, asked: Any, stops_where: bool) -> int:
    """How many items of one set are looked up in another until one is there, or is not; all, where items have code of their own."""
    if call.result is not False or not sizes.are_plain(walked):
        return len(walked)
    return next((at for at, item in enumerate(walked, 1) if (item in asked) is stops_where), len(walked))


def _met_in_place(call: Call) -> int:
    """The old set is given up, item by item."""
    return call.before + _met(call)


def _without(call: Call) -> int:
    """A difference walks over its own items, or, when the others are few, copies and takes out."""
    steps, first = call.size, True
    for other in call.args[1:]:
        many = length(other)
        if first and (_is_set(other) or sizes.base_of(type(other)) is dict):
            steps += call.before + (many if call.before // 4 > many else 0)
        else:
            steps += (call.before if first else 0) + many
        first = False
    return steps if len(call.args) > 1 else call.before


def _taken_out(call: Call) -> int:
    """difference_update walks over the others; over its own items when the other is a set eight times as large."""
    return sum(min(length(other), 8 * call.before + 8) if _is_set(other) else length(other) for other in call.args[1:]) + call.size


def _contained(call: Call) -> int:
    """issubset walks over its own items up to one that is not there, unless there are too many."""
    other = call.args[1] if len(call.args) > 1 else ()
    if _is_set(other):
        return _walked_until(call, call.args[0], other, stops_where=False) if call.before <= length(other) else 1
    return _not_walked(other) + call.size


def _containing(call: Call) -> int:
    other = call.args[1] if len(call.args) > 1 else ()
    if _is_set(other):
        return _walked_until(call, other, call.args[0], stops_where=False) if length(other) <= call.before else 1
    return _not_walked(other) + call.size


def _kept_or_own(call: Call) -> int:
    """What can't change is its own copy."""
    return 1 if call.result is call.args[0] else call.before


def _updated(call: Call) -> int:
    return given(call) + len(call.kwargs)


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


def _most_common(call: Call) -> int:
    count = call.args[1] if len(call.args) > 1 else call.kwargs.get("n")
    many = call.before
    return many * sizes.log2(many if count is None else max(2, min(count, many)))


def _of(kind: type, *tables: dict[str, Entry]) -> dict[str, Entry]:
    """Those entries that the type has a method for; of two for one method, the later."""
    return {name: entry for table in tables for name, entry in table.items() if hasattr(kind, name)}


_LIST = {
    **entries("shift items", _shifted, "pop insert"),
    **entries("search in a list", _walked_to, "index"),
    **entries("search in a list", own, "count remove"),
    **entries("copy", own, "copy reverse clear"),
    **entries("copy", given, "extend", drains=1),
    "sort": Entry("sort", sort_cost, wrap=_sort),
}
_SET = {
    **entries("hash", hashed, "add remove discard __contains__"),
    **entries("set algebra", _both, "union", drains=1, each=True),
    **entries("set algebra", _both, "symmetric_difference", drains=1),
    **entries("set algebra", others, "update", drains=1, each=True),
    **entries("set algebra", others, "symmetric_difference_update", drains=1),
    **entries("set algebra", _taken_out, "difference_update", drains=1, each=True),
    **entries("set algebra", _met, "intersection", wrap=_walked),
    **entries("set algebra", _apart, "isdisjoint", wrap=_walked),
    **entries("set algebra", _met_in_place, "intersection_update", wrap=_walked),
    **entries("set algebra", _without, "difference", drains=1, each=True),
    **entries("set algebra", _contained, "issubset", wrap=_walked),
    **entries("set algebra", _containing, "issuperset", wrap=_walked),
    **entries("set algebra", _kept_or_own, "copy"),
    **entries("set algebra", own, "clear"),
}
_DICT = {
    **entries("hash", hashed, "get setdefault pop __contains__ __getitem__ move_to_end"),
    **entries("copy", own, "copy clear"),
    **entries("copy", _updated, "update", drains=1),
}
_COUNTER = {
    **entries("copy", _updated, "update subtract", drains=1),
    **entries("sort", _most_common, "most_common"),
    **entries("scan", own, "total copy"),
    "elements": Entry("scan", lambda _call: 1, lazy=lambda _call: 1),
}
_DEQUE = {
    **entries("shift items", _rotated_to, "insert"),
    **entries("search in a list", own, "remove"),
    **entries("search in a list", _walked_to, "index"),
    **entries("search in a list", own, "count"),
    **entries("copy", own, "copy reverse clear"),
    **entries("copy", given, "extend extendleft", drains=1),
    **entries("rotate", _rotated, "rotate"),
}
_ARRAY = {
    **entries("copy", own, "tolist tobytes byteswap tounicode"),
    **entries("copy", given, "fromlist frombytes fromunicode"),
}
_INT = {
    **entries("big integers", lambda call: sizes.limbs(call.args[0]) if type(call.args[0]) is int else 1, "bit_count"),
    **entries("copy", result, "to_bytes"),
}
_VIEW = entries("set algebra", _met, "isdisjoint", wrap=_walked)

METHODS: dict[type, dict[str, Entry]] = {
    list: _of(list, _LIST),
    tuple: _of(tuple, _LIST),
    str: {name: entry for name, entry in _of(str, costs_text.METHODS).items() if name != "isascii"},
    bytes: _of(bytes, costs_text.METHODS),
    bytearray: {name: entry for name, entry in _of(bytearray, _LIST, costs_text.METHODS).items() if name != "clear"},
    set: _of(set, _SET),
    frozenset: _of(frozenset, _SET),
    dict: _of(dict, _DICT),
    defaultdict: _of(defaultdict, _DICT),
    OrderedDict: _of(OrderedDict, _DICT),
    Counter: _of(Counter, _DICT, _COUNTER),
    deque: _of(deque, _DEQUE),
    array: {name: entry for name, entry in _of(array, _LIST, _ARRAY).items() if name != "clear"},
    memoryview: _of(memoryview, entries("copy", own, "tobytes tolist hex")),
    int: _of(int, _INT),
    type({}.keys()): _VIEW,
    type({}.items()): _VIEW,
}

_DICT_STEPS = "items keys values popitem __len__ __reversed__"

STEP: dict[type, frozenset[str]] = {
    kind: frozenset(names.split())
    for kind, names in {
        list: "append __getitem__ __reversed__",
        str: "isascii",
        bytearray: "append clear",
        dict: _DICT_STEPS,
        defaultdict: _DICT_STEPS,
        OrderedDict: _DICT_STEPS,
        Counter: _DICT_STEPS,
        set: "pop",
        deque: "append appendleft pop popleft",
        array: "append clear buffer_info",
        memoryview: "cast release toreadonly",
        range: "index count",
        int: "conjugate is_integer bit_length as_integer_ratio",
        float: "is_integer hex as_integer_ratio conjugate",
        complex: "conjugate",
        slice: "indices",
        type(_ for _ in ()): "send throw close",
    }.items()
}

CLASS_METHODS: dict[tuple[type, str], Entry] = {
    (dict, "fromkeys"): Entry("copy", _first, drains=0),
    (int, "from_bytes"): Entry("copy", _first),
    (bytes, "fromhex"): Entry("copy", _first),
    (bytearray, "fromhex"): Entry("copy", _first),
}
