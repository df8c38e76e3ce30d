"""What a call in woven code asks for: the thing to call, or, where C does work by size, a stand-in that charges it.

Functions of the learner's come back as they are: no frame is added to their calls, and none to their recursion.
"""

from __future__ import annotations

import functools
import operator
import os
import sys
import types
from array import array

from . import costs_calls, costs_text, sizes
from .costs_types import METHODS, STEP
from .operators import Operators
from .table import Entry, perform, perform_method

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .ledger import Ledger

_NO_ENTRIES: dict[str, Entry] = {}
_NO_NAMES: frozenset[str] = frozenset()
_OTHER_METHOD = type(array("b").extend)  # of C as well: one that asks for the class that defines it
_OF_C = frozenset((
    types.BuiltinMethodType, _OTHER_METHOD, types.MethodWrapperType, types.WrapperDescriptorType, types.MethodDescriptorType, type,
))  # fmt: skip
_NAMES_OF_FUNCTIONS = ("key", "func")
_MODULES_OF_C = frozenset(("builtins", "itertools", "operator"))
_LIBRARY = os.path.dirname(os.__file__) + "/"
_SLOTS_OF_ONE_STEP = frozenset("__len__ __iter__ __next__ __init__ __getitem__ __setitem__ __hash__".split())


class Calls:
    """The tables, and what was met that is in none of them."""

    def __init__(self, ledger: Ledger, file: str) -> None:
        self._ledger = ledger
        self._hooks = Operators(ledger)
        self._file = file
        self._table = costs_calls.functions()
        self._one_step = costs_calls.steps()
        self._loaded: set[str] = set()
        self.called: Callable[[int, Any], Any] = lambda _site, function: function

    def function(self, site: int, function: Any) -> Any:
        """For a function or type that belongs to no object."""
        stand_in = self._charged(site, function)
        if function in costs_calls.CALLING:
            return functools.partial(self._handed, site, stand_in, costs_calls.CALLING[function])
        return stand_in

    def _handed(self, site: int, function: Any, position: int, /, *args: Any, **kwargs: Any) -> Any:
        """Call what calls an argument of its own: one of C would go uncharged."""
        if 0 <= position < len(args):
            args = (*args[:position], self._given(site, args[position]), *args[position + 1 :])
        for name in _NAMES_OF_FUNCTIONS:
            if name in kwargs:
                kwargs[name] = self._given(site, kwargs[name])
        return function(*args, **kwargs)

    def _given(self, site: int, value: Any) -> Any:
        return self.called(site, value) if type(value) in _OF_C else value

    def _charged(self, site: int, function: Any) -> Any:
        entry = self._table.get(function)
        if entry is None:
            hook = costs_calls.OPERATOR_HOOKS.get(function)
            if hook is not None:
                return functools.partial(getattr(self._hooks, hook), site)
            if function is operator.contains:
                return functools.partial(self._contains, site)
            entry = self._later(function)
        if entry is not None:
            return functools.partial(perform, entry, self._ledger, site, function)
        if function not in self._one_step and not self._is_class(function):
            self._note_unknown(site, function)
        return function

    def _contains(self, site: int, where: Any, item: Any, /) -> bool:
        return self._hooks.inside(site, item, where)

    def method(self, site: int, function: Any) -> Any:
        """For a method of C, bound to its object."""
        holder = function.__self__
        kind, name = type(holder), function.__name__
        if issubclass(kind, type):
            return self.function(site, function)  # such as dict.fromkeys
        entry = self._entries_of(kind).get(name)
        if entry is not None:
            charged = functools.partial(perform_method, entry, self._ledger, site, function, holder)
            return functools.partial(self._handed, site, charged, -1) if name == "sort" else charged
        if not self._note_random(site, holder) and name not in self._steps_of(kind):
            self._note_unknown(site, function)
        return function

    def bound(self, site: int, function: Any) -> Any:
        """For a method written in Python: the learner's, or the standard library's."""
        below = function.__func__
        if type(below) is not types.FunctionType or below.__code__.co_filename == self._file:
            return function
        self._note_random(site, function.__self__)
        entry = self._table.get(below) or self._later(below)
        if entry is not None:
            return functools.partial(perform_method, entry, self._ledger, site, function, function.__self__)
        if below.__code__.co_filename.startswith(_LIBRARY) and below.__module__ != "random":
            self._note_unknown(site, function)
        return function

    def unbound(self, site: int, function: Any) -> Any:
        """For a method of C that is called on its type, such as str.lower."""
        kind, name = function.__objclass__, function.__name__
        entry = self._entries_of(kind).get(name)
        if entry is not None:
            return functools.partial(perform, entry, self._ledger, site, function)
        if name not in self._steps_of(kind):
            self._note_unknown(site, function)
        return function

    def slot(self, site: int, function: Any) -> Any:
        """For a special method that is called by its name; those of the built-in containers do work by size."""
        if function.__name__ == "__contains__":
            return functools.partial(self._contains, site, function.__self__)
        return self._slot_of(type(function.__self__), site, function)

    def unbound_slot(self, site: int, function: Any) -> Any:
        """The same, called on its type."""
        if function.__name__ == "__contains__":
            return functools.partial(self._contains, site)
        return self._slot_of(function.__objclass__, site, function)

    def _slot_of(self, kind: type, site: int, function: Any) -> Any:
        if sizes.base_of(kind) is not None and function.__name__ not in _SLOTS_OF_ONE_STEP:
            self._note_unknown(site, function)
        return function

    def _later(self, function: Any) -> Entry | None:
        """From the table of a module that is loaded when it is first met."""
        name = getattr(function, "__module__", None) or ""
        if name in costs_calls.LATER and name not in self._loaded:
            self._loaded.add(name)
            self._table.update(costs_calls.LATER[name]())
        return self._table.get(function)

    def _entries_of(self, kind: type) -> dict[str, Entry]:
        """Of a built-in type or the one that a class is derived from, a compiled pattern, or a match."""
        if kind.__module__ == "re":
            return costs_text.PATTERN if kind.__name__ == "Pattern" else costs_text.MATCH
        return next((METHODS[base] for base in kind.__mro__ if base in METHODS), _NO_ENTRIES)

    def _steps_of(self, kind: type) -> frozenset[str]:
        if kind.__module__ == "re":
            return costs_text.MATCH_STEPS if kind.__name__ == "Match" else _NO_NAMES
        return next((STEP[base] for base in kind.__mro__ if base in STEP), _NO_NAMES)

    def _is_class(self, function: Any) -> bool:
        """A class of the learner's or the library's: its methods count themselves."""
        return isinstance(function, type) and function.__module__ not in _MODULES_OF_C

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
    calls = Calls(ledger, file)

    def called(site: int, function: Any) -> Any:
        kind = type(function)
        if kind is types.FunctionType:
            return function if function.__code__.co_filename == file else calls.function(site, function)
        if kind is types.BuiltinMethodType or kind is _OTHER_METHOD:
            owner = type(function.__self__)
            if owner is types.ModuleType or owner is types.NoneType:
                return calls.function(site, function)
            return calls.method(site, function)
        if kind is types.MethodType:
            return calls.bound(site, function)
        if kind is type:
            return calls.function(site, function)
        if kind is types.MethodWrapperType:
            return calls.slot(site, function)
        if kind is types.WrapperDescriptorType:
            return calls.unbound_slot(site, function)
        if kind is types.MethodDescriptorType:
            return calls.unbound(site, function)
        return function

    calls.called = called
    return called
