"""What the kernel counts for the container: CPU time, kills for memory, peak memory; cgroup v1 and v2."""

from __future__ import annotations

import os
import time

_CLOCK_TICKS = os.sysconf("SC_CLK_TCK")
_V1 = "/sys/fs/cgroup"


class Meter:
    """Counters of this container, read with one system call each."""

    def __init__(self, cgroup: str = _V1) -> None:
        self._cpu_v2 = _opened(f"{cgroup}/cpu.stat")
        self._cpu_v1 = _opened(f"{cgroup}/cpuacct/cpuacct.usage", f"{cgroup}/cpu,cpuacct/cpuacct.usage")
        self._oom = _opened(f"{cgroup}/memory.events", f"{cgroup}/memory/memory.oom_control")
        self._peak = _opened(f"{cgroup}/memory.peak", f"{cgroup}/memory/memory.max_usage_in_bytes")
        self._tasks = _opened(f"{cgroup}/pids.current", f"{cgroup}/pids/pids.current")
        self._used_v2 = _field(self._cpu_v2, b"usage_usec") is not None

    def cpu_us(self) -> int:
        """CPU time of everything in the container but this process, in microseconds."""
        own = time.process_time_ns() // 1000
        if self._used_v2:
            return (_field(self._cpu_v2, b"usage_usec") or 0) - own
        if self._cpu_v1 is not None:
            return int(os.pread(self._cpu_v1, 64, 0)) // 1000 - own
        return _children_us()

    def oom_kills(self) -> int:
        """Processes of this container that the kernel killed for memory so far."""
        return _field(self._oom, b"oom_kill") or 0

    def tasks(self) -> int:
        """Threads and processes in this container, those that ended and were not reaped among them; 0 when nobody counts."""
        return int(os.pread(self._tasks, 64, 0)) if self._tasks is not None else 0

    def peak_bytes(self) -> int:
        """Highest memory use of the container so far, 0 when the kernel does not say."""
        if self._peak is None:
            return 0
        return int(os.pread(self._peak, 64, 0))


def _opened(*paths: str) -> int | None:
    for path in paths:
        try:
            return os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        except OSError:
            continue
    return None


def _field(fd: int | None, name: bytes) -> int | None:
    if fd is None:
        return None
    try:
        words = os.pread(fd, 4096, 0).split()
    except OSError:
        return None
    for key, value in zip(words[::2], words[1::2], strict=False):
        if key == name:
            return int(value)
    return None


def _children_us() -> int:
    """Without cgroup files: the time of reaped children, and of those that live."""
    done = os.times()
    total = int((done.children_user + done.children_system) * 1_000_000)
    if os.getpid() != 1:
        return total + _tree_us(os.getpid())
    return total + sum(_process_us(name) for name in os.listdir("/proc") if name.isdigit() and name != "1")


def _tree_us(parent: int) -> int:
    total = 0
    try:
        with open(f"/proc/{parent}/task/{parent}/children", encoding="ascii") as file:
            children = file.read().split()
    except OSError:
        return 0
    for child in children:
        total += _process_us(child) + _tree_us(int(child))
    return total


def _process_us(pid: str) -> int:
    try:
        with open(f"/proc/{pid}/stat", "rb") as file:
            fields = file.read().rpartition(b")")[2].split()
    except OSError:
        return 0
    return sum(int(ticks) for ticks in fields[11:15]) * 1_000_000 // _CLOCK_TICKS
