"""What the woven code calls in place of an operator, or on its result. Every hook's first argument is its site.

Small numbers are let through first: they are what most operators see. A hook holds no value longer than its call.
"""

from __future__ import annotations

import operator
import sys
from array import array
from collections import Counter, deque
from itertools import repeat

from . import sizes
from .sizes import SMALL, length

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .ledger import Ledger

_SETS = frozenset((set, frozenset))
_VIEWS = frozenset((type({}.keys()), type({}.items())))


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
                charge(site, "big integers", sizes.product(limbs(a), limbs(b)))
        elif kind is not float:
            charge(site, "copy", sizes.made(result))
        return result

    def sub(site: int, a: Any, b: Any) -> Any:
        result = a - b
        kind, left = type(result), type(a)
        if kind is int:
            if not -small < result < small:
                charge(site, "big integers", limbs(result))
        elif left in _SETS:
            charge(site, "set algebra", len(a) + (length(b) if type(b) not in _SETS or len(a) // 4 > len(b) else 0))
        elif left in _VIEWS or left is Counter:
            charge(site, "set algebra", len(a) + length(b))
        return result

    def bitand(site: int, a: Any, b: Any) -> Any:
        result = a & b
        left, right = type(a), type(b)
        if left is int and right is int:
            if not (-small < a < small or -small < b < small):
                charge(site, "big integers", min(limbs(a), limbs(b)))
        elif left is Counter:
            charge(site, "set algebra", len(a))
        elif left in _SETS or left in _VIEWS:
            sets = right in _SETS or right in _VIEWS
            charge(site, "set algebra", min(len(a), len(b)) if sets else length(b))
        return result

    def bitor(site: int, a: Any, b: Any) -> Any:
        result = a | b
        if type(result) is not int:
            charge(site, "set algebra", length(a) + length(b))
        elif not -small < result < small:
            charge(site, "big integers", limbs(result))
        return result

    def bitxor(site: int, a: Any, b: Any) -> Any:
        result = a ^ b
        if type(result) is not int:
            charge(site, "set algebra", length(a) + length(b))
        elif type(a) is type(b) is int and not (-small < a < small and -small < b < small):
            charge(site, "big integers", max(limbs(a), limbs(b)))
        return result

    def power(site: int, a: Any, b: Any) -> Any:
        result = a**b
        if type(result) is int and type(b) is int and type(a) is int:
            charge(site, "power", powered(a, b, result))
        return result

    def powered(a: int, b: int, result: int) -> int:
        """Squarings of what doubles: the last one counts as much as all before it."""
        if -small < result < small:
            return b.bit_length() if a not in (0, 1, -1) or b > 1 else 0
        half = limbs(result) // 2 + 1
        return b.bit_length() + sizes.product(half, half)

    def floordiv(site: int, a: Any, b: Any) -> Any:
        result = a // b
        if type(a) is int and not -small < a < small and type(b) is int:
            charge(site, "big integers", sizes.quotient(limbs(a), limbs(b)))
        return result

    def mod(site: int, a: Any, b: Any) -> Any:
        result = a % b
        if type(a) is int:
            if not -small < a < small and type(b) is int:
                charge(site, "big integers", sizes.quotient(limbs(a), limbs(b)))
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

    def ordered(site: int, a: Any, b: Any, strict: bool = True) -> None:
        if steps := sizes.order(a, b, strict):
            charges[site] += steps
            kinds[site] = "compare"

    def lt(site: int, a: Any, b: Any) -> Any:
        if type(a) not in numbers:
            ordered(site, a, b)
        return a < b

    def le(site: int, a: Any, b: Any) -> Any:
        if type(a) not in numbers:
            ordered(site, a, b, strict=False)
        return a <= b

    def gt(site: int, a: Any, b: Any) -> Any:
        if type(a) not in numbers:
            ordered(site, b, a)
        return a > b

    def ge(site: int, a: Any, b: Any) -> Any:
        if type(a) not in numbers:
            ordered(site, b, a, strict=False)
        return a >= b

    hooks.eq, hooks.ne, hooks.lt, hooks.le, hooks.gt, hooks.ge = eq, ne, lt, le, gt, ge


def _membership(hooks: Any, ledger: Ledger) -> None:
    charges, kinds = ledger.charges, ledger.kinds
    hashed = frozenset((set, frozenset, dict, *_VIEWS, *sizes.DICTS))
    counting = frozenset((list, tuple, deque, array))
    walked = frozenset((type({}.values()), memoryview))
    small = SMALL

    def inside(site: int, item: Any, where: Any) -> Any:
        kind = type(where)
        if kind in hashed:
            if type(item) is not int or not -small < item < small:
                charges[site] += sizes.key(item)
                kinds[site] = "hash"
            return item in where
        if kind in counting:
            return searched(site, item, where, kind.index)
        if kind is str or kind is bytes or kind is bytearray:
            result = item in where  # raises what it raises
            if type(item) is int:
                charges[site] += where.find(item) + 1 if result else len(where)
            else:
                charges[site] += where.find(item) + length(item) if result else len(where)
            kinds[site] = "search in a text"
            return result
        if kind in walked or kind is range and type(item) is not int and type(item) is not bool:
            return searched(site, item, where, operator.indexOf)
        return item in where

    def searched(site: int, item: Any, where: Any, index: Any) -> bool:
        """``index`` compares what ``in`` compares, in the same order, and says how far it came."""
        kinds[site] = "search in a list"
        try:
            at = index(where, item)
        except ValueError as error:
            if error.__traceback__.tb_next is not None:  # it came from an item's __eq__
                raise
            plain = type(item) is int or type(where) not in (list, tuple)
            charges[site] += len(where) if plain else sum(map(sizes.equal, repeat(item), where)) + len(where)
            return False
        charges[site] += (at + 1) + (sizes.equal(item, where[at]) if type(where) in (list, tuple) else 0)
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
        if kind in sizes.DICTS:
            if type(index) is not int:
                charges[site] += sizes.key(index)
                kinds[site] = "hash"
        elif kind is deque and type(index) is int:
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
            if first == 0 and type(where) is bytearray:
                return lower  # its beginning moves, and nothing else
            charges[site] += max(0, len(where) - (first if first >= 0 else max(0, len(where) + first)))
            kinds[site] = "shift items"
        return lower

    placed: dict[int, tuple[int, Any]] = {}  # by site: how much is put in a slice, and from where on

    def put(site: int, value: Any) -> Any:
        """What a slice is set to: it is evaluated first."""
        placed[site] = length(value), None
        return value

    def low(site: int, lower: Any) -> Any:
        placed[site] = placed.get(site, (0, None))[0], lower
        return lower

    def high(site: int, upper: Any, holder: Any, attribute: str) -> Any:
        """Now it is known what moves: all behind the slice, unless as much is put there as was."""
        where = _seen(holder, attribute)
        many, lower = placed.pop(site, (0, None))
        if type(where) is list or type(where) is bytearray:
            first, after, _ = slice(lower if type(lower) is int else None, upper if type(upper) is int else None).indices(len(where))
            moved = len(where) - max(first, after) if many != max(0, after - first) else 0
            charges[site] += many + max(0, after - first) + moved
            kinds[site] = "shift items" if moved else "copy"
        return upper

    def removed(site: int, index: Any, holder: Any, attribute: str) -> Any:
        where = _seen(holder, attribute)
        if type(index) is int and (type(where) is list or type(where) is array or type(where) is bytearray and index != 0):
            charges[site] += max(0, len(where) - index if index >= 0 else -index)
            kinds[site] = "shift items"
        elif type(where) in sizes.DICTS:
            charges[site] += sizes.key(index)
        elif type(where) is deque and type(index) is int:
            charges[site] += min(abs(index), abs(len(where) - index))
            kinds[site] = "shift items"
        return index

    hooks.item, hooks.part, hooks.removed, hooks.put, hooks.low, hooks.high = item, part, removed, put, low, high


def _growing(hooks: Any, ledger: Ledger) -> None:
    charges, kinds = ledger.charges, ledger.kinds
    small, count = SMALL, sys.getrefcount

    def lengthened(site: int, op: str, given: Any, before: Any, in_place: bool) -> None:
        kind, many = type(before), length(given)
        times = given if op == "Mult" and type(given) is int else 0
        if kind is int:
            if type(given) is int and not (-small < before < small and -small < given < small and op not in _BLOW_UP):
                charges[site] += computed(op, before, given)
                kinds[site] = "big integers"
        elif kind is list or kind is bytearray or kind is deque or kind is array:
            charges[site] += max(0, len(before) * times) + many + (len(before) if op == "Plus" else 0)
            kinds[site] = "copy"
        elif kind is str and op == "Mod":
            charges[site] += len(before) + many
            kinds[site] = "text"
        elif kind is str or kind is bytes or kind is tuple:
            copied = many if in_place and kind is str and op in ("Add", "Plus") else len(before) + many
            charges[site] += max(0, len(before) * times) if op == "Mult" else copied
            kinds[site] = "copy"
        elif kind is set:
            charges[site] += many if op != "BitAnd" else len(before) + min(len(before), many)
            kinds[site] = "set algebra"
        elif kind is frozenset:
            charges[site] += min(len(before), many) if op == "BitAnd" else len(before) + many
            kinds[site] = "set algebra"
        elif kind in sizes.DICTS:
            charges[site] += many + (len(before) if kind is Counter or op == "Plus" else 0)
            kinds[site] = "set algebra"

    def computed(op: str, before: int, given: int) -> int:
        """Steps of integer arithmetic in place."""
        one, other = sizes.limbs(before), sizes.limbs(given)
        if op == "Mult":
            return sizes.product(one, other)
        if op in ("FloorDiv", "Mod"):
            return sizes.quotient(one, other)
        if op == "Pow":
            half = max(0, given) * before.bit_length() // (2 * sizes.LIMB_BITS)
            return given.bit_length() + sizes.product(half, half)
        if op == "LShift":
            return one + max(0, given) // sizes.LIMB_BITS
        if op == "RShift":
            return max(1, one - max(0, given) // sizes.LIMB_BITS)
        return min(one, other) if op == "BitAnd" else max(one, other)

    def grown_local(site: int, op: str, given: Any, before: Any, _attribute: str) -> Any:
        """CPython lengthens a string in place when the variable and the operator are all that holds it."""
        kind = type(before)
        if kind is float or kind is int and -small < before < small and op in _TAME and type(given) is int and -small < given < small:
            return given
        alone = count(before) <= _ALONE  # counted before anything else holds it
        lengthened(site, op, given, before, alone)
        return given

    def grown(site: int, op: str, given: Any, holder: Any, attribute: str) -> Any:
        lengthened(site, op, given, _seen(holder, attribute), in_place=False)
        return given

    def grown_item(site: int, op: str, given: Any, where: Any, index: Any) -> Any:
        kind = type(where)
        if kind is list and type(index) is int:
            before = where[index] if -len(where) <= index < len(where) else None
        elif kind in sizes.DICTS and type(index) in _SAFE:
            before = dict.get(where, index)
        else:
            return given
        lengthened(site, op, given, before, in_place=False)
        return given

    hooks.grown_local, hooks.grown, hooks.grown_item = grown_local, grown, grown_item


_BLOW_UP = frozenset(("Pow", "LShift"))  # small numbers may make a large one
_TAME = frozenset(("Add", "Sub", "Plus", "FloorDiv", "Mod", "Mult", "BitAnd", "BitOr", "BitXor", "RShift"))
_SAFE = frozenset((int, str, bool, float, bytes))  # keys of these types are compared without running code of a class
_ALONE = 4  # the variable, the operator's operand, the hook's parameter, getrefcount's argument


_MISSING = object()


def _seen(holder: Any, attribute: str) -> Any:
    """The holder, or what its attribute holds, found without running any code of its class."""
    if not attribute:
        return holder
    found = sizes.attributes(holder).get(attribute, _MISSING)
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
