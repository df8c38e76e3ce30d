"""What came of a test, as plain data."""

from __future__ import annotations

import types

from ..failure import MAX_FRAMES, describe
from . import marks
from .modules import FOLDER

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_MAX_WALK = 200_000
_MAX_CHAIN = 5
_traceback_of = BaseException.__dict__["__traceback__"].__get__
_context_of = BaseException.__dict__["__context__"].__get__


class Outcome:
    """The first thing that went wrong in a test, or why there was nothing to run."""

    def __init__(self, file: str, entry: str) -> None:
        self.file = file
        self.entry = entry
        self.error: BaseException | None = None
        self.facts: dict[str, Any] = {}

    def add(self, error: BaseException, subtest: str = "") -> None:
        """Take an exception that ended a part of the test; the first counts."""
        if self.error is None:
            self.error = error
            if subtest:
                self.facts["with"] = subtest

    def skip(self, reason: str, error: BaseException | None) -> None:
        """Take a skip: of the test's own wish it is as good as passed, of the solution's it is an exception like others."""
        if error is not None and frames_of(error, self.file)[1]:
            self.add(error)
        else:
            self.facts["skipped"] = str(reason)[:300]

    def turn(self, mark: marks.Mark) -> None:
        """Take that the test was expected to fail: it passes when it did, and also when it did not unless that is strict."""
        error, self.error = self.error, None
        wanted = mark.kwargs.get("raises")
        if error is None and mark.kwargs.get("strict"):
            self.add(marks.Failed("the test is marked as one that fails, and it passed"))
        elif error is not None and (isinstance(error, marks.Unsupported) or wanted is not None and not isinstance(error, wanted)):
            self.add(error)

    def report(self) -> tuple:
        """The report of a test that ran: ("tested", what, exception or None, facts)."""
        if self.error is None:
            return ("tested", "passed", None, self.facts)
        if isinstance(self.error, marks.Unsupported):
            return self.broken(self.error)
        is_failure = isinstance(self.error, (AssertionError, marks.Failed))
        return self._told("failed" if is_failure and not self._is_of_solution(self.error) else "raised", self.error)

    def broken(self, error: BaseException) -> tuple:
        """The report of a test that could not be run."""
        return self._told("broken", error)

    def _told(self, what: str, error: BaseException) -> tuple:
        told = describe(error, self.file)
        told["tests"] = frames_of(error, self.file)[0]
        missing = _missing_name(error, self.entry)
        if missing:
            self.facts["missing"] = missing
        return ("tested", what, told, self.facts)

    def _is_of_solution(self, error: BaseException) -> bool:
        """True when the innermost of the frames that are the test's or the solution's is the solution's."""
        last = ""
        for code, _ in _walked(error):
            if code.co_filename == self.file or code.co_filename.startswith(FOLDER):
                last = code.co_filename
        return last == self.file


def frames_of(error: BaseException, file: str) -> tuple[list[tuple[str, int, int, str]], bool]:
    """(file, first line, last line, function) of the frames in test files, outermost first, and whether any is in the solution."""
    walked = _walked(error)
    of_tests = [(code, traceback) for code, traceback in walked if code.co_filename.startswith(FOLDER)][-MAX_FRAMES:]
    frames = [(code.co_filename[len(FOLDER) :], *_lines_of(code, traceback), code.co_name) for code, traceback in of_tests]
    return frames, any(code.co_filename == file for code, _ in walked)


def _walked(error: BaseException) -> list[tuple[types.CodeType, types.TracebackType]]:
    """The frames of a traceback, outermost first."""
    walked = []
    traceback = _traceback_of(error)
    while traceback is not None and len(walked) < _MAX_WALK:
        walked.append((traceback.tb_frame.f_code, traceback))
        traceback = traceback.tb_next
    return walked


def _lines_of(code: types.CodeType, traceback: types.TracebackType) -> tuple[int, int]:
    """First and last line of the expression that was running."""
    line = traceback.tb_lineno or 0
    positions = list(code.co_positions())
    at = traceback.tb_lasti // 2
    if 0 <= at < len(positions) and positions[at][0] == line:
        return line, positions[at][1] or line
    return line, line


def _missing_name(error: BaseException | None, entry: str) -> str:
    """The name that the solution does not have, if that is what the exception says, or the one that it was raised for."""
    for _ in range(_MAX_CHAIN):
        if isinstance(error, ImportError) and error.name == entry:
            return str(getattr(error, "name_from", None) or "")
        if isinstance(error, AttributeError) and type(error.obj) is types.ModuleType and error.obj.__name__ == entry:
            return str(error.name)
        if error is None:
            break
        error = _context_of(error)
    return ""
