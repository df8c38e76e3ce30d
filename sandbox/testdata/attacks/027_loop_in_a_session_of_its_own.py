# loops in a child that has left the process group
import os
if not (os.path.exists("/.dockerenv") or os.path.exists("/run/.containerenv")):
    raise RuntimeError("runs in a container only")
import os

def two_sum(nums, target):
    child = os.fork()
    if child == 0:
        os.setsid()
        while True:
            pass
    os.waitpid(child, 0)
    return [-1, -1]
