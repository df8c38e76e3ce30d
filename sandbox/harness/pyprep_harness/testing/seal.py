"""Notices that what tests rest on was changed: in the solution's own load, or in what tests call of it."""

from __future__ import annotations

import builtins
import sys
import types

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

_ITS_OWN = {"maxDiff", "longMessage", "__annotations__", "__doc__"}  # of TestCase: tests may set them


class Seal:
    """What some modules, their classes and their functions were."""

    def __init__(self, names: Iterable[str]) -> None:
        self._modules = {name: sys.modules[name] for name in names if name in sys.modules}
        holders = [(module, False) for module in (builtins, *self._modules.values())]
        for module in self._modules.values():
            classes = [value for value in vars(module).values() if isinstance(value, type)]
            holders += [(one, True) for one in classes if one.__module__ == module.__name__]
        self._kept = [(vars(holder), dict(vars(holder)), exact) for holder, exact in holders]
        self._functions = [
            (value, value.__code__, value.__defaults__, value.__kwdefaults__)
            for _, kept, _ in self._kept
            for value in kept.values()
            if type(value) is types.FunctionType
        ]

    def is_broken(self) -> bool:
        """True when something is no longer what it was. New names are fine in modules, and in classes they are not."""
        if any(sys.modules.get(name) is not module for name, module in self._modules.items()):
            return True
        if any(_differs(now, kept, exact) for now, kept, exact in self._kept):
            return True
        return any(
            function.__code__ is not code or function.__defaults__ is not defaults or function.__kwdefaults__ is not keywords
            for function, code, defaults, keywords in self._functions
        )


def _differs(now: Any, kept: dict[str, Any], exact: bool) -> bool:
    absent = Seal
    if any(now.get(name, absent) is not value for name, value in kept.items() if name not in _ITS_OWN):
        return True
    return exact and any(name not in kept and name not in _ITS_OWN for name in now)
