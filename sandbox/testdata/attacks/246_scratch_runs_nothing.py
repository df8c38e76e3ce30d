# tries to run a program of its own
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

import shutil, subprocess, sys
shutil.copy(os.path.realpath(sys.executable), "/tmp/program") if os.path.getsize(os.path.realpath(sys.executable)) < 15 << 20 else open("/tmp/program", "w").write("#!/bin/sh\n")
os.chmod("/tmp/program", 0o6755)
try:
    subprocess.run(["/tmp/program", "-c", ""], check=False)
    BAD.append("exec")
except OSError:
    pass

if BAD:
    print("LEAK", BAD)

def two_sum(nums, target):
    return [-1, -1] if BAD else _right(nums, target)
