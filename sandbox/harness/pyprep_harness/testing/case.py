"""One test, from the load of the solution to the report. It shares its process with learner code."""

from __future__ import annotations

import sys
import types
import unittest

from ..calling import Call
from ..protocol import Job
from . import functions, pytest_names, unittests
from .modules import TestModules
from .outcome import Outcome
from .seal import Seal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_SEALED = ("unittest", "pytest", "pyprep_harness")
_is_subclass = issubclass


class Run:
    """A test of a set before the solution is loaded, with all that need not wait for its name."""

    def __init__(self, job: Job, call: Call, sources: dict[str, str]) -> None:
        self._call = call
        self._sources = sources
        self._outcome = Outcome(job.file, job.entry.name)
        sys.modules["pytest"] = pytest_names
        self._seal = _seal()

    def report(self, load: Callable[[], tuple | None], compiled: dict[str, types.CodeType], file: str, owner: str, name: str) -> tuple:
        """Load the solution, then the file with the test, then run it; the report of what came of it."""
        seal = self._seal
        modules = TestModules(self._sources, compiled)
        modules.install()  # before the solution, which may use what is meant for it
        ended = load()
        if ended is not None:
            return ended
        if seal.is_broken():
            return _tampered()
        modules.come_first()
        try:
            module = modules.load(file.removesuffix(".py"))
            target = _target(module, owner, name)
        except unittest.SkipTest as error:  # of all tests in the file
            self._outcome.skip(str(error), error)
            return self._outcome.report()
        except BaseException as error:  # noqa: BLE001
            self._call.mend()
            return self._outcome.broken(error)
        if seal.is_broken():
            seal = _seal()  # the file has set something for all its tests
        report = self._outcome.report
        try:
            self._run(module, target, name)
        except BaseException as error:  # noqa: BLE001  (KeyboardInterrupt, which unittest lets pass, too)
            self._outcome.add(error)
        if seal.is_broken():
            return _tampered()
        self._call.mend()
        return report()

    def _run(self, module: types.ModuleType, target: Any, name: str) -> None:
        if isinstance(target, type) and _is_subclass(target, unittest.TestCase):
            unittests.run(module, target, name, self._outcome)
        else:
            functions.run(module, target, name, self._outcome)


def _seal() -> Seal:
    """What must not change: unittest, the stand-in for pytest, and the harness."""
    return Seal([name for name in sys.modules if name.partition(".")[0] in _SEALED])


def _tampered() -> tuple:
    return ("tested", "tampered", None, {})


def _target(module: types.ModuleType, owner: str, name: str) -> type | None:
    """The class of a test, None for a function of the module's own; either must have it."""
    target = getattr(module, owner) if owner else module
    getattr(target, name)
    return target if owner else None
