"""Compiled code that holds living objects as constants.

The rewritten tree names each of them by a string that no source contains; before the code runs, the string is replaced
in its constants. So there is nothing to look up when it runs, and nothing for the code to see. Until then the code is
plain data, and can be kept.
"""

from __future__ import annotations

import types

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_MARK = "\x00pyprep\x00"


def mark(name: str) -> str:
    """The string that stands for an object until there is one."""
    return _MARK + name


def filled(code: types.CodeType, find: Callable[[str], Any]) -> types.CodeType:
    """The code with objects in place of their marks."""

    def fill(constant: Any) -> Any:
        if type(constant) is str:
            return find(constant[len(_MARK) :]) if constant.startswith(_MARK) else constant
        return filled(constant, find) if isinstance(constant, types.CodeType) else constant

    return code.replace(co_consts=tuple(fill(constant) for constant in code.co_consts))
