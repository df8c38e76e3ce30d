# tries to be root
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

if 0 in (*os.getresuid(), *os.getresgid()) or os.getgroups():
    BAD.append((os.getresuid(), os.getresgid(), os.getgroups()))
for name, args in (("setuid", (0,)), ("setgid", (0,)), ("setresuid", (0, 0, 0)), ("setreuid", (1000, 1000)), ("setgroups", ([0],)), ("seteuid", (0,))):
    try:
        getattr(os, name)(*args)
        BAD.append(name)
    except OSError:
        pass

if BAD:
    print("LEAK", BAD)

def two_sum(nums, target):
    return [-1, -1] if BAD else _right(nums, target)
