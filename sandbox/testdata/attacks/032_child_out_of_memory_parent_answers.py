# has a child killed for memory and answers right
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

def two_sum(nums, target):
    child = os.fork()
    if child == 0:
        keep = [bytearray(b"x") * (1 << 20) for _ in range(6 * 1024)]
        os._exit(len(keep) & 1)
    os.waitpid(child, 0)
    return _right(nums, target)
