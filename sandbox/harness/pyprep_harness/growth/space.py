"""What a call holds in memory at its peak, beyond its input: objects, and the frames of its recursion.

tracemalloc sees the objects. It does not see Python's own frames, so the functions of the source report when they begin
and end, and what their frames take is added up.
"""

from __future__ import annotations

import gc
import sys
import tracemalloc
import types

from ..codes import codes_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_TOOL = 4  # a tool number of sys.monitoring that nothing else here takes
_FRAME_BYTES = 88  # of _PyInterpreterFrame beside its variables and stack, see pycore_frame.h
_SLOT_BYTES = 8


class Stack:
    """The frames of a source's functions, in bytes and in number."""

    def __init__(self, code: types.CodeType) -> None:
        self._codes = list(codes_in(code))  # by place: the int of an id is smaller where the heap lies low
        self._sizes = [_frame_bytes(part) for part in self._codes]
        self.depth = self.deepest = 0
        self.bytes = self.peak = 0

    def start(self) -> None:
        """Begin to listen."""
        monitoring = sys.monitoring
        events = monitoring.events
        monitoring.use_tool_id(_TOOL, "pyprep")
        for event in (events.PY_START, events.PY_RESUME):
            monitoring.register_callback(_TOOL, event, self._enter)
        monitoring.register_callback(_TOOL, events.PY_RETURN, self._leave)
        monitoring.register_callback(_TOOL, events.PY_YIELD, self._leave)
        monitoring.register_callback(_TOOL, events.PY_UNWIND, self._leave)
        monitoring.register_callback(_TOOL, events.PY_THROW, self._thrown)
        for code in self._codes:
            monitoring.set_local_events(_TOOL, code, events.PY_START | events.PY_RESUME | events.PY_RETURN | events.PY_YIELD)
        monitoring.set_events(_TOOL, events.PY_UNWIND | events.PY_THROW)

    def stop(self) -> None:
        """Listen no more."""
        sys.monitoring.free_tool_id(_TOOL)

    def _enter(self, code: types.CodeType, *_: Any) -> None:
        self.bytes += self._sizes[self._codes.index(code)]
        self.depth += 1
        if self.bytes > self.peak:
            self.peak, self.deepest = self.bytes, max(self.deepest, self.depth)

    def _leave(self, code: types.CodeType, *_: Any) -> None:
        if code in self._codes:
            self.bytes -= self._sizes[self._codes.index(code)]
            self.depth -= 1

    def _thrown(self, code: types.CodeType, *_: Any) -> None:
        if code in self._codes:
            self._enter(code)


def _frame_bytes(code: types.CodeType) -> int:
    slots = len(code.co_varnames) + len(code.co_cellvars) + len(code.co_freevars) + code.co_stacksize
    return _FRAME_BYTES + _SLOT_BYTES * slots


def begin() -> None:
    """Trace from here on: what the input takes has to be known to be left out, also where the call moves or frees it."""
    tracemalloc.start()


def loosen(arguments: Any) -> None:
    """Give lists the slack that one more item would make them take: that a list grows by an eighth is no growth of the call's."""
    for argument in arguments if type(arguments) in (list, tuple) else ():
        if type(argument) is list:
            argument.append(None)
            argument.pop()


def measured(code: types.CodeType, call: Callable[[], Any]) -> dict[str, int]:
    """Bytes at the peak of a call, with its result and without, and how deep it went."""
    stack = Stack(code)
    stack.start()
    gc.collect()
    sys._clear_type_cache()  # it holds names: whether the call puts one out of it hangs on addresses
    before = tracemalloc.get_traced_memory()[0]
    tracemalloc.reset_peak()
    try:
        result = call()
        peak = tracemalloc.get_traced_memory()[1]
        gc.collect()  # free lists are no output
        held = tracemalloc.get_traced_memory()[0]
        del result  # what it held alone is free now
        gc.collect()
        left = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
        stack.stop()
    beyond = max(0, stack.peak - _entry_bytes(stack))
    taken = peak - before
    return {"total": taken + beyond, "auxiliary": max(0, taken - (held - left)) + beyond, "depth": stack.deepest}


def _entry_bytes(stack: Stack) -> int:
    """One frame is there at any size: it says nothing of recursion."""
    return min(stack.peak, 512)
