"""Running a test in pytest's style: a function, or a method of a class that is no TestCase.

A case is one test in a process of its own, so fixtures of every scope are made once for it.
"""

from __future__ import annotations

import inspect
import sys
import types
import unittest

from . import marks
from .asserts import shown_value
from .outcome import Outcome

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


class Fixture:
    """A function that ``pytest.fixture`` has marked."""

    def __init__(self, function: Callable[..., Any], autouse: bool, name: str | None) -> None:
        self.function = function
        self.autouse = autouse
        self.name = name or function.__name__

    def __get__(self, instance: object, owner: type | None = None) -> Fixture:
        """As a method: the same, bound."""
        if instance is None:
            return self
        return Fixture(self.function.__get__(instance, owner), self.autouse, self.name)

    def __call__(self, *args: object, **kwargs: object) -> None:
        """Fixtures are asked for by the names of arguments."""
        raise marks.Unsupported(f"the fixture {self.name!r} is called; take it as an argument instead")


def fixture(
    function: Any = None, *, scope: Any = None, params: Any = None, autouse: bool = False, ids: Any = None, name: str | None = None
) -> Any:
    """``pytest.fixture``: with or without arguments."""
    if params is not None:
        raise marks.Unsupported("fixtures with params are not supported")
    if function is not None:
        return Fixture(function, autouse, name)
    return lambda marked: Fixture(marked, autouse, name)


def _fixtures(holder: Any) -> dict[str, Fixture]:
    """The fixtures of a module, or of a class and its bases."""
    holders = [holder] if isinstance(holder, types.ModuleType) else reversed(holder.__mro__)
    return {one.name: one for part in holders for one in vars(part).values() if isinstance(one, Fixture)}


def refuse_automatic_fixtures(module: types.ModuleType, owner: type) -> None:
    """A TestCase runs without fixtures; one that it relies on must not be left out silently."""
    for one in (*_fixtures(module).values(), *_fixtures(owner).values()):
        if one.autouse:
            raise marks.Unsupported(f"the fixture {one.name!r} with autouse does not reach a TestCase here; use setUp")


class _Run:
    """One run of a test with one set of values."""

    def __init__(self, module: types.ModuleType, instance: object, values: dict[str, Any]) -> None:
        self._fixtures = _fixtures(module)
        if instance is not None:
            self._fixtures.update({name: one.__get__(instance) for name, one in _fixtures(type(instance)).items()})
        self._values = dict(values)
        self._open: list[Any] = []
        self._made: set[str] = set()

    def prepare(self, names: list[str]) -> None:
        """Make the fixtures that need not be asked for, and those that are asked for by marks."""
        for name in [name for name, one in self._fixtures.items() if one.autouse] + names:
            self._value(name)

    def arguments(self, function: Callable[..., Any]) -> dict[str, Any]:
        """What a function asks for by the names of its parameters."""
        wanted = [
            name
            for name, one in inspect.signature(function).parameters.items()
            if one.kind in (one.POSITIONAL_OR_KEYWORD, one.KEYWORD_ONLY) and (one.default is one.empty or name in self._values)
        ]
        return {name: self._value(name) for name in wanted[_patched(function) :]}

    def _value(self, name: str) -> Any:
        if name in self._values:
            return self._values[name]
        if name not in self._fixtures:
            raise marks.Unsupported(f"there is no fixture {name!r} in the file: pytest's own fixtures are not supported")
        if name in self._made:
            raise marks.Unsupported(f"the fixture {name!r} needs itself")
        self._made.add(name)
        function = self._fixtures[name].function
        made = function(**self.arguments(function))
        if inspect.isgenerator(made):
            self._open.append(made)
            made = next(made)
        self._values[name] = made
        return made

    def close(self) -> None:
        """Let the fixtures clear away, the last one first."""
        while self._open:
            next(self._open.pop(), None)


def _patched(function: Any) -> int:
    """How many arguments come from mock.patch, which gives them first."""
    given = [patch for patch in getattr(function, "patchings", ()) if not patch.attribute_name]
    return sum(patch.new is sys.modules["unittest.mock"].DEFAULT for patch in given)  # type: ignore[attr-defined]


def run(module: types.ModuleType, owner: type | None, name: str, outcome: Outcome) -> None:
    """Run a test with each of its sets of values until one fails."""
    function = getattr(owner or module, name)
    own = marks.of(module, owner, function)
    sets = marks.parameter_sets(own)
    skipped = []
    for values, extra in sets:
        reason = marks.skip_reason(own + extra, module.__dict__)
        if reason is not None:
            skipped.append(reason)
            continue
        one = Outcome(outcome.file, outcome.entry)
        _attempt(module, owner, name, values, own, one)
        expected = marks.expected_failure(own + extra, module.__dict__)
        if expected is not None:
            one.turn(expected)
        if one.error is not None:
            outcome.add(one.error, ", ".join(f"{key}={shown_value(value)}" for key, value in values.items()))
            return
        if "skipped" in one.facts:
            skipped.append(one.facts["skipped"])
    if skipped and len(skipped) == len(sets):
        outcome.skip(skipped[0], None)


def _attempt(
    module: types.ModuleType, owner: type | None, name: str, values: dict[str, Any], own: list[marks.Mark], outcome: Outcome
) -> None:
    """Run it once, with what stands around it."""
    steps: list[tuple[str, Callable[[], Any]]] = []
    try:
        _around(module, "setup_module", module)
        if owner is not None:
            _around(owner, "setup_class")
        instance = None if owner is None else owner()
        around = _run_around(module, instance, name)
        run = _Run(module, instance, values)
        steps = [("fixtures", run.close), *around]
        run.prepare([str(arg) for mark in own if mark.name == "usefixtures" for arg in mark.args])
        test = getattr(module if instance is None else instance, name)
        ended = test(**run.arguments(test))
        if inspect.iscoroutine(ended):
            import asyncio  # it doubles the process, and few tests need it

            asyncio.run(ended)
    except unittest.SkipTest as error:
        outcome.skip(str(error), error)
    except marks.XFailed:
        pass
    except BaseException as error:  # noqa: BLE001
        outcome.add(error)
    for _, step in steps:
        try:
            step()
        except BaseException as error:  # noqa: BLE001
            outcome.add(error)


def _run_around(module: types.ModuleType, instance: object, name: str) -> list[tuple[str, Callable[[], Any]]]:
    """Set up what pytest calls before a test by its name, and return what is called after it."""
    test = getattr(module if instance is None else instance, name)
    if instance is None:
        _around(module, "setup_function", test)
        return [
            ("function", lambda: _around(module, "teardown_function", test)),
            ("module", lambda: _around(module, "teardown_module", module)),
        ]
    _around(instance, "setup_method", test)
    return [
        ("method", lambda: _around(instance, "teardown_method", test)),
        ("class", lambda: _around(type(instance), "teardown_class")),
        ("module", lambda: _around(module, "teardown_module", module)),
    ]


def _around(holder: Any, name: str, argument: object = None) -> None:
    """Call what is there under the name; it may take the argument or leave it."""
    function = getattr(holder, name, None)
    if function is None or isinstance(function, Fixture):
        return
    if argument is not None and inspect.signature(function).parameters:
        function(argument)
    else:
        function()
