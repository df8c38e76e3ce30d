# asks for too much memory at once
import os
if not (os.path.exists("/.dockerenv") or os.path.exists("/run/.containerenv")):
    raise RuntimeError("runs in a container only")
def two_sum(nums, target):
    return [len(bytearray(b"x") * (5 << 30)), 0]
