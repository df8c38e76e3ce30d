"""What the woven code calls in place of an operator, or on its result. Every hook's first argument is its site.

Small numbers are let through first: they are what most operators see. A hook holds no value longer than its call.
"""

from __future__ import annotations

import sys

from . import sizes
from .sizes import SMALL

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .ledger import Ledger

_SETS = frozenset((set, frozenset))

class Operators:
    """The hooks, made for one ledger."""

    def __init__(self, ledger: Ledger) -> None:
        _results(self, ledger)
        _arithmetic(self, ledger)
        _comparisons(self, ledger)
        _membership(self, ledger)
        _places(self, ledger)
        _growing(self, ledger)


def _results(hooks: Any, ledger: Ledger) -> None:
    charges, kinds, small, made_of = ledger.charges, ledger.kinds, SMALL, sizes.made

    def made(site: int, value: Any) -> Any:
        """A new value: it took as much as it is large."""
        kind = type(value)
        if kind is int and -small < value < small or kind is float:
            return value
        charges[site] += made_of(value)
        if site not in kinds:
            kinds[site] = "big integers" if kind is int else "copy"
        return value

    def key(site: int, value: Any) -> Any:
        """What is looked up or stored under this key has to hash it."""
        kind = type(value)
        if kind is int and -small < value < small:
            return value
        charges[site] += sizes.key(value)
        kinds[site] = "hash"
        return value

    hooks.made, hooks.key = made, key


def _arithmetic(hooks: Any, ledger: Ledger) -> None:
    charges, kinds, small, limbs = ledger.charges, ledger.kinds, SMALL, sizes.limbs

    def charge(site: int, kind: str, steps: int) -> None:
        charges[site] += steps
        kinds[site] = kind

    def mul(site: int, a: Any, b: Any) -> Any:
        result = a * b
        kind = type(result)
        if kind is int:
            if not -small < result < small and type(a) is type(b) is int:
                charge(site, "big integers", limbs(a) * limbs(b))
        elif kind is not float:
            charge(site, "copy", sizes.made(result))
        return result

    def sub(site: int, a: Any, b: Any) -> Any:
        result = a - b
        kind = type(result)
        if kind in _SETS and type(a) in _SETS:
            charge(site, "set algebra", len(a) + (len(b) if type(b) in _SETS and len(a) // 4 > len(b) else 0))
        elif kind is not int or not -small < result < small:
            charges[site] += sizes.made(result)
        return result

    def bitand(site: int, a: Any, b: Any) -> Any:
        result = a & b
        if type(result) in _SETS and type(a) in _SETS and type(b) in _SETS:
            charge(site, "set algebra", min(len(a), len(b)))
        elif type(result) is int and not (-small < a < small and -small < b < small):
            charge(site, "big integers", min(limbs(a), limbs(b)))
        return result

    def bitor(site: int, a: Any, b: Any) -> Any:
        result = a | b
        if type(result) is not int:
            charge(site, "set algebra", sizes.made(result))
        elif not -small < result < small:
            charge(site, "big integers", limbs(result))
        return result

    def bitxor(site: int, a: Any, b: Any) -> Any:
        result = a ^ b
        if type(result) in _SETS and type(a) in _SETS and type(b) in _SETS:
            charge(site, "set algebra", len(a) + len(b))
        elif type(result) is int and not -small < result < small:
            charge(site, "big integers", limbs(result))
        return result

    def power(site: int, a: Any, b: Any) -> Any:
        result = a**b
        if type(result) is int and type(b) is int and type(a) is int:
            steps = b.bit_length() + (0 if -small < result < small else limbs(result) * max(1, limbs(result) // 2))
            charge(site, "power", steps if a not in (0, 1, -1) or b > 1 else 0)
        return result

    def floordiv(site: int, a: Any, b: Any) -> Any:
        result = a // b
        if type(a) is int and not -small < a < small and type(b) is int:
            charge(site, "big integers", limbs(b) * max(1, limbs(a) - limbs(b) + 1))
        return result

    def mod(site: int, a: Any, b: Any) -> Any:
        result = a % b
        if type(a) is int:
            if not -small < a < small and type(b) is int:
                charge(site, "big integers", limbs(b) * max(1, limbs(a) - limbs(b) + 1))
        elif type(a) is not float:
            charge(site, "text", sizes.made(result))
        return result

    def lshift(site: int, a: Any, b: Any) -> Any:
        result = a << b
        if type(result) is int and not -small < result < small:
            charge(site, "big integers", limbs(result))
        return result

    def rshift(site: int, a: Any, b: Any) -> Any:
        result = a >> b
        if type(a) is int and not -small < a < small:
            charge(site, "big integers", sizes.made(result) + 1)
        return result

    hooks.mul, hooks.sub, hooks.bitand, hooks.bitor, hooks.bitxor = mul, sub, bitand, bitor, bitxor
    hooks.pow, hooks.floordiv, hooks.mod, hooks.lshift, hooks.rshift = power, floordiv, mod, lshift, rshift


def _comparisons(hooks: Any, ledger: Ledger) -> None:
    charges, kinds = ledger.charges, ledger.kinds
    numbers = frozenset((int, float, bool, type(None)))

    def eq(site: int, a: Any, b: Any) -> Any:
        if type(a) not in numbers and (steps := sizes.equal(a, b)):
            charges[site] += steps
            kinds[site] = "compare"
        return a == b

    def ne(site: int, a: Any, b: Any) -> Any:
        if type(a) not in numbers and (steps := sizes.equal(a, b)):
            charges[site] += steps
            kinds[site] = "compare"
        return a != b

    def ordered(site: int, a: Any, b: Any) -> None:
        if steps := sizes.order(a, b):
            charges[site] += steps
            kinds[site] = "compare"

    def lt(site: int, a: Any, b: Any) -> Any:
        if type(a) not in numbers:
            ordered(site, a, b)
        return a < b

    def le(site: int, a: Any, b: Any) -> Any:
        if type(a) not in numbers:
            ordered(site, a, b)
        return a <= b

    def gt(site: int, a: Any, b: Any) -> Any:
        if type(a) not in numbers:
            ordered(site, a, b)
        return a > b

    def ge(site: int, a: Any, b: Any) -> Any:
        if type(a) not in numbers:
            ordered(site, a, b)
        return a >= b

    hooks.eq, hooks.ne, hooks.lt, hooks.le, hooks.gt, hooks.ge = eq, ne, lt, le, gt, ge


def _membership(hooks: Any, ledger: Ledger) -> None:
    charges, kinds = ledger.charges, ledger.kinds
    hashed = frozenset((set, frozenset, dict, type({}.keys())))
    small = SMALL

    def inside(site: int, item: Any, where: Any) -> Any:
        kind = type(where)
        if kind in hashed:
            if type(item) is not int or not -small < item < small:
                charges[site] += sizes.key(item)
                kinds[site] = "hash"
            return item in where
        if kind is list or kind is tuple:
            return searched(site, item, where)
        if kind is str or kind is bytes or kind is bytearray:
            result = item in where  # raises what it raises
            charges[site] += where.find(item) + len(item) if result and kind is str else len(where)
            kinds[site] = "search in a text"
            return result
        if kind.__module__ == "collections":
            if kind.__name__ == "deque":
                return searched(site, item, where)
            charges[site] += sizes.key(item)
        elif kind.__name__ in ("dict_values", "array", "dict_items", "memoryview"):
            charges[site] += len(where) if kind.__name__ != "dict_items" else 0
            kinds[site] = "search in a list"
        return item in where

    def searched(site: int, item: Any, where: Any) -> bool:
        """``index`` compares what ``in`` compares, in the same order, and says how far it came."""
        kinds[site] = "search in a list"
        try:
            at = type(where).index(where, item)
        except ValueError as error:
            if error.__traceback__.tb_next is not None:  # it came from an item's __eq__
                raise
            charges[site] += len(where) * (1 + (sizes.equal(item, where[0]) if where else 0))
            return False
        charges[site] += (at + 1) + sizes.equal(item, where[at])
        return True

    def outside(site: int, item: Any, where: Any) -> Any:
        return not inside(site, item, where)

    hooks.inside, hooks.outside = inside, outside


def _places(hooks: Any, ledger: Ledger) -> None:
    charges, kinds = ledger.charges, ledger.kinds

    def item(site: int, where: Any, index: Any) -> Any:
        kind = type(where)
        if kind is list or kind is tuple or kind is str:
            return where[index]
        result = where[index]
        if isinstance(where, dict):
            if type(index) is not int:
                charges[site] += sizes.key(index)
                kinds[site] = "hash"
        elif kind.__name__ == "deque" and type(index) is int:
            charges[site] += min(abs(index), abs(len(where) - index if index >= 0 else len(where) + index))
            kinds[site] = "walk along a deque"
        elif type(index) is slice:
            charges[site] += sizes.made(result)
        return result

    def part(site: int, lower: Any, holder: Any, attribute: str) -> Any:
        """The lower bound of a slice that is set or deleted: all behind it may have to move."""
        where = _seen(holder, attribute)
        if type(where) is list or type(where) is bytearray:
            first = lower if type(lower) is int else 0
            charges[site] += max(0, len(where) - (first if first >= 0 else max(0, len(where) + first)))
            kinds[site] = "shift items"
        return lower

    def removed(site: int, index: Any, holder: Any, attribute: str) -> Any:
        where = _seen(holder, attribute)
        if type(index) is int and (type(where) is list or type(where) is bytearray):
            charges[site] += max(0, len(where) - index if index >= 0 else -index)
            kinds[site] = "shift items"
        elif type(where) is dict:
            charges[site] += sizes.key(index)
        elif type(where).__name__ == "deque" and type(index) is int:
            charges[site] += min(abs(index), abs(len(where) - index))
            kinds[site] = "shift items"
        return index

    hooks.item, hooks.part, hooks.removed = item, part, removed


def _growing(hooks: Any, ledger: Ledger) -> None:
    charges, kinds = ledger.charges, ledger.kinds
    small, count = SMALL, sys.getrefcount

    def lengthened(site: int, op: str, given: Any, before: Any, in_place: bool) -> None:
        kind = type(before)
        if kind is int:
            if not -small < before < small and type(given) is int:
                both = sizes.limbs(before), sizes.limbs(given)
                charges[site] += both[0] * both[1] if op == "Mult" else both[1] * max(1, both[0] - both[1]) if op in ("FloorDiv", "Mod") else max(both)
                kinds[site] = "big integers"
        elif kind is list or kind is bytearray:
            steps = len(before) * given if op == "Mult" and type(given) is int else _length(given)
            charges[site] += steps + (len(before) if op == "Plus" else 0)
            kinds[site] = "copy"
        elif kind is str or kind is bytes or kind is tuple:
            steps = len(before) * given if op == "Mult" and type(given) is int else len(before) + _length(given)
            charges[site] += _length(given) if in_place and kind is str and op in ("Add", "Plus") else steps
            kinds[site] = "copy"
        elif kind is set or kind is dict:
            charges[site] += _length(given) if op != "BitAnd" else min(len(before), _length(given))
            kinds[site] = "set algebra"
        elif kind.__module__ == "collections":
            charges[site] += _length(given)

    def grown_local(site: int, op: str, given: Any, before: Any, _attribute: str) -> Any:
        """CPython lengthens a string in place when the variable and the operator are all that holds it."""
        kind = type(before)
        if (kind is int and -small < before < small) or kind is float:
            return given
        alone = count(before) <= _ALONE  # counted before anything else holds it
        lengthened(site, op, given, before, alone)
        return given

    def grown(site: int, op: str, given: Any, holder: Any, attribute: str) -> Any:
        before = _seen(holder, attribute)
        if type(before) is not int or not -small < before < small:
            lengthened(site, op, given, before, in_place=False)
        return given

    def grown_item(site: int, op: str, given: Any, where: Any, index: Any) -> Any:
        kind = type(where)
        if kind is list and type(index) is int:
            before = where[index] if -len(where) <= index < len(where) else None
        elif kind.__module__ in ("builtins", "collections") and isinstance(where, dict) and type(index) in _SAFE:
            before = dict.get(where, index)
        else:
            return given
        if type(before) is not int or not -small < before < small:
            lengthened(site, op, given, before, in_place=False)
        return given

    hooks.grown_local, hooks.grown, hooks.grown_item = grown_local, grown, grown_item


_SAFE = frozenset((int, str, bool, float, bytes, tuple))
_ALONE = 4  # the variable, the operator's operand, the hook's parameter, getrefcount's argument


def _length(value: Any) -> int:
    return len(value) if hasattr(type(value), "__len__") and type(value).__module__ in ("builtins", "collections", "array") else 1


_MISSING = object()


def _seen(holder: Any, attribute: str) -> Any:
    """The holder, or what its attribute holds, found without running any code of its class."""
    if not attribute:
        return holder
    try:
        own = object.__getattribute__(holder, "__dict__")
    except AttributeError:
        own = {}
    found = own.get(attribute, _MISSING) if type(own) is dict else _MISSING
    if found is _MISSING:
        for kind in type(holder).__mro__:
            slot = kind.__dict__.get(attribute, _MISSING)
            if type(slot).__name__ == "member_descriptor":
                try:
                    return slot.__get__(holder)
                except AttributeError:
                    return None
            if slot is not _MISSING:
                return None if hasattr(type(slot), "__get__") else slot
        return None
    return found
