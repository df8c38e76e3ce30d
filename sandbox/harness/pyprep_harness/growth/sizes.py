"""How large values are, in elementary steps: what hashing, comparing, copying or computing with them takes.

Nothing here runs learner code: only values of the built-in types themselves are looked into.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

SMALL = 1 << 200  # the sizes of inputs, their squares and cubes are below: what they cost is a constant
LIMB_BITS = 30  # CPython's digit, see longintrepr.h
_NUMBERS = frozenset((int, float, bool, complex, type(None)))
_SIZED = frozenset((str, bytes, bytearray, list, tuple, set, frozenset, dict))
_MOST_COMPARED = 1 << 20


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
    if isinstance(value, (str, bytes, bytearray, list, tuple, set, frozenset, dict)):
        return _own_length(value)
    return len(value) if kind.__module__ in ("array", "collections") and hasattr(kind, "__len__") else 0


def _own_length(value: Any) -> int:
    """The length without asking a subclass."""
    for kind in (str, bytes, bytearray, list, tuple, set, frozenset, dict):
        if isinstance(value, kind):
            return kind.__len__(value)
    return 0


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


def order(a: Any, b: Any) -> int:
    """What a < b takes beyond the first step."""
    kind = type(a)
    if kind is not type(b) or kind in _NUMBERS:
        return 0
    if kind is str or kind is bytes or kind is bytearray:
        return common(a, b)
    if kind is list or kind is tuple:
        return items(a, b)
    return min(len(a), len(b)) if kind is set or kind is frozenset else 0


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
    steps = 0
    for one, other in zip(a, b):
        steps += 1 + (equal(one, other) if one is not other else 0)
        if one is not other and not (type(one) in _PLAIN and type(other) in _PLAIN and one == other):
            if type(one) not in (list, tuple) or type(one) is not type(other) or steps > _MOST_COMPARED or one != other:
                break
    return steps


_PLAIN = frozenset((int, float, bool, str, bytes, type(None)))


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
        if isinstance(one, dict):
            waiting.extend(dict.keys(one))
            waiting.extend(dict.values(one))
        elif isinstance(one, (list, tuple, set, frozenset)):
            waiting.extend(type(one).__iter__(one) if kind in _SIZED else _iterated(one))
        elif isinstance(getattr(one, "__dict__", None), dict):
            waiting.extend(one.__dict__.values())
    return count


def _iterated(value: Any) -> Any:
    for kind in (list, tuple, set, frozenset):
        if isinstance(value, kind):
            return kind.__iter__(value)
    return ()
