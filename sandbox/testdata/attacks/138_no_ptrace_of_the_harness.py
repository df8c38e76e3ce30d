# tries to stop and read the memory of PID 1 by system calls
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
libc.ptrace.restype = ctypes.c_long
for request in (16, 0x4206):
    if libc.ptrace(request, 1, None, None) == 0:
        BAD.append(("ptrace", request))

class Vector(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("size", ctypes.c_size_t)]

room = ctypes.create_string_buffer(16)
here, there = Vector(ctypes.addressof(room), 16), Vector(0x400000, 16)
for call in (libc.process_vm_readv, libc.process_vm_writev):
    if call(1, ctypes.byref(here), 1, ctypes.byref(there), 1, 0) > 0:
        BAD.append(call.__name__)
pidfd = libc.syscall(434, 1, 0)
if pidfd >= 0:
    for fd in range(64):
        if libc.syscall(438, pidfd, fd, 0) >= 0:
            BAD.append(("pidfd_getfd", fd))

if BAD:
    print("LEAK", BAD)

def two_sum(nums, target):
    return [-1, -1] if BAD else _right(nums, target)
