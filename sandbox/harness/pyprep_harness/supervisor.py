"""The container's first process: waits for a job, has a process made for each case, tells the host what it saw."""

from __future__ import annotations

import _signal
import fcntl
import gc
import marshal
import os
import sys

from . import VERSION, cleanup, codepages, confine, forkcost, learner, systemcalls
from .forkserver import ForkServer, private, private_pipe, traced
from .meter import Meter
from .prepare import Preparation
from .protocol import Channel, HostGone, Job, Limits, Observation, read_case
from .watch import Watch

_OUR_TASKS = 3
_AT_ONCE_MS = 30  # within which a host sends the job that it has
_SOURCE_LIMITS = {"case_cpu_us": 5_000_000, "case_wall_us": 10_000_000}


def main() -> int:
    """Work for one host until it hangs up."""
    channel = _take_channel()
    inside = confine.is_container()
    if inside:
        confine.become_supervisor()
        systemcalls.refuse_where_allowed()
    else:
        os.chdir(os.environ.get("TMPDIR", "/tmp"))
    try:
        Supervisor(channel, inside).serve()
    except HostGone:
        return 0
    except BaseException:  # noqa: BLE001  (the host must hear of a fault of ours, whatever it is)
        channel.send(b"F", traced()[-4000:])
        return 70
    return 0


def _take_channel() -> Channel:
    """Move the pipes to the host away from 0 and 1, where children and stray prints would find them."""
    channel = Channel(private(os.dup(0)), private(os.dup(1)))
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(null, 1)
    os.close(null)
    return channel


class Supervisor:
    """One job from header to last case."""

    def __init__(self, channel: Channel, inside: bool) -> None:
        self.channel = channel
        self.inside = inside
        self.meter = Meter() if inside else Meter("/nonexistent")
        self.scratch = cleanup.Scratch() if inside else None
        self.server: ForkServer | None = None
        self.job = b""  # as the fork server takes it
        self.ahead: tuple[bytes, bytes] | None = None  # a message that was taken before it was due
        self.orphans = _orphan_alarm()
        self.code = -1  # a file in memory with the compiled source, sealed once it is there
        self.prepare = Preparation(learner.Mender())
        learner.answer_questions()

    def serve(self) -> None:
        """Say hello, take the job, run its cases one by one as the host sends them."""
        self.channel.send(b"H", b'{"v":%d,"python":"%s"}' % (VERSION, sys.version.split()[0].encode()))
        forkcost.warm_up()
        self.prepare.has_time = not self.channel.is_ready(_AT_ONCE_MS)  # there is no job yet
        if self.prepare.has_time:
            forkcost.immortalise(gc.get_objects())
            gc.collect()
            codepages.use_huge_pages()
        gc.freeze()
        self.code = private(os.memfd_create("code", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING))
        server = ForkServer(self.prepare, self.code, self.orphans, first=learner.Check())
        os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))  # an end that is told must not hold up who tells it
        self._run_cases(self._check(server))

    def _run_cases(self, job: Job) -> None:
        """One case after the other. What was seen is told when there is time: while the host or a case is waited for."""
        while True:
            if self.server is None:
                self.server = ForkServer(self.prepare, self.code, self.orphans, job=self.job)
            if self.ahead is None and not self.channel.is_ready():
                self.channel.flush()
            kind, payload = self.ahead or self._receive(b"C", b"Q")
            self.ahead = None
            if kind == b"Q":
                return self.channel.flush()
            index, limits, given = read_case(payload, job.limits)
            del payload
            seen = self._watched(self.server, limits, given)
            del given
            self.channel.keep_result(job.nonce, index, seen)

    def _get_ahead(self) -> None:
        """Beside a case: make of the last one what the host is told, and take the next message if it is there."""
        self.channel.pack()
        if self.channel.is_ready():
            self.ahead = self._receive(b"C", b"Q")

    def _receive(self, *wanted: bytes) -> tuple[bytes, bytes]:
        """The next message, which has to be of one of these types."""
        kind, payload = self.channel.receive()
        if kind not in wanted:
            raise ValueError(f"message {kind!r} where one of {wanted!r} was due")
        return kind, payload

    def _check(self, server: ForkServer) -> Job:
        """Take the job and have a disposable process compile its source, while the server makes what the cases need."""
        _, header = self._receive(b"J")
        job, driver = Job(header), None
        kind, source = self._receive(b"D", b"S")
        if kind == b"D":
            driver = source
            _, source = self._receive(b"S")
        self.job = marshal.dumps((header, source, driver))
        self.server = server
        seen = self._watched(server, job.limits.changed(_SOURCE_LIMITS), self.job, self.job)
        fcntl.fcntl(self.code, fcntl.F_ADD_SEALS, fcntl.F_SEAL_WRITE | fcntl.F_SEAL_GROW | fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_SEAL)
        self.channel.keep_result(job.nonce, -1, seen)
        self.channel.flush()
        return job

    def _watched(self, server: ForkServer, limits: Limits, given: bytes, job: bytes = b"") -> Observation:
        """Run one case, and leave nothing of it behind; the fork server stays if nothing was left."""
        watch = Watch(server, limits, self.meter)
        seen = watch.run(given, self.channel.flush, self._get_ahead, job)
        if seen.status != "reported" or watch.exit_status != 0 or not self._is_alone(server):
            seen.clean = self._killed(watch)
            self._let_go()
        seen.clean = seen.clean and self._wiped()
        return seen

    def _killed(self, watch: Watch) -> bool:
        return cleanup.kill_container() if self.inside else cleanup.kill_group(watch.pid, watch.server.pid)

    def _let_go(self) -> None:
        """Forget a fork server that was killed; the next case gets another."""
        if self.server is not None:
            self.server.close()
            self.server = None

    def _is_alone(self, server: ForkServer) -> bool:
        """True when this container holds nothing but the supervisor, the fork server and the process that waits."""
        if not server.is_as_made():
            return False
        if self.meter.tasks() == _OUR_TASKS:
            return True
        cleanup.reap()
        return self.meter.tasks() == _OUR_TASKS

    def _wiped(self) -> bool:
        if self.scratch is None or self.scratch.is_clean():
            return True
        self.scratch.wipe()
        return self.scratch.is_clean()


def _orphan_alarm() -> int:
    """A pipe that becomes readable when a child of this process has ended; in a container every orphan is one."""
    read_end, write_end = private_pipe()
    os.set_blocking(write_end, False)
    _signal.signal(_signal.SIGCHLD, lambda _signal, _frame: None)
    _signal.set_wakeup_fd(write_end, warn_on_full_buffer=False)
    return read_end
