"""The container's first process: waits for a job, forks a child for each case, tells the host what it saw."""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable

from . import VERSION, cleanup, confine, learner, syntax
from .learner import Reporter
from .meter import Meter
from .protocol import Channel, HostGone, Job, Limits, Observation, read_case
from .watch import Pipes, Watch

_PRIVATE_FDS = 40
_PRELOADED = (
    "bisect collections.abc copy dataclasses enum functools heapq itertools "
    "math operator random re statistics string textwrap typing"
).split()
_SOURCE_LIMITS = {"case_cpu_us": 5_000_000, "case_wall_us": 10_000_000}


def main() -> int:
    """Work for one host until it hangs up."""
    channel = _take_channel()
    inside = confine.is_container()
    if inside:
        confine.become_supervisor()
    else:
        os.chdir(tempfile.gettempdir())
    with contextlib.suppress(HostGone):
        try:
            Supervisor(channel, inside).serve()
        except HostGone:
            raise
        except BaseException:  # noqa: BLE001  (the host must hear of a fault of ours, whatever it is)
            channel.send(b"F", traceback.format_exc()[-4000:].encode())
            return 70
    return 0


def _take_channel() -> Channel:
    """Move the pipes to the host away from 0 and 1, where children and stray prints would find them."""
    import fcntl

    read_fd = fcntl.fcntl(0, fcntl.F_DUPFD_CLOEXEC, _PRIVATE_FDS)
    write_fd = fcntl.fcntl(1, fcntl.F_DUPFD_CLOEXEC, _PRIVATE_FDS)
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(null, 1)
    os.close(null)
    return Channel(read_fd, write_fd)


class Supervisor:
    """One job from header to last case."""

    def __init__(self, channel: Channel, inside: bool) -> None:
        self.channel = channel
        self.inside = inside
        self.meter = Meter() if inside else Meter("/nonexistent")
        self.scratch = cleanup.Scratch() if inside else None
        self.wakeup = _child_wakeup()
        self.driver: bytes | None = None

    def serve(self) -> None:
        """Say hello, take the job, run its cases one by one as the host sends them."""
        for name in _PRELOADED:
            importlib.import_module(name)
        self.channel.send(b"H", json.dumps({"v": VERSION, "python": sys.version.split()[0]}).encode())
        job = Job.from_json(self._expect(b"J"))
        if job.entry.is_async:
            importlib.import_module("asyncio")
        source = self._source(job)
        gc.collect()
        gc.freeze()
        while True:
            kind, payload = self.channel.receive()
            if kind == b"Q":
                return
            if kind != b"C":
                raise ValueError(f"message {kind!r} where a case was due")
            index, limits, given = read_case(payload, job.limits)
            del payload
            seen = self._case(job, limits, source, given)
            del given
            self.channel.send_result(job.nonce, index, seen)

    def _expect(self, wanted: bytes) -> bytes:
        kind, payload = self.channel.receive()
        if kind != wanted:
            raise ValueError(f"message {kind!r} where {wanted!r} was due")
        return payload

    def _source(self, job: Job) -> bytes:
        """Take driver and source, and have a disposable child compile the source."""
        kind, payload = self.channel.receive()
        if kind == b"D":
            self.driver = payload
            kind, payload = self.channel.receive()
        if kind != b"S":
            raise ValueError(f"message {kind!r} where the source was due")
        limits = job.limits.changed(_SOURCE_LIMITS)

        def compile_only(report: int, _stack: int) -> None:
            Reporter(report, limits.value_bytes).send(syntax.check(payload, job.file, job.inspect))

        self.channel.send_result(job.nonce, -1, self._watched(limits, None, compile_only))
        return payload

    def _case(self, job: Job, limits: Limits, source: bytes, given: bytes) -> Observation:
        stdin = given if job.entry.kind == "program" else None
        return self._watched(limits, stdin, lambda report, stack: learner.run(job, limits, source, self.driver, given, report, stack))

    def _watched(self, limits: Limits, stdin: bytes | None, work: Callable[[int, int], None]) -> Observation:
        """Fork a child for some work, watch it, and leave nothing of it behind."""
        ends = [os.pipe() for _ in range(4)]
        pid = os.fork()
        if pid == 0:
            self._be_child(ends, limits, stdin, work)
        for _, write_end in ends:
            os.close(write_end)
        pipes = Pipes(*(read_end for read_end, _ in ends))
        killed = []
        kill = cleanup.kill_container if self.inside else lambda: cleanup.kill_group(pid)
        seen = Watch(pid, pipes, limits, self.meter, self.wakeup).run(lambda: killed.append(kill()))
        pipes.close()
        seen.clean = all(killed) and self._wiped()
        return seen

    def _wiped(self) -> bool:
        if self.scratch is None or self.scratch.is_clean():
            return True
        self.scratch.wipe()
        return self.scratch.is_clean()

    def _be_child(self, ends: list[tuple[int, int]], limits: Limits, stdin: bytes | None, work: Callable[[int, int], None]) -> None:
        """Never returns. Streams in place, everything else closed, identity dropped; then the work."""
        try:
            os.setsid()
            report, stdout, stderr, stack = (write_end for _, write_end in ends)
            if stdin is not None:
                os.dup2(_readable(stdin), 0)
            os.dup2(stdout, 1)
            os.dup2(stderr, 2)
            report, stack = os.dup2(report, 3, inheritable=False), os.dup2(stack, 4, inheritable=False)
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            os.closerange(5, 1024)
            if self.inside:
                confine.become_learner(limits.open_files)
            else:
                confine.limit(limits.open_files)
            gc.enable()
            work(report, stack)
        except BaseException:  # noqa: BLE001
            os.write(2, traceback.format_exc().encode("utf-8", "replace"))
        finally:
            os._exit(1)


def _child_wakeup() -> int:
    """A pipe that becomes readable when a child ends."""
    read_end, write_end = os.pipe()
    os.set_blocking(read_end, False)
    os.set_blocking(write_end, False)
    signal.signal(signal.SIGCHLD, lambda _signal, _frame: None)
    signal.set_wakeup_fd(write_end, warn_on_full_buffer=False)
    return read_end


def _readable(data: bytes) -> int:
    """A descriptor from which data can be read, however much it is."""
    fd = os.memfd_create("stdin")
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view) :]
    os.lseek(fd, 0, os.SEEK_SET)
    return fd
