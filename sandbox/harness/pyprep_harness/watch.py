"""Watching one child from outside: its output, its report, its time, its end."""

from __future__ import annotations

import _signal
import math
import os
import select
import time

from . import cleanup
from .forkserver import ForkServer
from .meter import Meter
from .protocol import TOO_LARGE, Limits, Observation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

STACK_BYTES = 16 << 10
_READ = 1 << 16
_LENGTH_BYTES = 4
_STEPS_IN_REPORT = 4096  # what a report may have beyond its value: status, names, frames
_GRACE_S = 0.02
_PREPARE_S = 5.0  # a server that prepares a job tells of an end when it is done with that
_SHORT_S = 0.2
_QUIET_S = 0.002
_MOST_EXTENSION = 3  # times the wall limit, however busy the machine; the host waits for as long


def _contents(path: str) -> bytes:
    fd = os.open(path, os.O_RDONLY)
    try:
        return os.read(fd, 4096)
    finally:
        os.close(fd)


class Watch:
    """One case under observation; ``run`` returns what was seen."""

    def __init__(self, server: ForkServer, limits: Limits, meter: Meter) -> None:
        self.server = server
        self.limits = limits
        self.meter = meter
        self.pid = 0
        self.started = 0.0
        self.streams = {fd: bytearray() for fd in server.streams.all}
        self.exit_status: int | None = None
        self.verdict = ""
        self.garbled = False  # the report announced more than it may have

    def run(self, given: bytes, meanwhile: Callable[[], None], beside: Callable[[], None], job: bytes = b"") -> Observation:
        """Launch a case and watch until it reports, ends or breaks a limit; say what was seen. The next is one of the job.

        What it leaves is not cleared away here. If it is not done at once, there is time for ``meanwhile``; ``beside`` is
        done in any case, and does not count towards its time.
        """
        ooms, cpu_before = self.meter.oom_kills(), self._cpu_us()
        self.pid, inbox, left = self.server.launch(given, self.limits, job)
        if left:
            self._send_rest(inbox, left)
        beside()
        self.started = time.monotonic()
        deadline = self.started + self.limits.case_wall_us / 1e6
        used = 0
        self._look(self.server.ends, _QUIET_S)  # most end at once, and to be woken by a report before holds them up
        patience = 0.0
        while not self.verdict:
            now = time.monotonic()
            if used >= self.limits.case_cpu_us:
                self.verdict = "cpu-limit"
            elif now >= deadline and (deadline := self._extended()) <= now:
                self.verdict = "wall-limit"
            else:
                patience = min(patience, deadline - now, max((self.limits.case_cpu_us - used) / 1e6, 0.001))
                if not self._look(self.server.poll, patience):
                    meanwhile()
                    patience = self.limits.case_wall_us / 1e6
                used = self.verdict or self._cpu_us() - cpu_before
        if self.verdict in ("cpu-limit", "wall-limit"):
            self._ask_where_it_is()
        wall_us = max(int((time.monotonic() - self.started - self._starved_s()) * 1e6), 0)
        if self.verdict == "reported":
            self._see_it_end(_PREPARE_S if job else _GRACE_S)
        cpu_us = self._cpu_us() - cpu_before
        if self.exit_status is None:
            self._drain()
        return self._observation(cpu_us, wall_us, self.meter.oom_kills() > ooms)

    def _extended(self) -> float:
        """The deadline without the time in which the child could have run and no CPU was free: that is not its doing."""
        wall_s = self.limits.case_wall_us / 1e6
        return self.started + wall_s + min(self._starved_s(), (_MOST_EXTENSION - 1) * wall_s)

    def _starved_s(self) -> float:
        """How long the child could have run and no CPU was free; not asked of those that are done at once."""
        ran = time.monotonic() - self.started
        if ran < _SHORT_S:
            return 0.0
        try:  # the process was made before its case began, and may have had to wait then
            return min(int(_contents(f"/proc/{self.pid}/schedstat").split()[1]) / 1e9, ran)
        except (OSError, ValueError, IndexError):
            return 0.0  # it is gone, or the kernel does not count

    def _cpu_us(self) -> int:
        return self.meter.cpu_us() - self.server.cpu_us()

    def _send_rest(self, inbox: int, left: memoryview) -> None:
        """Send what did not fit into the pipe; a process that ends before it has read it all is told by the server."""
        room = select.poll()
        room.register(inbox, select.POLLOUT)
        room.register(self.server.replies, select.POLLIN)
        while left and not any(fd == self.server.replies for fd, _ in room.poll()):
            left = left[os.write(inbox, left) :]

    def _see_it_end(self, patience_s: float) -> None:
        """Wait a little for the end of a process that has reported: what has ended need not be killed."""
        until = time.monotonic() + patience_s
        while self.exit_status is None and (left := until - time.monotonic()) > 0:
            self._look(self.server.poll, left)

    def _look(self, poll: select.poll, patience_s: float) -> bool:
        """Wait for the process to do something, and take it; False when it did nothing."""
        events = poll.poll(math.ceil(patience_s * 1000))
        for fd, _ in events:
            if fd == self.server.replies:
                self.exit_status = self.server.ended()
                self._drain()
            elif fd == self.server.orphans:
                os.read(fd, _READ)
                cleanup.reap()
            else:
                self._read(fd)
        if self.exit_status is not None and not self.verdict:
            self.verdict = "reported" if self.garbled else "exited"
        return bool(events)

    def _read(self, fd: int) -> bool:
        """Take what one stream has; False at its end."""
        try:
            part = os.read(fd, _READ)
        except BlockingIOError:
            return True
        if not part:
            return False
        stream = self.streams[fd]
        room = self._room(fd) - len(stream)
        stream += part[: max(room, 0)]
        if fd == self.server.streams.report:
            self._look_at_report(stream)
        elif fd != self.server.streams.stack and self._printed() + max(len(part) - room, 0) > self.limits.output_bytes:
            self.verdict = "output-limit"
        return True

    def _room(self, fd: int) -> int:
        if fd == self.server.streams.report:
            return self.limits.value_bytes + _STEPS_IN_REPORT + _LENGTH_BYTES
        if fd == self.server.streams.stack:
            return STACK_BYTES
        return self.limits.output_bytes + 1

    def _printed(self) -> int:
        return len(self.streams[self.server.streams.stdout]) + len(self.streams[self.server.streams.stderr])

    def _look_at_report(self, stream: bytearray) -> None:
        size = int.from_bytes(stream[:_LENGTH_BYTES], "big") if len(stream) >= _LENGTH_BYTES else 0
        if size == TOO_LARGE:
            self.verdict = "value-limit"
        elif size + _LENGTH_BYTES > self._room(self.server.streams.report):
            self.garbled = True  # not the harness's doing; what the process prints or uses up may still say more
            del stream[_LENGTH_BYTES:]
        elif len(stream) >= _LENGTH_BYTES + size:
            self._drain_output()
            self.verdict = self.verdict or "reported"

    def _drain(self) -> None:
        """Read what is left in the pipes."""
        for fd, _ in self.server.written.poll(0):  # most are empty
            self._empty(fd)

    def _drain_output(self) -> None:
        streams = self.server.streams
        for fd, _ in self.server.written.poll(0):
            if fd in (streams.stdout, streams.stderr):
                self._empty(fd)

    def _empty(self, fd: int) -> None:
        """Read what is left in a pipe, as far as there is room for it."""
        while len(self.streams[fd]) < self._room(fd):
            before = len(self.streams[fd])
            if not self._read(fd) or len(self.streams[fd]) - before < _READ:
                return

    def _ask_where_it_is(self) -> None:
        """Let the child flush its prints and write its stack, if it still can: a kindness, bounded in time."""
        verdict = self.verdict
        for question in (_signal.SIGUSR2, _signal.SIGUSR1):
            try:
                os.kill(self.pid, question)
            except ProcessLookupError:
                break
            until = time.monotonic() + _GRACE_S
            while (left := until - time.monotonic()) > 0:
                self._look(self.server.poll, left)
        self.verdict = "output-limit" if self.verdict == "output-limit" else verdict

    def _observation(self, cpu_us: int, wall_us: int, oom: bool) -> Observation:
        status = self.verdict
        if oom and status not in ("output-limit", "value-limit"):
            status = "memory-limit"
        if status == "exited" and self.server.is_gone:
            raise RuntimeError("the fork server is gone")
        cpu_us = max(cpu_us, 0)  # its clocks are read one after the other
        seen = Observation(status=status, cpu_us=cpu_us, wall_us=wall_us, peak=self.meter.peak_bytes())
        if status == "exited" and self.exit_status is not None:  # beside a limit it depends on who was faster
            seen.exit_code = os.WEXITSTATUS(self.exit_status) if os.WIFEXITED(self.exit_status) else 0
            seen.signal = os.WTERMSIG(self.exit_status) if os.WIFSIGNALED(self.exit_status) else 0
        seen.stdout = bytes(self.streams[self.server.streams.stdout][: self.limits.output_bytes])
        seen.stderr = bytes(self.streams[self.server.streams.stderr][: self.limits.output_bytes - len(seen.stdout)])
        seen.stack = bytes(self.streams[self.server.streams.stack])
        if status == "reported":
            report = self.streams[self.server.streams.report]
            seen.report = bytes(report[_LENGTH_BYTES : _LENGTH_BYTES + int.from_bytes(report[:_LENGTH_BYTES], "big")])
        return seen
