"""Writes down what the submission does, an event at a time, until the case ends or there is no room for more.

An event is a letter and its fields. Numbers are decimal and end in ``;``, texts are written with their length: ``5:hello``.
A value is one byte that says how much of it is shown, and the texts class and value, see ``shown``; changes are a number and
so many of (name, value), where the byte ``-`` alone stands for a name that is no longer bound.

    k n line kind …                   which lines hold one plain statement, once, before all else
    c call depth line name changes    a function begins; its changes are its arguments
    l call line                       a line begins
    = call line changes               what the line that began before has changed so far
    r call line value                 it returns            y call line value   it yields
    w call line                       a coroutine waits     s call depth line   a generator or coroutine goes on
    x call line class text            an exception is raised
    u call line class                 an exception ends the function
    p text                            something is printed
    . how                             the end: d done, s out of steps, b out of bytes
"""

from __future__ import annotations

import sys
import threading

from ..codes import codes_in
from ..values import type_name
from . import shown, statements

TYPE_CHECKING = False
if TYPE_CHECKING:
    import types
    from collections.abc import Callable, Iterator
    from typing import Any

_TOOL = 4  # none of the numbers that debuggers and profilers are given
_OPTIMIZED, _VARARGS, _VARKEYWORDS, _COROUTINE, _ASYNC_GENERATOR = 0x1, 0x4, 0x8, 0x80, 0x200  # of co_flags
_OUR_FRAMES = 24  # that a callback may need above the code that it follows
_PER_STEP = 20  # events and changes of names
_AROUND = 64  # bytes of the end, and of the lengths around the record
_PRINT_CHARS = 1000
_NAME_CHARS = 100
_HIDDEN_TYPES = ("function", "builtin_function_or_method", "module", "type")
_get_frame = sys._getframe
_args_of = BaseException.__dict__["args"].__get__


class Limits:
    """How much is recorded; the fields are those of sandbox.TraceLimits in Go."""

    def __init__(self, steps: int = 10_000, bytes: int = 4 << 20, value: int = 400) -> None:  # noqa: A002
        self.steps = steps
        self.bytes = bytes
        self.value = value


class _Call:
    """One run of a function: its number, the line it is at, and what its names were when last seen."""

    __slots__ = ("line", "number", "seen")

    def __init__(self, number: int, line: int) -> None:
        self.number = number
        self.line = line
        self.seen: dict[str, tuple] = {}


class Recorder:
    """Follows a submission on the thread that begins; ``over`` gets the record when there is no more room, and does not return."""

    def __init__(self, limits: Limits, source: bytes, over: Callable[[bytes], None]) -> None:
        self._limits = limits
        self._source = source
        self._over = over
        self._parts: list[bytes] = []
        self._room = limits.bytes - _AROUND
        self._entries = _PER_STEP * limits.steps
        self._steps = 0
        self._calls = 0
        self._codes: dict[int, types.CodeType] = {}
        self._running: list[tuple[int, _Call]] = []  # (id of the frame, its call), outermost first
        self._suspended: dict[int, _Call] = {}
        self._raising = 0
        self._thread = 0

    def begin(self, code: types.CodeType, whole: bool) -> None:
        """Follow the functions of a module's code, and its top level too when it is a program."""
        for inner in _functions(code, whole):
            self._codes[id(inner)] = inner
        lines = statements.plain_lines(self._source)
        plain = b"k" + _counted([b"%d;%s" % line for line in lines])
        self._room -= len(plain)
        self._parts.append(plain)
        self._thread = threading.get_ident()
        self._listen_to_prints()
        sys.setrecursionlimit(sys.getrecursionlimit() + _OUR_FRAMES)
        self._register()

    def ended(self) -> bytes:
        """Stop to listen, if that was ever begun; the record."""
        codes, self._codes = self._codes, {}
        try:
            for code in codes.values():
                sys.monitoring.set_local_events(_TOOL, code, 0)
            if codes:
                sys.monitoring.set_events(_TOOL, 0)
                sys.monitoring.free_tool_id(_TOOL)
        except ValueError:
            pass  # the code that was followed has done it
        return self._written(b"d")

    def _written(self, how: bytes) -> bytes:
        return b"".join(self._parts) + b"." + how

    def _register(self) -> None:
        monitoring, events = sys.monitoring, sys.monitoring.events
        monitoring.use_tool_id(_TOOL, "pyprep trace")
        everywhere = {events.PY_UNWIND: self._unwound, events.PY_THROW: self._resumed, events.RAISE: self._raised}
        local = {
            events.PY_START: self._started, events.PY_RESUME: self._resumed, events.PY_RETURN: self._returned,
            events.PY_YIELD: self._yielded, events.LINE: self._line,
        }  # fmt: skip
        for event, callback in {**everywhere, **local}.items():
            monitoring.register_callback(_TOOL, event, callback)
        for code in self._codes.values():
            monitoring.set_local_events(_TOOL, code, sum(local))
        monitoring.set_events(_TOOL, sum(everywhere))

    def _listen_to_prints(self) -> None:
        stdout, write = sys.stdout, sys.stdout.write

        def note(text: str) -> int:
            done = write(text)
            if type(text) is str and self._codes and threading.get_ident() == self._thread:
                self._write(b"p" + _text(text[:_PRINT_CHARS]))
            return done

        stdout.write = note  # type: ignore[method-assign]

    # What the interpreter calls. Each runs one frame above the code that it tells of.

    def _started(self, code: types.CodeType, _offset: int) -> None:
        if threading.get_ident() != self._thread:
            return
        frame = _get_frame(1)
        self._calls += 1
        call = _Call(self._calls, frame.f_lineno)
        depth = len(self._running)
        changes = self._changes(call, frame, _parameters(code))
        self._running.append((id(frame), call))
        name = code.co_qualname.rpartition("<locals>.")[2]
        self._write(b"c%d;%d;%d;" % (call.number, depth, frame.f_lineno) + _text(name[:_NAME_CHARS]) + _counted(changes), len(changes))

    def _line(self, _code: types.CodeType, line: int) -> None:
        frame = _get_frame(1)
        call = self._current(frame)
        if call is None:
            return
        self._look(call, frame)
        self._raising = 0
        if self._steps >= self._limits.steps:
            self._stop(b"s")
        self._steps += 1
        call.line = line
        self._write(b"l%d;%d;" % (call.number, line))

    def _returned(self, _code: types.CodeType, _offset: int, value: Any) -> None:
        frame = _get_frame(1)
        call = self._current(frame)
        if call is None:
            return
        self._look(call, frame)
        self._running.pop()
        self._write(b"r%d;%d;" % (call.number, frame.f_lineno) + self._value(value))

    def _yielded(self, code: types.CodeType, _offset: int, value: Any) -> None:
        frame = _get_frame(1)
        call = self._current(frame)
        if call is None:
            return
        self._look(call, frame)
        self._running.pop()
        self._suspended[id(frame)] = call
        if code.co_flags & _COROUTINE or code.co_flags & _ASYNC_GENERATOR and type_name(value) != "async_generator_wrapped_value":
            self._write(b"w%d;%d;" % (call.number, frame.f_lineno))
        else:
            self._write(b"y%d;%d;" % (call.number, frame.f_lineno) + self._value(value))

    def _resumed(self, code: types.CodeType, _offset: int, _error: Any = None) -> None:
        if id(code) not in self._codes or threading.get_ident() != self._thread:
            return
        frame = _get_frame(1)
        call = self._suspended.pop(id(frame), None)
        if call is None:
            return
        depth = len(self._running)
        self._running.append((id(frame), call))
        self._write(b"s%d;%d;%d;" % (call.number, depth, frame.f_lineno))

    def _raised(self, code: types.CodeType, _offset: int, error: BaseException) -> None:
        if id(code) not in self._codes:
            return
        frame = _get_frame(1)
        call = self._current(frame)
        if call is None or self._raising == id(error):
            return
        self._look(call, frame)
        self._raising = id(error)
        args = shown.shown(_args_of(error), self._limits.value)[2]
        self._write(b"x%d;%d;" % (call.number, frame.f_lineno) + _text(type_name(error)[:_NAME_CHARS]) + _text(_unwrapped(args)))

    def _unwound(self, code: types.CodeType, _offset: int, error: BaseException) -> None:
        if id(code) not in self._codes:
            return
        frame = _get_frame(1)
        call = self._current(frame)
        if call is None:
            return
        self._look(call, frame)
        self._running.pop()
        self._write(b"u%d;%d;" % (call.number, frame.f_lineno) + _text(type_name(error)[:_NAME_CHARS]))

    def _current(self, frame: types.FrameType) -> _Call | None:
        """The call of the frame that runs; what is above it has ended without a word, for lack of stack."""
        if threading.get_ident() != self._thread:
            return None
        running = self._running
        for at in range(len(running) - 1, -1, -1):
            if running[at][0] == id(frame):
                del running[at + 1 :]
                return running[at][1]
        return None

    def _look(self, call: _Call, frame: types.FrameType) -> None:
        """Note what has changed since the call was last looked at."""
        changes = self._changes(call, frame)
        if changes:
            self._write(b"=%d;%d;" % (call.number, call.line) + _counted(changes), len(changes))

    def _changes(self, call: _Call, frame: types.FrameType, only: dict[str, str] | None = None) -> list[bytes]:
        """What has changed; at the beginning only the parameters are told, though a closure has other names."""
        seen = call.seen
        parts: list[bytes] = []
        names = dict(frame.f_locals)
        for name, value in names.items():
            kept = seen.get(name)
            if kept is not None and kept[0] is value and id(type(value)) in shown.IMMUTABLE:
                continue
            if not _is_shown(name, value):
                continue
            cls, how, text = shown.shown(value, self._limits.value)
            if only is not None:
                name_shown = only.get(name)
            else:
                name_shown = name if kept is None or kept[1:] != (cls, text) else None
            if name_shown is not None:
                parts.append(_text(name_shown[:_NAME_CHARS]) + _value(cls, how, text))
            seen[name] = (value if id(type(value)) in shown.IMMUTABLE else _NOTHING, cls, text)
        for name in [name for name in seen if name not in names]:
            del seen[name]
            parts.append(_text(name[:_NAME_CHARS]) + b"-")
        return parts

    def _value(self, value: Any) -> bytes:
        return _value(*shown.shown(value, self._limits.value))

    def _write(self, event: bytes, changes: int = 0) -> None:
        self._room -= len(event)
        self._entries -= 1 + changes
        if self._room < 0 or self._entries < 0:
            self._stop(b"b")
        self._parts.append(event)

    def _stop(self, how: bytes) -> None:
        self._over(self._written(how))


_NOTHING = object()


def _functions(code: types.CodeType, whole: bool) -> Iterator[types.CodeType]:
    """A module's functions and methods, at any depth; not lambdas, generator expressions and bodies of classes."""
    for outer in codes_in(code):
        if (whole and outer is code) or (outer.co_flags & _OPTIMIZED and not outer.co_name.startswith("<")):
            yield outer


def _parameters(code: types.CodeType) -> dict[str, str]:
    """How the parameters of a function are written, by name."""
    plain = code.co_argcount + code.co_kwonlyargcount
    written = {name: name for name in code.co_varnames[:plain]}
    for flag, stars in ((_VARARGS, "*"), (_VARKEYWORDS, "**")):
        if code.co_flags & flag:
            written[code.co_varnames[len(written)]] = stars + code.co_varnames[len(written)]
    return written


def _is_shown(name: Any, value: Any) -> bool:
    return type(name) is str and not name.startswith("__") and type_name(value) not in _HIDDEN_TYPES


def _unwrapped(args: str) -> str:
    """The arguments of an exception without the brackets of their tuple."""
    return args.removeprefix("(").removesuffix(")").removesuffix(",")


def _counted(parts: list[bytes]) -> bytes:
    return b"%d;" % len(parts) + b"".join(parts)


def _text(text: str) -> bytes:
    data = text.encode("utf-8", "backslashreplace")
    return b"%d:%s" % (len(data), data)


def _value(cls: str, how: bytes, text: str) -> bytes:
    return how + _text(cls) + _text(text)
