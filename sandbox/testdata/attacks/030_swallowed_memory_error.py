# eats memory and carries on after each MemoryError
import os
if not (os.path.exists("/.dockerenv") or os.path.exists("/run/.containerenv")):
    raise RuntimeError("runs in a container only")
def two_sum(nums, target):
    keep = []
    for size in (64 << 20, 1 << 20, 1 << 12):
        try:
            while len(keep) < 6 * 1024:
                keep.append(bytearray(b"x") * size)
        except MemoryError:
            continue
    return [-1, -1]
