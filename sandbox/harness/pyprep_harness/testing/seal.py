"""Notices that what tests rest on was changed: in the solution's own load, or in what tests call of it."""

from __future__ import annotations

import builtins
import sys
from operator import attrgetter, is_
from types import FunctionType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

_ITS_OWN = {"maxDiff", "longMessage", "__annotations__", "__doc__"}  # of TestCase: tests may set them


class _Names:
    """What the names of a module or class stood for."""

    def __init__(self, holder: Any, is_class: bool) -> None:
        self._now = vars(holder)
        kept = {name: value for name, value in self._now.items() if name not in _ITS_OWN}
        self._names, self.values = tuple(kept), tuple(kept.values())
        self._is_class = is_class

    def differ(self) -> bool:
        """True when one stands for something else. A module may have got more names, a class may not."""
        if not all(map(is_, map(self._now.get, self._names), self.values)):
            return True
        return self._is_class and len(self._now.keys() - _ITS_OWN) != len(self._names)


class Seal:
    """What some modules, their classes and their functions were."""

    def __init__(self, names: Iterable[str]) -> None:
        self._modules = {name: sys.modules[name] for name in names if name in sys.modules}
        holders = [(module, False) for module in (builtins, *self._modules.values())]
        for module in self._modules.values():
            holders += [(one, True) for one in vars(module).values() if isinstance(one, type) and one.__module__ == module.__name__]
        self._kept = [_Names(*holder) for holder in holders]
        functions = {id(value): value for kept in self._kept for value in kept.values if type(value) is FunctionType}
        self._functions = tuple(functions.values())
        self._inside = [tuple(map(part, self._functions)) for part in _PARTS]

    def is_broken(self) -> bool:
        """True when something is no longer what it was."""
        if any(sys.modules.get(name) is not module for name, module in self._modules.items()):
            return True
        if any(kept.differ() for kept in self._kept):
            return True
        return not all(all(map(is_, map(part, self._functions), was)) for part, was in zip(_PARTS, self._inside))


_PARTS = (attrgetter("__code__"), attrgetter("__defaults__"), attrgetter("__kwdefaults__"))
