"""Privileges: what the supervisor keeps, and how a case's process gives up everything."""

from __future__ import annotations

import os
import struct

from . import clibrary

LEARNER_ID = 65534
SCRATCH = "/tmp"
FILE_BYTES = 16 << 20

_FSIZE, _CORE, _NOFILE, _MSGQUEUE = 1, 4, 7, 12  # RLIMIT_… of Linux
_PR_SET_DUMPABLE = 4
_PR_CAPBSET_READ = 23
_PR_CAPBSET_DROP = 24
_CAP_KILL, _CAP_SETGID, _CAP_SETUID = 5, 6, 7
_CAPABILITY_V3 = 0x20080522
_LAST_CAPABILITY = 63


def is_container() -> bool:
    """True when this process is the first of its pid namespace; only then may it kill and wipe whatever it sees."""
    return os.getpid() == 1


def become_supervisor() -> None:
    """Leave all groups, empty the bounding set, keep only the right to change identity and to kill, and hide this memory."""
    prctl = clibrary.function("prctl")
    prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    os.setgroups([])
    for capability in range(_LAST_CAPABILITY + 1):
        if prctl(_PR_CAPBSET_READ, capability, 0, 0, 0) < 0:
            break
        prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0)
    keep = 1 << _CAP_KILL | 1 << _CAP_SETGID | 1 << _CAP_SETUID
    header = struct.pack("=Ii", _CAPABILITY_V3, 0)
    data = struct.pack("=6I", keep, keep, 0, 0, 0, 0)
    if clibrary.function("capset")(header, data) != 0:
        raise clibrary.failure("capset")


def first_to_die() -> None:
    """Let the kernel take this process, and those that come of it, when memory runs out: never the supervisor."""
    with open("/proc/self/oom_score_adj", "wb", buffering=0) as file:
        file.write(b"1000")


def join_learners() -> None:
    """Take the learner's group; a process that waits may have it already."""
    os.setresgid(LEARNER_ID, LEARNER_ID, LEARNER_ID)


def become_learner() -> None:
    """Drop to the learner's identity, with its group there; there is no way back, and no capability is left."""
    os.setresuid(LEARNER_ID, LEARNER_ID, LEARNER_ID)


def limit() -> None:
    """Set the resource limits of this process and of those that come of it, but for open files."""
    for kind, value in ((_CORE, 0), (_FSIZE, FILE_BYTES), (_MSGQUEUE, 0)):
        _lower(kind, value)


def limit_files(most: int) -> None:
    """Set how many files this process, and each that comes of it, may have open."""
    _lower(_NOFILE, most)


def _lower(kind: int, value: int) -> None:
    """Set a limit for good, unless it is lower already. The module resource would be one more library for every case to map."""
    limits = (clibrary.Byte * 16)()
    if clibrary.function("getrlimit")(kind, limits) != 0:
        raise clibrary.failure("getrlimit")
    value = min(value, struct.unpack("=QQ", bytes(limits))[1])
    if clibrary.function("setrlimit")(kind, struct.pack("=QQ", value, value)) != 0:
        raise clibrary.failure("setrlimit")
