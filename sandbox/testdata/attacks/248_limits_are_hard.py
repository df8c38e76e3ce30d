# tries to raise its limits
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

import resource
for name in ("NOFILE", "CORE", "FSIZE"):
    kind = getattr(resource, "RLIMIT_" + name)
    soft, hard = resource.getrlimit(kind)
    if hard == resource.RLIM_INFINITY or hard > 64 << 20:
        BAD.append((name, hard))
    try:
        resource.setrlimit(kind, (hard, hard + 1))
        BAD.append(name)
    except (OSError, ValueError):
        pass
for folder, folders, files in os.walk("/sys/fs/cgroup"):
    for path in [folder, *(os.path.join(folder, name) for name in files)]:
        if os.access(path, os.W_OK):
            BAD.append(path)

if BAD:
    print("LEAK", BAD)

def two_sum(nums, target):
    return [-1, -1] if BAD else _right(nums, target)
