"""The container's first process: waits for a job, forks a child for each case, tells the host what it saw."""

from __future__ import annotations

import _signal
import contextlib
import fcntl
import gc
import importlib
import json
import os
import signal
import sys
from collections.abc import Callable

from . import VERSION, cleanup, confine, forkcost, learner, syntax
from .learner import CODE_FD, REPORT_FD, STACK_FD, Mender, Reporter
from .meter import Meter
from .protocol import Channel, HostGone, Job, Limits, Observation, read_case
from .watch import Pipes, Watch

_PRIVATE_FDS = 40
_PRELOADED = (
    "asyncio bisect collections copy dataclasses decimal enum fractions functools heapq itertools math operator random re "
    "statistics string textwrap typing"
).split()
_SOURCE_LIMITS = {"case_cpu_us": 5_000_000, "case_wall_us": 10_000_000}


def main() -> int:
    """Work for one host until it hangs up."""
    channel = _take_channel()
    inside = confine.is_container()
    if inside:
        confine.become_supervisor()
    else:
        os.chdir(os.environ.get("TMPDIR", "/tmp"))
    with contextlib.suppress(HostGone):
        try:
            Supervisor(channel, inside).serve()
        except HostGone:
            raise
        except BaseException:  # noqa: BLE001  (the host must hear of a fault of ours, whatever it is)
            channel.send(b"F", _trace()[-4000:])
            return 70
    return 0


def _trace() -> bytes:
    import traceback

    return traceback.format_exc().encode("utf-8", "replace")


def _take_channel() -> Channel:
    """Move the pipes to the host away from 0 and 1, where children and stray prints would find them."""
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
        self.code = -1  # a file in memory with the compiled source, sealed once it is there
        self.mend = Mender()
        learner.answer_questions()

    def serve(self) -> None:
        """Say hello, take the job, run its cases one by one as the host sends them."""
        self.channel.send(b"H", json.dumps({"v": VERSION, "python": sys.version.split()[0]}).encode())
        forkcost.prepare()
        job = Job.from_json(self._expect(b"J"))
        source = self._source(job)
        self._preload(job, source)
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

    def _preload(self, job: Job, source: bytes) -> None:
        """Import once what the cases would each import anew. Only what is named: every module makes a fork dearer."""
        text = source + (self.driver or b"")
        for name in _PRELOADED:
            if name.encode() in text or (name == "asyncio" and job.entry.is_async):
                importlib.import_module(name)

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

        def compile_only() -> None:
            report, code = syntax.check(payload, job.file, job.inspect)
            if code is not None:
                learner.keep_code(code)
            Reporter(limits.value_bytes).send(report)

        file = os.memfd_create("code", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
        self.code = fcntl.fcntl(file, fcntl.F_DUPFD_CLOEXEC, _PRIVATE_FDS)
        os.close(file)
        seen = self._watched(limits, None, compile_only)
        fcntl.fcntl(self.code, fcntl.F_ADD_SEALS, fcntl.F_SEAL_WRITE | fcntl.F_SEAL_GROW | fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_SEAL)
        self.channel.send_result(job.nonce, -1, seen)
        return payload

    def _case(self, job: Job, limits: Limits, source: bytes, given: bytes) -> Observation:
        stdin = given if job.entry.kind == "program" else None
        return self._watched(limits, stdin, lambda: learner.run(job, limits, source, self.driver, given, self.mend))

    def _watched(self, limits: Limits, stdin: bytes | None, work: Callable[[], None]) -> Observation:
        """Fork a child for some work, watch it, and leave nothing of it behind."""
        ends = [os.pipe() for _ in range(4)]
        watch = Watch(Pipes(*(read_end for read_end, _ in ends)), limits, self.meter, self.wakeup)
        pid = os.fork()
        if pid == 0:
            self._be_child(ends, limits, stdin, work)
        killed = []
        kill = cleanup.kill_container if self.inside else lambda: cleanup.kill_group(pid)
        seen = watch.run(pid, lambda: killed.append(kill()))
        for both in ends:
            for fd in both:
                os.close(fd)
        seen.clean = all(killed) and self._wiped()
        return seen

    def _wiped(self) -> bool:
        if self.scratch is None or self.scratch.is_clean():
            return True
        self.scratch.wipe()
        return self.scratch.is_clean()

    def _be_child(self, ends: list[tuple[int, int]], limits: Limits, stdin: bytes | None, work: Callable[[], None]) -> None:
        """Never returns. Streams in place, everything else closed, identity dropped; then the work."""
        try:
            os.setsid()
            report, stdout, stderr, stack = (write_end for _, write_end in ends)
            if stdin is not None:
                os.dup2(_readable(stdin), 0)
            os.dup2(stdout, 1)
            os.dup2(stderr, 2)
            os.dup2(report, REPORT_FD, inheritable=False)
            os.dup2(stack, STACK_FD, inheritable=False)
            os.dup2(self.code, CODE_FD, inheritable=False)
            _signal.set_wakeup_fd(-1)
            _signal.signal(_signal.SIGCHLD, _signal.SIG_DFL)  # the module signal would make an enum of it
            os.closerange(CODE_FD + 1, 1024)
            if self.inside:
                confine.become_learner(limits.open_files)
            else:
                confine.limit(limits.open_files)
            gc.enable()
            work()
        except BaseException:  # noqa: BLE001
            os.write(2, _trace())
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
