"""Running a method of a unittest.TestCase, with the fixtures of its class and module."""

from __future__ import annotations

import sys
import types
import unittest

from . import functions, marks
from .outcome import Outcome

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class _Result(unittest.TestResult):
    """Passes on what unittest says; nothing is made into text."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__()
        self._outcome = outcome

    def addError(self, test: Any, err: Any) -> None:  # noqa: N802
        """An exception in the test or its fixtures."""
        self._outcome.add(err[1])

    addFailure = addError  # noqa: N815

    def addSubTest(self, test: Any, subtest: Any, err: Any) -> None:  # noqa: N802
        """The end of a subtest; without an exception it passed."""
        if err is not None:
            self._outcome.add(err[1], subtest._subDescription())

    def addSkip(self, test: Any, reason: str) -> None:  # noqa: N802
        """The test was skipped; it is told while the exception that said so is handled."""
        self._outcome.skip(reason, sys.exception())

    def addUnexpectedSuccess(self, test: Any) -> None:  # noqa: N802
        """A test marked with expectedFailure passed."""
        self._outcome.add(AssertionError("the test is marked as one that fails, and it passed"))


def run(module: types.ModuleType, owner: type[unittest.TestCase], name: str, outcome: Outcome) -> None:
    """Run one method as unittest does."""
    functions.refuse_automatic_fixtures(module, owner)
    own = marks.of(module, owner, getattr(owner, name))
    reason = marks.skip_reason(own, module.__dict__)
    if reason is not None:
        outcome.skip(reason, None)
        return
    result = _Result(outcome)
    unittest.TestSuite([owner(name)]).run(result)
    expected = marks.expected_failure(own, module.__dict__)
    if expected is not None:
        outcome.turn(expected)
