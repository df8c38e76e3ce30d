"""What functions and types cost when they are called: the builtins, and what candidates use of the standard library."""

from __future__ import annotations

import array
import bisect
import builtins
import collections
import functools
import heapq
import itertools
import math
import operator

from . import costs_text, sizes
from .costs_types import CLASS_METHODS, METHODS, own, result, sort_arguments, sort_cost
from .table import EACH, FAILED, Call, Entry, counted, length

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
    if call.args and call.result is call.args[0]:
        return 1  # what can't change is its own copy
    steps = max(_size(call), length(call.result) if call.result is not FAILED else 0)
    if isinstance(call.result, (set, frozenset, dict)) and call.args:
        sample = list(itertools.islice(iter(call.result), 64))
        steps += steps * sum(map(sizes.key, sample)) // max(1, len(sample))
    return steps


def _decided(call: Call) -> int:
    """any and all stop at the first item that decides."""
    return call.size


def _asked(call: Call, _ledger: Ledger, _site: int, args: tuple) -> tuple[tuple, dict[str, Any]]:
    """Whatever is given, count what is taken of it."""
    return ((counted(iter(args[0]), call),) if len(args) == 1 else args), call.kwargs


def _extreme(call: Call) -> int:
    """One comparison an item; texts and tuples as far as they are like the result."""
    if len(call.args) > 1:
        return len(call.args)
    steps, found = _size(call), call.result
    items = call.args[0] if call.args else ()
    if type(found) in (str, bytes, tuple, list) and type(items) in (list, tuple, set) and "key" not in call.kwargs:
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
    """Text made of a value; an integer's decimal digits take the square of its limbs."""
    value = call.args[0] if call.args else None
    if call.result is value:
        return 1  # a text is its own
    steps = sizes.made(call.result)
    if type(value) is int and not -sizes.SMALL < value < sizes.SMALL:
        spec = call.args[1] if call.function is format and len(call.args) > 1 else ""
        steps += 0 if type(spec) is str and spec[-1:] in _BINARY_FORMATS else sizes.limbs(value) ** 2
    return steps


_BINARY_FORMATS = ("b", "x", "X", "o")


def _printed(call: Call) -> int:
    """What is printed is made into text: as many steps as it has parts at all depths, or characters."""
    return sum(length(arg) if type(arg) is str else sizes.nodes(arg) for arg in call.args)


def _read(call: Call) -> int:
    """An integer out of text; digits in a base that is a power of two are only put in place."""
    value, base = call.result, call.args[1] if len(call.args) > 1 else call.kwargs.get("base", 10)
    if type(value) is not int or -sizes.SMALL < value < sizes.SMALL:
        return call.before
    if not call.before:
        return 1 if call.args and value is call.args[0] else sizes.limbs(value)
    return call.before + (sizes.limbs(value) ** 2 if base not in (0, 2, 4, 8, 16, 32) else 0)


def _heap(call: Call) -> int:
    return sizes.log2(call.before + 1)


def _largest(call: Call) -> int:
    count, items = call.args[0], call.args[1] if len(call.args) > 1 else call.kwargs.get("iterable", ())
    many = length(items) or call.size
    if type(count) is not int:
        return many
    return many * sizes.log2(max(2, min(count, many)))


def _bounds(call: Call) -> int:
    """The logarithm of what lies between the bounds of a binary search."""
    first = call.args[2] if len(call.args) > 2 else call.kwargs.get("lo", 0)
    after = call.args[3] if len(call.args) > 3 else call.kwargs.get("hi")
    if type(first) is not int or not 0 <= first:
        first = 0
    return sizes.log2((after if type(after) is int and 0 <= after <= call.before else call.before) - first)


def _inserted(call: Call) -> int:
    """The search, and all items behind the place; where that was, only plain items can be asked."""
    where, item = call.args[0], call.args[1]
    many = length(where)
    return _bounds(call) + (many - _place(where, item, many) if type(where) is list and "key" not in call.kwargs else many // 2)


def _place(where: list[Any], item: Any, many: int) -> int:
    kinds = frozenset((str,)) if type(item) is str else frozenset((int, float, bool))
    low, high = 0, many
    while low < high:
        middle = (low + high) // 2
        there = where[middle]
        if there is item:
            return middle
        if type(there) not in kinds or type(item) not in kinds:
            return many // 2
        low, high = (low, middle) if item < there else (middle + 1, high)
    return low


def _powered(call: Call) -> int:
    """Squarings: of the modulus's length where there is one, else of a result that doubles, so that the last one counts."""
    bits = call.args[1].bit_length() if len(call.args) > 1 and type(call.args[1]) is int else 1
    modulus = call.args[2] if len(call.args) > 2 else call.kwargs.get("mod")
    if type(modulus) is int:
        return bits * sizes.limbs(modulus) ** 2
    half = sizes.made(call.result) // 2 + 1 if type(call.result) is int else 1
    return bits + (sizes.product(half, half) if half > 1 else 0)


def _divided(call: Call) -> int:
    """Euclid's algorithm: at most as many steps as the smaller number has bits, thirty at a time for all limbs."""
    numbers = [abs(arg) for arg in call.args if type(arg) is int]
    if len(numbers) < 2:
        return 1
    bits = min(numbers).bit_length()
    return (bits + bits * sizes.limbs(min(numbers)) // _LIMBS_AS_DEAR) * (len(numbers) - 1)


_LIMBS_AS_DEAR = 400  # measured: as many limbs take as long as finding out what to do with them


def _quotient(call: Call) -> int:
    if len(call.args) != 2 or any(type(arg) is not int for arg in call.args) or 0 <= call.args[0] < sizes.SMALL:
        return 1
    return sizes.quotient(sizes.limbs(call.args[0]), sizes.limbs(call.args[1]))


def _multiplied(call: Call) -> int:
    """Products of a sequence that grows: each factor against what there is by then."""
    value = call.result
    long = sizes.made(value) if type(value) is int else 0
    return _size(call) * (1 + long // 2)


def _factorial(call: Call) -> int:
    """Halves are multiplied out on their own, so the last product says about all."""
    many = call.args[0] if call.args and type(call.args[0]) is int else 1
    half = sizes.made(call.result) // 2
    return many + sizes.product(half, half)


def _binomial(call: Call) -> int:
    """As many factors as the smaller part has, each against what there is by then."""
    numbers = [arg for arg in call.args if type(arg) is int]
    if len(numbers) < 2:
        return _factorial(call)
    many = min(numbers[1], numbers[0] - numbers[1]) if call.function is math.comb else numbers[1]
    half = sizes.made(call.result) // 2
    return max(1, many) + sizes.product(half, half)


def _root(call: Call) -> int:
    value = call.args[0] if call.args else 1
    if type(value) is not int or value < sizes.SMALL:
        return 1
    return sizes.product(sizes.limbs(value), sizes.limbs(value))


def _deep(call: Call) -> int:
    return sizes.nodes(call.args[0]) if call.args else 1


def _once(call: Call) -> int:
    """A copy of the first level; what can't change is its own."""
    if not call.args or call.result is call.args[0]:
        return 1
    return length(call.result) + len(sizes.attributes(call.result))


def _folded(call: Call) -> int:
    """reduce: its function counts itself."""
    return (length(call.args[1]) if len(call.args) > 1 else 0) or call.size


def _ordered(call: Call, _ledger: Ledger, _site: int, args: tuple) -> tuple[tuple, dict[str, Any]]:
    """A median sorts its data: note them."""
    if not args:
        return args, call.kwargs
    call.keys = list(args[0])
    return (call.keys, *args[1:]), call.kwargs


def _elements(call: Call) -> int:
    """Of a product or a combination: how long each of its items is, and the copies of what it draws from."""
    name = call.function.__name__
    if name == "product":
        return len(call.args) * call.kwargs.get("repeat", 1)
    many = call.args[1] if len(call.args) > 1 else call.kwargs.get("r")
    return many if type(many) is int else max(1, length(call.args[0]))


def _pools(call: Call) -> int:
    return sum(length(arg) for arg in call.args) + call.size


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


def _position(call: Call) -> int:
    """operator.indexOf stops where it finds."""
    return call.result + 1 if type(call.result) is int else _size(call)


def _given_second(call: Call) -> int:
    return length(call.args[1]) if len(call.args) > 1 else 1


def _drawn(call: Call) -> int:
    """random.sample and choices: what is drawn, and the pool of which a sample makes its copy."""
    return length(call.result) + (length(call.args[1]) if len(call.args) > 1 and call.function.__name__ == "sample" else 0)


def functions() -> dict[Any, Entry]:
    """Entries by the function or type itself."""
    copied = Entry("copy", _taken, drains=0)
    table: dict[Any, Entry] = {kind: copied for kind in (list, tuple, set, frozenset, dict, bytes, bytearray)}
    table |= {kind: copied for kind in (array.array, collections.Counter, collections.deque, collections.OrderedDict)}
    table |= {kind: Entry("copy", _taken, drains=1) for kind in (array.array, collections.defaultdict)}
    table |= {getattr(*method): entry for method, entry in CLASS_METHODS.items()}
    table |= {getattr(collections.Counter, name): METHODS[collections.Counter][name] for name in COUNTER_METHODS}
    table |= _of_builtins() | _of_math() | _of_itertools() | _of_operator()
    search, insert, heap = Entry("binary search", _bounds), Entry("shift items", _inserted), Entry("heap", _heap)
    largest = Entry("heap", _largest, drains=1)
    table |= {
        bisect.insort_right: insert, bisect.insort_left: insert, bisect.bisect_right: search, bisect.bisect_left: search,
        heapq.heappush: heap, heapq.heappop: heap, heapq.heappushpop: heap, heapq.heapreplace: heap,
        heapq.heapify: Entry("heap", _size), heapq.nlargest: largest, heapq.nsmallest: largest,
        heapq.merge: Entry("heap", _one, lazy=lambda call: sizes.log2(len(call.args) + 1)),
        functools.reduce: Entry("scan", _folded, drains=1),
    }  # fmt: skip
    return table


COUNTER_METHODS = tuple("most_common update subtract total elements copy".split())  # written in Python


def _of_builtins() -> dict[Any, Entry]:
    written, made = Entry("text", _written), Entry("text", result)
    return {
        sorted: Entry("sort", sort_cost, wrap=_sorted),
        sum: Entry("scan", _summed, drains=0),
        any: Entry("scan", _decided, wrap=_asked), all: Entry("scan", _decided, wrap=_asked),
        min: Entry("scan", _extreme, drains=0), max: Entry("scan", _extreme, drains=0),
        str: written, repr: written, format: written, bin: made, hex: made, oct: made, ascii: made,
        int: Entry("text", _read), float: Entry("text", own), print: Entry("text", _printed),
        hash: Entry("hash", lambda call: sizes.key(call.args[0]) if call.args else 0),
        pow: Entry("power", _powered), divmod: Entry("big integers", _quotient),
        filter: Entry("skip items", _one, wrap=_watched(1)),
        str.maketrans: Entry("copy", _size), bytes.maketrans: Entry("copy", _size),
    }  # fmt: skip


def _of_math() -> dict[Any, Entry]:
    scan, divisor, binomial = Entry("scan", _size), Entry("greatest common divisor", _divided), Entry("big integers", _binomial)
    return {
        math.gcd: divisor, math.lcm: divisor, math.comb: binomial, math.perm: binomial,
        math.factorial: Entry("big integers", _factorial), math.isqrt: Entry("big integers", _root),
        math.prod: Entry("scan", _multiplied, drains=0), math.fsum: Entry("scan", _size, drains=0),
        math.dist: scan, math.sumprod: scan, math.hypot: Entry("scan", lambda call: len(call.args)),
    }  # fmt: skip


def _of_itertools() -> dict[Any, Entry]:
    drawn = Entry("copy", _pools, drains=0, each=True, lazy=_elements)
    first, second = Entry("skip items", _one, wrap=_watched(0)), Entry("skip items", _one, wrap=_watched(1))
    return {
        itertools.permutations: drawn, itertools.combinations: drawn, itertools.combinations_with_replacement: drawn,
        itertools.product: drawn, itertools.accumulate: Entry("copy", _one, lazy=EACH),
        itertools.islice: first, itertools.compress: first, itertools.groupby: first,
        itertools.filterfalse: second, itertools.dropwhile: second,
        itertools.batched: Entry("copy", _one, lazy=lambda call: call.args[1] if len(call.args) > 1 else 1),
    }  # fmt: skip


def _of_operator() -> dict[Any, Entry]:
    added = Entry("copy", _given_second)
    return {
        operator.add: Entry("copy", result), operator.concat: Entry("copy", result), operator.getitem: Entry("copy", result),
        operator.iadd: added, operator.iconcat: added, operator.countOf: Entry("scan", _size, drains=0),
        operator.indexOf: Entry("scan", _position, drains=0),
    }  # fmt: skip


OPERATOR_HOOKS: dict[Any, str] = {
    getattr(operator, name): hook
    for name, hook in {
        "mul": "mul", "sub": "sub", "and_": "bitand", "or_": "bitor", "xor": "bitxor", "pow": "pow", "floordiv": "floordiv", "mod": "mod",
        "lshift": "lshift", "rshift": "rshift", "eq": "eq", "ne": "ne", "lt": "lt", "le": "le", "gt": "gt", "ge": "ge",
    }.items()
}  # fmt: skip


def steps() -> frozenset[Any]:
    """Functions and types that take one step whatever they are given, or whose items count themselves one by one."""
    names = """len isinstance issubclass ord chr callable iter next range enumerate zip map reversed type super getattr
    setattr hasattr delattr id vars locals globals abs bool round input complex object slice
    property staticmethod classmethod memoryview open breakpoint __import__"""
    found: set[Any] = {getattr(builtins, name) for name in names.split()}
    found |= {functools.partial, functools.lru_cache, functools.cache, functools.wraps, functools.cmp_to_key}
    found |= {collections.namedtuple, collections.ChainMap}
    found |= {float.fromhex, itertools.chain.from_iterable}
    names = "accumulate chain count cycle pairwise repeat starmap takewhile tee zip_longest"
    found |= {getattr(itertools, name) for name in names.split()}
    found |= {function for function in vars(math).values() if callable(function)}  # of numbers
    names = """abs neg pos inv invert not_ truth is_ is_not index truediv itruediv length_hint itemgetter attrgetter
    matmul imatmul"""
    found |= {getattr(operator, name) for name in names.split()}
    found |= {kind for kind in vars(builtins).values() if isinstance(kind, type) and issubclass(kind, BaseException)}
    return frozenset(found - functions().keys())


def _copy() -> dict[Any, Entry]:
    import copy

    return {copy.copy: Entry("copy", _once), copy.deepcopy: Entry("copy", _deep)}


def _statistics() -> dict[Any, Entry]:
    import statistics

    scans = """mean fmean stdev pstdev variance pvariance mode multimode geometric_mean harmonic_mean covariance correlation
    linear_regression"""
    table = {getattr(statistics, name): Entry("scan", _size, drains=0) for name in scans.split()}
    sorts = "median median_low median_high quantiles"
    return table | {getattr(statistics, name): Entry("sort", sort_cost, wrap=_ordered) for name in sorts.split()}


def _string() -> dict[Any, Entry]:
    import string

    return {string.capwords: Entry("copy", result)}


def _random() -> dict[Any, Entry]:
    import random

    drawn = Entry("copy", _drawn)
    return {random.Random.shuffle: Entry("copy", _given_second), random.Random.sample: drawn, random.Random.choices: drawn}


CALLING: dict[Any, int] = {  # what calls an argument: which one, -1 for those that have a name only
    map: 0, filter: 0, functools.reduce: 0, itertools.starmap: 0, itertools.takewhile: 0, itertools.dropwhile: 0,
    itertools.filterfalse: 0, itertools.accumulate: 1, itertools.groupby: 1, sorted: -1, min: -1, max: -1,
    heapq.nlargest: 2, heapq.nsmallest: 2, heapq.merge: -1, bisect.bisect_left: -1, bisect.bisect_right: -1,
    bisect.insort_left: -1, bisect.insort_right: -1,
}  # fmt: skip

LATER = {  # tables of modules that few sources import
    "copy": _copy, "re": costs_text.functions_of_re, "statistics": _statistics, "string": _string, "random": _random,
}  # fmt: skip
