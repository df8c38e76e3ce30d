"""What the charge tables are made of, and what is done with an entry when its callable is called."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from .ledger import Ledger

    Cost = Callable[..., int]


class Failed:
    """Stands for the result of a call that raised."""


FAILED = Failed()


class Call:
    """One call as a cost formula sees it."""

    __slots__ = ("function", "args", "kwargs", "result", "before", "size", "keys")

    def __init__(self, function: Any, args: tuple, kwargs: dict[str, Any]) -> None:
        self.function = function
        self.args = args  # a method's object is the first
        self.kwargs = kwargs
        self.result: Any = FAILED
        self.before = length(args[0]) if args else 0  # length of the first argument before the call, 0 where it has none
        self.size = 0  # items that were taken from an iterator that has no length
        self.keys: list[Any] = []  # of a sort, in the order before it


class Entry:
    """A callable of C, or of the standard library, whose cost depends on what it is given.

    ``drains`` numbers the argument that is read to its end, counted item by item where it has no length; ``lazy`` is
    for what returns an iterator: the steps of each of its items. ``wrap`` may change the arguments before the call.
    """

    __slots__ = ("kind", "cost", "drains", "lazy", "wrap")

    def __init__(
        self, kind: str, cost: Cost | None, drains: int = -1, lazy: Cost | None = None, wrap: Callable[..., Any] | None = None
    ) -> None:
        self.kind = kind
        self.cost = cost
        self.drains = drains
        self.lazy = lazy
        self.wrap = wrap


def length(value: Any) -> int:
    """The length of a built-in or standard container, 0 for anything else; runs no code of a learner's class."""
    kind = type(value)
    if kind.__module__ in _LIBRARY and hasattr(kind, "__len__"):
        return len(value)
    return 0


_LIBRARY = frozenset(("builtins", "collections", "array"))


def counted(items: Any, call: Call) -> Any:
    """The items, counted as they are taken; what is no iterable stays, for the callee to say so."""
    try:
        return _counted(iter(items), call)
    except TypeError:
        return items


def _counted(items: Iterator[Any], call: Call) -> Iterator[Any]:
    for item in items:
        call.size += 1
        yield item


def charged(items: Any, ledger: Ledger, site: int, steps: int) -> Iterator[Any]:
    """The items of a lazy result, each with its charge."""
    charges = ledger.charges
    for item in items:
        charges[site] += steps
        yield item


def perform(entry: Entry, ledger: Ledger, site: int, function: Any, /, *args: Any, **kwargs: Any) -> Any:
    """Call, and charge what it took; an exception passes as it came, after the charge."""
    return _perform(entry, ledger, site, function, args, args, kwargs)


def perform_method(entry: Entry, ledger: Ledger, site: int, function: Any, holder: Any, /, *args: Any, **kwargs: Any) -> Any:
    """Call a bound method; its object counts as the first argument."""
    return _perform(entry, ledger, site, function, (holder, *args), args, kwargs)


def _perform(entry: Entry, ledger: Ledger, site: int, function: Any, seen: tuple, args: tuple, kwargs: dict[str, Any]) -> Any:
    call = Call(function, seen, kwargs)
    if entry.wrap is not None:
        args, kwargs = entry.wrap(call, ledger, site, args)
    at = entry.drains - (len(seen) - len(args))
    if 0 <= at < len(args) and not hasattr(type(args[at]), "__len__"):
        args = (*args[:at], counted(args[at], call), *args[at + 1 :])
    try:
        call.result = function(*args, **kwargs)
    finally:
        if entry.cost is not None:
            ledger.charges[site] += entry.cost(call)
            ledger.kinds[site] = entry.kind
    if entry.lazy is not None:
        return charged(call.result, ledger, site, entry.lazy(call))
    return call.result
