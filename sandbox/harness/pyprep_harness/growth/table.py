"""What the charge tables are made of, and what is done with an entry when its callable is called."""

from __future__ import annotations

from .sizes import length, made

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
        self.size = 0  # items that were taken from an iterator
        self.keys: list[Any] = []  # of a sort, in the order before it


class Entry:
    """A callable of C, or of the standard library, whose cost depends on what it is given.

    ``drains`` numbers the argument that is read to its end, counted item by item where it is an iterator, and with
    ``each`` so are all after it; ``lazy`` is for what returns an iterator: the steps of each of its items, EACH for as
    many as it is large. ``wrap`` may change the arguments before the call.
    """

    __slots__ = ("kind", "cost", "drains", "each", "lazy", "wrap")

    def __init__(
        self,
        kind: str,
        cost: Cost | None,
        drains: int = -1,
        each: bool = False,
        lazy: Cost | None = None,
        wrap: Callable[..., Any] | None = None,
    ) -> None:
        self.kind = kind
        self.cost = cost
        self.drains = drains
        self.each = each
        self.lazy = lazy
        self.wrap = wrap


def counted(items: Iterator[Any], call: Call) -> Iterator[Any]:
    """The items of an iterator, counted as they are taken."""
    for item in items:
        call.size += 1
        yield item


def charged(items: Any, ledger: Ledger, site: int, steps: int) -> Iterator[Any]:
    """The items of a lazy result, each with its charge."""
    charges = ledger.charges
    for item in items:
        charges[site] += steps
        yield item


def charged_each(items: Any, ledger: Ledger, site: int) -> Iterator[Any]:
    """The items of a lazy result that are themselves made, each with what it took."""
    charges = ledger.charges
    for item in items:
        charges[site] += 1 + made(item)
        yield item


def EACH(_call: Call) -> int:
    """Marks a lazy result whose items are made anew, and may grow."""
    return 1


def perform(entry: Entry, ledger: Ledger, site: int, function: Any, /, *args: Any, **kwargs: Any) -> Any:
    """Call, and charge what it took; an exception passes as it came, after the charge."""
    return _perform(entry, ledger, site, function, args, args, kwargs)


def perform_method(entry: Entry, ledger: Ledger, site: int, function: Any, holder: Any, /, *args: Any, **kwargs: Any) -> Any:
    """Call a bound method; its object counts as the first argument."""
    return _perform(entry, ledger, site, function, (holder, *args), args, kwargs)


def charge(entry: Entry, call: Call, ledger: Ledger, site: int) -> None:
    """Add what a call took. Values may be stranger than a formula expects: then it is one step, and is said to be."""
    try:
        ledger.charges[site] += entry.cost(call)  # type: ignore[misc]
    except Exception:  # noqa: BLE001
        ledger.unmodelled.setdefault(entry.kind, ledger.places.sites[site])
    ledger.kinds[site] = entry.kind


def _perform(entry: Entry, ledger: Ledger, site: int, function: Any, seen: tuple, args: tuple, kwargs: dict[str, Any]) -> Any:
    call = Call(function, seen, kwargs)
    if entry.wrap is not None:
        args, kwargs = entry.wrap(call, ledger, site, args)
    if entry.drains >= 0:
        at = entry.drains - (len(seen) - len(args))
        args = _drained(args, at, len(args) if entry.each else at + 1, call)
    try:
        call.result = function(*args, **kwargs)
    finally:
        if entry.cost is not None:
            charge(entry, call, ledger, site)
    if entry.lazy is EACH:
        return charged_each(call.result, ledger, site)
    if entry.lazy is not None:
        return charged(call.result, ledger, site, entry.lazy(call))
    return call.result


def _drained(args: tuple, first: int, after: int, call: Call) -> tuple:
    """The arguments with those that are iterators counted."""
    if not any(is_iterator(arg) for arg in args[first:after]):
        return args
    drained = [counted(arg, call) if is_iterator(arg) else arg for arg in args[first:after]]
    return (*args[:first], *drained, *args[after:])


def is_iterator(value: Any) -> bool:
    """True for what is an iterator, and nothing that C code would rather take it for."""
    kind = type(value)
    return hasattr(kind, "__next__") and not any(hasattr(kind, name) for name in ("keys", "__bytes__", "__index__", "__len__"))
