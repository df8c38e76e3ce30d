"""What tests import as ``pytest``, which is not installed. Only what stands here is there; go doc pyprep/problems lists it."""

from __future__ import annotations

import importlib
import unittest

from .approximate import approx
from .functions import fixture
from .marks import Failed, Mark, Marks, Unsupported, XFailed, param
from .raising import ExceptionInfo, RaisesContext, raises, warns

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NoReturn

__all__ = [
    "ExceptionInfo", "Failed", "Mark", "RaisesContext", "Unsupported", "approx", "deprecated_call", "fail", "fixture", "importorskip",
    "mark", "param", "raises", "skip", "warns", "xfail",
]  # fmt: skip

mark = Marks()


def fail(reason: str = "", pytrace: bool = True) -> NoReturn:
    """End the test: it failed."""
    raise Failed(reason)


def skip(reason: str = "", *, allow_module_level: bool = False) -> NoReturn:
    """End the test: it does not apply."""
    raise unittest.SkipTest(reason)


def xfail(reason: str = "") -> NoReturn:
    """End the test: it was expected to fail."""
    raise XFailed(reason)


def importorskip(modname: str, minversion: str | None = None, reason: str | None = None) -> Any:
    """A module, or an end of the test where there is none."""
    try:
        return importlib.import_module(modname)
    except ImportError:
        raise unittest.SkipTest(reason or f"there is no module {modname}") from None


def deprecated_call(*, match: str | None = None) -> Any:
    """``warns`` for deprecations."""
    return warns((DeprecationWarning, PendingDeprecationWarning, FutureWarning), match=match)


def __getattr__(name: str) -> NoReturn:
    if name.startswith("__"):
        raise AttributeError(name)
    raise Unsupported(f"pytest.{name} is not supported")
