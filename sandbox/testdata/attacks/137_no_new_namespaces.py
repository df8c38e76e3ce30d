# tries to unshare, mount and change root
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
for name, flag in (("user", 0x10000000), ("mount", 0x20000), ("pid", 0x20000000), ("net", 0x40000000), ("cgroup", 0x02000000)):
    if libc.unshare(flag) == 0:
        BAD.append("unshare " + name)
if libc.mount(b"none", b"/tmp", b"tmpfs", 0, None) == 0:
    BAD.append("mount")
if libc.umount2(b"/tmp", 2) == 0:
    BAD.append("umount")
if libc.chroot(b"/tmp") == 0:
    BAD.append("chroot")
if libc.sethostname(b"evil", 4) == 0:
    BAD.append("sethostname")
for name in os.listdir("/proc/1/ns") if os.access("/proc/1/ns", os.R_OK | os.X_OK) else []:
    try:
        if libc.setns(os.open("/proc/1/ns/" + name, os.O_RDONLY), 0) == 0:
            BAD.append("setns " + name)
    except OSError:
        pass

if BAD:
    print("LEAK", BAD)

def two_sum(nums, target):
    return [-1, -1] if BAD else _right(nums, target)
