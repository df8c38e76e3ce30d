# leaves System V and POSIX IPC objects and looks for them
import os
if not (os.path.exists("/.dockerenv") or os.path.exists("/run/.containerenv")):
    raise RuntimeError("runs in a container only")
def two_sum(nums, target):
    seen = {}
    for i, x in enumerate(nums):
        if target - x in seen:
            return [seen[target - x], i]
        seen[x] = i
    return []
_right = two_sum
BAD = []

import ctypes
libc = ctypes.CDLL(None, use_errno=True)
for table in ("shm", "sem", "msg"):
    try:
        if len(open("/proc/sysvipc/" + table).readlines()) > 1:
            BAD.append(table)
    except OSError:
        pass
libc.shmget(0x5059, 4096, 0o1666)
libc.semget(0x5059, 1, 0o1666)
libc.msgget(0x5059, 0o1666)
if libc.mq_open(b"/pyprep_was_here", 0, 0, None) >= 0:
    BAD.append("mq")
libc.mq_open(b"/pyprep_was_here", 0o102, 0o666, None)
if libc.syscall(250, 0, -4, 1) > 0:  # keyctl: a user's keyring would outlive the process
    BAD.append("keyring")

if BAD:
    print("LEAK", BAD)

def two_sum(nums, target):
    return [-1, -1] if BAD else _right(nums, target)
