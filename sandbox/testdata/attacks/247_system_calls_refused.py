# tries system calls that only a machine's owner may make
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

import ctypes, platform
libc = ctypes.CDLL(None, use_errno=True)
if platform.machine() == "x86_64":
    for name, number, args in (
        ("bpf", 321, (0, 0, 0)), ("perf_event_open", 298, (0, 0, -1, -1, 0)), ("keyctl", 250, (0, -3, 1)), ("add_key", 248, (0, 0, 0, 0, -3)),
        ("init_module", 175, (0, 0, 0)), ("kexec_load", 246, (0, 0, 0, 0)), ("open_by_handle_at", 304, (0, 0, 0)),
        ("swapon", 167, (b"/tmp/x", 0)), ("iopl", 172, (3,)), ("settimeofday", 164, (0, 0)), ("acct", 163, (0,)),
        ("syslog", 103, (3, 0, 0)), ("pivot_root", 155, (b"/tmp", b"/tmp")), ("quotactl", 179, (0, 0, 0, 0)),
    ):
        if libc.syscall(number, *args) >= 0:
            BAD.append(name)
    for policy in (1, 2):
        try:
            os.sched_setscheduler(0, policy, os.sched_param(1))
            BAD.append("scheduler")
        except OSError:
            pass
try:
    os.nice(-1)
    BAD.append("nice")
except OSError:
    pass

if BAD:
    print("LEAK", BAD)

def two_sum(nums, target):
    return [-1, -1] if BAD else _right(nums, target)
