"""How large values are, in elementary steps: what hashing, comparing, copying or computing with them takes.

Nothing here runs learner code: only values of the built-in types themselves are looked into.
"""

from __future__ import annotations

from array import array
from collections import Counter, OrderedDict, defaultdict, deque

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

SMALL = 1 << 200  # the sizes of inputs, their squares and cubes are below: what they cost is a constant
LIMB_BITS = 30  # CPython's digit, see longintrepr.h
_NUMBERS = frozenset((int, float, bool, complex, type(None)))
_SIZED = frozenset((str, bytes, bytearray, list, tuple, set, frozenset, dict))
_VIEWS = (type({}.keys()), type({}.values()), type({}.items()))
_LIBRARY = frozenset((range, memoryview, *_VIEWS, deque, OrderedDict, defaultdict, Counter, array))
DICTS = (dict, defaultdict, OrderedDict, Counter)
_MOST_NESTED = 100
_KARATSUBA = 70  # limbs from which CPython multiplies by halves, see KARATSUBA_CUTOFF in longobject.c


def limbs(value: int) -> int:
    """The digits of an integer in CPython's base, at least 1."""
    return value.bit_length() // LIMB_BITS + 1


def made(value: Any) -> int:
    """What making this value took: its items or characters, the limbs of an integer; 0 for what has no size."""
    kind = type(value)
    if kind is int:
        return 0 if -SMALL < value < SMALL else value.bit_length() // LIMB_BITS
    if kind in _SIZED:
        return len(value)
    return length(value)


def base_of(kind: type) -> Any:
    """The built-in container that a type is derived from; ``isinstance`` would ask the value for its class."""
    return next((base for base in kind.__mro__ if base in _SIZED), None)


def length(value: Any) -> int:
    """The length of a built-in or standard container, 0 for anything else; runs no code of a learner's class."""
    kind = type(value)
    if kind in _SIZED or kind in _LIBRARY:
        return len(value)
    base = base_of(kind)
    return 0 if base is None else base.__len__(value)


def product(one: int, other: int) -> int:
    """Steps of multiplying integers of so many limbs: by hand when one is short, else by Karatsuba's halves."""
    small, large = (one, other) if one < other else (other, one)
    if small <= _KARATSUBA:
        return small * large
    return int(large / small * _KARATSUBA**2 * (small / _KARATSUBA) ** 1.585)


def quotient(dividend: int, divisor: int) -> int:
    """Steps of a division of integers of so many limbs."""
    return divisor * max(1, dividend - divisor + 1)


def key(value: Any) -> int:
    """What hashing a value and comparing it with an equal one takes, beyond the first step."""
    kind = type(value)
    if kind in _NUMBERS:
        return 0 if kind is not int or -SMALL < value < SMALL else value.bit_length() // LIMB_BITS
    if kind is str or kind is bytes:
        return len(value)
    if kind is tuple:
        return len(value) + sum(map(key, value))
    return len(value) if kind is frozenset else 0


def equal(a: Any, b: Any) -> int:
    """What a == b takes beyond the first step; values of other types are compared by code that counts itself."""
    kind = type(a)
    if kind is not type(b) or kind in _NUMBERS or a is b:
        return 0
    if kind is str or kind is bytes or kind is bytearray:
        return common(a, b) if len(a) == len(b) else 0
    if kind is list or kind is tuple:
        return items(a, b) if len(a) == len(b) else 0
    if kind is set or kind is frozenset or kind is dict:
        return len(a) if len(a) == len(b) else 0
    return len(a) if kind.__name__ == "deque" and len(a) == len(b) else 0


def order(a: Any, b: Any, strict: bool = True) -> int:
    """What a < b takes beyond the first step, or a <= b where it is not strict."""
    kind = type(a)
    if kind is not type(b) or kind in _NUMBERS:
        return 0
    if kind is str or kind is bytes or kind is bytearray:
        return common(a, b)
    if kind is list or kind is tuple:
        return items(a, b)
    if kind is set or kind is frozenset:
        return len(a) if len(a) < len(b) + (not strict) else 0
    return 0


def common(a: Any, b: Any) -> int:
    """How many characters two texts begin with alike."""
    if a[:1] != b[:1]:
        return 0
    reach = 1
    most = min(len(a), len(b))
    while reach < most and a[:reach] == b[:reach]:
        reach *= 2
    low, high = reach // 2, min(reach, most)
    while low < high:
        middle = (low + high + 1) // 2
        if a[low:middle] == b[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def items(a: Any, b: Any) -> int:
    """What comparing two sequences takes until they differ, as far as their items are plain."""
    return _walked(a, b, 0)[0]


def _walked(a: Any, b: Any, depth: int) -> tuple[int, bool]:
    """The steps of a comparison, and whether it came to the end: it stops at what only code of a class can compare."""
    steps = 0
    for one, other in zip(a, b):
        steps += 1
        if one is other:
            continue
        kind = type(one)
        if kind in PLAIN and type(other) in PLAIN:
            steps += equal(one, other)
            if one != other:
                return steps, False
        elif kind in (list, tuple) and type(other) is kind and depth < _MOST_NESTED:
            if len(one) != len(other):
                return steps, False
            more, same = _walked(one, other, depth + 1)
            steps += more
            if not same:
                return steps, False
        else:
            return steps, False
    return steps, True


PLAIN = frozenset((int, float, bool, str, bytes, type(None)))


def are_plain(values: Any) -> bool:
    """True when all values are numbers and texts, so that comparing them again runs no code of a class."""
    return PLAIN.issuperset(map(type, values))


def log2(size: int) -> int:
    """The binary logarithm, rounded up, of a size; 1 at least."""
    return max(1, (size - 1).bit_length()) if size > 1 else 1


def nodes(value: Any) -> int:
    """How many containers and items a value has at all depths, without running code of its classes."""
    count = 0
    seen: set[int] = set()
    waiting = [value]
    while waiting:
        one = waiting.pop()
        count += 1
        kind = type(one)
        if kind in _NUMBERS or kind is str or kind is bytes:
            continue
        if id(one) in seen:
            continue
        seen.add(id(one))
        base = base_of(kind)
        if base is dict:
            waiting.extend(dict.keys(one))
            waiting.extend(dict.values(one))
        elif base in (list, tuple, set, frozenset):
            waiting.extend(base.__iter__(one))
        elif kind is deque:
            waiting.extend(one)
        if kind not in _SIZED:
            waiting.extend(attributes(one).values())
    return count


def attributes(value: Any) -> dict[str, Any]:
    """What an object has in its ``__dict__``, found without running any code of its class."""
    try:
        found = object.__getattribute__(value, "__dict__")
    except AttributeError:
        return {}
    return found if type(found) is dict else {}
