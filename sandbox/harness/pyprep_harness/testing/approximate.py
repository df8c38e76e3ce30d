"""``pytest.approx``: equal within a tolerance, for numbers and for sequences and mappings of numbers."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence, Sized
from decimal import Decimal
from numbers import Complex

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_RELATIVE, _ABSOLUTE = 1e-6, 1e-12


class Approximate:
    """What ``approx`` returns; compare it with ==."""

    __hash__ = None  # type: ignore[assignment]

    def __init__(self, expected: Any, rel: Any, abs: Any, nan_ok: bool) -> None:  # noqa: A002  (pytest's own name)
        self._expected = expected
        self._rel = rel
        self._abs = abs
        self._nan_ok = nan_ok

    def __repr__(self) -> str:
        """As the test wrote it."""
        return f"approx({self._expected!r})"

    def __eq__(self, actual: object) -> bool:
        """Is the other near enough?"""
        expected = self._expected
        if isinstance(expected, Mapping):
            same_keys = isinstance(actual, Mapping) and set(actual) == set(expected)
            return same_keys and all(self._near(actual[key], expected[key]) for key in expected)  # type: ignore[index]
        if _is_sequence(expected):
            same_length = isinstance(actual, Sized) and not isinstance(actual, Mapping) and len(actual) == len(expected)
            return same_length and hasattr(actual, "__iter__") and all(map(self._near, actual, expected))  # type: ignore[call-overload]
        return self._near(actual, expected)

    def __bool__(self) -> bool:
        """Nobody means this."""
        raise AssertionError("approx() is no condition: compare it with ==")

    def _near(self, actual: Any, expected: Any) -> bool:
        if actual == expected:
            return True
        if isinstance(expected, bool) or not isinstance(expected, (Complex, Decimal)) or not isinstance(actual, (Complex, Decimal)):
            return False
        if actual != actual or expected != expected:
            return self._nan_ok and actual != actual and expected != expected
        if math.isinf(abs(expected)) or math.isinf(abs(actual)):
            return False
        return abs(actual - expected) <= self._tolerance(expected)

    def _tolerance(self, expected: Any) -> Any:
        number = type(expected) if isinstance(expected, Decimal) else float
        absolute = number(_ABSOLUTE if self._abs is None else self._abs)
        if self._rel is None and self._abs is not None:
            return absolute
        relative = number(_RELATIVE if self._rel is None else self._rel) * abs(expected)
        if absolute < 0 or relative < 0:
            raise ValueError("a tolerance can't be negative")
        return max(absolute, relative)


def _is_sequence(value: object) -> bool:
    return isinstance(value, (Sequence, set, frozenset)) and not isinstance(value, (str, bytes, bytearray))


def approx(expected: Any, rel: Any = None, abs: Any = None, nan_ok: bool = False) -> Approximate:  # noqa: A002
    """A value that equals those that are near it."""
    if isinstance(expected, (set, frozenset)):
        raise TypeError("approx() compares in order, and a set has none")
    nested = expected.values() if isinstance(expected, Mapping) else expected if _is_sequence(expected) else ()
    if any(isinstance(one, Mapping) or _is_sequence(one) for one in nested):
        raise TypeError("approx() does not look into nested data")
    return Approximate(expected, rel, abs, nan_ok)
