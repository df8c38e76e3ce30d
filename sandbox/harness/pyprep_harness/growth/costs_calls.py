"""What functions and types cost when they are called: the builtins, and what candidates use of the standard library."""

from __future__ import annotations

import bisect
import builtins
import collections
import functools
import heapq
import itertools
import math
import operator

from . import sizes, sorting
from .costs_types import result, sort_arguments, sort_cost
from .table import FAILED, Call, Entry, length

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from .ledger import Ledger


def _size(call: Call) -> int:
    """Items of the first argument, however they came."""
    return max(call.before, call.size)


def _taken(call: Call) -> int:
    """Items of the first argument, and the hash of each where the result keeps them by hash."""
    steps = max(_size(call), length(call.result) if call.result is not FAILED else 0)
    if isinstance(call.result, (set, frozenset, dict)) and call.args:
        sample = list(itertools.islice(iter(call.result), 64))
        steps += steps * sum(map(sizes.key, sample)) // max(1, len(sample))
    return steps


def _until_found(call: Call) -> int:
    """any and all stop at the first item that decides."""
    items = call.args[0] if call.args else ()
    decided = call.result is (call.function is any)
    if decided and type(items) in (list, tuple):
        wanted = call.function is any
        for at, item in enumerate(items):
            if type(item) not in (int, bool, float, str, type(None)) or bool(item) is wanted:
                return at + 1
    return _size(call)


def _extreme(call: Call) -> int:
    """One comparison an item; texts and tuples as far as they are like the result."""
    if len(call.args) > 1:
        return len(call.args)
    steps, found = _size(call), call.result
    items = call.args[0] if call.args else ()
    if type(found) in (str, tuple, list) and type(items) in (list, tuple, set) and "key" not in call.kwargs:
        steps += sum(sizes.order(item, found) for item in items)
    return steps


def _summed(call: Call) -> int:
    """Numbers are one step each; lists are copied again for each of them, and integers may be long."""
    total = call.result
    if type(total) is list or type(total) is tuple:
        parts = call.args[0] if type(call.args[0]) in (list, tuple) else ()
        return sum(itertools.accumulate(length(part) for part in parts)) if parts else len(total) * max(1, _size(call)) // 2
    return _size(call) * (1 + (sizes.made(total) if type(total) is int else 0))


def _written(call: Call) -> int:
    """Text made of a value; an integer's digits take the square of its limbs."""
    steps = sizes.made(call.result)
    value = call.args[0] if call.args else None
    if type(value) is int and not -sizes.SMALL < value < sizes.SMALL:
        steps += sizes.limbs(value) ** 2
    return steps


def _read(call: Call) -> int:
    """An integer out of text."""
    value = call.result
    return sizes.limbs(value) ** 2 if type(value) is int and not -sizes.SMALL < value < sizes.SMALL else min(call.before, 18)


def _heap(call: Call) -> int:
    return sizes.log2(call.before + 1)


def _largest(call: Call) -> int:
    count, items = call.args[0], call.args[1] if len(call.args) > 1 else call.kwargs.get("iterable", ())
    many = length(items) or call.size
    if type(count) is not int:
        return many
    return many * sizes.log2(max(2, min(count, many)))


def _inserted(call: Call) -> int:
    """The search, and all items behind the place."""
    where, item = call.args[0], call.args[1]
    shift = len(where) // 2
    if type(item) in (int, float, str) and "key" not in call.kwargs:
        shift = len(where) - bisect.bisect_left(where, item)
    return sizes.log2(len(where)) + shift


def _powered(call: Call) -> int:
    bits = call.args[1].bit_length() if len(call.args) > 1 and type(call.args[1]) is int else 1
    return bits * (1 + (sizes.limbs(call.args[2]) ** 2 if len(call.args) > 2 and type(call.args[2]) is int else sizes.made(call.result)))


def _divided(call: Call) -> int:
    """Euclid's algorithm: at most as many steps as the smaller number has bits, of as many limbs."""
    numbers = [abs(arg) for arg in call.args if type(arg) is int]
    if len(numbers) < 2:
        return 1
    return min(numbers).bit_length() * sizes.limbs(min(numbers)) * (len(numbers) - 1)


def _multiplied(call: Call) -> int:
    """Products of a sequence that grows: each factor against what there is by then."""
    value = call.result
    long = sizes.made(value) if type(value) is int else 0
    return _size(call) * (1 + long // 2)


def _factorial(call: Call) -> int:
    many = call.args[0] if call.args and type(call.args[0]) is int else 1
    return many + sizes.made(call.result) ** 2


def _binomial(call: Call) -> int:
    small = [arg for arg in call.args if type(arg) is int]
    return (min(small) if small else 1) * (1 + sizes.made(call.result))


def _root(call: Call) -> int:
    value = call.args[0] if call.args else 1
    return sizes.limbs(value) ** 2 if type(value) is int and value > sizes.SMALL else 1


def _searched_text(call: Call) -> int:
    """A pattern without nested repeats walks once over the text; what goes back is for the referee to see."""
    return sum(len(arg) for arg in call.args if type(arg) in (str, bytes))


def _deep(call: Call) -> int:
    return sizes.nodes(call.args[0]) if call.args else 1


def _folded(call: Call) -> int:
    """reduce: its function counts itself, unless that is an operator whose result grows."""
    many = length(call.args[1]) if len(call.args) > 1 else 0
    many = many or call.size
    return many + many * sizes.made(call.result) // 2


def _median(call: Call) -> int:
    return sorting.cost(list(call.args[0])) if type(call.args[0]) in (list, tuple) else _size(call)


def _most_common(call: Call) -> int:
    count = call.args[1] if len(call.args) > 1 else call.kwargs.get("n")
    many = call.before
    return many * sizes.log2(many if count is None else max(2, min(count, many)))


def _elements(call: Call) -> int:
    """Of a product or a combination: how long each of its items is, and the copies of what it draws from."""
    name = call.function.__name__
    if name == "product":
        return len(call.args) * call.kwargs.get("repeat", 1)
    many = call.args[1] if len(call.args) > 1 else call.kwargs.get("r")
    return many if type(many) is int else max(1, length(call.args[0]))


def _pools(call: Call) -> int:
    return sum(length(arg) for arg in call.args)


def _skipped(call: Call) -> int:
    """islice walks to its start."""
    numbers = [arg for arg in call.args[1:] if type(arg) is int]
    return numbers[0] if len(call.args) > 2 and numbers else 0


def _one(_call: Call) -> int:
    return 1


def _sorted(call: Call, _ledger: Ledger, _site: int, args: tuple) -> tuple[tuple, dict[str, Any]]:
    if not args:
        return args, call.kwargs
    items = list(args[0])
    return (items, *args[1:]), sort_arguments(call, items)


def _watched(position: int) -> Any:
    """Count the items that an iterator of C takes without giving each of them back."""

    def wrap(call: Call, ledger: Ledger, site: int, args: tuple) -> tuple[tuple, dict[str, Any]]:
        if len(args) <= position:
            return args, call.kwargs
        return (*args[:position], _stepping(iter(args[position]), ledger, site), *args[position + 1 :]), call.kwargs

    return wrap


def _stepping(items: Any, ledger: Ledger, site: int) -> Iterator[Any]:
    charges = ledger.charges
    ledger.kinds[site] = "skip items"
    for item in items:
        charges[site] += 1
        yield item


def functions() -> dict[Any, Entry]:
    """Entries by the function or type itself."""
    copied = Entry("copy", _taken, drains=0)
    by_number = Entry("numbers", _one)
    table: dict[Any, Entry] = {kind: copied for kind in (list, tuple, set, frozenset, dict)}
    table |= {kind: Entry("copy", _taken) for kind in (bytes, bytearray)}
    table |= {kind: copied for kind in (collections.Counter, collections.deque, collections.OrderedDict)}
    table |= {
        sorted: Entry("sort", sort_cost, wrap=_sorted),
        sum: Entry("scan", _summed, drains=0),
        any: Entry("scan", _until_found, drains=0),
        all: Entry("scan", _until_found, drains=0),
        min: Entry("scan", _extreme, drains=0),
        max: Entry("scan", _extreme, drains=0),
        str: Entry("text", _written), repr: Entry("text", _written), format: Entry("text", _written),
        bin: Entry("text", result), hex: Entry("text", result), oct: Entry("text", result), ascii: Entry("text", result),
        int: Entry("text", _read), hash: Entry("hash", lambda call: sizes.key(call.args[0]) if call.args else 0),
        pow: Entry("power", _powered), filter: Entry("skip items", _one, wrap=_watched(1)),
        collections.Counter.most_common: Entry("sort", _most_common),
        collections.Counter.update: Entry("copy", lambda call: length(call.args[1]) if len(call.args) > 1 else 0),
        collections.Counter.total: Entry("scan", _size), collections.Counter.elements: Entry("scan", _one),
        bisect.insort: Entry("shift items", _inserted), bisect.insort_left: Entry("shift items", _inserted),
        bisect.bisect: Entry("binary search", lambda call: sizes.log2(call.before)),
        bisect.bisect_left: Entry("binary search", lambda call: sizes.log2(call.before)),
        heapq.heappush: Entry("heap", _heap), heapq.heappop: Entry("heap", _heap), heapq.heapify: Entry("heap", _size),
        heapq.heappushpop: Entry("heap", _heap), heapq.heapreplace: Entry("heap", _heap),
        heapq.nlargest: Entry("heap", _largest, drains=1), heapq.nsmallest: Entry("heap", _largest, drains=1),
        heapq.merge: Entry("heap", _one, lazy=lambda call: sizes.log2(len(call.args) + 1)),
        functools.reduce: Entry("scan", _folded, drains=1),
        math.gcd: Entry("greatest common divisor", _divided), math.lcm: Entry("greatest common divisor", _divided),
        math.factorial: Entry("big integers", _factorial), math.comb: Entry("big integers", _binomial),
        math.perm: Entry("big integers", _binomial), math.isqrt: Entry("big integers", _root),
        math.prod: Entry("scan", _multiplied, drains=0), math.fsum: Entry("scan", _size, drains=0),
        math.dist: Entry("scan", _size), math.sumprod: Entry("scan", _size),
        itertools.permutations: Entry("copy", _pools, lazy=_elements),
        itertools.combinations: Entry("copy", _pools, lazy=_elements),
        itertools.combinations_with_replacement: Entry("copy", _pools, lazy=_elements),
        itertools.product: Entry("copy", _pools, lazy=_elements),
        itertools.islice: Entry("skip items", _skipped), itertools.compress: Entry("skip items", _one, wrap=_watched(0)),
        itertools.filterfalse: Entry("skip items", _one, wrap=_watched(1)), itertools.dropwhile: Entry("skip items", _one, wrap=_watched(1)),
        itertools.batched: Entry("copy", _one, lazy=lambda call: call.args[1] if len(call.args) > 1 else 1),
        operator.concat: Entry("copy", result), operator.countOf: Entry("scan", _size), operator.indexOf: Entry("scan", _size),
        operator.contains: Entry("search in a list", _size),
    }  # fmt: skip
    table |= {function: by_number for function in vars(math).values() if callable(function) and function not in table}
    table |= {function: by_number for function in vars(operator).values() if callable(function) and function not in table}
    table |= {kind: by_number for kind in vars(itertools).values() if callable(kind) and kind not in table}
    return table


def steps() -> frozenset[Any]:
    """Functions and types that take one step whatever they are given."""
    names = """len isinstance issubclass ord chr callable iter next range enumerate zip map reversed type super getattr
    setattr hasattr delattr id vars dir locals globals eval exec abs bool divmod round print input float complex object slice
    property staticmethod classmethod memoryview open breakpoint __import__ compile"""
    found = {getattr(builtins, name) for name in names.split()}
    found |= {functools.partial, functools.lru_cache, functools.cache, functools.wraps, functools.cmp_to_key}
    found |= {collections.defaultdict, collections.namedtuple, collections.ChainMap}
    return frozenset(found | {kind for kind in vars(builtins).values() if isinstance(kind, type) and issubclass(kind, BaseException)})


def _copy() -> dict[Any, Entry]:
    import copy

    return {copy.copy: Entry("copy", _size), copy.deepcopy: Entry("copy", _deep)}


def _re() -> dict[Any, Entry]:
    import re

    names = "match search fullmatch findall split sub subn finditer compile escape"
    return {getattr(re, name): Entry("search in a text", _searched_text) for name in names.split()}


def _statistics() -> dict[Any, Entry]:
    import statistics

    scans = "mean fmean stdev pstdev variance pvariance mode multimode geometric_mean harmonic_mean"
    table = {getattr(statistics, name): Entry("scan", _size) for name in scans.split()}
    return table | {getattr(statistics, name): Entry("sort", _median) for name in "median median_low median_high quantiles".split()}


def _string() -> dict[Any, Entry]:
    import string

    return {string.capwords: Entry("copy", result)}


LATER = {"copy": _copy, "re": _re, "statistics": _statistics, "string": _string}  # tables of modules that few sources import

PATTERN = {
    name: Entry("search in a text", _searched_text) for name in "match search fullmatch findall split sub subn finditer".split()
}
