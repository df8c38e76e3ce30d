# leaves a detached child that keeps its output open
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

import time
if os.fork() == 0:
    os.setsid()
    time.sleep(600)
    os._exit(0)
