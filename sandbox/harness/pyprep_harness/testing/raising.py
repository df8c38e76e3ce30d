"""``pytest.raises`` and ``pytest.warns``."""

from __future__ import annotations

import re
import types
import warnings as python_warnings

from .marks import Failed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class ExceptionInfo:
    """The exception that came; empty until the block has ended."""

    def __init__(self, error: BaseException | None = None) -> None:
        self._error = error

    @property
    def value(self) -> BaseException:
        """The exception."""
        if self._error is None:
            raise AssertionError("nothing was raised yet: look at it behind the with block")
        return self._error

    @property
    def type(self) -> type[BaseException]:
        """Its class."""
        return type(self.value)

    @property
    def typename(self) -> str:
        """The name of its class."""
        return type(self.value).__name__

    @property
    def tb(self) -> types.TracebackType | None:
        """Its traceback."""
        return self.value.__traceback__

    def match(self, pattern: str | re.Pattern[str]) -> bool:
        """Fail unless the pattern is found in the message."""
        if re.search(pattern, str(self.value)) is None:
            raise AssertionError(f"the message {str(self.value)!r} does not match {_text(pattern)!r}")
        return True

    def errisinstance(self, classes: Any) -> bool:
        """Is the exception of one of these classes?"""
        return isinstance(self.value, classes)

    def exconly(self, tryshort: bool = False) -> str:
        """Class and message in one line."""
        return f"{self.typename}: {self.value}"


def _text(pattern: str | re.Pattern[str]) -> str:
    return pattern if isinstance(pattern, str) else pattern.pattern


class RaisesContext:
    """What ``with pytest.raises(…)`` enters."""

    def __init__(self, expected: Any, match: str | re.Pattern[str] | None, check: Any) -> None:
        self._expected = expected
        self._match = match
        self._check = check
        self._info = ExceptionInfo()

    def __enter__(self) -> ExceptionInfo:
        """Where the exception will be found."""
        return self._info

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: types.TracebackType | None) -> bool:
        """Take the exception if it is one of those that were expected."""
        __tracebackhide__ = True
        if error is None:
            raise Failed(f"{_names(self._expected)} was to be raised, and nothing was")
        if not isinstance(error, self._expected):
            return False
        self._info.__init__(error)  # type: ignore[misc]
        if self._match is not None:
            self._info.match(self._match)
        if self._check is not None and not self._check(error):
            raise AssertionError(f"the exception {error!r} is not as the test wants it")
        return True


def _names(expected: Any) -> str:
    classes = expected if isinstance(expected, tuple) else (expected,)
    return " or ".join(one.__name__ for one in classes)


def raises(expected_exception: Any, *args: Any, match: Any = None, check: Any = None, **kwargs: Any) -> Any:
    """Fail unless the block, or the function that is given, raises one of the classes."""
    for one in expected_exception if isinstance(expected_exception, tuple) else (expected_exception,):
        if not (isinstance(one, type) and issubclass(one, BaseException)):
            raise TypeError(f"raises wants exception classes, not {one!r}")
    context = RaisesContext(expected_exception, match, check)
    if not args:
        if kwargs:
            raise TypeError(f"raises has no argument {', '.join(kwargs)}")
        return context
    with context as info:
        args[0](*args[1:], **kwargs)
    return info


class WarnsContext(python_warnings.catch_warnings):
    """What ``with pytest.warns(…)`` enters: it becomes the list of warnings."""

    def __init__(self, expected: Any, match: str | re.Pattern[str] | None) -> None:
        super().__init__(record=True)
        self._wanted = expected
        self._match = match
        self._caught: list[Any] = []

    def __enter__(self) -> Any:
        """The list that warnings are put into."""
        caught = super().__enter__()
        self._caught = [] if caught is None else caught
        python_warnings.simplefilter("always")
        return self._caught

    def __exit__(self, *ended: Any) -> None:
        """Fail unless there was a warning as expected."""
        super().__exit__(*ended)
        if ended[0] is not None:
            return
        for one in self._caught:
            if issubclass(one.category, self._wanted) and (self._match is None or re.search(self._match, str(one.message))):
                return
        raise Failed(f"{_names(self._wanted)} was to be warned of, and was not")


def warns(expected_warning: Any = Warning, *args: Any, match: Any = None, **kwargs: Any) -> Any:
    """Fail unless the block, or the function that is given, warns."""
    context = WarnsContext(expected_warning, match)
    if not args:
        return context
    with context:
        return args[0](*args[1:], **kwargs)
