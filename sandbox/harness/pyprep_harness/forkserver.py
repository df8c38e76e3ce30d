"""Where the process of a case comes from.

A small process beside the supervisor, the fork server, forks the cases. That makes a case quick in two ways. The
supervisor works for every case, and a process that forks has to copy the pages that it writes to afterwards; so it does
not fork, and the one that does has nothing else to do. And while one case runs, the process of the next is made: it
gets ready as far as it can, and waits, still root and out of the learner's sight and reach, for its input. With that
it becomes the learner (``learner``).

The streams of all cases are the same pipes. When a case is over, ``is_as_made`` says whether they are what they were;
if they are not, or if anything of the case is left, the fork server ends with it and a new one takes its place.
"""

from __future__ import annotations

import _signal
import fcntl
import gc
import os
import select
import struct
import time

from . import confine, plainfork
from .protocol import Limits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NoReturn, Protocol

    class Case(Protocol):
        """What a process is made for."""

        def get_ready(self) -> None:
            """Make what can't be made before the fork."""

        def run(self, value_bytes: int, given: bytes) -> NoReturn:
            """Do it with its input, and end the process."""

    Prepare = Callable[[bytes], Case]


# A case's descriptors beside 0, 1 and 2: its report, its stack when asked for, the compiled source.
REPORT_FD, STACK_FD, CODE_FD = 3, 4, 5
_INBOX_FDS = (6, 9)  # by turns: the process that waits must not take what the one that runs has not read yet
_COMMAND_FD, _REPLY_FD = 7, 8
_LAST_FD = 9
_PRIVATE_FDS = 40  # from here on the supervisor keeps its own
_MOST_FDS = 1024
_REPLY = struct.Struct("=ii")  # the pid of the process that waits now, how the one that ran has ended
_HEADER = struct.Struct("=II")  # length of the input, value limit
_NEXT, _JOB = b"n", b"j"  # commands; a job's length and the job follow
_LENGTH = struct.Struct("=I")
_READ = 1 << 12  # more is seldom, and room for it would be made in every case
_CPU_CLOCK = 2  # the clock of a whole process, CPUCLOCK_SCHED of linux/posix-timers_types.h


class Streams:
    """The four streams of a case, as descriptors."""

    def __init__(self, report: int, stdout: int, stderr: int, stack: int) -> None:
        self.report = report
        self.stdout = stdout
        self.stderr = stderr
        self.stack = stack
        self.all = (report, stdout, stderr, stack)


class ForkServer:
    """A running fork server, seen from the supervisor."""

    def __init__(self, prepare: Prepare, code: int, orphans: int, first: Case | None = None, job: bytes = b"") -> None:
        """Start it, either with what its first process is for, or with a job, of which it prepares what all others are for.

        Each process that it forks gets ready, waits, and runs the case with its input. ``code`` becomes CODE_FD;
        ``orphans`` is readable when a process has ended that lost its parent.
        """
        *streams, inbox, other_inbox, command, reply = pipes = [private_pipe() for _ in range(8)]
        self._ends = {end for both in pipes for end in both}
        self.streams = Streams(*(read_end for read_end, _ in streams))
        self._writers = [write_end for _, write_end in streams]
        self._inboxes = (inbox[1], other_inbox[1])
        self._command, self.replies = command[1], reply[0]
        self.orphans = orphans
        self.poll = _poll(*self.streams.all, self.replies, orphans)
        self.ends = _poll(self.replies, orphans)  # of that only what tells of an end
        self.written = _poll(*self.streams.all)
        for fd in (*self.streams.all, orphans, *self._inboxes):
            os.set_blocking(fd, False)
        self._as_made = self._flags()
        theirs = (inbox[0], command[0], reply[1], other_inbox[0])
        inside = confine.is_container()
        self.pid = os.fork()
        if self.pid == 0:
            _serve(first, prepare, inside, (*self._writers, code, *theirs))
        self._close(theirs)  # so that each side sees the end of the other
        self.spare = 0
        self.is_gone = False
        self._turn = 0
        if job:
            self._order(job)
        self.ended()  # with nothing to end yet, the first answer tells who waits
        if not self.spare:
            raise RuntimeError("no process can be made for a case")
        os.set_blocking(self.replies, False)

    def launch(self, given: bytes, limits: Limits, job: bytes = b"") -> tuple[int, int, memoryview]:
        """Give the process that waits its case, and have the next one made: for the job, if there is a new one.

        Returns its pid, the descriptor that takes its input, and what of that did not go in at once.
        """
        pid, inbox = self.spare, self._inboxes[self._turn]
        left = memoryview(_HEADER.pack(len(given), limits.value_bytes) + given)
        left = left[os.write(inbox, left) :]
        self._order(job)
        return pid, inbox, left

    def _order(self, job: bytes) -> None:
        """Have the next process made; its input goes to the other inbox."""
        self.spare = 0
        self._turn ^= 1
        command = memoryview(_JOB + _LENGTH.pack(len(job)) + job if job else _NEXT)
        while command:
            command = command[os.write(self._command, command) :]

    def ended(self) -> int | None:
        """How the process that was launched has ended, in the words of waitpid; None while it has not.

        A fork server that is gone tells nothing more: only the kernel kills it, when a case takes all memory.
        """
        try:
            said = os.read(self.replies, _REPLY.size)
        except BlockingIOError:
            return None
        self.is_gone = not said
        self.spare, status = _REPLY.unpack(said) if said else (0, _signal.SIGKILL)
        return status

    def is_as_made(self) -> bool:
        """True when a process waits, the pipes are empty, and no case has changed their size or whether they block."""
        return self.spare != 0 and not self.poll.poll(0) and self._flags() == self._as_made

    def cpu_us(self) -> int:
        """CPU time of the fork server and of the process that waits, in microseconds."""
        return _cpu_us(self.pid) + _cpu_us(self.spare)

    def close(self) -> None:
        """Let go of the pipes; who waited on them ends."""
        self._close(tuple(self._ends))

    def _close(self, ends: tuple[int, ...]) -> None:
        for fd in ends:
            os.close(fd)
            self._ends.remove(fd)

    def _flags(self) -> list[int]:
        return [fcntl.fcntl(fd, what) for fd in self._writers for what in (fcntl.F_GETFL, fcntl.F_GETPIPE_SZ)]


def _poll(*fds: int) -> select.poll:
    poll = select.poll()
    for fd in fds:
        poll.register(fd, select.POLLIN)
    return poll


def _serve(first: Case | None, prepare: Prepare, inside: bool, ends: tuple[int, ...]) -> NoReturn:
    """The fork server's own life: one process ahead of the one that runs, until the supervisor is gone."""
    try:
        _settle(inside, ends)
        case, turn, spare, status = first, 0, 0, 0
        if case is not None:
            spare = _forked(case, inside, turn)
            os.write(_REPLY_FD, _REPLY.pack(spare, status))
        while command := os.read(_COMMAND_FD, 1):
            if command == _JOB:
                case = prepare(_exactly(_COMMAND_FD, *_LENGTH.unpack(_exactly(_COMMAND_FD, _LENGTH.size))))
            turn ^= 1
            running, spare = spare, _forked(case, inside, turn)
            status = os.waitpid(running, 0)[1] if running else 0
            os.write(_REPLY_FD, _REPLY.pack(spare, status))
    except BaseException:  # noqa: BLE001
        os.write(2, traced())
    finally:
        os._exit(0)


def _settle(inside: bool, ends: tuple[int, ...]) -> None:
    """Do once what is the same for all cases."""
    report, stdout, stderr, stack, *others = ends
    os.dup2(stdout, 1)
    os.dup2(stderr, 2)
    for number, fd in enumerate((report, stack, *others), REPORT_FD):
        os.dup2(fd, number, inheritable=False)
    os.closerange(_LAST_FD + 1, _MOST_FDS)
    _signal.set_wakeup_fd(-1)
    _signal.signal(_signal.SIGCHLD, _signal.SIG_DFL)  # the module signal would make an enum of it
    os.umask(0o022)
    confine.limit()
    if inside:
        confine.first_to_die()
        confine.join_learners()
        os.chdir(confine.SCRATCH)


def _forked(case: Case, inside: bool, turn: int) -> int:
    """The pid of a new process that waits; 0 when there can be none."""
    try:
        pid = plainfork.fork()
    except OSError:
        return 0
    if pid == 0:
        _be_case(case, inside, turn)
    return pid


def _be_case(case: Case, inside: bool, turn: int) -> NoReturn:
    """Get ready, wait for the input, become the learner, do the work."""
    try:
        inbox = _INBOX_FDS[turn]
        os.closerange(inbox + 1 if turn == 0 else _INBOX_FDS[0], _LAST_FD + 1 if turn == 0 else inbox)
        if not inside:
            os.setsid()  # there a case's processes are killed as a group
        gc.enable()
        case.get_ready()
        value_bytes, given = _received(inbox)
        if inside:
            confine.become_learner()
        case.run(value_bytes, given)
    except BaseException:  # noqa: BLE001
        os.write(2, traced())
    finally:
        os._exit(1)


def _received(inbox: int) -> tuple[int, bytes]:
    """Value limit and input."""
    first = os.read(inbox, _READ)
    if not first:
        os._exit(0)  # there is no further case
    size, value_bytes = _HEADER.unpack_from(first)
    given = first[_HEADER.size :] + _exactly(inbox, size + _HEADER.size - len(first))
    os.close(inbox)
    return value_bytes, given


def _exactly(fd: int, size: int) -> bytes:
    parts = []
    while size:
        parts.append(os.read(fd, min(size, 1 << 20)))
        size -= len(parts[-1])
    return b"".join(parts)


def practise() -> None:
    """Receive an input: see ``forkcost``."""
    read_end, write_end = os.pipe()
    os.write(write_end, _HEADER.pack(0, 0))
    _received(read_end)
    os.close(write_end)


def traced() -> bytes:
    """The exception that is being handled, as text."""
    import traceback

    return traceback.format_exc().encode("utf-8", "replace")


def private_pipe() -> tuple[int, int]:
    """A pipe out of the way of the descriptors that a case has."""
    read_end, write_end = os.pipe()
    return private(read_end), private(write_end)


def private(fd: int) -> int:
    """The same file out of the way of the descriptors that a case has; fd itself is closed."""
    moved = fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, _PRIVATE_FDS)
    os.close(fd)
    return moved


def _cpu_us(pid: int) -> int:
    try:
        return time.clock_gettime_ns(~pid << 3 | _CPU_CLOCK) // 1000 if pid else 0
    except OSError:
        return 0  # it is gone
