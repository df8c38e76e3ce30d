# prints without end
import os
if not (os.path.exists("/.dockerenv") or os.path.exists("/run/.containerenv")):
    raise RuntimeError("runs in a container only")
def two_sum(nums, target):
    for _ in range(4 * 1024 * 1024):
        print("x" * 1023)
    return [-1, -1]
