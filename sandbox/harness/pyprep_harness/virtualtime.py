"""An event loop whose clock jumps: when nothing is ready, time moves to the next timer and nobody waits.

A fresh loop is made for every case, after the fork. When nothing is ready, no timer is set and no thread works for
the loop, nothing can ever happen again; that is a deadlock, and said at once.
"""

from __future__ import annotations

import asyncio
import selectors
import threading
import types
from typing import Any

_THREAD_PATIENCE_S = 0.02


class DeadlockError(RuntimeError):
    """Every task waits and no timer is set."""


class _JumpingSelector(selectors.SelectSelector):
    """Never waits for time; moves the loop's clock instead."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0

    def select(self, timeout: float | None = None) -> list:
        ready = super().select(0)
        if ready or (timeout is not None and timeout <= 0):
            return ready
        if threading.active_count() > 1:
            if ready := super().select(_THREAD_PATIENCE_S):
                return ready
        elif timeout is None:
            raise DeadlockError("deadlock: every task waits for another one and no timer is set")
        if timeout is not None:
            self.now += timeout
        return ready


class VirtualTimeLoop(asyncio.SelectorEventLoop):
    """A selector event loop on a clock of its own that starts at 0 seconds."""

    def __init__(self) -> None:
        self._jumping = _JumpingSelector()
        super().__init__(self._jumping)

    def time(self) -> float:
        """Seconds of virtual time."""
        return self._jumping.now


class Clock:
    """Runs coroutines of one case on one virtual-time loop."""

    def __init__(self) -> None:
        self._loop: VirtualTimeLoop | None = None

    def finish(self, outcome: Any) -> Any:
        """The outcome itself, or what it gives when it is awaitable."""
        if not (hasattr(type(outcome), "__await__") or asyncio.iscoroutine(outcome)):
            return outcome
        return self.loop().run_until_complete(_awaited(outcome))

    def loop(self) -> VirtualTimeLoop:
        """The case's loop, made on first use and set as the current one."""
        if self._loop is None:
            self._loop = VirtualTimeLoop()
            asyncio.set_event_loop(self._loop)
        return self._loop

    def is_deadlock(self, error: BaseException) -> bool:
        """True for the error that ends a loop in which nothing can happen any more."""
        return isinstance(error, DeadlockError)

    def seconds(self) -> float | None:
        """Virtual time gone by, None when no loop was needed."""
        return None if self._loop is None else self._loop.time()

    def waiting_lines(self, file: str) -> list[tuple[int, str]]:
        """Where in the given file the tasks that are left wait."""
        if self._loop is None:
            return []
        tasks = sorted(asyncio.all_tasks(self._loop), key=_number)  # a set gives them in the order of their addresses
        frames = [frame for task in tasks for frame in _suspended(task.get_coro())]
        return [(frame.f_lineno, frame.f_code.co_name) for frame in frames if frame.f_code.co_filename == file]


def _number(task: asyncio.Task) -> int:
    """The number in the name that asyncio gave a task; those that were named by hand come first."""
    number = task.get_name().removeprefix("Task-")
    return int(number) if number.isdigit() else 0


def _suspended(awaitable: Any) -> list[types.FrameType]:
    """The frames of a suspended coroutine and of what it awaits, outermost first."""
    frames: list[types.FrameType] = []
    while (frame := getattr(awaitable, "cr_frame", None)) is not None:
        frames.append(frame)
        awaitable = awaitable.cr_await
    return frames


async def _awaited(outcome: Any) -> Any:
    return await outcome
