# fills shared anonymous memory
import os
if not (os.path.exists("/.dockerenv") or os.path.exists("/run/.containerenv")):
    raise RuntimeError("runs in a container only")
import mmap

def two_sum(nums, target):
    keep = []
    for _ in range(96):
        area = mmap.mmap(-1, 64 << 20)
        for at in range(0, 64 << 20, 4096):
            area[at] = 1
        keep.append(area)
    return [-1, -1]
