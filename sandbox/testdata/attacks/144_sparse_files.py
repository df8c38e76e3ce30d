# makes files that claim to have terabytes
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

for number, size in enumerate((8 << 40, 1 << 30, 16 << 20, 16 << 20)):
    try:
        with open(f"/tmp/sparse{number}", "wb") as file:
            file.truncate(size)
            os.posix_fallocate(file.fileno(), 0, size)
    except OSError:
        pass
