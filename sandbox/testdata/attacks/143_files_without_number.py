# makes empty files until no more can be made
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

try:
    for number in range(5000):
        open(f"/tmp/{number}", "w").close()
except OSError:
    pass
