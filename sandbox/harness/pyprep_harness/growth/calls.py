"""What a call in woven code asks for: the thing to call, or, where C does work by size, a stand-in that charges it.

Functions of the learner's come back as they are: no frame is added to their calls, and none to their recursion.
"""

from __future__ import annotations

import functools
import sys
import types

from . import costs_calls
from .costs_types import ARRAY_METHODS, METHODS, STEP
from .table import Entry, perform, perform_method

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .ledger import Ledger

_NO_ENTRIES: dict[str, Entry] = {}
_NO_NAMES: frozenset[str] = frozenset()


class Calls:
    """The tables, and what was met that is in none of them."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._table = costs_calls.functions()
        self._one_step = costs_calls.steps()
        self._loaded: set[str] = set()

    def function(self, site: int, function: Any) -> Any:
        """For a function or type that belongs to no object."""
        entry = self._table.get(function)
        if entry is None:
            entry = self._later(function)
        if entry is not None:
            return functools.partial(perform, entry, self._ledger, site, function)
        if function not in self._one_step and not self._is_class(function):
            self._note_unknown(site, function)
        return function

    def method(self, site: int, function: Any) -> Any:
        """For a method of C, bound to its object."""
        holder = function.__self__
        kind, name = type(holder), function.__name__
        entries = METHODS.get(kind)
        if entries is None:
            if kind is type:
                return function  # such as dict.fromkeys
            entries = self._entries_of(kind)
        entry = entries.get(name)
        if entry is not None:
            return functools.partial(perform_method, entry, self._ledger, site, function, holder)
        if not self._note_random(site, holder) and name not in STEP.get(kind.__name__, _NO_NAMES):
            if entries is _NO_ENTRIES or kind in METHODS:
                self._note_unknown(site, function)
        return function

    def bound(self, site: int, function: Any) -> Any:
        """For a method written in Python: the learner's, or the standard library's."""
        self._note_random(site, function.__self__)
        entry = self._table.get(function.__func__)
        if entry is None:
            return function
        return functools.partial(perform_method, entry, self._ledger, site, function, function.__self__)

    def unbound(self, site: int, function: Any) -> Any:
        """For a method of C that is called on its type, such as str.lower."""
        entry = METHODS.get(function.__objclass__, _NO_ENTRIES).get(function.__name__)
        return function if entry is None else functools.partial(perform, entry, self._ledger, site, function)

    def _later(self, function: Any) -> Entry | None:
        """From the table of a module that is loaded when it is first met."""
        name = getattr(function, "__module__", None) or ""
        if name in costs_calls.LATER and name not in self._loaded:
            self._loaded.add(name)
            self._table.update(costs_calls.LATER[name]())
        return self._table.get(function)

    def _entries_of(self, kind: type) -> dict[str, Entry]:
        """Of a subclass of a built-in type, an array, or a compiled pattern."""
        if kind.__module__ == "array":
            return ARRAY_METHODS
        if kind.__name__ == "Pattern":
            return costs_calls.PATTERN
        return next((METHODS[base] for base in kind.__mro__ if base in METHODS), _NO_ENTRIES)

    def _is_class(self, function: Any) -> bool:
        """A class of the learner's or the library's: its methods count themselves."""
        return isinstance(function, type) and function.__module__ != "builtins"

    def _note_random(self, site: int, holder: Any) -> bool:
        """The generator that all share is not seeded by the code under test; one of its own is."""
        if not type(holder).__module__.endswith("random"):
            return False
        if holder is getattr(sys.modules.get("random"), "_inst", None):
            self._ledger.notes.setdefault("random", self._ledger.places.sites[site])
        return True

    def _note_unknown(self, site: int, function: Any) -> None:
        module = getattr(function, "__module__", None) or type(getattr(function, "__self__", None)).__name__
        name = getattr(function, "__qualname__", None) or type(function).__name__
        shown = name if module == "builtins" or "." in name else f"{module}.{name}"
        self._ledger.unmodelled.setdefault(shown, self._ledger.places.sites[site])


def caller(ledger: Ledger, file: str) -> Callable[[int, Any], Any]:
    """The hook that stands around whatever is called: it returns what is to be called."""
    calls = Calls(ledger)

    def called(site: int, function: Any) -> Any:
        kind = type(function)
        if kind is types.FunctionType:
            return function if function.__code__.co_filename == file else calls.function(site, function)
        if kind is types.BuiltinMethodType:
            owner = type(function.__self__)
            if owner is types.ModuleType or owner is types.NoneType:
                return calls.function(site, function)
            return calls.method(site, function)
        if kind is types.MethodType:
            return calls.bound(site, function)
        if kind is type:
            return calls.function(site, function)
        if kind is types.MethodDescriptorType:
            return calls.unbound(site, function)
        return function

    return called
