"""Marks as pytest has them: parametrize, skip, skipif, xfail and usefixtures mean something, all others are kept and ignored."""

from __future__ import annotations

import itertools
import types

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any


class Unsupported(Exception):
    """A test wants something of pytest that is not offered here: the set's fault."""


class Failed(BaseException):
    """The test says itself that it fails; as in pytest, no ``except Exception`` catches it."""


class XFailed(BaseException):
    """The test says while it runs that it was expected to fail."""


class Mark:
    """``pytest.mark.name``, or the same with arguments; called with a function or class it marks that."""

    def __init__(self, name: str, args: tuple = (), kwargs: dict[str, Any] | None = None) -> None:
        self.name = name
        self.args = args
        self.kwargs = kwargs or {}

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Mark what is given, or give the mark arguments."""
        if len(args) == 1 and not kwargs and isinstance(args[0], (types.FunctionType, type)):
            marked: Any = args[0]
            marked.pytestmark = [*_own_marks(marked), self]
            return marked
        return Mark(self.name, self.args + args, {**self.kwargs, **kwargs})


class Marks:
    """``pytest.mark``: every attribute is a mark."""

    def __getattr__(self, name: str) -> Mark:
        if name.startswith("_"):
            raise AttributeError(name)
        return Mark(name)


class Parameters:
    """One set of values of a parametrized test: what ``pytest.param`` makes."""

    def __init__(self, values: tuple, marks: Iterable[Mark] = ()) -> None:
        self.values = values
        self.marks = list(marks)


def param(*values: Any, marks: Any = (), id: str | None = None) -> Parameters:  # noqa: A002  (pytest's own name)
    """Values for parametrize that have marks of their own."""
    return Parameters(values, [marks] if isinstance(marks, Mark) else marks)


def _own_marks(holder: Any) -> list[Mark]:
    """The marks of a function, or of a class without those of its bases."""
    marks = vars(holder).get("pytestmark", [])
    return [marks] if isinstance(marks, Mark) else list(marks)


def of(module: types.ModuleType, owner: type | None, function: Any) -> list[Mark]:
    """All marks of a test: its own from the inside out, those of its classes, those of its module."""
    function = getattr(function, "__func__", function)
    marks = _own_marks(function) if hasattr(function, "__dict__") else []
    for one in owner.__mro__ if owner else ():
        marks += _own_marks(one)
    return marks + _own_marks(module)


def skip_reason(marks: list[Mark], names: dict[str, Any]) -> str | None:
    """Why a test is skipped, None when it is not."""
    for mark in marks:
        if mark.name == "skip":
            return str(mark.kwargs.get("reason", mark.args[0] if mark.args else ""))
        if mark.name == "skipif" and _holds(mark, names):
            return str(mark.kwargs.get("reason", ""))
    return None


def expected_failure(marks: list[Mark], names: dict[str, Any]) -> Mark | None:
    """The mark that says that a test will fail, None when there is none."""
    for mark in marks:
        if mark.name == "xfail" and _holds(mark, names):
            return mark
    return None


def _holds(mark: Mark, names: dict[str, Any]) -> bool:
    """The condition of a mark; without one it holds."""
    conditions = mark.args or ([mark.kwargs["condition"]] if "condition" in mark.kwargs else [True])
    return any(eval(one, dict(names)) if isinstance(one, str) else one for one in conditions)


def parameter_sets(marks: list[Mark]) -> list[tuple[dict[str, Any], list[Mark]]]:
    """The arguments of each run of a test and the marks of that run, in pytest's order."""
    dimensions = []
    for mark in marks:
        if mark.name == "parametrize":
            dimensions.append(_dimension(*mark.args, **mark.kwargs))
    sets = []
    for chosen in itertools.product(*dimensions):
        merged: dict[str, Any] = {}
        for values, _ in chosen:
            merged.update(values)
        sets.append((merged, [mark for _, own in chosen for mark in own]))
    return sets


def _dimension(
    argnames: Any, argvalues: Iterable[Any], indirect: Any = False, ids: Any = None, scope: Any = None
) -> list[tuple[dict[str, Any], list[Mark]]]:
    """One parametrize: its sets of values by name."""
    if indirect:
        raise Unsupported("parametrize with indirect is not supported")
    names = [name.strip() for name in argnames.split(",") if name.strip()] if isinstance(argnames, str) else list(argnames)
    sets = []
    for given in argvalues:
        if isinstance(given, Parameters):
            values, marks = given.values, given.marks
        else:
            values, marks = (given,) if len(names) == 1 and isinstance(argnames, str) and "," not in argnames else tuple(given), []
        if len(values) != len(names):
            raise Unsupported(f"parametrize has {len(names)} names, {', '.join(names)}, and {len(values)} values for them")
        sets.append((dict(zip(names, values)), marks))
    return sets
