"""An exception of learner code as plain data; nothing that the exception's class overrides is trusted to be sane."""

from __future__ import annotations

import types

from .values import type_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

MESSAGE_CHARS = 2000
MAX_FRAMES = 20
_MAX_WALK = 200_000
_MAX_CAUSES = 3

_traceback_of = BaseException.__dict__["__traceback__"].__get__
_cause_of = BaseException.__dict__["__cause__"].__get__
_module_of = ImportError.__dict__["name"].__get__
_mro_of = type.__dict__["__mro__"].__get__
_name_of = type.__dict__["__name__"].__get__
_cut = str.__getitem__


def describe(error: BaseException, file: str, causes: int = _MAX_CAUSES) -> dict[str, Any]:
    """Class, message and the frames in the submission's file."""
    frames = frames_in(_traceback_of(error), file)
    cause = _cause_of(error)
    return {
        "type": type_name(error),
        "bases": [_name_of(base) for base in _mro_of(type(error))[1:]],
        "message": _message(error),
        "frames": frames,
        "line": frames[-1][0] if frames else None,
        "missing_module": _missing_module(error),
        "cause": describe(cause, file, causes - 1) if cause is not None and causes > 0 else None,
    }


def frames_in(traceback: types.TracebackType | None, file: str) -> list[tuple[int, str]]:
    """(line, function) of the frames in one file, outermost first, the middle of a long stack left out."""
    first: list[tuple[int, str]] = []
    last: list[tuple[int, str]] = []
    for _ in range(_MAX_WALK):
        if traceback is None:
            break
        code = traceback.tb_frame.f_code
        if code.co_filename == file:
            frame = (traceback.tb_lineno or 0, code.co_name)
            if len(first) < MAX_FRAMES // 2:
                first.append(frame)
            else:
                last.append(frame)
                del last[: -MAX_FRAMES // 2]
        traceback = traceback.tb_next
    return first + last


def _message(error: BaseException) -> str:
    try:
        return _cut(str(error), slice(0, MESSAGE_CHARS))
    except BaseException as inner:  # noqa: BLE001  (a __str__ may raise whatever it likes)
        return f"<its message can't be shown: __str__ raised {type_name(inner)}>"


def _missing_module(error: BaseException) -> str | None:
    if not any(base is ModuleNotFoundError for base in _mro_of(type(error))):  # isinstance would ask __class__
        return None
    name = _module_of(error)
    return _cut(name, slice(0, 200)) if type(name) is str else None
